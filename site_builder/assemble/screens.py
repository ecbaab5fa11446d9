"""Screens: what each shows, how large, and when, for five weeks from the bulletin's day."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import partial
from zoneinfo import ZoneInfo

from site_builder.assemble.bulletin import Team
from site_builder.assemble.desk import Desk
from site_builder.assemble.screen_audience import audience_of
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.assemble.screen_rules import judge_quiet, programme
from site_builder.assemble.screen_size import contradicts, illegible, stage_of
from site_builder.assemble.timetable.compile import compile_timetable
from site_builder.memory import Memory
from site_builder.model.choices import Theme
from site_builder.model.entry import Entry
from site_builder.model.interpret import site_of
from site_builder.model.screen import Screen
from site_builder.model.screen_choices import ScreenTheme
from site_builder.model.site import Site
from site_builder.model.tree import Branch
from site_builder.model.values.text import plain
from site_builder.problems import Language
from site_builder.problems import Span as Place

_RESERVED = frozenset({"media"})  # pictures of all screens lie there


def screens(
    desk: Desk, teams: Mapping[str, Team], language: Language, memory: Memory
) -> tuple[ScreenPlan, ...]:
    """Every screen by its id, in the order of the files. A site without any has a `lobby`."""
    entries = tuple(_sound(desk))
    if not any(isinstance(one.form, Screen) for one in desk.entries):
        entries = ((_lobby(language), "lobby"),)
    _tell_twins(desk, entries)
    return tuple(_plan(desk, entry, ident, teams, memory) for entry, ident in entries)


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


def _plan(
    desk: Desk, entry: Entry[Screen], ident: str, teams: Mapping[str, Team], memory: Memory
) -> ScreenPlan:
    _judge_size(desk, entry)
    form, safe, stage = entry.form, desk.safe(entry), stage_of(entry.form)
    site, audience = site_of(desk.entries), audience_of(desk, entry)
    shown = tuple(teams[folder] for folder in audience.teams)
    made = programme(desk, entry, ZoneInfo(site.timezone), shown)
    timetable = memory.recall("timetable", repr(made), partial(compile_timetable, made))
    judge_quiet(desk, entry, timetable)
    return ScreenPlan(
        id=ident,
        name=safe.name or ident,
        place=safe.place or "",
        source=entry.path,
        width=stage.width,
        height=stage.height,
        floor_px=stage.floor_px,
        body_px=stage.body_px,
        shows_all=audience.is_all,
        teams=audience.teams,
        units=audience.units,
        theme=form.theme or _theme(site),
        zone=site.timezone,
        born=timetable.begins,
        valid_until=timetable.until,
        decks=timetable.decks,
        timetable=timetable.spans,
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
