"""Skills: where the work hangs on one person. Told by skill; by person only with consent."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.records import Skills
from site_builder.model.choices import Iluo
from site_builder.views.links import INSTRUCTORS, MENTORS, POSTS, SKILLS, fragment
from site_builder.views.parts import Anchor, Empty, Head, TeamTag, home_crumb, team_tag
from site_builder.views.team_story import SkillView, skill_views
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class NamedLevels:
    """The levels of one person who agreed to show them, in the order of the skills."""

    name: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamSkills:
    """A team's skills. `sentence` names those that hang on one person.

    `named` and `columns` make the matrix of those who agreed; () when nobody did.
    """

    team: TeamTag
    ident: str
    sentence: str
    skills: tuple[SkillView, ...]
    legend: str
    columns: tuple[str, ...]
    named: tuple[NamedLevels, ...]
    note: str


@dataclass(frozen=True, slots=True)
class SkillsView:
    head: Head
    teams: tuple[TeamSkills, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Who can do what")
    teams = tuple(
        _team(team, team.skills, words, bulletin.today)
        for team in bulletin.teams.values()
        if team.skills is not None and team.skills.cover
    )
    single = sum(
        cover.single
        for team in bulletin.teams.values()
        if team.skills
        for cover in team.skills.cover
    )
    lead = words.t("{count} skills hang on one person.", count=single) if single else ""
    view = SkillsView(
        head=Head(title, (home_crumb(words),), lead),
        teams=teams,
        empty=Empty(
            words.t("No team has drawn up its skills yet."),
            words.t("Five skills on a sheet of paper are a good beginning."),
        ),
        onward=(
            Anchor(words.t("Who teaches whom"), MENTORS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
        ),
    )
    template = "pages/skills.html"
    return (Page(SKILLS, template, view, title=title, description=lead, section=POSTS),)


def _legend(skills: Skills, words: Wording) -> str:
    """Return what the levels mean in this team; our own words where it left them out."""
    own = dict(skills.legend)
    return words.join(
        words.t(
            "{letter} {meaning}",
            letter=one.value.upper(),
            meaning=own.get(one) or words.choice(one),
        )
        for one in Iluo
    )


def _team(team: Team, skills: Skills, words: Wording, today: date) -> TeamSkills:
    single = words.join(cover.name for cover in skills.cover if cover.single)
    said = (
        words.t("Only one person can do these alone: {skills}.", skills=single)
        if single
        else words.t("No skill hangs on one person.")
    )
    day = words.day_seen_from(skills.dated, today) if skills.dated else ""
    parts = (
        words.t("as of {day}", day=day) if day else "",
        words.t("{count} people are in the sums only", count=skills.unnamed)
        if skills.unnamed and skills.rows
        else "",
    )
    return TeamSkills(
        team=team_tag(team.sign),
        ident=fragment(skills),
        sentence=said,
        skills=skill_views(team, words),
        legend=_legend(skills, words),
        columns=tuple(cover.name for cover in skills.cover) if skills.rows else (),
        named=tuple(
            NamedLevels(
                row.person.name,
                tuple(level.value.upper() if level else "–" for _, level in row.levels),
            )
            for row in skills.rows
        ),
        note=words.clauses(part for part in parts if part),
    )
