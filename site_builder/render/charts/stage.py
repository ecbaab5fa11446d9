"""Charts on a stage, alone and large: their words stand around them, in HTML."""

from math import ceil

from markupsafe import Markup

from site_builder.render.charts.canvas import Canvas, text_width
from site_builder.render.charts.run_chart import drawn
from site_builder.render.charts.run_chart_sheet import Sheet
from site_builder.views.charts import Column, RunChart, Trend

UNIT = 1.8
"""How many px of the stage a unit of a drawing is."""

_WIDE, _TALL = (1728.0, 640.0), (936.0, 1080.0)  # px
_LINE, _BIG = 13.0, 44.0
_NAMED = 44  # px of letters in which the names of marks leave room for the course


def stage_run_chart(chart: RunChart, text: int, *, is_tall: bool) -> Markup:
    """Return a run chart in letters of `text` px."""
    width, height = _room(is_tall=is_tall)
    size = text / UNIT
    sheet = Sheet(
        *("chart-stage", width, 200, size, _BIG, _LINE, 10, 18, size * 0.85, 210),
        are_marks_named=not is_tall and text <= _NAMED,
    )
    return drawn(chart, sheet, height)


def stage_trend(chart: Trend, text: int, *, is_tall: bool) -> Markup:
    """Return columns with their numbers in letters of `text` px; those of a year before beside them."""
    return _Columns(chart, text / UNIT, _room(is_tall=is_tall)).markup()


def _room(*, is_tall: bool) -> tuple[float, float]:
    width, height = _TALL if is_tall else _WIDE
    return width / UNIT, height / UNIT


class _Columns:
    def __init__(self, chart: Trend, size: float, room: tuple[float, float]) -> None:
        self._chart, self._size = chart, size
        self._width, self._height = room
        self._top, self._floor = 2.9 * size, room[1] - 1.8 * size
        values = [
            *(one.value or 0 for one in chart.columns),
            *(one.before or 0 for one in chart.columns),
        ]
        self._scale = (self._floor - self._top) / max(*values, 1.0)
        self._pitch = self._width / len(chart.columns)
        self._has_before = any(one.before is not None for one in chart.columns)

    def markup(self) -> Markup:
        canvas = Canvas(self._width, self._height, "chart-stage")
        canvas.text("is-note", (0, self._size), self._chart.unit)
        for index, column in enumerate(self._chart.columns):
            self._draw(canvas, index, column)
        canvas.line("chart-axis", (0, self._floor), (self._width, self._floor))
        self._letter(canvas)
        return canvas.markup()

    def _draw(self, canvas: Canvas, index: int, column: Column) -> None:
        middle, width = (index + 0.5) * self._pitch, self._pitch * 0.34
        if column.before:
            height = column.before * self._scale
            canvas.box("trend-before", (middle - width, self._floor - height), (width, height))
        if column.value:
            height = max(column.value * self._scale, 2.0)
            look = "trend-running" if column.is_running else "trend-now"
            left = middle if self._has_before else middle - width / 2
            canvas.box(look, (left, self._floor - height), (width, height))

    def _letter(self, canvas: Canvas) -> None:
        """Name the columns, and write the numbers that find room beside each other."""
        columns, size = self._chart.columns, self._size
        widest = max(text_width(one.name, size) for one in columns) + 4
        step = max(1, ceil(widest / self._pitch))
        last = len(columns) - 1
        most = max(one.value or 0 for one in columns)
        wide = max(text_width(one.text, size) for one in columns) + 4
        for index, one in enumerate(columns):
            middle = (index + 0.5) * self._pitch
            if (last - index) % step == 0:
                look = "is-middle is-bold" if one.is_running else "is-middle is-note"
                canvas.text(look, (middle, self._floor + 1.4 * size), one.name)
            if one.value and (wide <= self._pitch or one.value == most or index == last):
                x = middle + (self._pitch * 0.17 if self._has_before else 0)
                x = min(max(x, wide / 2), self._width - wide / 2)
                y = self._floor - one.value * self._scale - 0.4 * size
                canvas.text("is-middle is-number", (x, y), one.text)
