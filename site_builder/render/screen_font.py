"""The font of the site on its screens: cut to what they show, and asked whether it has every name."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.problems import Checked, Problem, Span
from site_builder.read.files import FontFile
from site_builder.render.artifact import Artifact, Role
from site_builder.render.letters import letters_of
from site_builder.render.subset import subset
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


def screen_letters(data: bytes, font: FontFile, bulletin: Bulletin) -> Checked[Letters]:
    """Return the widths of a font, and W326 for every name in `bulletin` that it cannot write.

    Raises:
        UnusableFont: `data` is no font. That has been told where the site is dressed.
    """
    letters = letters_of(data)
    name = font.path.rpartition("/")[2]
    problems = tuple(
        Problem(
            "W326", Span(path), {"name": name, "found": char, "where": whole}, bulletin.language
        )
        for path, whole in _names(bulletin)
        for char in letters.lacks(whole)
    )
    return Checked(letters, problems)


def screen_font(data: bytes, texts: Iterable[str]) -> ScreenFont:
    """Cut a font to the characters of `texts`: the texts of all screens, and of their players.

    Raises:
        UnusableFont: `data` is no font.
    """
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
