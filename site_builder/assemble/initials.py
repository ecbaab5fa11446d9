"""The character of a team that wrote no short name: the shortest piece of its name that is its own.

In a Chinese name it is the first character that no other team's name has (篷布加固班 → 篷), numbers
aside; where there is none, the first two that no other name has in this order, side by side if
possible (货装一班, 货装二班 → 装一, 装二). Teams of the same name borrow a character of their unit.
In other scripts it is the initials (Night Shift A → NA), then more letters of the first word.
"Team" and its like say nothing and are left out. Only the names decide, never their order.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations, pairwise

from site_builder.model.values.text import plain

_WIDEST = 4  # half-widths: two Chinese characters
_LETTERS = 3  # the most of a narrow script
_SAYS_NOTHING = re.compile(
    r"第(?=[\d一二三四五六七八九十])|(?:班组|小组|工班|[班组队])(?![^\W\d_a-zA-Z])"
)
_TEAM_WORDS = frozenset(
    {
        *("team", "crew", "group", "shift", "squad", "gang", "brigade", "the", "of", "and"),
        *("گۇرۇپپا", "گۇرۇپپىسى", "سمېنا", "سمېنىسى", "ئەترەت", "ئەترىتى", "بەنزۇ"),
    }
)
_NUMERALS = frozenset("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸")
_JOINER = "\u200d"
_SEAT = "ئ"  # carries the vowel at the beginning of an Uyghur word: two letters, one sound


@dataclass(frozen=True, slots=True)
class Naming:
    """What a team is called, the name of the unit around it ("" without one), its short name."""

    name: str
    unit: str = ""
    short: str | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """What can stand in a sign as one piece: a Chinese character, an initial, a number."""

    text: str
    ordinal: bool = False  # tells brothers apart, but says nothing when it stands alone


_Parts = tuple[_Part, ...]


def characters(teams: Mapping[str, Naming]) -> Mapping[str, str]:
    """The short name of each team by folder: as written, else derived from the names of all.

    Derived ones are at most two Chinese characters or three letters wide, and unlike all others as
    long as the names and units offer something to tell them apart.
    """
    taken = {folder: one.short for folder, one in teams.items() if one.short}
    if len(taken) == len(teams):
        return taken
    parts = {folder: _parts(one.name) for folder, one in teams.items()}
    known = _Known(parts.values())
    offers = {
        folder: filter(_fits, _offers(parts[folder], one, known))
        for folder, one in teams.items()
        if folder not in taken
    }
    found = taken | _settled(offers, frozenset(map(_same, taken.values())))
    return {folder: found[folder] for folder in teams}


def graphemes(text: str) -> tuple[str, ...]:
    """`text` in the characters a reader sees: marks, joined emoji and flags are not torn apart."""
    found: list[str] = []
    for sign in text:
        if found and _belongs(found[-1], sign):
            found[-1] += sign
        else:
            found.append(sign)
    return tuple(found)


def _belongs(before: str, sign: str) -> bool:
    return (
        unicodedata.category(sign).startswith("M")
        or sign == _JOINER
        or before.endswith(_JOINER)
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
        or (len(before) == 1 and _is_flag(before) and _is_flag(sign))
    )


def _is_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


def _settled(offers: Mapping[str, Iterator[str]], taken: frozenset[str]) -> dict[str, str]:
    """Give each team the first of its offers that nobody has and nobody else asks for then.

    `offers` come one a turn from every team, so that none is served before another; who runs out
    of them keeps the first.
    """
    found, used = dict[str, str](), set(taken)
    first, left = dict[str, str](), dict(offers)
    while asked := {folder: sign for folder, some in left.items() if (sign := next(some, ""))}:
        first = asked | first
        count = Counter(map(_same, asked.values()))
        won = {f: s for f, s in asked.items() if count[_same(s)] == 1 and _same(s) not in used}
        found |= won
        used.update(map(_same, won.values()))
        left = {folder: left[folder] for folder in asked if folder not in won}
    return first | found


class _Known:
    """How many names have a part, two parts in this order, or all the same parts."""

    __slots__ = ("_pairs", "_singles", "_wholes")

    def __init__(self, names: Collection[_Parts]) -> None:
        texts = [tuple(part.text for part in name) for name in names]
        self._wholes = Counter(texts)
        self._singles = Counter(chain.from_iterable(map(set, texts)))
        self._pairs = Counter(chain.from_iterable(set(combinations(one, 2)) for one in texts))

    def own(self, part: _Part) -> bool:
        """Whether one name only has `part`."""
        return self._singles[part.text] == 1

    def own_pair(self, part: _Part, later: _Part) -> bool:
        """Whether one name only has both, in this order."""
        return self._pairs[part.text, later.text] == 1

    def shared(self, name: _Parts) -> bool:
        """Whether several names consist of the same parts."""
        return self._wholes[tuple(part.text for part in name)] > 1


def _offers(name: _Parts, naming: Naming, known: _Known) -> Iterator[str]:
    """What could be the sign of a team, the best first."""
    around = _parts(naming.unit) if naming.unit and known.shared(name) else ()
    if any(_is_wide(part.text) for part in name):
        yield from _chinese(name, around, known)
    else:
        words = _words(naming.name)
        yield from _latin((*_words(naming.unit), *words)) if around else ()
        yield from _latin(words)
    yield from (part.text for part in (*name, *around))


def _chinese(name: _Parts, around: _Parts, known: _Known) -> Iterator[str]:
    yield from (p.text for p in name if known.own(p) and (not p.ordinal or len(name) == 1))
    pairs = tuple(_pairs(name))
    yield from (a.text + b.text for a, b in pairs if known.own_pair(a, b))
    ordinals_first = sorted(name, key=lambda part: not part.ordinal)
    yield from (a.text + b.text for b in ordinals_first for a in around)
    yield from (a.text + b.text for a, b in pairs)


def _pairs(name: _Parts) -> Iterator[tuple[_Part, _Part]]:
    """Two parts of a name in their order: first those side by side, then those apart."""
    yield from pairwise(name)
    yield from ((a, b) for i, a in enumerate(name) for b in name[i + 2 :])


def _latin(words: tuple[str, ...]) -> Iterator[str]:
    """Initials; then more letters of the first word, with the last initial if there is one."""
    initials = tuple(map(_initial, words))
    yield "".join(initials)
    yield "".join((*initials[:2], *initials[-1:]) if len(initials) > _LETTERS else initials[:2])
    first = graphemes(words[0])
    for letter in first[1:]:
        yield "".join((initials[0], letter, *initials[1:][-1:]))
    for letter in first[1:]:
        yield initials[0] + letter


def _parts(name: str) -> _Parts:
    """A name in its pieces, without those that every team has; never empty."""
    words = _words(name)
    return tuple(chain.from_iterable(map(_pieces, words)))


def _pieces(word: str) -> Iterator[_Part]:
    if _is_wide(word) or word.isdecimal():
        yield _Part(word, ordinal=word in _NUMERALS or word.isdecimal())
    else:
        yield _Part(_initial(word), ordinal=len(graphemes(word)) == 1)


def _words(name: str) -> tuple[str, ...]:
    """Chinese characters one by one, words and numbers of other scripts whole."""
    written = plain(name)
    bare = _runs(_SAYS_NOTHING.sub(" ", written))
    telling = tuple(word for word in bare if word.casefold() not in _TEAM_WORDS)
    return telling or bare or _runs(written) or graphemes(written.replace(" ", ""))[:2] or ("–",)


def _runs(text: str) -> tuple[str, ...]:
    found: list[str] = []
    last = ""
    for sign in graphemes(text):
        kind = _kind(sign)
        if kind and kind == last != "wide":
            found[-1] += sign
        elif kind:
            found.append(sign)
        last = kind
    return tuple(found)


def _kind(sign: str) -> str:
    """`wide`, `letter` or `number`; "" for what is none of them."""
    if sign[0].isdecimal():
        return "number"
    if not sign[0].isalnum() and not _is_rare(sign):
        return ""
    return "wide" if _is_wide(sign) else "letter"


def _initial(word: str) -> str:
    """The first letter, as a capital if there is one; short capitals whole; a number's last digits."""
    if word.isdecimal():
        return word[-_LETTERS:]
    letters = graphemes(word)
    if word.isupper() and len(letters) <= _LETTERS:
        return word
    first = "".join(letters[: 2 if letters[0] == _SEAT else 1])
    return first.upper() if len(first.upper()) == len(first) else first


def _is_wide(text: str) -> bool:
    return unicodedata.east_asian_width(text[0]) in "WF" or _is_rare(text)


def _is_rare(text: str) -> bool:
    """Whether it is a character of the planes kept for Han, however new."""
    return "\U00020000" <= text[0] <= "\U0003fffd"


def _fits(sign: str) -> bool:
    """Whether a badge has room: two Chinese characters, or three letters."""
    signs = graphemes(sign)
    wide = sum(map(_is_wide, signs))
    return len(signs) + wide <= _WIDEST and (wide > 0 or len(signs) <= _LETTERS)


def _same(sign: str) -> str:
    """What two signs have in common that a reader would take for the same."""
    return plain(sign).casefold()


def doubles(shorts: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """The folders whose sign another, earlier one has already, each with that one."""
    first: dict[str, str] = {}
    for folder, short in shorts.items():
        if first.setdefault(_same(short), folder) != folder:
            yield folder, first[_same(short)]
