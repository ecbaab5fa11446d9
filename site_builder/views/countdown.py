"""How near and how late: words that count days, right on whatever day they are read."""

from datetime import date, timedelta

from site_builder.model.values.workday import Workdays
from site_builder.views.values import Timely
from site_builder.views.wording import Wording

_SOON = 14  # days before a day from which it is worth counting them
_KNOWN = 30  # days after the build for which the words are prepared
_DAY = timedelta(days=1)


def days_left(day: date, today: date, words: Wording) -> Timely:
    """Return how far away `day` is, from two weeks before it until it is over."""
    known = today + _KNOWN * _DAY
    first, last = max(today, day - _SOON * _DAY), min(day, known)
    span = (last - first).days + 1
    said = [(one, _left(day, one, words)) for one in (first + n * _DAY for n in range(span))]
    return Timely("", (*said, (last + _DAY, ""))) if said else Timely("")


def _left(day: date, seen: date, words: Wording) -> str:
    left = (day - seen).days
    if left == 0:
        return words.t("Today")
    return words.t("Tomorrow") if left == 1 else words.t("{count:day|days} to go", count=left)


def days_late(last_day: date, today: date, words: Wording) -> Timely:
    """Return by how many days `last_day` is over; without the number once that is unknown."""
    overdue = words.t("Overdue")
    said = [
        (seen, words.t("{days:day|days} overdue", days=(seen - last_day).days))
        for seen in (today + n * _DAY for n in range(_KNOWN))
    ]
    return Timely(overdue, (*said, (today + _KNOWN * _DAY, overdue)))


def notice_left(last: date, today: date, workdays: Workdays, words: Wording) -> Timely:
    """Return until when a public notice runs, and on each day how many workdays that still is."""
    day = words.day_seen_from(last, today)
    until = words.t("On public notice until {day}", day=day)
    if today > last:
        return Timely(words.t("The public notice ended on {day}", day=day))
    span = min((last - today).days, _KNOWN) + 1
    seen = (today + n * _DAY for n in range(span))
    said = [(one, _workdays_left(workdays.count(one, last), words)) for one in seen]
    over = (last + _DAY, words.t("closed"))
    return Timely(until, (*said, over) if span > (last - today).days else tuple(said))


def _workdays_left(count: int, words: Wording) -> str:
    return (
        words.t("{count:workday|workdays} left", count=count)
        if count > 1
        else words.t("Ends today")
    )
