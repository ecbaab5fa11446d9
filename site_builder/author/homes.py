"""The teams and units of a content folder: where they are and what they are called."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret
from site_builder.model.site import Site
from site_builder.model.team import Team
from site_builder.model.unit import Unit
from site_builder.model.values.text import nearest, tidy
from site_builder.read.documents import parse_documents
from site_builder.read.files import SourceFile

_FILES = ("team.yaml", "team.yml", "unit.yaml", "unit.yml")


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of a team or unit, below the content folder, such as `teams/loading/crew-1`."""

    folder: str
    name: str
    is_team: bool
    short: str = ""
    leader: str = ""
    headcount: int | None = None

    @property
    def path(self) -> str:
        """The folder as people name it: without `teams/`."""
        return self.folder.removeprefix("teams/")


def homes_in(content: Path) -> tuple[Home, ...]:
    """Every team and unit, in the order of their folders. Links are not followed."""
    sources = []
    for folder, folders, files in os.walk(content / "teams"):
        folders.sort()
        for name in _FILES:
            if name in files:
                file = Path(folder) / name
                sources.append(SourceFile(file.relative_to(content).as_posix(), _bytes(file)))
    return tuple(_home(entry) for entry in _entries(sources))


def site_in(content: Path) -> Site:
    """The settings of the site, or their defaults where there are none to be read."""
    found = _entries([SourceFile("site.yaml", _bytes(content / "site.yaml"))])
    return next((one.form for one in found if isinstance(one.form, Site)), Site())


def matching(homes: tuple[Home, ...], wanted: str) -> tuple[Home, ...]:
    """The homes that `wanted` may mean: a folder, the last part of one, a name or a short name."""
    words = tidy(wanted).replace("\\", "/").strip("/").removeprefix("content/")
    folder = words.removeprefix("teams/")
    exact = tuple(home for home in homes if folder == home.path or words == home.folder)
    if exact:
        return exact
    return tuple(
        home
        for home in homes
        if words in {home.name, home.short} or home.folder.rpartition("/")[2] == words
    )


def likely(homes: tuple[Home, ...], wanted: str) -> tuple[str, ...]:
    """Names and folders nearly like `wanted`."""
    return nearest(tidy(wanted), tuple(one for h in homes for one in (h.name, h.path)), 0.5)


def _bytes(file: Path) -> bytes:
    try:
        return b"" if file.is_symlink() else file.read_bytes()
    except OSError:
        return b""


def _entries(sources: list[SourceFile]) -> Iterator[Entry[Form]]:
    yield from interpret(parse_documents(sources).value).value


def _home(entry: Entry[Form]) -> Home:
    form = entry.form
    folder = entry.home
    last = folder.rpartition("/")[2]
    if isinstance(form, Team):
        leader = form.leader.text if form.leader else ""
        return Home(folder, form.name or last, True, form.short or "", leader, form.headcount)
    if isinstance(form, Unit):
        leader = form.leader.text if form.leader else ""
        return Home(folder, form.name or last, False, form.short or "", leader)
    raise TypeError(type(form))
