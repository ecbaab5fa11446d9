"""Fonts are measured by their own tables, and cut to what is used."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from site_builder.render.brand import UnusableFont
from site_builder.render.letters import letters_of, opened
from site_builder.render.subset import subset
from tests.fonts import LATIN, collection, font, variable_font

WIDTHS = {**LATIN, "一": 1000, "线": 980, "学": 1000}


def test_a_font_is_measured_by_its_tables() -> None:
    letters = letters_of(font(WIDTHS))
    assert letters.width("一线A ") == pytest.approx(1 + 0.98 + 0.5 + 0.25)
    assert (letters.ascent, letters.descent) == (0.9, 0.2)


def test_a_variable_font_is_as_wide_as_its_bold_letters() -> None:
    letters = letters_of(variable_font({"一": 1000}, 80))
    assert letters.advance("一") == pytest.approx(1.06)


def test_of_a_collection_the_simplified_chinese_face_is_used() -> None:
    both = collection(font({"一": 900}, "Boxes JP"), font({"一": 1000}, "Boxes SC"))
    assert letters_of(both).advance("一") == 1.0
    first = collection(font({"一": 900}, "Boxes JP"), font({"一": 1000}, "Boxes KR"))
    assert letters_of(first).advance("一") == 0.9


def test_a_web_font_has_what_is_used_and_no_more() -> None:
    made = subset(font(WIDTHS), ["一 线", "㛃"])
    cut = TTFont(BytesIO(made.data))
    assert cut.flavor == "woff2"
    assert {"一", "线", "A", "7"} <= {chr(code) for code in cut.getBestCmap()}
    assert ord("学") not in cut.getBestCmap()
    assert (made.weight, made.lacks) == ("500", "㛃")
    assert letters_of(made.data).advance("线") == 0.98


def test_the_same_font_and_texts_give_the_same_bytes() -> None:
    source = font(WIDTHS)
    assert subset(source, ["一线"]) == subset(source, ["线", "一"])


def test_a_variable_font_keeps_the_weights_that_slides_use() -> None:
    made = subset(variable_font({**LATIN, "一": 1000}, 80), ["一"])
    axes = TTFont(BytesIO(made.data))["fvar"].axes
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in axes] == [("wght", 400, 700)]
    assert made.weight == "400 700"


@pytest.mark.parametrize("data", [b"", b"no font at all", b"ttcf", b"ttcf" + bytes(40)])
def test_what_is_no_font_is_unusable(data: bytes) -> None:
    with pytest.raises(UnusableFont):
        opened(data)
    with pytest.raises(UnusableFont):
        subset(data, ["一"])


def test_a_truncated_font_is_unusable() -> None:
    whole = font(WIDTHS)
    for end in range(12, len(whole), len(whole) // 12):
        with pytest.raises(UnusableFont):
            subset(whole[:end], ["一"])
