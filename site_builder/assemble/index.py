"""Finds the record that a reference means: by id, by file name, or by title."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.memory import Memory
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.lost import Lost
from site_builder.model.photo import Photo
from site_builder.model.values.text import nearest, plain
from site_builder.problems import Problem


@dataclass(frozen=True, slots=True)
class Index:
    """Entries by what they may be called. Keys are normalised; kinds are kept apart."""

    entries: tuple[Entry[Form], ...]
    register: "Register"
    lost: frozenset[tuple[str, str]] = frozenset()  # (kind, name) of records left out
    unread: frozenset[str] = frozenset()  # kinds of which a whole file could not be read

    def ident(self, entry: Entry[Form]) -> str:
        """The id under which the site knows `entry`; no other of its kind has the same."""
        return self.register.idents.get((entry.path, entry.number)) or derived_id(entry)

    def is_lost(self, kinds: tuple[str, ...], text: str) -> bool:
        """Whether `text` means, or may mean, a record that was left out and reported already."""
        called = _normal(text)
        return any(kind in self.unread or (kind, called) in self.lost for kind in kinds)

    def find(self, kinds: tuple[str, ...], text: str, home: str) -> tuple[Entry[Form], ...]:
        """Every entry of `kinds` that `text` may mean; those of `home` alone when there are any."""
        called = _normal(text)
        places = (
            place for kind in kinds for place in self.register.by_name.get((kind, called), ())
        )
        found = tuple(self.entries[place] for place in places)
        near = tuple(entry for entry in found if entry.home == home)
        return near or found

    def similar(self, kinds: tuple[str, ...], text: str) -> tuple[str, ...]:
        """What is called most like `text`, at most three."""
        names = self.register.names
        return nearest(text, [name for kind in kinds for name in names.get(kind, ())], 0.5)[:3]


@dataclass(frozen=True, slots=True)
class Register:
    """What entries may be called, kinds kept apart; numbers are places among all entries.

    `by_name` is by normalised names, `idents` by path and number; `lines`, by path and id, are those
    on which entries begin; of `twins`, two by two, the second has the id of the first. A register
    is the very same again as long as nothing changes that is told of an entry elsewhere.
    """

    by_name: Mapping[tuple[str, str], tuple[int, ...]]
    names: Mapping[str, tuple[str, ...]]
    idents: Mapping[tuple[str, int], str]
    lines: Mapping[tuple[str, str], int]
    twins: tuple[tuple[int, int], ...]


def index(
    entries: Iterable[Entry[Form]], lost: Iterable[Lost] = (), memory: Memory | None = None
) -> tuple[Index, tuple[Problem, ...]]:
    """Index all entries; report ids that two of one kind share, at the second one."""
    entries, lost, memory = tuple(entries), tuple(lost), memory or Memory()
    badges = memory.each("badge", entries, None, _badge)
    register = memory.still("register", None, badges, _register)
    gone = frozenset((one.kind, _normal(name)) for one in lost for name in one.names or ())
    unread = frozenset(one.kind for one in lost if one.names is None)
    twins = ((entries[second], entries[first]) for first, second in register.twins)
    return Index(entries, register, gone, unread), tuple(_twice(*both) for both in twins)


def _register(badges: Iterable["_Badge"]) -> Register:
    by_name: dict[tuple[str, str], list[int]] = {}
    names: dict[str, dict[str, None]] = {}
    ids: dict[tuple[str, str], int] = {}
    twins: list[tuple[int, int]] = []
    badges = tuple(badges)
    for place, badge in enumerate(badges):
        if badge.ident is not None and badge.kind != "team":
            first = ids.setdefault((badge.kind, badge.ident), place)
            if first != place:
                twins.append((first, place))
        names.setdefault(badge.kind, {}).update(dict.fromkeys(badge.called))
        for name in badge.keys:
            by_name.setdefault((badge.kind, name), []).append(place)
    spelled = {kind: tuple(found) for kind, found in names.items()}
    found = {key: tuple(bearers) for key, bearers in by_name.items()}
    idents = _idents(badges)
    lines = {(badge.place[0], idents[badge.place]): badge.seen[-1] for badge in badges}
    return Register(found, spelled, idents, lines, tuple(twins))


@dataclass(frozen=True, slots=True)
class _Badge:
    """What one entry may be called: the id of its author, the derived one, a longer one, all names.

    `keys` are the names as they are looked up. With `seen` it is all that is told of an entry where
    another one refers to it.
    """

    kind: str
    place: tuple[str, int]  # path and number
    seen: tuple[str, int | None, int]  # home, year and line
    ident: str | None
    derived: str
    long: str
    called: tuple[str, ...]
    keys: frozenset[str]


def _badge(entry: Entry[Form]) -> _Badge:
    ident, derived = ident_of(entry), derived_id(entry)
    names = called(entry)
    long = f"{entry.home.replace('/', '-')}-{derived}"
    place, seen = (entry.path, entry.number), (entry.home, year_of(entry), entry.at().line)
    keys = frozenset(map(_normal, names))
    return _Badge(entry.kind, place, seen, ident, derived, long, names, keys)


def year_of(entry: Entry[Form]) -> int | None:
    """The year of the day a record was written for, None for one without a day."""
    day = getattr(entry.form, "date", None)
    return day.year if isinstance(day, date) else None


def _idents(badges: Iterable[_Badge]) -> dict[tuple[str, int], str]:
    """An id for every entry, by path and number: of its author, else derived, else a longer one.

    Folders of teams may share their name, and authors may give an id twice.
    """
    found: dict[tuple[str, int], str] = {}
    taken: set[tuple[str, str]] = set()
    for badge in badges:
        choices = (badge.ident, badge.derived, badge.long)
        ident = next((one for one in choices if one and (badge.kind, one) not in taken), badge.long)
        taken.add((badge.kind, ident))
        found[badge.place] = ident
    return found


def ident_of(entry: Entry[Form]) -> str | None:
    """The id its author gave the record, if any."""
    ident = getattr(entry.form, "id", None)
    return ident if isinstance(ident, str) else None


def derived_id(entry: Entry[Form]) -> str:
    """The id of a record without one: team, kind, year and place in its file."""
    team = entry.home.rpartition("/")[2] or "site"
    return f"{team}-{entry.kind}-{entry.year or 0}-{entry.number:02}"


def called(entry: Entry[Form]) -> tuple[str, ...]:
    """Everything `entry` may be called: id, derived id, file name, title."""
    title = getattr(entry.form, "title", None) or getattr(entry.form, "name", None)
    stem = entry.path.rpartition("/")[2].rpartition(".")[0] if entry.path.endswith(".md") else ""
    file = entry.form.file.text if isinstance(entry.form, Photo) else ""
    given = (
        ident_of(entry) or "",
        derived_id(entry),
        stem,
        title if isinstance(title, str) else "",
        file,
    )
    return tuple(dict.fromkeys(name for name in given if name))


def _normal(text: str) -> str:
    return plain(text).casefold().removesuffix(".md").rpartition("/")[2]


def _twice(entry: Entry[Form], first: Entry[Form]) -> Problem:
    where = first.at("id")
    return entry.problem(
        "E115",
        "id",
        related=where,
        found=ident_of(entry) or "",
        first=f"{where.path}:{where.line}",
        second=f"{entry.path}:{entry.at('id').line}",
    )
