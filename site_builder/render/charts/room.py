"""Room on a drawing: what is taken, and where a text still finds a place."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.render.charts.canvas import Canvas, Point, text_width
from site_builder.render.charts.placing import Box, text_box

_ANCHORS = ("is-middle", "is-end")


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
    """The part of a drawing inside `bounds`, with the boxes that are taken."""

    def __init__(self, bounds: Box) -> None:
        self._bounds = bounds
        self._taken: list[Box] = []

    def take(self, *boxes: Box) -> None:
        self._taken.extend(boxes)

    def has(self, *boxes: Box) -> bool:
        """Whether all the boxes are inside and free."""
        return all(
            self._bounds.holds(box) and not any(box.meets(taken) for taken in self._taken)
            for box in boxes
        )

    def placed(self, candidates: Iterable[Lettering]) -> Lettering | None:
        """Take the place of the first candidate that fits, if any does."""
        for candidate in candidates:
            if self.has(candidate.box):
                self.take(candidate.box)
                return candidate
        return None
