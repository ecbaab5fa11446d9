"""The pictures of the four loading teams."""

from tests.illustrations.brush import (
    GREY_HAIR,
    INK,
    PAPER,
    ROPE,
    SLATE,
    STEEL,
    STRIPE,
    TRUNK,
    WOOD,
    Sheet,
    mix,
    ring,
)
from tests.illustrations.people import Person, big_hand, person
from tests.illustrations.rooms import (
    blackboard,
    mug,
    pen,
    room,
    run_chart,
    sheet_of_paper,
    stool,
    table,
    text,
    waybill,
    window,
)
from tests.illustrations.things import (
    FLOOR,
    boxcar,
    carton,
    chocks,
    coil,
    container,
    crane,
    doorway,
    flat_wagon,
    hammer,
    hook,
    lashing,
    pallet,
    platform,
    tarpaulin,
    thick_rope,
    toolbox,
)


def crew_1_team(sheet: Sheet, colour: str) -> None:
    """The vision took three drafts: two crossed out, the third one stays."""
    room(sheet, colour)
    blackboard(sheet, (270, 90), (660, 330))
    for left in (310, 520):
        sheet_of_paper(sheet, (left, 150), (150, 200), 5)
        sheet.stroke([(left + 20, 180), (left + 130, 320)], colour, 10)
    sheet_of_paper(sheet, (730, 130), (170, 230), 6)
    sheet.stroke([(790, 300), (818, 330), (872, 262)], colour, 14)
    person(sheet, Person((1040, FLOOR), colour, ((920, 410), (1010, 620)), -1, bun=True))
    person(sheet, Person((170, FLOOR), colour, ((270, 600), (250, 640)), hair=GREY_HAIR))
    mug(sheet, (262, 640), colour, 0.7)
    person(sheet, Person((430, FLOOR + 15), colour, ((560, 500), (480, 650)), helmet=PAPER))
    person(sheet, Person((740, FLOOR + 15), colour, ((680, 660), (650, 600)), -1))


def crew_1_work(sheet: Sheet, colour: str) -> None:
    """A coil comes down between its lines while a colleague signals."""
    platform(sheet, colour)
    deck = flat_wagon(sheet, 60, 1080, colour)
    for x in (400, 800, 1020):
        for dx in (-96, 96):
            sheet.stroke([(x + dx, deck + 6), (x + dx, deck + 40)], STRIPE, 10)
        chocks(sheet, x, deck)
    for x in (800, 1020):
        coil(sheet, (x, deck - 98))
    hook(sheet, 400, 0, 230)
    sheet.stroke([(326, 350), (400, 248), (474, 350)])
    coil(sheet, (400, 400), 104)
    sheet.rope([(312, 440), (270, 520), (240, 590)], ROPE, 9)
    person(sheet, Person((130, FLOOR), colour, ((250, 560), (230, 600)), tilt=-6))
    person(sheet, Person((640, FLOOR), colour, ((530, 400), (600, 620)), -1, helmet=PAPER))


def crew_1_study(sheet: Sheet, colour: str) -> None:
    """The newcomer explains the run chart, the others listen."""
    room(sheet, colour)
    blackboard(sheet, (330, 70), (780, 420))
    run_chart(sheet, (410, 130), (600, 290), (PAPER, STRIPE))
    person(sheet, Person((210, FLOOR), colour, ((362, 400), (290, 600)), bun=True))
    for x, helmet in ((660, STRIPE), (980, PAPER)):
        stool(sheet, x, 880)
        feet = ((x - 100, 870), (x - 70, 878))
        hands = ((x - 90, 660), (x - 50, 690))
        person(sheet, Person((x, 880), colour, hands, -1, rise=0.36, helmet=helmet, feet=feet))


def crew_2_team(sheet: Sheet, colour: str) -> None:
    """Round the table, everybody with a pen, one big sheet between them."""
    room(sheet, colour)
    window(sheet, (330, 60), (540, 270), colour)
    seats = ((190, 1, False, INK), (450, 1, True, INK), (760, -1, False, INK))
    for x, facing, bun, hair in (*seats, (1010, -1, False, GREY_HAIR)):
        reach = ((x + 140 * facing, 612), (x + 120 * facing, 636))
        who = Person((x, FLOOR), colour, reach, facing, tilt=14, bun=bun, helmet=None, hair=hair)
        person(sheet, who)
        pen(sheet, (x + 146 * facing, 640), (x + 150 * facing, 570))
    table(sheet, 100, 1100, 650, colour)
    sheet.shape([(430, 618), (770, 618), (830, 654), (370, 654)], PAPER)
    text(sheet, (480, 636), [230], colour)
    mug(sheet, (230, 652), colour, 0.8)
    mug(sheet, (970, 652), colour, 0.8)


