"""The repairs of single lines: what each writes instead, and which rule it reports."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.read import lexis, values
from site_builder.read.drafts import Draft
from site_builder.read.values import Form, Value

_WIDEST_MARK = 5


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next line that says something: its indentation in columns and its text."""

    indent: int
    text: str


_END = Ahead(-1, "")


def look_ahead(drafts: Sequence[Draft]) -> list[Ahead]:
    """Return, for each line, the next one that is neither blank nor a comment."""
    ahead = [_END] * len(drafts)
    following = _END
    for index in range(len(drafts) - 1, -1, -1):
        ahead[index] = following
        text = drafts[index].text
        start = lexis.indent(text)
        if start < len(text) and text[start] != "#":
            following = Ahead(lexis.width(text[:start]), text[start:])
    return ahead


def mend_indent(
    draft: Draft, start: int, columns: int | None = None, *, empty: bool = False
) -> None:
    """Write the blanks at the start of a line as spaces, `columns` of them; none before nothing."""
    blanks = draft.text[:start]
    if not blanks.strip(" "):
        return
    text = "" if empty else " " * (lexis.width(blanks) if columns is None else columns)
    code = "W103" if "\t" in blanks else "W104"
    draft.change(code, {}, (0, start, text))


def mend_mark(draft: Draft, mark: re.Match[str], column: int, ahead: Ahead) -> int:
    """Write a list mark in `column` as `- `; return the column of what follows it.

    A field of the item on the next line decides it: both must stand in the same column.
    """
    behind = column + 2
    aligned = behind < ahead.indent <= column + _WIDEST_MARK
    if aligned and lexis.is_key_line(draft.text, mark.end()) and lexis.is_key_line(ahead.text):
        behind = ahead.indent
    text = "-" if mark.end() == len(draft.text) else "-".ljust(behind - column)
    draft.change("W106", {"found": mark[0].strip()}, (*mark.span(), text))
    return behind


def mend_colon(draft: Draft, key: re.Match[str]) -> None:
    """Write the colon of a loosely written key as `: `."""
    text = ":" if key.end() == len(draft.text) else ": "
    found = key["sep"].strip()
    facts = {"key": key["key"].strip("\"'"), "found": found}
    draft.change("W102" if found == ":" else "W101", facts, (*key.span("sep"), text))


def mend_tab(draft: Draft, key: re.Match[str]) -> None:
    """Write a tab behind the colon of a proper key as a blank."""
    if "\t" in key["sep"]:
        text = ":" if key.end() == len(draft.text) else ": "
        draft.change("W103", {}, (*key.span("sep"), text))


def mend_path(draft: Draft, value: Value) -> None:
    """Put a Windows path in single quotes, where a backslash is a backslash."""
    if values.is_picture_path(draft.text, value):
        first, last = value.start, value.end - 1
        draft.change("W107", {"sign": "\\"}, (first, first + 1, "'"), (last, last + 1, "'"))


def mend_value(draft: Draft, value: Value) -> None:
    """Put a value in quotes that means itself only there."""
    code = "W108" if value.form is Form.MIXED else "W107"
    draft.change(code, {"sign": value.sign}, *values.quoting(draft.text, value))
