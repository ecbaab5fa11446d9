from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values import Reading
from site_builder.model.values.amount import (
    Quantity,
    read_count,
    read_hours,
    read_number,
    read_percent,
    read_quantity,
)
from site_builder.model.values.numerals import numeral
from tests.values.support import refusal, refused, remarked


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("1.5", "1.5"),
        ("2", "2"),
        ("1.5学时", "1.5"),
        ("1.5 小时", "1.5"),
        ("1.5h", "1.5"),
        ("2 hours", "2"),
        ("90分钟", "1.5"),
        ("120分", "2"),
        ("45 min", "0.75"),
        ("1小时30分", "1.5"),
        ("1小时30分钟", "1.5"),
        ("1h 15m", "1.25"),
        ("半小时", "0.5"),
        ("半个小时", "0.5"),
        ("一个半小时", "1.5"),
        ("2个半小时", "2.5"),
        ("两小时", "2"),
        ("一小时半", "1.5"),
        ("１．５学时", "1.5"),
        ("10课时", "10"),
    ],
)
def test_hours_are_read(text: str, hours: str) -> None:
    value = read_hours(text, Reading())
    assert value == Decimal(hours)
    assert f"{value}" == hours


@pytest.mark.parametrize("text", ["", "1:30", "-1", "半天", "很久", "1.5.2", "1,5", "分钟"])
def test_what_are_no_hours_is_refused(text: str) -> None:
    assert refused(read_hours, text) == "E140"


@given(st.integers(0, 5000))
def test_minutes_become_hours(minutes: int) -> None:
    hours = read_hours(f"{minutes}分钟", Reading())
    assert round(hours * 60) == minutes


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("26分钟", "26", "分钟"),
        ("98.5％", "98.5", "%"),
        ("3.2万元", "32000", "元"),
        ("¥3.2万", "32000", "元"),
        ("￥120", "120", "元"),
        ("$5", "5", "美元"),
        ("¥120元", "120", "元"),
        ("1,280", "1280", ""),
        ("１，２８０ 箱", "1280", "箱"),
        ("-3", "-3", ""),
        ("−3℃", "-3", "℃"),
        ("+4", "4", ""),
        ("0.97", "0.97", ""),
        ("1.50", "1.50", ""),
        ("1.42 kWh/箱", "1.42", "kWh/箱"),
        ("30㎡", "30", "㎡"),
        ("30m2", "30", "m2"),
        ("2亿吨", "200000000", "吨"),
        ("3百万元", "3000000", "元"),
        ("5千克", "5", "千克"),
    ],
)
def test_a_quantity_is_read_with_its_unit(text: str, value: str, unit: str) -> None:
    quantity = read_quantity(text, Reading())
    assert quantity == Quantity(Decimal(value), unit)
    assert str(quantity.value) == value


@pytest.mark.parametrize(
    "text", ["", "很多", "1.1E+17", "1小时30分", "3/4", "12,80", "¥5箱", "26 分钟 30", "2026-03-05"]
)
def test_what_is_no_quantity_is_refused(text: str) -> None:
    assert refused(read_quantity, text) == "E148"


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_number_reads_back(value: Decimal) -> None:
    assert read_number(f"{value:f}", Reading()) == value
    assert read_number(f"{value:,f}", Reading()) == value


def test_a_number_with_a_unit_is_refused_with_the_bare_number() -> None:
    problem = refusal(read_number, "3.2万元")
    assert (problem.code, problem.facts["example"]) == ("E147", "32000")
    assert refused(read_number, "若干") == "E148"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("8", 8),
        ("8人", 8),
        ("8 名", 8),
        ("０８", 8),
        ("十二人", 12),
        ("两次", 2),
        ("1,280 人次", 1280),
    ],
)
def test_a_count_is_read_with_its_measure_word(text: str, count: int) -> None:
    assert read_count(text, Reading()) == count


@pytest.mark.parametrize("text", ["", "-1", "1.5", "8人左右", "十十", "八九人", "1280万"])
def test_what_is_no_count_is_refused(text: str) -> None:
    assert refused(read_count, text) == "E142"


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("98.5%", "98.5"),
        ("98.5％", "98.5"),
        ("97", "97"),
        ("百分之98", "98"),
        ("1", "1"),
        ("0.5%", "0.5"),
    ],
)
def test_a_percentage_is_read_in_points(text: str, points: str) -> None:
    assert read_percent(text, Reading()) == Decimal(points)


@pytest.mark.parametrize("text", ["", "九成", "98 分"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    assert refused(read_percent, text) == "E143"


def test_a_fraction_that_may_have_meant_percent_is_pointed_out() -> None:
    assert remarked(read_percent, "0.97") == [("W143", None)]
    assert remarked(read_percent, "0.97%") == []


def test_full_width_figures_are_noted_with_their_narrow_form() -> None:
    assert remarked(read_quantity, "９８.５％") == [("N114", "98.5%")]
    assert remarked(read_count, "８人") == [("N114", "8人")]
    assert remarked(read_hours, "１小时") == [("N114", "1小时")]
    assert remarked(read_quantity, "26分钟") == []


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("九十九", 99),
        ("两", 2),
        ("二〇二六", 2026),
        ("", None),
        ("百", None),
    ],
)
def test_numerals_are_read(word: str, value: int | None) -> None:
    assert numeral(word) == value
