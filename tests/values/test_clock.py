from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values import Reading
from site_builder.model.values.clock import TimeRange, read_time, read_time_range
from tests.values.support import refusal, refused, remarked

MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@given(MINUTES)
def test_a_time_reads_back(value: time) -> None:
    for form in (f"{value:%H:%M}", f"{value.hour}：{value:%M}", f"{value.hour}点{value.minute}分"):
        assert read_time(form, Reading()) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7:45", time(7, 45)),
        ("12点半", time(12, 30)),
        ("12点", time(12)),
        ("八点一刻", time(8, 15)),
        ("三点三刻", time(3, 45)),
        ("24:00", time(0)),
        ("下午2点", time(14)),
        ("晚上8:30", time(20, 30)),
        ("晚上12点", time(0)),
        ("中午12点", time(12)),
        ("中午1点", time(13)),
        ("凌晨12点", time(0)),
        ("凌晨3点", time(3)),
        ("夜里2点", time(2)),
        ("夜里11点", time(23)),
        ("上午 9 点 整", time(9)),
        ("2:30 PM", time(14, 30)),
        ("12:10am", time(0, 10)),
        ("08:30:00", time(8, 30)),
        ("20时15分", time(20, 15)),
    ],
)
def test_a_time_is_read_as_people_say_it(text: str, expected: time) -> None:
    assert read_time(text, Reading()) == expected


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("12.30", "12:30"),
        ("0830", "08:30"),
        ("8-30", "08:30"),
        ("99.99", "12:30"),
        ("8:75", "12:30"),
        ("24:30", "12:30"),
        ("25点", "12:30"),
        ("午饭后", "12:30"),
        ("", "12:30"),
    ],
)
def test_what_is_no_time_is_refused_with_the_corrected_form(text: str, example: str) -> None:
    problem = refusal(read_time, text)
    assert (problem.code, problem.facts["example"]) == ("E111", example)


def test_full_width_signs_are_noted() -> None:
    assert remarked(read_time, "12：30") == [("N114", "12:30")]
    assert remarked(read_time, " 12:30 ") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08:00-20:00", TimeRange(time(8), time(20), crosses_midnight=False)),
        ("20:00—08:00", TimeRange(time(20), time(8), crosses_midnight=True)),
        ("16:00~24:00", TimeRange(time(16), time(0), crosses_midnight=True)),
        ("12:30～13:10", TimeRange(time(12, 30), time(13, 10), crosses_midnight=False)),
        ("8点到10点半", TimeRange(time(8), time(10, 30), crosses_midnight=False)),
        ("8至10点", TimeRange(time(8), time(10), crosses_midnight=False)),
        ("下午2点到4点", TimeRange(time(14), time(16), crosses_midnight=False)),
        ("晚上8点到早上8点", TimeRange(time(20), time(8), crosses_midnight=True)),
        ("8:00 to 9:00", TimeRange(time(8), time(9), crosses_midnight=False)),
    ],
)
def test_a_span_is_read(text: str, expected: TimeRange) -> None:
    assert read_time_range(text, Reading()) == expected


@given(MINUTES, MINUTES)
def test_a_span_crosses_midnight_when_its_end_is_not_after_its_start(a: time, b: time) -> None:
    assert read_time_range(f"{a:%H:%M}~{b:%H:%M}", Reading()) == (a, b, b <= a)


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("8.30-9.15", "08:30-09:15"),
        ("12:30", "12:30-13:10"),
        ("8-10", "12:30-13:10"),
        ("08:00-25:00", "12:30-13:10"),
    ],
)
def test_what_is_no_span_is_refused_with_the_corrected_form(text: str, example: str) -> None:
    problem = refusal(read_time_range, text)
    assert (problem.code, problem.facts["example"]) == ("E111", example)


def test_an_empty_span_is_refused() -> None:
    assert refused(read_time_range, "-") == "E111"
