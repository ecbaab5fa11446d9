"""Fuzzy times, the normal way to write a plan: 3月下旬, 一季度, 每周三班前, 长期."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from site_builder.model.values.clock import read_time, read_time_range
from site_builder.model.values.period import Context, Period, Precision, match_period
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.recurrence import Every, Recurrence, Slot, match_recurrence
from site_builder.model.values.text import plain, tidy

__all__ = ["Every", "Precision", "Recurrence", "Slot", "When", "read_when"]

_OPEN = frozenset(
    [
        "长期",
        "常年",
        "长年",
        "永久",
        "不限",
        "持续",
        "不定期",
        "随时",
        "open",
        "ongoing",
        "permanent",
    ]
)
_CLOCK = re.compile(
    r"(?<=[\d日号一-龥])(?:\s+|t|(?<=[日号一-龥]))"
    r"(?P<clock>(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|早)?\s*\d{1,2}\s*(?::|[点时]).*)$"
)
_SINCE = re.compile(r"(?:自|从)?(?P<from>.+?)(?:起|开始|至今|以来|~)")
_NEAR = re.compile(r"(?:(?<!班)(?:之前|以前|前后|前)|左右|期间)$")
_SEPARATORS = (re.compile(r"~+|—+|–+|―+|至|到|to|until"), re.compile(r"-+"))
_UNIT = re.compile(r"(?:月份?|[日号]|年|季度?|旬)")
_EACH = re.compile(r"每|逢|(?<=[月年度日号旬\d])(?:班前|班后)")


@dataclass(frozen=True, slots=True)
class When:
    """A time as exact as its author knows it.

    `start` and `end` are its first and last possible day, None when there is none. `start_time`
    and `end_time` are times of the clock in the site's time zone. `text` is the author's wording.
    """

    start: date | None
    end: date | None
    precision: Precision
    text: str
    recurrence: Recurrence | None = None
    start_time: time | None = None
    end_time: time | None = None

    @property
    def last(self) -> date | None:
        """The latest day it can mean, or None when it is open."""
        return self.end

    def covers(self, day: date) -> bool:
        """Return whether it may be on `day`; of a recurrence without named days, any day may."""
        inside = (self.start is None or self.start <= day) and (self.end is None or day <= self.end)
        if self.recurrence and self.recurrence.names_days:
            return inside and self.recurrence.falls_on(day)
        return inside

    def overlaps(self, start: date, end: date) -> bool:
        """Return whether it may be on one of the days from `start` to `end`, both included."""
        if self.recurrence and self.recurrence.names_days:
            return bool(self.occurrences(start, end))
        return (self.start is None or self.start <= end) and (self.end is None or start <= self.end)

    def occurrences(self, start: date, end: date) -> tuple[date, ...]:
        """Return its exact days from `start` to `end`, both included; () when it names no day."""
        first, last = max(start, self.start or start), min(end, self.end or end)
        if self.recurrence and self.recurrence.names_days:
            return self.recurrence.days(first, last)
        return (first,) if self.precision is Precision.DAY and first <= last else ()


def read_when(text: str, reading: Reading) -> When:
    """Return the time `text` names, the year taken from the file where it is left out.

    Raises Unreadable: E138 not a time, E139 a range that ends before it starts, E111 its clock
    part, and what `read_day` raises for dates that cannot be.
    """
    author = tidy(text)
    found = plain(text).casefold()
    clock = _CLOCK.search(found)
    words = re.sub(r"\s+", "", found[: clock.start()] if clock else found)
    words = re.sub(r"\((?:周|星期)[一二三四五六日天]\)", "", words)
    value = _read(words, author, reading)
    if clock is None:
        return value
    if value.precision not in {Precision.DAY, Precision.RECURRING}:
        raise Unreadable("E138", found=author)
    return _at(value, clock["clock"], reading)


def _at(value: When, clock: str, reading: Reading) -> When:
    if re.search(r"[~\-—–至到]", clock):
        start, end, _ = read_time_range(clock, reading)
        return replace(value, start_time=start, end_time=end)
    return replace(value, start_time=read_time(clock, reading))


def _read(words: str, author: str, reading: Reading) -> When:
    if words in _OPEN:
        return When(None, None, Precision.OPEN, author)
    if recurring := _recurring(words, author, reading):
        return recurring
    context = Context(reading, reading.year)
    since = _SINCE.fullmatch(words)
    if since and (period := match_period(since["from"], context)):
        return When(period.start, None, Precision.OPEN, author)
    period = _period(_NEAR.sub("", words), author, context)
    return When(period.start, period.end, period.precision, author)


def _recurring(words: str, author: str, reading: Reading) -> When | None:
    """Return a recurrence, within a period when one stands before it (3月—5月每周三)."""
    if recurrence := match_recurrence(words):
        return When(None, None, Precision.RECURRING, author, recurrence)
    each = _EACH.search(words)
    recurrence = match_recurrence(words[each.start() :]) if each and each.start() else None
    if each is None or recurrence is None:
        return None
    before = words[: each.start()].rstrip(",、的内")
    period = _period(before, author, Context(reading, reading.year))
    one_day = period.precision is Precision.DAY and not recurrence.names_days
    precision = Precision.DAY if one_day else Precision.RECURRING
    return When(period.start, period.end, precision, author, recurrence)


def _period(words: str, author: str, context: Context) -> Period:
    """Return a single period, or the range between two."""
    problem = Unreadable("E138", found=author)
    try:
        if period := match_period(words, context):
            return period
    except Unreadable as unreadable:
        problem = unreadable
    for first, second in _splits(re.sub("^[从自由](?=.)", "", words)):
        try:
            if period := _between(first, second, author, context):
                return period
        except Unreadable as unreadable:
            problem = unreadable if problem.code == "E138" else problem
    raise problem


def _splits(words: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to cut `words` in two, at a sure separator first, then at each hyphen."""
    for separator in _SEPARATORS:
        for match in separator.finditer(words):
            first, second = words[: match.start()], words[match.end() :]
            if first and second:
                yield first, second


