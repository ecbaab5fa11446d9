"""Room on a drawing: what is taken, and where a text still finds a place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import floor

from site_builder.render.charts.canvas import Canvas, Point, text_width
from site_builder.render.charts.placing import Box, text_box

_ANCHORS = ("is-middle", "is-end")
_CELL = 40.0  # units; about the width of a label, so that a box lies in few cells


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text on its base line; `look` are its classes, `size` that of its type in units."""

    at: Point
    text: str
    size: float
    look: str = ""

    @property
    def box(self) -> Box:
        """Return what the text covers, never too little."""
        anchor = next((one for one in _ANCHORS if one in self.look.split()), "")
        return text_box(self.at, text_width(self.text, self.size), self.size, anchor)

    def draw(self, canvas: Canvas) -> None:
        canvas.text(self.look, self.at, self.text)


class Room:
    """The part of a drawing inside `bounds`, with the boxes that are taken.

    Boxes are kept by the cells of a grid, so that asking for a place does not take longer the more
    of the drawing is taken elsewhere.
    """

    def __init__(self, bounds: Box) -> None:
        self._bounds = bounds
        self._taken: dict[tuple[int, int], list[Box]] = {}

    def take(self, *boxes: Box) -> None:
        for box in boxes:
            for cell in _cells(box):
                self._taken.setdefault(cell, []).append(box)

    def has(self, *boxes: Box) -> bool:
        """Whether all the boxes are inside and free."""
        return all(self._bounds.holds(box) and self._is_free(box) for box in boxes)

    def placed(self, candidates: Iterable[Lettering], air: float = 0.0) -> Lettering | None:
        """Take the place of the first candidate that fits, if any does, and some air around it."""
        for candidate in candidates:
            box = candidate.box
            if self.has(box):
                self.take(box.wider(air))
                return candidate
        return None

    def _is_free(self, box: Box) -> bool:
        return not any(
            box.meets(taken) for cell in _cells(box) for taken in self._taken.get(cell, ())
        )


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    """Yield the cells that a box touches."""
    rows = range(floor(box.top / _CELL), floor(box.bottom / _CELL) + 1)
    for column in range(floor(box.left / _CELL), floor(box.right / _CELL) + 1):
        for row in rows:
            yield column, row
