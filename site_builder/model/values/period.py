"""Stretches of the calendar: days, ten-day periods, months, quarters, half-years, years."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model.values.day import WrittenDay, compact_day, match_day, settle
from site_builder.model.values.reading import Reading, Unreadable


class Precision(StrEnum):
    """How exactly a time is known, or in which way it is none."""

    DAY = "day"
    RANGE = "range"
    TEN_DAYS = "ten_days"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    RECURRING = "recurring"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both included; `dated` when the author wrote the year."""

    start: date
    end: date
    precision: Precision
    dated: bool


@dataclass(frozen=True, slots=True)
class Context:
    """What a period may leave out: the year of the file or of the start of a range, its month."""

    reading: Reading
    year: int | None
    month: int | None = None

    def year_of(self, written: str | None, found: str) -> int:
        """Return the year written, else the year known. Raises Unreadable E137."""
        if written:
            return int(written)
        if self.year is None:
            raise Unreadable("E137", found=found, example=f"2026年{found}")
        return self.year


_YEAR = r"(?:(?P<year>(?:19|20|21)\d\d)(?:年度?|[-/.])?)?"
_YEAR_HAN = r"(?:(?P<year>(?:19|20|21)\d\d)年?)?"
_SPANS = {"上旬": (1, 10), "初": (1, 10), "中旬": (11, 20), "中": (11, 20), "下旬": (21, 31)} | {
    "底": (21, 31),
    "末": (21, 31),
}
_PART = f"(?P<part>{'|'.join(_SPANS)})"
_TEN_DAYS = re.compile(rf"{_YEAR_HAN}(?:(?P<month>\d{{1,2}})月份?|月)?{_PART}")
_MONTH = re.compile(
    rf"{_YEAR_HAN}(?P<month>\d{{1,2}})月份?|(?P<y>(?:19|20|21)\d\d)[-/.](?P<m>\d\d?)"
)
_QUARTER = re.compile(rf"{_YEAR}(?:第?(?P<han>[1-4])季度?|q(?P<q>[1-4]))")
_HALF = re.compile(rf"{_YEAR}(?:(?P<half>[上下])半年|h(?P<h>[12]))")
_WHOLE_YEAR = re.compile(r"(?P<year>(?:19|20|21)\d\d)(?:年度?)?(?:全年)?|(?:全年|今年|本年度?)")
_YEAR_PART = re.compile(rf"{_YEAR_HAN}年?(?P<part>初|中|底|末)")
_YEAR_MONTHS = {"初": 1, "中": 6, "底": 12, "末": 12}
_BARE_DAY = re.compile(r"(?P<day>\d{1,2})[日号]")


def match_period(words: str, context: Context) -> Period | None:
    """Return the period that `words` (plain, lower case, without blanks) name, or None.

    Raises Unreadable E134, E135, E136, E137 or E146 for what is a date but cannot be.
    """
    words = re.sub("^[今本](?=年[初中底末])|^[今本]年度?(?=.)", "", compact_day(words))
    for match in (_day, _whole_year, _month, _ten_days, _quarter, _half_year, _part_of_year):
        if period := match(words, context):
            return period
    return None


def _day(words: str, context: Context) -> Period | None:
    written = match_day(words, context.reading)
    bare = _BARE_DAY.fullmatch(words)
    if bare and context.month:
        written = WrittenDay(None, context.month, int(bare["day"]))
    if written is None:
        return None
    day = settle(written, Reading(context.year), words)
    return Period(day, day, Precision.DAY, written.year is not None)


def _whole_year(words: str, context: Context) -> Period | None:
    if match := _WHOLE_YEAR.fullmatch(words):
        year = context.year_of(match["year"], words)
        return _months(year, 1, 12, Precision.YEAR, match["year"])
    return None


def _month(words: str, context: Context) -> Period | None:
    match = _MONTH.fullmatch(words)
    if match is None:
        return None
    written = match["year"] or match["y"]
    month = _checked(int(match["month"] or match["m"]), words)
    return _months(context.year_of(written, words), month, month, Precision.MONTH, written)


def _ten_days(words: str, context: Context) -> Period | None:
    match = _TEN_DAYS.fullmatch(words)
    month = int(match["month"] or context.month or 0) if match else 0
    if match is None or (not month and not match["month"]):
        return None
    year = context.year_of(match["year"], words)
    length = calendar.monthrange(year, _checked(month, words))[1]
    first, last = _SPANS[match["part"]]
    start, end = date(year, month, first), date(year, month, min(last, length))
    return Period(start, end, Precision.TEN_DAYS, bool(match["year"]))


def _quarter(words: str, context: Context) -> Period | None:
    if match := _QUARTER.fullmatch(words):
        last = 3 * int(match["han"] or match["q"])
        year = context.year_of(match["year"], words)
        return _months(year, last - 2, last, Precision.QUARTER, match["year"])
    return None


def _half_year(words: str, context: Context) -> Period | None:
    if match := _HALF.fullmatch(words):
        last = 6 if "上" in words or match["h"] == "1" else 12
        year = context.year_of(match["year"], words)
        return _months(year, last - 5, last, Precision.HALF_YEAR, match["year"])
    return None


def _part_of_year(words: str, context: Context) -> Period | None:
    match = _YEAR_PART.fullmatch(words)
    if match is None or "年" not in words:
        return None
    month = _YEAR_MONTHS[match["part"]]
    return _months(
        context.year_of(match["year"], words), month, month, Precision.MONTH, match["year"]
    )


def _checked(month: int, found: str) -> int:
    if not 1 <= month <= 12:  # noqa: PLR2004  (months)
        raise Unreadable("E146", found=found, month=month)
    return month


def _months(year: int, first: int, last: int, precision: Precision, written: str | None) -> Period:
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Period(date(year, first, 1), end, precision, bool(written))
