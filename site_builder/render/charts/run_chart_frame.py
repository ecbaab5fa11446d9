"""The frame of a run chart: where the plot lies, and its two axes."""

import itertools
from dataclasses import dataclass

from site_builder.render.charts.canvas import Canvas, text_width
from site_builder.render.charts.lettering import fitted
from site_builder.render.charts.placing import Box, text_box
from site_builder.render.charts.run_chart_sheet import GAP, HEADROOM, Sheet
from site_builder.views.axis import Axis, axis_of
from site_builder.views.charts import RunChart


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the plot lies: from the highest tick at `top` down, and from `left` to `right`."""

    chart: RunChart
    sheet: Sheet
    axis: Axis
    left: float
    right: float
    top: float

    @property
    def bottom(self) -> float:
        """The height of the lowest tick."""
        return self.top + self.sheet.height

    @property
    def floor(self) -> float:
        """The base line of the names of the readings."""
        return self.bottom + HEADROOM + 1.3 * self.sheet.text

    @property
    def pitch(self) -> float:
        """From one reading to the next."""
        inside = self.right - self.left - 2 * (self.sheet.now + GAP)
        return inside / max(1, len(self.chart.readings) - 1)

    def x(self, index: float) -> float:
        """Return where a reading stands; one alone stands at the right."""
        last = len(self.chart.readings) - 1
        return self.right - self.sheet.now - GAP - (last - index) * self.pitch

    def y(self, value: float) -> float:
        """Return at which height a value stands."""
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        return self.bottom - share * self.sheet.height

    def draw(self, canvas: Canvas) -> None:
        """Draw the ticks with their numbers, the unit above them, and the names of the readings."""
        text, levels = self.sheet.text, (self.chart.start, self.chart.target)
        values = tuple(level.value for level in levels if level)
        canvas.text("is-note", (0, text), fitted(self.chart.unit, text, self.sheet.width))
        for tick in self.axis.ticks:
            y, is_level = self.y(tick), tick in values
            if not is_level:
                canvas.line("chart-grid", (self.left, y), (self.right, y))
            look = "is-end is-bold" if is_level else "is-end is-note"
            canvas.text(look, (self.left - GAP, y + text * 0.36), self.axis.text(tick))
        for index, x in self._named():
            is_last = index == len(self.chart.readings) - 1
            look = "is-middle is-bold" if is_last else "is-middle is-note"
            canvas.text(look, (x, self.floor), self._when(index))

    def _named(self) -> tuple[tuple[int, float], ...]:
        """Return the readings named at the axis with their x, at even steps back from the last."""
        last = len(self.chart.readings) - 1
        for step in range(1, last + 1):
            places = tuple((index, self._middle(index)) for index in range(last, -1, -step))
            boxes = [self._when_box(index, x) for index, x in places]
            if not any(a.meets(b) for a, b in itertools.pairwise(boxes)):
                return places
        return ((last, self._middle(last)),)

    def _when(self, index: int) -> str:
        return fitted(self.chart.readings[index].when, self.sheet.text, self.sheet.width)

    def _middle(self, index: int) -> float:
        """Return the middle of a reading's name, moved where the name would leave the sheet."""
        half = text_width(self._when(index), self.sheet.text) / 2
        return max(half, min(self.x(index), self.sheet.width - half))

    def _when_box(self, index: int, x: float) -> Box:
        width = text_width(self._when(index), self.sheet.text)
        return text_box((x, 0), width, self.sheet.text, "is-middle").wider(self.sheet.text * 0.3)


def frame_of(chart: RunChart, sheet: Sheet, margin: float) -> Frame:
    """Return the frame of a chart with any readings, at the top of the sheet.

    `margin` is kept free at the right.
    """
    axis = axis_of(chart)
    left = max(text_width(axis.text(tick), sheet.text) for tick in axis.ticks) + GAP
    return Frame(chart, sheet, axis, left, sheet.width - margin, 0)
