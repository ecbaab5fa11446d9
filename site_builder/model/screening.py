"""What must not stand in any published text: private numbers, and blanks nobody filled in."""

from bisect import bisect_right
from collections.abc import Iterator

from site_builder.model.values.placeholder import placeholders
from site_builder.model.values.private import private_numbers
from site_builder.problems import Fact, Problem, Span
from site_builder.read.documents import Document


def screen(document: Document) -> Iterator[Problem]:
    """Report private numbers and unfilled placeholders of a document, each at its place."""
    starts = _line_starts(document.text)
    for number in private_numbers(document.text):
        span = _span(document.path, starts, number.start, number.end)
        facts: dict[str, Fact] = {"masked": number.masked, "kind": number.kind.term}
        yield Problem("P122", span, facts, document.language)
    for found in placeholders(document.text):
        span = _span(document.path, starts, found.offset, found.offset + len(found.text))
        yield Problem("E126", span, {"found": found.text}, document.language)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    starts.extend(index + 1 for index, character in enumerate(text) if character == "\n")
    return starts


def _span(path: str, starts: list[int], start: int, end: int) -> Span:
    line = bisect_right(starts, start)
    return Span(path, line, start - starts[line - 1] + 1, end - start)
