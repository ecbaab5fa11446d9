"""Draws a `SpreadMap`: from the standard's station, a branch to every team that takes it over."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.render.charts.badge import badge_size, draw_badge, team_look
from site_builder.render.charts.canvas import (
    NARROW,
    SMALL,
    TEXT,
    WIDE,
    Canvas,
    Point,
    figure,
    text_width,
)
from site_builder.render.charts.lettering import wrapped
from site_builder.render.charts.signs import draw_station, draw_stop
from site_builder.views.charts import Branch, SpreadMap, Station
from site_builder.views.parts import TeamTag

_APART = 0.4  # between the rows of the head, in sizes of type
_EDGE = 4.0  # kept free at the right
_TRAVELLED = (Station.DONE, Station.NOW)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Sizes of one drawing: where the standard stands, where the other teams' lines begin."""

    kind: str
    width: float
    text: float
    standard: float
    team: float
    end: float  # of all lines
    turn: float  # how far an upright way is beside the station it comes from
    station: float
    now: float

    @property
    def leading(self) -> float:
        return self.text * 1.3


_WIDE = _Sheet("chart-wide", WIDE, TEXT, 240, 560, 900, 60, 11, 16)
_NARROW = _Sheet("chart-narrow", NARROW, SMALL, 52, 118, 320, 22, 8, 10)


@dataclass(frozen=True, slots=True)
class _Row:
    """A branch with its words in lines, and the height of its line."""

    branch: Branch
    names: tuple[str, ...]
    notes: tuple[str, ...]
    y: float


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the main line: the team, the standard, each where it begins and ends."""

    names: tuple[str, ...]
    standard: tuple[str, ...]
    left: float  # of the standard
    is_beside: bool  # the standard stands in the row of the team

    @property
    def lines(self) -> int:
        rows = len(self.names), len(self.standard)
        return max(rows) if self.is_beside else sum(rows)


def spread_map(chart: SpreadMap) -> Markup:
    """Return the figure: the line that found the standard above, the others below it."""
    return figure(chart.sentence, *(_drawing(chart, sheet) for sheet in (_WIDE, _NARROW)))


def _drawing(chart: SpreadMap, sheet: _Sheet) -> Markup:
    head = _head(chart, sheet)
    y = head.lines * sheet.leading + sheet.now + (0.9 + _APART) * sheet.text
    rows = _rows(chart.branches, sheet, y + sheet.now)
    under = len(rows[-1].notes) * sheet.leading if rows else 0.0
    bottom = (rows[-1].y if rows else y) + sheet.now + under + 0.5 * sheet.text
    canvas = Canvas(sheet.width, bottom, sheet.kind)
    canvas.begin(team_look(chart.team))
    for way in _ways(sheet, y, rows):
        canvas.through("chart-ahead", way)
    _draw_main(canvas, sheet, y)
    _draw_head(canvas, chart.team, head, sheet)
    canvas.end()
    for row in rows:
        _draw_row(canvas, row, sheet)
    return canvas.markup()


def _head(chart: SpreadMap, sheet: _Sheet) -> _Head:
    """Return the words above the line: in one row if they fit, else the team's above the others."""
    begin = _badge(chart.team, sheet)
    names = wrapped(chart.team.name, sheet.text, sheet.width - begin - _EDGE, 2)
    standard = wrapped(chart.standard, sheet.text, sheet.width - sheet.standard, 3)
    width = max(text_width(line, sheet.text) for line in standard)
    taken = begin + max(text_width(line, sheet.text) for line in names) + 1.5 * sheet.text
    over = sheet.standard - sheet.now
    left = max(min(sheet.standard - width / 2, over), taken)
    is_beside = left <= over
    if not is_beside:
        left = over
    return _Head(names, standard, min(left, sheet.width - _EDGE - width), is_beside)


def _badge(team: TeamTag, sheet: _Sheet) -> float:
    """Return what the badge of a team takes before its name."""
    return badge_size(team.short, sheet.text)[0] + 0.5 * sheet.text


