"""Draws a `ChainFlow`: stations from lessons to teams, the track between filled as far as things went on."""

from markupsafe import Markup

from site_builder.render.charts.canvas import (
    BIG_SMALL,
    NARROW,
    SMALL,
    TEXT,
    WIDE,
    Canvas,
    figure,
    text_width,
)
from site_builder.render.charts.lettering import wrapped
from site_builder.render.charts.signs import draw_station
from site_builder.views.charts import ChainFlow, ChainStop, Station

_STATIONS = 5  # of a whole chain; one that ends before leaves its place free
_COLUMN = WIDE / _STATIONS
_TRACK, _TRACK_SMALL = 20.0, 14.0  # how broad a track is that all go on
_LEAST = 3.0  # of a track that anything goes on
_LINE_Y, _LINE_X = 56.0, 22.0
_ROW = 74.0  # from station to station on a phone
_RADIUS, _RADIUS_SMALL = 13.0, 10.0


def chain_flow(chart: ChainFlow) -> Markup:
    """Return the figure: level on wide screens, upright on phones."""
    return figure(chart.sentence, _wide(chart.stops), _narrow(chart.stops))


def _wide(stops: tuple[ChainStop, ...]) -> Markup:
    names = [wrapped(stop.name, TEXT, _COLUMN - TEXT) for stop in stops]
    top = _LINE_Y + _RADIUS + 1.6 * TEXT
    deepest = max(map(len, names), default=1)
    canvas = Canvas(WIDE, top + (deepest - 1) * 1.3 * TEXT + 0.6 * TEXT, "chart-wide")
    for index, stop in enumerate(stops[1:], 1):
        left = _COLUMN * (index - 0.5)
        _draw_track(canvas, (left, _LINE_Y), stop.share, is_level=True)
    for index, (stop, lines) in enumerate(zip(stops, names, strict=True)):
        x = _COLUMN * (index + 0.5)
        draw_station(canvas, _look(index, stops), (x, _LINE_Y), _RADIUS, _RADIUS + 3)
        canvas.text("is-number is-big is-middle", (x, _LINE_Y - _RADIUS - 12), stop.count)
        for row, line in enumerate(lines):
            canvas.text("is-middle", (x, top + row * 1.3 * TEXT), line)
    return canvas.markup()


def _narrow(stops: tuple[ChainStop, ...]) -> Markup:
    top = 22.0
    canvas = Canvas(NARROW, top * 2 + _ROW * max(0, len(stops) - 1) + 8, "chart-narrow")
    for index, stop in enumerate(stops[1:]):
        _draw_track(canvas, (_LINE_X, top + _ROW * index), stop.share, is_level=False)
    for index, stop in enumerate(stops):
        y = top + _ROW * index
        at = (_LINE_X, y)
        draw_station(canvas, _look(index, stops), at, _RADIUS_SMALL, _RADIUS_SMALL + 2)
        canvas.text("is-number is-big", (48, y + 0.36 * BIG_SMALL), stop.count)
        begin = 48 + text_width(stop.count, BIG_SMALL) + 0.6 * SMALL
        lines = wrapped(stop.name, SMALL, NARROW - begin - 4, 2)
        first = y + 0.36 * SMALL - (len(lines) - 1) * 0.65 * SMALL
        for row, line in enumerate(lines):
            canvas.text("", (begin, first + row * 1.3 * SMALL), line)
    return canvas.markup()


def _look(index: int, stops: tuple[ChainStop, ...]) -> Station:
    """The last station that anything has reached is where the line is now."""
    return Station.NOW if index == len(stops) - 1 else Station.DONE


def _draw_track(
    canvas: Canvas, start: tuple[float, float], share: float, *, is_level: bool
) -> None:
    """Draw the room for all, and in it the part that went on."""
    broad, length = (_TRACK, _COLUMN) if is_level else (_TRACK_SMALL, _ROW)
    for look, width in (("chart-part", broad), ("chart-done", max(_LEAST, broad * share))):
        (x, y), half = start, width / 2
        corner = (x, y - half) if is_level else (x - half, y)
        canvas.box(look, corner, (length, width) if is_level else (width, length))
