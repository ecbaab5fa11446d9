"""The pictures of the four operations teams."""

from tests.illustrations.brush import (
    GREY_HAIR,
    INK,
    PALE_YELLOW,
    PAPER,
    ROPE,
    SKIN,
    SLATE,
    STEEL,
    STONE,
    STRIPE,
    TRUNK,
    WOOD,
    Sheet,
    mix,
)
from tests.illustrations.people import Person, big_hand, person
from tests.illustrations.rooms import (
    blackboard,
    clock,
    doorframe,
    mug,
    number,
    pen,
    room,
    run_chart,
    screen,
    sheet_of_paper,
    table,
    text,
    tracks,
    waybill,
    window,
)
from tests.illustrations.things import (
    FLOOR,
    boxcar,
    chocks,
    coil,
    doorway,
    flat_wagon,
    forklift,
    lamp,
    lashing,
    platform,
    tarpaulin,
    tyre,
)


def inspection_team(sheet: Sheet, colour: str) -> None:
    """At the office door, before handing over."""
    room(sheet, colour)
    doorframe(sheet, (460, 150), (280, 606))
    for x in (530, 670):
        sheet.disc((x, 640), 34, SLATE)
    sheet.box((466, 380), (268, 250), colour)
    sheet.fill([(470, 520), (730, 520), (730, 536), (470, 536)], STRIPE, 0)
    clock(sheet, (250, 200), ((0, -34), (-26, 16)))
    person(sheet, Person((330, FLOOR), colour, ((450, 590), (420, 600)), helmet=PAPER))
    sheet_of_paper(sheet, (440, 510), (110, 140), 4)
    lamp(sheet, (705, 610), -1)
    person(sheet, Person((830, FLOOR), colour, ((700, 610), (790, 670)), -1, bun=True))
    person(sheet, Person((1060, FLOOR), colour, ((980, 660), (960, 560)), -1, hair=GREY_HAIR))
    mug(sheet, (944, 590), colour, 0.7)


def inspection_work(sheet: Sheet, colour: str) -> None:
    """Along the wagon's side, one after the other, with the lamp."""
    platform(sheet, colour)
    boxcar(sheet, 330, 1100, colour)
    doorway(sheet, 880, colour, 200)
    lamp(sheet, (476, 560), 1, 320)
    person(sheet, Person((340, FLOOR), colour, ((420, 640), (480, 570)), tilt=6))
    person(sheet, Person((110, FLOOR), colour, ((226, 590), (210, 620)), bun=True, helmet=PAPER))
    sheet_of_paper(sheet, (206, 520), (90, 110), 3)


def inspection_study(sheet: Sheet, colour: str) -> None:
    """Round the screen, reading one picture together."""
    room(sheet, colour)
    screen(sheet, (360, 90), (520, 330))
    sheet.box((420, 200), (400, 120), colour)
    for x in (490, 750):
        sheet.disc((x, 344), 26, SLATE)
    sheet.disc((690, 240), 50, STRIPE)
    sheet.disc((690, 240), 34, colour)
    person(sheet, Person((230, FLOOR), colour, ((350, 480), (310, 600)), helmet=PAPER))
    person(sheet, Person((980, FLOOR), colour, ((850, 450), (930, 640)), -1, bun=True))
    person(sheet, Person((600, FLOOR + 20), colour, ((700, 640), (560, 660)), back=True))


def inspection_three_hazards(sheet: Sheet, colour: str) -> None:
    """One picture, three hazards."""
    platform(sheet, colour)
    deck = flat_wagon(sheet, 70, 1060, TRUNK)
    tarpaulin(sheet, 100, 560, deck, colour)
    lashing(sheet, 180, deck)
    sheet.rope([(400, deck - 232), (450, deck - 80), (400, deck + 60), (480, deck + 130)], ROPE, 9)
    chocks(sheet, 700, deck)
    coil(sheet, (700, deck - 98))
    coil(sheet, (985, deck - 92))
    sheet.shape([(840, deck), (920, deck), (920, deck - 44)], WOOD)
    sheet.rope([(790, deck - 60), (760, deck - 190), (690, deck - 214), (650, deck - 200)], ROPE, 9)
    sheet.rope([(600, deck + 20), (596, deck - 50), (570, deck - 84)], ROPE, 9)
    for digit, spot in ((1, (500, 800)), (2, (1080, 470)), (3, (600, 390))):
        number(sheet, spot, digit, colour)


