"""Judges what was heard of the screens: which are alive, which need somebody to go and look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.operate.beats import Beats, Heard
from site_builder.operate.published import Edition, OnDisk

SKEW = 90
"""Seconds a screen's clock may be off before screens stop trusting it."""

_HOUR = 3_600.0


class Worry(StrEnum):
    """Why somebody should look at a screen."""

    NEVER = "never"
    SILENT = "silent"
    OLD = "old"
    CLOCK = "clock"
    TIMELESS = "timeless"
    FONT = "font"
    BACK = "back"
    STORE = "store"
    FULL = "full"
    URGENT = "urgent"
    REFUSED = "refused"
    STRANGER = "stranger"


_LETTERS = {
    "t": Worry.TIMELESS,
    "F": Worry.FONT,
    "r": Worry.BACK,
    "n": Worry.STORE,
    "q": Worry.FULL,
    "j": Worry.URGENT,
}
"""What the letters mean that a screen says of itself."""


@dataclass(frozen=True, slots=True)
class Watched:
    """One screen. `age` is how many days its build is behind the current one, None if unknown.

    `silent` is how many seconds ago it was last heard; None when it never was. `devices` counts
    those that greeted under its name within the last hour it was heard.
    """

    screen: str
    name: str
    beats: Beats
    current: bool
    age: int | None
    silent: float | None
    devices: int
    worries: tuple[Worry, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """All screens of ours by their ids, then strangers; the moment they were judged."""

    screens: tuple[Watched, ...]
    strangers: tuple[Watched, ...]
    now: float
    unnamed: int = 0

    @property
    def worried(self) -> tuple[Watched, ...]:
        return tuple(one for one in (*self.screens, *self.strangers) if one.worries)


def judge(heard: Heard, there: OnDisk, now: float, silent_after: float) -> Board:
    """Judge at the moment `now`; a screen is silent after `silent_after` seconds."""
    ours = tuple(
        _watched(heard.screens[name], edition, there.days, now, silent_after)
        for name, edition in sorted(there.screens.items())
    )
    strangers = tuple(_stranger(one, now) for _, one in sorted(heard.strangers.items()))
    return Board(ours, strangers, now, heard.unnamed)


def _watched(
    beats: Beats, edition: Edition, days: Mapping[str, str], now: float, silent_after: float
) -> Watched:
    silent = max(0.0, now - beats.last) if beats.count else None
    current = beats.build == edition.build
    age = 0 if current else _days_between(days.get(beats.build, ""), edition.day)
    worries = tuple(_worries(beats, silent, silent_after, is_old=_is_old(beats, age, current)))
    devices = beats.devices_since(beats.last - _HOUR)
    return Watched(beats.screen, edition.name, beats, current, age, silent, devices, worries)


def _is_old(beats: Beats, age: int | None, current: bool) -> bool:  # noqa: FBT001  (private)
    return bool(beats.build) and not current and (age is None or age >= 1)


def _worries(
    beats: Beats, silent: float | None, silent_after: float, *, is_old: bool
) -> list[Worry]:
    if silent is None:
        return [Worry.NEVER]
    found = [
        (silent > silent_after, Worry.SILENT),
        (is_old, Worry.OLD),
        (beats.skew is not None and abs(beats.skew) > SKEW, Worry.CLOCK),
        *((beats.says(letter), worry) for letter, worry in _LETTERS.items()),
        (beats.refused > 0 and beats.refused * 2 > beats.count, Worry.REFUSED),
    ]
    return [worry for holds, worry in found if holds]


def _stranger(beats: Beats, now: float) -> Watched:
    devices = beats.devices_since(beats.last - _HOUR)
    silent = max(0.0, now - beats.last)
    return Watched(beats.screen, "", beats, False, None, silent, devices, (Worry.STRANGER,))


def _days_between(before: str, now: str) -> int | None:
    try:
        return (date.fromisoformat(now) - date.fromisoformat(before)).days
    except ValueError:
        return None
