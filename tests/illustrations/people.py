"""People at work: a round head, a coat in the team's colour, hands that reach for things."""

import math
from dataclasses import dataclass

from tests.illustrations.brush import (
    INK,
    JEAN,
    LINE,
    SKIN,
    STRIPE,
    Point,
    Sheet,
    bowed,
    ring,
    towards,
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who stands where and reaches for what.

    `at` is the floor between the feet, `hands` and `feet` are (far, near) points of the sheet,
    `facing` is 1 to the right and -1 to the left, `tilt` the lean forward in degrees, `rise` the
    height of the hips and `size` the height of a person standing upright.
    """

    at: Point
    coat: str
    hands: tuple[Point, Point] | None = None
    facing: int = 1
    size: float = 480
    tilt: float = 3
    rise: float = 0.42
    feet: tuple[Point, Point] | None = None
    helmet: str | None = STRIPE
    hair: str = INK
    bun: bool = False
    back: bool = False
    nod: float = 0
    lead: float = 0

    def hip(self) -> Point:
        return (self.at[0] + self.lead * self.facing, self.at[1] - self.rise * self.size)

    def body(self, across: float, along: float) -> Point:
        """A point of the trunk: `across` forward, `along` upward, in shares of the size."""
        angle = math.radians(self.tilt)
        x = across * math.cos(angle) + along * math.sin(angle)
        y = across * math.sin(angle) - along * math.cos(angle)
        hip = self.hip()
        return (hip[0] + x * self.size * self.facing, hip[1] + y * self.size)


def _joint(start: Point, end: Point, bone: float, side: float) -> tuple[Point, Point]:
    """Elbow or knee, and where the hand or foot really gets to, with two bones alike."""
    span = max(math.dist(start, end), 1.0)
    if span > 2 * bone * 0.99:
        end = towards(start, end, 2 * bone * 0.99 / span)
        span = 2 * bone * 0.99
    out = side * math.sqrt(bone * bone - span * span / 4) / span
    middle = towards(start, end, 0.5)
    return (
        (middle[0] + (end[1] - start[1]) * out, middle[1] - (end[0] - start[0]) * out),
        end,
    )


def _arm(sheet: Sheet, who: Person, far: bool) -> None:  # noqa: FBT001
    shoulder = who.body(0.05 if far else -0.05, 0.27)
    if who.hands is None:
        aim = who.body(0.1 if far else -0.06, -0.04)
    else:
        aim = who.hands[0 if far else 1]
    elbow, hand = _joint(shoulder, aim, 0.18 * who.size, -who.facing)
    width = 0.082 * who.size
    sheet.limb([shoulder, elbow, towards(elbow, hand, 0.8)], who.coat, width)
    sheet.disc(hand, 0.047 * who.size, SKIN, LINE * 0.85)


def _leg(sheet: Sheet, who: Person, far: bool) -> None:  # noqa: FBT001
    hip = who.body(0.03 if far else -0.03, 0.02)
    spread = 0.075 * who.size * who.facing
    if who.feet is None:
        aim = (who.at[0] + (spread if far else -spread), who.at[1] - 0.025 * who.size)
    else:
        aim = who.feet[0 if far else 1]
    knee, foot = _joint(hip, aim, 0.213 * who.size, who.facing)
    sheet.limb([hip, knee, towards(knee, foot, 0.84)], JEAN, 0.1 * who.size)
    back, toe = (foot[0] + x * who.size * who.facing for x in (-0.035, 0.085))
    low, high = foot[1] + 0.03 * who.size, foot[1] - 0.045 * who.size
    middle = (back + toe) / 2
    sole = [(back, low), (toe, low), (toe, low - 9), (middle, high), (back, high)]
    sheet.shape(sole, INK)


def _trunk(sheet: Sheet, who: Person) -> None:
    outline = [(-0.1, -0.04), (0.09, -0.04), (0.105, 0.16), (0.085, 0.29), (0.03, 0.325)]
    outline += [(-0.045, 0.325), (-0.1, 0.285), (-0.115, 0.15)]
    points = bowed([who.body(*point) for point in outline])
    sheet.fill(points, who.coat)
    band = [(-0.107, 0.06), (0.098, 0.06), (0.1, 0.11), (-0.11, 0.11)]
    sheet.fill([who.body(*point) for point in band], STRIPE, 0)
    sheet.stroke([*points, points[0]])


def _head(sheet: Sheet, who: Person) -> None:
    radius = 0.105 * who.size
    centre = who.body(0.012, 0.415)
    lean = math.radians(who.tilt * 0.6 + who.nod)

    def spot(across: float, down: float) -> Point:
        x = (across * math.cos(lean) - down * math.sin(lean)) * radius * who.facing
        y = (across * math.sin(lean) + down * math.cos(lean)) * radius
        return (centre[0] + x, centre[1] + y)

    if who.bun:
        sheet.disc(spot(-1.05, 0.35), radius * 0.38, who.hair)
    sheet.disc(centre, radius, SKIN)
    cap = ring((0, 0), (1.0, 1.0), 112, 290)
    if who.back:
        sheet.fill([spot(*p) for p in ring((0, 0), (1, 1))], who.hair)
    else:
        sheet.fill([spot(*p) for p in [*cap, (0.1, -0.5), (-0.42, -0.3)]], who.hair, 0)
        sheet.stroke([spot(*p) for p in ring((0, 0), (1, 1))])
        sheet.disc(spot(0.5, 0.02), radius * 0.13, INK, 0)
        sheet.curve([spot(0.34, 0.44), spot(0.56, 0.6), spot(0.82, 0.42)], INK, 6)
    if who.helmet:
        dome = ring((0, -0.36), (1.1, 0.92), 180, 360)
        brim = [] if who.back else [(1.5, -0.34), (1.48, -0.2)]
        sheet.fill([spot(*p) for p in [*dome, *brim, (-1.1, -0.2)]], who.helmet)
        sheet.curve([spot(-0.2, -1.2), spot(-0.14, -0.9), spot(-0.2, -0.58)], INK, 6)


def person(sheet: Sheet, who: Person) -> None:
    """Draw one person: the far limbs first, the near arm last."""
    _arm(sheet, who, far=True)
    _leg(sheet, who, far=True)
    _leg(sheet, who, far=False)
    _trunk(sheet, who)
    _head(sheet, who)
    _arm(sheet, who, far=False)


def big_hand(sheet: Sheet, at: Point, sleeve_from: Point, coat: str) -> None:
    """A hand in close-up, its fingers closing at `at`, the sleeve coming from outside."""
    length = math.dist(at, sleeve_from)
    wrist = towards(at, sleeve_from, 0.34)
    sheet.limb([towards(at, sleeve_from, 0.3), wrist], SKIN, 92)
    sheet.limb([towards(at, sleeve_from, 0.42 + 55 / length), sleeve_from], coat, 150)
    along = ((at[0] - sleeve_from[0]) / length, (at[1] - sleeve_from[1]) / length)
    cuff = [
        (end[0] - along[1] * side, end[1] + along[0] * side)
        for share, sides in ((0.36, (-84, 84)), (0.46, (84, -84)))
        for end in (towards(at, sleeve_from, share),)
        for side in sides
    ]
    sheet.shape(cuff, STRIPE)
    palm = towards(at, sleeve_from, 0.16)
    sheet.disc(palm, 66, SKIN)
    for side, reach in ((-48, 60), (-16, 84), (16, 86), (46, 66)):
        root = (palm[0] - along[1] * side, palm[1] + along[0] * side)
        tip = (root[0] + along[0] * reach, root[1] + along[1] * reach)
        sheet.limb([root, tip], SKIN, 22)
    sheet.disc(palm, 50, SKIN, 0)
