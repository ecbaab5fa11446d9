"""What comes next for a team: planned items and public notices, the nearest day first."""

from collections.abc import Iterable
from datetime import date

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import Award, PlanItem, PlanState
from site_builder.model.choices import AwardStatus
from site_builder.views.agenda import plan_row
from site_builder.views.links import record_href
from site_builder.views.parts import Row, Tag
from site_builder.views.wording import Wording

_COMING = frozenset((PlanState.PLANNED, PlanState.ONGOING, PlanState.POSTPONED))


def next_rows(team: Team, words: Wording, today: date) -> tuple[Row, ...]:
    """Return what is to come: first the nearest, then what is late, then the rest.

    What comes round again and what has no day at all stands last.
    """
    coming = [(_day(item, today), plan_row(item, words, today)) for item in coming_items(team)]
    coming += [
        (one.notice_ends, _notice_row(one, one.notice_ends, words, today))
        for one in team.awards
        if one.form.status is AwardStatus.ON_NOTICE
        and one.notice_ends is not None
        and one.notice_ends >= today
    ]
    rows = [row for _, row in sorted(coming, key=lambda pair: pair[0])]
    late = [plan_row(one, words, today) for one in _items(team) if one.state is PlanState.OVERDUE]
    return (*rows[:1], *late, *rows[1:])


def coming_items(team: Team) -> tuple[PlanItem, ...]:
    """Return the planned items of a team that are neither done, given up nor late."""
    return tuple(item for item in _items(team) if item.state in _COMING)


def _items(team: Team) -> Iterable[PlanItem]:
    return (item for plan in team.plans for item in plan.items)


def _day(item: PlanItem, today: date) -> date:
    """The first day it may be, for one whose time has begun the last; a habit stands after all."""
    start, end = item.when.start, item.when.end
    if item.when.recurrence is not None or start is None:
        return date.max
    return start if start >= today else end or date.max


def _notice_row(one: Award, ends: date, words: Wording, today: date) -> Row:
    return Row(
        title=words.t("The public notice of “{title}” ends", title=one.form.title),
        href=record_href(one.notice or one),
        when=words.day_seen_from(ends, today),
        note=words.short_weekday(ends),
        text=words.t("Whoever sees it otherwise says so before then."),
        tags=(Tag(words.choice(AwardStatus.ON_NOTICE), "open"),),
    )
