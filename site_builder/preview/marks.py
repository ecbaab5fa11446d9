"""Words in place of the signs that a preview finds before the titles of drafts and the like."""

import re
from collections.abc import Mapping
from html import escape

from site_builder.assemble.publication import ASKED, EARLY
from site_builder.model.approval import WAITS
from site_builder.problems import Language, Term

WORDS: Mapping[str, Term] = {
    "draft": Term("草稿", "Draft"),
    "in_review": Term("待审", "In review"),
    "scheduled": Term("待发布", "Scheduled"),
    "expired": Term("已下架", "Expired"),
}
"""What the preview calls a record that readers do not see, by the reason."""

_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_PLAIN = frozenset({"title", "svg", "option", "textarea", "script", "style"})
_TERMS = {
    **{sign: WORDS[reason] for reason, sign in EARLY.items()},
    **{sign: WAITS[actor] for actor, sign in ASKED.items()},
}
_SIGNS = re.compile(f"[{''.join(_TERMS)}]")
_LEADS = tuple({sign.encode()[:2] for sign in _TERMS})


def with_words(page: bytes, language: Language, *, html: bool) -> bytes:
    """The file with its signs as badges, and as plain words where HTML takes no elements."""
    if not any(lead in page for lead in _LEADS):
        return page
    said = {sign: term.in_language(language) for sign, term in _TERMS.items()}
    text = page.decode("utf-8")
    return (_badged(text, said) if html else _plainly(text, said)).encode("utf-8")


def _plainly(text: str, said: Mapping[str, str]) -> str:
    return _SIGNS.sub(lambda sign: f"[{said[sign[0]]}] ", text)


def _badged(text: str, said: Mapping[str, str]) -> str:
    done, inside = [], ""
    for part in _TAG.split(text):
        if part.startswith("<"):
            done.append(_plainly(part, said))
            inside = _after(part, inside)
        elif inside:
            done.append(_plainly(part, said))
        else:
            done.append(_SIGNS.sub(lambda sign: _badge(said[sign[0]]), part))
    return "".join(done)


def _after(tag: str, inside: str) -> str:
    """The element of plain text that one is in after `tag`, "" for none."""
    name = _NAME.match(tag)
    if name is None:
        return inside
    closing, element = name[1], name[2].lower()
    if closing:
        return "" if element == inside else inside
    return inside or (element if element in _PLAIN and not tag.endswith("/>") else "")


def _badge(words: str) -> str:
    return f'<span class="sb-badge">{escape(words)}</span> '
