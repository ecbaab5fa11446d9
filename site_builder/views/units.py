"""Units: what each is there for, where it is going, and the teams in it."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Team, Unit
from site_builder.model.values.syllables import spell
from site_builder.views.links import TEAMS, href
from site_builder.views.parts import (
    Empty,
    GoalView,
    Head,
    Row,
    Tag,
    TeamTag,
    facts,
    flowing,
    goal_view,
    home_crumb,
    team_tag,
    unit_crumbs,
)
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class TeamTile:
    """A team in a list: what it does, where it is, and what is newest about it."""

    team: TeamTag
    pinyin: str
    work: str
    vision: str
    note: str


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """A unit with the teams directly in it. `level` (2–5) is that of its heading."""

    title: str
    href: str
    anchor: str
    intro: str
    level: int
    teams: tuple[TeamTile, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitView:
    head: Head
    intro: Prose | None
    vision: str
    pillars: tuple[str, ...]
    goals: tuple[GoalView, ...]
    units: tuple[Row, ...]
    teams: tuple[TeamTile, ...]
    missing: tuple[str, ...]
    empty: Empty
    is_empty: bool


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return a page for every unit but the top one, which is the page of all teams."""
    return tuple(
        _page(bulletin, unit, words)
        for unit in bulletin.units.values()
        if href(f"{unit.folder}/index.html") != TEAMS
    )


def unit_view(bulletin: Bulletin, unit: Unit, words: Wording) -> UnitView:
    form = unit.form
    teams = tuple(team_tile(bulletin.teams[folder], words) for folder in unit.teams)
    crumbs = unit_crumbs(bulletin, unit.parent)
    return UnitView(
        head=Head(
            title=form.name,
            crumbs=(home_crumb(words), *crumbs),
            facts=facts(
                (
                    (words.t("Head"), unit.leader.name if unit.leader else ""),
                    (words.t("Union contact"), _contact(unit)),
                    (words.t("Teams"), words.number(len(unit.all_teams))),
                )
            ),
        ),
        intro=Prose(form.intro, unit.source) if form.intro else None,
        vision=form.vision.text if form.vision else "",
        pillars=form.vision.pillars if form.vision else (),
        goals=tuple(goal_view(goal, words) for goal in unit.goals),
        units=tuple(_unit_row(bulletin.units[folder], words) for folder in unit.units),
        teams=teams,
        missing=unit.missing,
        empty=Empty(
            words.t("No team of this unit has its page yet."),
            words.t("A folder with a team.yaml is all it takes."),
        ),
        is_empty=not unit.all_teams,
    )


def team_tile(team: Team, words: Wording) -> TeamTile:
    form = team.form
    people = words.t("{count} people", count=words.number(team.headcount))
    parts = (form.place or "", people if team.headcount else "")
    return TeamTile(
        team=team_tag(team.sign),
        pinyin=team_pinyin(team),
        work=form.work or "",
        vision=form.vision.text if form.vision else "",
        note=words.clauses(part for part in parts if part),
    )


def team_pinyin(team: Team) -> str:
    """Return the name as it is spoken, syllable by syllable without tones: `huo zhuang yi ban`."""
    return " ".join(part.written for part in spell(team.sign.name))


def _contact(unit: Unit) -> str:
    return unit.union_contact.name if unit.union_contact else ""


def _unit_row(unit: Unit, words: Wording) -> Row:
    return Row(
        title=unit.form.name,
        href=href(f"{unit.folder}/index.html"),
        when=words.choice(unit.form.kind),
        text=unit.form.vision.text if unit.form.vision else unit.form.intro or "",
        tags=(Tag(words.t("{count} teams", count=words.number(len(unit.all_teams)))),),
    )


def _page(bulletin: Bulletin, unit: Unit, words: Wording) -> Page:
    view = unit_view(bulletin, unit, words)
    return Page(
        f"{unit.folder}/index.html",
        "pages/unit.html",
        view,
        source=unit.source,
        title=view.head.title,
        description=view.vision or flowing(unit.form.intro),
        section=TEAMS,
    )
