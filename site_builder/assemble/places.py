"""The organisation: units, the teams in them, and the sign each team is known by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from site_builder.assemble.initials import Naming, characters, doubles
from site_builder.assemble.redact import Redactor
from site_builder.assemble.signs import Wish, lines
from site_builder.memory import Memory, Same
from site_builder.model.choices import LineColour, Theme
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import site_of
from site_builder.model.team import Team as TeamForm
from site_builder.model.unit import Unit as UnitForm
from site_builder.model.values.numerals import by_number
from site_builder.model.values.text import plain
from site_builder.problems import Problem, Span

# The colour that is hardly told from the department's own line beside it.
_LIKE_THE_TRUNK = {Theme.REDGOLD: LineColour.ORANGE}


@dataclass(frozen=True, slots=True)
class TeamSign:
    """What a team is known by wherever it appears: character, colour and weave, always together.

    `short` is the character; `colour` and `weave` count from 1. `source` is the team's file.
    """

    folder: str
    name: str
    short: str
    colour: int
    weave: int
    source: str


@dataclass(frozen=True, slots=True)
class Place:
    """A unit or a team in the tree of folders. `parent` is the folder of the unit around it."""

    folder: str
    parent: str
    name: str
    entry: Entry[Form]


@dataclass(frozen=True, slots=True)
class Places:
    """All units and teams by folder, and the signs of the teams."""

    units: Mapping[str, Place]
    teams: Mapping[str, Place]
    signs: Mapping[str, TeamSign]
    called: Mapping[str, tuple[TeamSign, ...]]  # by every name, as written, normalised
    homeless: frozenset[tuple[str, int]]  # (path, number) of entries that have no place
    closed: frozenset[str]  # what teams are called that are no more, or not yet

    def is_closed(self, text: str) -> bool:
        """Whether `text` means a team that is no more, or not yet."""
        return _normal(text) in self.closed

    def find_team(self, text: str) -> tuple[TeamSign, ...]:
        """Every team that `text` (a name, short name or folder) may mean."""
        return self.called.get(_normal(text), ())

    def sign(self, home: str) -> TeamSign | None:
        return self.signs.get(home)


def places(
    entries: Iterable[Entry[Form]], redactor: Redactor, today: date, memory: Memory | None = None
) -> tuple[Places, tuple[Problem, ...]]:
    """Arrange units and the teams there are `today`.

    Folders that are both are reported, and files in folders that are neither. As long as none of
    their own files changes, what is arranged is the very same again.
    """
    entries, memory = tuple(entries), memory or Memory()
    units = {e.home: e for e in entries if isinstance(e.form, UnitForm)}
    teams = {e.home: e for e in entries if isinstance(e.form, TeamForm) and e.home not in units}
    closed = {home: teams.pop(home) for home, e in tuple(teams.items()) if _is_closed(e, today)}
    both = tuple(e for e in entries if isinstance(e.form, TeamForm) and e.home in units)
    homeless = _homeless(entries, {*units, *teams, *closed})
    problems = [one.problem("E250", related=units[one.home].at()) for one in both]
    problems += _lost(homeless)
    theme = site_of(entries).theme
    groups = tuple(tuple(map(Same, group.values())) for group in (units, teams, closed))
    arrange = partial(_arrangement, units, teams, closed, redactor, theme)
    found = memory.recall("places", (groups, Same(redactor), theme), arrange)
    unshown = (*homeless, *both, *((e for e in entries if e.home in closed) if closed else ()))
    gone = frozenset((one.path, one.number) for one in unshown)
    problems += _doubled(found.teams, found.signs)
    return replace(found, homeless=gone), tuple(problems)


def _arrangement(
    units: Mapping[str, Entry[Form]],
    teams: Mapping[str, Entry[Form]],
    closed: Mapping[str, Entry[Form]],
    redactor: Redactor,
    theme: Theme,
) -> Places:
    placed = _arranged([_place(home, e, units, redactor) for home, e in units.items()], {})
    arranged = _arranged([_place(home, e, units, redactor) for home, e in teams.items()], placed)
    signs = _signs(arranged, placed, redactor, theme)
    names = frozenset(name for entry in closed.values() for name in _names(entry.form, entry.home))
    return Places(placed, arranged, signs, _called(arranged, signs), frozenset(), names)


def _is_closed(entry: Entry[Form], today: date) -> bool:
    """Whether a team is no more, or not yet."""
    since, until = getattr(entry.form, "since", None), getattr(entry.form, "until", None)
    return (since is not None and today < since) or (until is not None and until < today)


def _names(form: Form, folder: str) -> frozenset[str]:
    """What a team may be called: its names as written, its folder."""
    written = (getattr(form, "name", ""), getattr(form, "short", None))
    names = (folder, folder.rpartition("/")[2], *written)
    return frozenset(_normal(name) for name in names if name)


def _arranged(found: list[Place], units: Mapping[str, Place]) -> Mapping[str, Place]:
    """Places by folder in their order, `units` being those they may lie in, else themselves."""
    known = units or {place.folder: place for place in found}
    ordered = sorted(found, key=lambda place: _order(place, known))
    return {place.folder: place for place in ordered}


def _place(
    home: str, entry: Entry[Form], units: Mapping[str, Entry[Form]], redactor: Redactor
) -> Place:
    parent = home.rpartition("/")[0]
    while parent and parent not in units:
        parent = parent.rpartition("/")[0]
    name = getattr(entry.form, "name", "") or home.rpartition("/")[2]
    return Place(home, parent, redactor.text(name, home), entry)


def _order(place: Place, units: Mapping[str, Place]) -> tuple[tuple[bool, float, str], ...]:
    """Units before their teams, each by its `order`, then by folder, `crew-2` before `crew-10`."""
    chain: list[Place] = [place]
    while chain[0].parent in units:
        chain.insert(0, units[chain[0].parent])
    return tuple(_rank(one) for one in chain)


def _rank(place: Place) -> tuple[bool, float, str]:
    order = getattr(place.entry.form, "order", None)
    return (order is None, float(order or 0), by_number(place.folder))


def _signs(
    teams: Mapping[str, Place], units: Mapping[str, Place], redactor: Redactor, theme: Theme
) -> Mapping[str, TeamSign]:
    """The sign of each team, in the order of `teams`, on which the signs do not depend."""
    wishes = (
        Wish(
            folder,
            getattr(place.entry.form, "colour", None),
            getattr(place.entry.form, "weave", None),
        )
        for folder, place in teams.items()
    )
    wished = lines(wishes, _LIKE_THE_TRUNK.get(theme))
    shorts = characters({f: _naming(place, units) for f, place in teams.items()})
    return {
        folder: TeamSign(
            folder,
            place.name,
            redactor.text(shorts[folder], folder),
            wished[folder].colour,
            wished[folder].weave,
            place.entry.path,
        )
        for folder, place in teams.items()
    }


def _naming(place: Place, units: Mapping[str, Place]) -> Naming:
    around = units[place.parent].name if place.parent in units else ""
    return Naming(place.name, around, getattr(place.entry.form, "short", None))


def _doubled(teams: Mapping[str, Place], signs: Mapping[str, TeamSign]) -> Iterator[Problem]:
    """Two teams that chose the same short name; the later one is told."""
    written = {
        folder: sign.short
        for folder, sign in signs.items()
        if getattr(teams[folder].entry.form, "short", None)
    }
    for folder, other in doubles(written):
        entry, first = teams[folder].entry, teams[other].entry
        yield entry.problem(
            "W269",
            "short",
            related=first.at("short"),
            found=getattr(entry.form, "short", ""),
            name=signs[other].name,
        )


def _called(
    teams: Mapping[str, Place], signs: Mapping[str, TeamSign]
) -> Mapping[str, tuple[TeamSign, ...]]:
    """The teams by what their authors may call them: name, short name, folder.

    A short name that nobody wrote means its team only where nothing else is called so.
    """
    called: dict[str, tuple[TeamSign, ...]] = {}
    for folder, sign in signs.items():
        for name in _names(teams[folder].entry.form, folder) | {_normal(sign.name)}:
            called[name] = (*called.get(name, ()), sign)
    for sign in signs.values():
        called.setdefault(_normal(sign.short), (sign,))
    return called


def _normal(text: str) -> str:
    return plain(text).casefold().strip("/").removeprefix("content/")


def _homeless(entries: tuple[Entry[Form], ...], homes: Iterable[str]) -> tuple[Entry[Form], ...]:
    """The records that lie in a folder without a team or unit of its own."""
    known = {"", *homes}
    return tuple(entry for entry in entries if entry.home not in known)


def _lost(homeless: Iterable[Entry[Form]]) -> list[Problem]:
    """One problem per folder."""
    lost: dict[str, Entry[Form]] = {}
    for entry in homeless:
        lost.setdefault(entry.home, entry)
    return [
        Problem("E251", Span(entry.path), {"found": home}, entry.language)
        for home, entry in lost.items()
    ]
