"""Closed lists of words: one identifier each, Chinese and English synonyms."""

import re
from enum import StrEnum
from functools import cache
from typing import Self, cast

from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import likeness, plain, unquote
from site_builder.problems import Term

_CLOSE = 0.6


class Choice(StrEnum):
    """Base of enumerations that authors write in Chinese or in English.

    A member is declared with its identifier, its Chinese word and further synonyms:
    `DONE = "done", "完成", "已完成"`. Two members never share a synonym.
    """

    zh: str
    synonyms: tuple[str, ...]

    def __new__(cls, identifier: str, zh: str, *synonyms: str) -> Self:
        member = str.__new__(cls, identifier)
        member._value_ = identifier
        member.zh = zh
        member.synonyms = synonyms
        return member

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        _table(cls)

    @property
    def en(self) -> str:
        """The identifier as English words."""
        return self.value.replace("_", " ")

    @property
    def term(self) -> Term:
        """The word in both languages, for messages."""
        return Term(self.zh, self.en)

    @classmethod
    def read(cls, text: str, reading: Reading) -> Self:  # noqa: ARG003  (one form for all readers)
        """Return the member `text` names. Raises Unreadable E118 (found, allowed, nearest)."""
        found = unquote(plain(text))
        member = _table(cls).get(_key(found))
        if member is None:
            raise Unreadable("E118", found=found, **_offer(cls, found))
        return cast("Self", member)


def _key(text: str) -> str:
    return re.sub(r"[\s_-]+", "_", text.casefold())


def _words(member: Choice) -> tuple[str, ...]:
    return (member.value, member.zh, *member.synonyms)


@cache
def _table(kind: type[Choice]) -> dict[str, Choice]:
    """Return every normalised word of an enumeration with its member."""
    table: dict[str, Choice] = {}
    for member in kind:
        for word in _words(member):
            if table.setdefault(_key(plain(word)), member) is not member:
                raise TypeError(f"{kind.__name__}: “{word}” stands for two members")
    return table


def _offer(kind: type[Choice], found: str) -> dict[str, tuple[Term, ...]]:
    """Return all members as terms, nearest first, and those near enough to have been meant."""
    scored = [(max(likeness(found, word) for word in _words(member)), member) for member in kind]
    scored.sort(key=lambda pair: -pair[0])
    return {
        "allowed": tuple(member.term for _, member in scored),
        "nearest": tuple(member.term for score, member in scored if score >= _CLOSE),
    }
