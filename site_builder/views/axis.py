"""The axis of a run chart: round numbers at even steps, from a little below to a little above."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.views.charts import RunChart

_MOST = 5  # ticks
_STEPS = (1, 2, 5)
_NOISE = 1e-9  # values nearer to each other than this part of their size are equal


@dataclass(frozen=True, slots=True)
class Axis:
    """Three to five round numbers in rising order; `digits` after the point tell them apart."""

    ticks: tuple[float, ...]
    digits: int

    @property
    def low(self) -> float:
        return self.ticks[0]

    @property
    def high(self) -> float:
        return self.ticks[-1]

    @property
    def is_cut(self) -> bool:
        """Whether zero is not on the axis, so that heights do not show proportions."""
        return self.low > 0 or self.high < 0

    def text(self, tick: float) -> str:
        """Return the number at a tick, in groups of three digits."""
        return f"{tick:,.{self.digits}f}"


def axis_of(chart: RunChart) -> Axis:
    """Return the axis on which all readings and levels of a chart with any readings lie."""
    levels = (level.value for level in (chart.start, chart.target) if level)
    return round_axis((*levels, *(reading.value for reading in chart.readings)))


def round_axis(values: Iterable[float]) -> Axis:
    """Return the axis for one or more finite values; it begins at zero where that is near."""
    low, high = _range(tuple(values))
    power = math.floor(math.log10((high - low) / _MOST))
    while True:
        for step in _STEPS:
            unit = step * 10.0**power
            first, last = math.floor(low / unit), math.ceil(high / unit)
            if last - first < _MOST:
                ticks = tuple(_times(count * step, power) for count in range(first, last + 1))
                return Axis(ticks, max(0, -power))
        power += 1


def _range(values: tuple[float, ...]) -> tuple[float, float]:
    low, high = min(values), max(values)
    span = high - low
    if span <= _NOISE * max(abs(low), abs(high)):
        around = abs(high) / 5 or 1.0
        return low - around, high + around
    if 0 < low <= span / 2:
        return 0.0, high
    if -span / 2 <= high < 0:
        return low, 0.0
    return low, high


def _times(count: int, power: int) -> float:
    """Return `count` × 10 to the `power` as the float nearest to it."""
    return count * 10.0**power if power >= 0 else count / 10.0**-power
