"""The network map for phones: each team's name above its line, below it its newest number."""

from collections.abc import Iterator

from markupsafe import Markup

from site_builder.render.charts.badge import badge_size, draw_badge, team_look
from site_builder.render.charts.canvas import Canvas, text_width
from site_builder.render.charts.lettering import fitted, wrapped
from site_builder.render.charts.network_marks import Marks
from site_builder.render.charts.network_sheet import NARROW_SHEET, TINY
from site_builder.render.charts.network_terminus import draw_platform
from site_builder.render.charts.placing import Box
from site_builder.render.charts.room import Lettering, Room
from site_builder.render.charts.timeline import PILL, Timeline
from site_builder.views.charts import Line, NetworkMap, Station

_HEAD, _GRID = 14.0, 22.0  # base line of the months; where the grid begins
_PLATFORM = 16.0
_NUMBER = 124.0  # the most that the newest number may take
_RAISED = 14.0  # from a line up to the base line of its name
_LOWERED = 23.0  # and down to that of its number
_BESIDE = 8.0  # from today
_GAP = 8.0


def narrow_map(chart: NetworkMap) -> Markup:
    """Return the drawing."""
    return _NarrowMap(chart).markup()


class _NarrowMap:
    def __init__(self, chart: NetworkMap) -> None:
        sheet = NARROW_SHEET
        self._chart, self._sheet = chart, sheet
        self._badges = max(badge_size(one.team.short, sheet.text)[0] for one in chart.lines)
        self._has_end = bool(chart.terminus or chart.until)
        self._platform = sheet.width - _PLATFORM - 3 if self._has_end else sheet.width
        left, right = self._badges + _GAP + sheet.line / 2, self._platform - sheet.now - 2
        self._time = Timeline(left, right, chart.months, chart.now, chart.today)
        first = _GRID + sheet.row * 0.75
        self._y = [first + sheet.row * number for number in range(len(chart.lines))]
        self._bottom = self._y[-1] + sheet.row * 0.55
        self._marks = Marks(chart, sheet, self._time, self._y)

    def markup(self) -> Markup:
        sheet, time = self._sheet, self._time
        has_pill = time.today_box(0, 0) is not None
        foot = self._bottom + (PILL + 2 if has_pill else 0)
        words = " ".join(part for part in (self._chart.terminus, self._chart.until) if part)
        lines = wrapped(words, sheet.text, sheet.width, 4) if words else ()
        leading = sheet.text * 1.35
        canvas = Canvas(sheet.width, foot + len(lines) * leading + 6, sheet.kind)
        time.draw_grid(canvas, _GRID, self._bottom)
        for name in time.names(_HEAD, sheet.small, sheet.width):
            name.draw(canvas)
        self._marks.draw_bridges(canvas)
        self._draw_lines(canvas)
        self._marks.draw_turns(canvas)
        room = self._room()
        numbers = tuple(self._numbers(room))
        self._marks.draw_offshoots(canvas, self._marks.offshoots(room))
        time.draw_today(canvas, _GRID, self._bottom, sheet.text)
        if self._has_end:
            top, bottom = self._y[0] - 18, self._y[-1] + 18
            draw_platform(canvas, Box(self._platform, top, self._platform + _PLATFORM, bottom))
        self._marks.draw_stations(canvas)
        for one in (*self._names(), *numbers):
            one.draw(canvas)
        self._draw_badges(canvas)
        for number, line in enumerate(lines, 1):
            at = (sheet.width, foot + number * leading)
            canvas.text("is-end is-bold", at, line)
        return canvas.markup()

    def _draw_lines(self, canvas: Canvas) -> None:
        time, end = self._time, self._platform + (_PLATFORM / 2 if self._has_end else 0)
        for line, y in zip(self._chart.lines, self._y, strict=True):
            canvas.begin(team_look(line.team))
            solid = end if self._chart.now is None else time.x_now
            if solid < end:
                canvas.line("chart-ahead", (solid, y), (end, y))
            if solid > time.left:
                canvas.woven(f"M{time.left:.1f} {y:.1f}H{solid:.1f}")
            canvas.end()

    def _names(self) -> Iterator[Lettering]:
        """Yield the names of the teams, each above its line."""
        left, right = self._time.left - self._sheet.line / 2, self._time.right
        for line, y in zip(self._chart.lines, self._y, strict=True):
            name = fitted(line.team.name, TINY, right - left)
            yield Lettering((left, y - _RAISED), name, TINY, "is-tiny network-map-halo")

    def _numbers(self, room: Room) -> Iterator[Lettering]:
        """Yield the newest numbers that find room, where the line has got to if it can be."""
        time, look = self._time, "is-tiny is-bold network-map-halo"
        left, now = time.left - self._sheet.line / 2, time.x_now - _BESIDE
        for line, y in zip(self._chart.lines, self._y, strict=True):
            number, below = fitted(newest(line), TINY, _NUMBER), y + _LOWERED
            width = text_width(number, TINY)
            ends = (now, now - 30, now - 60, left + width)
            places = [((end, below), f"{look} is-end") for end in ends if end - width >= left]
            places += [((now + 2 * _BESIDE, below), look), ((time.right, below), f"{look} is-end")]
            places.append(((time.right, y - _RAISED), f"{look} is-end"))
            found = (Lettering(at, number, TINY, kind) for at, kind in places if number)
            if placed := room.placed(found):
                yield placed

    def _draw_badges(self, canvas: Canvas) -> None:
        for line, y in zip(self._chart.lines, self._y, strict=True):
            canvas.begin_link(line.team.href)
            draw_badge(canvas, line.team, 0, y - 4, self._sheet.text)
            canvas.end_link()

    def _room(self) -> Room:
        """Return the room for numbers and branches: off the names, lines, marks, and today."""
        room = Room(Box(0, _GRID, self._platform, self._bottom))
        room.take(*self._marks.boxes, *(one.box for one in self._names()))
        room.take(*(Box(0, y, self._platform, y).wider(2) for y in self._y))
        today = self._time.today_box(_GRID, self._bottom)
        if today:
            room.take(today)
        return room


def newest(line: Line) -> str:
    """Return what is said of a line where there is room for one thing: where it is now."""
    for states in ((Station.NOW,), (Station.LATE,), (Station.DONE, Station.STOPPED)):
        for stop in reversed(line.stops):
            if stop.state in states and stop.label:
                return stop.short if stop.state is Station.STOPPED else stop.label
    return ""
