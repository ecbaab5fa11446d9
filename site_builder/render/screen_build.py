"""The list of a build: all that a player needs of a screen, and how others read it.

Format 2: a deck names its slides by their number in the list, and drawings that several slides
show stand there once. Players read format 1 as well, where decks name ids.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from site_builder.assemble.screen_plan import MAIN, ScreenPlan
from site_builder.render.slides import Shown
from site_builder.views.slides.decks import FALLBACK, lists_of

Json = Mapping[str, Any]

_FORMAT = 2
_NEVER = 253_402_300_799_000  # the last second of the year 9999, in epoch ms
# A drawing without text: in the place where it is shown it is nothing to read, search or guard.
_DRAWING = re.compile(r"<svg\b[^<>]*>(?:<(?!svg\b|/svg>)[^<>]*>)*</svg>")
_PIECE = re.compile(r'<svg data-piece="(\d+)"></svg>')
_WORTH = 120  # characters of a drawing that is not worth a place of its own


def screen_build(
    plan: ScreenPlan, shown: Collection[Shown], style: str, media: tuple[Json, ...]
) -> dict[str, Any]:
    """Return the list of a build, but for its name, its language, its day and its words."""
    zone = ZoneInfo(plan.zone)
    paths = frozenset(one["path"] for one in media)
    found = lists_of(plan, [one.slide for one in shown])
    numbers = {one.slide.id: number for number, one in enumerate(shown)}
    pieces = _pieces(one.html for one in shown)
    return {
        "mark": "site_builder screen",
        "format": _FORMAT,
        "screen": {"id": plan.id, "name": plan.name, "place": plan.place},
        "stage": {"w": plan.width, "h": plan.height},
        "theme": plan.theme.value,
        "born": plan.born,
        "valid_until": plan.valid_until,
        "css": style,
        "fonts": [],
        "media": list(media),
        "pieces": list(pieces),
        "slides": [_slide(one, zone, paths, pieces) for one in shown],
        "decks": {name: [numbers[one] for one in ids] for name, ids in found.decks.items()},
        "timetable": [
            {"from": span.begins, "until": span.until, "deck": span.deck, "quiet": span.quiet}
            for span in found.timetable
        ],
        "fallback": FALLBACK,
    }


def deck_at(build: Json, moment: int) -> str:
    """Return the name of the list that is played at a moment (epoch ms); in the dark the usual one."""
    for span in build.get("timetable", ()):
        if span["from"] <= moment < span["until"] and not span["quiet"]:
            return str(span["deck"])
    return MAIN


def listed(build: Json, deck: str) -> tuple[str, ...]:
    """Return the ids of the slides of a list, in their order; none for a list that is not there."""
    slides = build.get("slides", ())
    return tuple(
        str(slides[one]["id"]) if isinstance(one, int) else str(one)
        for one in build.get("decks", {}).get(deck, ())
    )


def whole(build: Json, html: str) -> str:
    """Return the HTML of a slide with its drawings."""
    return _PIECE.sub(lambda hit: str(build["pieces"][int(hit[1])]), html)


def _pieces(slides: Iterable[str]) -> dict[str, int]:
    """The drawings that are shown more than once, each with its number."""
    counted = Counter(hit[0] for html in slides for hit in _DRAWING.finditer(html))
    often = (one for one, times in counted.items() if times > 1 and len(one) > _WORTH)
    return {one: number for number, one in enumerate(often)}


def _slide(
    one: Shown, zone: ZoneInfo, media: Collection[str], pieces: Mapping[str, int]
) -> dict[str, Any]:
    def stands(hit: re.Match[str]) -> str:
        return f'<svg data-piece="{pieces[hit[0]]}"></svg>' if hit[0] in pieces else hit[0]

    when = one.slide.when
    return {
        "id": one.slide.id,
        "kind": one.slide.kind.value,
        "html": _DRAWING.sub(stands, one.html),
        "dwell": round(one.slide.seconds * 1000),
        "media": [path for path in one.media if path in media],
        "when": None if when is None else [list(_span(days, zone)) for days in when],
    }


def _span(days: tuple[Any, Any], zone: ZoneInfo) -> tuple[int, int]:
    """From the start of the first day to just after the last, in epoch ms."""
    first, last = days
    begins = datetime.combine(first, time(), zone)
    if last is None:
        return int(begins.timestamp()) * 1000, _NEVER
    ends = datetime.combine(last + timedelta(days=1), time(), zone)
    return int(begins.timestamp()) * 1000, int(ends.timestamp()) * 1000
