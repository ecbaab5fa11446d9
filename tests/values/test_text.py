import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values.text import likeness, narrow, nearest, plain, tidy, unquote


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("\u3000\u00a0货装一班\u200b ", "货装一班"),
        ("一\x0b二\ufeff", "一二"),
        ("a\tb\r\nc", "a\tb\nc"),
        ("e\u0301", "é"),
        ("注意，①", "注意，①"),
        ("👨\u200d🔧 张", "👨\u200d🔧 张"),
        ("张\u200d三", "张三"),
        ("  plain  ", "plain"),
    ],
)
def test_residue_is_removed_and_prose_is_kept(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def test_only_plain_text_loses_its_width() -> None:
    assert plain("２０２６，①") == "2026,1"
    assert plain(" ascii ") == "ascii"
    assert narrow("９８％㎡") == "98%㎡"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“货一班”", "货一班"),
        ("‘货一班’", "货一班"),
        ('"货一班"', "货一班"),
        ("「货一班」", "货一班"),
        ("“ 货一班 ”", "货一班"),
        ("“甲“乙”丙”", "甲“乙”丙"),
        ("“安全”第一“质量”", "“安全”第一“质量”"),
        ('"安全" 第一 "质量"', '"安全" 第一 "质量"'),
        ("“货一班", "“货一班"),
        ("“安全”第一", "“安全”第一"),
        ("“”", "“”"),
        ("", ""),
    ],
)
def test_one_matching_pair_of_quotes_is_removed(text: str, bare: str) -> None:
    assert unquote(text) == bare


def test_the_nearest_word_comes_first() -> None:
    assert nearest("tilte", ["title", "tile", "status"]) == ("title", "tile")
    assert nearest("xyz", ["title"]) == ()


def test_words_that_sound_alike_are_near() -> None:
    assert nearest("明城", ["人数", "名称"]) == ("名称",)
    assert likeness("明城", "ab") == 0


def test_equal_words_are_wholly_alike_whatever_their_case() -> None:
    assert likeness("Title", "title") == 1
