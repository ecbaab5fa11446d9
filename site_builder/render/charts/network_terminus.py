"""The terminus of a network map: where all lines end, and what is to be reached there."""

import re
from collections.abc import Iterator

from site_builder.render.charts.canvas import BIG, BIG_SMALL, SMALL, TEXT, Canvas, Point, text_width
from site_builder.render.charts.lettering import fitted, wrapped
from site_builder.render.charts.placing import Box
from site_builder.render.charts.room import Lettering

_CLAUSE_END = re.compile(r"[，。；！？、,.;!?\s]*[，。；！？、,.;!?](?:\s+|$|(?<=[^\x00-\x7f]))")
_YEAR = re.compile(r"(.*年|.*\s)(.+)")
_SIZES = ((BIG, "is-big"), (BIG_SMALL, "is-large"), (TEXT, ""))
_MOST_LINES, _MOST_SMALL_LINES = 4, 7
_LEADING = 1.3


def terminus_text(text: str, until: str, left: float, room: float) -> tuple[Lettering, ...]:
    """Return what stands at the terminus, line by line from the height 0, as large as `room` allows.

    Large, a clause stands on a line of its own without its comma; else the text runs on.
    """
    return tuple(_set(text, until, left, room))


def _set(text: str, until: str, left: float, room: float) -> Iterator[Lettering]:
    lines, size, look = _lines(text, room)
    base = 0.0
    for line in lines:
        base += size * _LEADING
        yield Lettering((left, base), line, size, f"{look} is-bold".strip())
    for line in _dated(until, room):
        base += SMALL * _LEADING + 1
        yield Lettering((left, base), line, SMALL, "is-small is-note")


def _lines(text: str, room: float) -> tuple[tuple[str, ...], float, str]:
    clauses = tuple(part for part in _CLAUSE_END.split(text) if part)
    for size, look in _SIZES:
        fits = all(text_width(clause, size) <= room for clause in clauses)
        if fits and len(clauses) <= _MOST_LINES:
            return clauses, size, look
    return wrapped(text, TEXT, room, _MOST_SMALL_LINES), TEXT, ""


def _dated(until: str, room: float) -> tuple[str, ...]:
    """Return a date in one line, or its year in a line of its own."""
    if not until or text_width(until, SMALL) <= room:
        return (until,) if until else ()
    parts = _YEAR.fullmatch(until)
    lines = (parts[1].strip(), parts[2].strip()) if parts else (until,)
    return tuple(fitted(line, SMALL, room) for line in lines)


def text_height(lines: tuple[Lettering, ...]) -> float:
    return max((line.box.bottom for line in lines), default=0.0)


def moved(lines: tuple[Lettering, ...], by: Point) -> Iterator[Lettering]:
    """Yield the lines at another place."""
    for line in lines:
        x, y = line.at
        yield Lettering((x + by[0], y + by[1]), line.text, line.size, line.look)


def draw_platform(canvas: Canvas, box: Box) -> None:
    """Draw the capsule in which the lines end."""
    size = (box.right - box.left, box.bottom - box.top)
    canvas.box("network-map-terminus", (box.left, box.top), size, size[0] / 2)
