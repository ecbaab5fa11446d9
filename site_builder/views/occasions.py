"""Where things stand in the calendar: on a day, or somewhere within a few days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import PlanState, Training
from site_builder.model.choices import Stage
from site_builder.model.values.when import Precision, When
from site_builder.views.events import (
    Event,
    due_event,
    ending_event,
    moved_event,
    planned_event,
    session_event,
    turn_event,
)
from site_builder.views.wording import Wording

QUARTER = timedelta(days=92)  # what may be on at any time of longer belongs to the year
_MOST_TURNS = 6  # what comes round more often in a month is a habit, not an event
ENDED = frozenset((Stage.CLOSED, Stage.STOPPED, Stage.CARRIED_OVER))
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event with its time: on the day `first`, or somewhere from `first` to `last`.

    `named` is the time in words; `is_soft` says that the day is not known. `counts` when it is learning
    at the time that holds: neither a mere repetition nor a time given up.
    """

    event: Event
    first: date
    last: date
    named: str = ""
    is_soft: bool = False
    counts: bool = False


def occasions(bulletin: Bulletin, words: Wording) -> Mapping[YearMonth, tuple[Occasion, ...]]:
    """Return what stands in each month of the years with a plan, and of this year, in its order."""
    years = {bulletin.today.year, *(plan.year for plan in bulletin.plans)}
    start, end = date(min(years), 1, 1), date(max(years), 12, 31)
    found: dict[YearMonth, list[Occasion]] = {}
    for one in (*_of_plans(bulletin, words, start, end), *_others(bulletin, words)):
        for month in _months(max(one.first, start), min(one.last, end)):
            found.setdefault(month, []).append(one)
    return {month: tuple(sorted(under, key=_order)) for month, under in found.items()}


def _order(one: Occasion) -> tuple[date, date, bool, str]:
    return one.first, one.last, one.event.when == "", one.event.when


def _months(first: date, last: date) -> Iterable[YearMonth]:
    month = year_month(first)
    while month <= year_month(last):
        yield month
        month = month.later(1)


def _of_plans(bulletin: Bulletin, words: Wording, start: date, end: date) -> Iterable[Occasion]:
    """Yield planned items where they were held, else where they are expected or were given up."""
    sessions = {(one.source, one.ident): one for one in bulletin.trainings}
    for item in (item for plan in bulletin.plans for item in plan.items):
        keys = ((link.source, link.ident) for link in item.held)
        held = [sessions[key] for key in keys if key in sessions]
        days = {one.form.date for one in held}
        yield from (_held(bulletin, one, words) for one in held)
        if item.was is not None:
            yield from _within(item.was, moved_event(bulletin, item, words), bulletin, words)
        if item.when.recurrence is not None:
            ahead = (day for day in turns(item.when, start, end) if day not in days)
            event = turn_event(bulletin, item, words)
            yield from (Occasion(event, day, day) for day in ahead)
        elif not days or item.state is not PlanState.DONE:
            event = planned_event(bulletin, item, words)
            counts = item.state is not PlanState.CANCELLED
            yield from _within(item.when, event, bulletin, words, counts=counts)


def _within(
    when: When, event: Event, bulletin: Bulletin, words: Wording, *, counts: bool = False
) -> Iterable[Occasion]:
    start, end = when.start, when.end
    if start is not None and end is not None and end - start < QUARTER:
        named = words.when(when, bulletin.today)
        yield Occasion(event, start, end, named, not is_exact(when), counts)


def is_exact(when: When) -> bool:
    """Whether it is known on which days it is: a day, or a span that is more than whole months."""
    start, end = when.start, when.end
    if when.precision is not Precision.RANGE or start is None or end is None:
        return when.precision is Precision.DAY
    return not start.day == (end + _DAY).day == 1


def turns(when: When, start: date, end: date) -> tuple[date, ...]:
    """Return the days on which it comes round; () when that is too often for a calendar."""
    days = when.occurrences(start, end)
    often: dict[YearMonth, int] = {}
    for day in days:
        often[year_month(day)] = often.get(year_month(day), 0) + 1
    return days if max(often.values(), default=0) <= _MOST_TURNS else ()


def _held(bulletin: Bulletin, one: Training, words: Wording) -> Occasion:
    day = one.form.date
    return Occasion(session_event(bulletin, one, words), day, day, counts=True)


def _others(bulletin: Bulletin, words: Wording) -> Iterable[Occasion]:
    """Yield what stands beside the plans: sessions nobody planned, topics due, notices ending."""
    planned = {
        (link.source, link.ident)
        for plan in bulletin.plans
        for item in plan.items
        for link in item.held
    }
    for one in bulletin.trainings:
        if (one.source, one.ident) not in planned:
            yield _held(bulletin, one, words)
    for topic in bulletin.topics:
        if topic.form.stage not in ENDED:
            yield Occasion(due_event(bulletin, topic, words), topic.form.due, topic.form.due)
    for news in bulletin.news:
        if news.last_day is not None:
            yield Occasion(ending_event(news, words), news.last_day, news.last_day)
