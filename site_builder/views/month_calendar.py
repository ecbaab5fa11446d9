"""A month as a calendar: days with what is on, and between its weeks what has no day yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth
from site_builder.model.values.shift import ShiftPattern
from site_builder.views.calendar_bars import BarRow, month_rows, week_rows, windows
from site_builder.views.crews import Crews
from site_builder.views.events import Event, Shelf, shelf
from site_builder.views.occasions import Occasion
from site_builder.views.shifts import crews_of, shift_hours
from site_builder.views.wording import Wording

_WEEK = 7
_SATURDAY = 5
_DAY = timedelta(days=1)
_NOTHING = Shelf()


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day: `iso` is its date, "" outside of the month, where nothing more is said of it.

    `is_rest` on weekends and holidays, `is_worked` on a weekend day when everyone works; `holiday`
    is the name of the holiday. `crews` are on duty.
    """

    number: str
    weekday: str
    iso: str = ""
    is_today: bool = False
    is_past: bool = False
    is_rest: bool = False
    is_worked: bool = False
    is_holiday: bool = False
    holiday: str = ""
    crews: tuple[Crews, ...] = ()
    shelf: Shelf = _NOTHING


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """Seven days from Monday, and below them the bars."""

    days: tuple[CalendarDay, ...]
    rows: tuple[BarRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Legend:
    """What the signs in a calendar mean; only those that stand in it."""

    hours: tuple[Crews, ...] = ()
    has_done: bool = False
    has_holidays: bool = False
    has_worked: bool = False
    has_soft: bool = False


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """A month. `weekdays` are the heads of its columns, `rows` the bars that last all of it.

    `habits` are what comes round in it, each once. `runs` while a part of it is over: a phone may
    leave that out. A small one shows days off and nothing else.
    """

    name: str
    title: str
    weekdays: tuple[str, ...]
    weeks: tuple[CalendarWeek, ...]
    rows: tuple[BarRow, ...] = ()
    legend: Legend = Legend()
    is_small: bool = False
    habits: tuple[Event, ...] = ()
    runs: bool = False


def small_calendar(bulletin: Bulletin, month: YearMonth, words: Wording) -> MonthCalendar:
    """Return a month with its holidays and worked weekends only."""
    sheet = _Sheet(bulletin, month, {}, None, words)
    heads = (words.short_weekday(day) for day in _week(sheet.mondays[0]))
    return MonthCalendar(
        name=words.month(sheet.first),
        title=words.month_title(sheet.first, bulletin.today),
        weekdays=tuple(head.removeprefix("周") for head in heads),
        weeks=tuple(CalendarWeek(sheet.week(monday)) for monday in sheet.mondays),
        is_small=True,
    )


def month_calendar(
    bulletin: Bulletin,
    month: YearMonth,
    found: Iterable[Occasion],
    rota: ShiftPattern | None,
    words: Wording,
) -> MonthCalendar:
    """Return a month with everything that stands in it, and the crews of `rota`."""
    found = tuple(found)
    wide = windows(found)
    on_day: dict[date, list[Event]] = {}
    for one in found:
        if one.first == one.last:
            on_day.setdefault(one.first, []).append(one.event)
    sheet = _Sheet(bulletin, month, on_day, rota, words)
    first, last = sheet.first, sheet.last
    weeks = tuple(
        CalendarWeek(sheet.week(monday), week_rows(monday, first, last, wide, words))
        for monday in sheet.mondays
    )
    days = [day for week in weeks for day in week.days]
    return MonthCalendar(
        name=words.month(first),
        title=words.month_title(first, bulletin.today),
        weekdays=tuple(words.short_weekday(day) for day in _week(sheet.mondays[0])),
        weeks=weeks,
        rows=month_rows(first, last, wide, words),
        legend=Legend(
            hours=shift_hours(rota, words) if rota else (),
            has_done=any(one.event.look == "done" for one in found),
            has_holidays=any(day.is_holiday for day in days),
            has_worked=any(day.is_worked for day in days),
            has_soft=any(one.is_soft and not one.is_settled for one in wide),
        ),
        habits=tuple(dict.fromkeys(one.event for one in found if one.event.look == "turn")),
        runs=first < bulletin.today <= last,
    )


def _week(monday: date) -> tuple[date, ...]:
    return tuple(monday + n * _DAY for n in range(_WEEK))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A month that is being filled."""

    bulletin: Bulletin
    month: YearMonth
    on_day: Mapping[date, Iterable[Event]]
    rota: ShiftPattern | None
    words: Wording

    @property
    def first(self) -> date:
        return date(*self.month, 1)

    @property
    def last(self) -> date:
        return date(*self.month.later(1), 1) - _DAY

    @property
    def mondays(self) -> tuple[date, ...]:
        """The first day of every week with a day of the month."""
        monday = self.first - self.first.weekday() * _DAY
        return tuple(monday + n * _DAY for n in range(0, (self.last - monday).days + 1, _WEEK))

    def week(self, monday: date) -> tuple[CalendarDay, ...]:
        return tuple(self._day(day) for day in _week(monday))

    def _day(self, day: date) -> CalendarDay:
        number, weekday = str(day.day), self.words.short_weekday(day)
        if not self.first <= day <= self.last:
            return CalendarDay(number, weekday)
        calendar, today = self.bulletin.workdays, self.bulletin.today
        return CalendarDay(
            number=number,
            weekday=weekday,
            iso=day.isoformat(),
            is_today=day == today,
            is_past=day < today,
            is_rest=not calendar.is_workday(day),
            is_worked=day in calendar.workdays,
            is_holiday=day in calendar.holidays,
            holiday=self._holiday(day),
            crews=crews_of(self.rota, day, self.words) if self.rota else (),
            shelf=shelf(self.on_day.get(day, ()), self.words),
        )

    def _holiday(self, day: date) -> str:
        """Return the name of a holiday on the first of its days in the month."""
        names = self.bulletin.workdays.names
        name = names.get(day, "")
        return "" if day > self.first and names.get(day - _DAY) == name else name
