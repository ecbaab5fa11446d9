"""Draws a `Mix`: one bar in parts for wide screens, a bar for every part on phones.

The parts are told apart by their pattern. Patterns are strokes, so that no drawing needs an id.
"""

from itertools import accumulate

from markupsafe import Markup

from site_builder.render.charts.canvas import (
    NARROW,
    SMALL,
    TEXT,
    WIDE,
    Canvas,
    figure,
    text_width,
)
from site_builder.render.charts.lettering import wrapped
from site_builder.render.charts.patterns import draw_pattern
from site_builder.render.charts.placing import extent, spread
from site_builder.views.charts import Mix, Share

_HEIGHT = 40.0  # of the one bar
_WHOLE = WIDE - 4  # the length of the one bar
_LOW = 16.0  # of a bar among others
_LEADING = 1.3  # in sizes of type
_FAR = 90.0  # the most that a name may stand aside from its part
_ROOMS = (9, 7, 6, 5, 4)  # how wide a name may be, in sizes of type


def mix(chart: Mix) -> Markup:
    """Return the figure; a part without any share has a name, but nothing in the bar."""
    if not chart.parts:
        return figure(chart.sentence)
    wide = _bar(chart.parts) or _list(chart.parts, "chart-wide", WIDE, TEXT)
    return figure(chart.sentence, wide, _list(chart.parts, "chart-narrow", NARROW, SMALL))


def _bar(parts: tuple[Share, ...]) -> Markup | None:
    """Return one bar with the names below their parts, nothing if there is no room for them."""
    ends = list(accumulate(part.share * (_WHOLE) for part in parts))
    middles = [2 + end - part.share * (_WHOLE) / 2 for end, part in zip(ends, parts, strict=True)]
    placed = _placed(parts, middles)
    if placed is None:
        return None
    lines, places = placed
    top = _HEIGHT + 22
    canvas = Canvas(WIDE, top + (max(map(len, lines)) + 1.4) * TEXT * _LEADING, "chart-wide")
    for index, part in enumerate(parts):
        width = part.share * (_WHOLE)
        draw_pattern(canvas, index, (2 + ends[index] - width, 2), (width, _HEIGHT))
    for part, each, at, middle in zip(parts, lines, places, middles, strict=True):
        canvas.through("chart-lead", ((middle, _HEIGHT + 4), (middle, _HEIGHT + 10), (at, top)))
        y = top + TEXT * _LEADING
        canvas.text("is-middle is-number", (at, y), part.text)
        for row, line in enumerate(each, 1):
            canvas.text("is-middle", (at, y + row * TEXT * _LEADING), line)
    return canvas.markup()


def _placed(
    parts: tuple[Share, ...], middles: list[float]
) -> tuple[list[tuple[str, ...]], tuple[float, ...]] | None:
    """Return the names in lines and their middles, broken as little as lets all stand in a row."""
    for squares in _ROOMS:
        lines = [wrapped(part.name, TEXT, squares * TEXT) for part in parts]
        sizes = [
            max(text_width(line, TEXT) for line in (*each, part.text))
            for each, part in zip(lines, parts, strict=True)
        ]
        places = spread(middles, sizes, (0, WIDE), TEXT)
        moves = (abs(place - middle) for place, middle in zip(places, middles, strict=True))
        if extent(sizes, TEXT) <= WIDE and max(moves) <= _FAR:
            return lines, places
    return None


def _list(parts: tuple[Share, ...], kind: str, width: float, size: float) -> Markup:
    """Return a bar for every part, its name and its number above it; all share one scale."""
    rows = [_row(part, width, size) for part in parts]
    height = sum(len(row) * size * _LEADING + _LOW + size for row in rows)
    canvas = Canvas(width, height, kind)
    y = 0.0
    for index, (part, lines) in enumerate(zip(parts, rows, strict=True)):
        canvas.text("is-number is-end", (width, y + size), part.text)
        for line in lines:
            canvas.text("", (0, y + size), line)
            y += size * _LEADING
        y += 2
        canvas.line("chart-grid", (2, y + _LOW / 2), (width - 2, y + _LOW / 2))
        draw_pattern(canvas, index, (2, y), (part.share * (width - 4), _LOW))
        y += _LOW + size - 2
    return canvas.markup()


def _row(part: Share, width: float, size: float) -> tuple[str, ...]:
    return wrapped(part.name, size, width - text_width(part.text, size) - size)