def _between(first: str, second: str, author: str, context: Context) -> Period | None:
    """Return the range between two periods, each lending the other what it leaves out."""
    first = _with_unit(first, second, context)
    start = match_period(first, replace(context, year=_year_in(second) or context.year))
    if start is None:
        return None
    second = _completed(second, start)
    lent = replace(context, year=start.start.year, month=start.start.month)
    end = match_period(second, lent)
    if end and end.end < start.start:  # across the turn of the year, where a year was left out
        if not end.dated:
            end = match_period(second, replace(lent, year=start.start.year + 1))
        elif not start.dated:
            start = match_period(first, replace(context, year=end.end.year - 1))
    return _joined(start, end, author) if start and end else None


def _with_unit(first: str, second: str, context: Context) -> str:
    """Return the start of 3-5月 or 一至三季度 with the unit of its end."""
    unit = _UNIT.search(second)
    if unit is None or not re.search(r"[\d一二三四五六七八九十]$", first):
        return first
    return first if match_period(first, context) else first + unit[0]


def _year_in(words: str) -> int | None:
    match = re.match(r"(?:19|20|21)\d\d", words)
    return int(match[0]) if match else None


def _completed(second: str, start: Period) -> str:
    """Return a bare number with its unit: in 2026-03~05 a month, in 2026-03-01~05 a day."""
    if re.fullmatch(r"\d{1,2}", second):
        return second + ("日" if start.precision is Precision.DAY else "月")
    if match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})", second):
        return f"{match[1]}月{match[2]}日"
    return second


def _joined(start: Period, end: Period, author: str) -> Period:
    if end.end < start.start:
        raise Unreadable("E139", found=author)
    precision = Precision.DAY if start.start == end.end else Precision.RANGE
    return Period(start.start, end.end, precision, start.dated or end.dated)
