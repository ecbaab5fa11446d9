"""The sheet a slide is set on: the stage of its screen, what fits on it, and how large."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.views.fitting.fit import Box, Fitter
from site_builder.views.fitting.joints import visible
from site_builder.views.fitting.parts import MOST, split
from site_builder.views.slides.setting import LADDER, Lines, set_lines

HEAVY = 1.25  # height of a line over the size of its letters, in large type
BODY = 1.5
_LARGE_FOOT = 40  # px
_LEAD = 76  # px; large enough for what stands above other text, however far the screen is
_RISING = tuple(sorted(LADDER))
Room = tuple[float, float]
"""Width and height in px."""

Parts = tuple[Lines, ...]
"""A text in as many parts as it needs slides, one at least."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A stage of `width` × `height` px; letters are at least `floor`, running text about `body` px."""

    width: int
    height: int
    floor: int
    body: int
    fitter: Fitter

    @property
    def is_tall(self) -> bool:
        return self.height > self.width

    @property
    def side(self) -> int:
        """The margin that overscan may eat, left and right."""
        return 72 if self.is_tall else 96

    @property
    def main(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.side

    @property
    def small(self) -> int:
        """The size of what stands in the foot."""
        return rung(max(33, self.floor))

    @property
    def note(self) -> int:
        return rung(max(40, self.floor))

    @property
    def text(self) -> int:
        return rung(max(48, self.body))

    @property
    def lead(self) -> int:
        return rung(max(60, min(self.body * 5 // 4, _LEAD), self.body))

    @property
    def is_far(self) -> bool:
        """Whether even the foot is so large that it has to stand beside the head."""
        return not self.is_tall and self.small > _LARGE_FOOT

    def pick(self, wide: float, tall: float) -> float:
        """Return what holds for the way this screen hangs."""
        return tall if self.is_tall else wide

    def heavy(self, text: str, room: Room, most: int, least: int | None = None) -> Lines:
        """Set a title, a quotation or a name: balanced lines that break between phrases."""
        box = Box(*room, self._sizes(most, least or self.text), HEAVY, is_title=True)
        return self._set(text, box)

    def title(self, text: str, height: float, most: int = 88) -> Lines:
        return self.heavy(text, (self.main, height), most, min(most, self.lead))

    def running(self, text: str, room: Room, most: int | None = None) -> Lines:
        """Set running text: full lines with air between them."""
        return self._set(text, Box(*room, self._sizes(most or self.lead, self.text), BODY))

    def spoken(self, text: str, room: Room, most: int | None = None) -> Lines:
        """Set a sentence or two: with air, but balanced and broken between phrases."""
        sizes = self._sizes(most or self.lead, self.text)
        return self._set(text, Box(*room, sizes, BODY, is_title=True))

    def going_on(self, text: str, room: Room, most: int, leading: float = BODY) -> Parts:
        """Set a text that goes on with the next slide where it is too long for one.

        It rather stands a little smaller on one slide, down to the size of a note. A word that is
        wider than the room cannot go on: that one is cut.
        """
        box = Box(*room, self._sizes(most, self.text), leading, is_title=True)
        smaller = self._sizes(self.text, self.note)
        whole = set_lines(self.fitter, text, box, smaller)
        if whole.lost is None and visible(text) <= MOST:
            return (whole,)
        parts = split(self.fitter, " ".join(text.split()), box)
        return tuple(Lines(one.size, one.lines) for one in parts) or (self._set(text, box),)

    def large(self, text: str, width: float, most: int, least: int | None = None) -> Lines:
        """Return one line that is as large as it fits, such as a number or a name."""
        sizes = self._sizes(most, least or self.text)
        return self._set(text, Box(width, 9999, sizes, 1, most=1))

    def fixed(self, text: str, width: float, size: int) -> Lines:
        """Return one line of one size."""
        return set_lines(self.fitter, text, Box(width, 9999, (size,), 1, most=1))

    def first(self, texts: Iterable[str], width: float, size: int) -> Lines:
        """Return the first of `texts` that fits in one line of one size; else the last of them."""
        found = Lines(size, ())
        for text in texts:
            found = self.fixed(text, width, size)
            if found.lost is None:
                break
        return found

    def quiet(self, text: str, width: float) -> Lines:
        """Return a note in one line."""
        return self.large(text, width, self.note, self.small)

    def width_of(self, line: str, size: int) -> float:
        """How wide a line is in px, never too little."""
        return self.fitter.letters.width(line) * size

    def _set(self, text: str, box: Box) -> Lines:
        """Set a text in the sizes of its box; rather in smaller ones, down to the floor, than cut."""
        least = self.small
        smaller = tuple(size for size in LADDER if least <= size < box.sizes[-1])
        return set_lines(self.fitter, text, box, smaller)

    def _sizes(self, most: int, least: int) -> tuple[int, ...]:
        return tuple(size for size in LADDER if least <= size <= most) or (rung(least),)


def rung(size: int) -> int:
    """The smallest size of the ladder that is not below `size`."""
    at = bisect_left(_RISING, size)
    return _RISING[at] if at < len(_RISING) else LADDER[0]
