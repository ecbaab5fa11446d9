"""The bars of a plan: what their looks say of their time."""

from collections.abc import Sequence

from site_builder.render.charts.canvas import Canvas
from site_builder.render.charts.placing import Box
from site_builder.render.charts.timeline import Timeline
from site_builder.views.charts import Bar, Span

STATION, NOW = 9.0, 12.0  # radii, rings included
_HALF = 12.0  # half the height of a bar with an edge
_SHORT = 18.0  # what is shorter is a single station
_LEAST = 30.0  # the shortest bar with an edge
_STRIPE = 9.0  # from one stroke of a hatching to the next
_EDGED = frozenset((Bar.SOFT, Bar.LATE, Bar.MOVED))


class GanttBars:
    """Places and draws the bars of a row on one axis of time."""

    def __init__(self, time: Timeline) -> None:
        self._time = time

    def box(self, span: Span, y: float) -> Box:
        """Return what a bar covers in a row at the height `y`."""
        left, right = sorted((self._time.x(span.start), self._time.x(span.end)))
        if span.look not in _EDGED:
            radius = NOW if span.look is Bar.RUNNING else STATION
            if right - left < _SHORT:
                left = right = (left + right) / 2
            return Box(left - radius, y - radius, right + radius, y + radius)
        width = max(right - left, _LEAST)
        left = min(max((left + right - width) / 2, self._time.left), self._time.right - width)
        return Box(left, y - _HALF, left + width, y + _HALF)

    def draw(self, canvas: Canvas, spans: Sequence[Span], y: float) -> None:
        """Draw the bars of a row, arrows from given-up times to the new ones below them."""
        boxes = [self.box(span, y) for span in spans]
        for index, span in enumerate(spans):
            if span.look is Bar.MOVED and index + 1 < len(spans):
                self._draw_arrow(canvas, boxes[index], boxes[index + 1], y)
        for span, box in zip(spans, boxes, strict=True):
            if span.look in _EDGED:
                self._draw_edged(canvas, span.look, box, y)
            else:
                self._draw_line(canvas, span, box, y)

    def _draw_line(self, canvas: Canvas, span: Span, box: Box, y: float) -> None:
        """Draw what is done, running or ahead: a line from station to station."""
        radius = NOW if span.look is Bar.RUNNING else STATION
        left, right = box.left + radius, box.right - radius
        is_dot = right <= left
        now = min(max(self._time.x_now, left), right)
        if span.look is Bar.AHEAD and not is_dot:
            canvas.line("chart-ahead", (left, y), (right, y))
            canvas.circle("chart-open", (left, y), STATION - 2.5)
        elif span.look is Bar.DONE and not is_dot:
            canvas.woven(f"M{left:.1f} {y:.1f}H{right:.1f}")
            canvas.circle("chart-done", (left, y), STATION)
        elif span.look is Bar.RUNNING and not is_dot:
            canvas.line("chart-ahead", (now, y), (right, y))
            if now - left > 1:
                canvas.woven(f"M{left:.1f} {y:.1f}H{now:.1f}")
                canvas.circle("chart-done", (left, y), STATION)
            if right - now > STATION:
                canvas.circle("chart-open", (right, y), STATION - 2.5)
            canvas.circle("chart-now", (now, y), NOW - 3)
            return
        self._draw_end(canvas, span.look, right if not is_dot else (left + right) / 2, y)

    def _draw_end(self, canvas: Canvas, look: Bar, x: float, y: float) -> None:
        if look is Bar.RUNNING:
            canvas.circle("chart-now", (x, y), NOW - 3)
        elif look is Bar.DONE:
            canvas.circle("chart-done", (x, y), STATION)
        else:
            canvas.circle("chart-open", (x, y), STATION - 2.5)

    def _draw_edged(self, canvas: Canvas, look: Bar, box: Box, y: float) -> None:
        corner, size = (box.left, box.top), (box.right - box.left, box.bottom - box.top)
        if look is Bar.SOFT:
            canvas.box("gantt-soft", corner, size, _HALF)
            canvas.path("gantt-hatching", hatching(box))
            canvas.box("gantt-soft-edge", corner, size, _HALF)
        elif look is Bar.LATE:
            canvas.box("gantt-late", corner, size, _HALF)
        else:
            canvas.box("gantt-moved", corner, size, _HALF)
            canvas.line("gantt-struck", (box.left + 5, y), (box.right - 5, y))

    def _draw_arrow(self, canvas: Canvas, old: Box, new: Box, y: float) -> None:
        """Draw an arrow from the time given up to the new one; none where they touch."""
        is_later = new.left >= old.right
        start, end = (old.right + 3, new.left - 3) if is_later else (old.left - 3, new.right + 3)
        way = 1 if is_later else -1
        if (end - start) * way < _STRIPE:
            return
        canvas.line("gantt-arrow", (start, y), (end, y))
        head = [(end - 8 * way, y - 7), (end, y), (end - 8 * way, y + 7)]
        canvas.through("gantt-arrow", head)


def hatching(box: Box) -> str:
    """Return strokes at 45° that stay inside a bar with round ends, as a path."""
    radius = (box.bottom - box.top) / 2
    low, high = box.top + 4, box.bottom - 4
    rise = high - low
    strokes = []
    x = box.left + radius * 0.6
    while x + rise <= box.right - radius * 0.6:
        strokes.append(f"M{x:.1f} {high:.1f}L{x + rise:.1f} {low:.1f}")
        x += _STRIPE
    return (
        "".join(strokes)
        or f"M{box.left + radius:.1f} {high:.1f}L{box.right - radius:.1f} {low:.1f}"
    )
