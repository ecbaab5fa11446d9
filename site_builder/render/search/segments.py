"""Pages in groups of neighbours, each with an index of its own: a change of one costs one group."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from site_builder.render.search.grams import Field, code, key, listed
from site_builder.render.search.record import Record

T = TypeVar("T")

MOST = 200  # pages of a group
_USUAL = 96
_TEXT = 4500  # bytes of a file of texts; what is longer has one for itself


@dataclass(frozen=True, slots=True)
class Segment:
    """The index of a group: by shard, the part of it that is listed there. `texts` are files.

    Each of `texts` holds whole records; `counts` says how many.
    """

    shards: tuple[str, ...]
    texts: tuple[str, ...]
    counts: tuple[int, ...]


def grouped(records: Iterable[tuple[str, T]]) -> Iterator[tuple[T, ...]]:
    """Return what has names in groups that stay the same when others come or go."""
    group: list[T] = []
    for path, one in records:
        group.append(one)
        if len(group) == MOST or zlib.crc32(path.encode()) % _USUAL == 0:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def segment(records: Sequence[Record], shards: int) -> Segment:
    """Return the index of some records, in `shards` parts (a power of two)."""
    parts: list[list[str]] = [[] for _ in range(shards)]
    for (shard, name), numbers in _entries(records, shards).items():
        parts[shard].append(f"{name}{listed(sorted(numbers))} ")
    texts = tuple(_bundled(one.written for one in records))
    counts = tuple(len(some) for some in texts)
    joined = tuple(",\n".join(some) for some in texts)
    return Segment(tuple("".join(sorted(part)) for part in parts), joined, counts)


def _entries(records: Sequence[Record], shards: int) -> dict[tuple[int, str], set[int]]:
    """The numbers of the records that have a gram; two grams of one key share its list."""
    found: defaultdict[tuple[Field, str], list[int]] = defaultdict(list)
    for number, one in enumerate(records):
        for field, some in one.grams().items():
            for gram in some:
                found[field, gram].append(number)
    entries: dict[tuple[int, str], set[int]] = {}
    for (field, gram), numbers in found.items():
        mixed = code(gram)
        entries.setdefault((mixed & shards - 1, key(mixed, field)), set()).update(numbers)
    return entries


def _bundled(written: Iterable[str]) -> Iterator[tuple[str, ...]]:
    bundle: list[str] = []
    size = 0
    for one in written:
        length = len(one.encode())
        if bundle and size + length > _TEXT:
            yield tuple(bundle)
            bundle, size = [], 0
        bundle.append(one)
        size += length
    if bundle:
        yield tuple(bundle)
