from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values import Reading, Unreadable
from site_builder.model.values.day import read_day
from tests.values.support import refusal, refused, remarked, worded

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
FORMS = (
    "{y}-{m:02}-{d:02}",
    "{y}-{m}-{d}",
    "{y}/{m}/{d}",
    "{y}.{m}.{d}",
    "{y}年{m}月{d}日",
    "{y}年{m}月{d}号",
    "{y} 年 {m} 月 {d} 日",
    "{y}{m:02}{d:02}",
    "{y}-{m:02}-{d:02} 00:00:00",
    "{y}‐{m}‐{d}",
    "\u3000{y}－{m}－{d}\u200b",
)


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_every_usual_form_of_a_day_is_read(form: str, day: date) -> None:
    text = form.format(y=day.year, m=day.month, d=day.day)
    assert read_day(text, Reading()) == day


@given(day=DAYS)
def test_full_width_digits_are_digits(day: date) -> None:
    wide = day.isoformat().translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789-"})
    assert read_day(wide, Reading()) == day


@pytest.mark.parametrize("text", ["二〇二六年三月五日", "2026年三月五日", "２０２６年３月５日"])
def test_numerals_in_a_day_are_read(text: str) -> None:
    assert read_day(text, Reading()) == date(2026, 3, 5)


@pytest.mark.parametrize("text", ["2026-03-05（周四）", "2026年3月5日星期四", "2026/3/5 (礼拜四)"])
def test_a_weekday_that_agrees_is_left_alone(text: str) -> None:
    assert remarked(read_day, text) == []


def test_a_weekday_that_disagrees_is_pointed_out() -> None:
    assert remarked(read_day, "2026-03-05（周三）") == [("W134", None)]
    assert remarked(read_day, "2026-03-08 周天") == []


def test_a_canonical_day_and_the_usual_chinese_one_need_no_remark() -> None:
    assert remarked(read_day, "2026-03-05") == []
    assert remarked(read_day, "2026年3月5日") == []


def test_an_unusual_spelling_is_noted_with_its_canonical_form() -> None:
    assert remarked(read_day, "2026/3/5") == [("N113", "2026-03-05")]


def test_a_day_without_year_takes_the_year_of_the_file_with_a_warning() -> None:
    assert read_day("3月5日", Reading(2025)) == date(2025, 3, 5)
    assert remarked(read_day, "3月5号") == [("W113", "2026-03-05")]


def test_a_day_without_any_year_is_refused_with_an_example() -> None:
    problem = refusal(read_day, "3月5日", None)
    assert (problem.code, problem.facts["example"]) == ("E137", "2026-03-05")


def test_an_impossible_day_is_told_the_length_of_its_month() -> None:
    problem = refusal(read_day, "2026-02-30")
    words = worded(problem.code, problem.facts)
    assert words[0] == "2026年2月没有30日，这个月共28天"
    assert words[2] == "“2026-02-30” does not exist: that month has 28 days"
    assert refused(read_day, "2月29日") == "E134"
    assert read_day("2月29日", Reading(2028)) == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["2026-13-05", "2026年0月5日", "20261305"])
def test_an_impossible_month_is_named(text: str) -> None:
    assert refused(read_day, text) == "E146"


@pytest.mark.parametrize(
    ("text", "example"),
    [("26-3-5", "2026-03-05"), ("26年3月5日", "2026-03-05"), ("26.2.30", "2026-03-05")],
)
def test_a_year_of_two_digits_is_refused_with_the_likely_day(text: str, example: str) -> None:
    problem = refusal(read_day, text)
    assert (problem.code, problem.facts["example"]) == ("E135", example)


@pytest.mark.parametrize(
    ("text", "examples"),
    [
        ("03/05/2026", ("2026-03-05", "2026-05-03")),
        ("25-3-2026", ("2026-03-25",)),
        ("5/5/2026", ("2026-05-05",)),
    ],
)
def test_day_and_month_in_doubt_are_shown_both_ways(text: str, examples: tuple[str, ...]) -> None:
    problem = refusal(read_day, text)
    assert (problem.code, problem.facts["examples"]) == ("E136", examples)


@pytest.mark.parametrize(
    "text",
    ["", "明天", "3-5", "3.5", "2026-03", "40/40/2026", "1/1/9999", "0026-03-05", "2026-3/5"],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    assert refused(read_day, text) == "E113"


@given(st.text())
def test_no_text_makes_the_reader_fall_over(text: str) -> None:
    try:
        read_day(text, Reading(2026))
    except Unreadable:
        return
