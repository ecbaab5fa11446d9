"""What the rest of the program knows of a screen: its stage, its decks and its timetable."""

from dataclasses import dataclass

from site_builder.assemble.records import Link
from site_builder.model.screen_choices import ScreenTheme, SlideKind

MAIN = "main"
"""The deck that is shown when nothing else is, and when nobody knows what time it is."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on a playlist: a kind of slide, one record, or all that is new since a moment.

    Exactly one of the three is set. `is_fresh`: whatever its teams have that is dated after `since`
    of the deck.
    """

    kind: SlideKind | None = None
    record: Link | None = None
    is_fresh: bool = False


@dataclass(frozen=True, slots=True)
class Deck:
    """What is shown in a part of the timetable.

    Without `items` it is chosen automatically. `teams` are the folders of the teams it is about,
    in order; `crews` names who is coming on, or at study or on duty, in a deck that goes with a
    rota. `since` (epoch ms) is when the latest shift of those crews ended before this deck is
    first shown, None where no rota says so. `said` is when it is shown, in the words of its author.
    """

    name: str
    items: tuple[Item, ...]
    teams: tuple[str, ...]
    crews: tuple[str, ...] = ()
    since: int | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """From `begins` until just before `until`, both in epoch ms, `deck` is shown, or the dark."""

    begins: int
    until: int
    deck: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class ScreenPlan:
    """A screen on the bulletin's day.

    `id` is the folder of the screen in the output, `source` its file ("" for the screen every site
    has). `width` and `height` are those of the stage. `floor_px` is the smallest and `body_px` the
    usual size of letters on the stage. `teams` are the folders of the teams shown, in order, and
    `units` those of the units; `shows_all` when none was named. `timetable` runs from `born`, the
    start of the bulletin's day in `zone`, to `valid_until` without gaps or overlaps. The first
    deck is `MAIN`; every deck of the timetable is in `decks`.
    """

    id: str
    name: str
    place: str
    source: str
    width: int
    height: int
    floor_px: int
    body_px: int
    shows_all: bool
    teams: tuple[str, ...]
    units: tuple[str, ...]
    theme: ScreenTheme
    zone: str
    born: int
    valid_until: int
    decks: tuple[Deck, ...]
    timetable: tuple[Span, ...]