def crew_2_work(sheet: Sheet, colour: str) -> None:
    """One line from the boxcar to the pallet."""
    platform(sheet, colour)
    boxcar(sheet, -160, 900, colour)
    doorway(sheet, 230, colour, 320)
    for row in (0, 1, 2):
        carton(sheet, (82, 578 - 80 * row), colour)
    pallet(sheet, 970, 860, 3, colour)
    person(sheet, Person((230, 655), colour, ((350, 470), (330, 490)), size=340))
    carton(sheet, (320, 396), colour)
    for x, bun, helmet in ((500, False, STRIPE), (760, True, PAPER)):
        carton(sheet, (x + 76, 520), colour)
        hands = ((x + 130, 596), (x + 104, 596))
        person(sheet, Person((x, FLOOR), colour, hands, bun=bun, helmet=helmet))


def crew_2_study(sheet: Sheet, colour: str) -> None:
    """Learning to fill in the load record."""
    room(sheet, colour)
    blackboard(sheet, (340, 60), (520, 400))
    waybill(sheet, (460, 76), (280, 370), mix(colour, 0.3))
    person(sheet, Person((980, FLOOR), colour, ((776, 340), (940, 640)), -1, helmet=PAPER))
    for x, bun in ((270, False), (560, True)):
        reach = ((x + 136, 636), (x + 90, 650))
        person(sheet, Person((x, 880), colour, reach, tilt=14, bun=bun))
        pen(sheet, (x + 140, 660), (x + 160, 590))
    table(sheet, 150, 850, 670, colour)
    for x in (400, 690):
        sheet.shape([(x - 60, 644), (x + 60, 644), (x + 80, 672), (x - 80, 672)], PAPER, 6)


def gantry_team(sheet: Sheet, colour: str) -> None:
    """Mugs on the window sill, the crane outside."""
    room(sheet, colour)
    window(sheet, (250, 60), (700, 400), colour)
    for x in (400, 800):
        sheet.stroke([(x - 36, 456), (x, 170), (x + 36, 456)], INK, 34)
        sheet.stroke([(x - 36, 450), (x, 170), (x + 36, 450)], colour, 20)
    sheet.box((310, 130), (580, 44), colour)
    sheet.stroke([(560, 170), (560, 240)], INK, 6)
    sheet.stroke([(640, 170), (640, 240)], INK, 6)
    container(sheet, (500, 240), (200, 106), TRUNK)
    sheet.box((200, 466), (800, 40), WOOD)
    for x in (370, 480, 590, 700):
        mug(sheet, (x, 468), colour)
    person(sheet, Person((1030, FLOOR), colour, ((880, 470), (880, 560)), -1, hair=GREY_HAIR))
    mug(sheet, (840, 468), colour)
    person(sheet, Person((170, FLOOR), colour, ((280, 430), (250, 640)), bun=True, helmet=PAPER))
    sheet.limb([(262, 440), (300, 370)], TRUNK, 50)
    sheet.limb([(312, 348), (318, 336)], STEEL, 30)


def gantry_work(sheet: Sheet, colour: str) -> None:
    """The container hangs still above the wagon."""
    platform(sheet, colour)
    crane(sheet, 130, 1070, colour)
    flat_wagon(sheet, 260, 660, TRUNK)
    for x in (430, 750):
        sheet.stroke([(x, 160), (x, 330)], INK, 6)
    sheet.box((400, 322), (380, 26), STRIPE)
    container(sheet, (390, 350), (400, 200), colour)
    person(sheet, Person((950, FLOOR), colour, ((840, 420), (900, 640)), -1, helmet=PAPER))
    person(sheet, Person((250, FLOOR), colour, ((380, 500), (360, 580)), bun=True))


def gantry_study(sheet: Sheet, colour: str) -> None:
    """Eyes covered, hand at the ear: which way is the load off?"""
    platform(sheet, colour)
    for x in (730, 1070):
        sheet.stroke([(x, -10), (x, 240)], INK, 6)
    sheet.box((690, 240), (420, 28), STRIPE)
    container(sheet, (650, 270), (500, 300), colour)
    listener = Person((420, FLOOR), colour, ((555, 560), (424, 440)), tilt=6)
    person(sheet, listener)
    eyes = listener.body(0.012, 0.415)
    band = ((-50, -18), (52, -14), (52, 16), (-50, 12))
    sheet.fill([(eyes[0] + dx, eyes[1] + dy) for dx, dy in band], PAPER)
    for radius in (70, 115, 160):
        sheet.stroke(ring((690, 440), (radius, radius), 140, 220), STRIPE, 14)
    person(sheet, Person((180, FLOOR), colour, ((270, 600), (250, 610)), bun=True, helmet=PAPER))
    sheet_of_paper(sheet, (250, 520), (90, 110), 3)


def tarpaulin_team(sheet: Sheet, colour: str) -> None:
    """After the shift, beside the sheeted wagon."""
    platform(sheet, colour)
    deck = flat_wagon(sheet, 120, 960, TRUNK)
    tarpaulin(sheet, 150, 1050, deck, colour)
    for x in (260, 520, 800):
        lashing(sheet, x, deck)
    person(sheet, Person((180, FLOOR), colour, ((300, 600), (270, 640)), hair=GREY_HAIR))
    mug(sheet, (290, 640), colour, 0.7)
    person(sheet, Person((430, FLOOR + 10), colour, ((540, 580), (510, 640)), helmet=PAPER))
    sheet_of_paper(sheet, (530, 540), (130, 160), 4)
    person(sheet, Person((780, FLOOR + 10), colour, ((670, 600), (740, 650)), -1, bun=True))
    person(sheet, Person((1010, FLOOR), colour, ((900, 480), (960, 640)), -1))


