"""Names of people: lists in one line, spelling, masks, and their order by pinyin."""

import re
from functools import lru_cache

from site_builder.model.values.surnames import COMPOUND, READINGS
from site_builder.model.values.syllables import Syllable, is_han, spell, split_written, syllable
from site_builder.model.values.text import tidy, unquote

DOT = "\u00b7"
_REMEMBERED = 1 << 16  # names; each stands in many records
SortKey = tuple[
    tuple[tuple[str, bool], ...],
    tuple[int, ...],
    str,
    tuple[Syllable, ...],
    str,
]

_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}])[^\S\n]+(?=[{_HAN}])")
_DOTS = re.compile(rf"(?<=[{_HAN}])\s*[•・‧·∙⋅･.．。﹒●]\s*(?=[{_HAN}])")
_SINGLE = re.compile(rf"(?<![{_HAN}])([{_HAN}])[^\S\n]+(?=[{_HAN}](?![{_HAN}]))")
_SEPARATORS = re.compile(r"[、，,;；/／\n|｜]+")
_LIST_MARK = re.compile(r"^\s*(?:[-－*•·–—]+|[(（]?\d{1,2}(?:[、.．)）]|\s))\s*(?=\S)")
_BLANKS = re.compile(rf"(?<=[{_HAN}])[^\S\n]+|[^\S\n]+(?=[{_HAN}])")
_END = re.compile(r"[。.；;\s]+$")
_REMARK = re.compile(r"[（(\[【〔<《].*?(?:[）)\]】〕>》]|\Z)")


def split_people(text: str) -> tuple[str, ...]:
    """Return the names of a list in one line, or with one name a line, in the order written.

    Blanks separate names, but two single Han characters with a blank between are one name.
    """
    found: list[str] = []
    for part in _SEPARATORS.split(_drop_marks(tidy(text))):
        joined = _SINGLE.sub(r"\1", part.strip())
        found.extend(tidy_name(name) for name in _BLANKS.split(joined))
    return tuple(name for name in found if name)


def _drop_marks(text: str) -> str:
    """Remove list marks at line starts and in a numbered list of one line: 1、张三 2、李四."""
    lines = (_LIST_MARK.sub("", line) for line in text.splitlines())
    return re.sub(r"(?:^|(?<=\s))[(（]?\d{1,2}[、.．)）]\s*", "、", "\n".join(lines))


@lru_cache(_REMEMBERED)
def tidy_name(text: str) -> str:
    """Return a name in its one spelling: no blanks between Han, `·` (U+00B7) between parts."""
    name = unquote(_END.sub("", tidy(text)))
    name = _DOTS.sub(DOT, name)
    return re.sub(r"\s+", " ", _BETWEEN_HAN.sub("", name))


def names_within(text: str) -> tuple[str, ...]:
    """The names in what was written as one name: `邓佳（实习）`, `邓佳、朱婷`, `邓佳 已调走`.

    Remarks in brackets are left out, and so are parts of one character; of a plain name, nothing is
    within but itself.
    """
    bare = _REMARK.sub(" ", tidy(text))
    parts = [part for part in split_people(bare) if len(part) > 1]
    separate = len(parts) > 1 and len(parts) == len(split_people(bare))
    names = parts if separate or _SEPARATORS.search(bare) else [tidy_name(bare)]
    return tuple(dict.fromkeys(name for name in names if name))


def family_name(name: str) -> str:
    """Return the family name; of a name in parts (`吐尔逊·阿里`) the part before the dot."""
    if DOT in name:
        return name.split(DOT, 1)[0]
    if len(name) > 2 and name[:2] in COMPOUND:  # noqa: PLR2004  (a given name must follow)
        return name[:2]
    return name[:1]


def mask(name: str) -> str:
    """Return the family name and a star for every other character, at least one: `单**`."""
    family = family_name(name)
    rest = name[len(family) :].replace(" ", "")
    dot = DOT if rest.startswith(DOT) else ""
    return family + dot + "*" * max(1, len(rest) - len(dot))


def titled(name: str) -> str:
    """Return the family name with the title used among workmates: `单师傅`."""
    return f"{family_name(name)}师傅"


def sort_key(name: str, override_pinyin: str | None = None) -> SortKey:
    """Return a key that orders names as a Chinese dictionary would, family names first.

    Family names are compared syllable by syllable without tones, then by tone, then by character,
    so that people of one family name stand together; given names follow in the same way.
    `override_pinyin` is the pinyin of the whole name (`shàn zhìyuǎn`), when the person gave it.
    """
    family, given = _spoken(name, override_pinyin)
    return (
        tuple((part.letters, part.umlaut) for part in family),
        tuple(part.tone for part in family),
        family_name(name),
        given,
        name,
    )


def pinyin(name: str, override_pinyin: str | None = None) -> str:
    """Return the name in Latin letters without tones: `Shan Zhiyuan`."""
    family, given = _spoken(name, override_pinyin)
    words = ("".join(part.written for part in parts) for parts in (family, given))
    return " ".join(word[:1].upper() + word[1:] for word in words if word)


def initials(name: str, override_pinyin: str | None = None) -> str:
    """Return the first letters of the syllables, lower case: `szy`."""
    family, given = _spoken(name, override_pinyin)
    return "".join(part.letters[0] for part in (*family, *given))


def _spoken(name: str, override: str | None) -> tuple[tuple[Syllable, ...], tuple[Syllable, ...]]:
    """Return the syllables of the family name and of the given name."""
    family = family_name(name)
    if override and (written := split_written(override)):
        length = sum(map(is_han, family)) or 1
        return written[:length], written[length:]
    given = name[len(family) :].lstrip(DOT)
    if not is_han(family):
        words = name.casefold().split()
        return tuple(Syllable(word) for word in words[:1]), tuple(map(Syllable, words[1:]))
    return _spell_family(family), spell(given)


def _spell_family(family: str) -> tuple[Syllable, ...]:
    known = COMPOUND.get(family) or READINGS.get(family)
    return tuple(map(syllable, known.split(","))) if known else spell(family)
