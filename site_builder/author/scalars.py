"""A value as YAML in one line: plain where that is safe, else in quotes."""

import re

# What begins, holds or ends a plain text that means something else than itself.
_MEANT = re.compile(r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|[\s:]$|^$|[：]\s*$""")
_IN_FLOW = re.compile(r"[\[\]{},]")
# A value that begins with a dash, but is no list: a negative number, a dash and a word.
_DASH = re.compile(r"-\S")


def as_value(text: str, *, flow: bool = False) -> str:
    """Return `text` as a YAML value; `flow` when it stands inside brackets."""
    text = " ".join(text.split())
    risky = _MEANT.search(text) is not None and not (_DASH.match(text) and ": " not in text)
    if risky or (flow and _IN_FLOW.search(text)):
        return "'" + text.replace("'", "''") + "'"
    return text
