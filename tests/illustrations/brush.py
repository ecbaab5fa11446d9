"""One poster in the making: flat shapes with a round, slightly bowed ink outline."""

import math
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageColor, ImageDraw

Point = tuple[float, float]

WIDTH, HEIGHT = 1200, 900  # what is drawn on
SIZE = 960, 720  # what is published
SCALE = 2
LINE = 8.0
COLOURS = 64
NEAR = 30

GROUND, INK, PAPER = "#F4F2EC", "#1C211E", "#FFFFFF"
STRIPE, TRUNK, PALE_YELLOW = "#F4BC24", "#14513C", "#FBE7A6"
STONE, STEEL, SLATE, JEAN, SKIN = "#CBC5B6", "#A9B0AC", "#474E49", "#4A6274", "#F3CBA5"
WOOD, ROPE, GREY_HAIR = "#B98A55", "#E2CC9A", "#858172"


def mix(colour: str, share: float, other: str = GROUND) -> str:
    """`share` (0–1) of `colour`, the rest of `other`."""
    pairs = zip(ImageColor.getrgb(colour)[:3], ImageColor.getrgb(other)[:3], strict=True)
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in pairs)
    return f"#{red:02X}{green:02X}{blue:02X}"


def towards(start: Point, end: Point, share: float) -> Point:
    """The point `share` of the way from `start` to `end`."""
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def bowed(points: Sequence[Point]) -> list[Point]:
    """The closed outline of a polygon, each edge swelling outwards by at most 6 pixels."""
    ring = [*points, points[0]]
    turn = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    out: list[Point] = []
    for a, b in pairwise(ring):
        length = math.dist(a, b) or 1.0
        swell = math.copysign(min(6.0, length * 0.016), turn) / length
        normal = ((b[1] - a[1]) * swell, (a[0] - b[0]) * swell)
        for step in range(8):
            share = step / 8
            x, y = towards(a, b, share)
            lift = 4 * share * (1 - share)
            out.append((x + normal[0] * lift, y + normal[1] * lift))
    return out


def smooth(points: Sequence[Point]) -> list[Point]:
    """A Catmull–Rom curve through all the points."""
    ends = [points[0], *points, points[-1]]
    out: list[Point] = []
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(
        ends, ends[1:], ends[2:], ends[3:], strict=False
    ):
        for step in range(12):
            t = step / 12
            weights = (
                -0.5 * t + t * t - 0.5 * t**3,
                1 - 2.5 * t * t + 1.5 * t**3,
                0.5 * t + 2 * t * t - 1.5 * t**3,
                -0.5 * t * t + 0.5 * t**3,
            )
            xs, ys = (ax, bx, cx, dx), (ay, by, cy, dy)
            out.append(
                (
                    sum(w * v for w, v in zip(weights, xs, strict=True)),
                    sum(w * v for w, v in zip(weights, ys, strict=True)),
                )
            )
    return [*out, points[-1]]


def ring(centre: Point, radii: Point, start: float = 0, end: float = 360) -> list[Point]:
    """Points on an ellipse from `start` to `end` degrees, clockwise from three o'clock."""
    angles = (math.radians(start + (end - start) * step / 40) for step in range(41))
    return [
        (centre[0] + radii[0] * math.cos(angle), centre[1] + radii[1] * math.sin(angle))
        for angle in angles
    ]


class Sheet:
    """A poster of 1200 × 900 units, drawn at twice that and published smaller."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), GROUND)
        self._draw = ImageDraw.Draw(self._image)

    def stroke(self, points: Sequence[Point], colour: str = INK, width: float = LINE) -> None:
        """An open line with round ends and joins."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        radius = width * SCALE / 2 - 1
        self._draw.line(scaled, fill=colour, width=round(width * SCALE))
        for x, y in scaled:
            self._draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)

    def curve(self, points: Sequence[Point], colour: str = INK, width: float = LINE) -> None:
        """A smooth open line through all the points."""
        self.stroke(smooth(points), colour, width)

    def fill(self, points: Sequence[Point], fill: str, line: float = LINE) -> None:
        """A closed area whose outline is exactly `points`; `line` 0 leaves the outline out."""
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)
        if line:
            self.stroke([*points, points[0]], INK, line)

    def shape(self, points: Sequence[Point], fill: str, line: float = LINE) -> None:
        """A polygon with bowed edges."""
        self.fill(bowed(points), fill, line)

    def box(self, corner: Point, size: Point, fill: str, line: float = LINE) -> None:
        """An upright rectangle with bowed edges."""
        (x, y), (width, height) = corner, size
        self.shape([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill, line)

    def disc(self, centre: Point, radius: float, fill: str, line: float = LINE) -> None:
        self.oval(centre, (radius, radius), fill, line)

    def oval(self, centre: Point, radii: Point, fill: str, line: float = LINE) -> None:
        for grown, colour in ((line / 2, INK), (-line / 2, fill)):
            x, y = centre[0] * SCALE, centre[1] * SCALE
            across, down = ((radius + grown) * SCALE for radius in radii)
            self._draw.ellipse((x - across, y - down, x + across, y + down), fill=colour)

    def limb(self, points: Sequence[Point], fill: str, width: float) -> None:
        """A round tube with an ink outline: an arm, a leg, a thick rope."""
        self.stroke(points, INK, width + 2 * LINE * 0.85)
        self.stroke(points, fill, width)

    def rope(self, points: Sequence[Point], fill: str = ROPE, width: float = 12) -> None:
        """A smooth tube."""
        self.limb(smooth(points), fill, width)

    def png(self) -> bytes:
        """The finished picture in 64 colours at most, without any metadata."""
        small = self._image.resize(SIZE, Image.Resampling.LANCZOS)
        flat = [colour for _, colour in self._image.getcolors(maxcolors=COLOURS) or ()]
        reduced = small.quantize(palette=_palette(small, flat), dither=Image.Dither.NONE)
        out = BytesIO()
        reduced.save(out, "PNG", optimize=True)
        return out.getvalue()


def _apart(one: Iterable[int], other: Iterable[int]) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def _palette(small: Image.Image, flat: Sequence[object]) -> Image.Image:
    """The flat colours themselves, then the best choice for the soft edges between them."""
    pure = bytes(part for colour in flat if isinstance(colour, tuple) for part in colour)
    rgb = [pure[start : start + 3] for start in range(0, len(pure), 3)]
    edges = b"".join(
        bytes(colour) * min(count, 64)
        for count, colour in small.getcolors(SIZE[0] * SIZE[1]) or ()
        if count > 3
        and isinstance(colour, tuple)
        and min(_apart(colour, one) for one in rgb) > NEAR
    )
    soft = Image.frombytes("RGB", (len(edges) // 3, 1), edges)
    steps = soft.quantize(COLOURS - len(flat), Image.Quantize.MEDIANCUT).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([*pure, *steps])
    return palette
