"""What is written in a row of a plan: notes and labels, beside the bars or below them."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.render.charts.canvas import TEXT, WIDE, text_width
from site_builder.render.charts.gantt_bars import GanttBars
from site_builder.render.charts.lettering import fitted
from site_builder.render.charts.placing import Box
from site_builder.render.charts.room import Lettering, Room
from site_builder.render.charts.timeline import Timeline
from site_builder.views.charts import Bar, GanttRow

_GAP = 8.0
_NEAR = 90.0  # a bar so close to today is still read with a text behind today
_BELOW = 31.0  # from the middle of a bar to the base line of a note below it


@dataclass(frozen=True, slots=True)
class RowWords:
    """The words of a row. `is_below`: they need a line of their own under the bars."""

    letterings: tuple[Lettering, ...]
    is_below: bool


def words_of(row: GanttRow, bars: GanttBars, time: Timeline, y: float) -> RowWords:
    """Return what is written in a row: its note always, the labels of its bars if there is room."""
    boxes = [bars.box(span, y) for span in row.spans]
    room = Room(Box(time.left, y - TEXT * 2, WIDE, y + TEXT * 3))
    room.take(*boxes, *_arrows(row, boxes))
    today = time.today_box(y - TEXT, y + TEXT)
    if today:
        room.take(today)
    found: list[Lettering] = []
    is_below = False
    if row.note:
        look = "gantt-overdue is-bold" if _is_late(row) else ""
        note = room.placed(_beside(row.note, boxes, time, y, look))
        is_below = note is None
        found.append(note or _under(row.note, boxes, time, y, look))
    for span, box in zip(row.spans, boxes, strict=True):
        label = room.placed(_beside(span.label, [box], time, y, "")) if span.label else None
        if label:
            found.append(label)
    return RowWords(tuple(found), is_below)


def _is_late(row: GanttRow) -> bool:
    return any(span.look is Bar.LATE for span in row.spans)


def _arrows(row: GanttRow, boxes: list[Box]) -> Iterator[Box]:
    """Yield what lies between a time given up and the new one."""
    for index, span in enumerate(row.spans[:-1]):
        if span.look is Bar.MOVED:
            old, new = boxes[index], boxes[index + 1]
            left, right = sorted((old.right, new.left))
            yield Box(min(left, old.left), old.top, max(right, new.left), old.bottom)


def _beside(
    text: str, boxes: list[Box], time: Timeline, y: float, look: str
) -> Iterator[Lettering]:
    """Yield the places of a text: behind the last bar, behind today, before the first bar."""
    base = y + TEXT * 0.36
    last = max((box.right for box in boxes), default=time.left)
    first = min((box.left for box in boxes), default=time.right)
    yield Lettering((last + _GAP, base), text, TEXT, look)
    if time.today_box(0, 0) and -_GAP < time.x_now - last < _NEAR:
        yield Lettering((time.x_now + _GAP, base), text, TEXT, look)
    yield Lettering((first - _GAP, base), text, TEXT, f"{look} is-end".strip())


def _under(text: str, boxes: list[Box], time: Timeline, y: float, look: str) -> Lettering:
    """Return a text below the bars, as near to the last as the drawing is wide."""
    text = fitted(text, TEXT, WIDE - time.left)
    width = text_width(text, TEXT)
    start = max((box.left for box in boxes), default=time.left)
    left = max(min(start, WIDE - width), time.left)
    return Lettering((left, y + _BELOW), text, TEXT, f"{look} gantt-halo".strip())
