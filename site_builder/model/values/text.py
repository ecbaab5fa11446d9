"""Cleaning of text: what Word, WeChat and input methods leave behind, and “did you mean”."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from site_builder.model.values.syllables import sounds

# Zero-width and direction marks, soft hyphens and control characters. Tabs and line ends are the
# caller's; a joiner after an emoji holds that emoji together and stays.
_RESIDUE = re.compile(
    "[\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f-\x9f]"
    "|(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d"
)
_WIDE = {0xFF01 + offset: 0x21 + offset for offset in range(94)} | {0x3000: 0x20, 0xFFE5: 0xA5}
_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'", "「": "」", "『": "』", "”": "”", "„": "”"}
_LISTED = re.compile(r"[、，,;；]")
_SOUNDS_ALIKE, _LETTERS_SWAPPED = 0.95, 0.9


def tidy(text: str) -> str:
    """Return `text` in NFC without invisible characters and without blanks at its ends."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return unicodedata.normalize("NFC", _RESIDUE.sub("", text.replace("\r\n", "\n"))).strip()


@lru_cache(1 << 15)
def plain(text: str) -> str:
    """Return `text` in NFKC, for numbers, dates, ids, enum words and keys only, never for prose.

    NFKC turns `，` into `,` and `①` into `1`: right for a figure, wrong for a sentence.
    """
    if text.isascii():
        return tidy(text)
    return unicodedata.normalize("NFKC", tidy(text)).strip()


def narrow(text: str) -> str:
    """Return `text` with full-width ASCII made narrow; units such as `㎡` and `℃` stay."""
    return text if text.isascii() else text.translate(_WIDE)


def unquote(text: str) -> str:
    """Return `text` without its one pair of outer quotes, when they belong to each other."""
    inner = text[1:-1]
    close = _QUOTES.get(text[:1])
    if len(text) <= 2 or close is None or text[-1] != close:  # noqa: PLR2004  (two quotes)
        return text
    return inner.strip() if _balanced(inner, text[0], close) else text


def _balanced(inner: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return opening not in inner
    depth = 0
    for character in inner:
        depth += (character == opening) - (character == closing)
        if depth < 0:
            return False
    return depth == 0


def likeness(word: str, other: str) -> float:
    """Return how alike two words look or sound, from 0 (nothing in common) to 1 (equal)."""
    first, second = word.casefold(), other.casefold()
    if first == second:
        return 1.0
    if sorted(first) == sorted(second):
        return _LETTERS_SWAPPED
    ratio = SequenceMatcher(None, first, second, autojunk=False).ratio()
    if ratio < _SOUNDS_ALIKE and len(first) == len(second) and _same_sound(first, second):
        return _SOUNDS_ALIKE
    return ratio


def _same_sound(first: str, second: str) -> bool:
    if first.isascii() or second.isascii():
        return False
    return sounds(first) == sounds(second)


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> tuple[str, ...]:
    """Return the candidates at least `cutoff` like `word` (0–1), the most alike first."""
    scored = [(likeness(word, candidate), candidate) for candidate in candidates]
    close = [pair for pair in scored if pair[0] >= cutoff]
    return tuple(candidate for _, candidate in sorted(close, key=lambda pair: -pair[0]))


def split_listed(text: str) -> tuple[str, ...]:
    """Return the parts of a list written in one line: `实操、互教`, `web, screen`."""
    return tuple(part.strip() for part in _LISTED.split(text) if part.strip())
