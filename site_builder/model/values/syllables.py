"""The sound of Han characters: syllables with tones, from a dictionary or from written pinyin."""

import re
import unicodedata
from dataclasses import dataclass

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_DIAERESIS = "\u0308"
_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# The longest finals first; a closing n, ng or r belongs to the next syllable before a vowel.
_WRITTEN = re.compile(
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i(?:a(?:ng?|o)?|ong|ng?|e|u)?|u(?:a(?:ng?|i)?|ng?|e|i|o)?|ü(?:an|e(?!r)|n)?"
    r"|a(?:ng?|i|o)?|o(?:ng|u)?|e(?:ng?|i|r)?)"
    r"(?:(?<=[nr])(?<!^[nr])(?![aeiouü])|(?<=g)(?![aeiouü])|(?<=[aeiouü]))",
)


@dataclass(frozen=True, slots=True, order=True)
class Syllable:
    """One syllable in dictionary order: letters (ü as u), u before ü, then the tone 0–4.

    `letters` of a part that is not Chinese are that part itself, in lower case.
    """

    letters: str
    umlaut: bool = False
    tone: int = 0

    @property
    def written(self) -> str:
        """The syllable without its tone mark, such as `lü`."""
        return self.letters.replace("u", "ü", 1) if self.umlaut else self.letters


def is_han(character: str) -> bool:
    """Return whether a character is a Han ideograph, of any plane."""
    return _HAN.match(character) is not None


def spell(text: str) -> tuple[Syllable, ...]:
    """Return the syllables of `text`; what is not Han stays one part in lower case."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415  (large tables, rarely needed)

    return tuple(
        syllable(part) for part in lazy_pinyin(text, style=Style.TONE, v_to_u=True) if part.strip()
    )


def syllable(written: str) -> Syllable:
    """Return the syllable written as `lǚ`, `lü3` or `lv3`; upper case is lowered."""
    letters, tone, umlaut = [], 0, False
    for character in unicodedata.normalize("NFD", written.strip().lower()):
        if character in _TONES:
            tone = _TONES[character]
        elif character == _DIAERESIS:
            umlaut = True
        else:
            letters.append(character)
    text = "".join(letters)
    if match := re.fullmatch(r"([a-z]+)([0-5])", text):
        text, tone = match[1], int(match[2]) % 5
    if match := re.fullmatch(r"([ln])v(e?)", text):
        text, umlaut = f"{match[1]}u{match[2]}", True
    return Syllable(unicodedata.normalize("NFC", text), umlaut, tone)


def split_written(text: str) -> tuple[Syllable, ...]:
    """Return the syllables of pinyin written in words, such as `shàn zhìyuǎn`."""
    found: list[Syllable] = []
    for word in re.split(r"[\s'’·-]+", unicodedata.normalize("NFC", text.strip().lower())):
        found.extend(_split_word(word))
    return tuple(found)


def _split_word(word: str) -> list[Syllable]:
    bare = "".join(_bare(character) for character in word)
    found, at = [], 0
    while at < len(bare):
        match = _WRITTEN.match(bare, at)
        if match is None or match.end() == at:
            return [syllable(word)]
        end = match.end() + (bare[match.end() : match.end() + 1].isdigit())
        found.append(syllable(word[at:end]))
        at = end
    return found


def _bare(character: str) -> str:
    kept = [c for c in unicodedata.normalize("NFD", character) if c not in _TONES]
    return unicodedata.normalize("NFC", "".join(kept)).replace("v", "ü")


def sounds(text: str) -> tuple[str, ...]:
    """Return the syllables of `text` without tones, to compare words by ear."""
    return tuple(part.written for part in spell(text))
