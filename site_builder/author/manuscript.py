"""A text under repair that keeps whatever nobody asked to change, its line ends above all."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from site_builder.problems import Edit

_ENDS = re.compile("(\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The lines of a file, and the sign that ends each of them; the last has none."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Take `text` apart; `whole` puts it together again."""
        parts = _ENDS.split(text)
        return cls(tuple(parts[::2]), (*parts[1::2], ""))

    @property
    def whole(self) -> str:
        """The text with the line ends of its file."""
        return "".join(line + end for line, end in zip(self.lines, self.ends, strict=True))

    def written_at(self, edit: Edit) -> str:
        """The characters that `edit` would replace."""
        start = edit.span.column - 1
        return self.lines[edit.span.line - 1][start : start + edit.span.length]

    def mended(self, edits: Iterable[Edit]) -> Self:
        """The text with `edits` made, which do not overlap. A line they add ends like others."""
        by_line: dict[int, list[Edit]] = defaultdict(list)
        for edit in edits:
            by_line[edit.span.line].append(edit)
        lines: list[str] = []
        ends: list[str] = []
        for number, (line, end) in enumerate(zip(self.lines, self.ends, strict=True), 1):
            pieces = _mended(line, by_line.get(number, ())).split("\n")
            lines += pieces
            ends += [*[end or self._usual()] * (len(pieces) - 1), end]
        return type(self)(tuple(lines), tuple(ends))

    def _usual(self) -> str:
        """How most lines of this file end."""
        return Counter(self.ends[:-1]).most_common(1)[0][0] if self.ends[:-1] else "\n"


def clash(edit: Edit, other: Edit) -> bool:
    """Whether two different edits of one file touch the same characters."""
    if edit.span.line != other.span.line:
        return False
    first, second = sorted((edit, other), key=_place)
    end = first.span.column + first.span.length
    same_start = first.span.column == second.span.column
    return second.span.column < end or same_start


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.column, edit.span.length


def _mended(line: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, key=_place, reverse=True):
        start = edit.span.column - 1
        line = line[:start] + edit.text + line[start + edit.span.length :]
    return line
