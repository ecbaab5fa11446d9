"""Files that lie where nothing is looked for, and files that hold another kind than their name says."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from site_builder.model.form import Form, keys_of, names_of, normal
from site_builder.model.kinds import KINDS, Kind, Place, place_of
from site_builder.model.values.text import likeness, nearest, tidy
from site_builder.problems import Fact, Problem, Span
from site_builder.read.documents import Document
from site_builder.read.nodes import Mapping, Node, Sequence

# What people call the folders, beside their names.
_FOLDERS = {
    "campaign": ("活动", "创争活动", "创争"),
    "concepts": ("理念", "五项修炼"),
    "documents": ("文件", "文件制度", "docs"),
    "calendar": ("日历", "节假日"),
    "news": ("新闻", "新闻公告", "公告", "通知"),
    "screens": ("大屏", "屏幕", "电视", "显示屏"),
    "walls": ("墙", "墙面", "板报", "实体墙"),
    "teams": ("班组", "各班组", "单位"),
    "topics": ("课题", "攻关课题", "改善课题"),
    "posts": ("学习园地", "文章", "心得", "分享"),
    "rules": ("制度", "班组制度", "规则"),
    "special-skills": ("绝技", "绝活", "绝技绝活"),
}
_FOLDER_LIKE, _FILE_LIKE = 0.6, 0.7
_OWN, _OTHER, _LEAST = 0.6, 0.9, 3  # shares of known keys, and how many keys say anything
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)\d\d(?!\d)")
RECORD_KEYS = frozenset({"记录", "列表", "items", "records"})
"""Keys that people wrap around a list of records."""


@dataclass(frozen=True, slots=True)
class _Held:
    """The keys of each record of a file, normalised, and whether the records stand in a list."""

    records: tuple[frozenset[str], ...]
    listed: bool

    def says_enough(self) -> bool:
        return sum(map(len, self.records)) >= _LEAST

    def known(self, kind: Kind) -> float:
        """The share of the keys that `kind` knows, from 0 to 1."""
        if self.listed and not kind.many:
            return 0.0
        names = names_of(kind.form)
        keys = [key for record in self.records for key in record]
        return sum(key in names for key in keys) / len(keys)

    def fits(self, kind: Kind) -> bool:
        """Whether the keys are those of `kind`, with all that it needs."""
        names, needed = names_of(kind.form), _needed(kind.form)
        return self.known(kind) >= _OTHER and all(
            needed <= {names[key] for key in record if key in names} for record in self.records
        )


def unlike(document: Document, place: Place) -> Kind | None:
    """The kind that `document` is, when its keys are hardly those of its place but all of another.

    A plan saved over the trainings would else be told key by key.
    """
    held = _held(document.fields)
    if not held.says_enough() or held.known(place.kind) > _OWN:
        return None
    others = [kind for kind in KINDS if kind.form is not place.kind.form and held.fits(kind)]
    return max(others, key=held.known, default=None)


def unlike_its_name(document: Document, place: Place, kind: Kind) -> Problem:
    """The one problem of a file that holds `kind` under the name of another."""
    facts: dict[str, Fact] = {
        "name": document.path.rpartition("/")[2],
        "kind": kind.term,
        "expected": place.kind.term,
        "where": _where(
            kind, place.home, place.year or _year_in(document.text), _name(document.path)
        ),
    }
    return Problem("E274", Span(document.path), facts, document.language)


def misplaced(documents: Iterable[Document]) -> tuple[Problem, ...]:
    """One problem for each file without a meaning; one for all files of a folder with a wrong name."""
    folders: dict[tuple[str, str], list[Document]] = {}
    problems: list[Problem] = []
    for document in documents:
        renamed = _renamed_folder(document.path)
        if renamed is None:
            problems.append(_nowhere(document))
        else:
            folders.setdefault(renamed, []).append(document)
    for (folder, where), inside in folders.items():
        facts: dict[str, Fact] = {"found": folder, "where": where, "count": len(inside)}
        problems.append(Problem("W275", Span(folder), facts, inside[0].language))
    return tuple(problems)


def meant_for(document: Document) -> str:
    """The path under which a file without a meaning was probably meant to lie, or ""."""
    renamed = _renamed_folder(document.path)
    if renamed is not None:
        return renamed[1] + document.path[len(renamed[0]) :]
    return _renamed_file(document)


def _nowhere(document: Document) -> Problem:
    where = _renamed_file(document)
    facts = {"found": document.path.rpartition("/")[2], "where": where}
    return Problem("W201" if where else "W202", Span(document.path), facts, document.language)


def _renamed_folder(path: str) -> tuple[str, str] | None:
    """The folder above `path` that should have another name or place, and which; the highest first."""
    parts = path.split("/")
    for depth in range(len(parts) - 1):
        for name in _folders_like(parts[depth]):
            fixed = [*parts[:depth], name, *parts[depth + 1 :]]
            if place_of("/".join(fixed)) is not None:
                return "/".join(parts[: depth + 1]), "/".join(fixed[: depth + 1])
    if len(parts) > 1 and parts[0] not in _FOLDERS and place_of(f"teams/{path}") is not None:
        return parts[0], f"teams/{parts[0]}"
    return None


@cache
def _folders_like(name: str) -> tuple[str, ...]:
    scored = [
        (max(likeness(name, called) for called in (folder, *others)), folder)
        for folder, others in _FOLDERS.items()
        if folder != name
    ]
    return tuple(folder for score, folder in sorted(scored, reverse=True) if score >= _FOLDER_LIKE)


def _renamed_file(document: Document) -> str:
    """Where a file in a proper folder should lie, by what is in it, else by its name; or ""."""
    folder, _, name = document.path.rpartition("/")
    stem, _, suffix = name.rpartition(".")
    short = _SHORT_YEAR.search(stem)
    number = _year_in(stem) or (2000 + int(short[0]) if short else _year_in(document.text))
    for kind in (*_kinds(document), *_called(stem)):
        if kind.where.endswith(".md") != (suffix.lower() == "md"):
            continue
        where = _where(kind, folder, number, stem)
        if where != document.path and place_of(where) is not None:
            return where
    return ""


def _kinds(document: Document) -> list[Kind]:
    """The kinds that the keys of a file fit, the best first."""
    held = _held(document.fields)
    if not held.says_enough():
        return []
    return sorted(filter(held.fits, KINDS), key=held.known, reverse=True)


def _called(stem: str) -> Iterator[Kind]:
    """The kinds whose file is called like `stem`, without its year, in either language."""
    bare = _SHORT_YEAR.sub("", _YEAR.sub("", stem)).strip("-_ 年")
    names: dict[str, Kind] = {}
    for kind in KINDS:
        usual = kind.where.rpartition("/")[2].rpartition(".")[0].replace("-{year}", "")
        if usual not in {"*", "{year}"}:
            for name in (usual, kind.name, kind.term.zh):
                names.setdefault(name, kind)
    for name in nearest(bare, tuple(names), _FILE_LIKE):
        yield names[name]


def _where(kind: Kind, home: str, year: int | None, stem: str) -> str:
    """Where a file of `kind` lies; 2026 stands for a year nobody knows."""
    where = kind.where.replace("{home}", home or "teams/…")
    return where.replace("{year}", str(year or 2026)).replace("*", stem)


def _year_in(text: str) -> int | None:
    year = _YEAR.search(text)
    return int(year.group()) if year else None


def _name(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _held(fields: Node | None) -> _Held:
    if isinstance(fields, Mapping) and len(fields.fields) == 1:
        only = fields.fields[0]
        if isinstance(only.value, Sequence) and only.key.text in RECORD_KEYS:
            fields = only.value
    nodes = fields.items if isinstance(fields, Sequence) else (fields,)
    records = tuple(
        frozenset(normal(tidy(one.key.text)) for one in node.fields)
        for node in nodes
        if isinstance(node, Mapping)
    )
    return _Held(records, isinstance(fields, Sequence))


@cache
def _needed(form: type[Form]) -> frozenset[str]:
    """The fields without which a record of `form` is none."""
    keys = keys_of(form)
    fields = form.model_fields.items()
    return frozenset(n for n, f in fields if f.is_required() or (n in keys and keys[n].required))
