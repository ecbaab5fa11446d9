"""The walk over the lines of a YAML text, which knows where each stands in the outline.

What can only be a slip is mended on the way; what cannot be right is noted as a doubt, for the
case that the parser refuses the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from site_builder.problems.facts import Fact
from site_builder.read import lexis, mends, values
from site_builder.read.drafts import Doubt, Draft
from site_builder.read.values import Form, Value

_MANY_DOUBTS = 20  # a text that is beyond reading is not searched again from every line


@dataclass(slots=True)
class _Block:
    """A list or a group of fields that is still open, and the last line in its column."""

    indent: int
    is_list: bool
    line: int
    mapped: bool = False  # a list that holds fields
    above: int = 0  # the last line in its column before `line`


@dataclass(slots=True)
class Walk:
    """Mends `drafts`, the consecutive lines of one YAML text, in place, and gathers `doubts`.

    `awaiting` is the column of the last key (`after_key`) or list mark that has no value yet;
    `plain` that of the owner of a plain value which may go on; `text` that of the owner of a `|` or
    `>` text; `skip_to` the last line of an open quote or bracket.
    """

    drafts: Sequence[Draft]
    doubts: list[Doubt] = field(default_factory=list)
    references: frozenset[str] = frozenset()
    ahead: list[mends.Ahead] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=list)
    awaiting: int | None = None
    after_key: bool = False
    plain: int | None = None
    plain_line: int = 0
    text: int | None = None
    skip_to: int = -1

    def run(self) -> None:
        self.references = lexis.references(draft.text for draft in self.drafts)
        self.ahead = mends.look_ahead(self.drafts)
        for index, draft in enumerate(self.drafts):
            start = lexis.indent(draft.text)
            if index <= self.skip_to or self.in_text(draft, start):
                continue
            rest = draft.text[start:]
            if not rest or rest.startswith("#"):
                mends.mend_indent(draft, start, empty=not rest)
            elif not lexis.is_fence(draft.text):
                self.line(index, start)

    def doubt(
        self, code: str, index: int, start: int, related: int | None = None, **facts: Fact
    ) -> None:
        self.doubts.append(Doubt(code, index, start, facts, related))

    def in_text(self, draft: Draft, start: int) -> bool:
        """Tell whether the line belongs to a `|` text; only its outer blanks may need mending."""
        if self.text is None:
            return False
        if start < len(draft.text) and lexis.width(draft.text[:start]) <= self.text:
            self.text = None
            return False
        proper = len(draft.text) - len(draft.text.lstrip(" "))
        if proper <= self.text or draft.text[proper : proper + 1] == "\t":
            mends.mend_indent(draft, start, empty=start == len(draft.text))
        return True

    def line(self, index: int, start: int) -> None:
        draft = self.drafts[index]
        indent = self.indent(draft.text, start)
        mends.mend_indent(draft, start, indent)
        if self.plain is not None and indent > self.plain:
            self.continuation(index, start, indent, self.plain)
            return
        self.plain = None
        self.close_blocks(index, start, indent)
        position, column, marked = self.marks(index, start, indent)
        if position < len(draft.text):
            self.content(index, position, column, marked=marked)

    def indent(self, text: str, start: int) -> int:
        """Measure the blanks before a line; those of other kinds as it fits the lines above."""
        usual = lexis.width(text[:start])
        if not text[:start].strip(" ") or not lexis.is_key_line(text, start):
            return usual
        if self.plain is None and self.is_awaited(usual):
            return usual
        open_here = {block.indent for block in self.blocks}
        widths = (usual, *lexis.other_widths(text[:start]))
        return next((width for width in widths if width in open_here), usual)

    def continuation(self, index: int, start: int, indent: int, owner: int) -> None:
        """Doubt a line that the parser adds to the sentence above, when it looks like more."""
        draft = self.drafts[index]
        if lexis.MARK.match(draft.text, start):
            above = self.drafts[self.plain_line].text.strip()
            draft.report("E177", {"above": above}, start)
        elif lexis.KEY.match(draft.text, start):
            facts = {"found": indent, "expected": owner, "line": self.number(self.plain_line)}
            self.doubt("E105", index, start, self.plain_line, **facts)

    def close_blocks(self, index: int, start: int, indent: int) -> None:
        """Leave the blocks that are deeper than this line, which must then meet one."""
        left = None
        while self.blocks and self.blocks[-1].indent > indent:
            left = self.blocks.pop()
        if self.blocks and self.blocks[-1].indent == indent:
            self.blocks[-1].above, self.blocks[-1].line = self.blocks[-1].line, index
        elif left is not None:
            line = self.number(left.line)
            self.doubt(
                "E105", index, start, left.line, found=indent, expected=left.indent, line=line
            )

    def number(self, index: int) -> int:
        return self.drafts[index].number

    def marks(self, index: int, start: int, indent: int) -> tuple[int, int, bool]:
        """Pass the list marks; return position and column behind them, and if there were any."""
        draft = self.drafts[index]
        position, column, marked = start, indent, False
        while True:
            mark = lexis.MARK.match(draft.text, position)
            if mark and mark[0].strip(" ") == "-":
                behind = column + len(mark[0])
            else:
                mark = mark or (None if marked else self.fake_mark(index, position, indent))
                if mark is None:
                    return position, column, marked
                self.realign(index, mark, column)
                behind = mends.mend_mark(draft, mark, column, self.ahead[index])
            self.open_list(index, position, column)
            position, column, marked = mark.end(), behind, True

    def realign(self, index: int, mark: re.Match[str], column: int) -> None:
        """Push the fields below `-name: …` one column further: they stood below its first letter."""
        draft, ahead = self.drafts[index], self.ahead[index]
        tight = mark.end() == mark.start() + 1 and ahead.indent == column + 1
        if not (tight and lexis.is_key_line(ahead.text)):
            return
        if not lexis.is_key_line(draft.text, mark.end()):
            return
        end = index + 1
        while end < len(self.drafts) and self.is_below(end, column):
            if self.drafts[end].text.strip():
                draft.push(self.drafts[end])
            end += 1
        for number, following in enumerate(mends.look_ahead(self.drafts[index:end]), index):
            if following.text:
                self.ahead[number] = following

    def is_below(self, index: int, column: int) -> bool:
        """Tell whether a line is blank or deeper than `column`."""
        text = self.drafts[index].text
        start = lexis.indent(text)
        return start == len(text) or lexis.width(text[:start]) > column

    def open_list(self, index: int, position: int, column: int) -> None:
        if not (self.blocks and self.blocks[-1].indent == column and self.blocks[-1].is_list):
            if self.blocks and self.blocks[-1].indent == column and not self.is_awaited(column):
                self.doubt("E178", index, position)
            self.blocks.append(_Block(column, is_list=True, line=index))
        self.awaiting, self.after_key = column, False

    def fake_mark(self, index: int, position: int, indent: int) -> re.Match[str] | None:
        """Match a list mark YAML does not know, where an item is expected."""
        text = self.drafts[index].text
        mark = lexis.fake_mark(text, position)
        if mark is None:
            return None
        if self.blocks and self.blocks[-1].is_list and self.blocks[-1].indent == indent:
            return mark
        if mark["count"] and (
            lexis.KEY.match(text, position) or not lexis.counts_from_one(mark[0])
        ):
            return None
        return mark if not self.blocks or self.is_awaited(indent) else None

    def is_awaited(self, indent: int) -> bool:
        if self.awaiting is None:
            return False
        return indent > self.awaiting or (indent == self.awaiting and self.after_key)

    def content(self, index: int, position: int, column: int, *, marked: bool) -> None:
        """Mend a field, or the value of an item or of the key above."""
        draft = self.drafts[index]
        loose = lexis.loose_key(draft.text, position)
        if loose is not None and self.expects_key(index, loose, column, marked=marked):
            mends.mend_colon(draft, loose)
            self.field(index, loose, column, marked=marked)
            return
        key = lexis.KEY.match(draft.text, position)
        if key is not None:
            mends.mend_tab(draft, key)
            self.field(index, key, column, marked=marked)
        elif self.awaiting is not None and column > self.awaiting:
            owner, self.awaiting = self.awaiting, None
            self.value(index, position, owner)
        elif not self.blocks and draft.text[position] in "[{\"'":
            self.value(index, position, -1)
        else:
            self.doubt("E152", index, position, found=draft.text[position:].strip())

    def expects_key(self, index: int, key: re.Match[str], column: int, *, marked: bool) -> bool:
        """Tell whether a loosely written key can only be a key here, rather than prose."""
        ahead, text = self.ahead[index], self.drafts[index].text
        goes_on = ahead.indent == column and lexis.is_key_line(ahead.text)
        empty = key.end() == len(text)
        if lexis.KEY.match(text, key.start()):  # a field in any case: its key is the shorter one
            return True
        if marked:
            return goes_on or self.blocks[-1].mapped or (empty and ahead.indent > column)
        if self.blocks and not self.blocks[-1].is_list and self.blocks[-1].indent == column:
            return True
        return goes_on or not self.is_awaited(column) or (empty and ahead.indent >= column)

    def field(self, index: int, key: re.Match[str], column: int, *, marked: bool) -> None:
        text = self.drafts[index].text
        if marked:
            self.blocks[-1].mapped = True
        elif self.blocks and self.blocks[-1].is_list and self.blocks[-1].indent == column:
            left = self.blocks.pop()
            if not (self.blocks and self.blocks[-1].indent == column):
                code = "E149" if left.mapped else "E178"
                line, found = self.number(left.above), key["key"].strip("\"'")
                self.doubt(code, index, key.start(), left.above, line=line, found=found)
        if not (self.blocks and self.blocks[-1].indent == column):
            if self.blocks and not marked and not self.is_awaited(column):
                above = self.blocks[-1]
                facts = {"expected": above.indent, "line": self.number(above.line)}
                self.doubt("E105", index, key.start(), above.line, found=column, **facts)
            self.blocks.append(_Block(column, is_list=False, line=index))
        if text[key.start()] in values.NEVER_FIRST:
            self.doubt("E157", index, key.start(), found=text[key.start() :].strip())
        self.awaiting = None
        self.value(index, key.end(), column)
        self.after_key = self.awaiting is not None

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
            if self.skip_to < 0:
                code = "E150" if value.sign in "\"'" else "E158"
                self.doubt(code, index, value.start, sign=value.sign)
        elif value.form is Form.CLOSED:
            mends.mend_path(draft, value)
        else:
            self.plain_value(index, value, owner)

    def plain_value(self, index: int, value: Value, owner: int) -> None:
        ahead = self.ahead[index]
        goes_on = ahead.indent > owner and not lexis.is_key_line(ahead.text)
        if value.form is Form.PLAIN or goes_on:
            self.plain, self.plain_line = owner, index
            if value.form is not Form.PLAIN:
                self.doubt("E107", index, value.start, sign=value.sign)
        else:
            mends.mend_value(self.drafts[index], value)

    def closing_line(self, index: int, value: Value, owner: int) -> int:
        """Return the line that closes the quote or bracket of `value`; -1 when none does."""
        if len(self.doubts) > _MANY_DOUBTS:
            return -1
        pieces = [self.drafts[index].text[value.start :]]
        for draft in self.drafts[index + 1 :]:
            line = draft.text
            indent = len(line) - len(line.lstrip(" "))
            bracket = value.sign in "[{" and indent == owner and line.strip()[:1] in {"]", "}"}
            if line.strip() and indent <= owner and not bracket:
                break
            pieces.append(line)
        text = "\n".join(pieces)
        end = values.closes(value.sign, text)
        tail = text[end:].partition("\n")[0].strip()
        if end < 0 or (tail and not tail.startswith("#")):
            return -1
        return index + text.count("\n", 0, end)
