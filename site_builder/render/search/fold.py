"""How texts are made alike before they are searched; the script of the search page does the same.

Width, case and accents say nothing, and neither do blanks, except between words of letters.
"""

import re
import unicodedata

_WORD = r"(?:(?![\u2e80-\U0010ffff])[^\W_])"
_BETWEEN_WORDS = re.compile(f"(?<={_WORD}) +(?={_WORD})")
_BREAK = "\v"


class _Table(dict[int, str]):
    """What each character becomes, found when it is first met."""

    def __missing__(self, number: int) -> str:
        self[number] = plain = _plain(chr(number))
        return plain


def _plain(char: str) -> str:
    if unicodedata.category(char).startswith("Z"):
        return " "
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if not "\u0300" <= c <= "\u036f")
    return "".join(c for c in bare.lower() if unicodedata.category(c) not in _SILENT)


_SILENT = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
_TABLE = _Table()


def fold(line: str) -> str:
    """Return a line as it is searched: `３ 号　货位 Péngbù Jiāgù` is `3号货位pengbu jiagu`."""
    plain = line.translate(_TABLE)
    if " " not in plain:
        return plain
    return _BETWEEN_WORDS.sub(_BREAK, plain).replace(" ", "").replace(_BREAK, " ")
