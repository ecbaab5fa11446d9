"""Walls: whose they are, which sheets hang there, and since when."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from site_builder.assemble.desk import Desk
from site_builder.assemble.people import Person
from site_builder.assemble.places import TeamSign
from site_builder.assemble.screen_audience import audience_of
from site_builder.assemble.sheets import Meant, Sheet, meant, similar
from site_builder.model.entry import Entry
from site_builder.model.wall import PostedSheet, SheetKind, Wall


@dataclass(frozen=True, slots=True)
class Posted:
    """A place on a wall. `sheet` is None when what hangs there is not shown any more.

    `written` is the sheet in the author's words and `line` where they stand. `on` is the day it was
    put up, None when it has not been. `hash` is the content number printed on it, "" if unknown.
    `marks` are of the people it shows.
    """

    sheet: Sheet | None
    written: str
    line: int
    slot: str = ""
    on: date | None = None
    hash: str = ""
    by: Person | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WallPlan:
    """A wall on the bulletin's day. `id` is the name of its file, `teams` the folders of its teams."""

    id: str
    name: str
    place: str
    size: str
    source: str
    teams: tuple[str, ...]
    posted: tuple[Posted, ...]


def walls(desk: Desk, known: tuple[Sheet, ...]) -> tuple[WallPlan, ...]:
    """Every wall, in the order of the files. `known` are the sheets there are."""
    return tuple(_wall(desk, entry, known) for entry in desk.of(Wall, "wall"))


def wall_id(path: str) -> str:
    """The id of the wall of a file: its name in lower case, words joined by hyphens."""
    stem = unicodedata.normalize("NFC", path).rpartition("/")[2].rpartition(".")[0]
    return re.sub(r"[\W_]+", "-", stem.casefold()).strip("-") or "wall"


def _wall(desk: Desk, entry: Entry[Wall], known: tuple[Sheet, ...]) -> WallPlan:
    form, safe, ident = entry.form, desk.safe(entry), wall_id(entry.path)
    is_shared = not form.teams and not form.units  # then every sheet says whose it is
    teams = () if is_shared else audience_of(desk, entry).teams
    only = desk.places.sign(teams[0]) if len(teams) == 1 else None
    posted = (_posted(desk, entry, number, only, known) for number in range(len(form.sheets)))
    return WallPlan(
        id=ident,
        name=safe.name or ident,
        place=safe.place or "",
        size=safe.size or "",
        source=entry.path,
        teams=teams,
        posted=tuple(one for one in posted if one is not None),
    )


def _posted(
    desk: Desk, entry: Entry[Wall], number: int, team: TeamSign | None, known: tuple[Sheet, ...]
) -> Posted | None:
    """One item of a wall; None, and a problem, when nobody knows what it is."""
    form, safe = entry.form.sheets[number], desk.safe(entry).sheets[number]
    found = meant(desk, known, form.sheet.text, team)
    if found.sheet is None and not found.is_gone:
        _tell(desk, entry, number, found, known)
        return None
    return Posted(
        sheet=found.sheet,
        written=safe.sheet.text,
        line=entry.at("sheets", number).line,
        slot=safe.slot or "",
        on=_day(desk, entry, number, form),
        hash=form.hash or "",
        by=desk.maybe(entry, form.by, "sheets", number, "by"),
        marks=form.marks,
    )


def _day(desk: Desk, entry: Entry[Wall], number: int, form: PostedSheet) -> date | None:
    if form.posted is None or form.posted <= desk.today:
        return form.posted
    steps = ("sheets", number, "posted")
    desk.problems.append(entry.problem("W195", *steps, found=form.posted.isoformat()))
    return None


def _tell(
    desk: Desk, entry: Entry[Wall], number: int, found: Meant, known: tuple[Sheet, ...]
) -> None:
    text, steps = entry.form.sheets[number].sheet.text, ("sheets", number, "sheet")
    near = similar(known, text)
    if found.lacks:
        told = entry.problem("W194", *steps, found=text, example=near[0] if near else text)
    else:
        kinds = tuple(kind.term for kind in SheetKind)
        told = entry.problem("W193", *steps, found=text, nearest=near, known=kinds)
    desk.problems.append(told)
