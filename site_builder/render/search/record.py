"""What the search remembers of one page: its lines, and how its title and the names in it sound."""

import json
from dataclasses import dataclass

from site_builder.render.search.fold import fold
from site_builder.render.search.grams import Field, grams
from site_builder.render.search.sounds import Names, Sound, sound
from site_builder.render.search.text import lines_of, wordings
from site_builder.views.finding import Listed


@dataclass(frozen=True, slots=True)
class Record:
    """A page to be found. `when` is its day as final text; `sounds` begin with that of the title."""

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


def record(page: Listed, html: str, names: Names) -> Record:
    """Read a finished page."""
    lines = lines_of(html)
    spoken = sound(page.title)
    heard = (one for one in names.heard(lines) if one[0] != page.title)
    return Record(page.path, page.title, page.when, lines, (*((spoken,) if spoken else ()), *heard))
