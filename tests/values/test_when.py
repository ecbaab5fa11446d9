from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values import Reading, Unreadable
from site_builder.model.values.when import Every, Precision, Slot, When, read_when
from tests.values.support import refused, remarked

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def when(text: str, year: int | None = 2026) -> When:
    return read_when(text, Reading(year))


def days(text: str, start: str, end: str) -> list[str]:
    found = when(text).occurrences(date.fromisoformat(start), date.fromisoformat(end))
    return [day.isoformat() for day in found]


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2026-07-15", "2026-07-15", "2026-07-15", Precision.DAY),
        ("7月15日（周三）", "2026-07-15", "2026-07-15", Precision.DAY),
        ("2026-03", "2026-03-01", "2026-03-31", Precision.MONTH),
        ("2026.10", "2026-10-01", "2026-10-31", Precision.MONTH),
        ("2026年3月", "2026-03-01", "2026-03-31", Precision.MONTH),
        ("2月份", "2026-02-01", "2026-02-28", Precision.MONTH),
        ("十月", "2026-10-01", "2026-10-31", Precision.MONTH),
        ("今年3月", "2026-03-01", "2026-03-31", Precision.MONTH),
        ("3月下旬", "2026-03-21", "2026-03-31", Precision.TEN_DAYS),
        ("2027年2月下旬", "2027-02-21", "2027-02-28", Precision.TEN_DAYS),
        ("3月上旬", "2026-03-01", "2026-03-10", Precision.TEN_DAYS),
        ("3月中旬左右", "2026-03-11", "2026-03-20", Precision.TEN_DAYS),
        ("3月初", "2026-03-01", "2026-03-10", Precision.TEN_DAYS),
        ("3月底前", "2026-03-21", "2026-03-31", Precision.TEN_DAYS),
        ("3月末", "2026-03-21", "2026-03-31", Precision.TEN_DAYS),
        ("年底", "2026-12-01", "2026-12-31", Precision.MONTH),
        ("今年底", "2026-12-01", "2026-12-31", Precision.MONTH),
        ("2027年初", "2027-01-01", "2027-01-31", Precision.MONTH),
        ("2026Q1", "2026-01-01", "2026-03-31", Precision.QUARTER),
        ("2026-Q4", "2026-10-01", "2026-12-31", Precision.QUARTER),
        ("一季度", "2026-01-01", "2026-03-31", Precision.QUARTER),
        ("第二季度", "2026-04-01", "2026-06-30", Precision.QUARTER),
        ("2025年三季度", "2025-07-01", "2025-09-30", Precision.QUARTER),
        ("上半年", "2026-01-01", "2026-06-30", Precision.HALF_YEAR),
        ("2026年下半年", "2026-07-01", "2026-12-31", Precision.HALF_YEAR),
        ("2026H1", "2026-01-01", "2026-06-30", Precision.HALF_YEAR),
        ("2026", "2026-01-01", "2026-12-31", Precision.YEAR),
        ("２０２６年", "2026-01-01", "2026-12-31", Precision.YEAR),
        ("全年", "2026-01-01", "2026-12-31", Precision.YEAR),
        ("2025年全年", "2025-01-01", "2025-12-31", Precision.YEAR),
        ("3月—5月", "2026-03-01", "2026-05-31", Precision.RANGE),
        ("3-5月", "2026-03-01", "2026-05-31", Precision.RANGE),
        ("2026年3-5月", "2026-03-01", "2026-05-31", Precision.RANGE),
        ("2026-03~05", "2026-03-01", "2026-05-31", Precision.RANGE),
        ("3月5日至8日", "2026-03-05", "2026-03-08", Precision.RANGE),
        ("3月5-8日", "2026-03-05", "2026-03-08", Precision.RANGE),
        ("从3月25日到4月3日", "2026-03-25", "2026-04-03", Precision.RANGE),
        ("2026-03-01~2026-03-05", "2026-03-01", "2026-03-05", Precision.RANGE),
        ("2026-03-01 - 2026-03-05", "2026-03-01", "2026-03-05", Precision.RANGE),
        ("2026-03-01～05", "2026-03-01", "2026-03-05", Precision.RANGE),
        ("2026.3.5-3.8", "2026-03-05", "2026-03-08", Precision.RANGE),
        ("3月5日—5日", "2026-03-05", "2026-03-05", Precision.DAY),
        ("一至三季度", "2026-01-01", "2026-09-30", Precision.RANGE),
        ("3月上旬至中旬", "2026-03-01", "2026-03-20", Precision.RANGE),
        ("3月初至月底", "2026-03-01", "2026-03-31", Precision.RANGE),
        ("2025-2026", "2025-01-01", "2026-12-31", Precision.RANGE),
        ("11月—2月", "2026-11-01", "2027-02-28", Precision.RANGE),
        ("11月~2027年2月", "2026-11-01", "2027-02-28", Precision.RANGE),
        ("3月~2026年5月", "2026-03-01", "2026-05-31", Precision.RANGE),
        ("12月29日至1月3日", "2026-12-29", "2027-01-03", Precision.RANGE),
    ],
)
def test_a_period_is_read_with_its_first_and_last_day(
    text: str, start: str, end: str, precision: Precision
) -> None:
    value = when(text)
    assert (str(value.start), str(value.end), value.precision) == (start, end, precision)
    assert value.text == text
    assert value.last == value.end
    assert remarked(read_when, text) == []


