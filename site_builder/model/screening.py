"""What must not stand in any published text: private numbers, and blanks nobody filled in."""

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from site_builder.model.values.placeholder import placeholders
from site_builder.model.values.private import (
    PrivateKind,
    email_addresses,
    plain_number,
    private_numbers,
)
from site_builder.problems import Fact, Problem, Span, Term
from site_builder.read.documents import Document

_COMMENT = re.compile(r"(?:^|\s)#", re.MULTILINE)


def screen(document: Document, allowed: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Report private numbers, addresses and unfilled placeholders of a document at their places.

    `allowed` are office numbers in digits only, and addresses in lower case. Comments are not published and may hold anything;
    placeholders in the body are reported where it is rendered, which knows code from prose.
    """
    starts = _line_starts(document.text)
    in_comment = _comments(document, starts)
    for number in private_numbers(document.text):
        if plain_number(number.plain) in allowed or in_comment(number.start):
            continue
        span = _span(document.path, starts, number.start, number.end)
        facts: dict[str, Fact] = {"masked": number.masked, "kind": number.kind.term}
        if number.kind is PrivateKind.MOBILE:
            facts["list"] = Term("办公电话白名单", "office_phones")
        yield Problem("P122", span, facts, document.language)
    for address in email_addresses(document.text):
        if address.plain not in allowed and not in_comment(address.start):
            span = _span(document.path, starts, address.start, address.end)
            shown: dict[str, Fact] = {"masked": address.masked, "kind": address.kind.term}
            yield Problem("W122", span, shown, document.language)
    if document.broken:  # nothing of it is published, and one problem has said why
        return
    for found in placeholders(_header(document)):
        if not in_comment(found.offset):
            span = _span(document.path, starts, found.offset, found.offset + len(found.text))
            yield Problem("E126", span, {"found": found.text}, document.language)


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
