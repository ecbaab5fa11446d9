"""Bytes become text in a fixed order, and what is no text is named."""

import codecs

import pytest

from site_builder.problems import Span
from tests.read.helpers import fields, parse, told

TEXT = "名称: 张三\n班组: 货装一班\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.rstrip().encode(),
    ],
)
def test_utf8_of_any_system_is_read_in_silence(data: bytes) -> None:
    assert parse(data).problems == ()
    assert fields(data) == {"名称": "张三", "班组": "货装一班"}


def test_line_ends_are_one_sign_in_the_text_shown() -> None:
    document = parse(codecs.BOM_UTF8 + "甲: 1\r\n乙: 2\r".encode()).value
    assert document is not None
    assert document.text == "甲: 1\n乙: 2\n"


@pytest.mark.parametrize("word", ["王", "安全", "张三", "鱻", "〇", "，。"])
def test_gbk_is_read_and_told_once(word: str) -> None:
    checked = parse(f"name: {word}".encode("gb18030"))
    assert told(checked.problems) == [("W109", 0, 1)]
    assert fields(f"name: {word}".encode("gb18030")) == {"name": word}


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_with_its_mark_is_noted(codec: str) -> None:
    data = (TEXT if codec in {"utf-16", "utf-32"} else "\ufeff" + TEXT).encode(codec)
    assert told(parse(data).problems) == [("N110", 0, 1)]
    assert fields(data) == {"名称": "张三", "班组": "货装一班"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04rest", "E110"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "E110"),
        (b"%PDF-1.7", "E165"),
        (b"\x89PNG\r\n", "E165"),
        (b"\xff\xd8\xff\xe0", "E165"),
        (b"name: a\0b", "E165"),
        (b"\x01\x02\x03\x04\x05\x06", "E165"),
        (b"name: \xff\xfe", "E109"),
        (b"\xff\xfea", "E109"),
        (b"name: \xa6\xd9", "E109"),
    ],
)
def test_what_is_no_text_is_one_problem_of_the_file(data: bytes, code: str) -> None:
    checked = parse(data)
    assert checked.value is None
    assert told(checked.problems) == [(code, 0, 1)]


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_damaged_utf8_is_not_taken_for_gbk(mark: bytes) -> None:
    data = mark + "名称: 货装一班\n愿景: 每一车都稳".encode()[:-1]
    checked = parse(data)
    assert [(p.code, p.span) for p in checked.problems] == [("W110", Span("a.yaml", 2, 9, 1))]
    assert checked.problems[0].facts == {"count": 1, "found": "\ufffd"}


def test_garbled_words_are_counted_and_the_first_is_shown() -> None:
    (problem,) = parse("甲: 1\n乙: 好锟斤拷锟斤拷\n丙: \ufffd\n").problems
    assert (problem.code, problem.span) == ("W110", Span("a.yaml", 2, 5, 6))
    assert problem.facts == {"count": 2, "found": "锟斤拷锟斤拷"}


def test_positions_count_characters_beyond_the_basic_plane_as_one() -> None:
    document = parse(codecs.BOM_UTF8 + "𬱖名: 𬱖x  # 𬱖\n𠮷: 乙".encode()).value
    assert document is not None
    first, second = document.fields.fields  # type: ignore[union-attr]
    assert first.key.span == Span("a.yaml", 1, 1, 2)
    assert first.value.span == Span("a.yaml", 1, 5, 2)
    assert second.value.span == Span("a.yaml", 2, 4, 1)
