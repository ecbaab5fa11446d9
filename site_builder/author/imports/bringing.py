"""Tables and a team in, files as they will be out; nothing is written here."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from site_builder.author.imports.additions import Addition, add, entries_of
from site_builder.author.imports.columns import Table
from site_builder.author.imports.merging import is_namesake, marks_of, target_of
from site_builder.author.imports.records import Harvest, Record, harvest
from site_builder.author.imports.survey import Survey
from site_builder.model.form import Form
from site_builder.problems import Language, Problem, Severity, Span
from site_builder.read.files import SourceFile

_ROUNDS = 4  # of leaving out what the check refuses


@dataclass(slots=True)
class Brought:
    """What an import would do. `known` are records that are there already, `warned` go in all the same."""

    additions: tuple[Addition, ...] = ()
    harvests: tuple[Harvest, ...] = ()
    known: list[Record] = field(default_factory=list)
    refused: list[Problem] = field(default_factory=list)
    warned: list[Problem] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many records would be written."""
        return sum(len(one.records) for one in self.additions)


def bring(
    tables: Sequence[Table],
    home: str,
    sources: Mapping[str, SourceFile],
    survey: Survey,
    language: Language,
) -> Brought:
    """Read the tables, leave out what is known or refused by the check, and compose the files.

    `sources` are the files of the content folder by path. Raises Unimportable E472 when a file
    that must be added to cannot be.
    """
    brought = Brought(harvests=tuple(harvest(table, language) for table in tables))
    wanted: dict[str, list[Record]] = {}
    for table, found in zip(tables, brought.harvests, strict=True):
        for record in found.records:
            path = target_of(table.ledger, record, home, sources)
            wanted.setdefault(path, []).append(record)
    fresh = {
        path: _fresh(records, sources.get(path), brought, language)
        for path, records in sorted(wanted.items())
    }
    for _ in range(_ROUNDS):
        additions = _composed(fresh, sources, language)
        refused, warned = _judged(additions, survey, language)
        brought.refused += refused.values()
        brought.warned = warned
        brought.additions = additions
        if not refused:
            return brought
        fresh = {
            path: [one for one in records if id(one) not in refused]
            for path, records in fresh.items()
        }
    brought.additions = ()
    return brought


def _fresh(
    records: list[Record], source: SourceFile | None, brought: Brought, language: Language
) -> list[Record]:
    """The records that the file does not have yet, each once."""
    forms: list[Form] = [] if source is None else [one.form for one in entries_of(source)]
    seen: set[Hashable] = {mark for form in forms for mark in marks_of(form)}
    here: list[Form] = []
    fresh: list[Record] = []
    for record in records:
        if is_namesake(record, here):
            facts = {"found": str(record.values.get("name", ""))}
            brought.refused.append(Problem("E479", record.place, facts, language))
        elif seen & marks_of(record.form) or is_namesake(record, forms):
            brought.known.append(record)
        else:
            fresh.append(record)
            here.append(record.form)
            seen |= marks_of(record.form)
    return fresh


def _composed(
    fresh: Mapping[str, list[Record]], sources: Mapping[str, SourceFile], language: Language
) -> tuple[Addition, ...]:
    return tuple(
        add(path, sources.get(path), records, language)
        for path, records in fresh.items()
        if records
    )


def _judged(
    additions: Sequence[Addition], survey: Survey, language: Language
) -> tuple[dict[int, Problem], list[Problem]]:
    """The records that the check would leave out, with the reason at their cell; and its warnings."""
    refused: dict[int, Problem] = {}
    warned: list[Problem] = []
    for addition in additions:
        for record, entry in addition.added:
            if entry.form != record.form:
                refused[id(record)] = Problem("E480", record.place, {}, language)
    found = survey({one.path: one.after for one in additions}) if additions else ()
    by_path = {one.path: one for one in additions}
    for problem in found:
        place = by_path.get(problem.span.path)
        hit = None if place is None else _record_at(place, problem.span)
        if place is None or hit is None or problem.severity is Severity.NOTE:
            continue
        told = replace(problem, span=_cell(place, hit, problem.span), edits=(), related=None)
        if problem.severity is Severity.WARNING:
            warned.append(told)
        else:
            refused.setdefault(id(hit), told)
    return refused, warned


def _record_at(addition: Addition, span: Span) -> Record | None:
    for record, entry in addition.added:
        if span.line in entry.lines():
            return record
    return None


def _cell(addition: Addition, record: Record, span: Span) -> Span:
    """The cell that a place in the new file came from."""
    entry = next(one for own, one in addition.added if own is record)
    for name, key in entry.tree.keys.items():
        value = entry.tree.values.get(name)
        end = (value.span.column + value.span.length) if value is not None else key.span.column
        if key.span.line == span.line and key.span.column <= span.column <= end:
            return record.cells.get(name, record.place)
    return record.place
