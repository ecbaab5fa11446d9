"""Whatever happens to one file: no crash, no place outside of it, and nothing else is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.memory import Memory
from site_builder.model.choices import Channel
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret, records_of
from site_builder.model.kinds import place_of
from site_builder.model.lost import left_out
from site_builder.problems import Language, Problem, Severity
from site_builder.problems.data import render_json
from site_builder.problems.text import render_text
from site_builder.read.content import read_content
from site_builder.read.documents import Document, parse_documents
from site_builder.read.files import SourceFile
from tests.whole import DEMO, SOUND, TODAY, built, copy_of

SIGNS = (
    *("：", ":", ": ", " ", "  ", "　", "\t", "\n", "\n\n", "\n  ", "- ", "-", "－", "· ", "1、", '"', "'", "“", "”", "[", "]"),
    *("{", "}", "#", " #", "|", ">", "*", "&", "!", "%", "@", "`", ",", "，", "、", "---\n", "———\n", "\u200b", "\x0b", "\ufeff"),
    *("\u2028", "\xa0", "\\", "?", "~", "…", "...\n", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "××", "20__", "（", "13800138000"),
    *("2026-02-30", "3月5日", "否", "yes", "名称", "日期", "内容", "姓名", "编号", "title", "同意", "🙂", "𬱖", "\0", "\r"),
)  # fmt: skip
INDENTS = ("", " ", "  ", "   ", "    ", "      ", "\t", "　", "　　", "\xa0\xa0", "- ", "-")


@dataclass(frozen=True, slots=True)
class Site:
    """A site in order, and what is known of it; a file in it is replaced at little cost."""

    documents: tuple[Document, ...]
    sources: tuple[SourceFile, ...]
    pictures: tuple[str, ...]
    entries: tuple[Entry[Form], ...]
    memory: Memory

    def texts(self) -> tuple[SourceFile, ...]:
        return tuple(one for one in self.sources if place_of(one.path) is not None)

    def with_file(self, path: str, data: bytes) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
        parsed = parse_documents([SourceFile(path, data)])
        new = parsed.value[0]
        documents = tuple(new if one.path == path else one for one in self.documents)
        return documents, parsed.problems


@cache
def site(root: Path) -> Site:
    content = read_content(root).value
    documents = parse_documents(content.sources).value
    memory = Memory()
    entries = interpret(documents, memory).value
    pictures = tuple(one.path for one in content.pictures)
    return Site(documents, content.sources, pictures, entries, memory)


def texts_of(root: Path) -> st.SearchStrategy[tuple[str, str]]:
    found = [(one.path, one.data.decode()) for one in site(root).texts()]
    return st.sampled_from(found)


def edited(text: str, draw: st.DrawFn) -> str:
    """`text` after a few slips of the hand."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from((0, 0, 0, 1, 1, 2, 5, 40)))
        text = text[:start] + draw(st.sampled_from(("", *SIGNS))) + text[start + cut :]
    return text


