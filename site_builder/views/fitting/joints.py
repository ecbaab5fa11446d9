"""Where a text may be parted: between any two characters, how bad it is to end a line there."""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from site_builder.views.phrasing.phrases import clauses
from site_builder.views.phrasing.together import Together

THIN = "\N{SIX-PER-EM SPACE}"
"""Between Han characters and Latin letters or digits; as wide in every font."""

_NOT_FIRST = frozenset("、，。；：！？）】〕》〉”’」』…—–·％%‰℃,.;:!?)]}々~～/→⇒")
_NOT_LAST = frozenset("（【〔《〈“‘「『([{¥￥$€£#№")
_HAN = re.compile("[\u2e80-\u2fdf㐀-鿿豈-\ufaff\U00020000-\U0003ffff]")
_LATIN = re.compile("[A-Za-z0-9À-ɏα-ωΑ-Ω]")
_BLANKS = " " + THIN
_LINES = re.compile(r"\s*\n\s*")


class Joint(IntEnum):
    """What lies between two characters, from the best place to end a line to the worst."""

    END = 0  # an author began a new line here
    CLAUSE = 1
    PHRASE = 2
    WORD = 3
    KEPT = 4  # within a name, a number with its unit, a word of letters
    NEVER = 5


@dataclass(frozen=True, slots=True)
class Chain:
    """Characters, and the joint after each of them. The last joint is an `END`."""

    text: str
    joints: tuple[Joint, ...]


def chain(text: str, together: Together) -> Chain:
    """Return `text` with single blanks and thin ones between scripts, and with its joints."""
    chars: list[str] = []
    joints: list[Joint] = []
    for line in _LINES.split(text.strip()):
        plain = " ".join(line.split())
        if plain:
            _add(plain, _joints(plain, together), chars, joints)
            joints[-1] = Joint.END
    return Chain("".join(chars), tuple(joints))


def _joints(text: str, together: Together) -> list[Joint]:
    joints = [Joint.KEPT] * len(text)
    end = 0
    for clause in clauses(text, together):
        for phrase in clause:
            for piece in phrase.pieces:
                _mark_words(text, end, end + len(piece), joints)
                end += len(piece)
                joints[end - 1] = Joint.WORD
            end += len(phrase.gap)
            joints[end - 1] = Joint.PHRASE
        joints[end - 1] = Joint.CLAUSE
    for first, last in together.spans(text):
        joints[first : last - 1] = [Joint.KEPT] * (last - 1 - first)
    _forbid(text, joints)
    return joints


def _mark_words(text: str, start: int, end: int, joints: list[Joint]) -> None:
    """Blanks of a text in letters part its words."""
    for at in range(start, end):
        if text[at] == " ":
            joints[at] = Joint.PHRASE


def _forbid(text: str, joints: list[Joint]) -> None:
    for at, (char, following) in enumerate(pairwise(text)):
        is_after_opening = char == " " and text[at - 1] in _NOT_LAST
        if following == " " or following in _NOT_FIRST or char in _NOT_LAST or is_after_opening:
            joints[at] = Joint.NEVER


def _add(text: str, found: list[Joint], chars: list[str], joints: list[Joint]) -> None:
    """Append the characters and joints of one line, with a thin blank between two scripts."""
    skipped = False
    for at, char in enumerate(text):
        if skipped:
            skipped = False
            continue
        following = text[at + 1 : at + 3]
        chars.append(char)
        if following[:1] == " " and _meet(char, following[1:]):
            chars.append(THIN)
            joints += (Joint.NEVER, found[at + 1])
            skipped = True
        elif _meet(char, following[:1]):
            chars.append(THIN)
            joints += (Joint.NEVER, found[at])
        else:
            joints.append(found[at])


def _meet(left: str, right: str) -> bool:
    """Say whether a Han character and a Latin one stand side by side."""
    if not left or not right:
        return False
    if _HAN.match(left):
        return bool(_LATIN.match(right))
    return bool((_LATIN.match(left) or left in "%％℃") and _HAN.match(right))


def is_blank(char: str) -> bool:
    return char in _BLANKS


def visible(text: str) -> int:
    """How many characters of a text are not blank."""
    return sum(not char.isspace() for char in text)
