"""Records added at the end of a file, everything before them byte for byte as it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.author.imports.grid import unimportable
from site_builder.author.imports.manner import manner_of
from site_builder.author.imports.records import Record
from site_builder.author.imports.texts import added_to
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret
from site_builder.model.kinds import place_of
from site_builder.problems import Language
from site_builder.read.documents import Document, parse_document
from site_builder.read.files import SourceFile


@dataclass(frozen=True, slots=True)
class Addition:
    """A file as it will be. `before` is None for a new one; `records` stand at its end, in order.

    `document` and `entries` are what is read from it; the last entries are the records.
    """

    path: str
    before: bytes | None
    after: bytes
    records: tuple[Record, ...]
    document: Document
    entries: tuple[Entry[Form], ...]

    @property
    def added(self) -> tuple[tuple[Record, Entry[Form]], ...]:
        """Every new record with what is read of it."""
        own = self.entries[len(self.entries) - len(self.records) :]
        return tuple(zip(self.records, own, strict=True))


def entries_of(source: SourceFile) -> tuple[Entry[Form], ...]:
    """What is read of a file. Raises Unimportable E472 when it cannot be read."""
    document = _document(source)
    return interpret((document,)).value


def add(
    path: str, source: SourceFile | None, records: Sequence[Record], language: Language
) -> Addition:
    """Add `records` to the file `source`, or to a new one at `path`.

    `language` is that of the keys in a file without any. Raises Unimportable E472 when the file
    cannot be read or is written in a manner that nothing can simply be added to.
    """
    place = place_of(path)
    if place is None:
        raise ValueError(path)
    before = source.data if source else b""
    old = _document(source) if source else _document(SourceFile(path, b""))
    manner = manner_of(old, place, language)
    if manner is None:
        raise unimportable("E472", path=path)
    pieces = [manner.written(place.kind.form, record.values) for record in records]
    after = added_to(before, pieces, parted=manner.parted)
    document = parse_document(SourceFile(path, after)).value
    if document is None or document.fields is None:
        raise unimportable("E472", path=path)
    entries = interpret((document,)).value
    earlier = len(interpret((old,)).value)
    if len(entries) != earlier + len(records):
        raise unimportable("E472", path=path)
    return Addition(path, source.data if source else None, after, tuple(records), document, entries)


def _document(source: SourceFile) -> Document:
    document = parse_document(source).value
    if document is None:
        raise unimportable("E472", path=source.path)
    return document
