"""Days and parts of days as people write them, and the measures of a screen."""

from datetime import date
from decimal import Decimal

import pytest

from site_builder.model.values.daypart import Duty, read_daypart
from site_builder.model.values.days import Days, Weight, read_days
from site_builder.model.values.length import read_inches, read_metres, read_pixels
from site_builder.model.values.reading import Reading
from site_builder.model.values.workday import Workdays
from tests.values.support import refused

# In 2026 the National Day falls on a Thursday; Saturday the tenth is worked instead.
OCTOBER = Workdays(
    holidays=frozenset(date(2026, 10, day) for day in range(1, 8)),
    workdays=frozenset({date(2026, 10, 10)}),
    years=frozenset({2026}),
)
WEEKDAYS = {1, 2, 3, 4, 5}


def days(text: str) -> Days:
    return read_days(text, Reading(2026))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周一至周五", WEEKDAYS),
        ("星期一到星期五", WEEKDAYS),
        ("周1-5", WEEKDAYS),
        ("每周三", {3}),
        ("逢周三", {3}),
        ("周一、三、五", {1, 3, 5}),
        ("周一三五", {1, 3, 5}),
        ("周六、周日", {6, 7}),
        ("礼拜天", {7}),
        ("周末", {6, 7}),
        ("周五至周一", {5, 6, 7, 1}),
        ("mon-fri", WEEKDAYS),
        ("Monday to Friday", WEEKDAYS),
        ("weekdays", WEEKDAYS),
        ("Tuesdays", {2}),
        ("sat and sun", {6, 7}),
        ("weekends", {6, 7}),
    ],
)
def test_weekdays_are_read(text: str, expected: set[int]) -> None:
    assert days(text).weekdays == expected


@pytest.mark.parametrize(
    ("text", "day", "weight"),
    [
        ("每天", 1, Weight.EVERY),
        ("工作日", 9, Weight.WORKDAY),
        ("工作日", 10, Weight.WORKDAY),  # a Saturday that is worked
        ("工作日", 1, None),
        ("workdays", 11, None),
        ("节假日", 1, Weight.HOLIDAY),
        ("节假日", 11, Weight.WORKDAY),  # an ordinary Sunday
        ("节假日", 10, None),
        ("days off", 11, Weight.WORKDAY),
        ("法定节假日", 1, Weight.HOLIDAY),
        ("法定节假日", 11, None),
        ("周四", 1, Weight.WEEKDAY),
        ("每周四", 1, Weight.WEEKDAY),
        ("每月1日", 1, Weight.HOLIDAY),
        ("10月1日至7日", 7, Weight.DATE),
        ("10月1日至7日", 8, None),
        ("2026-10-01", 1, Weight.DATE),
        ("周六、2026-10-01", 1, Weight.DATE),
        ("周六、2026-10-01", 3, Weight.WEEKDAY),
        ("周六、节假日", 3, Weight.HOLIDAY),
    ],
)
def test_a_day_weighs_as_much_as_it_was_meant(text: str, day: int, weight: Weight | None) -> None:
    assert days(text).weight(date(2026, 10, day), OCTOBER) is weight


@pytest.mark.parametrize(
    ("text", "code"),
    [("有空的时候", "E180"), ("每月", "E180"), ("周八", "E180"), ("周一、有空", "E180"),
     ("2026-02-30", "E134"), ("2026-10-07 至 2026-10-01", "E139")],
)  # fmt: skip
def test_what_names_no_days_is_refused(text: str, code: str) -> None:
    assert refused(read_days, text) == code


@pytest.mark.parametrize(
    ("text", "on", "hours", "duty"),
    [
        ("07:40-08:10", None, "07:40-08:10", None),
        ("07:40－08:10", None, "07:40-08:10", None),
        ("23:00~05:30", None, "23:00-05:30", None),
        ("从8点到9点", None, "08:00-09:00", None),
        ("20点到次日6点", None, "20:00-06:00", None),
        ("下午2点到4点", None, "14:00-16:00", None),
        ("8-9点", None, "08:00-09:00", None),
        ("周一至周五 07:40-08:10", "周一至周五", "07:40-08:10", None),
        ("工作日的12:00-13:00", "工作日", "12:00-13:00", None),
        ("周一八点到九点", "周一", "08:00-09:00", None),
        ("2026-07-16 14:00-16:00", "2026-07-16", "14:00-16:00", None),
        ("7月16日14:00-16:00", "7月16日", "14:00-16:00", None),
        ("周三8-9点", "周三", "08:00-09:00", None),
        ("mon-fri 07:40-08:10", "mon-fri", "07:40-08:10", None),
        ("周末全天", "周末", None, None),
        ("全天", None, None, None),
        ("班前", None, None, Duty.PRE_SHIFT),
        ("每周三班前", "每周三", None, Duty.PRE_SHIFT),
        ("pre-shift", None, None, Duty.PRE_SHIFT),
        ("学习班日", None, None, Duty.STUDY),
        ("study days", None, None, Duty.STUDY),
        ("工作日夜班", "工作日", None, Duty.NIGHT),
        ("夜班 02:00-02:30", None, "02:00-02:30", Duty.NIGHT),
    ],
)  # fmt: skip
def test_a_part_of_days_is_read(
    text: str, on: str | None, hours: str | None, duty: Duty | None
) -> None:
    found = read_daypart(text, Reading(2026))
    assert (found.days and found.days.text) == on
    clock = found.clock and f"{found.clock.start:%H:%M}-{found.clock.end:%H:%M}"
    assert (clock, found.duty) == (hours, duty)


@pytest.mark.parametrize(
    ("text", "code"),
    [("有空的时候", "E180"), ("", "E180"), ("25:00-26:00", "E111"), ("周一 8:00", "E111")],
)
def test_what_says_no_time_is_refused(text: str, code: str) -> None:
    assert refused(read_daypart, text) == code


@pytest.mark.parametrize(
    ("text", "inches"),
    [("55", 55), ("55寸", 55), ("55 英寸", 55), ('55"', 55), ("５５吋", 55), ("约55寸", 55),
     ("55 in", 55), ("139.7cm", 55), ("1397 毫米", 55)],
)  # fmt: skip
def test_sizes_are_read_in_inches(text: str, inches: int) -> None:
    assert read_inches(text, Reading()).quantize(Decimal(1)) == inches


@pytest.mark.parametrize(
    ("text", "metres"),
    [("4", "4"), ("4米", "4"), ("4.5 m", "4.5"), ("400厘米", "4"), ("10 ft", "3")],
)
def test_distances_are_read_in_metres(text: str, metres: str) -> None:
    assert round(read_metres(text, Reading()), 1) == Decimal(metres)


@pytest.mark.parametrize(
    ("text", "pixels"),
    [("1920x1080", (1920, 1080)), ("1080×1920", (1080, 1920)), ("3840 * 2160 像素", (3840, 2160)),
     ("4K", (3840, 2160)), ("1080P", (1920, 1080)), ("全高清", (1920, 1080))],
)  # fmt: skip
def test_resolutions_are_read(text: str, pixels: tuple[int, int]) -> None:
    assert read_pixels(text, Reading()) == pixels


def test_measures_that_say_nothing_are_refused() -> None:
    assert [refused(read_inches, text) for text in ("很大", "0寸", "55斤")] == ["E181"] * 3
    assert [refused(read_metres, text) for text in ("挺远", "4寸")] == ["E182"] * 2
    assert refused(read_pixels, "高清屏") == "E183"
