"""How the name of a team is spoken: pinyin with its tone marks, in words, with capitals."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import islice

from site_builder.model.values.syllables import Syllable, is_han, spell

_MARKS = {1: "\u0304", 2: "\u0301", 3: "\u030c", 4: "\u0300"}
_ALONE = frozenset("一二三四五六七八九十百零甲乙丙丁戊与和及")
_KINDS = frozenset("班组队科处部室段站")
_PIECES = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[^\u3400-\u9fff\uf900-\ufaff\s]+")


def spoken(name: str) -> str:
    """Return `Péngbù Jiāgù Bān` for `篷布加固班`; "" for a name without Han characters.

    Words are made as names of teams are: what kind of team it is and numbers stand alone, all else
    goes in pairs.
    """
    if not any(map(is_han, name)):
        return ""
    pieces = ((piece, is_han(piece[0])) for piece in _PIECES.findall(name))
    return " ".join(_han(piece) if is_chinese else piece for piece, is_chinese in pieces)


def _han(piece: str) -> str:
    """Return a run of Han characters. It is spelled as a whole: a neighbour may decide a sound."""
    syllables = iter(spell(piece))
    return " ".join(_word(tuple(islice(syllables, len(word)))) for word in _words(piece))


def _words(piece: str) -> Iterable[str]:
    kept = ""
    for number, char in enumerate(piece):
        is_kind = char in _KINDS and number == len(piece) - 1
        if is_kind or char in _ALONE:
            yield from (kept, char) if kept else (char,)
            kept = ""
        elif kept:
            yield kept + char
            kept = ""
        else:
            kept = char
    if kept:
        yield kept


def _word(syllables: Iterable[Syllable]) -> str:
    """Return syllables as one word, parted by an apostrophe where a vowel begins one of them."""
    text = ""
    for one in syllables:
        marked = _marked(one)
        text += f"’{marked}" if text and one.letters[:1] in "aoe" else marked
    return text[:1].upper() + text[1:]


def _marked(one: Syllable) -> str:
    """Set the tone mark: on a or e, on the o of ou, else on the last vowel."""
    letters = one.written
    found = [letters.find(vowel) for vowel in ("a", "e", "ou") if vowel in letters]
    at = found[0] if found else max(letters.rfind(vowel) for vowel in "iouü")
    if at < 0 or one.tone not in _MARKS:
        return letters
    marked = letters[: at + 1] + _MARKS[one.tone] + letters[at + 1 :]
    return unicodedata.normalize("NFC", marked)
