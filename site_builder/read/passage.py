"""The lines a parser gets, each character knowing its column in the author's own file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.problems import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """YAML lines of one file: the whole of a YAML file, or the front matter of a Markdown file.

    `lines` is what the parser gets, `first_line` the author's line (from 1) of `lines[0]`.
    `origins` holds, for every repaired line by its index, the author's column (from 1) of each of
    its characters and of its end; the other lines stand as the author wrote them.
    """

    path: str
    lines: tuple[str, ...]
    first_line: int = 1
    origins: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def column(self, line: int, offset: int) -> int:
        """Return the author's column of character `offset` (from 0) of the line with that index."""
        offset = min(offset, len(self.lines[line]))
        known = self.origins.get(line)
        return offset + 1 if known is None else known[offset]

    def span(self, line: int, start: int, end: int | None = None) -> Span:
        """Return the author's place of `lines[line][start:end]`; at least one character long.

        A place behind the last line is moved to the end of the last line.
        """
        if line >= len(self.lines):
            line, start, end = len(self.lines) - 1, len(self.lines[-1]), None
        stop = len(self.lines[line].rstrip()) if end is None else end
        first, behind = start + 1, stop + 1
        if line in self.origins:
            first, behind = self.column(line, start), self.column(line, max(stop, start))
        return Span(self.path, self.first_line + line, first, max(1, behind - first))

    def whole_line(self, line: int) -> Span:
        """Return the author's place of a line without the blanks around it."""
        text = self.lines[line]
        return self.span(line, len(text) - len(text.lstrip()))
