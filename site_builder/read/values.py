"""How the value of one line begins and ends, and whether it must be quoted to mean itself."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from site_builder.read.lexis import COMMENT, QUOTED

_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$")
_REFERENCE = re.compile(r"[*&](?P<name>[A-Za-z][\w-]*)(?=\s|$)", re.ASCII)
_TAG = re.compile(r"!!?[A-Za-z][\w-]*[ \t]+\S", re.ASCII)
_SIGN_INSIDE = re.compile(r"(?::(?=[ \t]|$)|(?<=[ \t])#)")
_PICTURE_PATH = re.compile(r'"(?:[^"\\]*\\)+[^"\\]*\.[A-Za-z]{3,4}"$')
_PAIRS = {"[": "]", "{": "}"}
NEVER_FIRST = frozenset("@%`,]}*&!|>")
_COMMENT_TAIL = re.compile(r"[ \t]+#")
_COLON_TAIL = re.compile(r"[ \t]*:(?:[ \t]|$)")
# Inside brackets: quoted words, quotes that stay open, comments, brackets.
_FLOW = re.compile(
    rf"(?<=[\[{{,:])\s*(?:{QUOTED.pattern}|[\"'])|(?<=[\[{{,:\s])\#[^\n]*|[\[\]{{}}]"
)


class Form(Enum):
    """How a value stands on its line."""

    EMPTY = auto()
    PLAIN = auto()  # may go on in deeper lines
    CLOSED = auto()  # quoted or bracketed, complete
    BLOCK = auto()  # `|` or `>`: what follows deeper is text
    UNCLOSED = auto()  # a quote or bracket that this line does not close
    LITERAL = auto()  # means itself only inside quotes
    MIXED = auto()  # begins with a quoted word and goes on


@dataclass(frozen=True, slots=True)
class Value:
    """The value `text[start:end]` of a line, without comment; `sign` is what makes it special."""

    form: Form
    start: int
    end: int
    sign: str = ""


def judge(text: str, start: int, references: frozenset[str]) -> Value:
    """Judge the value that begins at `text[start]`, a character that is no blank.

    `references` are the names that the file really uses as anchors and aliases.
    """
    comment = COMMENT.search(text, start)
    end = len(text.rstrip()) if comment is None else comment.start()
    first = text[start : start + 1]
    if end <= start or (first == "#" and not text[start + 1 : start + 2].isdigit()):
        return Value(Form.EMPTY, start, start)
    if _BLOCK.match(text, start):
        return Value(Form.BLOCK, start, end)
    if first in "\"'":
        return _judge_quoted(text, start)
    if first in _PAIRS:
        return _judge_flow(text, start)
    sign = _special_sign(text, start, end, references)
    return Value(Form.LITERAL if sign else Form.PLAIN, start, end, sign)


def closes(opening: str, text: str) -> int:
    """Return where in `text` the quote or bracket `text[0]` is closed; -1 when it is not."""
    if opening in _PAIRS:
        return _flow_end(text)
    match = QUOTED.match(text)
    return match.end() if match else -1


def quoting(text: str, value: Value) -> tuple[tuple[int, int, str], ...]:
    """Return the changes (start, end, new text) that put `value` in quotes, meaning the same."""
    inner = text[value.start : value.end]
    if '"' not in inner and "\\" not in inner:
        return ((value.start, value.start, '"'), (value.end, value.end, '"'))
    doubled = [
        (value.start + i, value.start + i, "'") for i, sign in enumerate(inner) if sign == "'"
    ]
    return ((value.start, value.start, "'"), *doubled, (value.end, value.end, "'"))


def is_picture_path(text: str, value: Value) -> bool:
    r"""Tell whether a double-quoted value is a Windows path, whose `\n` is no line end."""
    inner = text[value.start : value.end]
    return "'" not in inner and bool(_PICTURE_PATH.match(inner))


def _judge_quoted(text: str, start: int) -> Value:
    match = QUOTED.match(text, start)
    if match is None:
        return Value(Form.UNCLOSED, start, len(text.rstrip()), text[start])
    return _with_tail(text, start, match.end(), Form.MIXED)


def _judge_flow(text: str, start: int) -> Value:
    end = _flow_end(text[start:])
    if end < 0:
        return Value(Form.UNCLOSED, start, len(text.rstrip()), text[start])
    return _with_tail(text, start, start + end, Form.LITERAL)


def _with_tail(text: str, start: int, end: int, otherwise: Form) -> Value:
    """A quoted or bracketed value is complete when only a comment follows it."""
    tail = text[end:]
    if not tail.strip() or _COMMENT_TAIL.match(tail):
        return Value(Form.CLOSED, start, end)
    if _COLON_TAIL.match(tail):
        return Value(Form.CLOSED, start, end)
    comment = COMMENT.search(text, end)
    stop = len(text.rstrip()) if comment is None else comment.start()
    return Value(otherwise, start, stop, text[start])


def _flow_end(text: str) -> int:
    depth = 0
    for match in _FLOW.finditer(text):
        if match[0] in _PAIRS:
            depth += 1
        elif match[0].lstrip() in "\"'":
            return -1
        elif match[0] in _PAIRS.values():
            depth -= 1
            if depth == 0:
                return match.end()
    return -1


def _special_sign(text: str, start: int, end: int, references: frozenset[str]) -> str:
    first = text[start]
    reference = _REFERENCE.match(text, start, end)
    if (reference and reference["name"] in references) or _TAG.match(text, start, end):
        return ""
    if first in NEVER_FIRST:
        return first
    if first in "-?:" and text[start + 1 : start + 2] in {"", " ", "\t"}:
        return first
    inside = _SIGN_INSIDE.search(text, start, end)
    return inside[0] if inside else ""
