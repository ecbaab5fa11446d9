"""A trend for wide screens: upright columns with their numbers on top."""

from collections.abc import Iterator
from math import ceil

from markupsafe import Markup

from site_builder.render.charts.canvas import SMALL, TEXT, WIDE, Canvas, text_width
from site_builder.render.charts.placing import Box
from site_builder.render.charts.room import Lettering, Room
from site_builder.render.charts.trend_scale import first_before, last_now, scale
from site_builder.views.charts import Column, Trend

_TOP, _FLOOR, _HEIGHT = 76.0, 300.0, 334.0  # the highest column, zero, the whole
_HEAD = 44.0  # above all columns and their numbers
_LEFT, _RIGHT = 56.0, 950.0
_WIDEST, _SLIMMEST = 44.0, 3.0
_PART = 0.31  # of the way from one column to the next that a column takes
_LEAST = 2.0  # what is more than nothing is seen


def wide_trend(chart: Trend) -> Markup:
    """Return the drawing."""
    return _WideTrend(chart).markup()


class _WideTrend:
    def __init__(self, chart: Trend) -> None:
        self._chart = chart
        self._scale = scale(chart, _FLOOR - _TOP)
        self._pitch = min((_RIGHT - _LEFT) / len(chart.columns), 4 * _WIDEST)
        self._width = min(max(self._pitch * _PART, _SLIMMEST), _WIDEST)
        self._has_before = any(column.before is not None for column in chart.columns)

    def markup(self) -> Markup:
        canvas = Canvas(WIDE, _HEIGHT, "chart-wide trend")
        canvas.text("is-note is-small", (0, SMALL), self._chart.unit)
        canvas.line("chart-axis", (0, _FLOOR), (self._end, _FLOOR))
        for index, column in enumerate(self._chart.columns):
            self._draw(canvas, index, column)
        for one in self._letterings():
            one.draw(canvas)
        return canvas.markup()

    @property
    def _end(self) -> float:
        return _LEFT + self._pitch * len(self._chart.columns)

    def _middle(self, index: int) -> float:
        return _LEFT + self._pitch * (index + 0.5)

    def _now(self, index: int, value: float) -> Box:
        left = self._middle(index) - (0 if self._has_before else self._width / 2)
        return Box(left, _FLOOR - self._length(value), left + self._width, _FLOOR)

    def _before(self, index: int, value: float) -> Box:
        right = self._middle(index)
        return Box(right - self._width, _FLOOR - self._length(value), right, _FLOOR)

    def _length(self, value: float) -> float:
        return max(value * self._scale, _LEAST) if value > 0 else 0.0

    def _draw(self, canvas: Canvas, index: int, column: Column) -> None:
        """Draw both columns: the year before an outline, this year filled, the running dashed."""
        if column.before:
            box = self._before(index, column.before)
            path = f"M{box.left:.1f} {_FLOOR}V{box.top:.1f}H{box.right:.1f}V{_FLOOR}"
            canvas.path("trend-before", path)
        if not column.value:
            return
        box = self._now(index, column.value)
        size = (box.right - box.left, box.bottom - box.top)
        if column.is_running:
            path = f"M{box.left + 2:.1f} {_FLOOR}V{box.top:.1f}H{box.right:.1f}V{_FLOOR}"
            canvas.path("trend-running", path)
            return
        canvas.box("trend-now", (box.left, box.top), size)
        middle = (box.left + box.right) / 2
        for look in ("chart-thread", "chart-core"):
            canvas.line(look, (middle, _FLOOR), (middle, box.top))

    def _letterings(self) -> Iterator[Lettering]:
        """Yield all that is written: what lies on nothing else, the more important first."""
        room = Room(Box(0, 0, WIDE, _HEIGHT))
        for index, column in enumerate(self._chart.columns):
            room.take(*([self._before(index, column.before)] if column.before else []))
            room.take(*([self._now(index, column.value)] if column.value else []))
        wishes = (*self._year_now(), self._year_before(), *self._values(), *self._names())
        for wish in wishes:
            placed = room.placed(wish)
            if placed:
                yield placed

    def _year_now(self) -> Iterator[tuple[Lettering, ...]]:
        """Yield the number of the last column, then where this year may be named above it."""
        index, name = last_now(self._chart), self._chart.now
        if index is None:
            return
        values = self._value(index)
        yield values
        left = min(self._now(index, 0).left + 3, WIDE - text_width(name, SMALL))
        heights = (*(value.at[1] - 1.15 * TEXT for value in values), _HEAD)
        yield tuple(Lettering((left, y), name, SMALL, "is-small is-bold") for y in heights)

    def _year_before(self) -> tuple[Lettering, ...]:
        """Return where the year before may be named: left of its columns, at their height."""
        index, name = first_before(self._chart), self._chart.before
        if index is None:
            return ()
        places = [
            Lettering((box.right, box.top - 6), name, SMALL, "is-end is-small is-note")
            for number, column in enumerate(self._chart.columns)
            if column.before is not None
            for box in (self._before(number, column.before),)
        ]
        head = (self._before(index, 0).right, _HEAD)
        return (*places, Lettering(head, name, SMALL, "is-end is-small is-note"))

    def _values(self) -> Iterator[tuple[Lettering, ...]]:
        """Yield the numbers, the largest and the first before the others."""
        columns = self._chart.columns
        known = [index for index, one in enumerate(columns) if one.value is not None]
        known.sort(key=lambda index: -(columns[index].value or 0))
        chosen = dict.fromkeys((*known[:1], *sorted(known)))
        return (self._value(index) for index in chosen if index != last_now(self._chart))

    def _value(self, index: int) -> tuple[Lettering, ...]:
        """Return where a number may stand: in the middle of its column, from its left side on."""
        column = self._chart.columns[index]
        box = self._now(index, column.value or 0)
        places = (
            ((box.left + box.right) / 2, "is-middle is-number"),
            (box.left + 3, "is-number"),
        )
        return tuple(Lettering((x, box.top - 6), column.text, TEXT, look) for x, look in places)

    def _names(self) -> Iterator[tuple[Lettering, ...]]:
        """Yield the names of so many columns as have room beside each other."""
        columns = self._chart.columns
        widest = max(text_width(column.name, SMALL) for column in columns) + 6
        for index in range(0, len(columns), max(1, ceil(widest / self._pitch))):
            at = (self._middle(index), _FLOOR + SMALL * 1.6)
            look = "is-bold" if columns[index].is_running else "is-note"
            yield (Lettering(at, columns[index].name, SMALL, f"is-middle is-small {look}"),)
