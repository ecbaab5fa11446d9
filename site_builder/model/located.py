"""A text that remembers where it was written, so that a value can be judged far from its file."""

from typing import Self

from site_builder.problems import Span


class Located(str):
    """The author's characters, with their place.

    A `str` in every respect: it passes through pydantic as one. Equality ignores the place.
    """

    __slots__ = ("span",)
    span: Span

    def __new__(cls, text: str, span: Span) -> Self:
        located = super().__new__(cls, text)
        located.span = span
        return located

    def part(self, start: int, end: int) -> "Located":
        """The characters from `start` to `end`, at their own place when the text is one line."""
        piece = Span(self.span.path, self.span.line, self.span.column + start, max(end - start, 1))
        return Located(self[start:end], piece)
