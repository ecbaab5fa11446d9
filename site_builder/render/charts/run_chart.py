"""Draws a `RunChart`: the numbers are the team's line, with its stations."""

from dataclasses import replace

from markupsafe import Markup

from site_builder.render.charts.canvas import Canvas, Point, figure
from site_builder.render.charts.placing import Box
from site_builder.render.charts.run_chart_frame import frame_of
from site_builder.render.charts.run_chart_names import (
    draw_keys,
    draw_names,
    name_boxes,
    name_room,
    names_of,
)
from site_builder.render.charts.run_chart_pins import circled, pins_of
from site_builder.render.charts.run_chart_sheet import (
    GAP,
    HEADROOM,
    NARROW_SHEET,
    PAPER_SHEET,
    WIDE_SHEET,
    Sheet,
)
from site_builder.render.charts.run_chart_values import Surroundings, draw_values, told_points
from site_builder.views.axis import axis_of
from site_builder.views.charts import Mark, RunChart
from site_builder.views.prints.figures import PaperChart


def run_chart(chart: RunChart) -> Markup:
    """Return the figure; marks are named in the caption where the drawing only numbers them."""
    if not chart.readings:
        return figure(chart.sentence)
    wide, narrow = _Drawing(chart, WIDE_SHEET), _Drawing(chart, NARROW_SHEET)
    notes = _marks(chart.marks, is_named=wide.pins.is_named)
    if chart.cut and axis_of(chart).is_cut:
        notes += Markup(' <span class="chart-cut">{}</span>').format(chart.cut)
    return figure(chart.sentence, wide.markup(), narrow.markup(), notes=notes)


def paper_chart(shown: PaperChart) -> Markup:
    """Return the drawing for a sheet of paper, with its sentence for those who hear it."""
    drawn = _Drawing(shown.chart, PAPER_SHEET).markup()
    return Markup('<div class="paper-chart" role="img" aria-label="{}">{}</div>').format(
        shown.chart.sentence, drawn
    )


def _marks(marks: tuple[Mark, ...], *, is_named: bool) -> Markup:
    """Return the numbered names of the marks, for phones only if the wide drawing names them."""
    if not marks:
        return Markup("")
    item = Markup('<span class="chart-mark">{}{}</span>')
    names = (item.format(circled(number), mark.label) for number, mark in enumerate(marks, 1))
    look = "chart-marks is-phone" if is_named else "chart-marks"
    return Markup(' <span class="{}">{}</span>').format(look, Markup(" ").join(names))


def drawn(chart: RunChart, sheet: Sheet, height: float) -> Markup:
    """Return the drawing alone on a sheet of one's own, `height` units high in all."""
    first = _Drawing(chart, sheet)
    return _Drawing(chart, replace(sheet, height=sheet.height + height - first.height)).markup()


class _Drawing:
    """One drawing of a chart: what lies where is settled first, then all is drawn, back to front."""

    def __init__(self, chart: RunChart, sheet: Sheet) -> None:
        self._chart, self._sheet = chart, sheet
        self._names = names_of(chart, sheet)
        frame = frame_of(chart, sheet, self._names.margin)
        self.pins = pins_of(chart.marks, chart.unit, frame)
        row = 0 if self._names.is_last_named else sheet.leading
        self._frame = replace(frame, top=self.pins.height + HEADROOM + GAP + row)
        self._points = tuple(
            (self._frame.x(index), self._frame.y(reading.value))
            for index, reading in enumerate(chart.readings)
        )
        heights = tuple(self._frame.y(name.value) for name in self._names.names)
        room = name_room(self._frame.top, self._frame.bottom)
        self._boxes = name_boxes(self._names.names, heights, frame.right + GAP, room)

    @property
    def height(self) -> float:
        """How high all of it is, in units."""
        return self._frame.floor + GAP + self._names.foot(self._sheet)

    def markup(self) -> Markup:
        """Return the drawing."""
        frame, sheet = self._frame, self._sheet
        canvas = Canvas(sheet.width, self.height, sheet.kind)
        frame.draw(canvas)
        self.pins.draw(canvas, frame.top, frame.bottom)
        for look, stretch in self._levels():
            canvas.line(look, *stretch)
        self._draw_line(canvas)
        draw_values(canvas, frame, self._around(), is_last_named=self._names.is_last_named)
        draw_names(canvas, self._names.names, self._boxes)
        draw_keys(canvas, self._names.keys, sheet, frame.floor + GAP / 2)
        return canvas.markup()

    def _levels(self) -> tuple[tuple[str, tuple[Point, Point]], ...]:
        frame, chart = self._frame, self._chart
        levels = (("chart-start", chart.start), ("chart-goal", chart.target))
        return tuple(
            (look, ((frame.left, frame.y(level.value)), (frame.right, frame.y(level.value))))
            for look, level in levels
            if level
        )

    def _draw_line(self, canvas: Canvas) -> None:
        """Draw the line with its stations; if they crowd, only those whose value is told."""
        frame, told = self._frame, told_points(self._chart)
        is_slim = frame.pitch < 1.3 * self._sheet.line
        canvas.begin("chart-run is-slim" if is_slim else "chart-run")
        canvas.woven("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in self._points))
        canvas.end()
        *before, last = self._points
        is_roomy = frame.pitch >= 2.5 * self._sheet.station
        for index, point in enumerate(before):
            if is_roomy or index in told:
                canvas.circle("chart-open", point, self._sheet.station)
        canvas.circle("chart-now", last, self._sheet.now)

    def _around(self) -> Surroundings:
        """Return what the values must keep off."""
        frame, now = self._frame, self._sheet.now + 4
        x, y = self._points[-1]
        station = self._sheet.station + 2
        stations = (Box(a, b, a, b).wider(station) for a, b in self._points[:-1])
        boxes = (*self._boxes, Box(x, y, x, y).wider(now), *stations)
        line = tuple(zip(self._points, self._points[1:], strict=False))
        levels = tuple(stretch for _, stretch in self._levels())
        return Surroundings(boxes, line, (*levels, *self.pins.drops(frame.top, frame.bottom)))
