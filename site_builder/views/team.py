"""The page of a team: who we are, where we are going, what we achieved, what is next."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import award_row, post_row, topic_row
from site_builder.views.agenda import upcoming
from site_builder.views.documents import document_row
from site_builder.views.links import TEAMS, href, page_path
from site_builder.views.parts import (
    Anchor,
    Empty,
    Figure,
    GoalView,
    Head,
    PhotoView,
    Row,
    empty_year,
    facts,
    goal_view,
    home_crumb,
    photo_view,
    team_tag,
    unit_crumbs,
)
from site_builder.views.team_people import PersonView, people, unnamed
from site_builder.views.team_story import SkillView, history, skill_views
from site_builder.views.units import team_pinyin
from site_builder.views.values import Page, Width
from site_builder.views.wording import Wording

_MOST_ROWS = 6
_MOST_PHOTOS = 9


@dataclass(frozen=True, slots=True)
class VisionPart:
    """What the team wants to become. `more` leads to the story behind it, when it is told."""

    text: str
    motto: str
    pillars: tuple[str, ...]
    note: str
    more: str


@dataclass(frozen=True, slots=True)
class Empties:
    """What stands where a team has nothing to show yet."""

    vision: Empty
    goals: Empty
    upcoming: Empty
    topics: Empty
    year: Empty
    skills: Empty
    posts: Empty
    photos: Empty
    honours: Empty


@dataclass(frozen=True, slots=True)
class TeamView:
    """`previous` and `next` are the neighbours in the order of the teams."""

    head: Head
    cover: PhotoView | None
    vision: VisionPart | None
    goals: tuple[GoalView, ...]
    upcoming: tuple[Row, ...]
    topics: tuple[Row, ...]
    figures: tuple[Figure, ...]
    year: str
    skills: tuple[SkillView, ...]
    skills_note: str
    people: tuple[PersonView, ...]
    unnamed: str
    posts: tuple[Row, ...]
    photos: tuple[PhotoView, ...]
    honours: tuple[Row, ...]
    rules: tuple[Row, ...]
    history: tuple[Row, ...]
    ledgers: tuple[Anchor, ...]
    empty: Empties
    previous: Anchor | None
    next: Anchor | None


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    order = tuple(bulletin.teams.values())
    return tuple(_page(bulletin, order, number, words) for number in range(len(order)))


def _page(bulletin: Bulletin, order: tuple[Team, ...], number: int, words: Wording) -> Page:
    team = order[number]
    vision = team.form.vision
    return Page(
        page_path(team.source),
        "pages/team.html",
        _view(bulletin, order, number, words),
        source=team.source,
        title=team.sign.name,
        description=(vision.text if vision else "") or team.form.work or "",
        section=TEAMS,
    )


def _view(bulletin: Bulletin, order: tuple[Team, ...], number: int, words: Wording) -> TeamView:
    team, today = order[number], bulletin.today
    photos = [photo for photo in team.photos if team.cover is None or photo.path != team.cover.path]
    given = [one for one in team.awards if one.form.status is AwardStatus.AWARDED]
    return TeamView(
        head=_head(bulletin, team, words),
        cover=photo_view(team.cover, words, Width.FULL) if team.cover else None,
        vision=vision_part(team, words),
        goals=tuple(goal_view(goal, words) for goal in team.goals),
        upcoming=upcoming(team.plans, words, today, _MOST_ROWS),
        topics=tuple(topic_row(topic, words) for topic in team.topics[:_MOST_ROWS]),
        figures=_figures(team, words),
        year=words.year(today.year),
        skills=skill_views(team, words),
        skills_note=_skills_note(team, words),
        people=people(team, words),
        unnamed=unnamed(team, words),
        posts=tuple(post_row(post, words, today) for post in team.posts[:_MOST_ROWS]),
        photos=tuple(photo_view(photo, words, Width.THUMB) for photo in photos[:_MOST_PHOTOS]),
        honours=tuple(award_row(award, words, today) for award in given[:_MOST_ROWS]),
        rules=tuple(document_row(rule, words) for rule in team.rules),
        history=history(team, words, today),
        ledgers=_ledgers(team, words),
        empty=_empties(words),
        previous=_neighbour(order[number - 1]) if number else None,
        next=_neighbour(order[number + 1]) if number + 1 < len(order) else None,
    )


def _empties(words: Wording) -> Empties:
    return Empties(
        vision=Empty(
            words.t("This team is still looking for its one sentence."),
            words.t("At the next meeting, let everyone write down one wish."),
        ),
        goals=Empty(
            words.t("No goal has been set yet."),
            words.t("One number that everybody sees every day is a good first goal."),
        ),
        upcoming=Empty(
            words.t("Nothing is planned from here on."),
            words.t("What would you like to learn next? Tell your team leader."),
        ),
        topics=Empty(
            words.t("No topic is under way."),
            words.t("Talk about one small daily nuisance, and a topic is found."),
        ),
        year=empty_year(words),
        skills=Empty(
            words.t("Who can do what has not been written down yet."),
            words.t("Begin with the five skills the team could not do without."),
        ),
        posts=Empty(
            words.t("Nobody has shared a story yet."),
            words.t("Three sentences about what you learned today are enough."),
        ),
        photos=Empty(
            words.t("There are no pictures to show yet."),
            words.t("A picture is shown when everyone in it has agreed."),
        ),
        honours=Empty(
            words.t("The first honour is still to come."),
            words.t("Who deserves a word of praise? Put the name forward."),
        ),
    )


def _ledgers(team: Team, words: Wording) -> tuple[Anchor, ...]:
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
    return (*plans, *held)


def vision_part(team: Team, words: Wording) -> VisionPart | None:
    """Return the vision of a team; None when it has not found its words."""
    vision = team.form.vision
    if vision is None:
        return None
    note = ""
    if vision.adopted:
        note = words.t("Agreed on {when}", when=words.when(vision.adopted))
    more = href(f"{team.sign.folder}/vision.html") if team.vision_story else ""
    return VisionPart(vision.text, team.form.motto or "", vision.pillars, note, more)


def _head(bulletin: Bulletin, team: Team, words: Wording) -> Head:
    form = team.form
    people_text = words.t("{count} people", count=words.number(team.headcount))
    return Head(
        title=team.sign.name,
        crumbs=(home_crumb(words), *unit_crumbs(bulletin, team.parent)),
        lead=form.work or "",
        facts=facts(
            (
                (words.t("Team leader"), team.leader.name if team.leader else ""),
                (words.t("People"), people_text if team.headcount else ""),
                (words.t("Place"), form.place or ""),
                (words.t("Shift"), shift_words(form.shift or "", words)),
                (words.t("Updated"), _updated(team, bulletin, words)),
            )
        ),
        team=team_tag(team.sign),
        note=team_pinyin(team),
    )


def shift_words(shift: str, words: Wording) -> str:
    """Return `四班两倒，乙班` for `四班两倒/乙`; a crew that its pattern already names is left out."""
    pattern, _, crew = (part.strip() for part in shift.partition("/"))
    if not crew or crew in pattern:
        return pattern
    return words.t("{pattern}, crew {crew}", pattern=pattern, crew=crew.removesuffix("班"))


def _updated(team: Team, bulletin: Bulletin, words: Wording) -> str:
    return words.day_seen_from(team.updated, bulletin.today) if team.updated else ""


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


def _skills_note(team: Team, words: Wording) -> str:
    if team.skills is None or team.skills.dated is None:
        return ""
    return words.t("Assessed on {day}", day=words.day(team.skills.dated))


def _neighbour(team: Team) -> Anchor:
    tag = team_tag(team.sign)
    return Anchor(tag.name, tag.href)
