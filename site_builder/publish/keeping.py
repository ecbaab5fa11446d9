"""Which old builds of the screens stay beside the new one, and how long.

A screen that is just fetching a build must find all of it, and the office may want to go back to
the last one. So builds stay for a week, and the last three of each screen in any case. Yet nothing
stays that somebody has taken back: when a person or a picture that could be shown on screens may
not be shown any more, every older build goes at once.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.people import Person
from site_builder.publish.manifest import BuildKept, Manifest
from site_builder.publish.screens import build_folder, media_of, screen_of
from site_builder.read.files import PictureFile
from site_builder.render.artifact import Artifact

WEEK = timedelta(days=7)
LAST = 3
"""Builds of one screen that stay however old they are, the current one included."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The day of the build, and marks of everything that screens may show of people on it."""

    day: date
    rights: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stay:
    """What the new manifest remembers: old files that stay, builds (oldest first), rights."""

    files: Mapping[str, str] = field(default_factory=dict)
    builds: tuple[BuildKept, ...] = ()
    rights: frozenset[str] = frozenset()


def keeping(screen: Bulletin, pictures: Iterable[PictureFile]) -> Keeping:
    """The marks of the people and pictures that the bulletin for screens may show.

    A mark is a hash. One that begins with "-" is of a record that has been withdrawn.
    """
    hidden = screen.withheld_pictures
    shown = [one for one in pictures if one.path in screen.pictures and one.path not in hidden]
    marks = [_mark("picture", one.path, str(one.size)) for one in shown]
    marks += [mark for person in _people(screen) for mark in _rights_of(person)]
    marks += ["-" + _mark("record", one.source) for one in screen.held if one.reason == "withdrawn"]
    return Keeping(screen.today, frozenset(marks))


def staying(artifacts: Iterable[Artifact], old: Manifest, keeping: Keeping | None) -> Stay:
    """What stays of the old builds when `artifacts` are published; without `keeping` nothing."""
    if keeping is None:
        return Stay()
    current = _current(artifacts, keeping.day)
    screens = {screen_of(one.folder) for one in current}
    names = {one.folder for one in current}
    before = tuple(
        one for one in old.builds if one.folder not in names and screen_of(one.folder) in screens
    )
    if _taken_back(old.rights, keeping.rights):
        before = ()
    kept = [one for one in _recent(before, keeping.day) if _is_whole(one, old)]
    files = {
        path: mark
        for path, mark in old.files.items()
        if any(build_folder(path) == one.folder or path in one.needs for one in kept)
    }
    return Stay(files, (*kept, *current), keeping.rights)


def _current(artifacts: Iterable[Artifact], day: date) -> tuple[BuildKept, ...]:
    """The builds among the files to be published; all of them are current on `day`."""
    needs: dict[str, frozenset[str]] = {}
    for one in artifacts:
        folder = build_folder(one.path)
        if folder:
            media = media_of(one.data) if one.path.endswith(".json") else frozenset()
            needs[folder] = needs.get(folder, frozenset()) | media
    return tuple(BuildKept(name, day.isoformat(), tuple(sorted(needs[name]))) for name in needs)


def _recent(before: tuple[BuildKept, ...], day: date) -> Iterator[BuildKept]:
    """The young ones and the last ones of each screen, oldest first.

    A day still to come, as after a trial with another date, counts as today.
    """
    left: dict[str, int] = {}
    for one in before:
        screen = screen_of(one.folder)
        left[screen] = left.get(screen, 0) + 1
    for one in before:
        screen = screen_of(one.folder)
        last = min(date.fromisoformat(one.day), day)
        if day - last <= WEEK or left[screen] < LAST:
            yield BuildKept(one.folder, last.isoformat(), one.needs)
        left[screen] -= 1


def _is_whole(one: BuildKept, old: Manifest) -> bool:
    """Whether everything the build names still stands there; half a build is of no use."""
    return all(path in old.files for path in one.needs)


def _taken_back(before: frozenset[str], now: frozenset[str]) -> bool:
    granted = {mark for mark in before - now if not mark.startswith("-")}
    return bool(granted) or any(mark.startswith("-") for mark in now - before)


def _people(bulletin: Bulletin) -> Iterator[Person]:
    yield from bulletin.outside
    for team in bulletin.teams.values():
        yield from team.members


def _rights_of(person: Person) -> Iterator[str]:
    if not person.named:
        return
    given = (True, person.photo, person.skills, bool(person.personal_vision), bool(person.post))
    for right, is_given in enumerate(given):
        if is_given:
            yield _mark("person", person.home, person.name, str(right))


def _mark(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
