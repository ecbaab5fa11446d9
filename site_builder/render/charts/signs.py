"""The signs on a line: its stations, and the bar where it was stopped."""

from site_builder.render.charts.canvas import Canvas, Point
from site_builder.views.charts import Station

_LOOKS = {
    Station.DONE: "chart-full",
    Station.NOW: "chart-now",
    Station.AHEAD: "chart-open is-ahead",
    Station.LATE: "chart-open is-late",
    Station.STOPPED: "chart-open",
}


def draw_station(canvas: Canvas, state: Station, at: Point, radius: float, now: float) -> None:
    """Draw a station; `now` is the radius of the one where the line is now, one ahead is smaller."""
    radii = {Station.NOW: now, Station.AHEAD: 0.85 * radius}
    canvas.circle(_LOOKS[state], at, radii.get(state, radius))


def draw_stop(canvas: Canvas, at: Point, half: float) -> None:
    """Draw the upright bar beyond which there is nothing; `half` is half its height."""
    x, y = at
    canvas.line("chart-stop", (x, y - half), (x, y + half))
