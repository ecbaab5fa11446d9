"""How each sheet on a wall stands: still right, out of date, or to be taken down at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.assemble.walls import Posted, WallPlan
from site_builder.views.prints.sheet import FRESH, Printed


class State(StrEnum):
    """How a sheet on a wall stands, the most urgent first."""

    TAKEN_BACK = "taken-back"  # it shows a person or a picture that may not be shown any more
    GONE = "gone"  # what it tells is not shown any more
    STALE = "stale"  # there is another one by now
    OLD = "old"  # it has hung for too long, or nobody knows which one it is
    MISSING = "missing"  # it is to hang there and does not yet
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class Hanging:
    """A sheet on a wall and how it stands. `printed` is the sheet as it would be today."""

    wall: WallPlan
    posted: Posted
    state: State
    printed: Printed | None


def hanging(
    walls: Iterable[WallPlan],
    sheets: Mapping[str, Printed],
    allowed: frozenset[str],
    today: date,
) -> tuple[Hanging, ...]:
    """Judge every sheet on every wall. `allowed` are the marks of all that may be on paper."""
    return tuple(
        _judged(wall, posted, sheets, allowed, today) for wall in walls for posted in wall.posted
    )


def _judged(
    wall: WallPlan,
    posted: Posted,
    sheets: Mapping[str, Printed],
    allowed: frozenset[str],
    today: date,
) -> Hanging:
    printed = sheets.get(posted.sheet.code) if posted.sheet else None
    return Hanging(wall, posted, _state(posted, printed, allowed, today), printed)


def _state(posted: Posted, printed: Printed | None, allowed: frozenset[str], today: date) -> State:
    is_up = posted.on is not None or bool(posted.hash)
    if is_up and set(posted.marks) - allowed:
        return State.TAKEN_BACK
    if printed is None:
        return State.GONE
    if not is_up:
        return State.MISSING
    if posted.hash and posted.hash != printed.hash:
        return State.STALE
    if not posted.hash or posted.on is None or today - posted.on > FRESH:
        return State.OLD
    return State.FRESH
