"""The calendar files as one calendar of workdays."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from site_builder.memory import Memory, Same
from site_builder.model.calendar import Calendar
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.values.when import When
from site_builder.model.values.workday import Workdays


def workdays(entries: Iterable[Entry[Form]], memory: Memory) -> Workdays:
    """Holidays and adjusted workdays of all years entered."""
    calendars = tuple(one for one in entries if isinstance(one.form, Calendar))
    return memory.recall("workdays", tuple(map(Same, calendars)), partial(_workdays, calendars))


def _workdays(entries: Iterable[Entry[Form]]) -> Workdays:
    names: dict[date, str] = {}
    worked: set[date] = set()
    years: set[int] = set()
    for entry in entries:
        if not isinstance(entry.form, Calendar):
            continue
        year = entry.form.year or entry.year
        if year is not None:
            years.add(year)
        for holiday in entry.form.holidays:
            names.update(dict.fromkeys(_days(holiday.when), holiday.name))
        for when in entry.form.workdays:
            worked.update(_days(when))
    off = {day: name for day, name in names.items() if day not in worked}
    return Workdays(frozenset(off), frozenset(worked), frozenset(years), off)


def _days(when: When) -> Iterable[date]:
    if when.start is None or when.end is None:
        return ()
    return (when.start + timedelta(days=n) for n in range((when.end - when.start).days + 1))
