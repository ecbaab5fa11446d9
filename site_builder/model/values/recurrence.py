"""Things that come round again: every Wednesday, the tenth of every month, before each shift."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from site_builder.model.values.numerals import in_digits

_WEEKDAYS = "一二三四五六日"
_WORKDAYS, _WEEKEND = (1, 2, 3, 4, 5), (6, 7)
_PARTS = {
    "上旬": range(1, 11),
    "初": range(1, 11),
    "中旬": range(11, 21),
    "中": range(11, 21),
    "下旬": range(21, 32),
}
_LAST = -1


class Every(StrEnum):
    """The turn a recurrence takes."""

    SHIFT = "shift"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class Slot(StrEnum):
    """A place around a shift."""

    PRE_SHIFT = "pre_shift"
    POST_SHIFT = "post_shift"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """`weekdays` 1 (Monday) to 7; `monthdays` 1–31, or -1 for the last day of the month.

    Both are empty when the author named no day (`每月`). `nth` is 1–5 for “the second Wednesday
    of every month”, else 0.
    """

    every: Every
    weekdays: tuple[int, ...] = ()
    monthdays: tuple[int, ...] = ()
    nth: int = 0
    slot: Slot | None = None

    @property
    def names_days(self) -> bool:
        """Whether it can be said of a date that it is one of them."""
        return self.every is Every.DAY or bool(self.weekdays or self.monthdays)

    def falls_on(self, day: date) -> bool:
        """Return whether `day` is one of the days named; False when none is named."""
        if self.every is Every.DAY:
            return True
        if self.weekdays:
            in_turn = not self.nth or (day.day + 6) // 7 == self.nth
            return in_turn and day.isoweekday() in self.weekdays
        is_last = day.day == calendar.monthrange(day.year, day.month)[1]
        return day.day in self.monthdays or (is_last and _LAST in self.monthdays)

    def days(self, start: date, end: date) -> tuple[date, ...]:
        """Return the days named from `start` to `end`, both included."""
        span = (end - start).days + 1
        every = (start + timedelta(days=offset) for offset in range(span))
        return tuple(day for day in every if self.falls_on(day))


_SLOTS = {
    "班前": Slot.PRE_SHIFT,
    "班后": Slot.POST_SHIFT,
    "preshift": Slot.PRE_SHIFT,
    "postshift": Slot.POST_SHIFT,
}
_SLOT_END = re.compile(rf"(?P<slot>{'|'.join(_SLOTS)})会?$")
_TURNS = {
    "每天": Every.DAY,
    "每日": Every.DAY,
    "天天": Every.DAY,
    "daily": Every.DAY,
    "everyday": Every.DAY,
    "每周": Every.WEEK,
    "weekly": Every.WEEK,
    "everyweek": Every.WEEK,
    "每月": Every.MONTH,
    "monthly": Every.MONTH,
    "everymonth": Every.MONTH,
    "每季": Every.QUARTER,
    "每季度": Every.QUARTER,
    "quarterly": Every.QUARTER,
    "everyquarter": Every.QUARTER,
    "每半年": Every.HALF_YEAR,
    "每年": Every.YEAR,
    "yearly": Every.YEAR,
    "annually": Every.YEAR,
    "everyyear": Every.YEAR,
    "每班": Every.SHIFT,
    "": Every.SHIFT,
}
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKLY = re.compile(r"(?:每逢|每|逢)周(?P<days>[一二三四五六日1-7末、,和及至~\-周]+)")
_NTH = re.compile(r"每月第?(?P<nth>[1-5])个?周(?P<day>[一二三四五六日])")
_MONTHLY = re.compile(r"每月(?P<days>\d{1,2}[日号]?(?:[、,和及~\-至]\d{1,2}[日号]?)*)")
_MONTH_PART = re.compile(rf"每月(?:(?P<part>{'|'.join(_PARTS)})|月?[底末]|最后[1一][日天])")


def match_recurrence(words: str) -> Recurrence | None:
    """Return the recurrence that `words` (plain, lower case, without blanks) name, or None."""
    words = in_digits(re.sub("星期|礼拜", "周", words).replace("天", "日"), "号日个")
    words = re.sub("每[个一]", "每", re.sub("(pre|post)[-_]shift", r"\1shift", words))
    slot_match = _SLOT_END.search(words)
    slot = _SLOTS[slot_match["slot"]] if slot_match else None
    turn = words[: slot_match.start()] if slot_match else words
    if not turn and slot is None:
        return None
    if turn in _TURNS and (turn != "每班" or slot):
        return Recurrence(_TURNS[turn], slot=slot)
    return _weekly(turn, slot) or _monthly(turn, slot)


def _weekly(turn: str, slot: Slot | None) -> Recurrence | None:
    if turn in {"每工作日", "工作日", "weekdays"}:
        return Recurrence(Every.WEEK, _WORKDAYS, slot=slot)
    if turn.removeprefix("every") in _ENGLISH:
        day = _ENGLISH.index(turn.removeprefix("every")) + 1
        return Recurrence(Every.WEEK, (day,), slot=slot)
    match = _WEEKLY.fullmatch(turn)
    numbers = _numbers(_weekday_digits(match["days"]), 7) if match else ()
    return Recurrence(Every.WEEK, numbers, slot=slot) if numbers else None


def _weekday_digits(days: str) -> str:
    """Return 一、四 as 1,4 and 一三五 as 1,3,5."""
    digits = days.replace("周", "").replace("末", "67")
    for number, character in enumerate(_WEEKDAYS, 1):
        digits = digits.replace(character, str(number))
    return re.sub(r"(?<=\d)(?=\d)", ",", digits)


def _monthly(turn: str, slot: Slot | None) -> Recurrence | None:
    if match := _NTH.fullmatch(turn):
        weekday = _WEEKDAYS.index(match["day"]) + 1
        return Recurrence(Every.MONTH, (weekday,), nth=int(match["nth"]), slot=slot)
    if match := _MONTH_PART.fullmatch(turn):
        days = tuple(_PARTS[match["part"]]) if match["part"] else (_LAST,)
        return Recurrence(Every.MONTH, monthdays=days, slot=slot)
    match = _MONTHLY.fullmatch(turn)
    numbers = _numbers(re.sub("[日号]", "", match["days"]), 31) if match else ()
    return Recurrence(Every.MONTH, monthdays=numbers, slot=slot) if numbers else None


def _numbers(listed: str, highest: int) -> tuple[int, ...]:
    """Return the numbers of a list such as `1,3` or `1至5`, or () when it is none."""
    found: set[int] = set()
    for part in re.split("[、,和及]", listed):
        match = re.fullmatch(r"(\d+)(?:[至~\-](\d+))?", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= highest:
            return ()
        found.update(range(first, last + 1))
    return tuple(sorted(found))