def _draw_head(canvas: Canvas, team: TeamTag, head: _Head, sheet: _Sheet) -> None:
    draw_badge(canvas, team, 0, 0.86 * sheet.text, sheet.text)
    begin = _badge(team, sheet)
    for row, line in enumerate(head.names):
        canvas.text("", (begin, 1.2 * sheet.text + row * sheet.leading), line)
    first = head.lines - len(head.standard)
    gap = 0.0 if head.is_beside else _APART * sheet.text
    for row, line in enumerate(head.standard, first):
        at = (head.left, 1.2 * sheet.text + gap + row * sheet.leading)
        canvas.text("is-bold", at, line)


def _draw_main(canvas: Canvas, sheet: _Sheet, y: float) -> None:
    """Draw the line of the team: travelled to a little beyond the standard, ahead from there."""
    start, turned = sheet.now, sheet.standard + 2.5 * sheet.now
    canvas.line("chart-ahead", (turned, y), (sheet.end, y))
    canvas.woven(f"M{start:.1f} {y:.1f}H{turned:.1f}")
    draw_station(canvas, Station.DONE, (start, y), sheet.station, sheet.now)
    draw_station(canvas, Station.NOW, (sheet.standard, y), sheet.station, sheet.now)


def _rows(branches: tuple[Branch, ...], sheet: _Sheet, top: float) -> tuple[_Row, ...]:
    """Return the branches one below the other, each with as much room as its words take."""
    rows: list[_Row] = []
    y = top
    for branch in branches:
        begin = sheet.team + sheet.now + 0.6 * sheet.text
        room = sheet.width - _EDGE - begin
        badge = _badge(branch.team, sheet)
        names = wrapped(branch.team.name, sheet.text, room - badge)
        notes = wrapped(branch.note, sheet.text, room) if branch.note else ()
        y += len(names) * sheet.leading + sheet.now + 1.5 * sheet.text
        rows.append(_Row(branch, names, notes, y))
        y += len(notes) * sheet.leading + 0.7 * sheet.text
    return tuple(rows)


def _ways(sheet: _Sheet, y: float, rows: tuple[_Row, ...]) -> tuple[tuple[Point, ...], ...]:
    """Return the ways from the standard to the other lines: at 45°, and upright if that is far.

    Ways that run together begin with the same points, so that their dashes fall together.
    """
    x, end = sheet.standard, sheet.team
    falls = [row.y - y for row in rows]
    if max(falls, default=0) <= end - x - sheet.now:
        return tuple(((x, y), (x + fall, y + fall), (end, y + fall)) for fall in falls)
    turn = min(sheet.turn, min(falls) * 0.6)
    side = x + turn
    return tuple(
        (
            (x, y),
            (side, y + turn),
            (side, y + fall - turn / 2),
            (side + turn / 2, y + fall),
            (end, y + fall),
        )
        for fall in falls
    )


def _draw_row(canvas: Canvas, row: _Row, sheet: _Sheet) -> None:
    branch, at = row.branch, (sheet.team, row.y)
    begin = sheet.team + sheet.now + 0.6 * sheet.text
    canvas.begin(team_look(branch.team))
    _draw_line(canvas, branch.state, at, sheet)
    foot = row.y - sheet.now - 0.65 * sheet.text
    first = foot - (len(row.names) - 1) * sheet.leading
    draw_badge(canvas, branch.team, begin, first - 0.36 * sheet.text, sheet.text)
    canvas.end()
    words = begin + _badge(branch.team, sheet)
    for index, line in enumerate(row.names):
        canvas.text("is-bold", (words, first + index * sheet.leading), line)
    for index, line in enumerate(row.notes, 1):
        y = row.y + sheet.now * 0.8 + index * sheet.leading
        canvas.text("is-note", (begin, y), line)


def _draw_line(canvas: Canvas, state: Station, at: Point, sheet: _Sheet) -> None:
    """Draw the line of a team that takes over: woven once it has begun, else thin dashes."""
    (x, y), end = at, sheet.end
    if state in _TRAVELLED:
        canvas.woven(f"M{x:.1f} {y:.1f}H{end:.1f}")
    elif state is Station.STOPPED:
        stop = x + 4 * sheet.now
        canvas.line("chart-ahead", at, (stop, y))
        draw_stop(canvas, (stop, y), 0.75 * sheet.now)
    else:
        canvas.line("chart-ahead is-late" if state is Station.LATE else "chart-ahead", at, (end, y))
    draw_station(canvas, state, at, sheet.station, sheet.now)
