"""The yard's things, outdoors: wagons, loads, the crane, ropes, tools."""

import math
from collections.abc import Sequence

from tests.illustrations.brush import (
    GROUND,
    INK,
    PALE_YELLOW,
    PAPER,
    ROPE,
    SLATE,
    STEEL,
    STONE,
    STRIPE,
    TRUNK,
    WOOD,
    Point,
    Sheet,
    mix,
    ring,
    smooth,
)

RAIL = 770.0
FLOOR = 845.0


def platform(sheet: Sheet, colour: str) -> None:
    """Outdoors: a pale field of the team's colour, hills, rails and the platform's edge."""
    sheet.fill([(0, 0), (1200, 0), (1200, 640), (0, 640)], mix(colour, 0.16), 0)
    sheet.disc((985, 150), 74, mix(STRIPE, 0.75), 0)
    hills = smooth([(-20, 560), (180, 470), (420, 540), (700, 450), (980, 530), (1220, 480)])
    sheet.fill([*hills, (1220, 800), (-20, 800)], mix(TRUNK, 0.32), 0)
    sheet.fill([(0, 690), (1200, 690), (1200, 900), (0, 900)], GROUND, 0)
    for x in range(20, 1200, 92):
        sheet.box((x, RAIL + 6), (52, 16), SLATE, 0)
    sheet.stroke([(-10, RAIL + 4), (1210, RAIL + 4)])
    sheet.fill([(0, 806), (1200, 806), (1200, 900), (0, 900)], STONE, 0)
    sheet.fill([(0, 812), (1200, 812), (1200, 824), (0, 824)], STRIPE, 0)
    sheet.stroke([(-10, 806), (1210, 806)])
    sheet.fill([(0, 872), (1200, 872), (1200, 900), (0, 900)], colour, 0)
    sheet.stroke([(-10, 872), (1210, 872)])


def bogie(sheet: Sheet, x: float) -> None:
    """A pair of wheels standing on the rail."""
    for dx in (-62, 62):
        sheet.disc((x + dx, RAIL - 42), 40, SLATE)
        sheet.disc((x + dx, RAIL - 42), 12, STEEL, 6)
    sheet.box((x - 92, RAIL - 62), (184, 22), SLATE)


def flat_wagon(sheet: Sheet, left: float, width: float, colour: str) -> float:
    """A flat wagon; returns the height of its deck."""
    for x in (left + 150, left + width - 150):
        bogie(sheet, x)
    deck = RAIL - 122
    for x in (left - 26, left + width + 2):
        sheet.box((x, deck + 14), (24, 24), SLATE)
    sheet.box((left, deck), (width, 46), colour)
    for step in range(1, 8):
        x = left + width * step / 8
        sheet.stroke([(x, deck + 14), (x, deck + 32)], INK, 6)
    return deck


def boxcar(sheet: Sheet, left: float, width: float, colour: str) -> None:
    """A boxcar with its sliding door open in the middle."""
    flat_wagon(sheet, left, width, SLATE)
    top, bottom = RAIL - 470, RAIL - 110
    sheet.box((left, top), (width, bottom - top), colour)
    sheet.shape(
        [(left - 12, top), (left + 40, top - 46), (left + width - 40, top - 46),
         (left + width + 12, top)], SLATE,
    )  # fmt: skip
    for step in (1, 2, 3, 9, 10, 11):
        x = left + width * step / 12
        sheet.stroke([(x, top + 30), (x, bottom - 26)], mix(colour, 0.6, INK), 8)
    sheet.fill([(left + 4, top + 256), (left + width - 4, top + 256),
                (left + width - 4, top + 276), (left + 4, top + 276)], STRIPE, 0)  # fmt: skip


def doorway(sheet: Sheet, centre: float, colour: str, wide: float = 300) -> None:
    """The boxcar's opening, with the door pushed to the right."""
    top, bottom = RAIL - 446, RAIL - 112
    sheet.box((centre - wide / 2, top), (wide, bottom - top), mix(INK, 0.85, colour))
    sheet.box((centre + wide / 2 - 6, top - 8), (170, bottom - top + 10), mix(colour, 0.75))
    sheet.stroke([(centre + wide / 2 + 30, bottom - 150), (centre + wide / 2 + 30, bottom - 90)])


def coil(sheet: Sheet, centre: Point, radius: float = 92) -> None:
    """A steel coil seen on its eye, with two straps."""
    x, y = centre
    sheet.disc(centre, radius, STEEL)
    for share in (0.8, 0.62):
        sheet.stroke(ring(centre, (radius * share, radius * share), 200, 330), SLATE, 5)
    sheet.disc(centre, radius * 0.4, GROUND)
    for side in (-1, 1):
        sheet.stroke([(x + side * radius * 0.55, y), (x + side * radius * 0.86, y)], STRIPE, 14)


