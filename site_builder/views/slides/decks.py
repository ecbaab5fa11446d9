"""Which slides a deck plays, and in which order: in loops of a few minutes, fair to every team.

A slide whose last day has passed leaves a gap in its loop. Therefore a deck has a list for every
stretch of days on which the same things may be told, and the timetable names these lists.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from site_builder.assemble.screen_plan import MAIN, Deck, Item, ScreenPlan, Span
from site_builder.assemble.timetable.instants import instant
from site_builder.model.screen_choices import SlideKind
from site_builder.views.programme.turns import programme_of
from site_builder.views.slides.slide import Slide

_FIRST = frozenset({SlideKind.TITLE, SlideKind.NOTICE})
_ALONE = frozenset({SlideKind.FALLBACK, SlideKind.PRE_SHIFT})  # only where a list asks for them

FALLBACK = "fallback"
"""The deck for a screen that does not know what time it is: what is always true."""

_NUMBERED = "@"  # between the name of a deck and the number of a list

Days = tuple[date, date]
"""From a day until another, both included."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The ids of the slides of every list, none of them empty, and when which is played.

    The first list of a deck bears its name, a later one a number as well, such as `main@2`.
    """

    decks: Mapping[str, tuple[str, ...]]
    timetable: tuple[Span, ...]


def lists_of(plan: ScreenPlan, slides: Sequence[Slide]) -> Lists:
    """Return what is played when, and what a screen plays that does not know what day it is."""
    asked = {deck.name: tuple(_played(deck, slides)) for deck in plan.decks}
    stretches = {name: tuple(_stretches(plan, found)) for name, found in asked.items()}
    parts = tuple(part for span in plan.timetable for part in _parts(span, plan, stretches))
    used: dict[tuple[str, Days], set[date]] = {}
    for part, days in parts:
        if days:
            used.setdefault((part.deck, days), set()).update(_days_of(part, plan))
    if not any(name == MAIN for name, _ in used):
        used[MAIN, stretches[MAIN][0]] = set(stretches[MAIN][0])
    names = _names(used)
    decks = {deck.name: deck for deck in plan.decks}
    lists = {
        names[part]: _in_loops(decks[part[0]], tuple(_due(asked[part[0]], days)), plan)
        for part, days in used.items()
    }
    spare = tuple(slide.id for slide in slides if slide.kind is SlideKind.FALLBACK)
    undated = programme_of((slide for slide in slides if slide.when is None), plan.teams).slides
    full = {name: ids or spare for name, ids in lists.items()}
    timetable = (
        replace(part, deck=names[part.deck, days]) if days else part for part, days in parts
    )
    return Lists({**full, FALLBACK: undated or spare}, tuple(timetable))


def _stretches(plan: ScreenPlan, slides: Sequence[Slide]) -> Iterator[Days]:
    """Yield the days of the timetable, parted where something begins or ceases to be true."""
    whole = Span(plan.born, plan.valid_until, MAIN)
    for _, same in groupby(
        _days_of(whole, plan), lambda day: {one.group or one.id for one in _due(slides, {day})}
    ):
        found = tuple(same)
        yield found[0], found[-1]


def _days_of(span: Span, plan: ScreenPlan) -> Iterator[date]:
    """Yield the days where the screen hangs that a span of the timetable touches."""
    zone = ZoneInfo(plan.zone)
    first, last = (
        datetime.fromtimestamp(moment / 1000, UTC).astimezone(zone).date()
        for moment in (span.begins, span.until - 1)
    )
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _parts(
    span: Span, plan: ScreenPlan, stretches: Mapping[str, tuple[Days, ...]]
) -> Iterator[tuple[Span, Days | None]]:
    """Yield a span of the timetable by the stretches of its deck; the dark has none."""
    if span.quiet:
        yield span, None
        return
    zone = ZoneInfo(plan.zone)
    for first, last in stretches[span.deck]:
        begins = max(span.begins, instant(first, time(), zone))
        until = min(span.until, instant(last + timedelta(days=1), time(), zone))
        if begins < until:
            yield replace(span, begins=begins, until=until), (first, last)


def _names(used: Iterable[tuple[str, Days]]) -> dict[tuple[str, Days], str]:
    """Name the lists: the first of a deck as the deck, the others by their number as well."""
    names: dict[tuple[str, Days], str] = {}
    counted: dict[str, int] = {}
    for deck, days in used:
        counted[deck] = number = counted.get(deck, 0) + 1
        names[deck, days] = deck if number == 1 else f"{deck}{_NUMBERED}{number}"
    return names


def _due(slides: Iterable[Slide], days: Collection[date]) -> Iterator[Slide]:
    """Yield the slides that are true on one of these days at least."""
    for slide in slides:
        if slide.when is None or any(
            begins <= day and (ends is None or day <= ends)
            for begins, ends in slide.when
            for day in days
        ):
            yield slide


def left_out_of(
    plan: ScreenPlan, slides: Sequence[Slide], name: str, day: date
) -> tuple[Slide, ...]:
    """Return what an hour has no room for on `day` in the list of that `name`, each thing once."""
    found: list[Slide] = []
    for deck in plan.decks:
        if deck.name == name.partition(_NUMBERED)[0]:
            due = tuple(_due(_played(deck, slides), (day, day)))
            known = {slide.id: slide for slide in due}
            made = programme_of(due, deck.teams or plan.teams, pinned_of(due))
            found += (known[turn.slides[0]] for turn in made.left_out)
    return tuple(found)


def _in_loops(deck: Deck, slides: tuple[Slide, ...], plan: ScreenPlan) -> tuple[str, ...]:
    """Return the ids in the order in which they are shown, loop after loop.

    A list short enough for one loop keeps the order of its author.
    """
    found = programme_of(slides, deck.teams or plan.teams, pinned_of(slides))
    if deck.items and len(found.loops) == 1:
        return tuple(slide.id for slide in slides)
    return found.slides


def pinned_of(slides: Iterable[Slide]) -> tuple[str, ...]:
    """Return the ids of the slides that begin every loop: who we are, and what can be objected to."""
    return tuple(slide.id for slide in slides if slide.kind in _FIRST)


def _played(deck: Deck, slides: Sequence[Slide]) -> Iterable[Slide]:
    """Return the slides a deck has to show, each once, in the order of its list or of the kinds."""
    return {slide.id: slide for slide in _asked(deck, slides)}.values()


def _asked(deck: Deck, slides: Sequence[Slide]) -> Iterator[Slide]:
    own = [
        slide for slide in slides if not slide.team or slide.team in deck.teams or not deck.teams
    ]
    if not deck.items:
        yield from (slide for slide in own if slide.kind not in _ALONE)
        return
    since = (
        datetime.fromtimestamp(deck.since / 1000, UTC).date() if deck.since is not None else None
    )
    for item in deck.items:
        yield from _meant(item, own, slides, since)


def _meant(
    item: Item, own: Iterable[Slide], slides: Iterable[Slide], since: date | None
) -> Iterable[Slide]:
    if item.record is not None:
        wanted = f"{item.record.source}#{item.record.ident}"
        return (slide for slide in slides if slide.record == wanted)
    if item.kind is not None:
        return (slide for slide in own if slide.kind is item.kind)
    after = since - timedelta(days=1) if since else date.min
    return (slide for slide in own if slide.record and slide.newest and slide.newest >= after)
