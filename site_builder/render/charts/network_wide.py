"""The network map for wide screens: months above, lines bundled to the terminus at the right."""

from markupsafe import Markup

from site_builder.render.charts.badge import badge_size, draw_badge, team_look
from site_builder.render.charts.canvas import Canvas, Point, text_width
from site_builder.render.charts.lettering import fitted
from site_builder.render.charts.network_labels import Labels
from site_builder.render.charts.network_marks import Marks
from site_builder.render.charts.network_sheet import Sheet, wide_sheet
from site_builder.render.charts.network_terminus import (
    draw_platform,
    moved,
    terminus_text,
    text_height,
)
from site_builder.render.charts.placing import Box
from site_builder.render.charts.room import Lettering, Room
from site_builder.render.charts.timeline import PILL, Timeline
from site_builder.views.charts import NetworkMap

_HEAD, _GRID = 20.0, 32.0  # base line of the months; where the grid begins
_NAMES = 152.0  # the most that a name may take
_GAP = 10.0
_PLATFORM, _WORDS = 32.0, 104.0  # width of the terminus and of what is written at it
_DIAGONALS = 104.0  # how far the outermost lines go aside on their way to it
_NEAREST = 14.0  # between two lines at the terminus


def wide_map(chart: NetworkMap) -> Markup:
    """Return the drawing."""
    return _WideMap(chart, wide_sheet(len(chart.lines))).markup()


class _WideMap:
    """One drawing: what lies where is settled first, then all is drawn, back to front."""

    def __init__(self, chart: NetworkMap, sheet: Sheet) -> None:
        self._chart, self._sheet = chart, sheet
        self._badges = max(badge_size(one.team.short, sheet.text)[0] for one in chart.lines)
        self._names = [fitted(one.team.name, sheet.text, _NAMES) for one in chart.lines]
        left = self._badges + _GAP + max(text_width(one, sheet.text) for one in self._names)
        self._has_end = bool(chart.terminus or chart.until)
        words = sheet.width - _WORDS
        self._words = terminus_text(chart.terminus, chart.until, words, _WORDS)
        self._platform = words - 16 - _PLATFORM if self._has_end else sheet.width
        self._x_end = self._platform + _PLATFORM / 2 if self._has_end else sheet.width
        right = self._platform - (_DIAGONALS + 6 if self._has_end else sheet.now)
        self._time = Timeline(left + 2 * _GAP, right, chart.months, chart.now, chart.today)
        self._settle_rows()
        self._marks = Marks(chart, sheet, self._time, self._y)

    def _settle_rows(self) -> None:
        """Settle how high the lines lie, at the left and where they end."""
        count, row = len(self._chart.lines), self._sheet.row
        spare = text_height(self._words) - count * row
        first = _GRID + row * 0.7 + max(0.0, spare / 2)
        self._y = [first + row * number for number in range(count)]
        half = (count - 1) / 2
        middle = first + row * half
        pitch = max(min(_NEAREST, row), row - _DIAGONALS / half) if half else 0.0
        if not self._has_end:
            pitch = row
        self._ends = [middle + pitch * (number - half) for number in range(count)]
        self._middle = middle
        self._bottom = self._y[-1] + row * 0.7 + max(0.0, spare / 2)

    def markup(self) -> Markup:
        time, chart = self._time, self._chart
        has_pill = time.today_box(0, 0) is not None
        height = self._bottom + (PILL + 2 if has_pill else 2)
        canvas = Canvas(self._sheet.width, height, self._sheet.kind)
        time.draw_grid(canvas, _GRID, self._bottom)
        for name in time.names(_HEAD, self._sheet.small, time.right + _DIAGONALS):
            name.draw(canvas)
        room = self._room()
        labels = Labels(chart, self._sheet, time, self._y)
        news = labels.news(self._marks, room)
        shoots = self._marks.offshoots(room)
        written = (*news, *labels.others(self._marks, room))
        self._marks.draw_bridges(canvas)
        self._draw_lines(canvas)
        self._marks.draw_turns(canvas)
        self._marks.draw_offshoots(canvas, shoots)
        time.draw_today(canvas, _GRID, self._bottom, self._sheet.small)
        self._marks.draw_stations(canvas)
        self._draw_names(canvas)
        self._draw_terminus(canvas)
        for one in written:
            one.draw(canvas)
        return canvas.markup()

    def _room(self) -> Room:
        """Return the room for labels: nothing lies on lines, marks, or today."""
        room = Room(Box(self._time.left - 4, _GRID, self._platform, self._bottom))
        room.take(*self._marks.boxes)
        half = self._sheet.line / 2 + 1
        for number, y in enumerate(self._y):
            (_, _), (turn, _), (bent, end), _ = self._way(number)
            room.take(Box(0, y - half, turn, y + half))
            steps = range(6)
            for step in steps:
                x = turn + (bent - turn) * step / len(steps)
                height = y + (end - y) * step / len(steps)
                room.take(Box(x, height, x, height).wider(_DIAGONALS / 10))
        today = self._time.today_box(_GRID, self._bottom)
        if today:
            room.take(today)
        return room

    def _way(self, number: int) -> tuple[Point, Point, Point, Point]:
        """Return the way of a line: along its row, aside at 45°, along to its end."""
        y, end = self._y[number], self._ends[number]
        bent = self._platform - 6
        turn = bent - abs(end - y)
        return (self._time.left, y), (turn, y), (bent, end), (self._x_end, end)

    def _draw_lines(self, canvas: Canvas) -> None:
        time = self._time
        for number, line in enumerate(self._chart.lines):
            way = self._way(number)
            canvas.begin(team_look(line.team))
            if self._chart.now is None:
                canvas.woven("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in way))
            else:
                start = (time.x_now, way[0][1])
                canvas.through("chart-ahead", (start, *way[1:]))
                if time.x_now > time.left:
                    canvas.woven(f"M{time.left:.1f} {start[1]:.1f}H{time.x_now:.1f}")
            canvas.end()

    def _draw_names(self, canvas: Canvas) -> None:
        size, small = self._sheet.text, self._sheet.small
        for line, name, y in zip(self._chart.lines, self._names, self._y, strict=True):
            team = line.team
            canvas.begin_link(team.href)
            draw_badge(canvas, team, 0, y, size if self._sheet.is_labelled else small)
            Lettering((self._badges + _GAP, y + size * 0.36), name, size, "is-bold").draw(canvas)
            canvas.end_link()

    def _draw_terminus(self, canvas: Canvas) -> None:
        if not self._has_end:
            return
        reach = max(self._middle - self._ends[0] + 24, 36)
        right = self._platform + _PLATFORM
        box = Box(self._platform, self._middle - reach, right, self._middle + reach)
        draw_platform(canvas, box)
        up = text_height(self._words) / 2
        for line in moved(self._words, (0, self._middle - up)):
            line.draw(canvas)
