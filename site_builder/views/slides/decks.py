"""Which slides a deck plays: those of its list, else everything in the order of the kinds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from site_builder.assemble.screen_plan import Deck, Item, ScreenPlan
from site_builder.model.screen_choices import SlideKind
from site_builder.views.slides.slide import Slide

_ALONE = frozenset({SlideKind.FALLBACK, SlideKind.PRE_SHIFT})  # only where a list asks for them

FALLBACK = "fallback"
"""The deck for a screen that does not know what time it is: what is always true."""


def decks_of(plan: ScreenPlan, slides: Sequence[Slide]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the slides of every deck, none of them without any."""
    undated = tuple(slide.id for slide in slides if slide.when is None)
    decks = {deck.name: tuple(dict.fromkeys(_played(deck, slides))) for deck in plan.decks}
    spare = tuple(slide.id for slide in slides if slide.kind is SlideKind.FALLBACK)
    full = {name: ids or spare for name, ids in decks.items()}
    return {**full, FALLBACK: undated or spare}


def _played(deck: Deck, slides: Sequence[Slide]) -> Iterator[str]:
    own = [
        slide for slide in slides if not slide.team or slide.team in deck.teams or not deck.teams
    ]
    if not deck.items:
        yield from (slide.id for slide in own if slide.kind not in _ALONE)
        return
    since = (
        datetime.fromtimestamp(deck.since / 1000, UTC).date() if deck.since is not None else None
    )
    for item in deck.items:
        yield from (slide.id for slide in _meant(item, own, slides, since))


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
