"""A plain interpreter of a screen's rules: it asks about every ten minutes, one by one.

It knows nothing of intervals. Its clock never goes back: in the hour that comes twice it stands still.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from site_builder.assemble.screen_plan import MAIN
from site_builder.assemble.timetable.rules import Crew, Programme, Rule
from site_builder.model.values.clock import TimeRange
from site_builder.model.values.daypart import Duty
from site_builder.model.values.shift import IDLE

STEP = timedelta(minutes=10)
_MARGIN = timedelta(days=4)
_SHIFT = 5
_WHOLE = TimeRange(time(), time(), crosses_midnight=True)


@dataclass(frozen=True)
class Occasion:
    """The steps in which a rule holds once."""

    steps: frozenset[int]
    rank: tuple[int, int, int, int]
    rule: Rule
    crew: Crew | None


class Interpreter:
    """What a programme shows at every step of its days."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        noon = datetime.combine(programme.first, time(12), UTC)
        last = noon + timedelta(days=programme.days) + _MARGIN
        self.moments: list[datetime] = []
        self.walls: list[datetime] = []
        moment, wall = noon - _MARGIN, datetime.combine(date.min, time())
        while moment < last:
            wall = max(wall, moment.astimezone(programme.zone).replace(tzinfo=None))
            self.moments.append(moment)
            self.walls.append(wall)
            moment += STEP

    def shown(self) -> Iterator[tuple[int, str, bool]]:
        """Every step (epoch ms) with its deck and whether it is dark."""
        layers = (self.programme.parts, self.programme.quiet, self.programme.takeovers)
        occasions = [
            one
            for layer, rules in enumerate(layers, 1)
            for rule in rules
            for one in self._occasions(rule, layer)
        ]
        first = datetime.combine(self.programme.first, time())
        last = first + timedelta(days=self.programme.days)
        for step, wall in enumerate(self.walls):
            if first <= wall < last:
                deck, quiet = self._deck([one for one in occasions if step in one.steps])
                yield int(self.moments[step].timestamp()) * 1000, deck, quiet

    def _deck(self, now: list[Occasion]) -> tuple[str, bool]:
        if not now:
            return MAIN, False
        top = max(now, key=lambda one: one.rank)
        if top.rule in self.programme.quiet:
            return MAIN, True
        present = [one.crew for one in now if one.rule is top.rule]
        crews = [crew.label for crew in self.programme.crews if crew in present]
        return "-".join((top.rule.name, *crews)), False

    def _occasions(self, rule: Rule, layer: int) -> Iterator[Occasion]:
        for offset in range(-3, self.programme.days + 3):
            day = self.programme.first + timedelta(days=offset)
            weights = [days.weight(day, self.programme.workdays) for days in rule.days]
            if None in weights:
                continue
            weight = max((int(one) for one in weights if one is not None), default=0)
            if rule.duty is None:
                yield self._occasion(rule, layer, weight, self._hours(day, rule.clock), None)
                continue
            for crew in self.programme.crews:
                duty = self._duty(rule.duty, crew, day)
                for near in (-1, 0, 1) if rule.clock else (0,):
                    hours = self._hours(day + timedelta(days=near), rule.clock)
                    steps = duty & hours if rule.clock else duty
                    yield self._occasion(rule, layer, _SHIFT, steps, crew)

    def _occasion(
        self, rule: Rule, layer: int, weight: int, steps: frozenset[int], crew: Crew | None
    ) -> Occasion:
        return Occasion(steps, (layer, weight, -len(steps), -rule.number), rule, crew)

    def _hours(self, day: date, clock: TimeRange | None) -> frozenset[int]:
        start, end, crosses = clock or _WHOLE
        begins = datetime.combine(day, start)
        ends = datetime.combine(day + timedelta(days=crosses), end)
        return frozenset(n for n, wall in enumerate(self.walls) if begins <= wall < ends)

    def _duty(self, duty: Duty, crew: Crew, day: date) -> frozenset[int]:
        shift = crew.rota.shift_of(crew.name, day)
        hours = crew.rota.shifts.get(shift)
        span = TimeRange(*hours, hours[1] <= hours[0]) if hours else None
        if duty is Duty.PRE_SHIFT:
            if shift in IDLE or span is None:
                return frozenset()
            begins = datetime.combine(day, span.start)
            first = next(n for n, wall in enumerate(self.walls) if begins <= wall)
            return frozenset({first - 2, first - 1, first})
        if shift != duty or (span is None and duty is not Duty.STUDY):
            return frozenset()
        return self._hours(day, span)
