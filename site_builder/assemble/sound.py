"""Records that say something impossible: what is to be said of them, and who is left without them."""

from collections.abc import Iterable, Iterator
from datetime import date

from site_builder.assemble.index import called
from site_builder.assemble.slips import slips, year_slips
from site_builder.memory import Memory
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.lost import Lost
from site_builder.problems import Problem, Severity


def all_slips(entries: tuple[Entry[Form], ...], today: date, memory: Memory) -> tuple[Problem, ...]:
    """What is impossible in entries as of a day."""

    def slipped(entry: Entry[Form]) -> tuple[Problem, ...]:
        return tuple(slips(entry, today))

    by_itself = memory.each("slips", entries, today, slipped)
    return (*(one for several in by_itself for one in several), *year_slips(entries, today))


def sound_ones(
    entries: tuple[Entry[Form], ...], wrong: Iterable[Problem]
) -> tuple[Entry[Form], ...]:
    """The entries without those that say something impossible; lenient forms always stay."""
    errors: dict[str, list[int]] = {p.span.path: [] for p in wrong if p.severity is Severity.ERROR}
    for problem in wrong:
        if problem.severity is Severity.ERROR:
            errors[problem.span.path].append(problem.span.line)
    if not errors:
        return entries
    return tuple(e for e in entries if e.form.lenient or not _hit(e, errors.get(e.path, [])))


def dropped(entries: tuple[Entry[Form], ...], sound: tuple[Entry[Form], ...]) -> Iterator[Lost]:
    """The entries that are not among the `sound` ones, as records that are lost."""
    kept = {(entry.path, entry.number) for entry in sound}
    for entry in entries:
        if (entry.path, entry.number) not in kept:
            yield Lost(entry.kind, entry.path, entry.home, called(entry))


def _hit(entry: Entry[Form], lines: list[int]) -> bool:
    own = entry.lines() if lines else ()
    return any(line in own for line in lines)
