"""How much work a text would make: refused before anything that could take long looks at it.

Markdown is read by searching on from each sign that may open something, so that its cost grows with
the square of such signs in one paragraph. Counting them first bounds the work on every system,
without a clock. The limits are tens of times what the longest sound text holds; at the limits a
text costs about a second.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST = 100_000  # characters of a text: a small book
_LONGEST_PARAGRAPH = 10_000
_MOST_SIGNS = 4_000
_MOST_SIGNS_OF_PARAGRAPH = 1_000
_MOST_CELLS = 10_000
_SIGNS = re.compile(r"[\[\](<>`*_!\\#~=&^［］（！]|:(?=\s)|-(?=\s)")
_BARS = re.compile(r"[|｜]")
_SEPARATE = re.compile(r"\s{0,3}(?:[-*+] |[|｜]|#)")  # lines that never continue a paragraph
_SHORT = 200  # characters; no text of them can be too much


@dataclass(frozen=True, slots=True)
class Excess:
    """Where a text becomes too much: `line` from 0, the rule it breaks, and the limit."""

    line: int
    code: str
    limit: int


def excess(lines: Iterable[str]) -> Excess | None:
    """Return the first place where a text is too much to be set, or None.

    E184: too long; E185: a paragraph too long; E186: too many signs of Markdown; E187: a table too
    large.
    """
    count = _Count()
    for number, line in enumerate(lines):
        found = count.add(line)
        if found is not None:
            code, limit = found
            return Excess(number, code, limit)
    return None


def excess_of(text: str) -> Excess | None:
    """The same of a text in one piece."""
    return None if len(text) <= _SHORT else excess(text.split("\n"))


class _Count:
    """What was met up to a line."""

    def __init__(self) -> None:
        self.length = self.signs = 0
        self.paragraph_length = self.paragraph_signs = 0
        self.rows = self.columns = self.cells = 0

    def add(self, line: str) -> tuple[str, int] | None:
        """Count a line; return the rule that it breaks, with its limit."""
        if not line.strip() or _SEPARATE.match(line):
            self.paragraph_length = self.paragraph_signs = 0
        signs = len(_SIGNS.findall(line))
        self.length += len(line) + 1
        self.signs += signs
        self.paragraph_length += len(line)
        self.paragraph_signs += signs
        self._row(line)
        if self.length > _LONGEST:
            return "E184", _LONGEST
        if self.paragraph_length > _LONGEST_PARAGRAPH:
            return "E185", _LONGEST_PARAGRAPH
        if self.paragraph_signs > _MOST_SIGNS_OF_PARAGRAPH:
            return "E186", _MOST_SIGNS_OF_PARAGRAPH
        if self.signs > _MOST_SIGNS:
            return "E186", _MOST_SIGNS
        return ("E187", _MOST_CELLS) if self.cells > _MOST_CELLS else None

    def _row(self, line: str) -> None:
        """Every row of a table has as many cells as the widest: short rows are filled up."""
        if not line.strip():
            self.rows = self.columns = 0
            return
        self.rows += 1
        before = self.columns
        self.columns = max(self.columns, len(_BARS.findall(line)))
        added = self.rows * self.columns - (self.rows - 1) * before
        self.cells += added if self.columns else 0