@given(DAYS, st.integers(0, 900), st.sampled_from("~～—–-至到"))
def test_a_range_between_two_days_reads_back(day: date, length: int, separator: str) -> None:
    end = day + timedelta(days=length)
    value = when(f"{day}{separator}{end}", None)
    assert (value.start, value.end) == (day, end)


@given(DAYS, DAYS, DAYS)
def test_a_range_covers_a_day_exactly_when_it_overlaps_it(a: date, b: date, day: date) -> None:
    first, last = sorted((a, b))
    value = when(f"{first}至{last}")
    assert value.covers(day) == (first <= day <= last) == value.overlaps(day, day)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026-07-15 07:40", time(7, 40), None),
        ("2026-07-15T07:40", time(7, 40), None),
        ("2026-07-15 07:40-08:00", time(7, 40), time(8)),
        ("7月15日下午2点至4点", time(14), time(16)),
        ("7月15日 12：30～13:10", time(12, 30), time(13, 10)),
        ("每周三 14:00", time(14), None),
    ],
)
def test_a_time_of_the_clock_is_kept(text: str, start: time, end: time | None) -> None:
    value = when(text)
    assert (value.start_time, value.end_time) == (start, end)


def test_a_clock_time_belongs_to_a_day() -> None:
    assert refused(read_when, "3月 08:30") == "E138"
    assert refused(read_when, "3月5日 25:30") == "E111"


@pytest.mark.parametrize(
    ("text", "every", "weekdays", "monthdays", "slot"),
    [
        ("每周三", Every.WEEK, (3,), (), None),
        ("每星期天", Every.WEEK, (7,), (), None),
        ("每周一、周四", Every.WEEK, (1, 4), (), None),
        ("每周一三五", Every.WEEK, (1, 3, 5), (), None),
        ("每周一至周五班前", Every.WEEK, (1, 2, 3, 4, 5), (), Slot.PRE_SHIFT),
        ("逢周末", Every.WEEK, (6, 7), (), None),
        ("每个工作日", Every.WEEK, (1, 2, 3, 4, 5), (), None),
        ("every Friday", Every.WEEK, (5,), (), None),
        ("每周", Every.WEEK, (), (), None),
        ("每月10日", Every.MONTH, (), (10,), None),
        ("每月5日、20日", Every.MONTH, (), (5, 20), None),
        ("每月二十号", Every.MONTH, (), (20,), None),
        ("每月底", Every.MONTH, (), (-1,), None),
        ("每月最后一天", Every.MONTH, (), (-1,), None),
        ("每月中旬", Every.MONTH, (), tuple(range(11, 21)), None),
        ("每月", Every.MONTH, (), (), None),
        ("每季度", Every.QUARTER, (), (), None),
        ("每年", Every.YEAR, (), (), None),
        ("每天", Every.DAY, (), (), None),
        ("班前", Every.SHIFT, (), (), Slot.PRE_SHIFT),
        ("班后", Every.SHIFT, (), (), Slot.POST_SHIFT),
        ("每班班前会", Every.SHIFT, (), (), Slot.PRE_SHIFT),
        ("pre-shift", Every.SHIFT, (), (), Slot.PRE_SHIFT),
    ],
)
def test_a_recurrence_is_read(
    text: str, every: Every, weekdays: tuple[int, ...], monthdays: tuple[int, ...], slot: Slot
) -> None:
    value = when(text)
    found = value.recurrence
    assert found is not None
    assert (found.every, found.weekdays, found.monthdays, found.slot) == (
        every,
        weekdays,
        monthdays,
        slot,
    )
    assert (value.precision, value.last) == (Precision.RECURRING, None)


