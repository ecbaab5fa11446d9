"""How names and titles sound: syllables by which they are found when typed in Latin letters."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import add

from site_builder.model.values.syllables import is_han, spell

Sound = tuple[str, tuple[str, ...]]
"""A name or title and its syllables, one for each Han character, letter and digit of it."""


def sound(text: str) -> Sound | None:
    """Return a text with its syllables; None when no Han character is in it."""
    if not any(map(is_han, text)):
        return None
    return (text, tuple(_syllables(text)))


def _syllables(text: str) -> Iterator[str]:
    for is_chinese, run in groupby(text, is_han):
        if is_chinese:  # a run is spelled as a whole: a neighbour may decide a sound
            yield from (part.letters for part in spell("".join(run)))
        else:
            yield from (sign.lower() for sign in run if sign.isalnum())


class Names:
    """Names to be recognised in the texts of pages."""

    __slots__ = ("_by_start",)

    def __init__(self, names: Iterable[Sound]) -> None:
        self._by_start: dict[str, list[Sound]] = {}
        for name in dict(names).items():
            self._by_start.setdefault(name[0][:2], []).append(name)

    def heard(self, lines: Iterable[str]) -> tuple[Sound, ...]:
        """Return the names that stand in the lines, in order of their spelling."""
        text = "\n".join(lines)
        starts = self._by_start.keys() & {*map(add, text, text[1:])}
        found = (name for start in starts for name in self._by_start[start] if name[0] in text)
        return tuple(sorted(found))
