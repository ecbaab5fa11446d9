"""The days that are counted in large numbers, and the same days a year before."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin, Totals
from site_builder.assemble.teams import totals

_WEEK = 7
_YEAR = timedelta(days=365)
_STARTED = timedelta(days=31)  # a year whose first lesson came later is no whole year


@dataclass(frozen=True, slots=True)
class Counted:
    """What was done from `start` to `end`, both included.

    `before` is the same a year earlier, None where the bulletin does not reach back that far.
    """

    start: date
    end: date
    done: Totals
    before: Totals | None

    @property
    def weeks(self) -> Decimal:
        return Decimal((self.end - self.start).days + 1) / _WEEK


def counted(bulletin: Bulletin) -> Counted:
    """Return what was done this year; in the last twelve months while it is young; at last, ever."""
    start, end = _span(bulletin)
    before = start - _YEAR
    reaches_back = any(one.form.date <= before + _STARTED for one in bulletin.trainings)
    return Counted(
        start,
        end,
        _done(bulletin, start, end),
        _done(bulletin, before, end - _YEAR) if reaches_back else None,
    )


def _span(bulletin: Bulletin) -> tuple[date, date]:
    start, end, today = bulletin.campaign.start, bulletin.campaign.end, bulletin.today
    if start is not None and end is not None and today > end:
        return start, end
    new_year = today.replace(month=1, day=1)
    if any(new_year <= one.form.date <= today for one in bulletin.trainings):
        return new_year, today
    return today - _YEAR, today


def _done(bulletin: Bulletin, start: date, end: date) -> Totals:
    return totals(bulletin.trainings, bulletin.topics, bulletin.suggestions, start, end)
