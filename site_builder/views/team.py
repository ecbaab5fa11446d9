"""The page of a team: who we are, where we are going, what we achieved, what is next."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.chain import flow
from site_builder.assemble.records import Change, Topic
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import Honour, award_row, honour, post_row, topic_row
from site_builder.views.chain import ChainView, chain_view
from site_builder.views.coverage_parts import evidence_fact
from site_builder.views.documents import document_row
from site_builder.views.goals import GoalView, Pillar, columns, pillars
from site_builder.views.links import HONOURS, POSTS, TEAMS, href, page_path, prints_path
from site_builder.views.parts import (
    Anchor,
    Fact,
    Figure,
    Head,
    PhotoView,
    Row,
    TeamTag,
    facts,
    home_crumb,
    team_tag,
    unit_crumbs,
)
from site_builder.views.pinyin import spoken
from site_builder.views.stops import StopView
from site_builder.views.subscribing import Subscription, subscription
from site_builder.views.team_empties import Empties, empties
from site_builder.views.team_next import next_rows
from site_builder.views.team_people import PeopleView, people_view
from site_builder.views.team_pictures import PhotoWall, cover, drawing, photo_wall
from site_builder.views.team_story import SkillView, history, skill_views, skill_warnings
from site_builder.views.team_year import year_stops
from site_builder.views.values import Later, Page
from site_builder.views.vision_part import VisionPart, vision_part
from site_builder.views.vision_tree import Wider, wider_visions
from site_builder.views.wording import Wording

_MOST_ROWS, _MOST_TOPICS, _MOST_POSTS, _MOST_HONOURS, _MOST_CHAINS = 5, 5, 3, 3, 3


@dataclass(frozen=True, slots=True)
class Praise:
    """What the team was praised for: the newest in large, then rows; `more` leads to all."""

    newest: Honour
    rows: tuple[Row, ...]
    more: Anchor


@dataclass(frozen=True, slots=True)
class TeamView:
    """`cover` or `drawing` stands on the line. `previous` and `next` are the neighbouring teams.

    `goals` are those under no pillar. `wider` is what the units around want to become, for a team
    that has no vision yet.
    """

    head: Head
    vision: VisionPart | None
    drawing: str
    cover: PhotoView | None
    wider: tuple[Wider, ...]
    pillars: tuple[Pillar, ...]
    goals: tuple[GoalView, ...]
    has_tracks: bool
    stops: tuple[StopView, ...]
    figures: tuple[Figure, ...]
    year: str
    upcoming: tuple[Row, ...]
    subscription: Subscription
    topics: tuple[Row, ...]
    chain: ChainView | None
    skills: tuple[SkillView, ...]
    skills_note: str
    skill_warnings: tuple[str, ...]
    people: PeopleView | None
    work: str
    posts: tuple[Row, ...]
    all_posts: Anchor
    photos: PhotoWall | None
    honours: Praise | None
    rules: tuple[Row, ...]
    history: tuple[Row, ...]
    ledgers: tuple[Anchor, ...]
    empty: Empties
    previous: Anchor | None
    next: Anchor | None
    change_to: TeamTag | None
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    around = (None, *bulletin.teams.values(), None)
    return tuple(
        _page(bulletin, team, (before, after), words)
        for before, team, after in zip(around, bulletin.teams.values(), around[2:], strict=False)
    )


def _page(
    bulletin: Bulletin, team: Team, around: tuple[Team | None, Team | None], words: Wording
) -> Page:
    vision = team.form.vision
    return Page(
        page_path(team.source),
        "pages/team.html",
        Later(partial(_view, bulletin, team, around, words)),
        source=team.source,
        title=team.sign.name,
        description=(vision.text if vision else "") or team.form.work or "",
        section=TEAMS,
    )


def _view(
    bulletin: Bulletin, team: Team, around: tuple[Team | None, Team | None], words: Wording
) -> TeamView:
    today = bulletin.today
    before, after = around
    held, rest = pillars(team.form.vision, team.goals, words)
    upcoming = next_rows(team, words, today)[:_MOST_ROWS]
    photos = photo_wall(bulletin, team, words)
    praise = _praise(team, words, today)
    return TeamView(
        head=_head(bulletin, team, upcoming, words),
        vision=vision_part(team, words),
        drawing=drawing(team),
        cover=cover(team, words),
        wider=() if team.form.vision else wider_visions(bulletin, team.parent),
        pillars=columns(held),
        goals=rest,
        has_tracks=any(goal.share is not None for goal in team.goals),
        stops=year_stops(team, words, today),
        figures=_figures(team, words),
        year=words.year(today.year),
        upcoming=upcoming,
        subscription=subscription(words, team.sign.folder),
        topics=_topics(team, words),
        chain=_chain(team, words, bulletin.today),
        skills=skill_views(team, words),
        skills_note=_skills_note(team, words),
        skill_warnings=skill_warnings(team, words),
        people=people_view(team, words),
        work=team.form.work or "",
        posts=tuple(post_row(post, words, today) for post in team.posts[:_MOST_POSTS]),
        all_posts=Anchor(words.t("What colleagues wrote down"), POSTS),
        photos=photos,
        honours=praise,
        rules=tuple(document_row(rule, words) for rule in team.rules),
        history=history(team, words, today),
        ledgers=_ledgers(bulletin, team, words),
        empty=empties(_missing(team, upcoming, praise, photos), words),
        previous=_neighbour(before),
        next=_neighbour(after),
        change_to=team_tag(after.sign) if after else None,
        onward=() if after else (Anchor(words.t("All teams"), TEAMS),),
    )


def _missing(
    team: Team, upcoming: tuple[Row, ...], praise: Praise | None, photos: PhotoWall | None
) -> frozenset[str]:
    """Return the names of the sections that have nothing to show."""
    shown = {
        "vision": team.form.vision,
        "upcoming": upcoming,
        "goals": team.goals,
        "topics": team.topics,
        "skills": team.skills and team.skills.cover,
        "honours": praise,
        "posts": team.posts,
        "photos": photos or team.cover,
    }
    return frozenset(name for name, found in shown.items() if not found)


def _topics(team: Team, words: Wording) -> tuple[Row, ...]:
    return tuple(topic_row(topic, words) for topic in team.topics[:_MOST_TOPICS])


def _chain(team: Team, words: Wording, today: date) -> ChainView | None:
    """What came of the team's lessons of this year in its own topics and changes."""
    goals: tuple[Topic | Change, ...] = (*team.topics, *team.changes)
    found = flow(team.trainings, goals, today.year)
    return chain_view(found, words, _MOST_CHAINS, team.sign.folder)


