"""Signs that look like an ordinary Han character but are not: what copying out of a PDF leaves.

`⽅` is a radical, `方` the character. A reader sees no difference; a search for a name does.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

# Kangxi radicals and compatibility ideographs: Unicode names their characters.
_RANGES = ((0x2F00, 0x2FD5), (0xF900, 0xFAFF))
# The supplement of radicals, for which Unicode names none.
_RADICALS = (
    "⺁厂⺇几⺊卜⺎兀⺟母⺠民⺩王⺬示⺮竹⺴网⺷羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦"
    "⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟"
)


def _table() -> Mapping[str, str]:
    found = dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))
    for first, last in _RANGES:
        for sign in map(chr, range(first, last + 1)):
            plain = unicodedata.normalize("NFKC", sign)
            if plain != sign:
                found[sign] = plain
    return MappingProxyType(found)


LOOKALIKES = _table()
"""Each such sign with the character a reader takes it for."""


def _ranges() -> Iterator[str]:
    """Neighbouring signs as ranges of a pattern, which are tried much faster than single signs."""
    places = enumerate(sorted(map(ord, LOOKALIKES)))
    for _, run in groupby(places, key=lambda place: place[1] - place[0]):
        signs = [chr(code) for _, code in run]
        yield signs[0] if len(signs) == 1 else f"{signs[0]}-{signs[-1]}"


LOOKALIKE_SIGNS = "".join(_ranges())
"""All of them, for the inside of a set in a pattern."""
