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
)
from tests.illustrations.people import Person, person
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
    for x in (270, 560, 850):
        for dx in (-96, 96):
            sheet.stroke([(x + dx, deck + 6), (x + dx, deck + 40)], STRIPE, 10)
    for x in (270, 850):
        chocks(sheet, x, deck)
        coil(sheet, (x, deck - 98))
    chocks(sheet, 560, deck)
    hook(sheet, 560, 0, 300)
    sheet.stroke([(560, 318), (500, 420)])
    sheet.stroke([(560, 318), (620, 420)])
    coil(sheet, (560, 430))
    person(sheet, Person((1030, FLOOR), colour, ((930, 500), (1000, 430)), -1, helmet=PAPER))
    person(sheet, Person((400, FLOOR), colour, ((500, 530), (480, 580)), tilt=10))


def crew_1_study(sheet: Sheet, colour: str) -> None:
    """The newcomer explains the run chart, the others listen."""
    room(sheet, colour)
    blackboard(sheet, (330, 90), (760, 400))
    run_chart(sheet, (400, 140), (600, 280), (PAPER, STRIPE))
    person(sheet, Person((230, FLOOR), colour, ((370, 430), (300, 560)), bun=True, helmet=None))
    for x, helmet in ((560, STRIPE), (940, PAPER)):
        stool(sheet, x, 880)
        seat = Person((x, 880), colour, ((x - 80, 720), (x + 40, 720)), -1, rise=0.36, helmet=helmet)
        person(sheet, seat)


def crew_2_team(sheet: Sheet, colour: str) -> None:
    """Round the table, everybody with a pen, one big sheet between them."""
    room(sheet, colour)
    window(sheet, (470, 90), (260, 240), PAPER)
    for x, facing, bun in ((210, 1, False), (450, 1, True), (760, -1, False), (990, -1, False)):
        reach = ((x + 130 * facing, 622), (x + 110 * facing, 640))
        hair = GREY_HAIR if x == 990 else INK
        person(
            sheet,
            Person((x, FLOOR - 10), colour, reach, facing, tilt=14, bun=bun, helmet=None, hair=hair),
        )
    table(sheet, 120, 1080, 640, colour)
    sheet.shape([(420, 610), (780, 610), (820, 642), (380, 642)], PAPER)
    text(sheet, (480, 624), [230], colour)
    mug(sheet, (270, 640), colour, 0.8)
    mug(sheet, (930, 640), colour, 0.8)


def crew_2_work(sheet: Sheet, colour: str) -> None:
    """One line from the boxcar to the pallet."""
    platform(sheet, colour)
    boxcar(sheet, -160, 1000, colour)
    doorway(sheet, 300, colour)
    for row in (0, 1):
        carton(sheet, (190, 574 - 80 * row), colour)
    pallet(sheet, 950, 860, 3, colour)
    carton(sheet, (470, 520), colour)
    person(sheet, Person((420, FLOOR), colour, ((540, 580), (480, 584)), tilt=6))
    carton(sheet, (770, 500), colour)
    person(sheet, Person((700, FLOOR), colour, ((830, 560), (780, 566)), helmet=PAPER, bun=True))
    person(sheet, Person((300, 655), colour, ((400, 470), (350, 500)), size=330))


def crew_2_study(sheet: Sheet, colour: str) -> None:
    """Learning to fill in the load record."""
    room(sheet, colour)
    blackboard(sheet, (300, 80), (600, 380))
    waybill(sheet, (470, 100), (260, 340))
    person(sheet, Person((1000, FLOOR), colour, ((770, 330), (990, 560)), -1, helmet=PAPER))
    for x, bun in ((300, False), (590, True)):
        seat = Person((x, 860), colour, ((x + 120, 630), (x + 90, 640)), tilt=16, bun=bun)
        person(sheet, seat)
        pen(sheet, (x + 120, 650), (x + 150, 590))
    table(sheet, 160, 860, 660, colour)
    for x in (400, 690):
        sheet.shape([(x - 60, 640), (x + 60, 640), (x + 80, 662), (x - 80, 662)], PAPER, 6)


