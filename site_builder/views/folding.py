"""Long lists of a year: the latest of it at once, what came before to be unfolded month by month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Generic, TypeVar

from site_builder.views.wording import Wording

T = TypeVar("T")

_SHORT, _LATEST = 18, 12  # records up to which a list is not folded; those shown of a longer one


@dataclass(frozen=True, slots=True)
class Fold(Generic[T]):
    """Records to be unfolded under their `title`."""

    title: str
    records: tuple[T, ...]


def is_long(count: int) -> bool:
    """Whether so many records are too many for one list."""
    return count > _SHORT


def folded(
    found: Sequence[tuple[date, T]], words: Wording
) -> tuple[tuple[T, ...], tuple[Fold[T], ...]]:
    """Return the latest records and the months before; `found` runs newest first."""
    if not is_long(len(found)):
        return tuple(record for _, record in found), ()
    latest = tuple(record for _, record in found[:_LATEST])
    months = groupby(found[_LATEST:], key=lambda one: one[0].replace(day=1))
    return latest, tuple(_month(day, [one for _, one in mine], words) for day, mine in months)


def _month(day: date, records: list[T], words: Wording) -> Fold[T]:
    title = words.t("{month} ({count})", month=words.month(day), count=len(records))
    return Fold(title, tuple(records))
