"""The page of a team's vision: the sentence, the story behind it, its tree, the steps towards it."""

from dataclasses import dataclass, replace
from datetime import date

from site_builder.assemble.bulletin import Bulletin, Goal, Team
from site_builder.views.charts import Station
from site_builder.views.goals import GoalView, Pillar, columns, pillars
from site_builder.views.links import TEAMS, page_path
from site_builder.views.parts import (
    Anchor,
    Head,
    home_crumb,
    prose_of,
    team_tag,
    unit_crumbs,
)
from site_builder.views.stops import StopView
from site_builder.views.team_people import PersonView, people
from site_builder.views.team_year import short_label
from site_builder.views.values import Page, Prose
from site_builder.views.vision_part import VisionPart, vision_part
from site_builder.views.vision_tree import Branch, vision_tree
from site_builder.views.wording import Wording

_MOST_STEPS = 7


@dataclass(frozen=True, slots=True)
class VisionView:
    """`goals` are those under no pillar; `steps` are what was agreed when, and what is due when."""

    head: Head
    vision: VisionPart | None
    story: Prose | None
    pillars: tuple[Pillar, ...]
    goals: tuple[GoalView, ...]
    tree: Branch | None
    steps: tuple[StopView, ...]
    wishes: tuple[PersonView, ...]
    back: Anchor


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of every team that tells the story of its vision."""
    return tuple(
        _page(bulletin, team, words) for team in bulletin.teams.values() if team.vision_story
    )


def _page(bulletin: Bulletin, team: Team, words: Wording) -> Page:
    source = f"{team.sign.folder}/vision.md"
    form, body = team.vision_story or (None, None)
    tag = team_tag(team.sign)
    title = (form.title if form else "") or words.t("Our vision")
    back = Anchor(tag.name, tag.href)
    crumbs = (home_crumb(words), *unit_crumbs(bulletin, team.parent), back)
    vision = vision_part(team, words)
    held, rest = pillars(team.form.vision, team.goals, words)
    view = VisionView(
        head=Head(title, crumbs, (form.summary or "") if form else "", team=tag),
        vision=replace(vision, more="") if vision else None,
        story=prose_of(body, source),
        pillars=columns(held),
        goals=rest,
        tree=vision_tree(bulletin, team, words),
        steps=_steps(team, words, bulletin.today),
        wishes=tuple(person for person in people(team, words) if person.vision),
        back=back,
    )
    return Page(
        page_path(source),
        "pages/vision.html",
        view,
        source=source,
        aliases=form.aliases if form else (),
        title=f"{title} · {tag.name}",
        description=view.vision.text if view.vision else "",
        section=TEAMS,
    )


def _steps(team: Team, words: Wording, today: date) -> tuple[StopView, ...]:
    """Return the vision, its goals (those reached first) by their dates, and the day to look back.

    () when fewer than two of them have a date.
    """
    vision = team.form.vision
    dated = [(goal.form.by.end, goal) for goal in team.goals if goal.form.by and goal.form.by.end]
    dated.sort(key=lambda pair: (pair[1].share != 1, pair[0]))
    stops = [_goal_stop(goal, words) for _, goal in dated[:_MOST_STEPS]]
    if vision and vision.adopted:
        when = words.when(vision.adopted, today)
        agreed = StopView(words.t("vision agreed"), when, Station.DONE, words.t("done"))
        stops.insert(0, agreed)
    if vision and vision.review_by and vision.review_by >= today:
        when = words.day_seen_from(vision.review_by, today)
        stops.append(
            StopView(words.t("look back together"), when, Station.AHEAD, words.t("to come"))
        )
    return tuple(stops) if len(stops) > 1 else ()


def _goal_stop(goal: Goal, words: Wording) -> StopView:
    is_reached = goal.share == 1
    when = words.when(goal.form.by) if goal.form.by else ""
    return StopView(
        short_label(goal.form.text),
        when,
        Station.DONE if is_reached else Station.AHEAD,
        words.t("reached") if is_reached else words.t("to come"),
    )