def _counter(sheet: Sheet, colour: str) -> None:
    sheet.box((-30, 600), (1260, 44), WOOD)
    sheet.box((-20, 644), (1240, 270), colour)
    sheet.fill([(0, 700), (1200, 700), (1200, 716), (0, 716)], STRIPE, 0)
    sheet.box((-20, 842), (1240, 90), STONE)


def acceptance_team(sheet: Sheet, colour: str) -> None:
    """Before the hall opens: shutters up, forms laid out."""
    room(sheet, colour)
    clock(sheet, (600, 120), ((0, -38), (-24, 14)))
    for left in (100, 460, 820):
        sheet.box((left, 200), (280, 400), PALE_YELLOW)
        for row in range(3):
            sheet.box((left, 200 + row * 28), (280, 28), STEEL, 6)
    for x, facing, bun in ((220, 1, True), (560, 1, False), (960, -1, True)):
        high = 300 if x == 560 else 590
        reach = ((x + 110 * facing, high), (x + 60 * facing, 590))
        person(sheet, Person((x, 800), colour, reach, facing, bun=bun, helmet=None))
    _counter(sheet, colour)
    sheet_of_paper(sheet, (300, 520), (110, 84), 2)
    mug(sheet, (760, 602), colour)


def acceptance_work(sheet: Sheet, colour: str) -> None:
    """At the window, the sample form at hand."""
    room(sheet, colour)
    sheet.box((250, 60), (620, 560), WOOD)
    sheet.box((280, 130), (560, 480), mix(colour, 0.06, PAPER))
    for step, fill in enumerate((colour, TRUNK, STRIPE, colour, STEEL, colour, TRUNK)):
        sheet.box((330 + step * 66, 176), (60, 136), fill, 7)
        sheet.box((346 + step * 66, 206), (28, 40), PAPER, 5)
    sheet.box((300, 312), (520, 22), WOOD, 7)
    person(sheet, Person((440, 830), colour, ((590, 580), (560, 594)), bun=True, helmet=None))
    _counter(sheet, colour)
    waybill(sheet, (70, 350), (190, 256), PALE_YELLOW)
    sheet.shape([(560, 586), (760, 586), (790, 616), (530, 616)], PALE_YELLOW)
    pen(sheet, (604, 594), (640, 520))
    person(sheet, Person((960, 880), TRUNK, ((800, 590), (830, 600)), -1, helmet=None))


def acceptance_study(sheet: Sheet, colour: str) -> None:
    """The new waybill on the board, field by field."""
    room(sheet, colour)
    blackboard(sheet, (380, 70), (640, 440))
    waybill(sheet, (450, 92), (300, 396), PALE_YELLOW)
    run_chart(sheet, (790, 160), (190, 240), (PAPER, STRIPE))
    person(sheet, Person((270, FLOOR), colour, ((420, 440), (330, 600)), bun=True, helmet=None))
    person(sheet, Person((800, FLOOR), colour, ((700, 620), (690, 640)), -1, helmet=None))
    sheet_of_paper(sheet, (616, 540), (110, 120), 3)
    person(
        sheet,
        Person((1040, FLOOR), colour, ((950, 620), (960, 640)), -1, helmet=None, hair=GREY_HAIR),
    )


