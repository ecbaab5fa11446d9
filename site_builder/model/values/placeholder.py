"""Finds what a template left to be filled in: `20__`, `××`, `某某`, `（此处填写）` and their like."""

import re
from dataclasses import dataclass

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_FORMS = (
    r"\[(?:19|20)_{2,}\]",
    r"(?<![0-9A-Za-z_])(?:19|20)_{2,}(?![0-9A-Za-z_])",
    rf"(?<!_)_{{2,}}+(?=[年月日])|(?<=[{_HAN}：:])_{{4,}}+|(?<!_)_{{4,}}+(?=[{_HAN}])",
    r"[×╳]{2,}(?![0-9])",
    rf"(?<=[{_HAN}])[Xx]{{2,}}(?![0-9A-Za-z])|(?<![0-9A-Za-z])[Xx]{{2,}}(?=\s?[{_HAN}])",
    r"(?<![0-9A-Za-z])(?<![0-9] )[Xx×](?=[年月日])",
    r"某某+",
    r"[（(【\[](?:此处|在此|待|请|此栏)(?:填写?|补充|输入)[^）)】\]\n]{0,20}[）)】\]]",
)
_PLACEHOLDER = re.compile("|".join(_FORMS))
# Most texts hold none of these and are done after two quick looks.
_SIGNS = re.compile(r"[_×╳Xx某]")
_BRACKETS = re.compile(r"[（(【\[](?=[此在待请])")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place left open: the words themselves and the offset of their first character."""

    text: str
    offset: int


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """Return the places of `text` that still wait to be filled in, in order."""
    if not (_SIGNS.search(text) or _BRACKETS.search(text)):
        return ()
    return tuple(Placeholder(m.group(), m.start()) for m in _PLACEHOLDER.finditer(text))
