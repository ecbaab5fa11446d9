"""The pins of a run chart: numbered marks above the plot, their names, their drop lines."""

import math
from dataclasses import dataclass

from site_builder.render.charts.canvas import Canvas, Point, text_width
from site_builder.render.charts.lettering import wrapped
from site_builder.render.charts.placing import extent, spread
from site_builder.render.charts.run_chart_frame import Frame
from site_builder.render.charts.run_chart_sheet import GAP, HEADROOM, Sheet
from site_builder.views.charts import Mark

_ROOMS = (9, 7, 6, 5, 4)  # how wide a name may be, in sizes of type
_CIRCLED = ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))  # from, to, first character
_TIP = 1.4  # how far the tip of a pin is from its middle, in radiuses


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a mark in lines, and where its middle is."""

    lines: tuple[str, ...]
    x: float


@dataclass(frozen=True, slots=True)
class Pins:
    """Where the pins stand (from the top of the sheet), what they point at, how they are called.

    `names` is empty if there is no room for them.
    """

    sheet: Sheet
    places: tuple[Point, ...]
    targets: tuple[float, ...]
    names: tuple[Name, ...]
    height: float

    @property
    def is_named(self) -> bool:
        """Whether the drawing itself says what the marks are."""
        return bool(self.names) or not self.places

    def draw(self, canvas: Canvas, top: float, bottom: float) -> None:
        """Draw the drop lines from above `top` to `bottom`, the pins and their names."""
        for number, (place, target) in enumerate(zip(self.places, self.targets, strict=True), 1):
            self._draw_pin(canvas, place, str(number))
            tip = (place[0], place[1] + _TIP * self.sheet.pin)
            bend = (target, top - HEADROOM)
            canvas.through("chart-drop", (tip, bend, (target, bottom)))
        for name, (_, y) in zip(self.names, self.places, strict=False):
            foot = y - self.sheet.pin - self.sheet.text * 0.5
            for row, line in enumerate(reversed(name.lines)):
                at = (name.x, foot - row * self.sheet.leading)
                canvas.text("is-middle is-bold", at, line)

    def drops(self, top: float, bottom: float) -> tuple[tuple[Point, Point], ...]:
        """Return the upright parts of the drop lines."""
        return tuple(((x, top - HEADROOM), (x, bottom)) for x in self.targets)

    def _draw_pin(self, canvas: Canvas, place: Point, number: str) -> None:
        (x, y), radius = place, self.sheet.pin
        side, low, tip = radius * 0.6, y + radius * 0.75, y + radius * _TIP
        canvas.path("chart-pin", f"M{x - side:.1f} {low:.1f}H{x + side:.1f}L{x:.1f} {tip:.1f}Z")
        canvas.circle("chart-pin", place, radius)
        canvas.text("chart-pin-number is-middle", (x, y + self.sheet.text * 0.36), number)


def pins_of(marks: tuple[Mark, ...], unit: str, frame: Frame) -> Pins:
    """Return the pins of a chart; `height` is what they and the unit take above the plot."""
    sheet, targets = frame.sheet, _targets(marks, frame)
    unit_width = text_width(unit, sheet.text) + 2 * GAP if unit else 0
    if not marks:
        return Pins(sheet, (), (), (), sheet.leading)
    columns = _columns(targets, sheet)
    rows = len(columns)
    beside = unit_width < sheet.width / 4
    names = _names(marks, columns[0], sheet, unit_width if beside else 0) if rows == 1 else ()
    lines = max((len(name.lines) for name in names), default=0)
    leftmost = min(x for column in columns for x in column) - sheet.pin
    is_free = beside if names else leftmost >= unit_width
    y = (0 if is_free else sheet.leading) + lines * sheet.leading + sheet.pin + 1
    if names:
        y += sheet.text * 0.3
    row_height = 2.6 * sheet.pin
    places = tuple(
        (columns[index % rows][index // rows], y + (index % rows) * row_height)
        for index in range(len(marks))
    )
    height = y + (rows - 1) * row_height + sheet.pin * _TIP
    return Pins(sheet, places, targets, names, height)


def _targets(marks: tuple[Mark, ...], frame: Frame) -> tuple[float, ...]:
    """Return where the marks point: between two readings, side by side if several are there."""
    last = len(frame.chart.readings)
    places = [min(max(mark.at, 0), last) for mark in marks]
    targets: list[float] = []
    for index, at in enumerate(places):
        share = (places[:index].count(at) + 1) / (places.count(at) + 1)
        targets.append(min(max(frame.x(at - 1 + share), frame.left), frame.right))
    return tuple(targets)


def _columns(targets: tuple[float, ...], sheet: Sheet) -> tuple[tuple[float, ...], ...]:
    """Return where pins stand: in one row if there is room, else in as many as it takes."""
    size, room = 2 * sheet.pin, (0.0, sheet.width)
    rows = math.ceil(extent([size] * len(targets), 4) / sheet.width)
    ordered = [sorted(targets[row::rows]) for row in range(rows)]
    return tuple(spread(row, [size] * len(row), room, 4) for row in ordered)


def _names(
    marks: tuple[Mark, ...], pins: tuple[float, ...], sheet: Sheet, left: float
) -> tuple[Name, ...]:
    """Return the names over their pins; with their numbers if they have to move; or none."""
    if not sheet.are_marks_named:
        return ()
    plain = tuple(mark.label for mark in marks)
    numbered = tuple(f"{circled(number)} {label}" for number, label in enumerate(plain, 1))
    for labels, far in ((plain, sheet.text), (numbered, sheet.width)):
        for squares in _ROOMS:
            names = _broken(labels, pins, sheet, (squares * sheet.text, left))
            moves = (abs(name.x - pin) for name, pin in zip(names, pins, strict=False))
            if names and max(moves) <= far:
                return names
    return ()


def _broken(
    labels: tuple[str, ...], pins: tuple[float, ...], sheet: Sheet, bounds: tuple[float, float]
) -> tuple[Name, ...]:
    """Return names with lines no wider than the first bound, right of the second, if they fit."""
    room, left = bounds
    lines = tuple(wrapped(label, sheet.text, room) for label in labels)
    sizes = [max(text_width(line, sheet.text) for line in each) for each in lines]
    is_whole = all(
        "".join("".join(each).split()) == "".join(label.split())
        for each, label in zip(lines, labels, strict=True)
    )
    if not is_whole or extent(sizes, sheet.text) > sheet.width - left:
        return ()
    middles = spread(pins, sizes, (left, sheet.width), sheet.text)
    return tuple(Name(each, x) for each, x in zip(lines, middles, strict=True))


def circled(number: int) -> str:
    """Return a number from 1 on as a sign in a circle, or in brackets where there is none."""
    for first, last, code in _CIRCLED:
        if first <= number <= last:
            return chr(code + number - first)
    return f"({number})"
