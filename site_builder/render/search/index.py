"""The files of the index: parts of it named by their content, and a small one that names them all.

Every file is a script that calls one function, so that a page opened from a folder may load it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from site_builder.hands import Hands
from site_builder.memory import Memory, Same
from site_builder.render.artifact import Artifact, Role
from site_builder.render.remembering import fingerprint
from site_builder.render.search.grams import BASE, written
from site_builder.render.search.record import Record, records
from site_builder.render.search.segments import Segment, grouped, segment
from site_builder.render.search.sounds import Names, Sound, sound
from site_builder.views.finding import Findable, Listed, Spoken

FOLDER = "search"
_POINTER = f"{FOLDER}/now.js"
_SHARD = 10_000  # bytes wished for
_OF_A_CHARACTER = 2.2  # bytes of index for a character of text
_FIRST_DAY = date(2000, 1, 1).toordinal()
_MOST_SHARDS = 4096
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_NAME = 5  # signs
_KINDS = BASE // 4  # at most


@dataclass(frozen=True, slots=True)
class Part:
    """A page, or the part of that `number` of a long one, with its text."""

    page: Listed
    number: int
    record: Record


def make_search(
    artifacts: Iterable[Artifact],
    findable: Findable,
    memory: Memory | None = None,
    hands: Hands | None = None,
) -> tuple[Artifact, ...]:
    """Return the files by which the finished pages are found; () when none is to be found.

    What `memory` has of pages and groups that are still the same is not made again.
    """
    memory, hands = memory or Memory(), hands or Hands()
    finished = {one.path: one.data for one in artifacts if one.path.endswith(".html")}
    pages = sorted((one for one in findable.pages if one.path in finished), key=_path)
    if not pages:
        return ()
    recorder = _Recorder(memory, memory.same("names", None, findable.names))
    found = hands.each(recorder.recorded, [(one, finished[one.path]) for one in pages])
    parts = [
        Part(page, n, one)
        for page, all_ in zip(pages, found, strict=True)
        for n, one in enumerate(all_)
    ]
    shards = _shards(sum(len(line) for part in parts for line in part.record.lines))
    named = ((f"{one.page.path}#{one.number}", one.record) for one in parts)
    groups = tuple(grouped(named))
    segments = tuple(hands.each(partial(_indexed, memory, shards), groups, least=2))
    return tuple(_files(segments, parts, findable))


def _path(page: Listed) -> str:
    return page.path


@dataclass(frozen=True, slots=True)
class _Recorder:
    """Reads finished pages, in which `names` are heard, if `memory` has not what was read."""

    memory: Memory
    names: Spoken

    def recorded(self, finished: tuple[Listed, bytes]) -> tuple[Record, ...]:
        page, data = finished
        known = (page.path, page.title, page.when, data)
        made = partial(self._found, page, data)
        return self.memory.recall("search", (*known, Same(self.names)), made)

    def _found(self, page: Listed, data: bytes) -> tuple[Record, ...]:
        known = fingerprint(page.path, page.title, page.when, data, self._mark())
        made = partial(self._read, page, data)
        return self.memory.kept("record", known, made)

    def _read(self, page: Listed, data: bytes) -> tuple[Record, ...]:
        names = self.memory.recall("heard", Same(self.names), lambda: Names(_sounds(self.names)))
        return records(page, data.decode(), names)

    def _mark(self) -> bytes:
        return self.memory.recall("mark", Same(self.names), lambda: fingerprint(self.names))


def _indexed(memory: Memory, shards: int, group: tuple[Record, ...]) -> Segment:
    def found() -> Segment:
        return memory.kept("group", fingerprint(shards, group), partial(segment, group, shards))

    return memory.recall("segment", (shards, *map(Same, group)), found)


def _sounds(names: Spoken) -> Iterator[Sound]:
    for name, syllables in names:
        spoken = (name, syllables) if syllables else sound(name)
        if spoken:
            yield spoken


def _shards(characters: int) -> int:
    """Return the number of parts for a text: a power of two, so that it seldom changes."""
    wished = int(characters * _OF_A_CHARACTER) // _SHARD
    return min(1 << wished.bit_length(), _MOST_SHARDS)


def _files(
    segments: Sequence[Segment], listed: Sequence[Part], findable: Findable
) -> Iterator[Artifact]:
    parts = zip(*(one.shards for one in segments), strict=True)
    shards = [_script("g", n, json.dumps("\n".join(part))) for n, part in enumerate(parts)]
    bundles = (text for one in segments for text in one.texts)
    texts = [_script("t", n, f"[{text}]") for n, text in enumerate(bundles)]
    table = _script("p", 0, _json(_table(segments, listed, findable)))
    yield from (*shards, *texts, table)
    now = {
        "grams": "".join(map(_name, shards)),
        "texts": "".join(map(_name, texts)),
        "pages": _name(table),
    }
    yield Artifact(_POINTER, _call("now", 0, _json(now)), Role.POINTER)


def _table(
    segments: Sequence[Segment], listed: Sequence[Part], findable: Findable
) -> dict[str, object]:
    """What is known of every page at once: its kind, team and day, and where its text begins."""
    firsts = {0}
    at = 0
    for count in (count for one in segments for count in one.counts):
        at += count
        firsts.add(at)
    rows = (_row(part, begins=number in firsts) for number, part in enumerate(listed))
    return {
        "kinds": findable.kinds,
        "lists": findable.lists,
        "teams": [(one.name, one.short, one.colour, one.weave) for one in findable.teams],
        "groups": [sum(one.counts) for one in segments],
        "pages": "".join(rows),
    }


def _row(part: Part, *, begins: bool) -> str:
    """Six signs: kind, whether a file of texts begins and the page goes on; team; day."""
    page = part.page
    marks = begins + 2 * (part.number > 0)
    day = max(page.day.toordinal() - _FIRST_DAY, 0) if page.day else 0
    return written(page.kind + _KINDS * marks, 1) + written(page.team + 1, 2) + written(day, 3)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _script(kind: str, number: int, value: str) -> Artifact:
    data = _call(kind, number, value)
    digest = int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")
    name = ""
    for _ in range(_NAME):
        digest, rest = divmod(digest, len(_CONSONANTS))
        name += _CONSONANTS[rest]
    return Artifact(f"{FOLDER}/{kind}{number}-{name}.js", data, Role.ASSET)


def _call(kind: str, number: int, value: str) -> bytes:
    plain = value.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'siteSearch("{kind}",{number},{plain});\n'.encode()


def _name(script: Artifact) -> str:
    return script.path.rpartition("-")[2].removesuffix(".js")
