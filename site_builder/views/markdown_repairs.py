"""Rewrites what Chinese editors type into the Markdown they mean, line by line, outside of code."""

import re
from collections.abc import Callable

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CJK = HAN + r"\u3000-\u303f\u3040-\u30ff\uff00-\uffef"
OWN = "\ufdd0"
"""A character that no author writes; it marks what we put into a text ourselves."""

FENCED = re.compile(r"^(?P<fence>~{3,}|`{3,})[^\n]*\n(?:.*\n)*?(?P=fence)[ ]*$", re.MULTILINE)

# Word and WeChat leave controls, zero-width and direction marks, soft hyphens. Joiners (U+200D)
# stay: they hold emoji together.
_RESIDUE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u2069\ufdd0\ufeff\ufff9-\ufffc]|&#(?:[xX]0*[fF][dD][dD]0|0*64976);?|</?o:p\\s*/?>"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile("&nbsp;|\u00a0")

_WIDE_INDENT = re.compile(r"[ \t]*\u3000[ \t\u3000]*")
_DEEP_INDENT = re.compile(r"(?: {4,}| {0,3}\t)\s*(?=\S)")
_PROSE_START = re.compile(rf"[{CJK}“”‘’①-⑳]|[0-9０-９]+[、．]")
_HELD = re.compile(r"\[\^[^\]]+\]:|:\s")  # footnotes and definitions hold indented lines

WIDE_HEADING = re.compile(r" {0,3}([#＃]{1,6})(?=[^#＃])[ \u3000]*(?=\S)")
NUMBER_SIGN = re.compile(r"#(?=[0-9]+(?![0-9.、．]))")  # “#5机车” is a name, not a heading

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+]|[0-9]{1,9}\.)(?P<gap>[ \t]+)(?=\S)")
WIDE_ITEM = re.compile(
    r"(?P<indent>[ \t\u3000]*)(?:(?P<number>[0-9０-９]{1,3})(?:[、．][ \u3000]*|[.][ ]*(?=["
    + HAN
    + r"]))(?![0-9０-９])|[-－•·●■◆▪][ \u3000]*(?=["
    + CJK
    + r"A-Za-z“‘]))(?=\S)"
)
_LEADS_IN = ("：", ":")
_RULE = re.compile(r" {0,3}(?:[-*_] *){3,}$")
_QUOTE_OR_HEADING = re.compile(r" {0,3}(?:>|#)")

BAR = "｜"
_DELIMITERS = re.compile(r"\s*[|｜]?\s*:?[-]+:?\s*(?:[|｜]\s*:?[-]+:?\s*)*[|｜]?\s*")
_DASHES = str.maketrans({"－": "-", "—": "-", "–": "-", "─": "-", "：": ":"})

WIDE_IMAGE = re.compile(r"[！!][\[［]([^\]］\n]*)[\]］][（(]([^（()）\n]*)[)）]")
WIDE_LINK = re.compile(
    r"\[([^\[\]\n]+)\](?:（(?=[^（()）\s]*[./#])([^（()）\s]*)[)）]|\(([^（()）\s]*)）)"
)
_DESTINATION = re.compile(r"(?<=\]\()([^()\n]*\\[^()\n]*)(?=\))")


def repair(text: str) -> str:
    """Return Markdown that means what its author saw: the repairs are those of the guide, E/W-free.

    Lines may be inserted or their indent changed; positions are therefore looked up in the
    author's own text, never in this one.
    """
    text = _RESIDUE.sub("", _BLANKS.sub(" ", _BREAKS.sub("\n", text)))
    parts: list[str] = []
    last = 0
    for code in FENCED.finditer(text):
        parts += (_repaired(text[last : code.start()]), code.group())
        last = code.end()
    parts.append(_repaired(text[last:]))
    return "".join(parts)


def _repaired(text: str) -> str:
    lines = text.split("\n")
    for step in _STEPS:
        lines = step(lines)
    return "\n".join(lines)


def _without_paragraph_indents(lines: list[str]) -> list[str]:
    """Two wide blanks or four narrow ones open a Chinese paragraph; they are no code block."""
    out: list[str] = []
    held = False  # by a list, footnote or definition, whose own lines are indented
    for line in lines:
        if wide := _WIDE_INDENT.match(line):
            out.append(line[wide.end() :])
            held = held and not (len(out) > 1 and not out[-2].strip())
            continue
        deep = _DEEP_INDENT.match(line)
        if deep and not held and _is_prose(line[deep.end() :]):
            out.append(line[deep.end() :])
            continue
        out.append(line)
        if line.strip() and not deep:
            is_item = bool(_ITEM.match(line) or WIDE_ITEM.match(line) or _HELD.match(line))
            held = is_item or (held and (line[0].isspace() or bool(out[-2:-1] and out[-2].strip())))
    return out


def _is_prose(line: str) -> bool:
    written = re.sub(r"\s", "", line)
    return bool(_PROSE_START.match(line)) and len(re.findall(f"[{CJK}]", written)) * 3 >= len(
        written
    )


def _with_narrow_tables(lines: list[str]) -> list[str]:
    """A block whose every line has wide bars, and whose second line rules it off, is a table."""
    out: list[str] = []
    for block in blocks(lines):
        out += narrow_table(block) or block
    return out


