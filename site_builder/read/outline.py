"""The walk over the lines of a YAML text that mends each where it stands in the outline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.read import lexis, values
from site_builder.read.drafts import Draft
from site_builder.read.values import Form, Value

_ANCHOR = re.compile(r"(?:^|[\s\[,])&([A-Za-z][\w-]*)", re.ASCII)
_ALIAS = re.compile(r"(?:^|[\s\[,])\*([A-Za-z][\w-]*)(?=\s|$|[\],])", re.ASCII)
_WIDEST_MARK = 5


@dataclass(slots=True)
class _Block:
    """A list or a group of fields that is still open; `mapped` when a list holds fields."""

    indent: int
    is_list: bool
    mapped: bool = False


@dataclass(frozen=True, slots=True)
class _Ahead:
    """The next line that says something: its indentation in columns and its text."""

    indent: int
    text: str


_END = _Ahead(-1, "")


class Walk:
    """Mends `drafts`, the consecutive lines of one YAML text, in place."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.references = _references(drafts)
        self.ahead = _look_ahead(drafts)
        self.blocks: list[_Block] = []
        self.awaiting: int | None = None  # column of the last key or mark that has no value yet
        self.after_key = False  # ... and whether that was a key
        self.plain: int | None = None  # column of the owner of a plain value that may go on
        self.text: int | None = None  # column of the owner of a `|` or `>` text
        self.skip_to = -1  # last line of an open quote or bracket

    def run(self) -> None:
        for index, draft in enumerate(self.drafts):
            if index <= self.skip_to:
                continue
            blanks = lexis.BLANKS.match(draft.text)
            start = blanks.end() if blanks else 0
            if self.in_text(draft, start):
                continue
            rest = draft.text[start:]
            if not rest or rest.startswith("#"):
                _mend_indent(draft, start, empty=not rest)
            elif not (index == 0 and rest.startswith(("---", "%"))):
                self.line(index, start)

    def in_text(self, draft: Draft, start: int) -> bool:
        """Tell whether the line belongs to a `|` text; only its outer blanks may need mending."""
        if self.text is None:
            return False
        indent = lexis.width(draft.text[:start])
        if start < len(draft.text) and indent <= self.text:
            self.text = None
            return False
        proper = len(draft.text) - len(draft.text.lstrip(" "))
        if proper <= self.text or draft.text[proper : proper + 1] == "\t":
            _mend_indent(draft, start, empty=start == len(draft.text))
        return True

    def line(self, index: int, start: int) -> None:
        draft = self.drafts[index]
        indent = lexis.width(draft.text[:start])
        _mend_indent(draft, start)
        if self.plain is not None and indent > self.plain:
            return
        self.plain = None
        while self.blocks and self.blocks[-1].indent > indent:
            self.blocks.pop()
        position, column, marked = self.marks(index, start, indent)
        if position < len(draft.text):
            self.content(index, position, column, marked=marked)

    def marks(self, index: int, start: int, indent: int) -> tuple[int, int, bool]:
        """Pass the list marks; return position and column behind them, and if there were any."""
        draft = self.drafts[index]
        position, column, marked = start, indent, False
        while True:
            mark = lexis.MARK.match(draft.text, position)
            if mark:
                behind = column + lexis.width(mark[0])
                if mark[0].strip(" ") != "-":
                    behind = self.mend_mark(index, mark, column)
            else:
                mark = None if marked else self.fake_mark(index, position, indent)
                if mark is None:
                    return position, column, marked
                behind = self.mend_mark(index, mark, column)
            self.open_list(column)
            marked = True
            position, column = mark.end(), behind

    def open_list(self, column: int) -> None:
        if not (self.blocks and self.blocks[-1].indent == column and self.blocks[-1].is_list):
            self.blocks.append(_Block(column, is_list=True))
        self.awaiting, self.after_key = column, False

    def mend_mark(self, index: int, mark: re.Match[str], column: int) -> int:
        """Write the mark as `- `; return the column of what follows, that of the next field if any."""
        draft, ahead = self.drafts[index], self.ahead[index]
        behind = column + 2
        aligned = behind < ahead.indent <= column + _WIDEST_MARK
        if aligned and lexis.is_key_line(draft.text, mark.end()) and lexis.is_key_line(ahead.text):
            behind = ahead.indent
        text = "-" if mark.end() == len(draft.text) else "-".ljust(behind - column)
        found = mark[0].strip() or mark[0]
        draft.change("W106", {"found": found}, (mark.start(), mark.end(), text))
        return behind

    def fake_mark(self, index: int, position: int, indent: int) -> re.Match[str] | None:
        """Match a list mark YAML does not know, where an item is expected."""
        draft = self.drafts[index]
        mark = lexis.fake_mark(draft.text, position)
        if mark is None:
            return None
        if self.blocks and self.blocks[-1].is_list and self.blocks[-1].indent == indent:
            return mark
        if mark["count"] and (
            lexis.KEY.match(draft.text, position) or not lexis.counts_from_one(mark[0])
        ):
            return None
        if self.blocks or self.awaiting is not None:
            return mark if self.is_awaited(indent) else None
        return mark

    def is_awaited(self, indent: int) -> bool:
        if self.awaiting is None:
            return False
        return indent > self.awaiting or (indent == self.awaiting and self.after_key)

    def content(self, index: int, position: int, column: int, *, marked: bool) -> None:
        """Mend a field, or the value of an item or of the key above."""
        draft = self.drafts[index]
        key = lexis.loose_key(draft.text, position)
        if key is not None and self.expects_key(index, key, column, marked=marked):
            _mend_colon(draft, key)
            self.field(index, key, column, marked=marked)
            return
        key = lexis.KEY.match(draft.text, position)
        if key is not None:
            _mend_tab(draft, key)
            self.field(index, key, column, marked=marked)
        elif marked or self.is_awaited(column):
            owner = self.awaiting or 0
            self.awaiting = None
            self.value(index, position, owner)

    def expects_key(self, index: int, key: re.Match[str], column: int, *, marked: bool) -> bool:
        """Tell whether a loosely written key can only be a key here, rather than prose."""
        ahead = self.ahead[index]
        goes_on = ahead.indent == column and lexis.is_key_line(ahead.text)
        empty = key.end() == len(self.drafts[index].text)
        if marked:
            list_block = self.blocks[-1]
            return goes_on or list_block.mapped or (empty and ahead.indent > column)
        if self.blocks and not self.blocks[-1].is_list and self.blocks[-1].indent == column:
            return True
        if self.is_awaited(column):
            return goes_on or (empty and ahead.indent >= column)
        return True

    def field(self, index: int, key: re.Match[str], column: int, *, marked: bool) -> None:
        if marked:
            self.blocks[-1].mapped = True
        elif self.blocks and self.blocks[-1].is_list and self.blocks[-1].indent == column:
            self.blocks.pop()
        if not (self.blocks and self.blocks[-1].indent == column):
            self.blocks.append(_Block(column, is_list=False))
        self.awaiting = None
        self.value(index, key.end(), column)
        if self.awaiting is not None:
            self.after_key = True

    def value(self, index: int, position: int, owner: int) -> None:
        """Judge the value at `position`, which belongs to the key or mark in column `owner`."""
        draft = self.drafts[index]
        value = values.judge(draft.text, position, self.references)
        if value.form is Form.EMPTY:
            self.awaiting, self.after_key = owner, False
        elif value.form is Form.BLOCK:
            self.text = owner
        elif value.form is Form.UNCLOSED:
            self.skip_to = self.closing_line(index, value, owner)
        elif value.form is Form.CLOSED:
            _mend_path(draft, value)
        else:
            self.plain_value(index, value, owner)

    def plain_value(self, index: int, value: Value, owner: int) -> None:
        ahead = self.ahead[index]
        goes_on = ahead.indent > owner and not lexis.is_key_line(ahead.text)
        if value.form is Form.PLAIN or goes_on:
            self.plain = owner
            return
        draft = self.drafts[index]
        code = "W108" if value.form is Form.MIXED else "W107"
        draft.change(code, {"sign": value.sign}, *values.quoting(draft.text, value))

    def closing_line(self, index: int, value: Value, owner: int) -> int:
        """Return the line that closes the quote or bracket of `value`; -1 when none does."""
        opening = self.drafts[index].text[value.start]
        text = self.drafts[index].text[value.start :]
        for at in range(index + 1, len(self.drafts)):
            line = self.drafts[at].text
            indent = len(line) - len(line.lstrip(" "))
            bracket = opening in "[{" and indent == owner and line.strip()[:1] in {"]", "}"}
            if line.strip() and indent <= owner and not bracket:
                return -1
            text += "\n" + line
            end = values.closes(opening, text)
            if end >= 0:
                tail = text[end:].strip()
                return at if not tail or tail.startswith("#") else -1
        return -1


