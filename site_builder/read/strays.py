"""Characters nobody sees that word processors and chat programs leave behind.

The parser stops at some of them, others silently make two equal-looking keys or names differ; so
do signs that only look like a character.
"""

import re
from collections.abc import Iterable, Iterator

from site_builder.problems import Edit, Problem, Span
from site_builder.read.lookalikes import LOOKALIKE_SIGNS, LOOKALIKES

# Control signs, soft hyphens, zero-width signs, marks of direction, fillers, line ends of other
# systems; after Han characters also the choice of a variant.
STRAY = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufffe\uffff"
    f"{LOOKALIKE_SIGNS}]"
    "|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
    "|(?<=[\u3400-\u9fff\U00020000-\U0003ffff])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")


def strays(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stray characters of `line` as start, end and what stands for them instead.

    A break between two Latin words leaves a blank, a sign that looks like a character leaves that
    character, everything else nothing. The joiner inside an emoji stays.
    """
    position = 0
    while match := STRAY.search(line, position):
        start = end = match.start()
        while end < len(line) and STRAY.match(line, end):
            end += 1
        around = line[start - 1 : start] + line[end : end + 1]
        parts = len(around) == 2 and around.isascii() and around.isalnum()  # noqa: PLR2004
        blank = parts and any(sign in _BREAKS for sign in line[start:end])
        plain = "".join(LOOKALIKES.get(sign, "") for sign in line[start:end])
        yield start, end, plain or (" " if blank else "")
        position = end


def without_strays(line: str) -> tuple[str, tuple[int, ...]]:
    """Return `line` without strays, and the author's column (from 1) of each sign and the end."""
    pieces: list[str] = []
    columns: list[int] = []
    position = 0
    for start, end, text in strays(line):
        pieces += [line[position:start], text]
        places = range(start + 1, end + 1) if len(text) == end - start else [start + 1] * len(text)
        columns += [*range(position + 1, start + 1), *places]
        position = end
    pieces.append(line[position:])
    columns += range(position + 1, len(line) + 2)
    return "".join(pieces), tuple(columns)


def stray_problem(path: str, number: int, line: str) -> Problem:
    """Return the note about line `number` (from 1), with the edits that clean it."""
    edits = tuple(
        Edit(Span(path, number, start + 1, end - start), text) for start, end, text in strays(line)
    )
    return Problem("N128", edits[0].span, {"count": len(edits)}, edits=edits)


def clean_prose(
    path: str, lines: Iterable[str], first_line: int
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return lines of prose without strays, and a note for each line that had some."""
    cleaned: list[str] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, first_line):
        cleaned.append(without_strays(line)[0])
        if cleaned[-1] != line:
            problems.append(stray_problem(path, number, line))
    return tuple(cleaned), tuple(problems)
