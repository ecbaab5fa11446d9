"""Patterns: areas told apart without colour, drawn as strokes so that no drawing needs an id."""

from collections.abc import Callable

from site_builder.render.charts.canvas import Canvas, Point
from site_builder.render.charts.placing import Box

_INSET = 2.0  # of the outline, so that areas side by side do not touch
_STEP = 9.0  # from one stroke to the next
_LEAST = 2.0  # the width from which on an area is seen at all


def draw_pattern(canvas: Canvas, index: int, corner: Point, size: Point) -> None:
    """Fill a box from its upper left corner with the pattern of an index, first of all solid.

    A share too small to be seen is drawn as wide as can just be seen, nothing only for nothing.
    Patterns come again after the last.
    """
    (x, y), (width, height) = corner, size
    if width <= 0:
        return
    inset = min(_INSET, max(0.0, (width - _LEAST) / 2))
    look, strokes = _PATTERNS[index % len(_PATTERNS)]
    inner = Box(x + inset, y + inset, x + max(width, _LEAST) - inset, y + height - inset)
    across = inner.right - inner.left
    canvas.box(
        look, (inner.left, inner.top), (across, inner.bottom - inner.top), min(4, across / 2)
    )
    d = strokes(inner)
    if d:
        canvas.path("chart-dots" if strokes is _dots else "chart-strokes", d)


def _none(_box: Box) -> str:
    return ""


def _slants(box: Box) -> str:
    """Strokes rising to the right at 45°, cut at the sides of the box."""
    height = box.bottom - box.top
    strokes = []
    foot = box.left - height + _STEP / 2
    while foot < box.right:
        start, end = max(foot, box.left), min(foot + height, box.right)
        strokes.append(_stroke((start, box.bottom - start + foot), (end, box.bottom - end + foot)))
        foot += _STEP * 1.3
    return "".join(strokes)


def _uprights(box: Box) -> str:
    return "".join(_stroke((x, box.top), (x, box.bottom)) for x in _steps(box.left, box.right))


def _levels(box: Box) -> str:
    return "".join(_stroke((box.left, y), (box.right, y)) for y in _steps(box.top, box.bottom))


def _dots(box: Box) -> str:
    """Strokes without length: their round ends are the dots."""
    rows = enumerate(_steps(box.top, box.bottom))
    return "".join(
        _stroke((x, y), (x, y))
        for row, y in rows
        for x in _steps(box.left - (row % 2) * _STEP / 2, box.right)
        if x > box.left + 2
    )


def _steps(start: float, end: float) -> tuple[float, ...]:
    """Return places at even steps strictly between two, as far from the one as from the other."""
    count = int((end - start) / _STEP)
    first = (start + end - (count - 1) * _STEP) / 2
    return tuple(first + index * _STEP for index in range(count))


def _stroke(start: Point, end: Point) -> str:
    return f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"


_PATTERNS: tuple[tuple[str, Callable[[Box], str]], ...] = (
    ("chart-part is-full", _none),
    ("chart-part", _slants),
    ("chart-part", _none),
    ("chart-part", _dots),
    ("chart-part", _uprights),
    ("chart-part", _levels),
)
