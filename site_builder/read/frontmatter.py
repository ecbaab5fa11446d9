"""Where the header of a Markdown file begins and ends, fences that only look like `---` included."""

import re
from dataclasses import dataclass

from site_builder.problems import Edit, Problem, Span
from site_builder.read.strays import STRAY

_FENCE = re.compile(r"---[ \t]*$")
# Dashes of every width and length, as a Chinese keyboard or a word processor makes them.
_LOOK_ALIKE = re.compile(r"\s*(?:[-－—–―─━‐‑‒−﹣\s]{2,}|\*{3,}|＊{3,}|_{3,})[\s。.]*$")
_KEY = re.compile(r"[^\s:：#`>|<*!\[-][^:：]{0,30}[:：]")
_SURE_KEY = re.compile(r"[^\s:：#`>|<*!\[-][^:：]{0,30}:(?:\s|$)")
_HEADING = re.compile(r"#+\s*(?P<title>.+?)\s*#*$")
_LONGEST_TITLE = 30


@dataclass(frozen=True, slots=True)
class Header:
    """The lines of a header, by index: `start` is the first line inside, `end` the one behind it.

    `body` is the index of the first line of the prose; it may equal the number of lines.
    """

    start: int
    end: int
    body: int
    problems: tuple[Problem, ...] = ()


def find_header(path: str, lines: tuple[str, ...]) -> Header:
    """Find the header of a Markdown file; without one, `start` equals `end`.

    Reports W119, with the edit that mends it, for fences that only look like `---` and for one
    that is missing at the end; E119 when there is no header at all, unless the file is blank.
    """
    seen = tuple(STRAY.sub("", line) for line in lines)
    first = next((i for i, line in enumerate(seen) if line.strip()), None)
    if first is None:
        return Header(0, 0, len(lines))
    if not _opens(seen, first):
        span = _span(path, lines, first)
        return Header(0, 0, 0, (Problem("E119", span, {"title": _title(path, seen)}),))
    problems = _mend(path, lines, first)
    end, closed = _closing(seen, first + 1)
    if closed:
        return Header(first + 1, end, end + 1, problems + _mend(path, lines, end))
    return Header(first + 1, end, end, (*problems, _unclosed(path, lines, first, end)))


def _opens(lines: tuple[str, ...], index: int) -> bool:
    """An exact `---` opens a header whatever follows; a look-alike only before a field."""
    if not _LOOK_ALIKE.match(lines[index]):
        return False
    following = next((line for line in lines[index + 1 :] if line.strip()), "")
    return bool(_FENCE.match(lines[index])) or bool(_KEY.match(following.lstrip()))


def _closing(lines: tuple[str, ...], start: int) -> tuple[int, bool]:
    """Return the line that closes the header; or, when none does, the first one after its fields.

    A thematic break further down in the prose is no closing fence: prose after a blank line ends
    the search.
    """
    key = _KEY if any(_FENCE.match(line) for line in lines[start:]) else _SURE_KEY
    last, after_blank = start, False
    for index in range(start, len(lines)):
        line = lines[index]
        if not line.strip():
            after_blank = True
            continue
        if _LOOK_ALIKE.match(line):
            return index, True
        if line.startswith("#"):
            continue
        if after_blank and not (line[0].isspace() or line.startswith("-") or key.match(line)):
            break
        last, after_blank = index + 1, False
    return last, False


def _mend(path: str, lines: tuple[str, ...], index: int) -> tuple[Problem, ...]:
    """Return W119 with its edit when the fence at `index` is not written `---`."""
    line = lines[index]
    if _FENCE.match(line):
        return ()
    span = Span(path, index + 1, 1, len(line))
    edit = Edit(span, "---")
    return (Problem("W119", _span(path, lines, index), {"found": line.strip()}, edits=(edit,)),)


def _unclosed(path: str, lines: tuple[str, ...], first: int, end: int) -> Problem:
    """Return the warning for a header that nothing closes, placed at its last line."""
    last = max(first, end - 1)
    edit = Edit(Span(path, last + 1, len(lines[last]) + 1, 0), "\n---")
    return Problem("W151", _span(path, lines, last), edits=(edit,))


def _title(path: str, lines: tuple[str, ...]) -> str:
    """Propose a title: that of the first heading, else the name of the file."""
    for line in lines:
        heading = _HEADING.match(line)
        if heading:
            return heading["title"][:_LONGEST_TITLE]
    return path.rpartition("/")[2].rpartition(".")[0]


def _span(path: str, lines: tuple[str, ...], index: int) -> Span:
    line = lines[index]
    indent = len(line) - len(line.lstrip())
    return Span(path, index + 1, indent + 1, max(1, len(line.strip())))
