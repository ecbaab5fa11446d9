"""Shift patterns: a rota that runs through the weeks, and the crew on duty on a day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from site_builder.model.values.choice import Choice
from site_builder.model.values.reading import Reading


class ShiftKind(Choice):
    """What a crew does on one day of its cycle."""

    DAY = "day", "白", "白班", "日班", "日", "d"
    MORNING = "morning", "早", "早班", "m"
    MIDDLE = "middle", "中", "中班", "afternoon"
    NIGHT = "night", "夜", "夜班", "晚", "晚班", "n"
    OFF = "off", "休", "休息", "休班", "轮休", "rest", "o"
    STUDY = "study", "学", "学习", "学习班", "学习日", "s"


IDLE = frozenset({ShiftKind.OFF, ShiftKind.STUDY})


@dataclass(frozen=True, slots=True)
class Duty:
    """The shift running at some moment; `day` is the date on which it began."""

    shift: str
    day: date
    crews: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A shift that does not have exactly one crew: `crews` is empty or has two or more."""

    day: date
    shift: str
    crews: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShiftPattern:
    """A rota: every crew goes through `cycle`, one step a day.

    `cycle` and the keys of `shifts` are identifiers of ShiftKind. `crews` gives each crew's place
    in the cycle (from 0) on the `anchor` day. A night shift belongs to the date it starts on.
    """

    name: str
    cycle: tuple[str, ...]
    anchor: date
    shifts: Mapping[str, tuple[time, time]]
    crews: Mapping[str, int]

    def shift_of(self, crew: str, day: date) -> str:
        """Return what `crew` does on `day`. Raises KeyError for a crew that is not in the rota."""
        return self.cycle[((day - self.anchor).days + self.crews[crew]) % len(self.cycle)]

    def on_duty(self, day: date) -> dict[str, tuple[str, ...]]:
        """Return the crews of every shift starting on `day`, and those at study, if any."""
        doing = {crew: self.shift_of(crew, day) for crew in self.crews}
        named = dict.fromkeys([*self.shifts, *(s for s in doing.values() if s != ShiftKind.OFF)])
        return {shift: tuple(c for c, does in doing.items() if does == shift) for shift in named}

    def duty_at(self, moment: datetime) -> Duty | None:
        """Return the shift running at `moment` (local time), or None between shifts."""
        for day in (moment.date(), moment.date() - timedelta(days=1)):
            for shift, (start, end) in self.shifts.items():
                begins = datetime.combine(day, start, moment.tzinfo)
                ends = datetime.combine(day, end, moment.tzinfo)
                if begins <= moment < ends + timedelta(days=end <= start):
                    return Duty(shift, day, self.on_duty(day)[shift])
        return None


def check(pattern: ShiftPattern) -> tuple[Gap, ...]:
    """Return the shifts of one whole cycle that do not have exactly one crew."""
    days = (pattern.anchor + timedelta(days=offset) for offset in range(len(pattern.cycle)))
    return tuple(
        Gap(day, shift, crews)
        for day in days
        for shift, crews in pattern.on_duty(day).items()
        if shift not in IDLE and len(crews) != 1
    )


def read_cycle(text: str) -> tuple[str, ...]:
    """Return the identifiers of a cycle written in one line: `白、夜、休、休` or `白夜休休`.

    Raises Unreadable E118 for a word that is no shift.
    """
    words = [word for word in re.split(r"[\s、，,;；/\[\]\-→]+", text) if word]
    if len(words) == 1 and not words[0].isascii():
        words = re.findall(r"(?:学习|休息|轮休|休班|[^班])[班日]?", words[0])
    reading = Reading()
    return tuple(ShiftKind.read(word, reading).value for word in words)
