"""What comes next: planned items, topics falling due, public notices ending."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import News, Plan, PlanItem, PlanState, Topic
from site_builder.model.choices import NewsKind, Stage
from site_builder.model.values.when import Precision
from site_builder.views.archive import is_archived
from site_builder.views.countdown import days_late
from site_builder.views.links import record_href
from site_builder.views.parts import Row, Tag, names, team_tag
from site_builder.views.wording import Wording

_AHEAD = frozenset((PlanState.PLANNED, PlanState.ONGOING, PlanState.POSTPONED, PlanState.OVERDUE))
_ENDED = frozenset((Stage.CLOSED, Stage.STOPPED, Stage.CARRIED_OVER))
_MOST_OF_A_DAY = 3  # of what a day has stand in the week; the plan has all


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of the week ahead: its number stands large, then what is on.

    `day` is the date in words, `iso` for the browser, `more` says how many are left out.
    """

    number: str
    day: str
    iso: str
    weekday: str
    is_today: bool
    rows: tuple[Row, ...]
    more: str


def week_ahead(bulletin: Bulletin, words: Wording, days: int = 7) -> tuple[DayView, ...]:
    """Return today and the days after it, `days` in all, those without anything on included."""
    return tuple(
        _day(bulletin, words, bulletin.today + timedelta(days=offset)) for offset in range(days)
    )


def _day(bulletin: Bulletin, words: Wording, day: date) -> DayView:
    is_today = day == bulletin.today and not is_archived(bulletin)
    planned = (row for plan in bulletin.plans for row in _planned(plan, day, words))
    rows = (
        *sorted(planned, key=lambda row: (row.when == "", row.when)),
        *(_due_row(topic, words) for topic in bulletin.topics if _is_due(topic, day)),
        *(_ending_row(news, words) for news in bulletin.news if _is_ending(news, day)),
    )
    left = len(rows) - _MOST_OF_A_DAY
    return DayView(
        number=str(day.day),
        day=words.short_day(day),
        iso=day.isoformat(),
        weekday=words.weekday(day),
        is_today=is_today,
        rows=rows[:_MOST_OF_A_DAY],
        more=words.t("and {count} more", count=left) if left > 0 else "",
    )


def _planned(plan: Plan, day: date, words: Wording) -> Iterable[Row]:
    for item in plan.items:
        if item.state in _AHEAD and _is_on(item, plan, day):
            clock = words.clock(item.when.start_time) if item.when.start_time else ""
            slot = words.choice(item.form.slot) if item.form.slot and not clock else ""
            yield Row(
                title=item.form.title,
                when=clock or slot,
                text=_where_and_who(item, words),
                team=team_tag(item.team) if item.team else None,
            )


def _is_on(item: PlanItem, plan: Plan, day: date) -> bool:
    """Whether an item of a year's plan falls on a day; what recurs ends with its year."""
    if item.when.precision is Precision.RECURRING and day.year != plan.year:
        return False
    return bool(item.when.occurrences(day, day))


def _is_due(topic: Topic, day: date) -> bool:
    return topic.form.due == day and topic.form.stage not in _ENDED


def _due_row(topic: Topic, words: Wording) -> Row:
    return Row(
        title=topic.form.title,
        href=record_href(topic),
        text=words.t("Topic due"),
        team=team_tag(topic.team) if topic.team else None,
    )


def _is_ending(news: News, day: date) -> bool:
    return news.form.kind is NewsKind.PUBLIC_NOTICE and news.last_day == day


def _ending_row(news: News, words: Wording) -> Row:
    return Row(news.form.title, record_href(news), text=words.t("Last day of the public notice"))


def upcoming(plans: Iterable[Plan], words: Wording, today: date, limit: int = 6) -> tuple[Row, ...]:
    """Return the planned items that are still to come or late, in the order of time."""
    return _in_time((item for plan in plans for item in plan.items), words, today, limit)


def beyond(plans: Iterable[Plan], words: Wording, today: date, day: date) -> tuple[Row, ...]:
    """Return the first planned items that begin after `day`."""
    items = (item for plan in plans for item in plan.items if (item.when.start or day) > day)
    return _in_time(items, words, today, 3)


def _in_time(found: Iterable[PlanItem], words: Wording, today: date, limit: int) -> tuple[Row, ...]:
    items = [item for item in found if item.state in _AHEAD]
    items.sort(key=lambda item: (item.when.start or date.max, item.when.end or date.max))
    return tuple(plan_row(item, words, today) for item in items[:limit])


def plan_row(item: PlanItem, words: Wording, today: date) -> Row:
    """Return a planned item as a row: when, what, where and by whom, and how it stands."""
    when = words.when(item.when, today)
    is_late = item.state is PlanState.OVERDUE
    return Row(
        title=item.form.title,
        when=words.t("planned for {when}", when=when) if is_late else when,
        note=_weekday(item, words),
        text=_where_and_who(item, words),
        tags=_plan_tags(item, words, today),
    )


def _weekday(item: PlanItem, words: Wording) -> str:
    start = item.when.start
    is_day = item.when.precision is Precision.DAY and start is not None
    day = words.short_weekday(start) if is_day and start else ""
    slot = words.choice(item.form.slot) if item.form.slot else ""
    return words.join(part for part in (day, slot) if part)


def _where_and_who(item: PlanItem, words: Wording) -> str:
    note = item.form.note or ""
    others = [person for person in item.instructors if person.name not in note]
    parts = (item.form.place or "", names(others, words), note)
    return words.clauses(part for part in parts if part)


def _plan_tags(item: PlanItem, words: Wording, today: date) -> tuple[Tag, ...]:
    if item.state is PlanState.OVERDUE and item.when.end is not None:
        return (Tag(days_late(item.when.end, today, words), "late"),)
    if item.state is PlanState.POSTPONED and item.was is not None:
        return (Tag(words.t("moved from {when}", when=words.when(item.was, today)), "open"),)
    if item.when.precision in {Precision.DAY, Precision.RECURRING}:
        return (Tag(words.choice(item.form.kind)),)
    return (Tag(words.t("day not set"), "open"),)
