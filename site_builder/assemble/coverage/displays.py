"""What hangs where: the screens of teams, and the sheets on their walls."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from site_builder.assemble.coverage.places import VIEWS
from site_builder.assemble.coverage.sources import Display
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.assemble.walls import WallPlan
from site_builder.model.screen_choices import SlideKind
from site_builder.model.wall import SheetKind

_ON_SLIDES: Mapping[SlideKind, frozenset[str]] = {
    SlideKind.VISION: frozenset({"vision", "goals"}),
    SlideKind.TODAY: frozenset({"plan"}),
    SlideKind.PLAN_PROGRESS: frozenset({"plan"}),
    SlideKind.RESULT: frozenset({"results"}),
    SlideKind.BEFORE_AFTER: frozenset({"results"}),
}
_ON_SHEETS: Mapping[SheetKind, frozenset[str]] = {
    SheetKind.BOARD: VIEWS,
    SheetKind.MONTH: frozenset({"plan"}),
    SheetKind.TOPIC: frozenset({"results"}),
    SheetKind.HONOUR: frozenset({"results"}),
}


def displays(
    screens: Iterable[ScreenPlan], walls: Iterable[WallPlan], today: date
) -> Iterator[tuple[str, Display]]:
    """The displays of each team, by its folder.

    A screen that is for everybody is nobody's own place. A screen renews itself every day; a
    sheet is as old as the day it was put up.
    """
    for screen in screens:
        if not screen.shows_all:
            shown = Display("screen", screen.name, screen.source, 1, today, _views(screen))
            yield from ((folder, shown) for folder in screen.teams)
    for wall in walls:
        yield from _sheets(wall)


def _views(screen: ScreenPlan) -> frozenset[str]:
    """What comes up on a screen; a deck without items shows whatever there is."""
    found: frozenset[str] = frozenset()
    for deck in screen.decks:
        if not deck.items:
            return VIEWS
        for item in deck.items:
            found |= frozenset() if item.kind is None else _ON_SLIDES.get(item.kind, frozenset())
    return found


def _sheets(wall: WallPlan) -> Iterator[tuple[str, Display]]:
    for posted in wall.posted:
        sheet = posted.sheet
        if sheet is not None and sheet.team is not None and posted.on is not None:
            views = _ON_SHEETS.get(sheet.kind, frozenset())
            title = f"{wall.name}：{posted.written}"
            yield (
                sheet.team.folder,
                Display("wall", title, wall.source, posted.line, posted.on, views),
            )
