"""Draws a `StageLine`: a topic's way through its stages, small enough for a row of a list."""

from collections.abc import Sequence

from markupsafe import Markup

from site_builder.render.charts.canvas import Canvas
from site_builder.views.charts import StageLine, Station

_STEP, _MIDDLE, _HEIGHT = 100, 28, 56  # units; a station every step
_RADIUS = {Station.DONE: 11, Station.NOW: 18, Station.AHEAD: 9, Station.LATE: 18}
_BUFFER = (8, 36)


def stage_line(chart: StageLine) -> Markup:
    """Return the drawing alone: the words stand beside it."""
    stations = chart.stations
    canvas = Canvas(_STEP * len(stations), _HEIGHT, "stage-line")
    here = _here(stations)
    if here:
        for look in ("stage-line-way", "stage-line-thread"):
            canvas.line(look, (_x(0), _MIDDLE), (_x(here), _MIDDLE))
    if stations[here] is not Station.STOPPED and chart.back_to is None and here + 1 < len(stations):
        canvas.line("stage-line-ahead", (_x(here), _MIDDLE), (_x(len(stations) - 1), _MIDDLE))
    if chart.back_to is not None:
        back, top = _x(chart.back_to), 5
        canvas.path(
            "stage-line-back",
            f"M{_x(here)} {_MIDDLE}V{top}H{back}V{_MIDDLE - _RADIUS[Station.DONE]}",
        )
    for number, station in enumerate(stations):
        if number > here and (chart.back_to is not None or stations[here] is Station.STOPPED):
            break
        _station(canvas, _x(number), station)
    return canvas.markup()


def _here(stations: Sequence[Station]) -> int:
    """The index of the last station that is not ahead."""
    return max((n for n, one in enumerate(stations) if one is not Station.AHEAD), default=0)


def _x(number: int) -> int:
    return _STEP // 2 + _STEP * number


def _station(canvas: Canvas, x: int, station: Station) -> None:
    if station is Station.STOPPED:
        width, height = _BUFFER
        canvas.box("stage-line-buffer", (x - width / 2, _MIDDLE - height / 2), _BUFFER, 2)
    else:
        canvas.circle(f"stage-line-station is-{station}", (x, _MIDDLE), _RADIUS[station])
