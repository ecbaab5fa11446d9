"""Who is on shift on a day, in one line."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.values.shift import IDLE, ShiftKind
from site_builder.views.wording import Wording

_NAMES = {
    ShiftKind.MORNING: "Early",
    ShiftKind.DAY: "Day",
    ShiftKind.MIDDLE: "Late",
    ShiftKind.NIGHT: "Night",
    ShiftKind.STUDY: "Study",
    ShiftKind.OFF: "Off",
}
_MOST = 12  # teams with a rota, beyond which the line would say nothing


@dataclass(frozen=True, slots=True)
class Crews:
    """The teams on one kind of shift, by their characters. `look` is day, night or off."""

    shift: str
    teams: str
    look: str


def crews_on(bulletin: Bulletin, words: Wording, day: date) -> tuple[Crews, ...]:
    """Return who is on which shift, those at rest last; () when no team, or too many, have a rota."""
    found: dict[str, list[str]] = {}
    for team in bulletin.teams.values():
        if team.crew is not None:
            rota, crew = team.crew
            found.setdefault(rota.shift_of(crew, day), []).append(team.sign.short)
    if sum(map(len, found.values())) > _MOST:
        return ()
    return tuple(
        Crews(words.t(name), words.join(found[kind]), _look(kind))
        for kind, name in _NAMES.items()
        if kind in found
    )


def _look(kind: str) -> str:
    if kind in IDLE:
        return "off"
    return "night" if kind == ShiftKind.NIGHT else "day"
