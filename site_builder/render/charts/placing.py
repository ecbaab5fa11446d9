"""Placing: where labels go so that none lies on another or on what it names."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.render.charts.canvas import Point

_ABOVE, _BELOW = 0.86, 0.22  # how far letters reach from their base line, in sizes of type


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a drawing, in units; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether the other lies inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def wider(self, by: float) -> "Box":
        """Return the box with so much air on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def is_crossed(self, start: Point, end: Point) -> bool:
        """Whether the straight line between two points runs through the box."""
        enter, leave = 0.0, 1.0
        sides = ((self.left, self.right), (self.top, self.bottom))
        for (low, high), at, to in zip(sides, start, end, strict=True):
            if at == to:
                if not low < at < high:
                    return False
                continue
            first, last = sorted(((low - at) / (to - at), (high - at) / (to - at)))
            enter, leave = max(enter, first), min(leave, last)
        return enter < leave


def text_box(at: Point, width: float, size: float, anchor: str = "") -> Box:
    """Return the box of a text on its base line; `anchor` is "", "is-middle" or "is-end"."""
    x, y = at
    left = x - {"": 0.0, "is-middle": width / 2, "is-end": width}[anchor]
    return Box(left, y - _ABOVE * size, left + width, y + _BELOW * size)


def spread(
    wanted: Sequence[float], sizes: Sequence[float], room: tuple[float, float], gap: float
) -> tuple[float, ...]:
    """Return middles as near as can be to the wanted ones, which rise, with gaps in between.

    All stay within `room` if it is large enough, else they begin at its beginning.
    """
    if not wanted:
        return ()
    offsets = [0.0]
    for before, size in itertools.pairwise(sizes):
        offsets.append(offsets[-1] + (before + size) / 2 + gap)
    free = _rising([want - offset for want, offset in zip(wanted, offsets, strict=True)])
    least = room[0] + sizes[0] / 2
    most = max(least, room[1] - sizes[-1] / 2 - offsets[-1])
    return tuple(
        min(max(place, least), most) + offset for place, offset in zip(free, offsets, strict=True)
    )


def extent(sizes: Sequence[float], gap: float) -> float:
    """Return how much room things of these sizes need with gaps in between."""
    return sum(sizes) + gap * max(0, len(sizes) - 1)


def _rising(values: Sequence[float]) -> list[float]:
    """Return the rising row nearest to the values: those that fall take their mean."""
    groups: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while groups and groups[-1][0] > mean:
            before, many = groups.pop()
            mean, count = (before * many + mean * count) / (many + count), many + count
        groups.append((mean, count))
    return [mean for mean, count in groups for _ in range(count)]
