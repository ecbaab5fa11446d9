"""The calendar files as one calendar of workdays."""

from collections.abc import Iterable
from datetime import date, timedelta

from site_builder.model.calendar import Calendar
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.values.when import When
from site_builder.model.values.workday import Workdays


def workdays(entries: Iterable[Entry[Form]]) -> Workdays:
    """Holidays and adjusted workdays of all years entered."""
    holidays: set[date] = set()
    worked: set[date] = set()
    years: set[int] = set()
    for entry in entries:
        if not isinstance(entry.form, Calendar):
            continue
        year = entry.form.year or entry.year
        if year is not None:
            years.add(year)
        for holiday in entry.form.holidays:
            holidays.update(_days(holiday.when))
        for when in entry.form.workdays:
            worked.update(_days(when))
    return Workdays(frozenset(holidays - worked), frozenset(worked), frozenset(years))


def _days(when: When) -> Iterable[date]:
    if when.start is None or when.end is None:
        return ()
    return (when.start + timedelta(days=n) for n in range((when.end - when.start).days + 1))
