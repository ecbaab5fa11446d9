"""The sheets of a network map: what is how large, on wide screens and on phones, in units."""

from dataclasses import dataclass

from site_builder.render.charts.canvas import NARROW, SMALL, TEXT, WIDE

MOST_LABELLED = 12  # lines whose stations are named; more of them stand closer
TINY = 14.4  # type of the drawing for phones: `is-tiny`


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sizes of one drawing.

    `row` lies between two lines, `station` and `now` are radii with their rings. A loop reaches
    `loop` to each side and as far off the line; `siding` is how far below a stopped topic ends.
    `side` is where loops lie: -1 above the line, 1 below. `is_labelled`: stations are named;
    `has_badges`: branches end in the badges of their teams, where there is room.
    """

    kind: str
    width: float
    row: float
    text: float
    small: float
    line: float
    station: float
    now: float
    loop: float
    siding: float
    side: int
    is_labelled: bool
    has_badges: bool


WIDE_SHEET = Sheet(
    "chart-wide network-map",
    WIDE,
    76,
    TEXT,
    SMALL,
    12,
    11,
    15,
    26,
    18,
    -1,
    is_labelled=True,
    has_badges=True,
)
SLIM_SHEET = Sheet(
    "chart-wide network-map is-slim",
    WIDE,
    28,
    TEXT,
    SMALL,
    6,
    7,
    9,
    13,
    10,
    -1,
    is_labelled=False,
    has_badges=False,
)
NARROW_SHEET = Sheet(
    "chart-narrow network-map",
    NARROW,
    62,
    SMALL,
    TINY,
    8,
    7,
    10,
    12,
    10,
    1,
    is_labelled=False,
    has_badges=True,
)


def wide_sheet(lines: int) -> Sheet:
    """Return the sheet for so many lines."""
    return WIDE_SHEET if lines <= MOST_LABELLED else SLIM_SHEET
