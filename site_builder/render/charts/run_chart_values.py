"""The values written at the stations of a run chart: where they matter, and where there is room."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.render.charts.canvas import Canvas, Point, text_width
from site_builder.render.charts.lettering import fitted
from site_builder.render.charts.placing import Box, text_box
from site_builder.render.charts.run_chart_frame import Frame
from site_builder.render.charts.run_chart_sheet import GAP, HEADROOM
from site_builder.views.charts import RunChart

Stretch = tuple[Point, Point]


def told_points(chart: RunChart) -> tuple[int, ...]:
    """Return the readings whose value matters, the most telling first.

    They are the lowest and the highest, and those after a change; the last is told in any case.
    """
    values = [reading.value for reading in chart.readings]
    told = [len(values) - 1]
    if min(values) < max(values):
        told += [values.index(min(values)), values.index(max(values))]
    told += [mark.at for mark in chart.marks if 0 <= mark.at < len(values)]
    return tuple(dict.fromkeys(told))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies around the stations: labels must keep off `solid`, and off `faint` if they can."""

    boxes: tuple[Box, ...]
    solid: tuple[Stretch, ...]
    faint: tuple[Stretch, ...]


def draw_values(canvas: Canvas, frame: Frame, around: Surroundings, *, is_last_named: bool) -> None:
    """Write values beside their stations; one without room is left out.

    The last one, if it is not named at the right end, finds room above the plot in any case.
    """
    taken, last = list(around.boxes), len(frame.chart.readings) - 1
    for index in told_points(frame.chart):
        if index == last and is_last_named:
            continue
        text = fitted(frame.chart.readings[index].text, frame.sheet.text, frame.sheet.width)
        place = _place(index, text, frame, Surroundings(tuple(taken), around.solid, around.faint))
        if index == last and not place:
            row = frame.top - HEADROOM - 0.3 * frame.sheet.text
            place = (frame.sheet.width, row), "is-end"
        if place:
            base, look = place
            canvas.text(f"{look} is-number{' is-last' * (index == last)}".strip(), base, text)
            taken.append(_box(base, look, text, frame))


def _place(index: int, text: str, frame: Frame, around: Surroundings) -> tuple[Point, str] | None:
    """Return a base point and which end of the text it is, or nothing if there is no room."""
    sheet = frame.sheet
    inside = Box(frame.left - GAP / 2, frame.top - HEADROOM, sheet.width, frame.bottom + HEADROOM)
    for faint in (around.faint, ()):
        for base, look in _around(index, text, frame):
            box = _box(base, look, text, frame)
            is_clear = not any(box.meets(other) for other in around.boxes)
            lines = (*((stretch, sheet.line / 2 + 2) for stretch in around.solid),)
            lines += tuple((stretch, 3.0) for stretch in faint)
            if is_clear and inside.holds(box) and not _is_crossed(box, lines):
                return base, look
    return None


def _is_crossed(box: Box, lines: tuple[tuple[Stretch, float], ...]) -> bool:
    return any(box.wider(half).is_crossed(*stretch) for stretch, half in lines)


def _around(index: int, text: str, frame: Frame) -> Iterator[tuple[Point, str]]:
    """Yield places near a station: above and below, beside, then a little farther out."""
    sheet, reading = frame.sheet, frame.chart.readings[index]
    x, y, size = frame.x(index), frame.y(reading.value), sheet.text
    half = text_width(text, size) / 2
    middle = max(frame.left + half, min(x, sheet.width - half))
    is_last = index == len(frame.chart.readings) - 1
    off = (sheet.now + 2 if is_last else sheet.station) + size * 0.4
    for more in (0.0, size * 0.5, size):
        up, down = y - off - more - size * 0.1, y + off + more + size * 0.75
        yield (middle, up), "is-middle"
        yield (middle, down), "is-middle"
        yield (x + off, up + size * 0.4), ""
        yield (x - off, down - size * 0.4), "is-end"
        yield (x - off, up + size * 0.4), "is-end"
        yield (x + off, down - size * 0.4), ""


def _box(base: Point, look: str, text: str, frame: Frame) -> Box:
    return text_box(base, text_width(text, frame.sheet.text), frame.sheet.text, look)
