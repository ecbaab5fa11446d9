"""The labels of a network map: the more important ones first, none on anything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.render.charts.canvas import Point
from site_builder.render.charts.network_marks import Halt, Marks
from site_builder.render.charts.network_sheet import Sheet
from site_builder.render.charts.room import Lettering, Room
from site_builder.render.charts.timeline import Timeline
from site_builder.views.charts import NetworkMap, Station

_NEWS = frozenset((Station.NOW, Station.STOPPED))
_AIR = 5.0  # units around a label in which no other stands
_NOW, _FATE, _ENDS, _AHEAD, _REST = range(5)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What would be written, and where it may stand."""

    rank: int
    places: tuple[Lettering, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the labels of a map have to know of it; `heights` are those of its lines."""

    chart: NetworkMap
    sheet: Sheet
    timeline: Timeline
    heights: Sequence[float]

    def news(self, marks: Marks, room: Room) -> tuple[Lettering, ...]:
        """Return what has to be said: where the lines are, what became of topics, who meets."""
        return self._placed(marks, room, range(_FATE + 1))

    def others(self, marks: Marks, room: Room) -> tuple[Lettering, ...]:
        """Return the other labels that find room; those of little importance are dropped first."""
        return self._placed(marks, room, range(_FATE + 1, _REST + 1))

    def _placed(self, marks: Marks, room: Room, ranks: range) -> tuple[Lettering, ...]:
        if not self.sheet.is_labelled:
            return ()
        halts = (self._of_halt(halt) for halt in marks.halts)
        wishes = [*halts, *self._of_turns(marks), *self._of_meetings(marks)]
        wishes.sort(key=lambda wish: wish.rank)
        placed = (room.placed(wish.places, _AIR) for wish in wishes if wish.rank in ranks)
        return tuple(one for one in placed if one)

    def _of_halt(self, halt: Halt) -> _Wish:
        state, at = halt.stop.state, (halt.x, self.heights[halt.line])
        texts = tuple(dict.fromkeys(text for text in (halt.stop.label, halt.stop.short) if text))
        if state is Station.STOPPED:
            return _Wish(_FATE, tuple(one for text in texts for one in self._behind(at, text)))
        look = {Station.NOW: "is-bold", Station.LATE: "is-bold network-map-overdue"}.get(state, "")
        radius = self.sheet.now if state is Station.NOW else self.sheet.station
        places = (one for text in texts for one in self._around(at, (radius, radius), text, look))
        return _Wish(self._rank(halt), tuple(places))

    def _rank(self, halt: Halt) -> int:
        ranks = {Station.NOW: _NOW, Station.LATE: _FATE, Station.AHEAD: _AHEAD}
        if halt.stop.state in ranks:
            return ranks[halt.stop.state]
        stops = self.chart.lines[halt.line].stops
        done = [one for one in stops if one.state is Station.DONE]
        if halt.stop is done[-1] and _NEWS.isdisjoint(one.state for one in stops):
            return _NOW
        return _ENDS if halt.stop in (done[0], done[-1]) else _REST

    def _of_turns(self, marks: Marks) -> Iterator[_Wish]:
        for turn in marks.turns:
            x, y = turn.x, self.heights[turn.line]
            reach, text = self.sheet.loop, turn.loop.label
            base = y + self.sheet.side * reach + self.sheet.small * 0.36
            beside = (
                self._lettering((x - reach, base), text, "is-end"),
                self._lettering((x + reach, base), text),
            )
            around = self._around((x, y), (self.sheet.station, reach + 8), text, "")
            yield _Wish(_FATE, (*beside, *around) if text else ())

    def _of_meetings(self, marks: Marks) -> Iterator[_Wish]:
        for one in marks.meetings:
            first, second = sorted((one.shared.first, one.shared.second))
            y, reach = (self.heights[first] + self.heights[second]) / 2, self.sheet.now + 8
            if marks.is_bridge(one.shared):
                y = self.heights[first] + self.sheet.row / 2
            base, text = y + self.sheet.small * 0.36, one.shared.label
            above = self.heights[first] - self.sheet.now - 6
            below = self.heights[second] + self.sheet.now + self.sheet.small
            sides = ((one.x + reach, ""), (one.x - reach, "is-end"))
            edges = ((one.x - self.sheet.now, ""), (one.x + self.sheet.now, "is-end"))
            places = (
                *((x, base, anchor) for x, anchor in sides),
                *((x, over, anchor) for over in (above, below) for x, anchor in edges),
            )
            wished = (self._lettering((x, y), text, f"is-bold {look}") for x, y, look in places)
            yield _Wish(_FATE, tuple(wished) if text else ())

    def _around(
        self, at: Point, reach: tuple[float, float], text: str, look: str
    ) -> Iterator[Lettering]:
        """Yield the places around a station, below it and above, beside today where it is near."""
        x, y = at
        size, (below, above) = self.sheet.small, reach
        aside = [("is-middle", x), ("is-end", x + below), ("", x - below), ("is-end", x), ("", x)]
        if abs(x - self.timeline.x_now) < 3 * below:
            aside.append(("is-end", self.timeline.x_now - 8))
        heights = (y + below + size * 0.95, y - above - size * 0.35)
        places = [(anchor, to, base) for base in heights for anchor, to in aside]
        if "is-bold" in look and abs(x - self.timeline.x_now) < 3 * below:
            places.append(("", self.timeline.x_now + 8, heights[0]))
        for anchor, to, base in places:
            yield self._lettering((to, base), text, f"{look} {anchor}")

    def _behind(self, at: Point, text: str) -> Iterator[Lettering]:
        """Yield the places around a buffer stop: behind it, on the other side of the line."""
        (x, y), sheet = at, self.sheet
        yield self._lettering((x + 10, y + sheet.siding + 2 + sheet.small * 0.36), text)
        for anchor in ("is-middle", "is-end", ""):
            yield self._lettering((x, y - sheet.line - 6), text, anchor)

    def _lettering(self, at: Point, text: str, look: str = "") -> Lettering:
        classes = " ".join(f"is-small network-map-halo {look}".split())
        return Lettering(at, text, self.sheet.small, classes)
