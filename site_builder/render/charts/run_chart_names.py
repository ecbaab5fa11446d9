"""The names at the right end of a run chart: start, target, and the last value."""

from dataclasses import dataclass

from site_builder.render.charts.canvas import Canvas, text_width
from site_builder.render.charts.lettering import wrapped
from site_builder.render.charts.placing import Box, spread
from site_builder.render.charts.run_chart_sheet import GAP, HEADROOM, Sheet
from site_builder.views.charts import Level, RunChart

_LEADING = 1.25  # from one base line to the next, in sizes of type
_SAMPLE = 48.0  # how long a line of a key is


@dataclass(frozen=True, slots=True)
class Name:
    """Lines of text that stand at the height of a value."""

    value: float
    lines: tuple[str, ...]
    size: float
    look: str = ""

    @property
    def width(self) -> float:
        return max(text_width(line, self.size) for line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * _LEADING


@dataclass(frozen=True, slots=True)
class Key:
    """A level named below the plot for want of room at its end: a piece of its line, its name."""

    look: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What is named at the right end, and what has to be named below."""

    names: tuple[Name, ...]
    keys: tuple[Key, ...]
    is_last_named: bool

    @property
    def margin(self) -> float:
        """What the names take at the right, with the gap before them."""
        return max((name.width for name in self.names), default=0.0) + GAP

    def foot(self, sheet: Sheet) -> float:
        """Return what the keys take below."""
        return sum(len(key.lines) * sheet.leading + GAP for key in self.keys)


def names_of(chart: RunChart, sheet: Sheet) -> Names:
    """Return the names of a chart with any readings."""
    names: list[Name] = []
    keys: list[Key] = []
    levels = ((chart.start, "chart-start", ""), (chart.target, "chart-goal", "is-bold"))
    for level, look, weight in levels:
        if level is None:
            continue
        lines = _name_lines(level, sheet)
        if lines:
            names.append(Name(level.value, lines, sheet.text, weight))
        else:
            room = sheet.width - _SAMPLE - GAP
            keys.append(Key(look, wrapped(f"{level.name} {level.text}", sheet.text, room)))
    last = chart.readings[-1]
    for size, look in ((sheet.big, "is-number is-big is-last"), (sheet.text, "is-number is-last")):
        if text_width(last.text, size) <= sheet.names:
            names.append(Name(last.value, (last.text,), size, look))
            return Names(tuple(names), tuple(keys), is_last_named=True)
    return Names(tuple(names), tuple(keys), is_last_named=False)


def _name_lines(level: Level, sheet: Sheet) -> tuple[str, ...]:
    """Return the name and the value in one line or two, nothing if there is no room for them."""
    for lines in ((f"{level.name} {level.text}",), (level.name, level.text)):
        if all(text_width(line, sheet.text) <= sheet.names for line in lines):
            return lines
    return ()


def name_boxes(
    names: tuple[Name, ...], heights: tuple[float, ...], left: float, room: tuple[float, float]
) -> tuple[Box, ...]:
    """Return where names go whose values stand at these heights: there, or as near as can be."""
    order = sorted(range(len(names)), key=lambda index: heights[index])
    sizes = [names[index].height for index in order]
    middles = spread([heights[index] for index in order], sizes, room, 2)
    boxes = {
        index: Box(
            left,
            y - names[index].height / 2,
            left + names[index].width,
            y + names[index].height / 2,
        )
        for index, y in zip(order, middles, strict=True)
    }
    return tuple(boxes[index] for index in range(len(names)))


def draw_names(canvas: Canvas, names: tuple[Name, ...], boxes: tuple[Box, ...]) -> None:
    """Write names into their boxes."""
    for name, box in zip(names, boxes, strict=True):
        for row, line in enumerate(name.lines, 1):
            y = box.top + (row * _LEADING - 0.27) * name.size
            canvas.text(name.look, (box.left, y), line)


def draw_keys(canvas: Canvas, keys: tuple[Key, ...], sheet: Sheet, top: float) -> None:
    """Draw the keys one below the other from `top` on."""
    y = top
    for key in keys:
        y += GAP
        middle = y + sheet.leading * 0.52
        canvas.line(key.look, (2, middle), (_SAMPLE - 2, middle))
        for line in key.lines:
            y += sheet.leading
            canvas.text("", (_SAMPLE + GAP, y - sheet.text * 0.27), line)


def name_room(top: float, bottom: float) -> tuple[float, float]:
    """Return between which heights names may stand beside a plot."""
    return top - HEADROOM, bottom + HEADROOM
