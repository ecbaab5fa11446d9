"""Who is on duty: the crews of a rota on a day, and all teams' shifts of the coming week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.values.shift import IDLE, ShiftKind, ShiftPattern
from site_builder.views.crews import Crews
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.wording import Wording

_DAYS = 7
_KINDS = {kind.value: kind for kind in ShiftKind}


@dataclass(frozen=True, slots=True)
class DutyDay:
    """A column: `iso` is its date."""

    iso: str
    number: str
    weekday: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class DutyCell:
    """What a crew does on a day. `look`: day, night or off."""

    iso: str
    text: str
    look: str


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A crew with the teams in it."""

    name: str
    teams: tuple[TeamTag, ...]
    cells: tuple[DutyCell, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """The shifts of a week by crew, and the hours of each rota; no rows without a rota."""

    days: tuple[DutyDay, ...]
    rows: tuple[DutyRow, ...]
    hours: str


def duty(bulletin: Bulletin, words: Wording) -> Duty:
    """Return what every crew that has a team does today and on the six days after."""
    days = tuple(bulletin.today + timedelta(days=n) for n in range(_DAYS))
    teams: dict[tuple[str, str], list[TeamTag]] = {}
    rotas: dict[tuple[str, str], ShiftPattern] = {}
    for team in bulletin.teams.values():
        if team.crew is not None:
            rota, crew = team.crew
            teams.setdefault((rota.name, crew), []).append(team_tag(team.sign))
            rotas[rota.name, crew] = rota
    return Duty(
        tuple(
            DutyDay(d.isoformat(), str(d.day), words.short_weekday(d), d == bulletin.today)
            for d in days
        ),
        tuple(
            DutyRow(
                _crew_name(rotas[key], key[1], words),
                tuple(teams[key]),
                tuple(_cell(rotas[key], key[1], d, words) for d in days),
            )
            for key in sorted(teams, key=lambda key: (key[0], rotas[key].crews[key[1]]))
        ),
        ("；" if words.is_chinese else "; ").join(
            {r.name: _hours_of(r, words) for r in rotas.values()}.values()
        ),
    )


def _crew_name(rota: ShiftPattern, crew: str, words: Wording) -> str:
    if len(rota.crews) == 1:
        return rota.name
    return words.t("{pattern}, crew {crew}", pattern=rota.name, crew=crew)


def _cell(rota: ShiftPattern, crew: str, day: date, words: Wording) -> DutyCell:
    kind = _KINDS[rota.shift_of(crew, day)]
    return DutyCell(day.isoformat(), words.choice(kind), _look(kind))


def _hours_of(rota: ShiftPattern, words: Wording) -> str:
    hours = words.join(f"{one.shift} {one.teams}" for one in shift_hours(rota, words))
    return words.t("{rota}: {hours}", rota=rota.name, hours=hours)


def shift_hours(rota: ShiftPattern, words: Wording) -> tuple[Crews, ...]:
    """Return the shifts of a rota with their hours in the place of crews, in its own order."""
    return tuple(
        Crews(
            words.choice(_KINDS[kind]),
            f"{words.clock(start)}–{words.clock(end)}",
            _look(_KINDS[kind]),
        )
        for kind, (start, end) in rota.shifts.items()
    )


def main_rota(bulletin: Bulletin) -> ShiftPattern | None:
    """Return the rota that most teams follow, of those with several crews; None for none."""
    crews = [team.crew for team in bulletin.teams.values() if team.crew]
    found = [rota for rota, _ in crews if len(rota.crews) > 1]
    names = Counter(rota.name for rota in found)
    return max(found, key=lambda rota: names[rota.name], default=None)


def crews_of(rota: ShiftPattern, day: date, words: Wording) -> tuple[Crews, ...]:
    """Return the crews of a rota whose shift begins on `day`."""
    return tuple(
        Crews(words.choice(_KINDS[kind]), words.join(crews), _look(_KINDS[kind]))
        for kind, crews in rota.on_duty(day).items()
        if crews and kind not in IDLE
    )


def _look(kind: ShiftKind) -> str:
    if kind is ShiftKind.OFF:
        return "off"
    return "night" if kind is ShiftKind.NIGHT else "day"
