"""Records that were left out, so that what refers to them is not reported as a second mistake."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.memory import Memory
from site_builder.model.astray import meant_for, unlike
from site_builder.model.entry import Entry
from site_builder.model.form import Form, names_of, normal, subform
from site_builder.model.interpret import records_of
from site_builder.model.kinds import place_of
from site_builder.model.people import OnRoster
from site_builder.model.tree import Row
from site_builder.model.values.text import tidy
from site_builder.read.documents import Document
from site_builder.read.nodes import Mapping as Fields
from site_builder.read.nodes import Node, Scalar, Sequence

_CALLED = frozenset({"id", "title", "name", "file"})


@dataclass(frozen=True, slots=True)
class Lost:
    """A record that could not be used, and what it may be called.

    `names` is None for a whole file that could not be read: nobody knows what it held.
    """

    kind: str
    path: str
    home: str
    names: tuple[str, ...] | None


def left_out(
    documents: Iterable[Document], entries: Iterable[Entry[Form]], memory: Memory | None = None
) -> tuple[Lost, ...]:
    """Everything in `documents` that did not become one of `entries`.

    With a `memory` the entries of a document are those it always has, or none.
    """
    documents, memory = tuple(documents), memory or Memory()
    by_path: dict[str, dict[int, Entry[Form]]] = {}
    for entry in entries:
        by_path.setdefault(entry.path, {})[entry.number] = entry

    def lost(document: Document) -> tuple[Lost, ...]:
        return tuple(_lost(document, by_path.get(document.path, {})))

    empty = frozenset(one.path for one in documents if one.path not in by_path)
    found = memory.each("lost", documents, empty, lost)
    return tuple(one for several in found for one in several)


def _lost(document: Document, used: Mapping[int, Entry[Form]]) -> Iterator[Lost]:
    path = document.path if place_of(document.path) else meant_for(document)
    place = place_of(path)
    if place is None:
        return
    stem = path.rpartition("/")[2].rpartition(".")[0]
    story = path.endswith(".md")
    if document.fields is None:
        if document.broken or story:
            names = (stem,) if story else None
            yield Lost(place.kind.name, path, place.home, names)
        return
    whole = not place.kind.many and 1 in used
    if (place.kind.form.lenient or not whole) and unlike(document, place) is not None:
        yield Lost(place.kind.name, path, place.home, None)
        return
    for number, node in enumerate(records_of(document.fields, place), start=1):
        entry = used.get(number)
        if entry is None:
            called = (*_names(place.kind.form, node), *((stem,) if story else ()))
            yield Lost(place.kind.name, path, place.home, called)
        else:
            for called in _cut_items(entry, node):
                yield Lost(place.kind.name, path, place.home, called)


def _cut_items(entry: Entry[Form], node: Node) -> Iterator[tuple[str, ...]]:
    """What the records in lists of `entry` were called that could not be used."""
    form = type(entry.form)
    for one in node.fields if isinstance(node, Fields) else ():
        name = names_of(form).get(normal(tidy(one.key.text)), "")
        inner = subform(form, name) if name else None
        if inner is not None and isinstance(one.value, Sequence):
            row = entry.tree.values.get(name)
            kept = {item.span for item in row.items} if isinstance(row, Row) else set()
            for item in one.value.items:
                if item.span not in kept:
                    yield _names(inner, item)


def _names(form: type[Form], node: Node) -> tuple[str, ...]:
    if not isinstance(node, Fields):
        return ()
    known = names_of(form)
    return tuple(
        tidy(one.value.text)
        for one in node.fields
        if isinstance(one.value, Scalar) and known.get(normal(tidy(one.key.text))) in _CALLED
    )


def names_lost(documents: Iterable[Document], entries: Iterable[Entry[Form]]) -> bool:
    """Whether a roster has a record that says something, but not whom it is about."""
    used = {(entry.path, entry.number) for entry in entries}
    for document in documents:
        place = place_of(document.path)
        if place is None or not issubclass(place.kind.form, OnRoster) or document.fields is None:
            continue
        for number, node in enumerate(records_of(document.fields, place), start=1):
            if (document.path, number) not in used and _says_something(node):
                return True
    return False


def _says_something(node: Node) -> bool:
    if isinstance(node, Fields):
        return any(_says_something(one.value) for one in node.fields)
    if isinstance(node, Scalar):
        return bool(tidy(node.text))
    return any(map(_says_something, node.items))
