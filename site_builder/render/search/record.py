"""What the search remembers of one page: its lines, and how its title and the names in it sound."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.render.search.fold import fold
from site_builder.render.search.grams import Field, grams
from site_builder.render.search.sounds import Names, Sound, sound
from site_builder.render.search.text import ANCHOR, lines_of, wordings
from site_builder.views.finding import Listed

_PART = 4000  # bytes


@dataclass(frozen=True, slots=True)
class Record:
    """A page to be found, or a part of it. `when` is its day as final text; `sounds` begin with that of the title."""

    path: str
    title: str
    when: str
    lines: tuple[str, ...]
    sounds: tuple[Sound, ...]

    @property
    def written(self) -> str:
        """The record as the script reads it."""
        heard = [f"{name}\t{' '.join(syllables)}" for name, syllables in self.sounds]
        row = (self.path, self.title, self.when, heard, "\n".join(self.lines))
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))

    def grams(self) -> dict[Field, set[str]]:
        """Return what the page is found by."""
        syllables = [one for _, one in self.sounds]
        return {
            Field.TEXT: grams(map(fold, (*wordings(self.lines), self.title))),
            Field.TITLE: grams([fold(self.title)]),
            Field.INITIALS: grams("".join(s[0] for s in one) for one in syllables),
            Field.LETTERS: grams("".join(one) for one in syllables),
        }


def records(page: Listed, html: str, names: Names) -> tuple[Record, ...]:
    """Read a finished page; a long one is told in parts, each of which is found for itself."""
    spoken = sound(page.title)
    found: list[Record] = []
    for lines in _parts(lines_of(html)):
        heard = tuple(one for one in names.heard(lines) if one[0] != page.title)
        first = (spoken,) if spoken and not found else ()
        found.append(Record(page.path, page.title, page.when, lines, (*first, *heard)))
    return tuple(found)


def _parts(lines: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Lines in parts of bearable size; a part begins with the place at which it stands."""
    part: list[str] = []
    size, place = 0, ""
    for line in lines:
        if size > _PART:
            yield tuple(part)
            part, size = ([place] if place else []), 0
        if line.startswith(ANCHOR):
            place = line
        part.append(line)
        size += len(line.encode())
    yield tuple(part)
