"""The tree of visions: from the widest unit down to what a team's own stands on."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.views.goals import pillars
from site_builder.views.parts import Anchor, unit_crumbs
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Wider:
    """The vision of a unit around a team."""

    unit: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A vision or pillar, and what grows from it. `of` says whose it is, None below the team."""

    text: str
    of: Anchor | None = None
    branches: tuple["Branch", ...] = ()


def wider_visions(bulletin: Bulletin, folder: str) -> tuple[Wider, ...]:
    """Return the visions of the units around `folder`, the nearest first; its own included."""
    found: list[Wider] = []
    for crumb in reversed(unit_crumbs(bulletin, folder)):
        vision = bulletin.units[folder].form.vision
        if vision:
            found.append(Wider(crumb, vision.text))
        folder = bulletin.units[folder].parent
    return tuple(found)


def vision_tree(bulletin: Bulletin, team: Team, words: Wording) -> Branch | None:
    """Return the tree of a team's vision, the widest unit at its root. Its goals stand beside it.

    None when the team has no vision, or nothing stands around it nor grows from it.
    """
    vision = team.form.vision
    if vision is None:
        return None
    held, _ = pillars(vision, team.goals, words)
    grown = tuple(Branch(pillar.name) for pillar in held)
    wider = wider_visions(bulletin, team.parent)
    if not grown and not wider:
        return None
    tree = Branch(vision.text, Anchor(team.sign.name, ""), branches=grown)
    for one in wider:
        tree = Branch(one.text, one.unit, branches=(tree,))
    return tree
