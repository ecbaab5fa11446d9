"""The cells of the coverage matrix and their sums, as pages, tables and the terminal take them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.assemble.coverage.found import Evidence, Found
from site_builder.assemble.people import Person
from site_builder.model.criteria import Rule
from site_builder.model.team_parts import Waiver


class State(StrEnum):
    """How a team stands with a criterion."""

    MET = "met"
    PARTIAL = "partial"
    MISSING = "missing"
    EXPIRED = "expired"
    NOT_APPLICABLE = "not_applicable"
    STARTING = "starting"
    UNTOLD = "untold"  # something is missing, and only the team and its office are told what


@dataclass(frozen=True, slots=True)
class Waived:
    """Why a criterion does not apply, and who agreed."""

    form: Waiver
    approved_by: Person


@dataclass(frozen=True, slots=True)
class Cell:
    """A criterion of a team.

    `before` is how it stood three months earlier, None when the team was not there yet. `theirs` is
    false for what a team can do nothing about: that counts for its department. `fresh_until` is the
    last day on which the evidence is fresh, when the rule names a time for that.
    """

    rule: Rule
    state: State
    found: Found
    before: State | None = None
    theirs: bool = True
    waived: Waived | None = None
    fresh_until: date | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.found.evidence

    @property
    def counts(self) -> bool:
        """Whether the cell counts for the team: it applies, is due, and is the team's to do."""
        return self.theirs and self.state not in {State.NOT_APPLICABLE, State.STARTING}


@dataclass(frozen=True, slots=True)
class TeamCoverage:
    """All cells of a team, in the order of the rules.

    `met` of `counted` cells have evidence; `met_before` and `counted_before` are those of a quarter
    ago. `level` is the name of the level reached.
    """

    folder: str
    cells: tuple[Cell, ...]
    met: int
    counted: int
    met_before: int
    counted_before: int
    level: str = ""


@dataclass(frozen=True, slots=True)
class Sums:
    """The cells of several teams: for each criterion how many teams are in which state."""

    teams: int
    states: Mapping[str, Mapping[State, int]]
    met: int
    counted: int
    met_before: int
    counted_before: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix: criteria in the order of their rules, teams and units by folder, all together.

    `since` is the day the trend is measured from. Where not the `whole_told`, gaps are untold.
    """

    rules: tuple[Rule, ...]
    teams: Mapping[str, TeamCoverage]
    units: Mapping[str, Sums]
    whole: Sums
    since: date
    whole_told: bool = True
