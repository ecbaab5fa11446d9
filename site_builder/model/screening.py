"""What must not stand in any published text: private numbers, and blanks nobody filled in."""

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from site_builder.model.values.placeholder import placeholders
from site_builder.model.values.private import (
    PrivateKind,
    PrivateNumber,
    email_addresses,
    plain_number,
    private_numbers,
)
from site_builder.problems import Fact, Problem, Span, Term
from site_builder.read.documents import Document

LISTED = 100
"""So many numbers of one file are told each at its place; the rest are only counted."""

_LIST = Term("办公电话白名单", "office_phones")
_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


def screen(document: Document, allowed: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Report private numbers, addresses and unfilled placeholders of a document at their places.

    `allowed` are office numbers in digits only, and addresses in lower case. Comments are not published and may hold anything;
    placeholders in the body are reported where it is rendered, which knows code from prose.
    Of many numbers the first are told each at its place, and how many more there are once.
    """
    starts = _line_starts(document.text)
    in_comment = _comments(document, starts)

    def published(found: Iterable[PrivateNumber]) -> list[PrivateNumber]:
        return [one for one in found if not in_comment(one.start)]

    found = private_numbers(document.text)
    numbers = published(one for one in found if plain_number(one.plain) not in allowed)
    yield from _listed(document, starts, numbers, "P122", "P133")
    found = email_addresses(document.text)
    addresses = published(one for one in found if one.plain not in allowed)
    yield from _listed(document, starts, addresses, "W122", "W141")
    if document.broken:  # nothing of it is published, and one problem has said why
        return
    for one in placeholders(_header(document)):
        if not in_comment(one.offset):
            span = _span(document.path, starts, one.offset, one.offset + len(one.text))
            yield Problem("E126", span, {"found": one.text}, document.language)


def _listed(
    document: Document, starts: list[int], found: Sequence[PrivateNumber], code: str, more: str
) -> Iterator[Problem]:
    """The first findings each at its place, and at the first of the others how many `more` there are."""
    for one in found[:LISTED]:
        span = _span(document.path, starts, one.start, one.end)
        facts: dict[str, Fact] = {"masked": one.masked, "kind": one.kind.term}
        if one.kind is PrivateKind.MOBILE:
            facts["list"] = _LIST
        yield Problem(code, span, facts, document.language)
    rest = found[LISTED:]
    if rest:
        span = _span(document.path, starts, rest[0].start, rest[0].end)
        yield Problem(more, span, {"count": str(len(rest))}, document.language)


def _header(document: Document) -> str:
    """The part of the text that holds fields."""
    if document.body is None:
        return document.text
    return "\n".join(document.text.split("\n")[: document.body.line - 1])


def _comments(document: Document, starts: list[int]) -> Callable[[int], bool]:
    """Tells of an offset whether it lies in a comment; each line is searched once."""
    body = math.inf if document.body is None else document.body.line
    ends = (*starts[1:], len(document.text) + 1)
    begins: dict[int, float] = {}

    def in_comment(offset: int) -> bool:
        line = bisect_right(starts, offset)
        if line >= body:
            return False
        if line not in begins:
            found = _COMMENT.search(document.text, starts[line - 1], ends[line - 1] - 1)
            begins[line] = math.inf if found is None else found.end()
        return begins[line] <= offset

    return in_comment


def _line_starts(text: str) -> list[int]:
    starts = [0]
    starts.extend(index + 1 for index, character in enumerate(text) if character == "\n")
    return starts


def _span(path: str, starts: list[int], start: int, end: int) -> Span:
    line = bisect_right(starts, start)
    return Span(path, line, start - starts[line - 1] + 1, end - start)
