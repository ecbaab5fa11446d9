"""Takes names that must not be shown out of everything an author wrote."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from site_builder.assemble.consent import Basis
from site_builder.assemble.people import Directory, Known
from site_builder.assemble.spelling import bare, pattern_of
from site_builder.model.form import Form
from site_builder.model.refs import PersonRef, Ref
from site_builder.model.values.amount import Quantity
from site_builder.model.values.people import mask, names_within
from site_builder.problems import Language, Span

F = TypeVar("F", bound=Form)

_MOST = 60  # characters: what is longer stands where a person is asked for, and names nobody
_LEAST = 2  # one character is no name: it would be taken out of every sentence


@dataclass(frozen=True, slots=True)
class Withheld:
    """A name that must not reach the readers, what stands in for it, and why."""

    name: str
    stand_in: str
    basis: Basis
    home: str
    shared: bool  # someone else of the same name is shown
    span: Span | None = None  # where the roster names the person


@dataclass(frozen=True, slots=True)
class Redactor:
    """Replaces withheld names in text. In a home where a bearer of the name is shown, it stays.

    Keys of `stand_ins` and `allowed` are names in their barest spelling, see `bare`.
    """

    withheld: tuple[Withheld, ...]
    stand_ins: Mapping[str, str]
    allowed: Mapping[str, frozenset[str]]  # name → homes in which only its shown bearers live
    pattern: re.Pattern[str] | None
    longer: tuple[str, ...] = ()  # shown names that a withheld one is part of
    unsuitable: frozenset[str] = frozenset()  # withheld words that are no names, spelt barely

    def text(self, text: str, home: str) -> str:
        if self.pattern is None or not self.pattern.search(text):
            return text
        return self.pattern.sub(lambda match: self._stand_in(match.group(), home), text)

    def prose(self, text: str, home: str) -> str:
        """Markdown without withheld names: the stars of a mask are no emphasis, lines stay lines."""
        if self.pattern is None or not self.pattern.search(text):
            return text
        return self.pattern.sub(lambda match: self._in_prose(match.group(), home), text)

    def names_in(self, text: str, home: str) -> tuple[re.Match[str], ...]:
        """Where `text` names someone it must not."""
        if self.pattern is None:
            return ()
        found = self.pattern.finditer(text)
        return tuple(
            match for match in found if self._stand_in(match.group(), home) != match.group()
        )

    def withholds(self, name: str) -> bool:
        """Whether `name`, and nothing around it, is a name withheld somewhere."""
        return bare(name) in self.stand_ins and not self.is_unsuitable(name)

    def is_unsuitable(self, found: str) -> bool:
        """Whether `found` is no name but a word that the site never shows."""
        return bare(found) in self.unsuitable

    def form(self, form: F, home: str, person: Callable[[PersonRef], str]) -> F:
        """The form with every text redacted and every person replaced by what `person` shows."""
        safe: F = _redacted(form, lambda text: self.text(text, home), person)
        return safe

    def _stand_in(self, name: str, home: str) -> str:
        known = bare(name)
        stand_in = self.stand_ins.get(known)
        if stand_in is None or home in self.allowed.get(known, ()):
            return name
        return stand_in

    def _in_prose(self, name: str, home: str) -> str:
        stand_in = self._stand_in(name, home)
        return name if stand_in == name else stand_in.replace("*", r"\*") + "\n" * name.count("\n")


def redactor(
    people: Directory,
    strangers: Iterable[tuple[str, str, str]],
    words: Iterable[str] = (),
    unsuitable: Collection[tuple[str, str]] = (),
) -> Redactor:
    """Build the redactor from everyone on record and from `strangers` (name, stand-in, home).

    `words` are no names in a sentence, though somebody who is not shown is called so: they stay.
    `unsuitable` are words, each with its stand-in, that are shown nowhere, whoever is called so.
    """
    shown = _homes(one for one in people.known if one.person.named)
    hidden = _homes(one for one in people.known if not one.person.named)
    withheld = [
        hidden_name
        for one in people.known
        if not one.person.named
        for hidden_name in _withheld(one, shown)
    ]
    withheld += (
        Withheld(name, stand_in, Basis.UNKNOWN, home, bare(name) in shown)
        for name, stand_in, home in strangers
    )
    plain = frozenset(map(bare, words))
    withheld = [
        one for one in withheld if _LEAST <= len(one.name) <= _MOST and bare(one.name) not in plain
    ]
    never = frozenset(bare(word) for word, _ in unsuitable)
    withheld = [one for one in withheld if bare(one.name) not in never]
    withheld += (
        Withheld(word, said, Basis.UNSUITABLE, "", shared=False) for word, said in unsuitable
    )
    stand_ins = {bare(one.name): one.stand_in for one in reversed(withheld)}
    longer = tuple(
        sorted({one.name for one in people.known if one.person.named and _holds(one, stand_ins)})
    )
    return Redactor(
        withheld=tuple(withheld),
        stand_ins=stand_ins,
        allowed={
            name: homes - hidden.get(name, frozenset())
            for name, homes in shown.items()
            if name not in never
        },
        pattern=pattern_of((*(one.name for one in withheld), *longer)),
        longer=longer,
        unsuitable=never,
    )


def left_out(language: Language) -> str:
    """What stands where a word was that the site never shows."""
    return "〔略〕" if language is Language.ZH else "(…)"


def _homes(known: Iterable[Known]) -> dict[str, frozenset[str]]:
    """The homes of the bearers of each name."""
    homes: dict[str, set[str]] = {}
    for one in known:
        homes.setdefault(bare(one.name), set()).add(one.home)
    return {name: frozenset(found) for name, found in homes.items()}


def _withheld(one: Known, shown: Collection[str]) -> Iterator[Withheld]:
    """The name of a person, and what else may be the name when it was written with a remark."""
    within = (name for name in names_within(one.written) if name != one.name)
    for name, stand_in in ((one.name, one.person.name), *((name, mask(name)) for name in within)):
        shared = bare(name) in shown
        yield Withheld(name, stand_in, one.basis, one.home, shared, one.span)


def _holds(one: Known, names: Mapping[str, str]) -> bool:
    """Whether a shorter one of `names` is part of a person's name."""
    name = bare(one.name)
    parts = (
        name[start:end]
        for start in range(len(name))
        for end in range(start + _LEAST, len(name) + 1)
        if end - start < len(name)
    )
    return any(part in names for part in parts)


def _redacted(  # noqa: PLR0911  (a table)
    value: Any, text: Callable[[str], str], person: Callable[[PersonRef], str]
) -> Any:
    """`value` with its texts and people replaced; the very same object when nothing changes."""
    match value:
        case None | bool():
            return value
        case PersonRef():
            return PersonRef(person(value))
        case Ref():
            safe = text(value.text)
            return value if safe == value.text else type(value)(safe)
        case Quantity():
            unit = text(value.unit)
            return value if unit == value.unit else replace(value, unit=unit)
        case Enum():
            return value
        case str():
            return text(value)
        case Form():
            return _form(value, text, person)
        case tuple() if not hasattr(value, "_fields"):
            return tuple(_redacted(item, text, person) for item in value)
        case dict():
            return {
                _redacted(key, text, person): _redacted(item, text, person)
                for key, item in value.items()
            }
        case _:
            return value


def _form(form: Form, text: Callable[[str], str], person: Callable[[PersonRef], str]) -> Form:
    changed = {}
    for name in form.model_fields_set:
        old = getattr(form, name)
        new = _redacted(old, text, person)
        if new is not old and new != old:
            changed[name] = new
    return form.model_copy(update=changed) if changed else form
