"""A trend for phones: level columns below each other, each with its number behind it."""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.render.charts.canvas import NARROW, SMALL, Canvas, text_width
from site_builder.render.charts.lettering import fitted
from site_builder.render.charts.room import Lettering
from site_builder.render.charts.trend_scale import first_before, last_now, scale
from site_builder.views.charts import Column, Trend

_THICK, _THIN = 14.0, 8.0  # columns of this year and of the one before
_ROW, _SINGLE_ROW = 37.0, 26.0
_TOP, _GAP = 26.0, 8.0
_NAMES = 96.0  # the most that a name may take
_BELOW = 29.5  # from the top of a row to the base line of the name of the year before
_LEAST = 2.0
_BASE = 0.36  # from the middle of letters to their base line, in sizes of type


def narrow_trend(chart: Trend) -> Markup:
    """Return the drawing."""
    return _NarrowTrend(chart).markup()


class _NarrowTrend:
    def __init__(self, chart: Trend) -> None:
        self._chart = chart
        self._names = [fitted(column.name, SMALL, _NAMES) for column in chart.columns]
        self._left = max(text_width(name, SMALL) for name in self._names) + _GAP
        texts = max(text_width(column.text, SMALL) for column in chart.columns)
        year = text_width(f" {max(chart.now, chart.before, key=len)}", SMALL)
        room = NARROW - self._left - max(texts + year, 1.5 * year) - 2 * _GAP
        self._scale = scale(chart, max(room, NARROW / 5))
        has_before = any(column.before is not None for column in chart.columns)
        self._row = _ROW if has_before else _SINGLE_ROW

    def markup(self) -> Markup:
        height = _TOP + self._row * len(self._chart.columns) + 2
        canvas = Canvas(NARROW, height, "chart-narrow trend")
        canvas.text("is-note", (0, SMALL), self._chart.unit)
        for index, column in enumerate(self._chart.columns):
            self._draw(canvas, index, column)
        canvas.line("chart-axis", (self._left, _TOP - 4), (self._left, height))
        for one in self._letterings():
            one.draw(canvas)
        return canvas.markup()

    def _top(self, index: int) -> float:
        return _TOP + self._row * index

    def _length(self, value: float | None) -> float:
        return max(value * self._scale, _LEAST) if value and value > 0 else 0.0

    def _draw(self, canvas: Canvas, index: int, column: Column) -> None:
        top, now = self._top(index), self._length(column.value)
        right = self._left + now
        if column.is_running and now:
            path = f"M{self._left:.1f} {top + 1:.1f}H{right:.1f}v{_THICK - 2}H{self._left:.1f}"
            canvas.path("trend-running", path)
        elif now:
            canvas.box("trend-now", (self._left, top), (now, _THICK))
            for look in ("chart-thread", "chart-core"):
                middle = top + _THICK / 2
                canvas.line(look, (self._left, middle), (right, middle))
        before = self._length(column.before)
        if before:
            start = top + _THICK + 1
            path = f"M{self._left:.1f} {start:.1f}h{before:.1f}v{_THIN}H{self._left:.1f}"
            canvas.path("trend-before", path)

    def _letterings(self) -> Iterator[Lettering]:
        chart, last, first = self._chart, last_now(self._chart), first_before(self._chart)
        for index, column in enumerate(chart.columns):
            base = self._top(index) + _THICK / 2 + SMALL * _BASE
            look = "is-end is-bold" if column.is_running else "is-end is-note"
            yield Lettering((self._left - _GAP, base), self._names[index], SMALL, look)
            behind = self._left + self._length(column.value) + 6
            if column.value is not None:
                yield Lettering((behind, base), column.text, SMALL, "is-number")
            if index == last:
                after = behind + text_width(f"{column.text} ", SMALL)
                yield Lettering((after, base), chart.now, SMALL, "is-bold")
            if index == first:
                below = self._top(index) + _BELOW
                end = self._left + self._length(column.before) + 6
                yield Lettering((end, below), chart.before, SMALL, "is-note")
