"""Takes names that must not be shown out of everything an author wrote."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from site_builder.assemble.consent import Basis
from site_builder.assemble.people import Directory, Known
from site_builder.model.form import Form
from site_builder.model.refs import PersonRef
from site_builder.problems import Span

F = TypeVar("F", bound=Form)


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
    """Replaces withheld names in text. In a home where a bearer of the name is shown, it stays."""

    withheld: tuple[Withheld, ...]
    stand_ins: Mapping[str, str]
    allowed: Mapping[str, frozenset[str]]  # name → homes in which its bearer is shown
    pattern: re.Pattern[str] | None
    longer: tuple[str, ...] = ()  # shown names that a withheld one is part of

    def text(self, text: str, home: str) -> str:
        if self.pattern is None or not self.pattern.search(text):
            return text
        return self.pattern.sub(lambda match: self._stand_in(match.group(), home), text)

    def names_in(self, text: str, home: str) -> tuple[re.Match[str], ...]:
        """Where `text` names someone it must not."""
        if self.pattern is None:
            return ()
        found = self.pattern.finditer(text)
        return tuple(
            match for match in found if self._stand_in(match.group(), home) != match.group()
        )

    def form(self, form: F, home: str, person: Callable[[PersonRef], str]) -> F:
        """The form with every text redacted and every person replaced by what `person` shows."""
        safe: F = _redacted(form, lambda text: self.text(text, home), person)
        return safe

    def _stand_in(self, name: str, home: str) -> str:
        bare = _bare(name)
        if bare in self.longer or home in self.allowed.get(bare, ()):
            return name
        return self.stand_ins[bare]


def redactor(people: Directory, strangers: Iterable[tuple[str, str, str]]) -> Redactor:
    """Build the redactor from everyone on record and from `strangers` (name, stand-in, home)."""
    shown: dict[str, frozenset[str]] = {}
    for one in people.known:
        if one.person.named:
            shown[one.name] = shown.get(one.name, frozenset()) | {one.home}
    withheld = [_withheld(one, one.name in shown) for one in people.known if not one.person.named]
    withheld += (
        Withheld(name, stand_in, Basis.UNKNOWN, home, name in shown)
        for name, stand_in, home in strangers
    )
    stand_ins = {one.name: one.stand_in for one in reversed(withheld)}
    longer = tuple(sorted(n for n in shown if any(w in n and w != n for w in stand_ins)))
    return Redactor(tuple(withheld), stand_ins, shown, _pattern({*stand_ins, *longer}), longer)


def _withheld(one: Known, shared: bool) -> Withheld:  # noqa: FBT001  (a plain fact of the value)
    return Withheld(one.name, one.person.name, one.basis, one.home, shared, one.span)


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """All names, longest first; blanks between the characters of a name do not hide it."""
    spelled = sorted(names, key=lambda name: (-len(name), name))
    if not spelled:
        return None
    gaps = (r"[\s\u200b]*".join(re.escape(c) for c in name) for name in spelled)
    return re.compile("|".join(gaps))


def _bare(name: str) -> str:
    return re.sub(r"[\s\u200b]", "", name)


def _redacted(value: Any, text: Callable[[str], str], person: Callable[[PersonRef], str]) -> Any:
    """`value` with its texts and people replaced; the very same object when nothing changes."""
    if isinstance(value, PersonRef):
        return PersonRef(person(value))
    if type(value) is str:
        return text(value)
    if isinstance(value, Form):
        changed = {}
        for name in type(value).model_fields:
            old = getattr(value, name)
            new = _redacted(old, text, person)
            if new is not old and new != old:
                changed[name] = new
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_redacted(item, text, person) for item in value)
    if isinstance(value, dict):
        return {
            _redacted(key, text, person): _redacted(item, text, person)
            for key, item in value.items()
        }
    return value
