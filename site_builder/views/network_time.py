"""The time a map of lines shows: at most a year of months, around today."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.assemble.measures import YearMonth, months_between, year_month
from site_builder.model import campaign
from site_builder.views.wording import Wording

_MOST = 12  # months
_BACK = 6  # of them before this one, where the campaign has more
_AHEAD = 2  # at least so many after it


@dataclass(frozen=True, slots=True)
class MapTime:
    """From its first to its last day. A day's position is its middle, from 0 to 1."""

    first: date
    last: date

    def at(self, day: date) -> float | None:
        """Return the position of a day, None outside."""
        if not self.first <= day <= self.last:
            return None
        return ((day - self.first).days + 0.5) / self._days

    def months(self, words: Wording) -> tuple[tuple[float, str], ...]:
        """Return where each month begins, and its name."""
        count = months_between(self.first, self.last) + 1
        begins = [date(*year_month(self.first).later(month), 1) for month in range(count)]
        return tuple(
            (max((day - self.first).days, 0) / self._days, words.month_mark(day)) for day in begins
        )

    @property
    def _days(self) -> int:
        return (self.last - self.first).days + 1


def map_time(campaign: campaign.Campaign, days: Iterable[date], today: date) -> MapTime | None:
    """Return the time to show of a campaign in which something happens on `days`.

    A year at most, six months of it gone by; months without anything are left out at its end. After
    the campaign, the year up to the last of the days. None without days, when the campaign does not
    say either from when it runs.
    """
    days = tuple(days)
    start = campaign.start or min(days, default=None)
    if start is None:
        return None
    end = campaign.end or max(*days, today, start, start)
    end = max(start, end)
    back, ahead = _BACK, _AHEAD
    here = year_month(max(today, start))
    if today > end:
        latest = max((day for day in days if start <= day <= end), default=end)
        here, back, ahead = year_month(latest), _MOST - 1, 0
    first = max(date(*here.later(-back), 1), start)
    last = min(_last_day(year_month(first).later(_MOST - 1)), end)
    first = max(date(*year_month(last).later(1 - _MOST), 1), start)
    shown = [day for day in days if first <= day <= last]
    needed = max(here.later(ahead), *(year_month(day) for day in (first, *shown)))
    return MapTime(first, min(last, _last_day(needed)))


def _last_day(month: YearMonth) -> date:
    return date(*month, monthrange(*month)[1])
