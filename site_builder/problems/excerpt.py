"""Cuts the line of a problem out of its source and points at the place, in display columns."""

import re
import unicodedata
from dataclasses import dataclass

from site_builder.problems.facts import Edit, Problem, Span

_TAB = 4
_WIDEST = 100  # columns of an excerpt before it is clipped
_BEFORE = 30  # columns kept before the place in a clipped line
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DIGIT = r"[\d²³¹⁰⁴-⁹₀-₉①-⑨〇零○一幺壹二贰三叁四肆五伍六陆七柒八捌九玖]"
_GAP = r"[\s\-.‐-―−－﹣_·•．･・]{0,3}"
_LONG_NUMBER = re.compile(rf"{_DIGIT}(?:{_GAP}{_DIGIT}){{5,}}+[XxＸｘ]?")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A source line and the line of carets below it, both ready for a terminal."""

    line: str
    marks: str


def excerpt(span: Span, source: str, *, hidden: bool = False) -> Excerpt | None:
    """The line of `span` in `source`; None when there is no such line.

    `hidden` replaces the digits of long numbers, so that a privacy report is none itself.
    """
    text = _line(source, span.line)
    if text is None:
        return None
    if hidden:
        text = hide_numbers(text)
    start = min(max(span.column - 1, 0), len(text))
    end = max(start, min(start + span.length, len(text)))
    cells = [_cell(char) for char in text]
    first, last = _clip(cells, start)
    marks = sum(map(width, cells[start : min(end, last)])) or 1
    lead = ("…" if first else "") + "".join(cells[first:start])
    shown = ("…" if first else "") + "".join(cells[first:last]) + ("…" if last < len(cells) else "")
    return Excerpt(shown.rstrip(), " " * width(lead) + "^" * marks)


def corrected(problem: Problem, source: str) -> str | None:
    """The line of the problem with its repairs made, without indentation; None without repairs."""
    edits = [edit for edit in problem.edits if edit.span.line == problem.span.line]
    text = _line(source, problem.span.line)
    if not edits or text is None or any("\n" in edit.text for edit in edits):
        return None
    mended = visible(_mended(text, edits).strip().replace("\t", " "))
    return mended if width(mended) <= _WIDEST else None


def hide_numbers(text: str) -> str:
    """`text` with every digit of long numbers as “*”; the length stays."""
    return _LONG_NUMBER.sub(lambda hit: re.sub(rf"{_DIGIT}|[XxＸｘ]", "*", hit[0]), text)


def visible(text: str) -> str:
    """`text` with every sign that steers a terminal or turns the direction shown as `�`."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def width(text: str) -> int:
    """Columns that `text` takes on a terminal: two for Han and full-width characters."""
    return sum(_columns(char) for char in text)


def _line(source: str, number: int) -> str | None:
    lines = source.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else None


def _mended(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        start = edit.span.column - 1
        text = text[:start] + edit.text + text[start + edit.span.length :]
    return text


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _cell(char: str) -> str:
    """What is printed for a character: nothing that moves the cursor."""
    if char == "\t":
        return " " * _TAB
    return visible(char)


def _clip(cells: list[str], start: int) -> tuple[int, int]:
    """First and last cell to show of a line, so that the place is in sight."""
    if sum(map(width, cells)) <= _WIDEST:
        return 0, len(cells)
    first, room = start, _BEFORE
    while first > 0 and (room := room - width(cells[first - 1])) >= 0:
        first -= 1
    last, room = first, _WIDEST
    while last < len(cells) and (room := room - width(cells[last])) >= 0:
        last += 1
    return first, last