def chocks(sheet: Sheet, centre: float, deck: float, reach: float = 92) -> None:
    """Two wooden wedges under a coil."""
    for side in (-1, 1):
        inner, outer = centre + side * reach * 0.42, centre + side * reach * 1.05
        sheet.shape([(inner, deck), (outer, deck), (outer, deck - 44)], WOOD)


def hook(sheet: Sheet, x: float, top: float, bottom: float) -> None:
    """The crane's rope and hook block."""
    for dx in (-12, 12):
        sheet.stroke([(x + dx, top), (x + dx, bottom - 60)], INK, 6)
    sheet.box((x - 34, bottom - 78), (68, 56), STRIPE)
    sheet.curve([(x, bottom - 20), (x + 20, bottom - 2), (x, bottom + 16), (x - 22, bottom)])


def crane(sheet: Sheet, left: float, right: float, colour: str) -> None:
    """A gantry crane across the whole picture."""
    for x in (left, right):
        sheet.shape([(x - 52, 770), (x - 20, 150), (x + 20, 150), (x + 52, 770), (x + 24, 770),
                     (x, 250), (x - 24, 770)], colour)  # fmt: skip
        sheet.box((x - 40, 480), (80, 26), colour)
        for dx in (-40, 40):
            sheet.disc((x + dx, 766), 26, SLATE)
    sheet.box((left - 90, 92), (right - left + 180, 74), colour)
    for x in range(int(left) - 60, int(right) + 60, 76):
        sheet.fill([(x, 118), (x + 38, 118), (x + 26, 142), (x - 12, 142)], STRIPE, 0)


def container(sheet: Sheet, corner: Point, size: Point, colour: str) -> None:
    """A container with corrugated walls."""
    (x, y), (width, height) = corner, size
    sheet.box(corner, size, colour)
    for step in range(1, 12):
        at = x + width * step / 12
        sheet.stroke([(at, y + 26), (at, y + height - 26)], mix(colour, 0.62, INK), 7)
    for dx in (0, width - 30):
        for dy in (0, height - 24):
            sheet.box((x + dx, y + dy), (30, 24), SLATE, 6)


def tarpaulin(sheet: Sheet, left: float, right: float, deck: float, colour: str) -> None:
    """A sheeted load with its seams and the ropes over it."""
    top, wide = deck - 240, right - left

    def wave(*spots: Point) -> list[Point]:
        return smooth([(left + wide * share, y) for share, y in spots])

    crest = wave((0.04, top + 30), (0.25, top - 10), (0.5, top + 8), (0.76, top - 14),
                 (0.96, top + 28))  # fmt: skip
    hem = wave((1, deck + 26), (0.74, deck + 14), (0.5, deck + 28), (0.26, deck + 14),
               (0, deck + 26))  # fmt: skip
    sheet.fill([(left, deck - 150), *crest, (right, deck - 150), *hem], colour)
    dark = mix(colour, 0.68, INK)
    for step in range(1, 6):
        x = left + (right - left) * step / 6
        for y in range(int(top) + 30, int(deck) - 10, 34):
            sheet.stroke([(x, y), (x, y + 14)], dark, 6)


def lashing(sheet: Sheet, x: float, deck: float, lean: float = 60) -> None:
    """A rope from the crest down to the wagon's ring."""
    sheet.rope([(x, deck - 232), (x + lean * 0.6, deck - 110), (x + lean, deck + 26)], ROPE, 9)
    sheet.disc((x + lean, deck + 30), 11, STEEL, 6)


def pallet(sheet: Sheet, left: float, floor: float, rows: int, colour: str) -> None:
    """Boxes on a pallet."""
    for dx in (0, 84, 168):
        sheet.box((left + dx, floor - 26), (32, 24), WOOD, 6)
    sheet.box((left - 8, floor - 44), (216, 20), WOOD, 6)
    for row in range(rows):
        for column in (0, 1):
            carton(sheet, (left + column * 100, floor - 44 - 76 * (row + 1)), colour)


def carton(sheet: Sheet, corner: Point, colour: str) -> None:
    """A cardboard box with a label, 100 by 76."""
    x, y = corner
    sheet.box(corner, (100, 76), ROPE)
    sheet.fill([(x + 40, y + 4), (x + 60, y + 4), (x + 60, y + 26), (x + 40, y + 26)], WOOD, 0)
    sheet.box((x + 12, y + 44), (34, 20), colour, 0)


