"""Skills: where the work hangs on one person. Told by skill; by person only with consent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.records import SkillCover, Skills
from site_builder.model.choices import Iluo
from site_builder.views.links import INSTRUCTORS, MENTORS, POSTS, SKILLS, TRAININGS, fragment
from site_builder.views.parts import Anchor, Empty, Head, Tag, TeamTag, home_crumb, team_tag
from site_builder.views.team_story import SkillView, skill_views
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_MOST_POINTS = 12
_MOST_TEAMS = 12  # teams whose skills stand openly; those of more are unfolded one by one
_ALONE = frozenset((Iluo.U, Iluo.O))


@dataclass(frozen=True, slots=True)
class NamedLevels:
    """The levels of one person who agreed to show them, in the order of the skills."""

    name: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SinglePoint:
    """A skill that one person has, or nobody: who, when they agreed, and who is learning it."""

    skill: str
    team: TeamTag
    is_critical: bool
    sentence: str
    learning: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class TeamSkills:
    """A team's skills. `sentence` says how many hang on one person.

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
    """`points` stand openly, `more_points` are unfolded under `more`; `good` is said of none.

    `is_folded`: there are too many teams to show the skills of all.
    """

    head: Head
    points: tuple[SinglePoint, ...]
    more_points: tuple[SinglePoint, ...]
    more: str
    good: Empty
    teams: tuple[TeamSkills, ...]
    is_folded: bool
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of all skills: first what hangs on one person, then every team."""
    title = words.t("Who can do what")
    counted = [
        (team, team.skills)
        for team in bulletin.teams.values()
        if team.skills is not None and team.skills.cover
    ]
    points = tuple(_points(counted, words))
    head = _head(counted, points, words)
    view = SkillsView(
        head=head,
        points=points[:_MOST_POINTS],
        more_points=points[_MOST_POINTS:],
        more=words.t("{count} more", count=len(points) - _MOST_POINTS),
        good=Empty(
            words.t("Every skill counted here is in more than one pair of hands."),
            words.t("Someone new in the team? Count again."),
            "cheer",
        ),
        teams=tuple(_team(team, skills, words, bulletin.today) for team, skills in counted),
        is_folded=len(counted) > _MOST_TEAMS,
        empty=Empty(
            words.t("No team has drawn up its skills yet."),
            words.t("Five skills on a sheet of paper are a good beginning."),
            "tools",
        ),
        onward=(
            Anchor(words.t("Who teaches whom"), MENTORS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("What was learned"), TRAININGS),
        ),
    )
    template = "pages/skills.html"
    return (Page(SKILLS, template, view, title=title, description=head.lead, section=POSTS),)


def _head(
    counted: list[tuple[Team, Skills]], points: tuple[SinglePoint, ...], words: Wording
) -> Head:
    crumbs = (home_crumb(words),)
    if not counted:
        return Head(words.t("Who can do what"), crumbs)
    skills = sum(len(one.cover) for _, one in counted)
    lead = words.t(
        "{skills} skills of {teams} teams are counted here.", skills=skills, teams=len(counted)
    )
    single = sum(cover.single for _, one in counted for cover in one.cover)
    if single and len(points) > single:
        nobody = len(points) - single
        lead += words.t(" {count:more is|more are} in nobody's hands.", count=nobody)
    if not points:
        title = words.t("Nothing hangs on one person")
    elif single:
        title = words.t("{count:skill hangs|skills hang} on one person", count=single)
    else:
        title = words.t("{count:skill is|skills are} in nobody's hands", count=len(points))
    return Head(title, crumbs, lead)


def _points(counted: list[tuple[Team, Skills]], words: Wording) -> Iterable[SinglePoint]:
    """Yield what nobody or only one can do alone; what nobody can first, then the key skills."""
    found = [
        (team, skills, cover)
        for team, skills in counted
        for cover in skills.cover
        if cover.single or (not cover.alone and cover.needed)
    ]
    found.sort(key=lambda one: (one[2].alone, not one[2].critical))
    for team, skills, cover in found:
        yield SinglePoint(
            skill=cover.name,
            team=team_tag(team.sign),
            is_critical=cover.critical,
            sentence=_who(cover, skills, words),
            learning=_learning(cover, words),
            tag=Tag(words.t("only one can"), "late")
            if cover.single
            else Tag(words.t("nobody can yet"), "late"),
        )


def _who(cover: SkillCover, skills: Skills, words: Wording) -> str:
    """Return who can do it alone: by name only when they agreed to show what they can."""
    if not cover.alone:
        return words.t("Nobody can do it alone yet.")
    able = (
        row.person.name
        for row in skills.rows
        if any(name == cover.name and level in _ALONE for name, level in row.levels)
    )
    name = next(able, "")
    if not name:
        return words.t("Only one of us can do it alone.")
    if cover.teachers:
        return words.t("Only {name} can do it alone, and can teach it.", name=name)
    return words.t("Only {name} can do it alone.", name=name)


def _learning(cover: SkillCover, words: Wording) -> str:
    missing = max(cover.needed - cover.alone, 0)
    parts = (
        words.t("{count:is|are} learning", count=cover.learning)
        if cover.learning
        else words.t("nobody is learning it yet"),
        words.t("{count:more is|more are} needed", count=missing) if missing else "",
    )
    return words.clauses(part for part in parts if part)


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
    single = sum(cover.single for cover in skills.cover)
    said = (
        words.t("{count} of {all} in one pair of hands", count=single, all=len(skills.cover))
        if single
        else words.t("None hangs on one person")
    )
    day = words.day_seen_from(skills.dated, today) if skills.dated else ""
    parts = (
        words.t("as of {day}", day=day) if day else "",
        words.t("{count:person is|people are} in the sums only", count=skills.unnamed)
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
