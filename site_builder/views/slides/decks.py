"""Which slides a deck plays, and in which order: in loops of a few minutes, fair to every team."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from site_builder.assemble.screen_plan import Deck, Item, ScreenPlan
from site_builder.model.screen_choices import SlideKind
from site_builder.views.programme.turns import programme_of
from site_builder.views.slides.slide import Slide

_FIRST = frozenset({SlideKind.TITLE, SlideKind.NOTICE})
_ALONE = frozenset({SlideKind.FALLBACK, SlideKind.PRE_SHIFT})  # only where a list asks for them

FALLBACK = "fallback"
"""The deck for a screen that does not know what time it is: what is always true."""


def decks_of(plan: ScreenPlan, slides: Sequence[Slide]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the slides of every deck, none of them without any."""
    undated = programme_of((slide for slide in slides if slide.when is None), plan.teams).slides
    decks = {deck.name: _in_loops(deck, tuple(_played(deck, slides)), plan) for deck in plan.decks}
    spare = tuple(slide.id for slide in slides if slide.kind is SlideKind.FALLBACK)
    full = {name: ids or spare for name, ids in decks.items()}
    return {**full, FALLBACK: undated or spare}


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
