"""Bars between the weeks of a calendar: what is on somewhere in these days."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.views.events import Event, Shelf, shelf
from site_builder.views.occasions import Occasion
from site_builder.views.parts import TeamTag
from site_builder.views.wording import Wording

_SETTLED = frozenset(("done", "off", "moved"))
_WEEK = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bar:
    """Days of one week in which something may be: `width` of them, `before` it that many free ones.

    `shelf` is what it holds, None where the bar only goes on from another week; `text` says so, and
    `teams` whose it is.
    `is_soft`: the day is not known; `is_settled`: nothing in it is still to come. It is open at a
    side where it goes on.
    """

    before: int
    width: int
    when: str
    is_soft: bool
    is_settled: bool
    opens_left: bool
    opens_right: bool
    shelf: Shelf | None
    text: str = ""
    teams: tuple[TeamTag, ...] = ()


@dataclass(frozen=True, slots=True)
class BarRow:
    """Bars side by side; `after` days are free behind the last of them."""

    bars: tuple[Bar, ...]
    after: int


@dataclass(frozen=True, slots=True)
class Window:
    """Everything that may be on from `first` to `last`."""

    first: date
    last: date
    named: str
    is_soft: bool
    is_settled: bool
    events: tuple[Event, ...]


def windows(found: Iterable[Occasion]) -> tuple[Window, ...]:
    """Return what lasts more than a day, all that has the same time together."""
    under: dict[tuple[date, date, str, bool, bool], list[Event]] = {}
    for one in found:
        if one.first < one.last:
            is_settled = one.event.look in _SETTLED
            key = (one.first, one.last, one.named, one.is_soft, is_settled)
            under.setdefault(key, []).append(one.event)
    return tuple(Window(*key, tuple(events)) for key, events in under.items())


def week_rows(
    monday: date, first: date, last: date, found: Iterable[Window], words: Wording
) -> tuple[BarRow, ...]:
    """Return the bars of the week from `monday` in the month from `first` to `last`.

    What may be on at any time of the month is left to `month_rows`.
    """
    bars: list[Bar] = []
    for window in found:
        if window.first <= first and last <= window.last:
            continue
        parts = _parts(max(window.first, first), min(window.last, last))
        if monday in parts:
            bars.append(_bar(window, monday, parts, words))
    return _packed(bars)


def month_rows(
    first: date, last: date, found: Iterable[Window], words: Wording
) -> tuple[BarRow, ...]:
    """Return the bars of what may be on at any time of the month."""
    return tuple(
        BarRow((_whole(one, first, last, words),), 0)
        for one in found
        if one.first <= first and last <= one.last
    )


def _whole(window: Window, first: date, last: date, words: Wording) -> Bar:
    return Bar(
        before=0,
        width=_WEEK,
        when=window.named,
        is_soft=window.is_soft,
        is_settled=window.is_settled,
        opens_left=window.first < first,
        opens_right=last < window.last,
        shelf=shelf(window.events, words),
    )


def _parts(first: date, last: date) -> dict[date, tuple[int, int]]:
    """Return the weeks from `first` to `last` by their Mondays: first weekday and how many days."""
    parts: dict[date, tuple[int, int]] = {}
    monday = first - first.weekday() * _DAY
    while monday <= last:
        start = max(first, monday)
        end = min(last, monday + (_WEEK - 1) * _DAY)
        parts[monday] = (start.weekday(), (end - start).days + 1)
        monday += _WEEK * _DAY
    return parts


def _bar(window: Window, monday: date, parts: dict[date, tuple[int, int]], words: Wording) -> Bar:
    home = max(parts, key=lambda one: parts[one][1])  # the first of the widest
    before, width = parts[monday]
    start = monday + before * _DAY
    end = start + (width - 1) * _DAY
    return Bar(
        before=before,
        width=width,
        when=window.named,
        is_soft=window.is_soft,
        is_settled=window.is_settled,
        opens_left=window.first < start,
        opens_right=end < window.last,
        shelf=shelf(window.events, words) if monday == home else None,
        text=_going_on(window, monday > home, end, width, words),
        teams=tuple(dict.fromkeys(one.team for one in window.events if one.team)),
    )


def _going_on(window: Window, is_after: bool, end: date, width: int, words: Wording) -> str:  # noqa: FBT001
    if not is_after:
        return window.named
    until = words.t("until the {day}", day=end.day)
    return words.t("from last week, {until}", until=until) if width > 1 else until


def _packed(bars: Iterable[Bar]) -> tuple[BarRow, ...]:
    """Return the bars in as few rows as their order allows, each behind the one before it."""
    rows: list[tuple[list[Bar], int]] = []
    for bar in sorted(bars, key=lambda one: (one.before, -one.width)):
        for at, (row, used) in enumerate(rows):
            if used <= bar.before:
                row.append(replace(bar, before=bar.before - used))
                rows[at] = (row, bar.before + bar.width)
                break
        else:
            rows.append(([bar], bar.before + bar.width))
    return tuple(BarRow(tuple(row), _WEEK - used) for row, used in rows)
