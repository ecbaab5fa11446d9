"""What the cells of a team are judged by: its records, its roster as counts, its places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar, cast

from site_builder.assemble import records
from site_builder.assemble.bulletin import Team, Unit
from site_builder.assemble.coverage.found import Evidence
from site_builder.assemble.desk import Desk
from site_builder.assemble.shelf import Shelf, settled
from site_builder.model.counts import Copies
from site_builder.model.entry import Entry
from site_builder.model.people import Member
from site_builder.model.plan import Plan
from site_builder.model.team import Team as TeamForm
from site_builder.model.values.workday import Workdays


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in the team. Whose it is is not known here: only counts leave a roster."""

    left: date | None
    has_vision: bool
    pillar: str
    skill_since: date | None


@dataclass(frozen=True, slots=True)
class Display:
    """A screen, or a sheet on a wall, of a team: when it was renewed, and which views are on it."""

    kind: str
    title: str
    source: str
    line: int
    renewed: date | None
    views: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything of one team. `rules` are its own documents and those of the units around it.

    `awards` are those given to the team and to its people. `lines` are the lines on which records
    begin, by file and id. Lives only while the bulletin is assembled.
    """

    team: Team
    entry: Entry[TeamForm]
    seats: tuple[Seat, ...]
    copies: tuple[tuple[Copies, int], ...]
    rules: tuple[records.Document, ...]
    awards: tuple[records.Award, ...]
    displays: tuple[Display, ...]
    workdays: Workdays
    lines: Mapping[tuple[str, str], int]
    proofs: dict[int, Evidence] = field(default_factory=dict)


T = TypeVar("T")
Piles = Mapping[str, tuple[T, ...]]


@dataclass(frozen=True, slots=True)
class Stock:
    """What all teams share, by the folder it belongs to."""

    entries: Mapping[str, Entry[TeamForm]]
    seats: Piles[Seat]
    copies: Piles[tuple[Copies, int]]
    rules: Piles[records.Document]
    awards: Piles[records.Award]
    displays: Piles[Display]
    lines: Mapping[tuple[str, str], int]


def stock(desk: Desk, shelf: Shelf, displays: Iterable[tuple[str, Display]]) -> Stock:
    """Sort what the measures need, in one walk over each kind."""
    teams = {one.home: one for one in desk.entries if isinstance(one.form, TeamForm)}
    seats = ((one.home, _seat(one.form)) for one in desk.entries if isinstance(one.form, Member))
    copies = (
        (one.home, (one.form, one.at().line))
        for one in desk.entries
        if isinstance(one.form, Copies) and one.form.date <= desk.today
    )
    return Stock(
        entries=cast("Mapping[str, Entry[TeamForm]]", teams),
        seats=_piled(seats),
        copies=_piled(copies),
        rules=_piled((rules_home(one), one) for one in settled(shelf.rules)),
        awards=_piled((home, one) for one in settled(shelf.awards) for home in _given_to(one)),
        displays=_piled(displays),
        lines=_lines(desk, shelf.plans),
    )


def _lines(desk: Desk, plans: Iterable[records.Plan]) -> Mapping[tuple[str, str], int]:
    """The line on which each record begins; items of a plan are records too."""
    by_path = {one.path: one for one in desk.entries if isinstance(one.form, Plan)}
    lines = dict(desk.index.register.lines)
    for plan in plans:
        for place, item in enumerate(plan.items):
            lines[plan.source, item.ident] = by_path[plan.source].at("items", place).line
    return lines


def rules_home(document: records.Document) -> str:
    """The folder of the team or unit whose rule a document is."""
    return document.source.rpartition("/rules/")[0]


def sources(team: Team, units: Mapping[str, Unit], held: Stock, workdays: Workdays) -> Sources:
    """Everything the cells of one team are judged by."""
    folder = team.sign.folder
    around = [folder, *_around(team, units)]
    return Sources(
        team=_settled(team),
        entry=held.entries[folder],
        seats=held.seats.get(folder, ()),
        copies=held.copies.get(folder, ()),
        rules=tuple(one for home in around for one in held.rules.get(home, ())),
        awards=held.awards.get(folder, ()),
        displays=held.displays.get(folder, ()),
        workdays=workdays,
        lines=held.lines,
    )


def _settled(team: Team) -> Team:
    """The team without the records that somebody has still to approve."""
    return replace(
        team,
        trainings=settled(team.trainings),
        topics=settled(team.topics),
        suggestions=settled(team.suggestions),
        awards=settled(team.awards),
        mentorships=settled(team.mentorships),
        special_skills=settled(team.special_skills),
        changes=settled(team.changes),
        posts=settled(team.posts),
        rules=settled(team.rules),
    )


def _around(team: Team, units: Mapping[str, Unit]) -> Iterator[str]:
    folder = team.parent
    while folder in units:
        yield folder
        folder = units[folder].parent


def _given_to(award: records.Award) -> Iterable[str]:
    """The folders of the teams that an award is for, by name or by its people."""
    own = () if award.team is None else (award.team.folder,)
    teams = (one.folder for one in award.teams)
    return dict.fromkeys((*own, *teams, *(one.home for one in award.people if one.home)))


def _seat(form: Member) -> Seat:
    pillar = form.vision_pillar or ""
    return Seat(form.left, form.personal_vision is not None, pillar, form.skill_since)


def _piled(pairs: Iterable[tuple[str, T]]) -> Piles[T]:
    piles: dict[str, list[T]] = {}
    for home, one in pairs:
        piles.setdefault(home, []).append(one)
    return {home: tuple(pile) for home, pile in piles.items()}
