"""A sheet as people see it: cells with their texts, whatever program saved it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from site_builder.problems import Problem, Span

MOST_CELLS = 100_000
"""More than a ledger of a year has, and few enough to be read in a moment."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says.

    `number` tells that it is a bare number, which in a column of days is a count of days. `spread`
    tells that the cell belongs to a merged one: "down" from above, "across" from the left.
    `trouble` is the code of the rule that keeps its value from being used, or empty.
    """

    text: str
    number: bool = False
    spread: str = ""
    trouble: str = ""


Row = Mapping[int, Cell]
"""The cells of a row that say something, by column from 1."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its rows by number from 1. `name` is empty in a file of one table without a name.

    `first_day` is the day numbered 0 in its counts of days.
    """

    name: str
    rows: Mapping[int, Row]
    first_day: date = date(1899, 12, 30)
    hidden: bool = False
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden_columns: frozenset[int] = field(default_factory=frozenset)

    def place(self, row: int, column: int = 0) -> Span:
        """The place of a cell as people name it, `Sheet1!C7`; of a whole row without a column."""
        cell = f"{letters(column)}{row}"
        return Span(f"{self.name}!{cell}" if self.name else cell)


class Unimportable(Exception):  # noqa: N818  (reads as a fact)
    """A file, or a choice, from which nothing can be imported; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def unimportable(code: str, **facts: str | int | tuple[str, ...]) -> Unimportable:
    return Unimportable(Problem(code, Span(""), facts))


def letters(column: int) -> str:
    """The letters of a column from 1: A, B, … Z, AA; nothing for 0."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
