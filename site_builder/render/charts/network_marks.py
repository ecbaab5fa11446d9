"""The marks of a network map: stations, loops, sidings, interchanges, branches; where and how."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.render.charts.badge import badge_size, draw_badge, team_look
from site_builder.render.charts.canvas import Canvas, Point
from site_builder.render.charts.network_sheet import Sheet
from site_builder.render.charts.placing import Box
from site_builder.render.charts.room import Room
from site_builder.render.charts.timeline import Timeline
from site_builder.views.charts import Interchange, Loop, NetworkMap, Spur, Station, Stop
from site_builder.views.parts import TeamTag

_STEPS = (0, 3, -3, 6, -6, 9, -9, 12, -12, 16, -16, 20, -20, 25, -25, 30, -30, 36, -36, 42, -42)
_ASIDE = 22  # a mark moves aside by hardly more than this part of the width
_LEADS = (10.0, 24.0, 44.0)
_LATER = (
    0.0,
    8.0,
    16.0,
    24.0,
    34.0,
    46.0,
    58.0,
    72.0,
    88.0,
    108.0,
    132.0,
    160.0,
)  # by how much a branch may leave later
_ORDER = (Station.NOW, Station.STOPPED, Station.LATE, Station.DONE, Station.AHEAD)
_PAST = frozenset((Station.DONE, Station.NOW, Station.STOPPED))
_LOOKS = {
    Station.DONE: "chart-done",
    Station.NOW: "chart-now",
    Station.AHEAD: "chart-open",
    Station.LATE: "network-map-late",
}


@dataclass(frozen=True, slots=True)
class Halt:
    """A station with its place."""

    line: int
    x: float
    stop: Stop


@dataclass(frozen=True, slots=True)
class Turn:
    """A loop with its place."""

    line: int
    x: float
    loop: Loop


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interchange with its place."""

    x: float
    shared: Interchange


@dataclass(frozen=True, slots=True)
class Offshoot:
    """The branches that leave a line at one place, upwards (-1) or downwards (1).

    `lead` is how far they go on before their badges; without badges they end in a ring.
    """

    line: int
    x: float
    way: int
    lead: float
    teams: tuple[TeamTag, ...]
    is_done: bool
    has_badges: bool


