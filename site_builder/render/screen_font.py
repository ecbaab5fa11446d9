"""The font of the site on its screens: cut to what they show, and asked whether it has every name."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from site_builder.assemble.bulletin import Bulletin
from site_builder.memory import Memory
from site_builder.problems import Problem, Span
from site_builder.read.files import FontFile
from site_builder.render.artifact import Artifact, Role
from site_builder.render.brand import UnusableFont
from site_builder.render.letters import letters_of
from site_builder.views.fitting.letters import Letters

FAMILY = "site-builder-screen"
_MEDIA = "screens/media"
_ROSTER = "members.yaml"


@dataclass(frozen=True, slots=True)
class ScreenFont:
    """A web font of all screens, and what CSS needs to know of it."""

    artifact: Artifact
    family: str
    weight: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """The font file of the site: its `data` with their digest, and its letters."""

    data: bytes
    mark: bytes
    letters: Letters


def lettering(font: FontFile | None, memory: Memory) -> Lettering | None:
    """Open the font of the site; None where it has none, or one that cannot be read.

    That it cannot be read has been told where the site is dressed.
    """
    if font is None:
        return None
    data = font.disk.read_bytes()
    mark = hashlib.blake2b(data, digest_size=16).digest()
    try:
        letters = memory.recall("letters", mark, partial(letters_of, data))
    except UnusableFont:
        return None
    return Lettering(data, mark, letters)


def names_lacking(letters: Letters, font: FontFile, bulletin: Bulletin) -> tuple[Problem, ...]:
    """Return the W326 for every name in `bulletin` that a font cannot write."""
    name = font.path.rpartition("/")[2]
    return tuple(
        Problem(
            "W326", Span(path), {"name": name, "found": char, "where": whole}, bulletin.language
        )
        for path, whole in _names(bulletin)
        for char in letters.lacks(whole)
    )


def screen_font(data: bytes, texts: Iterable[str]) -> ScreenFont:
    """Cut a font to the characters of `texts`: the texts of all screens, and of their players.

    Raises:
        UnusableFont: `data` is no font.
    """
    # Only sites with a font of their own need this library, which is slow to start.
    from site_builder.render.subset import subset  # noqa: PLC0415

    made = subset(data, texts)
    mark = hashlib.blake2b(made.data, digest_size=8).hexdigest()
    artifact = Artifact(f"{_MEDIA}/{mark}.woff2", made.data, Role.ASSET)
    return ScreenFont(artifact, FAMILY, made.weight)


def _names(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    """The names of teams and of people as screens show them, each with its file."""
    for folder, team in bulletin.teams.items():
        yield team.source, team.sign.name
        for person in team.members:
            if person.named:
                yield f"{folder}/{_ROSTER}", person.name
    for person in bulletin.outside:
        if person.named:
            yield "people.yaml", person.name
