"""Slides as turns: parts of one text are one turn, and so are the slides of one thing on several days."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from site_builder.views.programme.loops import programme
from site_builder.views.programme.turn import Programme, Turn

Days = tuple[date, date | None]
"""From a day until another, both included; None: for good."""


class Timed(Protocol):
    """What a programme needs to know of a slide. `team` is "" for one of the whole department.

    Slides of one `group` take one turn: on any day either one of them is true, or all of them, as
    the parts of a text. `when`: the days on which it is true, None for always.
    """

    @property
    def id(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def team(self) -> str: ...
    @property
    def newest(self) -> date | None: ...
    @property
    def when(self) -> tuple[Days, ...] | None: ...
    @property
    def seconds(self) -> float: ...


def programme_of(
    slides: Iterable[Timed], owners: Sequence[str] = (), pinned: Iterable[str] = ()
) -> Programme:
    """Put slides into loops; those whose ids are `pinned` begin every one of them."""
    first = frozenset(pinned)
    groups: dict[str, list[Timed]] = {}
    for slide in slides:
        groups.setdefault(slide.group or slide.id, []).append(slide)
    return programme((_turn(group, first) for group in groups.values()), owners)


def _turn(slides: Sequence[Timed], pinned: frozenset[str]) -> Turn:
    one = slides[0]
    spans = {slide.when for slide in slides}
    together = len(spans) == 1
    lengths = [slide.seconds for slide in slides]
    return Turn(
        tuple(slide.id for slide in slides),
        sum(lengths) if together else max(lengths),
        one.team,
        max((slide.newest for slide in slides if slide.newest), default=None),
        any(slide.id in pinned for slide in slides),
    )