def gantry_team(sheet: Sheet, colour: str) -> None:
    """Mugs on the window sill, the crane outside."""
    room(sheet, colour)
    window(sheet, (180, 70), (620, 420), PAPER)
    sheet.shape([(260, 480), (300, 180), (330, 180), (360, 480)], colour)
    sheet.shape([(600, 480), (640, 180), (670, 180), (700, 480)], colour)
    sheet.box((220, 140), (540, 44), colour)
    container(sheet, (390, 300), (180, 110), TRUNK)
    sheet.box((140, 492), (700, 40), WOOD)
    for x in (210, 320, 430, 540, 650):
        mug(sheet, (x, 494), colour)
    person(sheet, Person((930, FLOOR), colour, ((800, 470), (830, 560)), -1, hair=GREY_HAIR))
    mug(sheet, (786, 496), colour)


def gantry_work(sheet: Sheet, colour: str) -> None:
    """The container hangs still above the wagon."""
    platform(sheet, colour)
    crane(sheet, 130, 1070, colour)
    flat_wagon(sheet, 260, 660, TRUNK)
    for x in (430, 750):
        sheet.stroke([(x, 160), (x, 330)], INK, 6)
    sheet.box((400, 322), (380, 26), STRIPE)
    container(sheet, (390, 350), (400, 200), colour)
    person(sheet, Person((1000, FLOOR), colour, ((900, 460), (1060, 450)), -1, helmet=PAPER))
    person(sheet, Person((230, FLOOR), colour, ((330, 520), (320, 560))))


def gantry_study(sheet: Sheet, colour: str) -> None:
    """Eyes covered, hand at the ear: which way is the load off?"""
    platform(sheet, colour)
    container(sheet, (560, 330), (560, 360), colour)
    listener = Person((420, FLOOR), colour, ((560, 520), (440, 470)), tilt=8)
    person(sheet, listener)
    x, y = listener.body(0.012, 0.415)
    sheet.fill([(x - 44, y - 18), (x + 46, y - 14), (x + 46, y + 12), (x - 44, y + 8)], PAPER)
    for radius in (70, 110, 150):
        sheet.curve([(600, 500 - radius), (600 - radius * 0.5, 500), (600, 500 + radius)], STRIPE)
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
    sheet.limb([(120, 330), (1080, 330)], WOOD, 20)
    for x in (200, 420, 600, 780, 1000):
        sheet.rope([(x - 14, 300), (x - 10, 420), (x + 10, 560), (x - 6, 640)], ROPE, 12)
        sheet.rope([(x + 18, 300), (x + 14, 400), (x - 14, 450), (x + 8, 480)], ROPE, 12)
        sheet.oval((x, 440), (32, 24), ROPE)
    person(sheet, Person((310, FLOOR), colour, ((420, 470), (400, 500)), bun=True))
    person(sheet, Person((890, FLOOR), colour, ((790, 470), (800, 500)), -1, hair=GREY_HAIR))


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
    sheet.rope([(600, 430), (760, 500), (940, 590)], ROPE, 10)
    person(sheet, Person((1030, FLOOR), colour, ((930, 585), (970, 605)), -1, tilt=-16))
    person(sheet, Person((830, FLOOR + 10), colour, ((740, 585), (780, 605)), -1, tilt=-16))
    toolbox(sheet, (200, 710), colour)


def tarpaulin_knot(sheet: Sheet, colour: str) -> None:
    """The quick-release knot, large."""
    sheet.fill([(0, 0), (1200, 0), (1200, 900), (0, 900)], mix(colour, 0.16), 0)
    sheet.fill([(0, 640), (1200, 640), (1200, 900), (0, 900)], colour, 0)
    sheet.stroke([(-10, 640), (1210, 640)])
    sheet.limb([(-20, 250), (1220, 250)], SLATE, 90)
    sheet.rope([(520, 120), (500, 260), (540, 420), (640, 520)], ROPE, 52)
    sheet.rope([(660, 120), (690, 260), (660, 400), (540, 500), (420, 540)], ROPE, 52)
    sheet.rope([(640, 520), (760, 560), (800, 460), (680, 400), (560, 420)], ROPE, 52)
    sheet.rope([(560, 500), (600, 640), (590, 800)], ROPE, 52)
