"""Holidays and worked weekends ahead: the next months that have some, and a sentence on each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import year_month
from site_builder.views.month_calendar import MonthCalendar, small_calendar
from site_builder.views.wording import Wording

_MOST = 2
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DaysOff:
    """The months, which days are off in them, and which weekend days are worked ("" for none)."""

    months: tuple[MonthCalendar, ...] = ()
    off: str = ""
    worked: str = ""


def days_off(bulletin: Bulletin, words: Wording) -> DaysOff:
    """Return the next two months, from this one on, with a holiday or a worked weekend day."""
    calendar = bulletin.workdays
    now = year_month(bulletin.today)
    special = sorted(calendar.holidays | calendar.workdays)
    months = sorted({month for day in special if (month := year_month(day)) >= now})[:_MOST]
    ahead = [day for day in special if year_month(day) in months]
    worked = words.join(
        words.t("{day} ({weekday})", day=words.short_day(day), weekday=words.short_weekday(day))
        for day in ahead
        if day in calendar.workdays
    )
    off = words.join(_holidays(bulletin, ahead, words))
    return DaysOff(
        tuple(small_calendar(bulletin, month, words) for month in months),
        words.t("Off: {days}.", days=off) if off else "",
        words.t("Worked: {days}.", days=worked) if worked else "",
    )


def _holidays(bulletin: Bulletin, days: Iterable[date], words: Wording) -> Iterable[str]:
    """Yield every holiday that begins on one of the days, with all of its days."""
    names = bulletin.workdays.names
    for day in days:
        if day in names and names.get(day - _DAY) != names[day]:
            last = day
            while names.get(last + _DAY) == names[day]:
                last += _DAY
            yield words.t("{name} {days}", name=names[day], days=_span(day, last, words))


def _span(first: date, last: date, words: Wording) -> str:
    if first == last:
        return words.short_day(first)
    if words.is_chinese and first.month == last.month:
        return f"{words.short_day(first)}—{last.day}日"
    return f"{words.short_day(first)}—{words.short_day(last)}"
