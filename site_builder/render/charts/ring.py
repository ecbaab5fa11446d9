"""Draws a `Ring`: the line bent into a loop, with a station for every stage."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.charts.canvas import NARROW, SMALL, TEXT, WIDE, Canvas, Point, figure
from site_builder.render.charts.lettering import wrapped
from site_builder.render.charts.signs import draw_station, draw_stop
from site_builder.views.charts import Ring, Station


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Sizes of one drawing: the loop is `width` less the edges, with round ends of `bend`."""

    kind: str
    width: float
    text: float
    bend: float
    station: float
    now: float
    edge: float

    @property
    def leading(self) -> float:
        return self.text * 1.25


_WIDE = _Sheet("chart-wide", WIDE, TEXT, 72, 11, 16, 90)
_NARROW = _Sheet("chart-narrow", NARROW, SMALL, 48, 8, 11, 8)
_LINES = 3  # the most that a name may take


@dataclass(frozen=True, slots=True)
class _Loop:
    """Where the loop lies, and its stations: above from left to right, below back again."""

    sheet: _Sheet
    left: float  # of the straight stretches, without the bends
    right: float
    top: float
    stations: tuple[Point, ...]
    upper: int  # how many stations are above

    @property
    def bottom(self) -> float:
        return self.top + 2 * self.sheet.bend

    def way(self, first: int, last: int) -> str:
        """Return the path from one station to a later one, or with `last` past the end all round.

        Stations are counted from 0 on.
        """
        count = len(self.stations)
        d = "M{:.1f} {:.1f}".format(*self.stations[first])
        for index in range(first + 1, last + 1):
            if index == self.upper or (index == count and self.upper == count):
                d += self._turn(self.right, self.bottom)
            if index == count:
                d += self._turn(self.left, self.top)
            d += "L{:.1f} {:.1f}".format(*self.stations[index % count])
        return d

    def _turn(self, x: float, y: float) -> str:
        """Return the path to a bend and through it, which ends at this point."""
        radius = self.sheet.bend
        before = self.top + self.bottom - y
        return f"L{x:.1f} {before:.1f}A{radius:g} {radius:g} 0 0 1 {x:.1f} {y:.1f}"


def ring(chart: Ring) -> Markup:
    """Return the figure; the line is drawn as far as the stages have come, dashed from there."""
    if not chart.stages:
        return figure(chart.sentence)
    return figure(chart.sentence, *(_drawing(chart, sheet) for sheet in (_WIDE, _NARROW)))


def _drawing(chart: Ring, sheet: _Sheet) -> Markup:
    upper = (len(chart.stages) + 1) // 2
    room = (sheet.width - 2 * sheet.edge) / upper - sheet.text
    names = [wrapped(name, sheet.text, room, _LINES) for name, _ in chart.stages]
    over = max(map(len, names[:upper])) * sheet.leading
    under = max(map(len, names[upper:]), default=0) * sheet.leading
    loop = _loop(len(chart.stages), sheet, over + sheet.now + 0.7 * sheet.text)
    canvas = Canvas(sheet.width, loop.bottom + sheet.now + under + 1.1 * sheet.text, sheet.kind)
    _draw_ways(canvas, chart, loop)
    for (_, state), at in zip(chart.stages, loop.stations, strict=True):
        draw_station(canvas, state, at, sheet.station, sheet.now)
    for index, (lines, (x, y)) in enumerate(zip(names, loop.stations, strict=True)):
        look = "is-middle is-bold" if chart.stages[index][1] is Station.NOW else "is-middle"
        above = y - sheet.now - 0.7 * sheet.text - (len(lines) - 1) * sheet.leading
        first = above if index < upper else y + sheet.now + 1.5 * sheet.text
        for row, line in enumerate(lines):
            canvas.text(look, (x, first + row * sheet.leading), line)
    _draw_note(canvas, chart.note, loop)
    return canvas.markup()


def _loop(count: int, sheet: _Sheet, top: float) -> _Loop:
    """Return the loop with its stations spread evenly, those below under those above."""
    upper = (count + 1) // 2
    left, right = sheet.edge, sheet.width - sheet.edge
    step = (right - left) / upper
    above = [(left + (index + 0.5) * step, top) for index in range(upper)]
    lower = count - upper
    wide = (right - left) / max(1, lower)
    below = [(right - (index + 0.5) * wide, top + 2 * sheet.bend) for index in range(lower)]
    inset = sheet.bend + sheet.now / 2
    return _Loop(sheet, left + inset, right - inset, top, (*above, *below), upper)


def _draw_ways(canvas: Canvas, chart: Ring, loop: _Loop) -> None:
    """Draw what is travelled as the line, and the rest of the loop thin; nothing after a stop."""
    states = [state for _, state in chart.stages]
    come = [index for index, state in enumerate(states) if state in {Station.DONE, Station.NOW}]
    reached = max(come, default=0)
    if Station.STOPPED in states:
        stop = states.index(Station.STOPPED)
        canvas.woven(loop.way(0, stop))
        draw_stop(canvas, loop.stations[stop], 1.3 * loop.sheet.now)
        return
    canvas.path("chart-ahead", loop.way(reached, len(states)))
    _draw_arrow(canvas, loop)
    if reached:
        canvas.woven(loop.way(0, reached))


def _draw_arrow(canvas: Canvas, loop: _Loop) -> None:
    """Draw an arrow on the way back to the beginning."""
    x, y = loop.left - loop.sheet.bend, loop.top + loop.sheet.bend
    half = 0.7 * loop.sheet.station
    canvas.through("chart-arrow", ((x - half, y + half), (x, y - half), (x + half, y + half)))


def _draw_note(canvas: Canvas, note: str, loop: _Loop) -> None:
    """Write the note in the middle of the loop."""
    if not note:
        return
    sheet = loop.sheet
    room = loop.right - loop.left
    lines = wrapped(note, sheet.text, room, _LINES)
    middle = loop.top + sheet.bend - (len(lines) - 1) * sheet.leading / 2 + 0.36 * sheet.text
    for row, line in enumerate(lines):
        at = (sheet.width / 2, middle + row * sheet.leading)
        canvas.text("is-middle is-bold", at, line)
