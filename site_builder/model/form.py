"""What every form is: frozen, closed, and lenient or not about a field that cannot be read."""

from functools import cache
from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict

from site_builder.model.key import Key
from site_builder.model.values.text import plain
from site_builder.problems import Term


class Form(BaseModel):
    """The fields of one kind of content, each with a `Key` in its annotation.

    `lenient` forms are never left out for one bad field: the field is, or the one record in a list.
    `shorthand` names the field meant when the author writes a plain text instead of fields.
    `private` maps key names that must never be written here to the words for them.
    A form of `exact_keys` with an unknown key in it is not used at all: where a misspelt key could show
    more of a person than was agreed, nothing is the safe reading; so it is when a key is there twice.
    `limits` are those of its fields that would be missed most, were they written one level too high.
    For the same reason `falls_with` names the field that goes when another one cannot be read, is
    misspelt or is there twice, and a field of `guards` that cannot be read stops publishing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    lenient: ClassVar[bool] = False
    shorthand: ClassVar[str] = ""
    private: ClassVar[dict[str, Term]] = {}
    exact_keys: ClassVar[bool] = False
    falls_with: ClassVar[dict[str, str]] = {}
    limits: ClassVar[frozenset[str]] = frozenset()
    guards: ClassVar[frozenset[str]] = frozenset()


@cache
def keys_of(form: type[Form]) -> dict[str, Key]:
    """The `Key` of every field of `form`, by the field's English name, in order."""
    found: dict[str, Key] = {}
    for name, field in form.model_fields.items():
        for extra in field.metadata:
            if isinstance(extra, Key):
                found[name] = extra
    return found


@cache
def names_of(form: type[Form]) -> dict[str, str]:
    """Every accepted spelling of a key, normalised, with the field it means."""
    names: dict[str, str] = {}
    for name, key in keys_of(form).items():
        for spelling in (name, *key.zh, *key.en):
            other = names.setdefault(normal(spelling), name)
            if other != name:
                msg = f"{form.__name__}: {spelling!r} names both {other} and {name}"
                raise TypeError(msg)
    return names


def normal(spelling: str) -> str:
    """A key as it is compared: half-width, lower case, words joined by `_`."""
    return plain(spelling).casefold().replace(" ", "_").replace("-", "_")


def label(form: type[Form], name: str) -> Term:
    """The shown name of a field in both languages."""
    return Term(keys_of(form)[name].zh[0], name)


@cache
def subform(form: type[Form], name: str) -> type[Form] | None:
    """The form of a field's value, of its list items or of its map values, if they have one."""
    return _find(form.model_fields[name].annotation)


def _find(annotation: Any) -> type[Form] | None:
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return annotation
    for argument in get_args(annotation):
        found = _find(argument)
        if found is not None:
            return found
    return None
