"""What the parts of a YAML line look like: blanks, list marks, keys, colons."""

import re
from collections.abc import Iterable

BLANK = r"[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_BLANKS = re.compile(f"{BLANK}*")
_FENCE = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%(?:YAML|TAG) ")
_TWO_WIDE = frozenset("\t\u3000\u2001\u2003")  # a tab counts as two blanks here

_ANCHOR = re.compile(r"(?:^|[\s\[,])&([A-Za-z][\w-]*)", re.ASCII)
_ALIAS = re.compile(r"(?:^|[\s\[,])\*([A-Za-z][\w-]*)(?=\s|$|[\],])", re.ASCII)

_QUOTED = r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*+\''
QUOTED = re.compile(_QUOTED)
# A name as somebody would give to a field: short, no punctuation, at least one letter in it.
_NAME = r"(?=[\w.·\-/（）()]*[^\W\d_])\w[\w.·\-/（）()]{0,19}"

KEY = re.compile(
    rf"(?P<key>{_QUOTED}|[^\s\"'\[{{#|>](?:[^:#]|:(?![ \t]|$)|(?<![ \t])#)*?)"
    r"(?P<sep>[ \t]*:(?:[ \t]+|$))"
)
_WIDE = re.compile(
    rf"(?P<key>{_NAME}|{_QUOTED})(?P<sep>{BLANK}*[：︰﹕]{BLANK}*|[ \t]*:[^\S\t\n ]{BLANK}*)"
)
_TIGHT = re.compile(rf"(?P<key>{_NAME}|{_QUOTED})(?P<sep>[ \t]*:)(?=[^\s/\\:])")

MARK = re.compile(rf"-(?:{BLANK}+|$)")
_COUNT = r"\d{1,2}[、．]|\d{1,2}[.)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、"
_FAKE_MARK = re.compile(
    rf"(?:-(?![\s\d.\-])|[－–−—](?![－–−—\-])|[•●·・▪◆■□○◦‣]|[*＊+](?={BLANK})|(?P<count>{_COUNT}))"
    rf"{BLANK}*(?=\S)"
)
_FIRST = re.compile(r"[（(]?1\D|①|一、")
COMMENT = re.compile(r"(?:^|[ \t]+)#(?=[\s#]|$)|[ \t]{2,}#")


def indent(text: str) -> int:
    """Return how many blanks of whatever kind `text` begins with."""
    match = _BLANKS.match(text)
    return match.end() if match else 0


def is_fence(text: str) -> bool:
    """Tell whether a line belongs to the frame of a YAML text, such as `---`."""
    return bool(_FENCE.match(text))


def width(blanks: str) -> int:
    """Return how many columns an editor shows for `blanks`."""
    return sum(2 if sign in _TWO_WIDE else 1 for sign in blanks)


def other_widths(blanks: str) -> tuple[int, ...]:
    """Return how else `blanks` may be meant: each sign as one blank, or tabs as wider ones."""
    tabs, wide = blanks.count("\t"), sum(sign in _TWO_WIDE for sign in blanks)
    rest = len(blanks) - wide
    return (len(blanks), *(rest + size * tabs + 2 * (wide - tabs) for size in (4, 8) if tabs))


def loose_key(text: str, start: int) -> re.Match[str] | None:
    """Match a key whose colon is full-width, lacks its blank or has a blank of another script."""
    return _WIDE.match(text, start) or _TIGHT.match(text, start)


def is_key_line(text: str, start: int = 0) -> bool:
    """Tell whether a line looks like `key: value`, with whatever colon."""
    return bool(KEY.match(text, start) or loose_key(text, start))


def fake_mark(text: str, start: int) -> re.Match[str] | None:
    """Match a list mark that YAML does not know, such as `－`, `·`, `1、` or a `-` without blank."""
    return _FAKE_MARK.match(text, start)


def counts_from_one(mark: str) -> bool:
    return bool(_FIRST.match(mark))


def references(texts: Iterable[str]) -> frozenset[str]:
    """Return the names that are both defined and used: real YAML references, not prose."""
    texts = tuple(texts)
    defined = {name for text in texts for name in _ANCHOR.findall(text)}
    if not defined:
        return frozenset()
    used = {name for text in texts for name in _ALIAS.findall(text)}
    return frozenset(defined & used)
