"""The moment at which a clock on the wall shows a time, also where clocks are changed."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

MINUTE = 60_000
"""Milliseconds of a minute."""


def instant(day: date, clock: time, zone: ZoneInfo) -> int:
    """Return the first moment, in epoch ms, at which the wall shows `clock` of `day` or later.

    An hour that comes twice means its first time; an hour that is left out, the moment at which
    the clock is put past it. Later times therefore never come earlier.
    """
    wall = datetime.combine(day, clock)
    found = wall.replace(tzinfo=zone).astimezone(UTC)
    if _shown(found, zone) == wall:
        return int(found.timestamp()) * 1000
    before = int(wall.replace(tzinfo=zone, fold=1).timestamp())
    after = int(found.timestamp())
    while after - before > 1:
        middle = (before + after) // 2
        if _shown(datetime.fromtimestamp(middle, UTC), zone) < wall:
            before = middle
        else:
            after = middle
    return after * 1000


def _shown(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
