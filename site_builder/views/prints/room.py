"""The print room: what hangs on which wall, what to take down, what to print today."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.walls import WallPlan
from site_builder.model.wall import SheetKind
from site_builder.views.by_part import PartGroup, is_folded, name_of, narrowed, part_groups
from site_builder.views.links import HOME, TEAMS, href, prints_path
from site_builder.views.parts import Anchor, Empty, Head, Row, Tag, TeamTag, home_crumb, team_tag
from site_builder.views.prints.hanging import Hanging, State, hanging
from site_builder.views.prints.sheet import ROOM, Printed, rights
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_ORDER = tuple(State)
_TO_PRINT = frozenset((State.STALE, State.OLD, State.MISSING))
_TO_TAKE = frozenset((State.TAKEN_BACK, State.GONE))
_LOOKS = {
    State.TAKEN_BACK: "late",
    State.GONE: "late",
    State.STALE: "open",
    State.OLD: "open",
    State.MISSING: "kind",
    State.FRESH: "done",
}


@dataclass(frozen=True, slots=True)
class WallView:
    """A wall with what hangs there, in the order of its file."""

    name: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A sheet to print. `whose` is only read aloud: every team has a sheet of this label."""

    whose: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Stack:
    """The sheets of a team, or (`team` None) those of nobody in particular."""

    team: TeamTag | None
    name: str
    sheets: tuple[SheetLink, ...]
    older: tuple[SheetLink, ...]
    more: str


@dataclass(frozen=True, slots=True)
class RoomView:
    """`take` is to be taken down at once; `today` to be printed; `steps` says how to print.

    In a site of many teams, `groups` lead to the rooms of its units.
    """

    head: Head
    take: tuple[Row, ...]
    today: tuple[Row, ...]
    all_well: Empty | None
    walls: tuple[WallView, ...]
    no_walls: Empty | None
    stacks: tuple[Stack, ...]
    steps: tuple[str, ...]
    onward: tuple[Anchor, ...]
    groups: tuple[PartGroup, ...] = ()
    is_folded: bool = False


def room_pages(
    bulletin: Bulletin, paper: Bulletin, sheets: tuple[Printed, ...], words: Wording
) -> tuple[Page, ...]:
    """Return the page of the print room, in a site of many teams with one for each unit.

    `paper` is the edition the sheets are made from.
    """
    found = hanging(paper.walls, {one.code: one for one in sheets}, rights(paper), bulletin.today)
    parts = narrowed(bulletin)
    if not parts:
        return (_room(bulletin, _Stock(paper.walls, found, sheets), words),)
    piles = _by_part(_Stock(paper.walls, found, sheets), bulletin)
    whole = _room(replace(bulletin, teams={}), piles.pop("", _NOTHING), words)
    rooms = {
        folder: _room(parts[folder], piles[folder], words) for folder in parts if folder in piles
    }
    counts = {folder: len(piles[folder].sheets) for folder in rooms}
    groups = part_groups(bulletin, counts, prints_path, partial(_sheets, words))
    view = replace(_view(whole), no_walls=None, groups=groups, is_folded=is_folded(groups))
    own = (_own(room, folder, bulletin, words) for folder, room in rooms.items())
    return (replace(whole, shows=view), *own)


@dataclass(frozen=True, slots=True)
class _Stock:
    """Walls, what hangs on them, and sheets to print."""

    walls: tuple[WallPlan, ...]
    hanging: tuple[Hanging, ...]
    sheets: tuple[Printed, ...]


_NOTHING = _Stock((), (), ())


def _by_part(stock: _Stock, bulletin: Bulletin) -> dict[str, _Stock]:
    """Return the walls and sheets of each part; a wall hangs where its first team is."""
    walls: dict[str, list[WallPlan]] = {}
    hanging: dict[str, list[Hanging]] = {}
    sheets: dict[str, list[Printed]] = {}
    of_wall: dict[str, str] = {}
    for wall in stock.walls:
        of_wall[wall.id] = bulletin.parts.get(next(iter(wall.teams), ""), "")
        walls.setdefault(of_wall[wall.id], []).append(wall)
    for one in stock.hanging:
        hanging.setdefault(of_wall[one.wall.id], []).append(one)
    for sheet in stock.sheets:
        team = sheet.sheet.team
        sheets.setdefault(bulletin.parts.get(team.folder, "") if team else "", []).append(sheet)
    return {
        part: _Stock(
            tuple(walls.get(part, ())), tuple(hanging.get(part, ())), tuple(sheets.get(part, ()))
        )
        for part in {*walls, *sheets}
    }


def _sheets(words: Wording, count: int) -> str:
    return words.t("{count:sheet|sheets}", count=words.number(count))


def _own(room: Page, folder: str, bulletin: Bulletin, words: Wording) -> Page:
    """Return the room of one unit, with the way back to the room of all."""
    view = _view(room)
    title = words.t("{unit}: {title}", unit=name_of(bulletin, folder), title=room.title)
    crumbs = (home_crumb(words), Anchor(room.title, ROOM))
    head = replace(view.head, title=title, crumbs=crumbs)
    return replace(room, path=prints_path(folder), title=title, shows=replace(view, head=head))


def _view(room: Page) -> RoomView:
    view = room.view
    assert isinstance(view, RoomView)  # noqa: S101  (made here)
    return view


