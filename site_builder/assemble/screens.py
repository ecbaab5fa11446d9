"""Screens: what each shows, how large, and when, for five weeks from the bulletin's day."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from site_builder.assemble.desk import Desk
from site_builder.assemble.screen_items import items_of
from site_builder.assemble.screen_plan import MAIN, Deck, ScreenPlan, Span
from site_builder.assemble.screen_size import contradicts, illegible, stage_of
from site_builder.model.choices import Theme
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import site_of
from site_builder.model.screen import Screen
from site_builder.model.screen_choices import ScreenTheme
from site_builder.model.site import Site
from site_builder.model.tree import Branch
from site_builder.model.values.text import nearest, plain
from site_builder.problems import Language
from site_builder.problems import Span as Place

DAYS = 35
"""How many days a timetable runs, so that a box without a network lasts a month."""

_RESERVED = frozenset({"media"})  # pictures of all screens lie there


@dataclass(frozen=True, slots=True)
class _Hall:
    """What all screens of a site have in common."""

    site: Site
    zone: ZoneInfo
    born: int
    valid_until: int


def screens(desk: Desk, language: Language) -> tuple[ScreenPlan, ...]:
    """Every screen by its id, in the order of the files. A site without any has a `lobby`."""
    site = site_of(desk.entries)
    zone = ZoneInfo(site.timezone)
    start = datetime.combine(desk.today, time(), zone)
    end = datetime.combine(desk.today + timedelta(days=DAYS), time(), zone)
    hall = _Hall(site, zone, int(start.timestamp()) * 1000, int(end.timestamp()) * 1000)
    entries = tuple(_sound(desk))
    if not any(isinstance(one.form, Screen) for one in desk.entries):
        entries = ((_lobby(language), "lobby"),)
    _tell_twins(desk, entries)
    return tuple(_plan(desk, hall, entry, ident) for entry, ident in entries)


def ident_of(path: str) -> str:
    """The id of the screen of a file: its name in lower case, words joined by hyphens.

    Han characters stay; addresses of the site may have them, though a remote control types letters.
    """
    stem = unicodedata.normalize("NFC", path).rpartition("/")[2].rpartition(".")[0]
    return re.sub(r"[\W_]+", "-", stem.casefold()).strip("-") or "screen"


def _lobby(language: Language) -> Entry[Screen]:
    """The screen every site has while nobody has written one."""
    name = "大厅" if language is Language.ZH else "Lobby"
    form = Screen.model_construct(name=name)
    return Entry("screen", "", "", form, Branch(Place("", 1)), language=language)


def _sound(desk: Desk) -> Iterator[tuple[Entry[Screen], str]]:
    """The screens with their ids; those whose id is taken are reported and left out."""
    known: dict[str, Entry[Screen]] = {}
    for entry in desk.of(Screen, "screen"):
        ident = ident_of(entry.path)
        if ident in _RESERVED:
            desk.problems.append(entry.problem("E285", found=ident, example=f"{ident}-1"))
            continue
        first = known.setdefault(ident, entry)
        if first is entry:
            yield entry, ident
        else:
            second = entry.path
            desk.problems.append(
                entry.problem(
                    "E286", related=first.at(), found=ident, first=first.path, second=second
                )
            )


def _tell_twins(desk: Desk, entries: tuple[tuple[Entry[Screen], str], ...]) -> None:
    """Report screens that bear one name."""
    first: dict[str, Entry[Screen]] = {}
    for entry, ident in entries:
        name = entry.form.name or ident
        other = first.setdefault(plain(name).casefold(), entry)
        if other is not entry:
            where = other.at("name")
            desk.problems.append(
                entry.problem("W287", "name", related=where, found=name, first=other.path)
            )


def _plan(desk: Desk, hall: _Hall, entry: Entry[Screen], ident: str) -> ScreenPlan:
    _judge_size(desk, entry)
    form, safe, stage = entry.form, desk.safe(entry), stage_of(entry.form)
    units = _units(desk, entry)
    named = [sign.folder for sign in desk.signs(entry, form.teams, "teams")]
    shows_all = not form.teams and not form.units
    below = [team for unit in units for team in _below(desk, unit)]
    teams = tuple(dict.fromkeys(desk.places.teams if shows_all else [*named, *below]))
    items = items_of(desk, entry, form.play, "play")
    return ScreenPlan(
        id=ident,
        name=safe.name or ident,
        place=safe.place or "",
        source=entry.path,
        width=stage.width,
        height=stage.height,
        floor_px=stage.floor_px,
        body_px=stage.body_px,
        shows_all=shows_all,
        teams=teams,
        units=tuple(desk.places.units) if shows_all else units,
        theme=form.theme or _theme(hall.site),
        zone=hall.site.timezone,
        born=hall.born,
        valid_until=hall.valid_until,
        decks=(Deck(MAIN, items, teams),),
        timetable=(Span(hall.born, hall.valid_until, MAIN),),
    )


def _theme(site: Site) -> ScreenTheme:
    """The theme of a screen that names none: calm and dark, but formal on a formal site."""
    return ScreenTheme.REDGOLD if site.theme is Theme.REDGOLD else ScreenTheme.NIGHT


def _judge_size(desk: Desk, entry: Entry[Screen]) -> None:
    form = entry.form
    seen, wanted = contradicts(form), illegible(form)
    if seen is not None and form.orientation is not None and form.resolution is not None:
        written = f"{form.resolution.width}x{form.resolution.height}"
        other = form.orientation.term
        desk.problems.append(
            entry.problem("W284", "resolution", found=written, shown=seen.term, other_found=other)
        )
    if wanted is not None:
        desk.problems.append(
            entry.problem(
                "W288",
                "distance",
                found=f"{form.distance:f}",
                size=f"{form.size:.3g}",
                height=str(wanted.height),
                count=str(wanted.inches),
                limit=f"{wanted.metres:f}",
            )
        )


def _units(desk: Desk, entry: Entry[Screen]) -> tuple[str, ...]:
    """The folders of the units a screen names; unknown ones are reported."""
    called = {
        _normal(name): place.folder
        for place in desk.places.units.values()
        for name in (place.folder, place.folder.rpartition("/")[2], *_written(place.entry))
    }
    found: list[str] = []
    for number, ref in enumerate(entry.form.units):
        folder = called.get(_normal(ref.text))
        if folder is not None:
            found.append(folder)
            continue
        names = [place.name for place in desk.places.units.values()]
        near = nearest(ref.text, names, 0.3)[:3] or tuple(names[:3])
        desk.problems.append(entry.problem("W289", "units", number, found=ref.text, nearest=near))
    return tuple(dict.fromkeys(found))


def _written(entry: Entry[Form]) -> tuple[str, ...]:
    names = (getattr(entry.form, "name", ""), getattr(entry.form, "short", None))
    return tuple(name for name in names if name)


def _normal(text: str) -> str:
    return plain(text).casefold().strip("/").removeprefix("content/")


def _below(desk: Desk, unit: str) -> Iterator[str]:
    """The teams directly and indirectly in a unit, in their order."""
    return (folder for folder in desk.places.teams if folder.startswith(f"{unit}/"))
