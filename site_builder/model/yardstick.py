"""What a measure of the coverage matrix is: what it counts in, and what its brackets take."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from site_builder.problems import Term


class Unit(StrEnum):
    """What the value of a measure is counted in."""

    NUMBER = "number"
    SHARE = "share"  # 0 to 1; thresholds are written in per cent
    DAYS = "days"  # fewer are better
    STEPS = "steps"  # 0 nothing, 1 the first half, 2 all of it


class Takes(StrEnum):
    """What may stand in the brackets behind a measure's name."""

    NOTHING = "nothing"
    MONTHS = "months"
    DAYS = "days"
    SPANS = "spans"  # how many months, quarters or half-years, counted back from the day
    DOCUMENT = "document"  # a kind of document


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A measure: its name, what it counts in, what stands in its brackets, what it goes by.

    `usual` is the usual content of the brackets. A measure of `places` looks at screens and walls,
    which a team cannot hang up by itself.
    """

    name: str
    unit: Unit
    about: Term
    evidence: Term
    takes: Takes = Takes.NOTHING
    usual: str = ""
    places: bool = False

    @property
    def example(self) -> str:
        """The measure as it is written in a rule."""
        return f"{self.name}({self.usual})" if self.usual else self.name


RANGES: Mapping[Takes, range] = {
    Takes.MONTHS: range(1, 61),
    Takes.DAYS: range(1, 1001),
    Takes.SPANS: range(1, 25),
}
"""The numbers that may stand in the brackets."""

DOCUMENTS: tuple[str, ...] = (
    "plan",
    "measures",
    "rule",
    "guideline",
    "incentive",
    "evaluation",
    "faq",
)
"""The kinds of documents, as a rule names them."""