def _praise(team: Team, words: Wording, today: date) -> Praise | None:
    given = [one for one in team.awards if one.form.status is AwardStatus.AWARDED]
    if not given:
        return None
    rows = (award_row(award, words, today) for award in given[1:_MOST_HONOURS])
    more = Anchor(words.t("All honours"), HONOURS)
    return Praise(honour(given[0], words, today), tuple(rows), more)


def _ledgers(bulletin: Bulletin, team: Team, words: Wording) -> tuple[Anchor, ...]:
    """Return the way to the whole plans and all sessions of the team, newest year first."""
    plans = (
        Anchor(words.t("All plans of {year}", year=plan.year), href(page_path(plan.source)))
        for plan in team.plans
    )
    sources = {one.source: one.form.date.year for one in team.trainings}
    held = (
        Anchor(words.t("All sessions of {year}", year=year), href(page_path(source)))
        for source, year in sources.items()
    )
    found = (*plans, *held)
    room = prints_path(bulletin.parts.get(team.sign.folder, ""))
    return (*found, Anchor(words.t("Print room"), href(room, "sheets"))) if found else ()


def _head(bulletin: Bulletin, team: Team, upcoming: tuple[Row, ...], words: Wording) -> Head:
    form = team.form
    people_text = words.t("{count:person|people}", count=words.number(team.headcount))
    return Head(
        title=team.sign.name,
        crumbs=(home_crumb(words), *unit_crumbs(bulletin, team.parent)),
        facts=facts(
            (
                (words.t("Team leader"), team.leader.name if team.leader else ""),
                (words.t("People"), people_text if team.headcount else ""),
                (words.t("Place"), form.place or ""),
                (words.t("Shift"), shift_words(form.shift or "", words)),
            )
        )
        + _standing(team, upcoming, words)
        + evidence_fact(bulletin, team, words),
        team=team_tag(team.sign),
        note=spoken(team.sign.name),
    )


def shift_words(shift: str, words: Wording) -> str:
    """Return `四班两倒，乙班` for `四班两倒/乙`; a crew that its pattern already names is left out."""
    pattern, _, crew = (part.strip() for part in shift.partition("/"))
    if not crew or crew in pattern:
        return pattern
    return words.t("{pattern}, crew {crew}", pattern=pattern, crew=crew.removesuffix("班"))


def _standing(team: Team, upcoming: tuple[Row, ...], words: Wording) -> tuple[Fact, ...]:
    """Return how far the team is and what it does next, in a line each, with the way to more."""
    found: list[Fact] = []
    measured = [goal for goal in team.goals if goal.share is not None]
    if measured:
        reached = sum(goal.share == 1 for goal in measured)
        found.append(Fact(words.t("Goals"), _reached(reached, len(measured), words), "#goals"))
    if upcoming:
        row = upcoming[0]
        said = words.t("{when}: {what}", when=row.when, what=row.title) if row.when else row.title
        found.append(Fact(words.t("Next stop"), said, "#next"))
    return tuple(found)


def _figures(team: Team, words: Wording) -> tuple[Figure, ...]:
    year = team.year
    figures: list[Figure] = []
    if year.sessions:
        figures.append(Figure(words.number(year.sessions), "", words.t("sessions held")))
    if year.person_hours:
        hours = words.rounded(year.person_hours)
        figures.append(Figure(hours, words.t("person-hours"), words.t("learned together")))
    if team.hours_per_head:
        hours = words.rounded(team.hours_per_head)
        figures.append(Figure(hours, words.t("hours"), words.t("for each of us")))
    if year.suggestions:
        answered = f"{words.number(year.answered)}/{words.number(year.suggestions)}"
        figures.append(Figure(answered, "", words.t("suggestions answered")))
    return tuple(figures)


def _reached(reached: int, count: int, words: Wording) -> str:
    if not reached:
        return words.t("{count}, still on the way", count=count)
    if reached == count:
        return words.t("{count}, all reached", count=count)
    return words.t("{reached} of {count} reached", reached=reached, count=count)


def _skills_note(team: Team, words: Wording) -> str:
    if team.skills is None or team.skills.dated is None:
        return ""
    return words.t("Assessed on {day}", day=words.day(team.skills.dated))


def _neighbour(team: Team | None) -> Anchor | None:
    if team is None:
        return None
    tag = team_tag(team.sign)
    return Anchor(tag.name, tag.href)
