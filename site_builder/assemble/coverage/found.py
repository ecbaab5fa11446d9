"""What a measure found for a team on a day, and the evidence it goes by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.problems import Term


@dataclass(frozen=True, slots=True)
class Evidence:
    """A record that proves something: where it is written, what it is called, of which day it is.

    `title` is a term where the record has no title of its own; it never holds what only counts.
    `earlier` and `part` are those of the record.
    """

    kind: str
    title: str | Term
    source: str
    ident: str
    line: int
    day: date | None
    earlier: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The value of a measure, None where there is nothing to measure.

    A share is `count` out of `out_of`. `held`: something else is missing, so that met is partly at
    most. `older` is evidence that once was enough and has run out. `owed` is false when nothing
    was due yet. `placed` is false when a team has neither screen nor wall.
    """

    value: Decimal | None
    evidence: tuple[Evidence, ...] = ()
    count: int = 0
    out_of: int = 0
    held: bool = False
    older: Evidence | None = None
    owed: bool = True
    placed: bool = True

    @property
    def newest(self) -> date | None:
        """The latest day of the evidence."""
        return max((one.day for one in self.evidence if one.day is not None), default=None)


def number(
    value: int | Decimal,
    evidence: Iterable[Evidence] = (),
    older: Evidence | None = None,
    *,
    held: bool = False,
) -> Found:
    """What was counted. Older evidence matters only when there is none now."""
    proofs = tuple(evidence)
    return Found(Decimal(value), proofs, held=held, older=None if proofs else older)


def share(
    count: int, out_of: int, evidence: Iterable[Evidence] = (), older: Evidence | None = None
) -> Found:
    """So many out of so many; without a whole there is no share. No share is more than all."""
    if out_of == 0:
        return Found(None, older=older)
    part = min(count, out_of)
    return Found(Decimal(part) / out_of, tuple(evidence), part, out_of, older=older)