def tarpaulin_work(sheet: Sheet, colour: str) -> None:
    """Two people pull against each other, on one call."""
    platform(sheet, colour)
    deck = flat_wagon(sheet, 230, 740, TRUNK)
    tarpaulin(sheet, 270, 930, deck, colour)
    for side, x in ((1, 130), (-1, 1070)):
        start = 600 - 180 * side
        sheet.rope([(start, 420), (start - 100 * side, 470), (x + 60 * side, 600)], ROPE, 10)
        hands = ((x + 90 * side, 590), (x + 50 * side, 610))
        person(sheet, Person((x - 20 * side, FLOOR), colour, hands, side, tilt=-16))


def tarpaulin_study(sheet: Sheet, colour: str) -> None:
    """Practising knots on the bar along the back wall."""
    room(sheet, colour)
    sheet.limb([(50, 300), (1150, 300)], WOOD, 24)
    for x in (110, 480, 600, 720, 1090):
        sheet.rope([(x - 14, 272), (x - 10, 420), (x + 10, 560), (x - 6, 640)], ROPE, 12)
        sheet.rope([(x + 18, 272), (x + 14, 400), (x - 14, 450), (x + 8, 480)], ROPE, 12)
        sheet.oval((x, 440), (32, 24), ROPE)
    person(sheet, Person((330, FLOOR), colour, ((466, 470), (460, 530)), bun=True))
    person(sheet, Person((870, FLOOR), colour, ((734, 470), (740, 530)), -1, hair=GREY_HAIR))


def _half_sheeted(sheet: Sheet, colour: str) -> float:
    platform(sheet, colour)
    deck = flat_wagon(sheet, 90, 800, TRUNK)
    sheet.box((470, deck - 190), (380, 190), WOOD)
    tarpaulin(sheet, 120, 640, deck, colour)
    return deck


def tarpaulin_before(sheet: Sheet, colour: str) -> None:
    """One man pulls, the tools lie about."""
    _half_sheeted(sheet, colour)
    sheet.rope([(600, 460), (720, 520), (860, 590)], ROPE, 10)
    person(sheet, Person((930, FLOOR), colour, ((840, 590), (880, 610)), -1, tilt=-18))
    hammer(sheet, (160, 860), (290, 840))
    sheet.rope([(400, 850), (470, 830), (520, 862), (430, 866), (480, 840)], ROPE, 10)
    hammer(sheet, (700, 846), (620, 864))
    sheet.limb([(1050, 850), (1150, 862)], STEEL, 12)


def tarpaulin_after(sheet: Sheet, colour: str) -> None:
    """Two people pull together, the trolley goes along."""
    _half_sheeted(sheet, colour)
    sheet.rope([(600, 460), (700, 530), (780, 600)], ROPE, 10)
    sheet.rope([(600, 430), (800, 500), (960, 575)], ROPE, 10)
    person(sheet, Person((1070, FLOOR), colour, ((940, 570), (1000, 590)), -1, tilt=-14))
    person(
        sheet, Person((830, FLOOR + 10), colour, ((720, 575), (770, 600)), -1, tilt=-14, bun=True)
    )
    toolbox(sheet, (200, 710), colour)


def tarpaulin_knot(sheet: Sheet, colour: str) -> None:
    """The quick-release knot, large: a pull at the loop and it opens."""
    sheet.fill([(0, 0), (1200, 0), (1200, 900), (0, 900)], mix(colour, 0.16), 0)
    sheet.fill([(0, 690), (1200, 690), (1200, 900), (0, 900)], colour, 0)
    sheet.fill([(0, 716), (1200, 716), (1200, 732), (0, 732)], STRIPE, 0)
    sheet.stroke([(-10, 690), (1210, 690)])
    sheet.limb([(-60, 190), (1260, 190)], SLATE, 96)
    tail = [(460, 600), (470, 720), (440, 850)]
    thick_rope(sheet, [(812, 440), (824, 510), (700, 560), (560, 548), *tail])
    thick_rope(sheet, [(690, 120), (700, 250), (690, 420), (680, 640), (690, 930)])
    thick_rope(sheet, [(606, 414), (500, 480), (370, 450), (330, 400), (400, 345), (556, 366)])
    thick_rope(sheet, [(510, 120), (500, 240), (540, 340), (640, 430), (760, 400), (812, 440)])
    sheet.stroke([(806, 430), (822, 462), (824, 500)], ROPE, 54)
    sheet.fill([(0, 0), (1200, 0), (1200, 136), (0, 136)], mix(colour, 0.16), 0)
    sheet.stroke([(-10, 138), (1210, 138)])
    big_hand(sheet, (372, 410), (-60, 640), colour)
    big_hand(sheet, (700, 690), (1240, 860), colour)
