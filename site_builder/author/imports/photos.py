"""Photos shrunk, freed of what the camera wrote into them, and named, with an entry that asks who is there."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from site_builder.author.imports.grid import unimportable
from site_builder.author.imports.manner import Manner, manner_of, scalar
from site_builder.author.imports.saving import Change
from site_builder.author.imports.texts import added_to
from site_builder.author.slug import next_free, slug
from site_builder.model.kinds import place_of
from site_builder.model.values.syllables import is_han
from site_builder.problems import Language, Problem, Span, Term
from site_builder.read.content import PICTURE_SUFFIXES
from site_builder.read.documents import parse_document
from site_builder.read.files import SourceFile
from site_builder.render.photo import Photo, UnusablePhoto

LONGEST = 1600
"""Pixels of the longer side of a photo that is kept."""

_LARGEST = 200_000_000  # bytes
_LONGEST_NAME = 30
_DAY = re.compile(
    r"(?<!\d)(?:(?P<y>20\d\d)[-:._年](?P<m>\d{1,2})[-:._月](?P<d>\d{1,2})日?(?!\d)"
    r"|(?P<y2>20\d\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)(?:[_ T-]?\d{6,9})?(?!\d))"
)
_CAMERA = re.compile(
    r"(?:^|(?<=[_\W]))(?:img|dsc[fn]?|pic|photo|image|mvimg|pano|p|wechat|mmexport|微信图片|微信|照片|图片"
    r"|qq图片|screenshot|屏幕截图|截图|副本|copy|e\d+|wa\d+)(?=[_\W\d]|$)",
    re.IGNORECASE,
)
_NOT_IN_NAMES = re.compile(r"[^0-9a-z\u3400-\u9fff]+")
_ASKED = Term(
    "照片里有谁？写姓名；没有人写 无，远处一群人写 人群。不写就先不展示",
    "who is in it? names, none or crowd; withheld until answered",
)


@dataclass(frozen=True, slots=True)
class Taken:
    """One photo: the file it comes from, the path it goes to, and its bytes as they will be."""

    source: str
    path: str
    before: int
    data: bytes
    day: date | None


@dataclass(frozen=True, slots=True)
class Photos:
    """What an import of photos would do. `known` were there already, by source and path."""

    taken: tuple[Taken, ...]
    known: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
    changes: Mapping[str, Change] = field(default_factory=dict)


def bring_photos(files: Sequence[Path], content: Path, home: str, language: Language) -> Photos:
    """Make photos ready for the folder of `home`, and its list of photos longer by them.

    Raises Unimportable E472 when nothing can be added to the list.
    """
    folder = content / home / "photos"
    there = {one.name: one for one in folder.iterdir() if one.is_file()} if folder.is_dir() else {}
    chinese = any(is_han(sign) for name in there for sign in name)
    taken: list[Taken] = []
    known: list[tuple[str, str]] = []
    problems: list[Problem] = []
    names = {name.casefold().rpartition(".")[0] for name in there}
    for file in files:
        try:
            data, ending, day, size = _developed(file)
        except UnusablePhoto as refusal:
            problems.append(Problem(refusal.code, Span(""), {"name": file.name}, language))
            continue
        twin = _twin(data, there, taken)
        if twin:
            known.append((file.name, f"{home}/photos/{twin}"))
            continue
        stem = next_free(_stem(file.stem, day, chinese=chinese), names)
        names.add(stem)
        taken.append(Taken(file.name, f"{home}/photos/{stem}.{ending}", size, data, day))
    changes = {one.path: Change(None, one.data) for one in taken}
    if taken:
        changes |= _listed(taken, content, home, language)
    return Photos(tuple(taken), tuple(known), tuple(problems), changes)


def _developed(file: Path) -> tuple[bytes, str, date | None, int]:
    if file.suffix.lower() not in PICTURE_SUFFIXES - {".svg"}:
        raise UnusablePhoto("E483")
    try:
        size = file.stat().st_size
        if size > _LARGEST:
            raise UnusablePhoto("E321")
        photo = Photo(file.read_bytes())
    except OSError as fault:
        raise UnusablePhoto("E484") from fault
    day = _day(photo.taken) or _day(file.stem)
    data, ending = photo.shrunk(LONGEST)
    return data, ending, day, size


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    if found is None:
        return None
    year, month, day = (found[part] or found[f"{part}2"] for part in "ymd")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _twin(data: bytes, there: Mapping[str, Path], taken: Collection[Taken]) -> str:
    """The name of the same photo, if it is there already."""
    for one in taken:
        if one.data == data:
            return one.path.rpartition("/")[2]
    alike = (name for name, file in there.items() if file.stat().st_size == len(data))
    return next((name for name in alike if there[name].read_bytes() == data), "")


def _stem(name: str, day: date | None, *, chinese: bool) -> str:
    """The day and what the name says, without what the camera or the phone called it."""
    words = _CAMERA.sub(" ", _DAY.sub(" ", name.casefold()))
    words = _NOT_IN_NAMES.sub("-", words).strip("-")
    if not re.search(r"[a-z\u3400-\u9fff]", words):
        words = ""
    if words and not chinese:
        words = slug(words, "photo")
    parts = (day.isoformat() if day else "", words[:_LONGEST_NAME].strip("-"))
    return "-".join(part for part in parts if part) or "photo"


def _listed(
    taken: Sequence[Taken], content: Path, home: str, language: Language
) -> dict[str, Change]:
    """The list of photos with an entry for each, whose people are still to be told."""
    path = next(
        (p for p in (f"{home}/photos.yaml", f"{home}/photos.yml") if (content / p).is_file()),
        f"{home}/photos.yaml",
    )
    file = content / path
    before = file.read_bytes() if file.is_file() else None
    document = parse_document(SourceFile(path, before or b"")).value
    place = place_of(path)
    manner = manner_of(document, place, language) if document and place else None
    if manner is None:
        raise unimportable("E472", path=path)
    entries = [_entry(one, manner) for one in taken]
    after = added_to(before or b"", entries, parted=manner.parted)
    if parse_document(SourceFile(path, after)).value is None:
        raise unimportable("E472", path=path)
    return {path: Change(before, after)}


def _entry(one: Taken, manner: Manner) -> str:
    zh = manner.language is Language.ZH
    usual = {"file": "文件", "taken": "拍摄时间", "people": "人物"} if zh else {}
    names = {
        name: manner.keys.get(name, usual.get(name, name)) for name in ("file", "taken", "people")
    }
    file = scalar("photos/" + one.path.rpartition("/")[2], flow=manner.flow)
    pairs = [f"{names['file']}: {file}"]
    if one.day is not None:
        pairs.append(f"{names['taken']}: {one.day.isoformat()}")
    asked = f"  # {_ASKED.in_language(manner.language)}\n"
    start = f"{manner.indent}-{manner.gap}"
    if manner.flow:
        return start + "{" + ", ".join([*pairs, f"{names['people']}: "]) + "}" + asked
    deeper = "\n" + " " * len(start)
    return start + deeper.join([*pairs, f"{names['people']}:"]) + asked
