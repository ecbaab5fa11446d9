"""What a field asks for: one value, a list, a map or a form of its own."""

from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from site_builder.model.form import Form
from site_builder.model.located import Located
from site_builder.model.refs import PersonRef, Ref
from site_builder.model.types import Reads
from site_builder.model.values.choice import Choice
from site_builder.model.values.people import split_people
from site_builder.model.values.text import split_listed
from site_builder.read.nodes import Scalar


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field's annotation asks for: `one` value, a `list`, a `map`, or a `form`."""

    sort: str
    inner: Any = None


@cache
def shape_of(form: type[Form], name: str) -> Shape:
    """What the field `name` of `form` asks for."""
    return inner_shape(form.model_fields[name].annotation)


def inner_shape(annotation: Any) -> Shape:
    """Read an annotation of a form, leaving `None` and pydantic's extras aside."""
    arguments = [a for a in get_args(annotation) if a is not type(None)]
    origin = get_origin(annotation)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:  # noqa: PLR2004
        return Shape("list", arguments[0])
    if origin is dict:
        return Shape("map", arguments[1])
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return Shape("form", annotation)
    if type(None) in get_args(annotation):
        return inner_shape(arguments[0])
    return Shape("one", annotation)


def kind_of(shape: Shape) -> Any:
    """What the values of a field are, without the annotations of pydantic."""
    return get_args(shape.inner)[0] if get_args(shape.inner) else shape.inner


def split_line(shape: Shape, node: Scalar) -> tuple[Located, ...]:
    """The items of a list written in one line, each at its own place."""
    text = Located(node.text, node.span)
    kind = kind_of(shape)
    if kind is PersonRef:
        return _found_in(text, split_people(node.text))
    short = any(isinstance(extra, Reads) and extra.splits for extra in get_args(shape.inner))
    if short or (isinstance(kind, type) and issubclass(kind, (Ref, Choice))):
        return _found_in(text, split_listed(node.text))
    return (text,)


def _found_in(text: Located, parts: tuple[str, ...]) -> tuple[Located, ...]:
    """Each part with its place in `text`; parts that were tidied keep the place of the whole."""
    found: list[Located] = []
    start = 0
    for part in parts:
        index = text.find(part, start)
        if index < 0 or "\n" in text:
            found.append(Located(part, text.span))
        else:
            found.append(Located(part, text.part(index, index + len(part)).span))
            start = index + len(part)
    return tuple(found)
