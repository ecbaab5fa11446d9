"""Dates and numbers as readers of the site's language write them."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.choices import PlanStatus, Slot
from site_builder.model.values.amount import Quantity
from site_builder.model.values.reading import Reading
from site_builder.model.values.when import read_when
from site_builder.problems import Language
from site_builder.views.wording import NARROW, Wording

ZH = Wording({"{n} teams": "{n} 个班组", "Home": "首页"}, Language.ZH)
EN = Wording({}, Language.EN)
TODAY = date(2026, 7, 15)


def test_a_sentence_is_translated_with_its_facts() -> None:
    assert ZH.t("{n} teams", n=8) == "8 个班组"
    assert EN.t("{n} teams", n=8) == "8 teams"
    assert ZH.t("Home") == "首页"


def test_a_sentence_without_a_translation_stays_english() -> None:
    assert ZH.t("Not yet translated") == "Not yet translated"


def test_a_noun_agrees_with_its_number_in_english() -> None:
    sentence = "{count:topic|topics}, {late} late"
    assert EN.t(sentence, count=1, late=0) == "1 topic, 0 late"
    assert EN.t(sentence, count="1,286", late=1) == "1,286 topics, 1 late"
    assert (
        Wording({sentence: "{count} 个课题，{late} 个逾期"}, Language.ZH).t(
            sentence, count=1, late=0
        )
        == "1 个课题，0 个逾期"
    )


def test_braces_of_a_fact_are_not_facts() -> None:
    assert EN.t("{name}", name="{0}") == "{0}"


def test_a_choice_has_its_word_in_each_language() -> None:
    assert ZH.choice(PlanStatus.ONGOING) == "进行中"
    assert EN.choice(PlanStatus.ONGOING) == "ongoing"
    assert EN.choice(Slot.POST_SHIFT) == "after the shift"


def test_days_and_months() -> None:
    assert ZH.day(TODAY) == "2026年7月15日"
    assert ZH.short_day(TODAY) == "7月15日"
    assert (ZH.weekday(TODAY), ZH.short_weekday(TODAY)) == ("星期三", "周三")
    assert (ZH.month(TODAY), ZH.short_month(TODAY)) == ("2026年7月", "7月")
    assert EN.day(TODAY) == "15 July 2026"
    assert EN.short_day(TODAY) == "15 July"
    assert (EN.weekday(TODAY), EN.short_weekday(TODAY)) == ("Wednesday", "Wed")
    assert (EN.month(TODAY), EN.short_month(TODAY)) == ("July 2026", "July")
    assert (ZH.brief_month(TODAY), EN.brief_month(TODAY)) == ("2026年7月", "Jul 2026")
    assert (ZH.year(2026), EN.year(2026)) == ("2026年", "2026")


def test_sunday_is_the_day_of_sun() -> None:
    assert ZH.weekday(date(2026, 7, 19)) == "星期日"


def test_a_day_of_this_year_needs_no_year() -> None:
    assert ZH.day_seen_from(date(2026, 1, 2), TODAY) == "1月2日"
    assert ZH.day_seen_from(date(2025, 1, 2), TODAY) == "2025年1月2日"


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("2026-7-5", "7月5日", "5 July"),
        ("2025.12.31", "2025年12月31日", "31 December 2025"),
        ("2026-07-22 14:00", "7月22日 14:00", "22 July 14:00"),
        ("2026-07-22 14:00-15:30", "7月22日 14:00–15:30", "22 July 14:00–15:30"),
        ("2026-07-03~2026-07-09", "7月3日—9日", "3–9 July"),
        ("2026-07-03~2026-08-09", "7月3日—8月9日", "3 July – 9 August"),
        (
            "2025-12-30~2026-01-02",
            "2025年12月30日—2026年1月2日",
            "30 December 2025 – 2 January 2026",
        ),
        ("7月-9月", "7—9月", "July – September"),
        ("2025年11月至2026年1月", "2025年11月—2026年1月", "November 2025 – January 2026"),
        ("7月1日至9月30日", "7月1日—9月30日", "1 July – 30 September"),
        ("7月下旬", "7月下旬", "7月下旬"),
        ("每周三班前", "每周三班前", "每周三班前"),
        ("长期", "长期", "长期"),
    ],
)
def test_times_are_as_exact_as_they_were_written(written: str, chinese: str, english: str) -> None:
    when = read_when(written, Reading(2026))
    assert ZH.when(when, TODAY) == chinese
    assert EN.when(when, TODAY) == english


def test_without_a_day_to_stand_on_the_year_is_said() -> None:
    assert ZH.when(read_when("2026-07-05", Reading())) == "2026年7月5日"
    assert EN.when(read_when("2026-07-05~2026-07-09", Reading())) == "5–9 July 2026"
    assert EN.when(read_when("2026-07-05~2026-08-09", Reading())) == "5 July – 9 August 2026"


def test_whole_months() -> None:
    first, last = date(2026, 4, 1), date(2026, 11, 30)
    assert ZH.months(first, last) == "2026年4—11月"
    assert EN.months(first, last) == "April – November 2026"
    assert ZH.months(first, date(2026, 4, 30)) == "2026年4月"
    assert ZH.months(first, date(2026, 4, 30), TODAY) == "4月"
    assert ZH.months(first, date(2027, 1, 31)) == "2026年4月—2027年1月"


def test_clock() -> None:
    assert ZH.clock(time(7, 40)) == "07:40"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("1280", "1,280"),
        ("1234567.50", "1,234,567.5"),
        ("17.50", "17.5"),
        ("100", "100"),
        ("1E+3", "1,000"),
        ("-3.10", "-3.1"),
    ],
)
def test_numbers(value: str, text: str) -> None:
    assert ZH.number(Decimal(value)) == text


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9
    )
)
def test_a_number_says_its_exact_value(value: Decimal) -> None:
    text = ZH.number(value)
    assert Decimal(text.replace(",", "")) == value
    assert not text.endswith(".")


@pytest.mark.parametrize(
    ("unit", "chinese", "english"),
    [
        ("分钟", f"17.5{NARROW}分钟", f"17.5{NARROW}分钟"),
        ("%", "17.5％", "17.5%"),
        ("％", "17.5％", "17.5%"),
        ("℃", "17.5℃", "17.5℃"),
        ("", "17.5", "17.5"),
    ],
)
def test_a_number_never_parts_from_its_unit(unit: str, chinese: str, english: str) -> None:
    assert ZH.with_unit(Decimal("17.5"), unit) == chinese
    assert EN.with_unit(Decimal("17.5"), unit) == english
    assert ZH.quantity(Quantity(Decimal("17.5"), unit)) == chinese


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ("0", "0％"),
        ("0.625", "63％"),
        ("0.994", "99％"),
        ("0.996", "99％"),
        ("1", "100％"),
        ("1.2", "120％"),
    ],
)
def test_only_a_full_share_is_a_hundred(share: str, text: str) -> None:
    assert ZH.percent(Decimal(share)) == text


def test_hours_and_sums() -> None:
    assert ZH.hours(Decimal("1.50")) == f"1.5{NARROW}学时"
    assert EN.hours(Decimal(1) / 3) == f"0.33{NARROW}h"
    assert ZH.rounded(Decimal("876.5000001")) == "876.5"
    assert ZH.rounded(Decimal("2.25")) == "2.3"


def test_lists_and_clauses() -> None:
    assert ZH.join(["甲", "乙"]) == "甲、乙"
    assert EN.join(["a", "b"]) == "a, b"
    assert ZH.clauses(["三号货位。", "解立新"]) == "三号货位，解立新"
    assert EN.clauses(["Yard 3.", "bring gloves"]) == "Yard 3, bring gloves"
