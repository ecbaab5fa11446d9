"""Text is set into lines that fit, broken where a reader would."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.views.fitting.fit import Box, Fitted, Fitter, TooLong
from site_builder.views.fitting.joints import THIN, chain, visible
from site_builder.views.fitting.parts import MOST, split
from site_builder.views.phrasing.together import Together

NAMES = ("单志远", "装卸一班", "Wang Fang")
FITTER = Fitter(names=NAMES)
TITLE = Box(900, 330, (88, 80, 72, 66, 60), 1.25, is_title=True, most=2)
BODY = Box(1200, 560, (60, 56, 52, 48))
STORY = (
    "这次我们把装车前的准备工作提前到货车到达之前完成，作业时间由26分钟缩短到17.5分钟。"
    "单志远师傅说：“以前是车等人，现在是人等车。”下一步，我们准备把这个做法写进装卸作业标准，"
    "并且在8月底之前教给其他三个班组。"
)
_PIECES = (
    *("单志远", "装卸一班", "26分钟", "17.5 %", "PB-07", "2026年7月15日", "training", "Wang Fang"),
    *(" ", "\n", "……", "——", "第 196 天", "𠮷", "https://a.b/c"),
)
_WORDS = st.sampled_from([*"我们班学习安全了的，。：；、（）《》“”！", *_PIECES])
TEXTS = st.lists(_WORDS, max_size=60).map("".join)
WIDTHS = st.integers(200, 1800)


def bare(text: str) -> str:
    return "".join(text.split())


def lines(text: str, box: Box) -> tuple[str, ...]:
    found = FITTER.fit(text, box)
    assert isinstance(found, Fitted)
    return tuple(line.replace(THIN, " ") for line in found.lines)


@given(text=TEXTS, width=WIDTHS, is_title=st.booleans())
def test_every_line_is_within_its_box_and_the_text_is_whole(
    *, text: str, width: int, is_title: bool
) -> None:
    box = Box(width, 400, (80, 60, 48), 1.25, is_title)
    found = FITTER.fit(text, box)
    shown = found.lines if isinstance(found, Fitted) else found.shown
    for line in shown:
        assert FITTER.letters.width(line) * found.size <= width + 0.01
        assert line == line.strip() != ""
    assert len(shown) * found.size * 1.25 <= 400
    if isinstance(found, Fitted):
        assert bare("".join(shown)) == bare(text)
    else:
        assert bare(text).startswith(bare("".join(shown)))
        assert found.by == len(bare(text)) - len(bare("".join(shown))) > 0
        assert found.count == len(bare(text))


@given(text=TEXTS, width=WIDTHS, is_title=st.booleans())
def test_no_line_begins_or_ends_with_a_mark_that_must_not(
    *, text: str, width: int, is_title: bool
) -> None:
    found = FITTER.fit(text, Box(width, 9000, (48,), 1.25, is_title))
    if isinstance(found, Fitted):
        paragraphs = [bare(one) for one in text.splitlines() if one.strip()]
        for before, line in pairwise(found.lines):
            if any(bare(line) and one.startswith(bare(line)[:9]) for one in paragraphs):
                continue  # an author began this line
            assert line[0] not in "、，。；：！）》”", found
            assert before[-1] not in "（《“", found


@given(TEXTS, st.integers(700, 1800))
def test_names_numbers_and_words_are_in_one_line(text: str, width: int) -> None:
    found = FITTER.fit(text, Box(width, 9000, (48,)))
    if isinstance(found, Fitted) and not found.torn:
        for name in ("26分钟", "PB-07", "training"):
            whole = [bare(one) for one in text.splitlines()]
            shown = [bare(line) for line in found.lines]
            assert sum(s.count(name) for s in shown) >= sum(
                len(re.findall(rf"(?<![A-Za-z0-9]){name}(?![A-Za-z0-9])", one)) for one in whole
            )


@given(st.integers(4, 80), st.integers(4, 20))
def test_a_last_line_of_one_character_is_avoided(count: int, room: int) -> None:
    found = FITTER.fit("我" * count, Box(room * 48, 9000, (48,)))
    assert isinstance(found, Fitted)
    assert len(found.lines[-1]) >= 2


@given(TEXTS, st.integers(500, 1500))
def test_parts_fit_and_are_the_whole_text(text: str, width: int) -> None:
    box = Box(width, 300, (60, 48))
    parts = split(FITTER, text, box)
    assert bare("".join("".join(one.lines) for one in parts)) == bare(text)
    assert len({one.size for one in parts}) <= 1
    for one in parts:
        assert len(one.lines) * one.size * 1.5 <= 300
        assert visible("".join(one.lines)) <= MOST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "26分钟降到17.5分钟：把准备作业搬到货车到达之前",
            "26 分钟降到 17.5 分钟：|把准备作业搬到货车到达之前",
        ),
        ("学习加一度，安全在一线", "学习加一度，|安全在一线"),
        ("龙门吊PB-07的钢丝绳为什么总在雨天打滑", "龙门吊 PB-07 的钢丝绳|为什么总在雨天打滑"),
        ("大家的好办法", "大家的好办法"),
        ("How we halved the wait before loading", "How we halved the|wait before loading"),
    ],
)
def test_titles_break_between_phrases(text: str, expected: str) -> None:
    assert "|".join(lines(text, TITLE)) == expected


def test_running_text_fills_its_lines() -> None:
    assert lines(STORY, Box(1200, 900, (56,)))[:3] == (
        "这次我们把装车前的准备工作提前到货车",
        "到达之前完成，作业时间由 26 分钟缩短到",
        "17.5 分钟。单志远师傅说：“以前是车等人，",
    )


def test_the_largest_size_that_fits_is_taken() -> None:
    short, long = FITTER.fit("一线", BODY), FITTER.fit(STORY, Box(1200, 400, (60, 56, 52, 48)))
    assert (short.size, long.size) == (60, 52)


def test_a_date_and_a_name_with_a_blank_stay_whole() -> None:
    found = FITTER.fit("感谢Wang Fang在2026年7月15日来讲课", Box(560, 900, (60,)))
    assert isinstance(found, Fitted)
    assert any("Wang Fang" in line for line in found.lines)
    assert any("2026 年 7 月 15 日" in line.replace(THIN, " ") for line in found.lines)


def test_what_is_wider_than_the_box_is_parted_only_at_the_smallest_size() -> None:
    found = FITTER.fit("https://example.org/a-long-address", Box(400, 900, (60, 48)))
    assert isinstance(found, Fitted)
    assert (found.size, found.torn) == (48, True)


def test_lines_of_an_author_stay_lines() -> None:
    assert lines("安全第一\n\n  质量第一 ", BODY) == ("安全第一", "质量第一")


def test_text_without_letters_has_no_lines() -> None:
    assert FITTER.fit(" \n ", BODY) == Fitted((), 60)
    assert split(FITTER, "", BODY) == ()


def test_too_long_says_by_how_many_characters_and_what_there_is_room_for() -> None:
    found = FITTER.fit("我" * 100, Box(480, 144, (48,)))
    assert found == TooLong(("我" * 10, "我" * 10), 48, 80, 100)


def test_a_box_without_room_for_a_letter_shows_nothing() -> None:
    assert FITTER.fit("我们", Box(40, 400, (48,))) == TooLong((), 48, 2, 2)
    assert FITTER.fit("我们", Box(400, 40, (48,))) == TooLong((), 48, 2, 2)
    assert split(FITTER, "我们", Box(40, 400, (48,))) == ()


def test_lines_may_be_limited() -> None:
    assert isinstance(FITTER.fit("我" * 20, Box(480, 900, (48,), most=1)), TooLong)


def test_parts_end_with_sentences_and_none_is_a_mere_rest() -> None:
    parts = split(FITTER, STORY, Box(1200, 300, (60, 48)))
    assert [one.lines[-1][-1] for one in parts] == ["。"] * len(parts)
    counts = [visible("".join(one.lines)) for one in parts]
    assert len(parts) == 2
    assert min(counts) > 30


def test_a_sentence_longer_than_a_part_goes_on_at_a_clause() -> None:
    parts = split(FITTER, ("我" * 70 + "，") * 3 + "完。", BODY)
    assert [one.lines[-1][-1] for one in parts] == ["，", "。"]


def test_blanks_at_the_meeting_of_scripts_are_thin_and_marks_have_none() -> None:
    assert chain("第 196 天，PB-07（旧）50%多", Together()).text == (
        f"第{THIN}196{THIN}天，PB-07（旧）50%{THIN}多"
    )
