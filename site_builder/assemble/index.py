"""Finds the record that a reference means: by id, by file name, or by title."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.lost import Lost
from site_builder.model.photo import Photo
from site_builder.model.values.text import nearest, plain
from site_builder.problems import Problem


@dataclass(frozen=True, slots=True)
class Index:
    """Entries by what they may be called. Keys are normalised; kinds are kept apart."""

    by_name: Mapping[tuple[str, str], tuple[Entry[Form], ...]]
    names: Mapping[str, tuple[str, ...]]
    lost: frozenset[tuple[str, str]] = frozenset()  # (kind, name) of records left out
    unread: frozenset[str] = frozenset()  # kinds of which a whole file could not be read
    idents: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def ident(self, entry: Entry[Form]) -> str:
        """The id under which the site knows `entry`; no other of its kind has the same."""
        return self.idents.get((entry.path, entry.number)) or derived_id(entry)

    def is_lost(self, kinds: tuple[str, ...], text: str) -> bool:
        """Whether `text` means, or may mean, a record that was left out and reported already."""
        called = _normal(text)
        return any(kind in self.unread or (kind, called) in self.lost for kind in kinds)

    def find(self, kinds: tuple[str, ...], text: str, home: str) -> tuple[Entry[Form], ...]:
        """Every entry of `kinds` that `text` may mean; those of `home` alone when there are any."""
        called = _normal(text)
        found = tuple(e for kind in kinds for e in self.by_name.get((kind, called), ()))
        near = tuple(entry for entry in found if entry.home == home)
        return near or found

    def similar(self, kinds: tuple[str, ...], text: str) -> tuple[str, ...]:
        """What is called most like `text`, at most three."""
        return nearest(text, [name for kind in kinds for name in self.names.get(kind, ())], 0.5)[:3]


def index(
    entries: Iterable[Entry[Form]], lost: Iterable[Lost] = ()
) -> tuple[Index, tuple[Problem, ...]]:
    """Index all entries; report ids that two of one kind share, at the second one."""
    entries, lost = tuple(entries), tuple(lost)
    by_name: dict[tuple[str, str], list[Entry[Form]]] = {}
    names: dict[str, dict[str, None]] = {}
    ids: dict[tuple[str, str], Entry[Form]] = {}
    problems: list[Problem] = []
    for entry in entries:
        ident = ident_of(entry)
        if ident is not None and entry.kind != "team":
            first = ids.setdefault((entry.kind, ident), entry)
            if first is not entry:
                problems.append(_twice(entry, first, ident))
        names.setdefault(entry.kind, {}).update(dict.fromkeys(_called(entry, ident)))
        for name in {_normal(called) for called in _called(entry, ident)}:
            by_name.setdefault((entry.kind, name), []).append(entry)
    spelled = {kind: tuple(found) for kind, found in names.items()}
    gone = frozenset((one.kind, _normal(name)) for one in lost for name in one.names or ())
    unread = frozenset(one.kind for one in lost if one.names is None)
    found = {key: tuple(bearers) for key, bearers in by_name.items()}
    return Index(found, spelled, gone, unread, _idents(entries)), tuple(problems)


def _idents(entries: Iterable[Entry[Form]]) -> dict[tuple[str, int], str]:
    """An id for every entry, by path and number: of its author, else derived, else a longer one.

    Folders of teams may share their name, and authors may give an id twice.
    """
    found: dict[tuple[str, int], str] = {}
    taken: set[tuple[str, str]] = set()
    for entry in entries:
        long = f"{entry.home.replace('/', '-')}-{derived_id(entry)}"
        choices = (ident_of(entry), derived_id(entry), long)
        ident = next((one for one in choices if one and (entry.kind, one) not in taken), long)
        taken.add((entry.kind, ident))
        found[entry.path, entry.number] = ident
    return found


def ident_of(entry: Entry[Form]) -> str | None:
    """The id its author gave the record, if any."""
    ident = getattr(entry.form, "id", None)
    return ident if isinstance(ident, str) else None


def called(entry: Entry[Form]) -> tuple[str, ...]:
    """Everything `entry` may be called: id, derived id, file name, title."""
    return _called(entry, ident_of(entry))


def derived_id(entry: Entry[Form]) -> str:
    """The id of a record without one: team, kind, year and place in its file."""
    team = entry.home.rpartition("/")[2] or "site"
    return f"{team}-{entry.kind}-{entry.year or 0}-{entry.number:02}"


def _called(entry: Entry[Form], ident: str | None) -> tuple[str, ...]:
    title = getattr(entry.form, "title", None) or getattr(entry.form, "name", None)
    stem = entry.path.rpartition("/")[2].rpartition(".")[0] if entry.path.endswith(".md") else ""
    file = entry.form.file.text if isinstance(entry.form, Photo) else ""
    given = (ident or "", derived_id(entry), stem, title if isinstance(title, str) else "", file)
    return tuple(dict.fromkeys(name for name in given if name))


def _normal(text: str) -> str:
    return plain(text).casefold().removesuffix(".md").rpartition("/")[2]


def _twice(entry: Entry[Form], first: Entry[Form], ident: str) -> Problem:
    where = first.at("id")
    return entry.problem(
        "E115",
        "id",
        related=where,
        found=ident,
        first=f"{where.path}:{where.line}",
        second=f"{entry.path}:{entry.at('id').line}",
    )
