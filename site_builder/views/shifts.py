"""Who is on shift today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.values.shift import ShiftKind
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.wording import Wording

_NAMES: Mapping[str, str] = {
    ShiftKind.MORNING: "Morning shift",
    ShiftKind.DAY: "Day shift",
    ShiftKind.MIDDLE: "Middle shift",
    ShiftKind.NIGHT: "Night shift",
    ShiftKind.STUDY: "Study day",
    ShiftKind.OFF: "Off duty",
}


@dataclass(frozen=True, slots=True)
class ShiftView:
    """A shift of today, its hours of the clock ("" when it has none), and the teams on it."""

    name: str
    hours: str
    teams: tuple[TeamTag, ...]


@dataclass(frozen=True, slots=True)
class OnDuty:
    """The shifts of a day in the order they begin; () when no team has a rota."""

    day: str
    shifts: tuple[ShiftView, ...]


def on_duty(bulletin: Bulletin, words: Wording) -> OnDuty:
    """Return the shifts that begin today, with the teams on them; those off duty come last."""
    today = bulletin.today
    found: dict[tuple[bool, time, time, str], list[TeamTag]] = {}
    for team in bulletin.teams.values():
        if team.crew is None:
            continue
        rota, crew = team.crew
        kind = rota.shift_of(crew, today)
        start, end = rota.shifts.get(kind, (time(), time()))
        key = (kind == ShiftKind.OFF, start, end, kind)
        found.setdefault(key, []).append(team_tag(team.sign))
    shifts = tuple(
        ShiftView(
            words.t(_NAMES.get(kind, kind)),
            "" if start == end else f"{words.clock(start)}–{words.clock(end)}",
            tuple(teams),
        )
        for (_, start, end, kind), teams in sorted(found.items(), key=lambda pair: pair[0])
    )
    return OnDuty(f"{words.short_day(today)} {words.weekday(today)}", shifts)
