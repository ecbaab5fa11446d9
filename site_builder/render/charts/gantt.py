"""Draws a `Gantt`: the plan of months, a line for every row."""

from markupsafe import Markup

from site_builder.render.charts.badge import badge_size, draw_badge, team_look
from site_builder.render.charts.canvas import SMALL, TEXT, WIDE, Canvas, figure, text_width
from site_builder.render.charts.gantt_bars import GanttBars
from site_builder.render.charts.gantt_words import RowWords, words_of
from site_builder.render.charts.lettering import wrapped
from site_builder.render.charts.timeline import PILL, Timeline
from site_builder.views.charts import Gantt, GanttRow

_HEAD, _GRID = 18.0, 28.0  # base line of the months; where the grid begins
_TITLES = 214.0  # the most that the title of a row may take
_GAP = 10.0
_EDGE = 14.0  # right of the last month: room for the station at its end
_ROW, _CLOSE_ROW = 46.0, 38.0
_LEADING = TEXT * 1.25  # between the lines of a title
_CLAUSE_END = "，：；"
_MANY = 24  # rows that stand closer
_NOTE = 22.0  # added below a row whose note finds no room beside its bars


def gantt(chart: Gantt) -> Markup:
    """Return the figure; it has a drawing for wide screens only."""
    if not chart.rows:
        return figure(chart.sentence)
    return figure(chart.sentence, _Drawing(chart).markup())


def _lines(title: str) -> tuple[str, ...]:
    """Return a title in one line or two: parted between its clauses where both find room."""
    if text_width(title, TEXT) > _TITLES:
        for end in reversed([at for at, char in enumerate(title, 1) if char in _CLAUSE_END]):
            parts = (title[:end], title[end:].strip())
            if all(parts) and max(text_width(part, TEXT) for part in parts) <= _TITLES:
                return parts
    return wrapped(title, TEXT, _TITLES, most=2)


class _Drawing:
    """The drawing: what lies where is settled first, then all is drawn, back to front."""

    def __init__(self, chart: Gantt) -> None:
        self._chart = chart
        badges = [badge_size(row.team.short, TEXT)[0] for row in chart.rows if row.team]
        self._indent = max(badges, default=0.0) + (_GAP if badges else 0)
        self._titles = [_lines(row.title) for row in chart.rows]
        widest = max(text_width(line, TEXT) for title in self._titles for line in title)
        left = self._indent + widest + 2 * _GAP
        self._time = Timeline(left, WIDE - _EDGE, chart.months, chart.now, chart.today)
        self._bars = GanttBars(self._time)
        pitch = _ROW if len(chart.rows) <= _MANY else _CLOSE_ROW
        self._y: list[float] = []
        self._words: list[RowWords] = []
        y = _GRID + pitch * 0.6
        for row in chart.rows:
            words = words_of(row, self._bars, self._time, y)
            self._y.append(y)
            self._words.append(words)
            y += pitch + (_NOTE if words.is_below else 0)
        self._bottom = y - pitch * 0.4

    def markup(self) -> Markup:
        time = self._time
        has_pill = time.today_box(0, 0) is not None
        canvas = Canvas(WIDE, self._bottom + (PILL + 2 if has_pill else 2), "chart-wide gantt")
        time.draw_grid(canvas, _GRID, self._bottom)
        for name in time.names(_HEAD, SMALL, WIDE):
            name.draw(canvas)
        time.draw_today(canvas, _GRID, self._bottom, SMALL)
        for row, title, y in zip(self._chart.rows, self._titles, self._y, strict=True):
            self._draw_title(canvas, row, title, y)
            canvas.begin(team_look(row.team) if row.team else "gantt-unit")
            self._bars.draw(canvas, row.spans, y)
            canvas.end()
        for words in self._words:
            for one in words.letterings:
                one.draw(canvas)
        return canvas.markup()

    def _draw_title(self, canvas: Canvas, row: GanttRow, title: tuple[str, ...], y: float) -> None:
        if row.href:
            canvas.begin_link(row.href)
        if row.team:
            draw_badge(canvas, row.team, 0, y, TEXT)
        first = y + TEXT * 0.36 - _LEADING * (len(title) - 1) / 2
        for number, line in enumerate(title):
            canvas.text("is-bold", (self._indent, first + _LEADING * number), line)
        if row.href:
            canvas.end_link()
