"""Chinese numerals from nought to ninety-nine, as they stand in dates, times and counts."""

import re

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
}
_SPELT_LENGTHS = (1, 4)  # a digit, or a year; 八九 means “eight or nine”
_LONGEST = 12  # digits of a number in a name
_TENS = re.compile(r"(?P<tens>[一二两三四五六七八九]?)十(?P<ones>[一二三四五六七八九]?)")


def numeral(word: str) -> int | None:
    """Return the number `word` spells (0–99, or the digits of a year as in 二〇二六), or None."""
    if match := _TENS.fullmatch(word):
        return 10 * _DIGITS.get(match["tens"], 1) + _DIGITS.get(match["ones"], 0)
    if len(word) in _SPELT_LENGTHS and all(character in _DIGITS for character in word):
        return int("".join(str(_DIGITS[character]) for character in word))
    return None


def by_number(text: str) -> str:
    """Return a key that sorts texts as people count: `crew-2` before `crew-10`."""
    return re.sub(r"\d+", lambda match: match[0].zfill(_LONGEST), text)


def in_digits(text: str, before: str) -> str:
    """Return `text` with the numerals before one of the characters of `before` in digits."""
    return re.sub(
        f"[〇零一二两三四五六七八九十]+(?=[{before}])",
        lambda match: match[0] if (value := numeral(match[0])) is None else str(value),
        text,
    )
