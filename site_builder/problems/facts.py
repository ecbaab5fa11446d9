"""A problem as a fact: which rule, where, and the few values that matter. No sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Language(StrEnum):
    """The language an author wrote in; messages answer in it."""

    ZH = "zh-CN"
    EN = "en"


class Severity(StrEnum):
    """What a problem stops, named by the first letter of its code."""

    NOTE = "N"  # repaired silently, listed on request
    WARNING = "W"  # published all the same
    ERROR = "E"  # the record is left out
    PRIVACY = "P"  # nothing is published


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source file.

    `path` is relative to the content folder, in POSIX form. `line` and `column` count from 1 in
    the author's own file, in characters; line 0 means the file as a whole. `length` is the number
    of characters to underline, within the line.
    """

    path: str
    line: int = 0
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Term:
    """A word that has a form in each language, such as the name of a field or a status."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en


Fact = str | int | Term | tuple[str | Term, ...]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A safe repair: the characters of `span` are replaced by `text` (never across lines)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an author, the organiser or we must know about.

    `code` is a stable rule code of the catalogue, such as `E118`; its first letter is the severity.
    `facts` are the values its words need. `edits`, when there are any, mend the problem.
    """

    code: str
    span: Span
    facts: Mapping[str, Fact] = field(default_factory=dict)
    language: Language = Language.ZH
    edits: tuple[Edit, ...] = ()
    related: Span | None = None

    @property
    def severity(self) -> Severity:
        return Severity(self.code[0])


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What a stage hands on: its value, and the problems found on the way."""

    value: T
    problems: tuple[Problem, ...] = ()


def told_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in their order; of one rule at one place only the first.

    Several records or pages may have asked for the same thing.
    """
    first: dict[tuple[str, Span], Problem] = {}
    for problem in problems:
        first.setdefault((problem.code, problem.span), problem)
    return tuple(first.values())
