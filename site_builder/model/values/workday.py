"""Workdays: Monday to Friday, without public holidays, with adjusted workdays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Workdays:
    """The workdays of the years whose calendar is known; plain weekdays in all other years.

    `holidays` are days off, `workdays` are weekend days worked instead, `years` those known.
    `names` says which holiday a day belongs to.
    """

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()
    names: Mapping[date, str] = field(default_factory=dict, hash=False)

    def known(self, day: date) -> bool:
        """Return whether the calendar of that year has been entered."""
        return day.year in self.years

    def is_workday(self, day: date) -> bool:
        return day in self.workdays or (day.weekday() < _SATURDAY and day not in self.holidays)

    def add(self, day: date, count: int) -> date:
        """Return the `count`-th workday after `day` (before it when negative, `day` for 0)."""
        step = _DAY if count > 0 else -_DAY
        left = abs(count)
        while left:
            day += step
            left -= self.is_workday(day)
        return day

    def count(self, start: date, end: date) -> int:
        """Return the number of workdays from `start` to `end`, both included."""
        days = (end - start).days + 1
        return sum(self.is_workday(start + timedelta(days=offset)) for offset in range(days))
