"""Shift patterns and workdays."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.values.reading import Unreadable
from site_builder.model.values.shift import Duty, Gap, ShiftPattern, check, read_cycle
from site_builder.model.values.workday import Workdays

ANCHOR = date(2026, 1, 1)
SHIFTS = {"day": (time(8), time(20)), "night": (time(20), time(8))}
CREWS = {"甲": 0, "乙": 1, "丙": 2, "丁": 3}
FOUR_CREWS = ShiftPattern("四班两倒", ("day", "night", "off", "off"), ANCHOR, SHIFTS, CREWS)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
HOLIDAYS = Workdays(
    holidays=frozenset(date(2026, 10, day) for day in range(1, 8)),
    workdays=frozenset({date(2026, 10, 10)}),
    years=frozenset({2026}),
)


@pytest.mark.parametrize(
    ("text", "cycle"),
    [
        ("白、夜、休、休", ("day", "night", "off", "off")),
        ("白夜休休", ("day", "night", "off", "off")),
        ("[白班, 夜班, 休息, 学习]", ("day", "night", "off", "study")),
        ("白班夜班休息学习", ("day", "night", "off", "study")),
        ("早 中 夜 休", ("morning", "middle", "night", "off")),
        ("day night off study", ("day", "night", "off", "study")),
        ("day", ("day",)),
        ("", ()),
    ],
)
def test_a_cycle_is_read(text: str, cycle: tuple[str, ...]) -> None:
    assert read_cycle(text) == cycle


def test_a_cycle_with_an_unknown_word_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        read_cycle("白、玩、休")
    assert caught.value.code == "E118"


@given(DAYS)
def test_four_crews_on_two_shifts_leave_no_gap(day: date) -> None:
    duty = FOUR_CREWS.on_duty(day)
    assert [len(crews) for crews in duty.values()] == [1, 1]
    assert list(duty) == ["day", "night"]
    assert check(FOUR_CREWS) == ()


@given(DAYS, st.sampled_from("甲乙丙丁"))
def test_the_rota_repeats_after_its_cycle(day: date, crew: str) -> None:
    assert FOUR_CREWS.shift_of(crew, day) == FOUR_CREWS.shift_of(crew, day + timedelta(days=4))


def test_the_offset_is_the_place_in_the_cycle_on_the_anchor_day() -> None:
    assert [FOUR_CREWS.shift_of(crew, ANCHOR) for crew in CREWS] == ["day", "night", "off", "off"]
    assert FOUR_CREWS.shift_of("甲", ANCHOR - timedelta(days=1)) == "off"


def test_the_night_shift_belongs_to_the_date_it_starts_on() -> None:
    assert FOUR_CREWS.duty_at(datetime(2026, 1, 2, 3)) == Duty("night", ANCHOR, ("乙",))  # noqa: DTZ001
    assert FOUR_CREWS.duty_at(datetime(2026, 1, 2, 8)) == Duty(  # noqa: DTZ001
        "day", date(2026, 1, 2), ("丁",)
    )


def test_between_shifts_nobody_is_on_duty() -> None:
    office = ShiftPattern("常白班", ("day",), ANCHOR, {"day": (time(8), time(17))}, {"甲": 0})
    assert office.duty_at(datetime(2026, 1, 2, 18)) is None  # noqa: DTZ001


def test_a_study_day_shows_but_needs_no_crew() -> None:
    cycle = ("day", "night", "off", "study")
    pattern = ShiftPattern("四班两倒", cycle, ANCHOR, SHIFTS, CREWS)
    assert pattern.on_duty(ANCHOR) == {"day": ("甲",), "night": ("乙",), "study": ("丁",)}
    assert check(pattern) == ()


def test_a_shift_without_a_crew_or_with_two_is_found() -> None:
    pattern = ShiftPattern(
        "试", ("day", "off"), ANCHOR, {"day": (time(8), time(20))}, {"甲": 0, "乙": 0}
    )
    assert check(pattern) == (
        Gap(ANCHOR, "day", ("甲", "乙")),
        Gap(ANCHOR + timedelta(days=1), "day", ()),
    )


def test_holidays_and_adjusted_workdays_are_known() -> None:
    assert not HOLIDAYS.is_workday(date(2026, 10, 1))
    assert HOLIDAYS.is_workday(date(2026, 10, 10))
    assert not HOLIDAYS.is_workday(date(2026, 10, 11))
    assert HOLIDAYS.known(date(2026, 1, 1))


def test_a_year_without_a_calendar_has_plain_weekdays() -> None:
    assert not HOLIDAYS.known(date(2027, 1, 1))
    assert HOLIDAYS.is_workday(date(2027, 10, 1))


def test_workdays_are_counted_over_holidays() -> None:
    assert HOLIDAYS.add(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert HOLIDAYS.add(date(2026, 9, 30), 5) == date(2026, 10, 13)
    assert HOLIDAYS.add(date(2026, 10, 8), -1) == date(2026, 9, 30)
    assert HOLIDAYS.add(date(2026, 10, 1), 0) == date(2026, 10, 1)
    assert HOLIDAYS.count(date(2026, 10, 1), date(2026, 10, 12)) == 4
    assert HOLIDAYS.count(date(2026, 10, 2), date(2026, 10, 1)) == 0


@given(DAYS, st.integers(1, 60))
def test_the_nth_workday_after_a_day_is_n_workdays_away(day: date, count: int) -> None:
    end = HOLIDAYS.add(day, count)
    assert HOLIDAYS.is_workday(end)
    assert HOLIDAYS.count(day + timedelta(days=1), end) == count
