"""Indoors: walls, boards, tables, papers, mugs, screens."""

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

SKY = "#D6E8F0"


def room(sheet: Sheet, colour: str) -> None:
    """A wall in a pale tone of the team's colour over a wainscot in the full one."""
    sheet.fill([(0, 0), (1200, 0), (1200, 660), (0, 660)], mix(colour, 0.16), 0)
    sheet.fill([(0, 560), (1200, 560), (1200, 760), (0, 760)], colour, 0)
    sheet.fill([(0, 580), (1200, 580), (1200, 592), (0, 592)], STRIPE, 0)
    sheet.fill([(0, 756), (1200, 756), (1200, 900), (0, 900)], STONE, 0)
    sheet.stroke([(-10, 560), (1210, 560)])
    sheet.stroke([(-10, 756), (1210, 756)])


def blackboard(sheet: Sheet, corner: Point, size: Point) -> None:
    """A green board in a wooden frame with a chalk tray."""
    (x, y), (width, height) = corner, size
    sheet.box((x - 16, y - 16), (width + 32, height + 32), WOOD)
    sheet.box(corner, size, TRUNK)
    sheet.box((x + width * 0.3, y + height + 12), (width * 0.4, 16), WOOD, 6)
    sheet.stroke([(x + width * 0.4, y + height + 8), (x + width * 0.44, y + height + 8)], PAPER)


def run_chart(sheet: Sheet, corner: Point, size: Point, colours: tuple[str, str]) -> None:
    """A run chart: axes, a dashed target and a line getting better; `colours` (axes, line)."""
    (x, y), (width, height) = corner, size
    axes, line = colours
    sheet.stroke([(x, y), (x, y + height), (x + width, y + height)], axes, 7)
    for step in range(9):
        at = x + width * (step + 0.25) / 9
        sheet.stroke([(at, y + height * 0.66), (at + width * 0.05, y + height * 0.66)], axes, 5)
    levels = (0.16, 0.3, 0.12, 0.36, 0.3, 0.52, 0.46, 0.74, 0.7, 0.84)
    points = [
        (x + width * (step + 0.6) / 10.4, y + height * level) for step, level in enumerate(levels)
    ]
    sheet.stroke(points, line, 8)
    for point in points:
        sheet.disc(point, 11, line, 0)


def text(sheet: Sheet, corner: Point, widths: Sequence[float], colour: str = INK) -> None:
    """Lines of writing too small to read, 26 pixels apart."""
    x, y = corner
    for row, width in enumerate(widths):
        sheet.stroke([(x, y + row * 26), (x + width, y + row * 26)], colour, 6)


def table(sheet: Sheet, left: float, right: float, top: float, colour: str) -> None:
    """A long table seen from the front, down to the floor."""
    for x in (left + 40, right - 64):
        sheet.box((x, top + 24), (26, 846 - top), WOOD)
    sheet.box((left + 56, top + 20), (right - left - 112, 90), mix(colour, 0.8))
    sheet.box((left, top), (right - left, 32), WOOD)


def mug(sheet: Sheet, foot: Point, colour: str, big: float = 1) -> None:
    """An enamel mug with a coloured rim and a star-round badge."""
    x, y = foot
    side = ring((x + 34 * big, y - 38 * big), (24 * big, 24 * big), -80, 80)
    sheet.stroke(side, INK, 10)
    sheet.shape([(x - 36 * big, y - 80 * big), (x + 36 * big, y - 80 * big),
                 (x + 31 * big, y), (x - 31 * big, y)], PAPER)  # fmt: skip
    sheet.stroke([(x - 36 * big, y - 80 * big), (x + 36 * big, y - 80 * big)], colour, 11)
    sheet.disc((x, y - 38 * big), 14 * big, colour, 0)


def sheet_of_paper(sheet: Sheet, corner: Point, size: Point, rows: int = 3) -> None:
    """A page with a few lines on it."""
    (x, y), width = corner, size[0]
    sheet.box(corner, size, PAPER, 7)
    widths = [width * (0.7, 0.55, 0.64, 0.4)[row % 4] for row in range(rows)]
    text(sheet, (x + width * 0.15, y + 30), widths)


def waybill(sheet: Sheet, corner: Point, size: Point, yellow: str = PAPER) -> None:
    """A waybill; `yellow` fills the five fields that must be right at first."""
    (x, y), (width, height) = corner, size
    sheet.box(corner, size, PAPER)
    line = max(4.0, width / 70)
    sheet.stroke([(x + width * 0.3, y + height * 0.09), (x + width * 0.7, y + height * 0.09)],
                 INK, line * 2)  # fmt: skip
    rows = 6
    pitch = height * 0.78 / rows
    fields = {(0, 0), (1, 1), (2, 0), (3, 1), (4, 0)}
    for row in range(rows):
        for column in (0, 1):
            left = x + width * (0.07 + column * 0.43)
            top = y + height * 0.17 + row * pitch
            fill = yellow if (row, column) in fields else PAPER
            sheet.box((left, top), (width * 0.43, pitch), fill, line)
            label = [(left + width * 0.03, top + pitch * 0.5),
                     (left + width * 0.1, top + pitch * 0.5)]  # fmt: skip
            sheet.stroke(label, SLATE, line)