def _room(bulletin: Bulletin, stock: _Stock, words: Wording) -> Page:
    """Return the page of the room in which all this stock is."""
    urgent = [one for one in stock.hanging if one.state in _TO_TAKE]
    urgent.sort(key=lambda one: _ORDER.index(one.state))
    today = [one for one in stock.hanging if one.state in _TO_PRINT]
    title, lead = words.t("Print room"), _lead(urgent, today, words)
    view = RoomView(
        head=Head(title, (home_crumb(words),), lead),
        take=tuple(_row(one, bulletin, words, at_wall=True) for one in urgent),
        today=tuple(_row(one, bulletin, words, at_wall=True) for one in today),
        all_well=Empty(
            words.t("Every sheet on the walls is up to date."),
            words.t("Come back when something has changed."),
            "mug",
        )
        if stock.walls and not urgent and not today
        else None,
        walls=tuple(_wall(wall, stock.hanging, bulletin, words) for wall in stock.walls),
        no_walls=None
        if stock.walls
        else Empty(
            words.t("Nobody has written down yet what hangs where."),
            words.t(
                "Write it down once with “site-builder new wall”; then this page says what is out of date."
            ),
            "checklist",
        ),
        stacks=tuple(_stacks(bulletin, stock.sheets, words)),
        steps=(
            words.t("Open a sheet, press “Print”, scale 100 %, margins “none”."),
            words.t("Hang it up, and write down its number: site-builder posted WALL SHEET."),
            words.t(
                "Take down at once whatever stands under “Take down”, it shows somebody who said no."
            ),
        ),
        onward=(Anchor(words.t("All teams"), TEAMS), Anchor(words.t("Home"), HOME)),
    )
    return Page(ROOM, "pages/print_room.html", view, title=title, description=lead)


def _lead(urgent: list[Hanging], today: list[Hanging], words: Wording) -> str:
    parts = []
    if urgent:
        parts.append(words.t("{count:sheet|sheets} to take down", count=len(urgent)))
    if today:
        parts.append(words.t("{count:sheet|sheets} to print", count=len(today)))
    return words.clauses(parts) or words.t("Sheets for the walls, ready to print.")


def _row(one: Hanging, bulletin: Bulletin, words: Wording, *, at_wall: bool) -> Row:
    posted, printed = one.posted, one.printed
    since = words.day_seen_from(posted.on, bulletin.today) if posted.on else ""
    where = words.clauses(part for part in (one.wall.name if at_wall else "", posted.slot) if part)
    return Row(
        title=printed.name if printed else posted.written,
        href=href(printed.path) if printed and one.state not in _TO_TAKE else "",
        when=since or words.t("not up yet"),
        note=words.t("put up") if since else "",
        text=words.clauses(part for part in (where, _said(one, words)) if part),
        team=printed.team if printed else None,
        tags=(Tag(_state(one.state, words), _LOOKS[one.state]),),
    )


def _state(state: State, words: Wording) -> str:
    return {
        State.TAKEN_BACK: words.t("take down at once"),
        State.GONE: words.t("take down"),
        State.STALE: words.t("out of date"),
        State.OLD: words.t("too long up"),
        State.MISSING: words.t("to put up"),
        State.FRESH: words.t("up to date"),
    }[state]


def _said(one: Hanging, words: Wording) -> str:
    now = one.printed.hash if one.printed else ""
    return {
        State.TAKEN_BACK: words.t("somebody on it may not be shown any more"),
        State.GONE: words.t("what it tells is not shown any more"),
        State.STALE: words.t(
            "{old} hangs there, {now} is the new one", old=one.posted.hash, now=now
        ),
        State.OLD: words.t("nobody wrote down its number")
        if not one.posted.hash
        else words.t("up for more than 30 days"),
        State.MISSING: words.t("number {number}", number=now),
        State.FRESH: words.t("number {number}", number=now),
    }[one.state]


def _wall(wall: WallPlan, found: Iterable[Hanging], bulletin: Bulletin, words: Wording) -> WallView:
    own = [one for one in found if one.wall.id == wall.id]
    note = words.clauses(part for part in (wall.place, wall.size, f"walls/{wall.id}") if part)
    return WallView(
        wall.name, note, tuple(_row(one, bulletin, words, at_wall=False) for one in own)
    )


_MOST = 6


def _stacks(bulletin: Bulletin, sheets: tuple[Printed, ...], words: Wording) -> Iterable[Stack]:
    by_team: dict[str, list[Printed]] = {folder: [] for folder in bulletin.teams}
    for one in sheets:
        if one.sheet.team and one.sheet.team.folder in by_team:
            by_team[one.sheet.team.folder].append(one)
    for folder, team in bulletin.teams.items():
        yield _stack(team_tag(team.sign), team.sign.name, by_team[folder], words)
    others = [one for one in sheets if one.sheet.team is None]
    if others:
        yield _stack(None, words.t("Of the whole department"), others, words)


def _stack(team: TeamTag | None, name: str, sheets: list[Printed], words: Wording) -> Stack:
    always = [one for one in sheets if one.sheet.record is None]
    rest = [one for one in sheets if one.sheet.record is not None]
    whose = name if team else ""
    anchors = tuple(
        SheetLink(whose, _label(one, words), href(one.path)) for one in (*always, *rest)
    )
    older = anchors[_MOST:]
    more = words.t("{count:more sheet|more sheets}", count=len(older)) if older else ""
    return Stack(team, name, anchors[:_MOST], older, more)


def _label(one: Printed, words: Wording) -> str:
    kind = {
        SheetKind.BOARD: words.t("Team board"),
        SheetKind.MONTH: words.t("Month"),
        SheetKind.COVERAGE: words.t("Coverage"),
        SheetKind.CONSENT: words.t("Consent form"),
    }.get(one.kind)
    return kind or one.name
