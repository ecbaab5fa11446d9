"""Fitting a text into a box: the largest size at which it fits, in explicit lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from site_builder.views.fitting.joints import Chain, Joint, chain, visible
from site_builder.views.fitting.letters import ROUGH, Letters
from site_builder.views.fitting.lines import Broken, best_lines
from site_builder.views.phrasing.together import Together

_REMEMBERED = 4096
_EPSILON = 1e-6
_RATHER_SMALLER = 0.78  # how much smaller a title may become for the sake of a good break


@dataclass(frozen=True, slots=True)
class Box:
    """Room for a text: `width` and `height` in px, `sizes` of letters in px, the largest first.

    `leading` is the height of a line over the size. A title is broken into balanced lines between
    phrases, other text into full ones. `most` limits the number of lines.
    """

    width: float
    height: float
    sizes: tuple[int, ...]
    leading: float = 1.5
    is_title: bool = False
    most: int | None = None

    def lines_at(self, size: int) -> int:
        """How many lines there is room for."""
        lines = int(self.height / (size * self.leading) + _EPSILON)
        return lines if self.most is None else min(lines, self.most)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text that fits: its lines, and the `size` of its letters in px.

    A line may contain `joints.THIN` between Han characters and others. Lines are the whole text but
    for blanks where it is broken. `torn`: a word or a number had to be parted, being too long.
    """

    lines: tuple[str, ...]
    size: int
    torn: bool = False


@dataclass(frozen=True, slots=True)
class TooLong:
    """Text that does not fit at the smallest `size`.

    `shown` are the lines that there is room for, `by` how many characters remain of all `count`.
    """

    shown: tuple[str, ...]
    size: int
    by: int
    count: int


class Fitter:
    """Fits texts in the letters of one font. `names` of people and teams are never parted."""

    def __init__(self, letters: Letters = ROUGH, names: Iterable[str] = ()) -> None:
        self.letters = letters
        self._together = Together(names)
        self.fit = lru_cache(_REMEMBERED)(self._fit)
        self.chain = lru_cache(_REMEMBERED)(self._chain)

    def lines(self, text: str, width: float, size: int, *, is_title: bool = False) -> Broken | None:
        """Return `text` in lines no wider than `width` px; None where one character is too wide."""
        return best_lines(self.chain(text), self.letters, width / size, is_title=is_title)

    def _chain(self, text: str) -> Chain:
        return chain(text, self._together)

    def _fit(self, text: str, box: Box) -> Fitted | TooLong:
        """Return `text` in lines at the largest size of `box` at which it fits.

        Names, words and numbers are parted only at the smallest size, where they are wider than
        the box; a title rather becomes a little smaller than that it ends a line within a phrase.
        A text without letters has no lines.
        """
        if not self.chain(text).text:
            return Fitted((), box.sizes[0])
        good: Fitted | None = None
        last: Broken | None = None
        for size in box.sizes:
            if good and size < good.size * _RATHER_SMALLER:
                break
            if size != box.sizes[-1] and self._hopeless(text, box, size):
                continue
            last = self.lines(text, box.width, size, is_title=box.is_title)
            if last is None or (last.torn and size != box.sizes[-1]):
                continue
            if len(last.lines) <= box.lines_at(size):
                found = Fitted(last.lines, size, last.torn)
                if not box.is_title or last.worst <= Joint.PHRASE:
                    return found
                good = good or found
        return good or _too_long(self.chain(text).text, last, box)

    def _hopeless(self, text: str, box: Box, size: int) -> bool:
        """Say whether the letters alone take more than all lines, which costs little to know."""
        needed = self.letters.width("".join(text.split())) * size
        return needed > box.width * box.lines_at(size) + _EPSILON


def _too_long(text: str, found: Broken | None, box: Box) -> TooLong:
    size = box.sizes[-1]
    shown = found.lines[: box.lines_at(size)] if found else ()
    count = visible(text)
    return TooLong(shown, size, count - visible("".join(shown)), count)