def window(sheet: Sheet, corner: Point, size: Point, view: str) -> None:
    """A window with four panes; the sky has a touch of the colour `view`."""
    (x, y), (width, height) = corner, size
    sheet.box((x - 14, y - 14), (width + 28, height + 28), WOOD)
    sheet.box(corner, size, mix(view, 0.12, SKY))
    hill = smooth([(x, y + height * 0.7), (x + width * 0.35, y + height * 0.5),
                   (x + width * 0.7, y + height * 0.72), (x + width, y + height * 0.58)])  # fmt: skip
    sheet.disc((x + width * 0.76, y + height * 0.26), height * 0.13, STRIPE, 0)
    sheet.fill([*hill, (x + width, y + height), (x, y + height)], mix(TRUNK, 0.5), 0)
    sheet.stroke([corner, (x + width, y), (x + width, y + height), (x, y + height), corner])
    sheet.stroke([(x + width / 2, y), (x + width / 2, y + height)])
    sheet.stroke([(x, y + height / 2), (x + width, y + height / 2)])


def clock(sheet: Sheet, centre: Point, hands: tuple[Point, Point]) -> None:
    """A wall clock; `hands` end at these offsets from its centre."""
    x, y = centre
    sheet.disc(centre, 56, PAPER)
    for dx, dy in hands:
        sheet.stroke([centre, (x + dx, y + dy)])


def screen(sheet: Sheet, corner: Point, size: Point) -> None:
    """A big screen on a foot."""
    (x, y), (width, height) = corner, size
    sheet.box((x + width / 2 - 24, y + height), (48, 60), SLATE)
    sheet.box((x + width / 2 - 110, y + height + 52), (220, 24), SLATE)
    sheet.box((x - 16, y - 16), (width + 32, height + 32), SLATE)
    sheet.box(corner, size, GROUND)


def number(sheet: Sheet, centre: Point, digit: int, colour: str) -> None:
    """A numbered circle; the digits 1 to 3 are drawn by hand."""
    x, y = centre
    sheet.disc(centre, 46, colour)
    shapes: dict[int, list[Point]] = {
        1: [(-12, -12), (4, -25), (4, 25)],
        2: [*smooth([(-17, -12), (-2, -26), (15, -14), (8, 2), (-18, 25)]), (20, 25)],
        3: smooth([(-16, -20), (2, -27), (15, -14), (-3, -2), (18, 10), (4, 26), (-17, 20)]),
    }
    sheet.stroke([(x + dx, y + dy) for dx, dy in shapes[digit]], PAPER, 10)


def tracks(sheet: Sheet, corner: Point, size: Point, colour: str) -> None:
    """A yard's track diagram with lamps."""
    (x, y), (width, height) = corner, size
    for row in range(4):
        level = y + height * (0.14 + row * 0.24)
        sheet.stroke([(x + width * 0.06, level), (x + width * 0.94, level)], colour, 8)
    for row, at in ((0, 0.2), (1, 0.45), (2, 0.3)):
        top = y + height * (0.14 + row * 0.24)
        sheet.stroke([(x + width * at, top), (x + width * (at + 0.14), top + height * 0.24)],
                     colour, 8)  # fmt: skip
    for row, at, lit in ((0, 0.7, STRIPE), (1, 0.24, PAPER), (2, 0.76, STRIPE), (3, 0.58, STEEL)):
        sheet.disc((x + width * at, y + height * (0.14 + row * 0.24)), 15, lit, 6)


def pen(sheet: Sheet, tip: Point, end: Point) -> None:
    sheet.limb([tip, end], STRIPE, 8)


def stool(sheet: Sheet, x: float, floor: float) -> None:
    """A stool, its seat 150 above the floor."""
    for dx in (-36, 36):
        sheet.limb([(x + dx * 0.7, floor - 140), (x + dx, floor - 4)], WOOD, 10)
    sheet.box((x - 58, floor - 158), (116, 24), WOOD)


def doorframe(sheet: Sheet, corner: Point, size: Point) -> None:
    """An open door with daylight behind."""
    (x, y), (width, height) = corner, size
    sheet.box((x - 18, y - 18), (width + 36, height + 18), WOOD)
    sheet.box(corner, size, PALE_YELLOW)
    sheet.fill([(x + 4, y + height * 0.72), (x + width - 4, y + height * 0.72),
                (x + width - 4, y + height - 4), (x + 4, y + height - 4)], ROPE, 0)  # fmt: skip