def test_a_recurrence_names_its_days() -> None:
    assert days("每周三", "2026-07-01", "2026-07-15") == ["2026-07-01", "2026-07-08", "2026-07-15"]
    assert days("每月底", "2026-02-01", "2026-03-31") == ["2026-02-28", "2026-03-31"]
    assert days("每月第二个周三", "2026-07-01", "2026-08-31") == ["2026-07-08", "2026-08-12"]
    assert days("每月31日", "2026-04-01", "2026-05-31") == ["2026-05-31"]
    assert days("每天", "2026-07-01", "2026-07-02") == ["2026-07-01", "2026-07-02"]


def test_a_recurrence_without_named_days_may_be_on_any_day_but_lists_none() -> None:
    assert days("每月", "2026-07-01", "2026-07-31") == []
    assert when("班前").covers(date(2026, 7, 1))
    assert when("每季度").overlaps(date(2026, 7, 1), date(2026, 7, 2))


def test_a_recurrence_keeps_within_the_period_before_it() -> None:
    value = when("2026年3月—5月每周三")
    assert (value.precision, value.last) == (Precision.RECURRING, date(2026, 5, 31))
    assert value.covers(date(2026, 3, 4))
    assert not value.covers(date(2026, 6, 3))
    assert not value.covers(date(2026, 3, 5))
    assert not value.overlaps(date(2026, 3, 5), date(2026, 3, 10))
    assert days("2026年3月—5月每周三", "2026-05-25", "2026-06-30") == ["2026-05-27"]


def test_a_day_before_the_shift_is_still_a_day() -> None:
    value = when("7月15日班前")
    assert (value.precision, value.start) == (Precision.DAY, date(2026, 7, 15))
    assert value.recurrence is not None
    assert value.recurrence.slot is Slot.PRE_SHIFT
    assert days("7月15日班前", "2026-07-01", "2026-07-31") == ["2026-07-15"]
    assert days("7月15日", "2026-08-01", "2026-08-31") == []
    assert days("7月", "2026-07-01", "2026-07-31") == []


@pytest.mark.parametrize("text", ["长期", "常年", "open"])
def test_an_open_time_covers_every_day(text: str) -> None:
    value = when(text)
    assert (value.start, value.end, value.precision) == (None, None, Precision.OPEN)
    assert value.covers(date(1999, 1, 1))
    assert value.overlaps(date(2030, 1, 1), date(2030, 1, 2))


def test_a_time_may_start_and_never_end() -> None:
    value = when("2026年3月起")
    assert (value.start, value.end, value.precision) == (date(2026, 3, 1), None, Precision.OPEN)
    assert not value.covers(date(2026, 2, 28))
    assert when("2012年至今", None).start == date(2012, 1, 1)


def test_the_year_of_the_end_serves_the_start() -> None:
    assert when("3月~2026年5月", None).start == date(2026, 3, 1)
    assert when("2月29日~2028年3月1日").start == date(2028, 2, 29)


def test_the_end_of_february_follows_its_year() -> None:
    assert when("12月—2月", 2027).end == date(2028, 2, 29)
    assert refused(read_when, "2月29日~2029年3月1日", 2028) == "E134"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "E138"),
        ("明天", "E138"),
        ("月底", "E138"),
        ("每周八", "E138"),
        ("每月40日", "E138"),
        ("每班", "E138"),
        ("3月5日至明天", "E138"),
        ("明天每周三", "E138"),
        ("2026-05~2026-03", "E139"),
        ("2026-02-30", "E134"),
        ("2026-13", "E146"),
        ("13月下旬", "E146"),
        ("26年3月5日", "E135"),
        ("03/05/2026", "E136"),
    ],
)
def test_what_cannot_be_a_time_is_refused(text: str, code: str) -> None:
    assert refused(read_when, text) == code


@pytest.mark.parametrize("text", ["3月", "3月下旬", "一季度", "上半年", "全年", "年底", "3月5日"])
def test_a_period_without_any_year_is_refused(text: str) -> None:
    assert refused(read_when, text, None) == "E137"


@given(st.text("0123456789年月日旬上中下底初季度半每周一二三四至~-—:. 班前后QH长期", max_size=14))
def test_no_text_makes_the_reader_fall_over(text: str) -> None:
    try:
        value = when(text)
    except Unreadable:
        return
    assert value.start is None or value.end is None or value.start <= value.end