def _references(drafts: Sequence[Draft]) -> frozenset[str]:
    """Return the names that are both defined and used: real YAML references, not prose."""
    defined = {name for draft in drafts for name in _ANCHOR.findall(draft.text)}
    if not defined:
        return frozenset()
    return frozenset(
        name for draft in drafts for name in _ALIAS.findall(draft.text) if name in defined
    )


def _look_ahead(drafts: Sequence[Draft]) -> list[_Ahead]:
    """Return, for each line, the next one that is neither blank nor a comment."""
    ahead = [_END] * len(drafts)
    following = _END
    for index in range(len(drafts) - 1, -1, -1):
        ahead[index] = following
        text = drafts[index].text
        blanks = lexis.BLANKS.match(text)
        start = blanks.end() if blanks else 0
        if start < len(text) and text[start] != "#":
            following = _Ahead(lexis.width(text[:start]), text[start:])
    return ahead


def _mend_indent(draft: Draft, start: int, *, empty: bool = False) -> None:
    """Write the blanks at the start of a line as spaces; none at all before nothing."""
    blanks = draft.text[:start]
    if not blanks.strip(" "):
        return
    text = "" if empty else " " * lexis.width(blanks)
    code = "W103" if "\t" in blanks else "W104"
    draft.change(code, {}, (0, start, text))


def _mend_colon(draft: Draft, key: re.Match[str]) -> None:
    end = len(draft.text.rstrip())
    text = ":" if key.end() >= end else ": "
    code = "W101" if key["sep"].strip(" \t\u3000\xa0") != ":" else "W102"
    facts = {"key": key["key"].strip("\"'"), "found": key["sep"].strip()}
    draft.change(code, facts, (*key.span("sep"), text))


def _mend_tab(draft: Draft, key: re.Match[str]) -> None:
    if "\t" in key["sep"]:
        text = ":" if key.end() == len(draft.text) else ": "
        draft.change("W103", {}, (*key.span("sep"), text))


def _mend_path(draft: Draft, value: Value) -> None:
    if values.is_picture_path(draft.text, value):
        first, last = value.start, value.end - 1
        draft.change("W107", {"sign": "\\"}, (first, first + 1, "'"), (last, last + 1, "'"))
