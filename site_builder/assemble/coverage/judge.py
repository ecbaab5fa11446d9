"""From what a measure found to how a team stands: thresholds, freshness, waivers, the first days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.coverage.cells import Cell, State, Waived
from site_builder.assemble.coverage.found import Found
from site_builder.assemble.coverage.look import Look, months_back
from site_builder.assemble.coverage.measures import MEASURES
from site_builder.assemble.coverage.sources import Sources
from site_builder.model.choices import Answerable
from site_builder.model.criteria import Rule
from site_builder.model.yardstick import Unit

GRACE_DAYS = 90
"""Days in which a new team need not have anything yet."""

TREND_MONTHS = 3
_GAPS = frozenset({State.MISSING, State.EXPIRED})


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the cells of one team."""

    held: Sources
    waivers: Mapping[str, Waived]

    def cell(self, rule: Rule, day: date) -> Cell:
        """How the team stands with a criterion, and how it stood a quarter ago."""
        earlier = months_back(day, TREND_MONTHS)
        found = self._found(rule, day)
        waived = self.waivers.get(str(rule.id))
        was_there = self._since is None or self._since <= earlier
        return Cell(
            rule=rule,
            state=self._state(rule, found, day),
            found=found,
            before=self._state(rule, self._found(rule, earlier), earlier) if was_there else None,
            theirs=rule.counts_for is Answerable.TEAM and found.placed,
            waived=waived if waived is not None and waived.form.until >= day else None,
            fresh_until=_fresh_until(rule, found),
        )

    @property
    def _since(self) -> date | None:
        return self.held.team.form.since

    def _found(self, rule: Rule, day: date) -> Found:
        return MEASURES[rule.measure.name](Look(self.held, day), rule.measure)

    def _state(self, rule: Rule, found: Found, day: date) -> State:
        waived = self.waivers.get(str(rule.id))
        if waived is not None and waived.form.until >= day:
            return State.NOT_APPLICABLE
        state = judged(rule, found, day)
        is_new = self._since is not None and day - self._since < timedelta(days=GRACE_DAYS)
        if state in _GAPS and (is_new or not found.owed):
            return State.STARTING
        return state


def judged(rule: Rule, found: Found, day: date) -> State:
    """The state by the rule's thresholds alone.

    Evidence past its time of freshness, or once enough and now run out, is expired.
    """
    until = _fresh_until(rule, found)
    stale = until is not None and until < day
    if found.value is not None:
        if rule.met.passed(found.value):
            fresh = State.PARTIAL if found.held else State.MET
            return State.EXPIRED if stale else fresh
        if rule.partial is not None and rule.partial.passed(found.value):
            return State.EXPIRED if stale else State.PARTIAL
    return State.MISSING if found.older is None else State.EXPIRED


def _fresh_until(rule: Rule, found: Found) -> date | None:
    if rule.fresh is None or found.newest is None:
        return None
    return found.newest + timedelta(days=rule.fresh)


def is_lower_better(rule: Rule) -> bool:
    """Whether fewer is better: days that went by."""
    return rule.measure.yardstick.unit is Unit.DAYS