class Marks:
    """All marks of a drawing. Those that would lie on one another move aside by some units."""

    def __init__(
        self, chart: NetworkMap, sheet: Sheet, timeline: Timeline, heights: Sequence[float]
    ) -> None:
        self._chart, self._sheet, self._timeline = chart, sheet, timeline
        self._y = heights
        top, bottom = heights[0] - sheet.row, heights[-1] + sheet.row
        self._room = Room(Box(-sheet.row, top, sheet.width, bottom))
        today = timeline.today_box(top, bottom)
        self.boxes: list[Box] = []
        rows = [(number, stop) for number, line in enumerate(chart.lines) for stop in line.stops]
        rows.sort(key=lambda one: _ORDER.index(one[1].state))
        now = [self._halt(*one) for one in rows if one[1].state is Station.NOW]
        if today:
            self._room.take(today)
        self.turns = tuple(
            self._turn(number, loop)
            for number, line in enumerate(chart.lines)
            for loop in line.loops
        )
        self.meetings = tuple(self._meeting(one) for one in chart.interchanges)
        others = [self._halt(*one) for one in rows if one[1].state is not Station.NOW]
        self.halts = (*now, *others)

    def is_bridge(self, shared: Interchange) -> bool:
        """Whether an interchange passes lines that have no part in it."""
        return abs(shared.first - shared.second) > 1

    def offshoots(self, room: Room) -> tuple[Offshoot, ...]:
        """Return the branches, their badges where `room` has a place, and take it."""
        found: dict[tuple[int, float, bool], list[Spur]] = {}
        for spur in self._chart.spurs:
            found.setdefault((spur.line, spur.at, spur.is_done), []).append(spur)
        return tuple(
            self._offshoot(room, spurs[0], tuple(one.team for one in spurs))
            for spurs in found.values()
        )

    def _settled(
        self, x: float, room: tuple[float, float], boxes: Callable[[float], tuple[Box, ...]]
    ) -> float:
        """Return a free place near `x` within `room`, and take it; the nearest if none is free."""
        farthest = max(self._sheet.width / _ASIDE, 3 * self._sheet.now + 2)
        wanted = (x + step for step in _STEPS if abs(step) <= farthest)
        places = (place for place in wanted if room[0] <= place <= room[1])
        near = min(max(x, room[0]), max(room))
        found = next((place for place in places if self._room.has(*boxes(place))), near)
        self._room.take(*boxes(found))
        self.boxes.extend(boxes(found))
        return found

    def _halt(self, number: int, stop: Stop) -> Halt:
        y, sheet, time = self._y[number], self._sheet, self._timeline
        radius = sheet.now if stop.state is Station.NOW else sheet.station
        left = time.left + (2 * sheet.siding if stop.state is Station.STOPPED else 0)
        left = time.x_now if stop.state is Station.AHEAD and time.now is not None else left
        room = (left, time.x_now if stop.state in _PAST else time.right)

        def boxes(x: float) -> tuple[Box, ...]:
            if stop.state is Station.STOPPED:
                low, high = y + sheet.station, y + sheet.siding * 1.7
                return (Box(x - 2.2 * sheet.siding, low, x + 6, high),)
            return (Box(x, y, x, y).wider(radius),)

        return Halt(number, self._settled(time.x(stop.at), room, boxes), stop)

    def _turn(self, number: int, loop: Loop) -> Turn:
        y, sheet, time = self._y[number], self._sheet, self._timeline
        side = sheet.side
        low, high = sorted((y + side * sheet.station, y + side * (sheet.loop + 6)))

        def boxes(x: float) -> tuple[Box, ...]:
            return (Box(x - sheet.loop * 0.8, low, x + sheet.loop * 0.8, high),)

        return Turn(number, self._settled(time.x(loop.at), (time.left, time.x_now), boxes), loop)

    def _meeting(self, shared: Interchange) -> Meeting:
        first, second = sorted((shared.first, shared.second))
        radius, time = self._sheet.now, self._timeline

        def boxes(x: float) -> tuple[Box, ...]:
            ends = [Box(x, self._y[row], x, self._y[row]).wider(radius) for row in (first, second)]
            if self.is_bridge(shared):
                return tuple(ends)
            return (Box(x - radius, ends[0].top, x + radius, ends[1].bottom),)

        is_past = time.x(shared.at) <= time.x_now
        room = (time.left, time.x_now + 3 * radius if is_past else time.right)
        return Meeting(self._settled(time.x(shared.at), room, boxes), shared)

    def _offshoot(self, room: Room, spur: Spur, teams: tuple[TeamTag, ...]) -> Offshoot:
        x, sheet, line = self._timeline.x(spur.at), self._sheet, spur.line
        own = [one.team for one in self._chart.lines]
        below = sum(own.index(team) > line for team in teams if team in own)
        is_down = below * 2 > len(teams) or line == 0 or sheet.side > 0
        ways = (1, -1) if is_down else (-1, 1)
        kinds = [(True, lead) for lead in _LEADS] if sheet.has_badges else []
        shoots = [
            Offshoot(line, x + later, way, lead, teams, spur.is_done, has_badges)
            for has_badges, lead in (*kinds, (False, sheet.row / 8))
            for later in _LATER
            for way in ways
        ]
        found = next((one for one in shoots if self._is_free(room, one)), shoots[-2])
        room.take(*self._reach(found))
        return found

    def _is_free(self, room: Room, shoot: Offshoot) -> bool:
        """Whether a branch has a place, and leaves its line beside the marks."""
        foot = Box(shoot.x, self._y[shoot.line], shoot.x, self._y[shoot.line]).wider(3)
        return self._room.has(foot) and room.has(*self._reach(shoot))

    def _bend(self, shoot: Offshoot) -> tuple[Point, Point, Point]:
        """Return where a branch leaves, where it bends, where it ends."""
        y, rise = self._y[shoot.line], self._sheet.row / (2.2 if shoot.has_badges else 3)
        height = y + shoot.way * rise
        bend = shoot.x + rise
        return (shoot.x, y), (bend, height), (bend + shoot.lead, height)

    def _reach(self, shoot: Offshoot) -> Iterator[Box]:
        """Yield what a branch covers, without the line it leaves."""
        (x, y), (bend, height), (end, _) = self._bend(shoot)
        middle, half = (x + bend) / 2, (y + height) / 2
        low, high = sorted((half, height))
        yield Box(middle, low, bend, high).wider(2)
        top = badge_size("", self._sheet.small)[1] / 2
        width = sum(badge_size(one.short, self._sheet.small)[0] + 4 for one in shoot.teams)
        yield Box(bend, height - top, end + (width if shoot.has_badges else 6), height + top)

    def draw_bridges(self, canvas: Canvas) -> None:
        """Draw what has to lie below the lines that it passes."""
        for one in self.meetings:
            if self.is_bridge(one.shared):
                ends = [(one.x, self._y[row]) for row in (one.shared.first, one.shared.second)]
                canvas.through("network-map-bridge", ends)
                canvas.through("network-map-bridge-inside", ends)

    def draw_turns(self, canvas: Canvas) -> None:
        """Draw loops, with an arrow back, and sidings with their buffer stops."""
        for one in self.turns:
            x, y, reach = one.x, self._y[one.line], self._sheet.loop
            far, wide = y + self._sheet.side * reach, reach * 1.15
            canvas.begin(self._look(one.line))
            loop = f"C{x + wide:.1f} {y:.1f} {x + wide:.1f} {far:.1f} {x:.1f} {far:.1f}"
            back = f"C{x - wide:.1f} {far:.1f} {x - wide:.1f} {y:.1f} {x:.1f} {y:.1f}"
            canvas.path("network-map-loop", f"M{x:.1f} {y:.1f}{loop}{back}")
            tip = 4 + reach / 5
            points = ((x + tip * 0.6, far - tip), (x - tip, far), (x + tip * 0.6, far + tip))
            canvas.through("network-map-arrow", points)
            canvas.end()
        for halt in self.halts:
            if halt.stop.state is Station.STOPPED:
                self._draw_siding(canvas, halt)

    def _draw_siding(self, canvas: Canvas, halt: Halt) -> None:
        x, y, off = halt.x, self._y[halt.line], self._sheet.siding
        far = y + off
        canvas.begin(self._look(halt.line))
        canvas.through("network-map-siding", ((x - 2 * off, y), (x - off, far), (x, far)))
        canvas.end()
        canvas.line("network-map-buffer", (x, far - off * 0.6), (x, far + off * 0.6))

    def draw_offshoots(self, canvas: Canvas, shoots: Sequence[Offshoot]) -> None:
        for shoot in shoots:
            canvas.begin(self._look(shoot.line))
            points = self._bend(shoot)
            look = "network-map-spur is-done" if shoot.is_done else "network-map-spur"
            canvas.through(look, points)
            canvas.end()
            left, middle = points[-1]
            if not shoot.has_badges:
                canvas.begin(team_look(shoot.teams[0]))
                canvas.circle("network-map-ring", (left, middle), self._sheet.station / 2)
                canvas.end()
                continue
            for team in shoot.teams:
                draw_badge(canvas, team, left, middle, self._sheet.small)
                left += badge_size(team.short, self._sheet.small)[0] + 4

    def draw_stations(self, canvas: Canvas) -> None:
        """Draw interchanges and stations, where now is on top."""
        for halt in reversed(self.halts):
            look = _LOOKS.get(halt.stop.state)
            if look:
                is_now = halt.stop.state is Station.NOW
                radius = self._sheet.now - 3 if is_now else self._sheet.station - 2
                canvas.begin(self._look(halt.line))
                canvas.circle(look, (halt.x, self._y[halt.line]), radius)
                canvas.end()
        for one in self.meetings:
            self._draw_meeting(canvas, one)

    def _draw_meeting(self, canvas: Canvas, one: Meeting) -> None:
        first, second = sorted((one.shared.first, one.shared.second))
        radius, top, bottom = self._sheet.now - 3, self._y[first], self._y[second]
        if self.is_bridge(one.shared):
            for y in (top, bottom):
                canvas.circle("network-map-meeting", (one.x, y), radius * 0.8)
            return
        size = (2 * radius, bottom - top + 2 * radius)
        canvas.box("network-map-meeting", (one.x - radius, top - radius), size, radius)

    def _look(self, line: int) -> str:
        return team_look(self._chart.lines[line].team)
