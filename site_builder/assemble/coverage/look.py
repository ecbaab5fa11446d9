"""A look at the sources of a team as they were on a day: windows of time, and what stands in them."""

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from site_builder.assemble import records
from site_builder.assemble.coverage.found import Evidence
from site_builder.assemble.coverage.sources import Sources
from site_builder.model.values.when import When
from site_builder.problems import Term

R = TypeVar("R")
_YEAR = 12


def months_back(day: date, months: int) -> date:
    """The same day so many months earlier; the last of the month where there is none."""
    years, month = divmod(day.year * _YEAR + day.month - 1 - months, _YEAR)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def day_of(when: When | None) -> date | None:
    """The last day a time can mean."""
    return None if when is None else when.end or when.start


@dataclass(frozen=True, slots=True)
class Span:
    """Days behind `after`, up to `last`."""

    after: date
    last: date

    def holds(self, day: date | None) -> bool:
        return day is not None and self.after < day <= self.last


@dataclass(frozen=True, slots=True)
class Look:
    """The sources of a team on `day`: what came later is not seen."""

    held: Sources
    day: date

    def months(self, count: int) -> Span:
        """The last `count` months."""
        return Span(months_back(self.day, count), self.day)

    def spans(self, count: int, months: int) -> tuple[Span, ...]:
        """The last `count` spans of so many months each, the latest first."""
        ends = [months_back(self.day, months * number) for number in range(count + 1)]
        return tuple(Span(ends[number + 1], ends[number]) for number in range(count))

    @property
    def headcount(self) -> int:
        """How many people the team had: those on its roster, else the number it wrote."""
        here = sum(self.is_here(seat.left) for seat in self.held.seats)
        return here or self.held.team.form.headcount or 0

    def is_here(self, left: date | None) -> bool:
        return left is None or left > self.day

    def past(self, found: Iterable[R], when: Callable[[R], date | None]) -> list[R]:
        """Those whose day has come, in their order."""
        return [one for one in found if (day := when(one)) is not None and day <= self.day]

    def trainings(self, span: Span) -> list[records.Training]:
        return [one for one in self.held.team.trainings if span.holds(one.form.date)]

    def proof(self, record: records.Record, title: str | Term, day: date | None) -> Evidence:
        """A record as evidence; the same record is the same evidence everywhere."""
        known = self.held.proofs.get(id(record))
        if known is not None and known.day == day:
            return known
        made = Evidence(
            type(record).__name__.casefold(),
            title,
            record.source,
            record.ident,
            self.held.lines.get((record.source, record.ident), 1),
            day,
            record.earlier,
            record.part,
        )
        self.held.proofs[id(record)] = made
        return made

    def training(self, one: records.Training) -> Evidence:
        return self.proof(one, one.form.title, one.form.date)

    def topic(self, one: records.Topic, day: date | None) -> Evidence:
        return self.proof(one, one.form.title, day)

    def own(self, title: Term, day: date | None, *steps: str | int) -> Evidence:
        """A place in `team.yaml` as evidence."""
        entry = self.held.entry
        return Evidence("team", title, entry.path, "", entry.at(*steps).line, day)

    def latest(self, found: Iterable[Evidence], span: Span) -> Evidence | None:
        """The latest evidence from before a span."""
        older = [one for one in found if one.day is not None and one.day <= span.after]
        return max(older, key=lambda one: (one.day, one.ident), default=None)
