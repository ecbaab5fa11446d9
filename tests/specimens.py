"""Content made from the forms themselves: every kind, with every text field filled in.

Nothing here lists fields by hand, so that a field added to a form is in these tests at once.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, get_args

from site_builder.model.form import Form, keys_of
from site_builder.model.kinds import Kind
from site_builder.model.refs import PersonRef
from site_builder.model.shapes import Shape, inner_shape, shape_of
from site_builder.model.types import Line, Paragraph, Reads

_TEXT = frozenset(get_args(kind)[1].read for kind in (Line, Paragraph))

# What a record of a kind needs beside its texts to be shown on 2026-07-15.
_NEEDS: dict[str, dict[str, Any]] = {
    "award": {"date": "2026-06-01", "status": "已表彰"},
    "member": {"consent": {"name": "是", "profile": "是", "vision": "是", "on": "2026-01-12"}},
    "news": {"date": "2026-07-10", "kind": "通知"},
    "outside_person": {
        "name": "秦墨",
        "consent": {"name": "是", "profile": "是", "on": "2026-01-12"},
    },
    "photo": {"people": "无"},
    "training": {"hours": "1.5", "attended": "4"},
}
# Texts that mean something to the program: names of people, zones, words of a rule.
_MEANING = frozenset(
    (
        *("Member.name", "Member.pinyin", "OutsidePerson.name", "OutsidePerson.pinyin"),
        *("Site.timezone", "Site.languages", "Rule.measure", "Rule.met", "Rule.partial"),
        *("Rule.fresh", "Team.shift", "Team.colour", "Publishable.aliases", "Site.office_phones"),
    )
)


@dataclass(frozen=True, slots=True)
class Planting:
    """What to write: `text` into every field of words, the next of `people` where one is meant."""

    text: str = ""
    people: Iterator[str] = field(default_factory=lambda: repeat(""))


def specimen(kind: Kind, planting: Planting) -> str:
    """A file of `kind`: one record with everything `planting` says, as YAML or Markdown."""
    fields = _fields(kind.form, planting) | _NEEDS.get(kind.name, {})
    if not kind.where.endswith(".md"):
        return json.dumps([fields] if kind.many else fields, ensure_ascii=False, indent=1)
    header = "\n".join(f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in fields.items())
    return f"---\n{header}\n---\n## 小标题 {planting.text}\n\n正文 {planting.text}\n"


def path_of(kind: Kind, home: str, name: str) -> str:
    """Where a file of `kind` lies for the team in `home`."""
    where = kind.where.replace("{home}", home).replace("{year}", "2026")
    return where.replace("*", name)


def _innermost(shape: Shape) -> Shape:
    return _innermost(inner_shape(shape.inner)) if shape.sort in {"list", "map"} else shape


def _fields(form: type[Form], planting: Planting) -> dict[str, Any]:
    found = {}
    for name in keys_of(form):
        value = _value(form, name, planting)
        if value is not None:
            found[name] = value
    return found


def _value(form: type[Form], name: str, planting: Planting) -> Any:
    """What to write into a field; None to leave it out."""
    shape = shape_of(form, name)
    example = keys_of(form)[name].example
    required = form.model_fields[name].is_required()
    inner = _innermost(shape)
    if inner.sort == "form":
        fields = _fields(inner.inner, planting)
        return ([fields] if shape.sort == "list" else fields) if fields else None
    if _means_something(form, name):
        return example if required else None
    word = _word(form, name, example, planting)
    if word is None and not required:
        return None
    word = word or example
    if shape.sort == "map":
        key, _, value = word.partition(": ")
        return {key: value}
    return [word] if shape.sort == "list" and word != example else word


def _word(form: type[Form], name: str, example: str, planting: Planting) -> str | None:
    if _is_person(form, name):
        return next(planting.people) or (example if form.model_fields[name].is_required() else None)
    if _reads(form, name) & _TEXT:
        return f"{example} {planting.text}".strip()
    return None


def _means_something(form: type[Form], name: str) -> bool:
    return any(f"{one.__name__}.{name}" in _MEANING for one in form.__mro__)


def _is_person(form: type[Form], name: str) -> bool:
    return PersonRef in set(_parts(form.model_fields[name].annotation))


def _reads(form: type[Form], name: str) -> frozenset[Any]:
    field = form.model_fields[name]
    parts = (*field.metadata, *_parts(field.annotation))
    return frozenset(part.read for part in parts if isinstance(part, Reads))


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