def lamp(sheet: Sheet, hand: Point, facing: int, reach: float = 0) -> None:
    """An inspector's hand lamp; `reach` is the length of its beam."""
    x, y = hand
    if reach:
        end = x + reach * facing
        sheet.fill([(x + 36 * facing, y + 16), (end, y - 120), (end, y + 130)], PALE_YELLOW, 0)
        sheet.oval((end, y + 5), (46, 125), PALE_YELLOW, 0)
    sheet.shape([(x + 6 * facing, y - 4), (x + 48 * facing, y - 20), (x + 48 * facing, y + 54),
                 (x + 6 * facing, y + 40)], PAPER)  # fmt: skip


def toolbox(sheet: Sheet, corner: Point, colour: str) -> None:
    """A trolley with a rope coil, a hook and a hammer in their places."""
    x, y = corner
    for dx in (34, 156):
        sheet.disc((x + dx, y + 132), 24, SLATE)
    sheet.stroke([(x + 190, y + 60), (x + 236, y - 62), (x + 262, y - 62)])
    for dx, high in ((44, 70), (92, 92), (140, 58)):
        sheet.limb([(x + dx, y + 40), (x + dx, y - high)], WOOD, 10)
        sheet.box((x + dx - 24, y - high - 18), (48, 28), STEEL, 7)
    sheet.box((x, y), (190, 108), colour)
    sheet.fill([(x + 5, y + 44), (x + 185, y + 44), (x + 185, y + 64), (x + 5, y + 64)], STRIPE, 0)


def hammer(sheet: Sheet, start: Point, end: Point) -> None:
    """A hammer lying about, its head at `end`."""
    sheet.limb([start, end], WOOD, 10)
    across = ((end[1] - start[1]) * 0.24, (start[0] - end[0]) * 0.24)
    sheet.limb(
        [(end[0] - across[0], end[1] - across[1]), (end[0] + across[0], end[1] + across[1])],
        STEEL, 22,
    )  # fmt: skip


def tyre(sheet: Sheet, centre: Point, radius: float, hub: str) -> None:
    """A tyre with its tread and a rim in the colour `hub`."""
    sheet.disc(centre, radius, SLATE)
    for step in range(18):
        inner = ring(centre, (radius * 0.84, radius * 0.84), step * 20, step * 20 + 10)
        outer = ring(centre, (radius * 0.97, radius * 0.97), step * 20, step * 20 + 10)
        sheet.stroke([inner[0], outer[-1]], INK, 7)
    sheet.disc(centre, radius * 0.52, hub)
    sheet.disc(centre, radius * 0.18, STEEL)
    for spot in ring(centre, (radius * 0.35, radius * 0.35))[:40:8]:
        sheet.disc(spot, radius * 0.05, INK, 0)


def forklift(sheet: Sheet, left: float, floor: float, colour: str) -> None:
    """A forklift facing right."""
    sheet.box((left + 372, floor - 460), (26, 440), SLATE)
    sheet.box((left + 390, floor - 60), (190, 20), STEEL)
    sheet.stroke([(left + 90, floor - 230), (left + 110, floor - 430), (left + 330, floor - 430),
                  (left + 350, floor - 200)], INK, 22)  # fmt: skip
    sheet.shape([(left, floor - 220), (left + 130, floor - 250), (left + 190, floor - 160),
                 (left + 372, floor - 170), (left + 372, floor - 60), (left, floor - 60)],
                colour)  # fmt: skip
    sheet.fill([(left + 6, floor - 108), (left + 366, floor - 108), (left + 366, floor - 92),
                (left + 6, floor - 92)], STRIPE, 0)  # fmt: skip
    tyre(sheet, (left + 86, floor - 62), 58, STRIPE)
    tyre(sheet, (left + 300, floor - 62), 66, STRIPE)


def thick_rope(sheet: Sheet, points: Sequence[Point]) -> None:
    """A rope in close-up with the twist of its strands."""
    path = smooth(points)
    sheet.limb(path, ROPE, 54)
    for (ax, ay), (bx, by) in zip(path[3::5], path[4::5], strict=False):
        span = math.dist((ax, ay), (bx, by)) or 1.0
        x, y = (bx - ax) / span, (by - ay) / span
        twist = [(ax - y * 20 - x * 12, ay + x * 20 - y * 12),
                 (ax + y * 20 + x * 12, ay - x * 20 + y * 12)]  # fmt: skip
        sheet.stroke(twist, WOOD, 6)
