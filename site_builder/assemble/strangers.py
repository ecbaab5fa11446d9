"""Names in the content that are on no roster: nobody recorded an answer for them."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

from site_builder.assemble.answers import is_answer
from site_builder.assemble.consent import unknown
from site_builder.assemble.people import Directory
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.refs import PersonRef
from site_builder.model.skills import SkillMatrix
from site_builder.model.values.people import tidy_name

_LEAST = 2  # one character is no name


def strangers(
    entries: Iterable[Entry[Form]], people: Directory
) -> tuple[tuple[str, str, str], ...]:
    """Every such name with its stand-in and the folder that names it."""
    found: dict[str, tuple[str, str, str]] = {}
    for entry in entries:
        for name in _named(entry.form):
            if len(name) >= _LEAST and not people.find(name, entry.home):
                found.setdefault(name, (name, unknown(name).name, entry.home))
    return tuple(found.values())


def _named(form: Form) -> Iterator[str]:
    """Every name that a form gives, those of a skill matrix included."""
    for _, ref in people_in(form):
        if not is_answer(ref):
            yield tidy_name(ref.text)
    if isinstance(form, SkillMatrix):
        yield from map(tidy_name, form.levels)


@cache
def _with_people(form: type[Form]) -> tuple[str, ...]:
    """The fields of a form in which a person may be named, however deep."""
    fields = form.model_fields.items()
    return tuple(name for name, field in fields if _may_name(field.annotation))


def _may_name(annotation: Any) -> bool:
    if isinstance(annotation, type):
        named = issubclass(annotation, PersonRef)
        return named or (issubclass(annotation, Form) and bool(_with_people(annotation)))
    return any(_may_name(part) for part in get_args(annotation))


def people_in(value: Any, *steps: str | int) -> Iterator[tuple[tuple[str | int, ...], PersonRef]]:
    """Every person a form refers to, with the steps that lead there."""
    if isinstance(value, PersonRef):
        yield steps, value
    elif isinstance(value, Form):
        for name in _with_people(type(value)):
            yield from people_in(getattr(value, name), *steps, name)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from people_in(item, *steps, number)
