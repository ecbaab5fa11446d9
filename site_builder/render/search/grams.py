"""What the index is keyed by: single signs and pairs of neighbours, as numbers nobody can read.

The script of the search page computes the same numbers. Written in an alphabet without vowels,
digits and capitals, an index can hold neither a name nor a number by chance.
"""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from operator import add

ALPHABET = "bcdfghjklmnpqrstvwxz!#$'()*+,-./:;=>?[]^_`{|}~"
BASE = len(ALPHABET)
KEYS = BASE**3
_SHORT = 40  # gaps that one sign tells; the other signs begin a longer one
_WORD = (1 << 32) - 1
_DISTINCT = 1 << 18


class Field(IntEnum):
    """Where signs stand next to each other."""

    TEXT = 0
    TITLE = 1
    INITIALS = 2
    LETTERS = 3


def grams(lines: Iterable[str]) -> set[str]:
    """Return the signs of folded lines, and the pairs of neighbours in them; blanks part words."""
    found: set[str] = set()
    for line in lines:
        found.update(line)
        found.update(map(add, line, line[1:]))
    return {gram for gram in found if " " not in gram}


@lru_cache(_DISTINCT)
def code(gram: str) -> int:
    """Return a well-mixed number of 32 bits."""
    second = ord(gram[1]) if len(gram) > 1 else 0
    mixed = (ord(gram[0]) * 0x9E3779B1 + second * 0x85EBCA77) & _WORD
    mixed = (mixed ^ mixed >> 15) * 0x2C1B3C6D & _WORD
    mixed = (mixed ^ mixed >> 12) * 0x297A2D39 & _WORD
    return mixed ^ mixed >> 15


def key(number: int, field: Field) -> str:
    """Return the three signs under which a gram of `code` `number` is listed for a field."""
    return written((number >> 12) + field * (KEYS // len(Field)), 3)


def written(number: int, width: int) -> str:
    """Return a number in `width` signs; what is too large for them is cut off."""
    signs = ""
    for _ in range(width):
        number, rest = divmod(number, BASE)
        signs = ALPHABET[rest] + signs
    return signs


def listed(numbers: Iterable[int]) -> str:
    """Return rising numbers below 300 as the gaps between them."""
    return "".join(_gaps(numbers))


def _gaps(numbers: Iterable[int]) -> Iterator[str]:
    before = -1
    for number in numbers:
        gap = number - before - 1
        if gap < _SHORT:
            yield ALPHABET[gap]
        else:
            more, rest = divmod(gap - _SHORT, BASE)
            yield ALPHABET[_SHORT + more] + ALPHABET[rest]
        before = number
