"""Whose content a screen or a wall shows: the teams and units it names, or everybody's."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.assemble.desk import Desk
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.screen import Screen
from site_builder.model.values.text import nearest, plain
from site_builder.model.wall import Wall


@dataclass(frozen=True, slots=True)
class Audience:
    """Folders of teams and units, in order. `is_all` when the screen names neither."""

    teams: tuple[str, ...]
    units: tuple[str, ...]
    is_all: bool


def audience_of(desk: Desk, entry: Entry[Screen] | Entry[Wall]) -> Audience:
    """The teams named, then those of the units named; unknown ones are reported."""
    form = entry.form
    if not form.teams and not form.units:
        return Audience(tuple(desk.places.teams), tuple(desk.places.units), is_all=True)
    named = [sign.folder for sign in desk.signs(entry, form.teams, "teams")]
    units = tuple(dict.fromkeys(_units(desk, entry)))
    below = [team for unit in units for team in desk.places.teams if team.startswith(f"{unit}/")]
    return Audience(tuple(dict.fromkeys([*named, *below])), units, is_all=False)


def _units(desk: Desk, entry: Entry[Screen] | Entry[Wall]) -> Iterator[str]:
    places = desk.places.units.values()
    called = {_normal(name): place.folder for place in places for name in _names(place.entry)}
    for number, ref in enumerate(entry.form.units):
        folder = called.get(_normal(ref.text))
        if folder is not None:
            yield folder
            continue
        names = [place.name for place in places]
        near = nearest(ref.text, names, 0.3)[:3] or tuple(names[:3])
        desk.problems.append(entry.problem("W289", "units", number, found=ref.text, nearest=near))


def _names(entry: Entry[Form]) -> Iterator[str]:
    """What a unit may be called: its folder, its names as written."""
    yield from (entry.home, entry.home.rpartition("/")[2])
    yield from filter(None, (getattr(entry.form, "name", ""), getattr(entry.form, "short", None)))


def _normal(text: str) -> str:
    return plain(text).casefold().strip("/").removeprefix("content/")
