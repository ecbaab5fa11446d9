"""A record more in a file somebody wrote: every byte that was there stays where and what it was."""

import codecs
import re
from collections.abc import Iterable
from typing import Any

from site_builder.author.sketch import said
from site_builder.model.form import Form, names_of, normal
from site_builder.model.interpret import records_of
from site_builder.model.kinds import Place
from site_builder.model.values.text import tidy
from site_builder.read.documents import Document, parse_document
from site_builder.read.files import SourceFile
from site_builder.read.nodes import Field, Mapping, Node, Scalar, Sequence

_CODECS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DASH = re.compile("\ufeff?(?P<indent> *)-(?:\\s|$)")


class Unsuited(ValueError):  # noqa: N818  (a fact about the file)
    """Nothing can be added to the file by rule; somebody has to do it by hand."""


def grown(source: SourceFile, place: Place, inside: str, records: Iterable[Iterable[str]]) -> bytes:
    """The bytes of `source` with `records` (lines of fields each) at the end of its list.

    `inside` names the field that holds the list; "" when the file itself is one. Raises Unsuited.
    """
    before = parse_document(source).value
    if before is None or before.broken:
        raise Unsuited
    text, codec = _text(source.data)
    lines = re.split("\r\n|\n|\r", text)
    at, head, indent = _gap(before, place, inside, lines)
    new = [*head, *(line for one in records for line in _item(one, indent))]
    end = "\r\n" if "\r\n" in text else "\n"
    data = _put(text, lines, at, new, end).encode(codec)
    after = parse_document(SourceFile(source.path, data)).value
    if after is None or not _kept(before, after, place, inside):
        raise Unsuited
    return data


def _text(data: bytes) -> tuple[str, str]:
    codec = next((name for mark, name in _CODECS if data.startswith(mark)), "")
    for name in (codec,) if codec else ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if text.encode(name) == data:
            return text, name
    raise Unsuited


def _put(text: str, lines: list[str], at: int, new: list[str], end: str) -> str:
    """`text` with the lines `new` before its line number `at` (from 0)."""
    offset = 0
    for line in lines[:at]:
        offset += len(line)
        offset += 2 if text.startswith("\r\n", offset) else offset < len(text)
    joint = end if offset and text[offset - 1] not in "\r\n" else ""
    return text[:offset] + joint + "".join(line + end for line in new) + text[offset:]


def _item(record: Iterable[str], indent: int) -> Iterable[str]:
    for number, line in enumerate(record):
        yield " " * indent + ("  " if number else "- ") + line


def _gap(
    document: Document, place: Place, inside: str, lines: list[str]
) -> tuple[int, list[str], int]:
    """Where the new records go: the line, lines that must come first, and their indentation."""
    last = len(lines) if lines[-1] else len(lines) - 1
    node: Node | None = document.fields
    if inside and node is not None:
        if not isinstance(node, Mapping):
            raise Unsuited
        field = _field(place.kind.form, inside, node)
        if field is None:
            return last, [f"{_name(place.kind.form, inside, document)}:"], 2
        if isinstance(field.value, Scalar) and not field.value.text:
            return field.key.span.line, [], 2
        node = field.value
    elif inside:
        return last, [f"{_name(place.kind.form, inside, document)}:"], 2
    else:
        node = _listed(node)
    if node is None:
        return last, [], 0
    return _behind(node, lines, last)


def _name(form: type[Form], inside: str, document: Document) -> str:
    return said(form, inside, document.language)


def _field(form: type[Form], name: str, node: Mapping) -> Field | None:
    names = names_of(form)
    return next((f for f in node.fields if names.get(normal(tidy(f.key.text))) == name), None)


def _listed(node: Node | None) -> Node | None:
    """The list of a file of records: the file itself, or what its only key holds."""
    if isinstance(node, Mapping) and len(node.fields) == 1:
        node = node.fields[0].value
    return node


def _behind(node: Node, lines: list[str], last: int) -> tuple[int, list[str], int]:
    """The line behind a list in block style, and its indentation."""
    if not isinstance(node, Sequence) or not node.items:
        raise Unsuited
    start = node.items[0].span.line - 1
    dash = _DASH.match(lines[start])
    if dash is None:
        raise Unsuited
    indent = len(dash["indent"])
    end = start + 1
    for number in range(start + 1, last):
        line = lines[number]
        depth = len(line) - len(line.lstrip(" "))
        if line.strip() and (depth < indent or (depth == indent and not _DASH.match(line))):
            if line.lstrip().startswith("#"):
                continue
            return end, [], indent
        if line.strip():
            end = number + 1
    return last, [], indent


def _kept(before: Document, after: Document, place: Place, inside: str) -> bool:
    """Whether everything that was there is still there, and more."""
    old, new = _said(before.fields), _said(after.fields)
    if not inside:
        old, new = _records(before, place), _records(after, place)
        return bool(new[: len(old)] == old and len(new) > len(old))
    if not isinstance(before.fields, Mapping) or not isinstance(after.fields, Mapping):
        return before.fields is None
    form = place.kind.form
    first, second = _field(form, inside, before.fields), _field(form, inside, after.fields)
    others = [f for f in before.fields.fields if f is not first]
    still = [f for f in after.fields.fields if f is not second]
    if [_said(f.value) for f in others] != [_said(f.value) for f in still] or second is None:
        return False
    old = _said(first.value) if first is not None and isinstance(first.value, Sequence) else []
    new = _said(second.value)
    return bool(new[: len(old)] == old and len(new) > len(old))


def _records(document: Document, place: Place) -> list[Any]:
    fields = document.fields
    return [] if fields is None else [_said(node) for node in records_of(fields, place)]


def _said(node: Node | None) -> Any:
    """A node without its places."""
    if isinstance(node, Mapping):
        return [(field.key.text, _said(field.value)) for field in node.fields]
    if isinstance(node, Sequence):
        return [_said(item) for item in node.items]
    return node.text if node is not None else None
