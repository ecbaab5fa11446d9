"""Units at any depth: what each is there for, where it is going, and how its teams stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin, Team, Unit
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import Honour, Result, arrived_on, honour, result
from site_builder.views.goals import GoalView, Pillar, columns, pillars
from site_builder.views.links import TEAMS, href
from site_builder.views.parts import (
    Anchor,
    Empty,
    Figure,
    Head,
    Row,
    Tag,
    facts,
    field_prose,
    flowing,
    home_crumb,
    unit_crumbs,
)
from site_builder.views.team_rows import TeamRow, team_row
from site_builder.views.values import Page, Prose
from site_builder.views.vision_part import VisionPart, unit_vision
from site_builder.views.wording import Wording

_NEWEST = 3


@dataclass(frozen=True, slots=True)
class UnitView:
    """`teams` are those directly in the unit; `figures`, `results` and `honour` are of all in it.

    `goals` are those under no pillar. `missing` are teams that are expected but have no page.
    """

    head: Head
    intro: Prose | None
    vision: VisionPart | None
    pillars: tuple[Pillar, ...]
    goals: tuple[GoalView, ...]
    figures: tuple[Figure, ...]
    year: str
    units: tuple[Row, ...]
    teams: tuple[TeamRow, ...]
    missing: tuple[str, ...]
    results: tuple[Result, ...]
    honour: Honour | None
    empty: Empty
    is_empty: bool
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return a page for every unit but the top one, which is the page of all teams."""
    return tuple(
        _page(bulletin, unit, words)
        for unit in bulletin.units.values()
        if href(f"{unit.folder}/index.html") != TEAMS
    )


def unit_view(bulletin: Bulletin, unit: Unit, words: Wording) -> UnitView:
    form, today = unit.form, bulletin.today
    held, rest = pillars(form.vision, unit.goals, words)
    everyone = [bulletin.teams[folder] for folder in unit.all_teams]
    return UnitView(
        head=_head(bulletin, unit, words),
        intro=field_prose(form.intro, unit.source, bulletin),
        vision=unit_vision(unit, words),
        pillars=columns(held),
        goals=rest,
        figures=_figures(everyone, words),
        year=words.year(today.year),
        units=tuple(_unit_row(bulletin.units[folder], words) for folder in unit.units),
        teams=tuple(team_row(bulletin.teams[folder], words, today) for folder in unit.teams),
        missing=missing(bulletin, unit),
        results=_results(bulletin, everyone, words),
        honour=_honour(bulletin, everyone, words),
        empty=Empty(
            words.t("No team of this unit has its page yet."),
            words.t("Who goes first? Tell the editor your team's name and its leader."),
        ),
        is_empty=not unit.all_teams,
        onward=_onward(bulletin, unit, words),
    )


def missing(bulletin: Bulletin, unit: Unit) -> tuple[str, ...]:
    """Return the teams expected in a unit itself; what a unit in it expects is told there."""
    below = {name for folder in unit.units for name in bulletin.units[folder].missing}
    return tuple(name for name in unit.missing if name not in below)


def _head(bulletin: Bulletin, unit: Unit, words: Wording) -> Head:
    people = sum(bulletin.teams[folder].headcount for folder in unit.all_teams)
    contact = unit.union_contact.name if unit.union_contact else ""
    count = words.t("{count:person|people}", count=words.number(people))
    return Head(
        title=unit.form.name,
        crumbs=(home_crumb(words), *unit_crumbs(bulletin, unit.parent)),
        facts=facts(
            (
                (words.t("Head"), unit.leader.name if unit.leader else ""),
                (words.t("Union contact"), contact),
                (words.t("Teams"), words.number(len(unit.all_teams))),
                (words.t("People"), count if people else ""),
            )
        ),
    )


def _figures(teams: Iterable[Team], words: Wording) -> tuple[Figure, ...]:
    years = [team.year for team in teams]
    hours = sum((year.person_hours for year in years), Decimal(0))
    made = sum(year.suggestions for year in years)
    answered = sum(year.answered for year in years)
    found = (
        (sum(year.sessions for year in years), "", words.t("sessions held")),
        (hours, words.t("person-hours"), words.t("learned together")),
        (sum(year.arrived for year in years), "", words.t("topics at their target")),
    )
    figures = [
        Figure(words.rounded(Decimal(value), 0), unit, label)
        for value, unit, label in found
        if value
    ]
    if made:
        both = f"{words.number(answered)}/{words.number(made)}"
        figures.append(Figure(both, "", words.t("suggestions answered")))
    return tuple(figures)


def _results(bulletin: Bulletin, teams: list[Team], words: Wording) -> tuple[Result, ...]:
    arrived = [topic for team in teams for topic in team.topics if topic.arrived]
    arrived.sort(key=arrived_on, reverse=True)
    return tuple(result(topic, words, bulletin.today) for topic in arrived[:_NEWEST])


def _honour(bulletin: Bulletin, teams: list[Team], words: Wording) -> Honour | None:
    """Return the newest award in the unit."""
    given = [
        award for team in teams for award in team.awards if award.form.status is AwardStatus.AWARDED
    ]
    newest = max(given, key=lambda award: award.form.date, default=None)
    return None if newest is None else honour(newest, words, bulletin.today)


def _unit_row(unit: Unit, words: Wording) -> Row:
    vision = unit.form.vision
    return Row(
        title=unit.form.name,
        href=href(f"{unit.folder}/index.html"),
        when=words.choice(unit.form.kind),
        text=vision.text if vision else flowing(unit.form.intro),
        tags=(Tag(words.t("{count:team|teams}", count=words.number(len(unit.all_teams)))),),
    )


def _onward(bulletin: Bulletin, unit: Unit, words: Wording) -> tuple[Anchor, ...]:
    """The units beside this one, and all teams."""
    beside = tuple(
        Anchor(other.form.name, href(f"{other.folder}/index.html"))
        for other in bulletin.units.values()
        if other.parent == unit.parent and other.folder != unit.folder
    )
    return (*beside, Anchor(words.t("All teams"), TEAMS))


def _page(bulletin: Bulletin, unit: Unit, words: Wording) -> Page:
    view = unit_view(bulletin, unit, words)
    return Page(
        f"{unit.folder}/index.html",
        "pages/unit.html",
        view,
        source=unit.source,
        title=view.head.title,
        description=view.vision.text if view.vision else flowing(unit.form.intro),
        section=TEAMS,
    )
