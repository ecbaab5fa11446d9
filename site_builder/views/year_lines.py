"""A year of planned items as lines: the larger ones of many, or a team's own."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import PlanItem, PlanState
from site_builder.model.values.when import Every, When
from site_builder.views.charts import Bar, Gantt, GanttRow, Span
from site_builder.views.items import Item
from site_builder.views.links import record_href
from site_builder.views.plan_items import owner_tag, plan_item
from site_builder.views.wording import Wording

_MOST = 24  # rows; more is a wall
_SMALL = timedelta(days=10)  # what takes fewer days stands in the calendar already
_MOST_DOTS = 24
_MONTHS = 12
_DAY = timedelta(days=1)
_TURNS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF_YEAR: 6}

_RANKS = {PlanState.OVERDUE: 0, PlanState.POSTPONED: 1, PlanState.ONGOING: 2, PlanState.PLANNED: 3}
_LAST_RANK = 4
_BARS = {
    PlanState.DONE: Bar.DONE,
    PlanState.ONGOING: Bar.RUNNING,
    PlanState.OVERDUE: Bar.LATE,
}


@dataclass(frozen=True, slots=True)
class MonthOfLines:
    """The items that begin in a month, to be unfolded; `counted` says how many, and what is late."""

    title: str
    counted: str
    records: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class YearLines:
    """The chart for wide screens and the same items by month for phones.

    `note` says which items were chosen, "" when all are there; `gantt` is None for none at all.
    """

    gantt: Gantt | None
    months: tuple[MonthOfLines, ...]
    note: str


def year_lines(
    bulletin: Bulletin,
    items: Iterable[PlanItem],
    year: int,
    words: Wording,
    *,
    is_own: bool = False,
) -> YearLines:
    """Return the lines of a year: what is late first, then moved, running, ahead, done.

    Within each the longest come first, and at most 24 are chosen. Cancelled items are left out, and
    those of ten days or less unless they are late or moved; of a team's own (`is_own`) all may stay.
    """
    every = [item for item in items if item.state is not PlanState.CANCELLED]
    wide = [item for item in every if is_own or _rank(item) <= 1 or _length(item.when) > _SMALL]
    chosen = sorted(wide, key=lambda item: (_rank(item), -_length(item.when)))[:_MOST]
    scale = _Scale(year)
    rows = [(scale.spans(item, bulletin.today), item) for item in chosen]
    rows = sorted(
        ((spans, item) for spans, item in rows if spans),
        key=lambda row: (row[0][0].start, row[0][0].end),
    )
    if not rows:
        return YearLines(None, (), "")
    shown = [item for _, item in rows]
    note = words.t(
        "Of {count} items: what is late, moved and running first, then what takes longest.",
        count=len(every),
    )
    is_now = bulletin.today.year == year
    gantt = Gantt(
        sentence=_sentence(shown, words),
        months=tuple(
            (scale.at(date(year, n, 1)), words.month_mark(date(year, n, 1)))
            for n in range(1, _MONTHS + 1)
        ),
        rows=tuple(_row(bulletin, item, spans, words) for spans, item in rows),
        now=scale.at(bulletin.today) if is_now else None,
        today=words.short_day(bulletin.today) if is_now else "",
    )
    return YearLines(
        gantt, _by_month(bulletin, shown, year, words), note if len(shown) < len(every) else ""
    )


def _rank(item: PlanItem) -> int:
    return _RANKS.get(item.state, _LAST_RANK)


def _length(when: When) -> timedelta:
    if when.start is None or when.end is None:
        return timedelta(days=366)
    return when.end - when.start


class _Scale:
    """A year from 0 to 1."""

    def __init__(self, year: int) -> None:
        self._first, self._last = date(year, 1, 1), date(year, 12, 31)
        self._days = (self._last - self._first).days + 1

    def at(self, day: date) -> float:
        return round((day - self._first).days / self._days, 4)

    def spans(self, item: PlanItem, today: date) -> tuple[Span, ...]:
        """Return the bars of an item in this year; a time given up comes first."""
        given_up = self._bar(item.was, Bar.MOVED) if item.was else ()
        if dots := self._dots(item.when):
            looks = [Bar.DONE if day < today else Bar.AHEAD for day in dots]
            found = tuple(
                Span(self.at(day), self.at(day), look)
                for day, look in zip(dots, looks, strict=True)
            )
        else:
            found = self._bar(item.when, _look(item))
        return (*given_up, *found)

    def _dots(self, when: When) -> tuple[date, ...]:
        """Return the days on which it comes round, the middle of the month where none is named."""
        turn = when.recurrence
        if turn is None:
            return ()
        if turn.names_days:
            days = when.occurrences(self._first, self._last)
            return days if len(days) <= _MOST_DOTS else ()
        step = _TURNS.get(turn.every)
        months = range(step, _MONTHS + 1, step) if step else ()
        days = tuple(date(self._first.year, month, 15) for month in months)
        return tuple(day for day in days if when.covers(day))

    def _bar(self, when: When, look: Bar) -> tuple[Span, ...]:
        start = max(when.start or self._first, self._first)
        end = min(when.end or self._last, self._last)
        if end < start:
            return ()
        if start == end:
            return (Span(self.at(start), self.at(start), look),)
        return (Span(self.at(start), self.at(end + _DAY), look),)


def _look(item: PlanItem) -> Bar:
    if item.state in _BARS:
        return _BARS[item.state]
    return Bar.AHEAD if item.when.start == item.when.end else Bar.SOFT


def _row(bulletin: Bulletin, item: PlanItem, spans: tuple[Span, ...], words: Wording) -> GanttRow:
    return GanttRow(
        team=owner_tag(bulletin, item),
        title=item.form.title,
        href=record_href(item),
        spans=spans,
        note=_note(bulletin, item, words),
    )


def _note(bulletin: Bulletin, item: PlanItem, words: Wording) -> str:
    when = words.when(item.when, bulletin.today)
    if item.state is PlanState.OVERDUE:
        return words.t("{when}, overdue", when=when)
    if item.was is not None:
        was = words.when(item.was, bulletin.today)
        return words.t("from {was} to {when}", was=was, when=when)
    return "" if item.state is PlanState.DONE else when


def _sentence(shown: Iterable[PlanItem], words: Wording) -> str:
    states = [item.state for item in shown]
    done, running = states.count(PlanState.DONE), states.count(PlanState.ONGOING)
    ahead, moved = states.count(PlanState.PLANNED), states.count(PlanState.POSTPONED)
    late = states.count(PlanState.OVERDUE)
    said = (
        words.t("{count} done", count=done) if done else "",
        words.t("{count} running", count=running) if running else "",
        words.t("{count} to come", count=ahead) if ahead else "",
        words.t("{count} moved", count=moved) if moved else "",
        words.t("{count} overdue", count=late) if late else "",
    )
    lines = words.t("{count:line|lines}", count=len(states))
    return words.t(
        "{lines}: {states}.", lines=lines, states=words.clauses(part for part in said if part)
    )


def _by_month(
    bulletin: Bulletin, shown: Iterable[PlanItem], year: int, words: Wording
) -> tuple[MonthOfLines, ...]:
    under: dict[YearMonth, list[PlanItem]] = {}
    for item in shown:
        under.setdefault(_month(item, year), []).append(item)
    return tuple(
        MonthOfLines(
            _month_name(month, year, words),
            _counted(items, words),
            tuple(_brief(bulletin, item, words) for item in items),
        )
        for month, items in sorted(under.items())
    )


def _counted(items: list[PlanItem], words: Wording) -> str:
    late = sum(item.state is PlanState.OVERDUE for item in items)
    every = words.t("{count:item|items}", count=len(items))
    return words.clauses((every, words.t("{count} overdue", count=late))) if late else every


def _month(item: PlanItem, year: int) -> YearMonth:
    """Return the month in which an item begins; the one before the year for what has none."""
    start = item.when.start
    if start is None or start.year != year or item.when.recurrence is not None:
        return YearMonth(year, 0)
    return year_month(start)


def _month_name(month: YearMonth, year: int, words: Wording) -> str:
    return words.short_month(date(year, month.month, 1)) if month.month else words.t("All year")


def _brief(bulletin: Bulletin, item: PlanItem, words: Wording) -> Item:
    entry = plan_item(bulletin, item, words, is_here=False)
    return replace(entry, text="", facts=(), related=(), tags=entry.tags[:1])
