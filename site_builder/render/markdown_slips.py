"""What Chinese editors type for Markdown and is read as such, told with the edits to write it plainly.

An edit is proposed only where the text is read the same with and without it.
"""

import re
from collections.abc import Iterable, Iterator

from site_builder.model.kinds import place_of
from site_builder.problems import Edit, Fact, Problem, Span
from site_builder.read.documents import Document
from site_builder.views.markdown_repairs import (
    BAR,
    FENCED,
    NUMBER_SIGN,
    WIDE_HEADING,
    WIDE_IMAGE,
    WIDE_ITEM,
    WIDE_LINK,
    blocks,
    narrow_table,
    repair,
)

_Change = tuple[int, int, str]  # the signs from start to end of a line are replaced by the text
_RESIDUE = re.compile(r"&nbsp;|</?o:p\s*/?>")
_SUSPECT = re.compile(
    r"^[ \t\u3000]*(?:[#＃]|[0-9０-９]{1,3}[、．.]|[-－•·●■◆▪])|[｜！］］（]|\]\(|&nbsp;|</?o:p",
    re.MULTILINE,
)
_SHOWN = 20  # characters of the first place


def markdown_slips(document: Document) -> tuple[Problem, ...]:
    """One note, N127, with all edits of a text, or none."""
    if document.body is None or place_of(document.path) is None:
        return ()
    first = document.body.line
    lines = document.text.split("\n")[first - 1 :]
    text = "\n".join(lines)
    if not _SUSPECT.search(text):
        return ()
    changes = _kept(lines, {i: c for i, c in enumerate(_proposed(lines, text)) if c})
    edits = tuple(
        Edit(Span(document.path, first + index, start + 1, end - start), new)
        for index, found in changes.items()
        for start, end, new in found
    )
    if not edits:
        return ()
    index, ((start, end, _), *_rest) = next(iter(changes.items()))
    found = lines[index][start : max(end, start + _SHOWN)]
    facts: dict[str, Fact] = {"count": len(edits), "found": found}
    return (Problem("N127", edits[0].span, facts, document.language, edits),)


def _proposed(lines: list[str], text: str) -> list[tuple[_Change, ...]]:
    """For each line how it could be written; nothing for lines of code."""
    code = {
        number
        for match in FENCED.finditer(text)
        for number in range(
            text.count("\n", 0, match.start()), text.count("\n", 0, match.end()) + 1
        )
    }
    tables: list[tuple[_Change, ...]] = []
    for block in blocks(lines):
        narrow = narrow_table(list(block)) if BAR in block[0] else None
        tables += [_differences(old, new) for old, new in zip(block, narrow or block, strict=True)]
    return [
        () if number in code else tables[number] or tuple(_of_line(line))
        for number, line in enumerate(lines)
    ]


def _differences(old: str, new: str) -> tuple[_Change, ...]:
    """The signs of two lines of one length that differ."""
    pairs = zip(old, new, strict=True)
    return tuple((i, i + 1, sign) for i, (was, sign) in enumerate(pairs) if was != sign)


def _of_line(line: str) -> Iterator[_Change]:
    """The mark at the start of a line, then links and pictures, then what a word processor left."""
    heading, item = WIDE_HEADING.match(line), WIDE_ITEM.match(line)
    start = 0
    if heading and not NUMBER_SIGN.match(line):
        yield heading.start(1), heading.end(), "#" * len(heading[1]) + " "
        start = heading.end()
    elif item:
        mark = f"{int(item['number'])}. " if item["number"] else "- "
        yield item.end("indent"), item.end(), mark
        start = item.end()
    images = [(m.span(), f"![{m[1]}]({m[2]})") for m in WIDE_IMAGE.finditer(line, start)]
    links = [(m.span(), f"[{m[1]}]({m[2] or m[3]})") for m in WIDE_LINK.finditer(line, start)]
    residue = [(m.span(), " " * (m[0] == "&nbsp;")) for m in _RESIDUE.finditer(line, start)]
    taken: list[tuple[int, int]] = []
    for (first, last), new in (*images, *links, *residue):
        if all(last <= begin or end <= first for begin, end in taken):
            taken.append((first, last))
            yield first, last, new


def _kept(
    lines: list[str], proposed: dict[int, tuple[_Change, ...]]
) -> dict[int, tuple[_Change, ...]]:
    """Those changes with which the text is read as it is without them."""
    proposed = {
        index: real
        for index, changes in proposed.items()
        if (real := tuple(c for c in sorted(changes) if lines[index][c[0] : c[1]] != c[2]))
    }
    if not proposed:
        return {}
    meaning = repair("\n".join(lines))
    if _reads(lines, proposed) == meaning:
        return proposed
    kept: dict[int, tuple[_Change, ...]] = {}
    for index, changes in proposed.items():
        if _reads(lines, {**kept, index: changes}) == meaning:
            kept[index] = changes
    return kept


def _reads(lines: Iterable[str], changes: dict[int, tuple[_Change, ...]]) -> str:
    return repair("\n".join(_changed(line, changes.get(i, ())) for i, line in enumerate(lines)))


def _changed(line: str, changes: tuple[_Change, ...]) -> str:
    for start, end, new in reversed(changes):
        line = line[:start] + new + line[end:]
    return line
