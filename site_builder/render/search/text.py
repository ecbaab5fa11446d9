"""The text of a finished page as its reader sees it: blocks are lines, inline markup is nothing.

Only what stands in `main` counts: the frame is the same on every page.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

LATER, DAYS, NOW = "\ue101", "\ue102", "\ue103"
"""Around words that change with the day: `LATER words DAYS 2026-07-16 others|… NOW`."""

ANCHOR = "\ue104"
"""Begins a line that names the place on the page at which the lines after it stand."""

_OURS = re.compile("[\ue100-\ue10f]")
_MAIN = re.compile(r"<main[\s>].*</main>", re.DOTALL)
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style|template|title|rp)(?=[\s>]).*?</\1>", re.DOTALL)
_RUBY = re.compile(r"<rt(?=[\s>])[^>]*>(.*?)</rt>", re.DOTALL)
_TIMELY = re.compile(r'<span data-by-day="([^"]*)">([^<]*)</span>')
_INLINE = re.compile(
    r"</?(?:abbr|a|bdi|bdo|b|cite|code|data|del|dfn|em|ins|i|kbd|label|mark|q|ruby|rb|samp|small"
    r"|span|strong|sub|sup|s|time|tspan|u|var|wbr)(?=[\s>/])[^>]*>"
)
_TAG = re.compile(r"<(/?[a-zA-Z][^\s/>]*)([^>]*)>")
_PLACES = frozenset(
    ("section", "article", "div", "li", "h2", "h3", "h4", "tr", "dt", "details", "figure", "p")
)
_ID = re.compile(r'\sid="([^"]*)"')
_ALT = re.compile(r'\salt="([^"]*)"')
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BLOCK = "\v"
_CHANGING = re.compile(f"{LATER}([^{DAYS}]*){DAYS}([^{NOW}]*){NOW}")


def lines_of(html: str) -> tuple[str, ...]:
    """Return the lines of a page, each once, with the places they stand at; () without `main`.

    What is told in place of a picture counts as a line, and so does the reading of a character.
    """
    main = _MAIN.search(_OURS.sub("", html))
    if main is None:
        return ()
    readings: list[str] = []

    def aside(hit: re.Match[str]) -> str:
        readings.append(hit[1])
        return ""

    seen = _RUBY.sub(aside, _UNSEEN.sub("", main[0]))
    marked = _TIMELY.sub(rf"{LATER}\2{DAYS}\1{NOW}", seen)
    blocks = _TAG.sub(_block, _INLINE.sub("", marked))
    text = unescape(_BLANKS.sub(" ", blocks))
    return tuple(_once((*text.split(_BLOCK), *map(unescape, readings))))


def _block(hit: re.Match[str]) -> str:
    """What stands for a tag that parts the text: an edge, the name of a place, a picture's words."""
    tag, inner = hit.groups()
    if tag in _PLACES and (name := _ID.search(inner)):
        return f"{_BLOCK}{ANCHOR}{name[1]}{_BLOCK}"
    if tag == "img" and (alt := _ALT.search(inner)):
        return f"{_BLOCK}{alt[1]}{_BLOCK}"
    return _BLOCK


def _once(lines: Iterable[str]) -> Iterator[str]:
    """Each line at its first place; a place only where a line follows."""
    seen, place = set[str](), ""
    for line in map(str.strip, lines):
        if line.startswith(ANCHOR):
            place = line
        elif line and line not in seen:
            seen.add(line)
            if place:
                yield place
                place = ""
            yield line


def wordings(lines: Iterable[str]) -> Iterator[str]:
    """Return every wording a line will ever have; places are none."""
    for line in lines:
        if LATER in line:
            days = {one[:10] for hit in _CHANGING.finditer(line) for one in hit[2].split("|")}
            yield from dict.fromkeys(_on(line, day) for day in ("", *sorted(days)))
        elif not line.startswith(ANCHOR):
            yield line


def _on(line: str, day: str) -> str:
    """A line as it reads on a day such as `2026-07-16`; "" before all of them."""

    def said(hit: re.Match[str]) -> str:
        entries = [one for one in hit[2].split("|") if one[:10] <= day]
        return entries[-1][11:] if entries else hit[1]

    return _CHANGING.sub(said, line)
