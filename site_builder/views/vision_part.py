"""What a team or a unit wants to become, as it stands at the top of its page."""

import re
from dataclasses import dataclass, replace

from site_builder.assemble.bulletin import Goal, Team, Unit
from site_builder.model.vision import Vision
from site_builder.views.goals import columns, pillars
from site_builder.views.links import href
from site_builder.views.wording import Wording

_CLAUSE_END = re.compile(r"[\s，。！？；：、,.!?;:]+")
_LARGE_CLAUSE, _LARGE = 5, 12  # characters in a clause, and in all, that may stand at full size
_MIDDLE_CLAUSE, _MIDDLE = 8, 16  # and those that may still stand at the size between


@dataclass(frozen=True, slots=True)
class VisionPart:
    """What someone wants to become. `more` leads to the story behind it, when it is told.

    `pillars` are those to be named here: () where they stand as columns with their goals.
    """

    text: str
    motto: str = ""
    pillars: tuple[str, ...] = ()
    note: str = ""
    more: str = ""

    @property
    def size(self) -> str:
        """How large it may stand: large, middle or small."""
        longest = max(map(len, _CLAUSE_END.split(self.text)))
        if longest <= _LARGE_CLAUSE and len(self.text) <= _LARGE:
            return "large"
        return "middle" if longest <= _MIDDLE_CLAUSE and len(self.text) <= _MIDDLE else "small"


def vision_part(team: Team, words: Wording) -> VisionPart | None:
    """Return the vision of a team; None when it has not found its words."""
    part = _part(team.form.vision, team.goals, words)
    if part is None:
        return None
    more = href(f"{team.sign.folder}/vision.html") if team.vision_story else ""
    return replace(part, motto=team.form.motto or "", more=more)


def unit_vision(unit: Unit, words: Wording) -> VisionPart | None:
    """Return the vision of a unit; None when it has not found its words."""
    return _part(unit.form.vision, unit.goals, words)


def _part(vision: Vision | None, goals: tuple[Goal, ...], words: Wording) -> VisionPart | None:
    if vision is None:
        return None
    note = words.t("Agreed on {when}", when=words.when(vision.adopted)) if vision.adopted else ""
    held, _ = pillars(vision, goals, words)
    return VisionPart(vision.text, pillars=() if columns(held) else vision.pillars, note=note)
