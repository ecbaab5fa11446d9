"""The organisation: units, the teams in them, and the sign each team is known by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.team import Team as TeamForm
from site_builder.model.team import Unit as UnitForm
from site_builder.model.values.text import plain
from site_builder.problems import Problem, Span

LINES = 8  # colours of the design; a ninth team takes a colour again with another weave


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
    entry: Entry[Form] | None


@dataclass(frozen=True, slots=True)
class Places:
    """All units and teams by folder, and the signs of the teams."""

    units: Mapping[str, Place]
    teams: Mapping[str, Place]
    signs: Mapping[str, TeamSign]

    def find_team(self, text: str) -> tuple[TeamSign, ...]:
        """Every team that `text` (a name, short name or folder) may mean."""
        wanted = _normal(text)
        return tuple(sign for sign in self.signs.values() if wanted in _called(sign))

    def sign(self, home: str) -> TeamSign | None:
        return self.signs.get(home)


def places(entries: Iterable[Entry[Form]]) -> tuple[Places, tuple[Problem, ...]]:
    """Arrange units and teams; report folders that are both, and files in folders that are neither."""
    entries = tuple(entries)
    units = {e.home: e for e in entries if isinstance(e.form, UnitForm)}
    teams = {e.home: e for e in entries if isinstance(e.form, TeamForm) and e.home not in units}
    problems = [
        e.problem("E250", related=units[e.home].at())
        for e in entries
        if isinstance(e.form, TeamForm) and e.home in units
    ]
    problems += _homeless(entries, units.keys() | teams.keys())
    placed_units = {home: _place(home, entry, units) for home, entry in units.items()}
    placed_teams = {home: _place(home, entry, units) for home, entry in teams.items()}
    ordered = sorted(placed_teams.values(), key=lambda place: _order(place, placed_units))
    signs = {place.folder: _sign(place, number) for number, place in enumerate(ordered)}
    arranged = {place.folder: place for place in ordered}
    return Places(placed_units, arranged, signs), tuple(problems)


def _place(home: str, entry: Entry[Form], units: Mapping[str, Entry[Form]]) -> Place:
    parent = home.rpartition("/")[0]
    while parent and parent not in units:
        parent = parent.rpartition("/")[0]
    name = getattr(entry.form, "name", "") or home.rpartition("/")[2]
    return Place(home, parent, name, entry)


def _order(place: Place, units: Mapping[str, Place]) -> tuple[tuple[bool, float, str], ...]:
    """Units before their teams, each by its `order`, then by folder."""
    chain: list[Place] = [place]
    while chain[0].parent in units and chain[0].parent != chain[0].folder:
        chain.insert(0, units[chain[0].parent])
    return tuple(_rank(one) for one in chain)


def _rank(place: Place) -> tuple[bool, float, str]:
    order = None if place.entry is None else getattr(place.entry.form, "order", None)
    return (order is None, float(order or 0), place.folder)


def _sign(place: Place, number: int) -> TeamSign:
    form = None if place.entry is None else place.entry.form
    short = getattr(form, "short", None) or place.name[:2]
    source = "" if place.entry is None else place.entry.path
    return TeamSign(
        place.folder,
        place.name,
        short,
        number % LINES + 1,
        (number + number // LINES) % LINES + 1,
        source,
    )


def _called(sign: TeamSign) -> frozenset[str]:
    names = (sign.name, sign.short, sign.folder, sign.folder.rpartition("/")[2])
    return frozenset(_normal(name) for name in names)


def _normal(text: str) -> str:
    return plain(text).casefold().strip("/").removeprefix("content/")


def _homeless(entries: tuple[Entry[Form], ...], homes: Iterable[str]) -> list[Problem]:
    """One problem per folder that holds records but no team or unit."""
    known = set(homes)
    lost: dict[str, Entry[Form]] = {}
    for entry in entries:
        if entry.home and entry.home not in known:
            lost.setdefault(entry.home, entry)
    return [
        Problem("E251", Span(entry.path), {"found": home}, entry.language)
        for home, entry in lost.items()
    ]
