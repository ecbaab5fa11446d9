"""One line under repair: changes to it, and where its characters stand in the author's file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.problems import Edit, Problem, Span
from site_builder.problems.facts import Fact

Change = tuple[int, int, str]  # the signs from start to end are replaced by the text


@dataclass(slots=True)
class Draft:
    """A line without strays. `columns` are the author's columns (from 1) of its signs and its end.

    Changes never overlap; they are gathered first and applied at once, so that every position
    asked for on the way is one of `text`.
    """

    path: str
    number: int
    text: str
    columns: tuple[int, ...]
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    pushed: list[Edit] = field(default_factory=list)

    def change(self, code: str, facts: Mapping[str, Fact], *changes: Change) -> None:
        """Make `changes`, and report rule `code` at the first of them."""
        self.changes += changes
        edits = tuple(edit for change in changes for edit in self._edits(change))
        edits, self.pushed = (*edits, *self.pushed), []
        first = changes[0]
        span = self.span(first[0], max(change[1] for change in changes))
        self.problems.append(Problem(code, span, facts, edits=edits))

    def report(self, code: str, facts: Mapping[str, Fact], start: int) -> None:
        """Report rule `code` from sign `start` on, which nothing here can mend."""
        self.problems.append(Problem(code, self.span(start, len(self.text)), facts))

    def push(self, below: "Draft") -> None:
        """Indent a line below by one more blank, as part of the change that comes next here."""
        below.text = " " + below.text
        below.columns = (below.columns[0], *below.columns)
        self.pushed.append(Edit(Span(below.path, below.number, below.columns[0], 0), " "))

    def span(self, start: int, end: int) -> Span:
        first = self.columns[start]
        return Span(self.path, self.number, first, max(1, self.columns[end] - first))

    def applied(self) -> tuple[str, tuple[int, ...]]:
        """Return the mended line and the author's column of each of its signs and of its end."""
        pieces: list[str] = []
        columns: list[int] = []
        position = 0
        for start, end, text in sorted(self.changes, key=lambda change: change[:2]):
            pieces += [self.text[position:start], text]
            columns += [*self.columns[position:start], *([self.columns[start]] * len(text))]
            position = end
        pieces.append(self.text[position:])
        columns += self.columns[position:]
        return "".join(pieces), tuple(columns)

    def _edits(self, change: Change) -> list[Edit]:
        """Return `change` for the author's line, leaving strays between its signs alone.

        Blanks that were pushed in are not in that line; an edit of their own puts them there.
        """
        start, end, text = change
        while start < end and self.columns[start] == self.columns[start + 1]:
            start, text = start + 1, text.removeprefix(" ")
        if start == end:
            return [Edit(Span(self.path, self.number, self.columns[start], 0), text)]
        edits: list[Edit] = []
        first = start
        for index in range(start, end):
            if index + 1 == end or self.columns[index + 1] != self.columns[index] + 1:
                length = self.columns[index] - self.columns[first] + 1
                span = Span(self.path, self.number, self.columns[first], length)
                edits.append(Edit(span, text if first == start else ""))
                first = index + 1
        return edits


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is probably wrong in the line with that index, from sign `start` on."""

    code: str
    index: int
    start: int
    facts: Mapping[str, Fact]
    related: int | None = None  # the index of the line to compare with
