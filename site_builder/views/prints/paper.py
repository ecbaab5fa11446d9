"""Text on paper: what fits on a panel, how large, in which lines; and what has to be refused.

Lengths are in mm, sizes of letters in half points: 29 is 14.5 pt, what is read from a metre away.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from site_builder.problems import Fact, Problem, Span
from site_builder.views.fitting.fit import Box, Fitted, Fitter
from site_builder.views.fitting.joints import THIN

PER_MM = 2 * 72 / 25.4
"""Half points in a millimetre."""

BODY = 29
LEAD, HEAVY = 1.5, 1.25  # heights of a line over the size of its letters
LADDER = (*(240, 200, 168, 148, 128, 108, 92, 84, 76, 68, 60, 52, 46), *(40, 36, 32, 29, 26, 22))
"""The sizes of letters on paper; the style sheet has a class for each."""

ROW_AIR = 3.4  # around a row of a list


class Paper(StrEnum):
    """The sizes of sheets."""

    A3_WIDE = "a3-wide"
    A3_TALL = "a3-tall"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class Lines:
    """Text as it stands on a sheet: its size, and the lines it is broken into."""

    size: int
    lines: tuple[str, ...]
    is_heavy: bool = False


@dataclass(frozen=True, slots=True)
class PrintRow:
    """A row of a list: when, and what."""

    when: Lines
    what: Lines


class Press:
    """Sets the texts of one sheet, and says what did not fit.

    `source` and `line` are where the content the sheet is about begins, `name` what the sheet is
    called.
    """

    def __init__(self, fitter: Fitter, source: str, name: str, line: int = 1) -> None:
        self.fitter, self.name, self.place = fitter, name, Span(source, line)
        self.problems: list[Problem] = []

    def set(self, text: str, box: Box) -> Lines:
        """Return `text` in lines; what there is no room for is reported and ends with `…`."""
        text = " ".join(text.split())
        found = self.fitter.fit(text, box)
        if isinstance(found, Fitted):
            return Lines(found.size, found.lines, box.is_title)
        short = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
        facts: dict[str, Fact] = {"found": short, "name": self.name, "count": found.by}
        self.problems.append(Problem("W196", self.place, facts))
        *before, last = found.shown or (text[:1],)
        return Lines(found.size, (*before, f"{last[:-1]}…"), box.is_title)

    def panel(self, width: float, height: float) -> "Panel":
        return Panel(self, width, height)


_QUOTED = 16


class Panel:
    """A part of a sheet that is filled from above. `left` is the height that is left, in mm."""

    def __init__(self, press: Press, width: float, height: float) -> None:
        self.press, self.width, self.left = press, width, height

    def heavy(self, text: str, height: float, most: int, least: int = BODY) -> Lines:
        """Set a title in balanced lines as large as `height` mm allow."""
        room = min(height, self.left)
        box = Box(self.width * PER_MM, room * PER_MM, _sizes(most, least), HEAVY, is_title=True)
        return self._taken(self.press.set(text, box), HEAVY)

    def running(self, text: str, most: int | None = None, size: int = BODY) -> Lines:
        """Set running text in at most `most` lines."""
        box = Box(self.width * PER_MM, self.left * PER_MM, (size,), LEAD, most=most)
        return self._taken(self.press.set(text, box), LEAD)

    def maybe(self, text: str, most: int | None = None, size: int = BODY) -> Lines:
        """Set running text if it fits as a whole; else no lines."""
        box = Box(self.width * PER_MM, self.left * PER_MM, (size,), LEAD, most=most)
        found = self.press.fitter.fit(" ".join(text.split()), box)
        return self._taken(Lines(size, found.lines if isinstance(found, Fitted) else ()), LEAD)

    def sentences(self, text: str, most: int | None = None, size: int = BODY) -> Lines:
        """Set as many whole sentences of a longer text as there is room for."""
        told = ""
        for sentence in _sentences(text):
            box = Box(self.width * PER_MM, self.left * PER_MM, (size,), LEAD, most=most)
            if not isinstance(self.press.fitter.fit(told + sentence, box), Fitted):
                break
            told += sentence
        return self.maybe(told, most, size)

    def rows(
        self, pairs: Iterable[tuple[str, str]], side: float, most: int
    ) -> tuple[PrintRow, ...]:
        """Set rows with a column of `side` mm for their time, as long as there is room."""
        made: list[PrintRow] = []
        gap = 3.0
        for when, what in pairs:
            first = Box(side * PER_MM, 9999, (BODY, 26), LEAD, most=3)
            second = Box((self.width - side - gap) * PER_MM, 9999, (BODY,), LEAD, most=4)
            fits = self.press.fitter.fit(" ".join(what.split()), second)
            high = len(getattr(fits, "lines", ())) or second.lines_at(BODY)
            times = self.press.fitter.fit(when, first)
            high = max(high, len(getattr(times, "lines", ())))
            needed = high * height_of(BODY, LEAD) + ROW_AIR
            if len(made) == most or needed > self.left:
                break
            self.left -= needed
            made.append(PrintRow(_close(self.press.set(when, first)), self.press.set(what, second)))
        return tuple(made)

    def take(self, height: float) -> bool:
        """Take `height` mm, if they are left."""
        if height > self.left:
            return False
        self.left -= height
        return True

    def _taken(self, lines: Lines, leading: float) -> Lines:
        self.left -= len(lines.lines) * height_of(lines.size, leading)
        return lines


def _close(lines: Lines) -> Lines:
    """The lines without thin blanks: days stand closed up in their column."""
    return Lines(lines.size, tuple(line.replace(THIN, "") for line in lines.lines))


def height_of(size: int, leading: float) -> float:
    """The height of a line in mm."""
    return size * leading / PER_MM


def _sizes(most: int, least: int) -> tuple[int, ...]:
    return tuple(size for size in LADDER if least <= size <= most) or (least,)


def _sentences(text: str) -> Iterable[str]:
    """The sentences of a text, with their marks."""
    start = 0
    for at, char in enumerate(text):
        if char in "。！？!?" or (char == "." and text[at + 1 : at + 2] in {"", " "}):
            end = at + 1 + (text[at + 1 : at + 2] in {"”", "」"})
            yield text[start:end]
            start = end
    if text[start:].strip():
        yield text[start:]
