"""The two sheets of a run chart: what is how large on wide screens and on phones, in units."""

from dataclasses import dataclass

from site_builder.render.charts.canvas import BIG, BIG_SMALL, NARROW, SMALL, TEXT, WIDE

GAP = 8.0  # between a thing and what names it
HEADROOM = 30.0  # above the highest tick and below the lowest: values are written there


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sizes of one drawing; `names` is the most that a line of the names at the right may take."""

    kind: str
    width: float
    height: float  # of the plot
    text: float
    big: float
    line: float
    station: float
    now: float
    pin: float
    names: float
    are_marks_named: bool

    @property
    def leading(self) -> float:
        """From one base line to the next."""
        return self.text * 1.25


WIDE_SHEET = Sheet("chart-wide", WIDE, 300, TEXT, BIG, 12, 9, 16, 14, 180, are_marks_named=True)
NARROW_SHEET = Sheet(
    "chart-narrow", NARROW, 210, SMALL, BIG_SMALL, 8, 6, 10, 11, 84, are_marks_named=False
)
PAPER_SHEET = Sheet("chart-paper", 600, 112, 20, 34, 11, 8, 15, 14, 120, are_marks_named=False)
"""For a panel of 140 mm on paper, where 20 units are 13 pt."""
