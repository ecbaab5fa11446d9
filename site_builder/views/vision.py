"""The page of a team's vision: the sentence, the story behind it, the pillars and their goals."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.views.links import TEAMS, page_path
from site_builder.views.parts import (
    Anchor,
    GoalView,
    Head,
    goal_view,
    home_crumb,
    prose_of,
    team_tag,
    unit_crumbs,
)
from site_builder.views.team import VisionPart, vision_part
from site_builder.views.team_people import PersonView, people
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Pillar:
    """A pillar with the goals that carry its name among their tags."""

    name: str
    goals: tuple[GoalView, ...]


@dataclass(frozen=True, slots=True)
class Wider:
    """The vision of a unit around the team."""

    unit: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class VisionView:
    head: Head
    vision: VisionPart | None
    story: Prose | None
    pillars: tuple[Pillar, ...]
    wishes: tuple[PersonView, ...]
    wider: tuple[Wider, ...]


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
    crumbs = (home_crumb(words), *unit_crumbs(bulletin, team.parent), Anchor(tag.name, tag.href))
    view = VisionView(
        head=Head(title, crumbs, (form.summary or "") if form else "", team=tag),
        vision=vision_part(team, words),
        story=prose_of(body, source),
        pillars=_pillars(team, words),
        wishes=tuple(person for person in people(team, words) if person.vision),
        wider=_wider(bulletin, team),
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


def _pillars(team: Team, words: Wording) -> tuple[Pillar, ...]:
    vision = team.form.vision
    return tuple(
        Pillar(name, tuple(goal_view(g, words) for g in team.goals if name in g.form.tags))
        for name in (vision.pillars if vision else ())
    )


def _wider(bulletin: Bulletin, team: Team) -> tuple[Wider, ...]:
    """Return the visions of the units around a team, the nearest first."""
    found: list[Wider] = []
    crumbs = unit_crumbs(bulletin, team.parent)
    folder = team.parent
    for crumb in reversed(crumbs):
        vision = bulletin.units[folder].form.vision
        if vision:
            found.append(Wider(crumb, vision.text))
        folder = bulletin.units[folder].parent
    return tuple(found)
