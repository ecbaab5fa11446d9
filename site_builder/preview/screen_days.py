"""A day of a screen: its parts one after the other, with the slides each of them shows."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from site_builder.assemble.screen_plan import MAIN, Deck, ScreenPlan
from site_builder.assemble.timetable.instants import MINUTE, instant
from site_builder.render.screen_build import deck_at, listed

_ROOT = "screens"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a day: hours on the wall (`until` may be 24:00), and minutes from the start of the day.

    `slides` are ids, in the order of the loop; `seconds` is how long they take once round.
    """

    begins: str
    until: str
    minutes: tuple[int, int]
    at: str
    deck: Deck
    quiet: bool
    slides: tuple[str, ...]
    seconds: int


@dataclass(frozen=True, slots=True)
class Reel:
    """The slides of a screen as they were last built; empty before there are any."""

    build: Mapping[str, Any]

    def slide(self, ident: str) -> Mapping[str, Any] | None:
        return next((one for one in self.build.get("slides", ()) if one["id"] == ident), None)

    def loop(self, deck: str, moment: int) -> tuple[str, ...]:
        """The slides of a deck that may be seen at a moment (epoch ms), in their order.

        The timetable of the build knows which of the lists of the deck is played then.
        """
        name = deck_at(self.build, moment)
        return tuple(
            ident
            for ident in listed(self.build, name if name.partition("@")[0] == deck else deck)
            if (slide := self.slide(ident)) is not None and _may_be_seen(slide, moment)
        )

    def seconds(self, slides: tuple[str, ...]) -> int:
        """How long some slides take, one after the other."""
        found = (self.slide(ident) for ident in slides)
        return round(sum(float(one["dwell"]) for one in found if one is not None) / 1000)


def reel_of(plan: ScreenPlan, files: Mapping[str, bytes]) -> Reel:
    """What the files of a site hold of a screen."""
    home = f"{_ROOT}/{plan.id}"
    pointer = files.get(f"{home}/now.json")
    if pointer is None:
        return Reel({})
    build = files.get(f"{home}/{json.loads(pointer)['path']}")
    return Reel({} if build is None else json.loads(build))


def days_of(plan: ScreenPlan) -> tuple[date, date]:
    """The first and the last day that the timetable of a screen knows."""
    zone = ZoneInfo(plan.zone)
    first = datetime.fromtimestamp(plan.born / 1000, UTC).astimezone(zone).date()
    last = datetime.fromtimestamp(plan.valid_until / 1000 - 1, UTC).astimezone(zone).date()
    return first, last


def stretches(plan: ScreenPlan, reel: Reel, day: date) -> Iterator[Stretch]:
    """What a screen shows on a day, one part after the other."""
    zone = ZoneInfo(plan.zone)
    start, end = (instant(day + timedelta(days=n), time(), zone) for n in (0, 1))
    decks = {deck.name: deck for deck in plan.decks}
    for span in plan.timetable:
        begins, until = max(span.begins, start), min(span.until, end)
        if begins >= until:
            continue
        slides = () if span.quiet else reel.loop(span.deck, begins)
        yield Stretch(
            _wall(begins, zone),
            "24:00" if until == end else _wall(until, zone),
            ((begins - start) // MINUTE, (until - start) // MINUTE),
            f"{day.isoformat()} {_wall(begins, zone)}",
            decks.get(span.deck, decks[MAIN]),
            span.quiet,
            slides,
            reel.seconds(slides),
        )


def _may_be_seen(slide: Mapping[str, Any], moment: int) -> bool:
    when = slide.get("when")
    return when is None or any(begins <= moment < until for begins, until in when)


def _wall(moment: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(moment / 1000, UTC).astimezone(zone):%H:%M}"
