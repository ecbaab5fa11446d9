"""The windows of a rule: every stretch of time in which all it asks for holds.

A window belongs to the day on which it begins, though it may end on the next; so does a shift.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import IntEnum

from site_builder.assemble.timetable.instants import MINUTE, instant
from site_builder.assemble.timetable.rules import Crew, Programme, Rule
from site_builder.model.values.clock import TimeRange
from site_builder.model.values.daypart import Duty
from site_builder.model.values.days import Weight
from site_builder.model.values.shift import ShiftKind

BEFORE, AFTER = 20, 10
"""Minutes before and after a shift begins that are its crew's."""

_SHIFT = 1 + max(Weight)
_DAY = timedelta(days=1)
_MIDNIGHT = time()


class Layer(IntEnum):
    """Of two windows the one of the higher layer counts, whatever else they say."""

    PART = 1
    QUIET = 2
    TAKEOVER = 3


@dataclass(frozen=True, slots=True)
class Window:
    """From `begins` until just before `until` (epoch ms) `rule` holds, for `crew` if it goes with one.

    `day` is the day it belongs to. `weight` says how exactly it was meant.
    """

    begins: int
    until: int
    layer: Layer
    weight: int
    rule: Rule
    day: date
    crew: Crew | None = None

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """What decides between windows: layer, weight, then the shorter, then the earlier in the file."""
        return (self.layer, self.weight, self.begins - self.until, -self.rule.number)


def windows(programme: Programme, rule: Rule, layer: Layer) -> Iterator[Window]:
    """The windows of a rule that reach into the days of a programme. Those of crews may overlap."""
    for offset in range(-2, programme.days + 2):
        day = programme.first + timedelta(days=offset)
        weights = [days.weight(day, programme.workdays) for days in rule.days]
        known = [weight for weight in weights if weight is not None]
        if len(known) < len(weights):
            continue
        weight = max(known, default=Weight.EVERY)
        if rule.duty is None:
            begins, until = _hours(programme, day, rule.clock)
            if begins < until:
                yield Window(begins, until, layer, weight, rule, day)
            continue
        for crew in programme.crews:
            for begins, until in _on_duty(programme, rule, crew, day):
                yield Window(begins, until, layer, _SHIFT, rule, day, crew)


def since(programme: Programme, crew: Crew, day: date) -> int | None:
    """When the last shift of `crew` before its `day` ended, None for a crew that never works."""
    for back in range(1, len(crew.rota.cycle) + 1):
        earlier = day - timedelta(days=back)
        if crew.works(earlier):
            shift = crew.rota.shift_of(crew.name, earlier)
            return _shift_hours(programme, crew, shift, earlier)[1]
    return None


def _on_duty(programme: Programme, rule: Rule, crew: Crew, day: date) -> Iterator[tuple[int, int]]:
    """When the duty of a rule comes for `crew` on `day`, within the hours the rule names."""
    duty = _duty(programme, rule.duty, crew, day)
    if duty is None:
        return
    if rule.clock is None:
        hours = [duty]
    else:
        near = (day - _DAY, day, day + _DAY)
        hours = [_hours(programme, one, rule.clock) for one in near]
    for begins, until in hours:
        begins, until = max(begins, duty[0]), min(until, duty[1])  # noqa: PLW2901  (their common part)
        if begins < until:
            yield begins, until


def _duty(programme: Programme, duty: Duty | None, crew: Crew, day: date) -> tuple[int, int] | None:
    shift = crew.rota.shift_of(crew.name, day)
    if duty is Duty.PRE_SHIFT:
        if not crew.works(day):
            return None
        begins, _ = _shift_hours(programme, crew, shift, day)
        return begins - BEFORE * MINUTE, begins + AFTER * MINUTE
    if duty is None or shift != duty.value:
        return None
    if shift in crew.rota.shifts:
        return _shift_hours(programme, crew, shift, day)
    return _hours(programme, day, None) if shift == ShiftKind.STUDY else None


def _shift_hours(programme: Programme, crew: Crew, shift: str, day: date) -> tuple[int, int]:
    start, end = crew.rota.shifts[shift]
    return _hours(programme, day, TimeRange(start, end, end <= start))


def _hours(programme: Programme, day: date, clock: TimeRange | None) -> tuple[int, int]:
    """The moments at which hours of the clock begin and end on `day`; the whole day without any."""
    start, end, crosses = clock or TimeRange(_MIDNIGHT, _MIDNIGHT, crosses_midnight=True)
    ends = day + _DAY if crosses else day
    return instant(day, start, programme.zone), instant(ends, end, programme.zone)