def _form(sheet: Sheet, colour: str, yellow: str) -> None:
    sheet.fill([(0, 0), (1200, 0), (1200, 900), (0, 900)], mix(colour, 0.3), 0)
    sheet.box((250, 40), (640, 830), WOOD)
    sheet.box((480, 16), (180, 60), STEEL)
    waybill(sheet, (290, 90), (560, 750), yellow)
    mug(sheet, (1050, 300), colour, 1.6)


def acceptance_before(sheet: Sheet, colour: str) -> None:
    """The old waybill, all white, with what had to be struck out."""
    _form(sheet, colour, PAPER)
    for x, y in ((420, 270), (650, 370), (420, 565)):
        wave = [(x + step * 24, y + (18 if step % 2 else -18)) for step in range(6)]
        sheet.stroke(wave, colour, 9)
    for x, y in ((1020, 800), (130, 780)):
        ball = [(-70, 10), (-40, -50), (10, -64), (60, -40), (74, 20), (30, 60), (-40, 56)]
        sheet.fill([(x + dx, y + dy) for dx, dy in ball], PAPER)
        sheet.stroke([(x - 40, y - 10), (x, y - 30), (x + 10, y + 16), (x + 44, y)], INK, 6)
    pen(sheet, (980, 470), (1120, 640))


def acceptance_after(sheet: Sheet, colour: str) -> None:
    """The new waybill, five fields in pale yellow."""
    _form(sheet, colour, PALE_YELLOW)
    sheet.curve([(650, 380), (690, 356), (720, 386), (766, 360)], INK, 8)
    sheet.curve([(400, 280), (440, 256), (470, 286), (530, 260)], INK, 8)
    sheet.limb([(766, 372), (960, 560)], STRIPE, 16)
    big_hand(sheet, (830, 480), (1260, 860), colour)


def maintenance_team(sheet: Sheet, colour: str) -> None:
    """The morning round at the workshop door."""
    room(sheet, colour)
    sheet.box((300, 80), (640, 676), PALE_YELLOW)
    for row in range(4):
        sheet.box((290, 70 + row * 30), (660, 30), STEEL, 6)
    forklift(sheet, 360, 756, colour)
    person(sheet, Person((200, FLOOR + 10), colour, ((310, 590), (290, 620)), helmet=PAPER))
    sheet_of_paper(sheet, (296, 530), (100, 120), 3)
    person(sheet, Person((820, FLOOR + 10), colour, ((740, 640), (720, 590)), -1, bun=True))
    person(sheet, Person((1030, FLOOR), colour, ((930, 480), (990, 650)), -1, hair=GREY_HAIR))


def maintenance_work(sheet: Sheet, colour: str) -> None:
    """Under the forklift, listening to the bearing."""
    room(sheet, colour)
    window(sheet, (110, 90), (280, 240), colour)
    sheet.box((880, 90), (250, 190), WOOD)
    for x, long in ((930, 130), (990, 100), (1050, 140), (1100, 80)):
        sheet.limb([(x, 130), (x, 120 + long)], STEEL, 14)
        sheet.disc((x, 126), 17, STEEL, 7)
    for x in (470, 690):
        sheet.box((x, 740), (90, 70), WOOD)
    lamp(sheet, (970, 640), -1)
    forklift(sheet, 430, 740, colour)
    person(sheet, Person((1090, FLOOR), colour, ((970, 650), (1000, 680)), -1, bun=True))
    sheet.limb([(470, 790), (724, 686)], STEEL, 10)
    lying = Person(
        (240, 850), colour, ((520, 836), (570, 752)), tilt=80, rise=0.12, nod=-26,
        feet=((60, 838), (40, 850)),
    )  # fmt: skip
    person(sheet, lying)


def maintenance_study(sheet: Sheet, colour: str) -> None:
    """Reading the marks on a worn tyre."""
    room(sheet, colour)
    blackboard(sheet, (70, 60), (360, 240))
    run_chart(sheet, (120, 96), (260, 160), (PAPER, STRIPE))
    window(sheet, (880, 70), (240, 220), colour)
    tyre(sheet, (620, 570), 260, mix(colour, 0.8))
    person(sheet, Person((240, FLOOR), colour, ((420, 520), (370, 560)), tilt=12, helmet=PAPER))
    person(sheet, Person((1010, FLOOR), colour, ((880, 640), (900, 560)), -1, tilt=14))
    sheet.disc((850, 600), 44, PAPER)
    sheet.limb([(880, 632), (910, 660)], WOOD, 10)