def relined(text: str, draw: st.DrawFn) -> str:
    """`text` with lines moved, doubled, dropped or indented anew."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        here, there = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        deed = draw(st.sampled_from(("move", "double", "drop", "indent", "swap")))
        if deed == "move":
            lines.insert(there, lines.pop(here))
        elif deed == "double":
            lines.insert(there, lines[here])
        elif deed == "drop" and len(lines) > 1:
            del lines[here]
        elif deed == "swap":
            lines[here], lines[there] = lines[there], lines[here]
        elif deed == "indent":
            lines[here] = draw(st.sampled_from(INDENTS)) + lines[here].lstrip()
    return "\n".join(lines)


def saved(text: str, draw: st.DrawFn) -> bytes:
    """`text` as some program saves it, perhaps not to the end."""
    newline = draw(st.sampled_from(("\n", "\r\n", "\r")))
    encoding = draw(
        st.sampled_from(("utf-8", "gb18030", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"))
    )
    data = text.replace("\n", newline).encode(encoding, "replace")
    if draw(st.integers(0, 3)) == 0:
        return data[: draw(st.integers(0, len(data)))]
    return data


@st.composite
def harmed(draw: st.DrawFn, root: Path) -> tuple[str, bytes]:
    path, text = draw(texts_of(root))
    how = draw(st.sampled_from((edited, relined, edited, relined, None)))
    data = saved(how(text, draw) if how else text, draw)
    if draw(st.integers(0, 9)) == 0 and data:
        place = draw(st.integers(0, len(data) - 1))
        data = data[:place] + draw(st.binary(max_size=3)) + data[place + 1 :]
    return path, data


def assert_inside(problems: Sequence[Problem], texts: dict[str, str]) -> None:
    """Every place, those of repairs and of what to compare with, lies in its file."""
    for problem in problems:
        spans = (problem.span, *(edit.span for edit in problem.edits))
        for span in (*spans, *(() if problem.related is None else (problem.related,))):
            assert span.path in texts, problem
            lines = texts[span.path].split("\n")
            if span.line:
                assert 1 <= span.line <= len(lines), problem
                assert 1 <= span.column <= len(lines[span.line - 1]) + 1, problem
        for edit in problem.edits:
            line = texts[edit.span.path].split("\n")[edit.span.line - 1]
            assert edit.span.column - 1 + edit.span.length <= len(line), problem


@given(harm=harmed(DEMO))
@settings(max_examples=250)
def test_no_harm_to_a_file_reaches_another(harm: tuple[str, bytes]) -> None:
    path, data = harm
    demo = site(DEMO)
    documents, problems = demo.with_file(path, data)
    found = interpret(documents, demo.memory)
    told = (*problems, *found.problems)
    assert_inside(told, {one.path: one.text for one in documents})
    assert {one.span.path for one in told} <= {path}
    others = [entry for entry in found.value if entry.path != path]
    assert others == [entry for entry in demo.entries if entry.path != path]
    said = render_text(told, {one.path: one.text for one in documents}, limit_per_folder=9999)
    assert all(one.code in said for one in told)


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, str, int]:
    """A file of many records with a slip in one line; the path, its text and the line (from 1)."""
    many = [one for one in site(DEMO).texts() if is_list(one.path)]
    source = draw(st.sampled_from(many))
    lines = source.data.decode().split("\n")
    number = draw(st.integers(0, len(lines) - 1))
    line = lines[number]
    start = draw(st.integers(0, len(line)))
    cut = draw(st.sampled_from((0, 0, 1, 3)))
    sign = draw(st.sampled_from([one for one in SIGNS if "\n" not in one]))
    lines[number] = line[:start] + sign + line[start + cut :]
    return source.path, "\n".join(lines), number + 1


def is_list(path: str) -> bool:
    place = place_of(path)
    return place is not None and place.kind.many


@given(slip=slipped())
@settings(max_examples=300)
def test_a_slip_in_one_record_leaves_the_others_alone(slip: tuple[str, str, int]) -> None:
    path, text, line = slip
    demo = site(DEMO)
    documents, problems = demo.with_file(path, text.encode())
    document = next(one for one in documents if one.path == path)
    hopeless = [one for one in problems if one.severity is Severity.ERROR]
    if document.broken or document.fields is None:
        assert len(hopeless) == 1
        return
    before = next(one for one in demo.documents if one.path == path)
    if len(starts(document)) != len(starts(before)):
        return
    found = interpret(documents, demo.memory)
    if any(one.code == "E274" for one in found.problems):
        return
    touched = max((n for n, first in enumerate(starts(before), 1) if first <= line), default=1)
    kept = {entry.number: entry.form for entry in found.value if entry.path == path}
    for entry in demo.entries:
        if entry.path == path and entry.number != touched:
            assert kept.get(entry.number) == entry.form


def starts(document: Document) -> list[int]:
    """The lines on which the records of a file begin."""
    place = place_of(document.path)
    if place is None or document.fields is None:
        return []
    return [node.span.line for node in records_of(document.fields, place)]


@given(harm=harmed(SOUND))
@settings(max_examples=120)
def test_no_harm_to_a_file_keeps_a_bulletin_from_being_made(harm: tuple[str, bytes]) -> None:
    path, data = harm
    sound = site(SOUND)
    documents, problems = sound.with_file(path, data)
    found = interpret(documents, sound.memory)
    sitting = Sitting(date.fromisoformat(TODAY), Channel.WEB, Language.ZH)
    lost = left_out(documents, found.value)
    made = assemble(found.value, lost, sound.pictures, sitting)
    told = (*problems, *found.problems, *made.problems)
    pictures = dict.fromkeys(sound.pictures, "")
    assert_inside(told, {"site.yaml": "", **pictures, **{one.path: one.text for one in documents}})
    assert render_json(told)


@given(harm=harmed(SOUND))
@settings(max_examples=12)
def test_no_harm_to_a_file_keeps_a_site_from_being_built(
    harm: tuple[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path, data = harm
    content = copy_of(SOUND, tmp_path_factory.mktemp("harmed"))
    (content / path).write_bytes(data)
    made = built(content)
    assert any(one.path == "index.html" for one in made.artifacts)
    assert_inside(
        [one for one in made.problems if one.span.path in made.sources], dict(made.sources)
    )
