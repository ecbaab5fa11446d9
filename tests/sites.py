"""Small sites in a string, read, understood and put together: all stages before the views."""

import re
from collections.abc import Iterator
from datetime import date

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.assemble.bulletin import Bulletin
from site_builder.model.choices import Channel
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret, site_of
from site_builder.model.lost import left_out
from site_builder.problems import Checked, Problem
from site_builder.read.content import PICTURE_SUFFIXES
from site_builder.read.documents import parse_documents
from site_builder.read.files import SourceFile

_HEADER = re.compile(r"^-- (?P<path>.+?) --\n", re.MULTILINE)
OPEN, CLOSE = "⟦", "⟧"
TODAY = "2026-07-15"

# What every site has; a site in a string may write its own.
_USUAL = {
    "site.yaml": "标题: 一线\n个人信息联系人: 工会办公室\n",
    "calendar/2026.yaml": "依据: 通知\n",
}
CREW = "teams/crew-1"
AGREED = "同意: {姓名: 是, 照片: 是, 简介: 是, 愿景: 是, 技能: 是, 日期: 2026-01-12}"


def bulletin(
    text: str, day: str = TODAY, channel: Channel = Channel.WEB, *, usual: bool = True
) -> Checked[Bulletin]:
    """The bulletin of the site in `text`, with the problems of all stages up to it.

    Unless `usual` is false, the site has settings and a calendar that it does not write itself.
    """
    files = _files(text.replace(OPEN, "").replace(CLOSE, ""))
    pictures = [path for path in files if _is_picture(path)]
    own = {path: one for path, one in files.items() if path not in pictures}
    texts = {**_USUAL, **own} if usual else own
    documents = parse_documents(SourceFile(path, texts[path].encode()) for path in sorted(texts))
    entries = interpret(documents.value)
    sitting = Sitting(date.fromisoformat(day), channel, site_of(entries.value).language)
    lost = left_out(documents.value, entries.value)
    assembled = assemble(entries.value, lost, pictures, sitting)
    found = (*documents.problems, *entries.problems, *assembled.problems)
    return Checked(assembled.value, found)


def team(*files: str, folder: str = CREW, leader: str = "单志远", rest: str = "") -> str:
    """A team with more files of its own, each `name` + newline + its text."""
    name = folder.rpartition("/")[2]
    own = f"-- {folder}/team.yaml --\n名称: {name}\n班组长: {leader}\n人数: 8\n愿景: 稳\n{rest}"
    return own + "".join(f"-- {folder}/{one.strip()}\n" for one in files)


def file(name: str, text: str) -> str:
    """A file for `team`."""
    return f"{name} --\n{text.strip()}"


def member(name: str, rest: str = AGREED) -> str:
    return f"- {{姓名: {name}, {rest}}}\n" if rest else f"- 姓名: {name}\n"


def roster(*members: str) -> str:
    return file("members.yaml", "".join(members))


def problems(text: str, day: str = TODAY) -> list[tuple[str, str, int, int]]:
    """What is said about a site: code, path, line, column."""
    return [place(problem) for problem in bulletin(text, day).problems]


def codes(text: str, day: str = TODAY) -> list[str]:
    return [problem.code for problem in bulletin(text, day).problems]


def place(problem: Problem) -> tuple[str, str, int, int]:
    return (problem.code, problem.span.path, problem.span.line, problem.span.column)


def marks(text: str) -> list[tuple[str, int, int]]:
    """The places of the marks ⟦ in a site in a string, in order: path, line, column."""
    return [spot for path, one in _files(text).items() for spot in _spots(path, one)]


def _spots(path: str, text: str) -> Iterator[tuple[str, int, int]]:
    for number, line in enumerate(text.split("\n"), start=1):
        for count, part in enumerate(line.split(OPEN)[:-1]):
            before = line.split(OPEN)[: count + 1]
            del part
            yield path, number, len("".join(before).replace(CLOSE, "")) + 1


def told(text: str) -> list[str]:
    """The codes of a site whose problems stand exactly at its marks, in any order."""
    found = bulletin(text).problems
    assert sorted(place(one)[1:] for one in found) == sorted(marks(text))
    return sorted(one.code for one in found)


def entries(path: str, text: str) -> Checked[tuple[Entry[Form], ...]]:
    """The entries of one file, with what reading and filling have to say."""
    documents = parse_documents([SourceFile(path, text.encode())])
    filled = interpret(documents.value)
    return Checked(filled.value, (*documents.problems, *filled.problems))


def _files(text: str) -> dict[str, str]:
    parts = _HEADER.split(text)
    assert not parts[0].strip(), f"text before the first header: {parts[0]!r}"
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _is_picture(path: str) -> bool:
    return any(path.endswith(suffix) for suffix in PICTURE_SUFFIXES)