def dispatch_team(sheet: Sheet, colour: str) -> None:
    """Ten minutes before the shift."""
    room(sheet, colour)
    sheet.box((150, 60), (900, 380), SLATE)
    tracks(sheet, (150, 60), (900, 380), colour)
    people = ((220, 1, True, INK), (480, 1, False, INK), (760, -1, False, GREY_HAIR))
    for x, facing, bun, hair in (*people, (1000, -1, True, INK)):
        reach = ((x + 110 * facing, 610), (x + 80 * facing, 630))
        person(sheet, Person((x, FLOOR), colour, reach, facing, helmet=None, bun=bun, hair=hair))
    mug(sheet, (330, 630), colour, 0.7)
    sheet_of_paper(sheet, (570, 540), (110, 130), 4)


def dispatch_work(sheet: Sheet, colour: str) -> None:
    """One hand on the telephone, the other on the pen."""
    room(sheet, colour)
    window(sheet, (90, 80), (260, 230), colour)
    sheet.box((500, 50), (640, 330), SLATE)
    tracks(sheet, (500, 50), (640, 330), colour)
    who = Person((380, 860), colour, ((560, 620), (404, 500)), tilt=6, helmet=None, bun=True)
    person(sheet, who)
    ear = who.body(-0.02, 0.4)
    sheet.limb([(ear[0], ear[1] - 30), (ear[0] + 20, ear[1] + 66)], SLATE, 22)
    sheet.disc((ear[0] + 2, ear[1] + 34), 22, SKIN, 7)
    table(sheet, 200, 1080, 650, colour)
    sheet.shape([(520, 622), (800, 622), (830, 652), (490, 652)], PAPER)
    pen(sheet, (576, 634), (600, 560))
    sheet.box((850, 606), (120, 46), SLATE)
    sheet.disc((910, 628), 15, STEEL, 6)
    mug(sheet, (1020, 652), colour)


def dispatch_study(sheet: Sheet, colour: str) -> None:
    """Drawing the yard on the wall, from memory."""
    room(sheet, colour)
    sheet.box((220, 60), (760, 430), PAPER)
    tracks(sheet, (220, 60), (760, 430), colour)
    person(sheet, Person((170, FLOOR), colour, ((310, 420), (270, 640)), helmet=None, bun=True))
    pen(sheet, (344, 372), (304, 430))
    person(sheet, Person((1020, FLOOR), colour, ((880, 430), (960, 660)), -1, helmet=None))
    person(sheet, Person((640, FLOOR + 20), colour, ((500, 500), (580, 670)), -1, helmet=None))


def dispatch_handover(sheet: Sheet, colour: str) -> None:
    """Three columns, read aloud once written."""
    room(sheet, colour)
    clock(sheet, (130, 180), ((0, -34), (26, -16)))
    sheet.box((310, 70), (580, 590), PAPER)
    sheet.stroke([(480, 128), (720, 128)], colour, 14)
    for column, fill in enumerate((mix(colour, 0.3), PAPER, PALE_YELLOW)):
        sheet.box((330 + column * 180, 180), (180, 450), fill, 6)
        for top, widths in ((220, (120, 80)), (330, (100, 126)), (440, (120, 60)), (550, (90,))):
            text(sheet, (358 + column * 180, top), widths)
    person(sheet, Person((180, FLOOR), colour, ((350, 470), (300, 640)), helmet=None, bun=True))
    person(sheet, Person((1020, FLOOR), colour, ((864, 450), (960, 640)), -1, helmet=None))
    table(sheet, 250, 950, 670, colour)