def narrow_table(block: list[str]) -> list[str] | None:
    """The lines of a table with wide bars, written with narrow ones; None for other lines."""
    rule = block[1].translate(_DASHES) if len(block) > 1 else ""
    if not all(BAR in line for line in block) or not _DELIMITERS.fullmatch(rule):
        return None
    return [line.replace(BAR, "|") for line in (block[0], rule, *block[2:])]


def blocks(lines: list[str]) -> list[list[str]]:
    """Group lines into runs of written ones; each blank line is a run of its own."""
    found: list[list[str]] = []
    open_block = False
    for line in lines:
        written = bool(line.strip())
        if written and open_block:
            found[-1].append(line)
        else:
            found.append([line])
        open_block = written
    return found


def _with_headings(lines: list[str]) -> list[str]:
    out: list[str] = []
    for line in lines:
        if NUMBER_SIGN.match(line):
            out.append("\\" + line)
        elif heading := WIDE_HEADING.match(line):
            out.append("#" * len(heading.group(1)) + " " + line[heading.end() :])
        else:
            out.append(line)
    return out


def _with_lists(lines: list[str]) -> list[str]:
    """Write list marks as Markdown's own, nest by four blanks, and part lists from paragraphs."""
    listing = _Listing()
    for index, line in enumerate(lines):
        listing.add(line, lines[index + 1] if index + 1 < len(lines) else "")
    return listing.out


class _Listing:
    """The lists open at the line being read."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._indents: list[int] = []  # of the open items, outermost first
        self._marks: list[bool] = []  # for each, whether it is numbered
        self._in_paragraph = False  # a further one of an item, which must be parted from the next

    def add(self, line: str, following: str) -> None:
        previous = self.out[-1] if self.out else ""
        item = self._item(line, previous)
        if item is not None:
            self._add_item(*item, previous)
        elif not line.strip():
            self.out.append("")
        elif self._indents and line[0].isspace():
            self._add_continuation(line, previous)
        else:
            if not previous.strip() or _QUOTE_OR_HEADING.match(line):
                self._indents.clear()
                self._marks.clear()
            if "|" in line and previous.strip() and "|" not in previous and _is_rule(following):
                self.out.append("")
            self.out.append(line)

    def _item(self, line: str, previous: str) -> tuple[int, str, str] | None:
        """Return indent, mark and text of a list item, or None."""
        if _RULE.match(line):
            return None
        if item := _ITEM.match(line):
            opens = not previous.strip() or bool(self._indents) or item["mark"] in "-*+1."
            indent = _columns(item["indent"])
            if not opens or (indent > 3 and not self._indents):  # noqa: PLR2004  (a code block)
                return None
            return indent, item["mark"], line[item.end() :]
        item = WIDE_ITEM.match(line)
        if item is None or not (
            not previous.strip() or self._indents or previous.rstrip().endswith(_LEADS_IN)
        ):
            return None
        mark = f"{int(item['number'])}." if item["number"] else "-"
        return _columns(item["indent"]), mark, line[item.end() :]

    def _add_item(self, indent: int, mark: str, text: str, previous: str) -> None:
        parted = not self._indents or self._in_paragraph
        self._in_paragraph = False
        numbered = mark not in "-*+"
        while self._indents and indent < self._indents[-1]:
            self._leave()
        if not self._indents or indent >= self._indents[-1] + 2:
            self._indents.append(indent)
            self._marks.append(numbered)
        parted = parted or self._marks[-1] != numbered
        self._marks[-1] = numbered
        if parted and previous.strip():
            self.out.append("")
        self.out.append(f"{' ' * 4 * (len(self._indents) - 1)}{mark} {text}")

    def _leave(self) -> None:
        self._indents.pop()
        self._marks.pop()

    def _add_continuation(self, line: str, previous: str) -> None:
        text = line.lstrip()
        if previous.strip():
            self.out.append(line)
            return
        indent = _columns(line[: len(line) - len(text)])
        while len(self._indents) > 1 and indent <= self._indents[-1]:
            self._leave()
        self._in_paragraph = True
        beyond = max(0, indent - self._indents[-1] - 4)
        self.out.append(" " * (4 * len(self._indents) + beyond) + text)


def _columns(indent: str) -> int:
    return len(indent.expandtabs(4))


def _is_rule(line: str) -> bool:
    return "|" in line and bool(_DELIMITERS.fullmatch(line))


def _with_links(lines: list[str]) -> list[str]:
    return [_linked(line) if "[" in line or "［" in line else line for line in lines]


def _linked(line: str) -> str:
    line = WIDE_IMAGE.sub(r"![\1](\2)", line)
    line = WIDE_LINK.sub(lambda m: f"[{m[1]}]({m[2] or m[3]})", line)
    return _DESTINATION.sub(lambda m: forward_slashes(m[0]), line)


def forward_slashes(address: str) -> str:
    r"""Return a Windows address with slashes; a share such as `\\server\photos` becomes a file URL."""
    if address.startswith("\\\\"):
        address = "file:" + address
    return address.replace("\\", "/")


_STEPS: tuple[Callable[[list[str]], list[str]], ...] = (
    _without_paragraph_indents,
    _with_narrow_tables,
    _with_headings,
    _with_lists,
    _with_links,
)
