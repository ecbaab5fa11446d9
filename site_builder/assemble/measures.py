"""What the numbers say: how a metric stands, how long a session took, sums by month.

Figures are exact decimals in the unit their author gave; nothing here rounds or formats.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from site_builder.assemble.units import in_unit
from site_builder.model.choices import Direction
from site_builder.model.measures import Metric
from site_builder.model.training import Training
from site_builder.model.values.amount import Quantity
from site_builder.model.values.when import When

HOLDING_POINTS = 3  # so many points in a row must hold the target …
ENOUGH_CASES = 30  # … or one point measured on so many cases
STALE_DAYS = 60
_MINUTES, _DAY, _MONTHS = Decimal(60), 24 * 60, 12


class Measured(NamedTuple):
    """A value in the metric's unit, when it was measured, and on how many cases (None: unsaid)."""

    when: When
    value: Decimal
    n: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a metric stands. All values are in `unit`.

    `points` are in the order of time, without those that name no day or another unit; `last` is
    the value of the last one. `achievement` is the part of the way from baseline to target that
    is done: 0 at the baseline, 1 at the target, below 0 when it got worse, above 1 beyond the
    target; None as long as one of the three is missing or baseline and target are equal.
    `reached`: the last point meets the target. `met`: the target holds, by the last three points
    or by a last one measured on at least 30 cases. `better`: whether the last point is better than
    the baseline; None when they are equal or one is missing.
    """

    name: str
    unit: str
    direction: Direction
    baseline: Decimal | None
    target: Decimal | None
    points: tuple[Measured, ...]
    last: Decimal | None
    achievement: Decimal | None
    met: bool
    reached: bool
    better: bool | None


def standing(metric: Metric) -> Standing:
    """Judge `metric` by its own baseline, target and points."""
    baseline = None if metric.baseline is None else _value(metric.baseline.value, metric)
    target = None if metric.target is None else _value(metric.target, metric)
    points = measured(metric)
    last = points[-1].value if points else None
    holding = [_meets(point.value, target, metric.direction) for point in points]
    reached = bool(holding) and holding[-1]
    sure = len(holding) >= HOLDING_POINTS and all(holding[-HOLDING_POINTS:])
    return Standing(
        name=metric.name,
        unit=metric.unit,
        direction=metric.direction,
        baseline=baseline,
        target=target,
        points=points,
        last=last,
        achievement=_achievement(baseline, last, target),
        met=sure or (reached and (points[-1].n or 0) >= ENOUGH_CASES),
        reached=reached,
        better=_better(baseline, last, metric.direction),
    )


def measured(metric: Metric) -> tuple[Measured, ...]:
    """The points of `metric` in its own unit, the latest last."""
    found = (
        Measured(point.period, value, point.n)
        for point in metric.points
        if point.period.end is not None and (value := _value(point.value, metric)) is not None
    )
    return tuple(sorted(found, key=_time))


def _time(point: Measured) -> tuple[date, date]:
    return point.when.end or date.max, point.when.start or date.min


def _value(quantity: Quantity, metric: Metric) -> Decimal | None:
    return in_unit(quantity, metric.unit)


def _meets(value: Decimal, target: Decimal | None, direction: Direction) -> bool:
    if target is None:
        return False
    return value >= target if direction is Direction.UP else value <= target


def _achievement(
    baseline: Decimal | None, last: Decimal | None, target: Decimal | None
) -> Decimal | None:
    if baseline is None or last is None or target is None or baseline == target:
        return None
    return (baseline - last) / (baseline - target)


def _better(baseline: Decimal | None, last: Decimal | None, direction: Direction) -> bool | None:
    if baseline is None or last is None or baseline == last:
        return None
    return (last > baseline) is (direction is Direction.UP)


def stale(metric: Metric, today: date, days: int = STALE_DAYS, since: date | None = None) -> bool:
    """Whether nothing was measured for more than `days` days before `today`.

    A point counts from the last day of its period. Without points the baseline's period counts,
    else `since`, the day from which points could be expected; without any of them nothing is stale.
    """
    periods = [point.period for point in metric.points]
    if not periods and metric.baseline is not None and metric.baseline.period is not None:
        periods = [metric.baseline.period]
    ends = [period.end for period in periods if period.end is not None]
    latest = max(ends, default=since)
    return latest is not None and (today - latest).days > days


def session_hours(training: Training) -> Decimal:
    """The hours of a session: as written, else from start to end, over midnight too; else 0."""
    if training.hours is not None:
        return training.hours
    return span_hours(training) or Decimal(0)


def span_hours(training: Training) -> Decimal | None:
    """The hours from start to end, 0 when they are the same; None unless both are written."""
    if training.start is None or training.end is None:
        return None
    first = training.start.hour * 60 + training.start.minute
    last = training.end.hour * 60 + training.end.minute
    return Decimal((last - first) % _DAY) / _MINUTES


def sessions_attended(training: Training) -> int:
    """How many people took part in a session: the number written, else the number of names."""
    return len(training.attendees) if training.attended is None else training.attended


def mean(values: Iterable[Decimal], k_min: int) -> Decimal | None:
    """The arithmetic mean, or None of fewer than `k_min` values (or of none).

    This is the only function that averages: a mean of a small group tells about its members, so
    nobody may take one without naming the least size of a group.
    """
    numbers = tuple(values)
    if len(numbers) < max(k_min, 1):
        return None
    return sum(numbers, Decimal(0)) / len(numbers)


class YearMonth(NamedTuple):
    """A month of the calendar, 1 to 12."""

    year: int
    month: int

    def later(self, months: int) -> "YearMonth":
        """The month so many months later, or earlier when `months` is negative."""
        years, month = divmod(self.year * _MONTHS + self.month - 1 + months, _MONTHS)
        return YearMonth(years, month + 1)


class MonthSum(NamedTuple):
    """The sum of a month."""

    year: int
    month: int
    value: Decimal


def year_month(day: date) -> YearMonth:
    """The month `day` lies in."""
    return YearMonth(day.year, day.month)


def months_between(first: date, last: date) -> int:
    """How many turns of the month lie between two days; negative when `last` is the earlier."""
    return (last.year - first.year) * _MONTHS + last.month - first.month


def whole_months(first: date, until: date) -> int:
    """How many months are over from `first` to the start of `until`; 0 when it comes earlier."""
    months = months_between(first, until) - (until.day < first.day)
    return max(months, 0)


def monthly(
    pairs: Iterable[tuple[date, Decimal]], last_month: tuple[int, int], count: int = 12
) -> tuple[MonthSum, ...]:
    """Sum the values of `pairs` by month, for `count` months in a row up to `last_month`.

    The oldest month comes first; a month without values is 0; days outside are left aside.
    """
    end = YearMonth(*last_month)
    months = [end.later(back) for back in range(1 - count, 1)]
    sums = dict.fromkeys(months, Decimal(0))
    for day, value in pairs:
        month = year_month(day)
        if month in sums:
            sums[month] += value
    return tuple(MonthSum(*month, total) for month, total in sums.items())
