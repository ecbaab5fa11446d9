"""Which days something is for: 周一至周五, 工作日, 节假日, 10月1日—7日."""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.recurrence import Every
from site_builder.model.values.text import plain, tidy
from site_builder.model.values.when import When, read_when
from site_builder.model.values.workday import Workdays


class Sort(StrEnum):
    """Days by what the calendar says of them."""

    EVERY = "every"
    WORKDAY = "workday"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"


class Weight(IntEnum):
    """How exactly a day was meant: of two that name it, the heavier one counts."""

    EVERY = 0
    WORKDAY = 1
    WEEKDAY = 2
    HOLIDAY = 3
    DATE = 4


@dataclass(frozen=True, slots=True)
class Days:
    """A day belongs to it when any part names it. `weekdays` are 1 (Monday) to 7."""

    text: str
    weekdays: frozenset[int] = frozenset()
    sorts: frozenset[Sort] = frozenset()
    times: tuple[When, ...] = ()

    def weight(self, day: date, workdays: Workdays) -> Weight | None:
        """Return how exactly `day` was meant, None when it was not.

        A weekend that is no holiday weighs no more as a day off than a workday does as one.
        """
        found = [_of_time(one) for one in self.times if one.covers(day)]
        found += [Weight.WEEKDAY] if day.isoweekday() in self.weekdays else []
        is_workday, is_holiday = workdays.is_workday(day), day in workdays.holidays
        found += [Weight.EVERY] if Sort.EVERY in self.sorts else []
        found += [Weight.WORKDAY] if Sort.WORKDAY in self.sorts and is_workday else []
        found += [Weight.HOLIDAY] if Sort.HOLIDAY in self.sorts and is_holiday else []
        if Sort.DAY_OFF in self.sorts and not is_workday:
            found.append(Weight.HOLIDAY if is_holiday else Weight.WORKDAY)
        return max(found, default=None)


_SORTS = {
    **dict.fromkeys(
        ("每天", "每日", "天天", "全部", "everyday", "daily", "alldays", "anyday"), Sort.EVERY
    ),
    **dict.fromkeys(
        ("工作日", "上班日", "上班", "每工作日", "workday", "workdays", "workingdays"), Sort.WORKDAY
    ),
    **dict.fromkeys(
        ("节假日", "休息日", "非工作日", "不上班", "假日", "daysoff", "dayoff", "nonworkdays"),
        Sort.DAY_OFF,
    ),
    **dict.fromkeys(
        (
            "法定节假日",
            "法定假日",
            "节日",
            "放假",
            "放假日",
            "holiday",
            "holidays",
            "publicholidays",
        ),
        Sort.HOLIDAY,
    ),
}
_HAN = {character: number for number, character in enumerate("一二三四五六日", 1)}
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH_DAY = re.compile(
    r"\b(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:days?)?\b", re.IGNORECASE
)
_WEEKDAYS = re.compile(r"每?周?(?P<days>[1-7](?:(?:周|[-~至到,、和及])*[1-7])*)")
_PARTED = re.compile(r"[、,;；和及]|\band\b")


def read_days(text: str, reading: Reading) -> Days:
    """Return the days `text` names. Raises Unreadable E180, or what `read_when` raises for a date."""
    author = tidy(text)
    words = plain(text).casefold()
    whole = _part(words, author)
    if whole is not None:
        return whole
    parts = [part.strip() for part in _PARTED.split(words) if part.strip()]
    if len(parts) < 2:  # noqa: PLR2004  (only a list can be read part by part)
        return Days(author, times=(_time(words, author, reading),))
    found = [_part(p, author) or Days(author, times=(_time(p, author, reading),)) for p in parts]
    return Days(
        author,
        frozenset().union(*(one.weekdays for one in found)),
        frozenset().union(*(one.sorts for one in found)),
        tuple(when for one in found for when in one.times),
    )


def _time(words: str, author: str, reading: Reading) -> When:
    try:
        when = read_when(words, reading)
    except Unreadable as unreadable:
        if unreadable.code == "E138":
            raise Unreadable("E180", found=author) from unreadable
        raise
    if when.recurrence is not None and not when.recurrence.names_days:
        raise Unreadable("E180", found=author)
    return when


def _part(words: str, author: str) -> Days | None:
    sort = _SORTS.get(re.sub(r"[\s_-]+", "", words))
    if sort is not None:
        return Days(author, sorts=frozenset({sort}))
    weekdays = _weekdays(words)
    return Days(author, weekdays=weekdays) if weekdays else None


def _weekdays(words: str) -> frozenset[int]:
    """The weekdays of 周一至周五, 周六、日, mon-fri, weekend; none when it is something else."""
    words = re.sub("星期|礼拜", "周", re.sub(r"^(?:每逢|每个?|逢)", "", words))
    spelt = _ENGLISH_DAY.sub(lambda m: f"周{_ENGLISH.index(m['day'].casefold()) + 1}", words)
    spelt = re.sub(r"\bweekdays\b", "周1-5", re.sub(r"\bweekends?\b", "周67", spelt))
    spelt = re.sub(r"\b(?:to|until|through)\b", "至", re.sub(r"\band\b", ",", spelt))
    spelt = re.sub(r"\s+", "", spelt).replace("周末", "周67").replace("天", "日")
    if "周" not in spelt:
        return frozenset()
    digits = "".join(str(_HAN.get(character, character)) for character in spelt)
    match = _WEEKDAYS.fullmatch(digits)
    return frozenset(_numbers(match["days"])) if match else frozenset()


def _numbers(days: str) -> list[int]:
    """The numbers of 1至5, 6,7 and 135; a range may run over the end of the week."""
    days = days.replace("周", "")
    found: list[int] = []
    for first, last in re.findall(r"([1-7])(?:[-~至到]([1-7]))?", days):
        start, end = int(first), int(last or first)
        end += 7 if end < start else 0
        found += [(number - 1) % 7 + 1 for number in range(start, end + 1)]
    return found


def _of_time(when: When) -> Weight:
    """A date weighs most, then a day of the month, then a weekday, then every day."""
    if when.recurrence is None:
        return Weight.DATE
    by_turn = {Every.DAY: Weight.EVERY, Every.WEEK: Weight.WEEKDAY}
    return by_turn.get(when.recurrence.every, Weight.HOLIDAY)
