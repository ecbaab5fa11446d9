"""What a screen plays at a moment, read from its build: the deck, its loop, each slide with its time."""

import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.render.screen_build import listed

_TAG = re.compile(r"<[^>]*>")
_SHOWN = 60  # characters of a slide
_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Played:
    """A slide of a deck: what it says in short, its time, and whether it is true at the moment."""

    ident: str
    text: str
    seconds: float
    due: bool


@dataclass(frozen=True, slots=True)
class Showing:
    """What a screen plays from `begins` until `until` (epoch ms); no deck: the moment is outside.

    `quiet`: the screen is dark. `never` are slides that no deck plays.
    """

    screen: str
    name: str
    deck: str
    begins: int
    until: int
    quiet: bool
    slides: tuple[Played, ...]
    never: tuple[Played, ...]

    @property
    def seconds(self) -> float:
        """How long it takes until everything has had its turn."""
        return sum(one.seconds for one in self.slides if one.due)


def builds_of(files: Iterable[tuple[str, bytes]]) -> dict[str, Mapping[str, Any]]:
    """Return the current build of every screen, by its id, from the files of a finished site."""
    known = dict(files)
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(known):
        folder, _, name = path.rpartition("/")
        if name == "now.json" and folder.startswith("screens/"):
            build = known.get(f"{folder}/{json.loads(known[path])['path']}")
            if build is not None:
                found[folder.removeprefix("screens/")] = json.loads(build)
    return found


def showing(build: Mapping[str, Any], at: int) -> Showing:
    """Return what the screen of a build plays at the moment `at` (epoch ms)."""
    slides = {one["id"]: one for one in build["slides"]}
    span = next((one for one in build["timetable"] if one["from"] <= at < one["until"]), None)
    deck = build["fallback"] if span is None else span["deck"]
    played = tuple(_played(slides[ident], at) for ident in listed(build, deck))
    used = {ident for name in build["decks"] for ident in listed(build, name)}
    never = tuple(_played(one, at) for ident, one in slides.items() if ident not in used)
    return Showing(
        screen=build["screen"]["id"],
        name=build["screen"]["name"],
        deck=deck.partition("@")[0],
        begins=span["from"] if span else 0,
        until=span["until"] if span else 0,
        quiet=bool(span and span["quiet"]),
        slides=played,
        never=never,
    )


def _played(slide: Mapping[str, Any], at: int) -> Played:
    when = slide["when"]
    due = when is None or any(begin <= at < end for begin, end in when)
    text = " ".join(html.unescape(_TAG.sub(" ", slide["html"])).split())
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return Played(slide["id"], short, slide["dwell"] / _ONCE, due)
