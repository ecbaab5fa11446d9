"""Identifiers that people give to records so that others can refer to them."""

import re

from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.syllables import is_han, spell
from site_builder.model.values.text import plain, unquote

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{1,63}")
_LONGEST = 64


def read_id(text: str, reading: Reading) -> str:
    """Return the slug `text` is (2–64 of a–z, 0–9 and hyphens, no hyphen first).

    Blanks, capitals and underscores are mended with the remark N115. Raises Unreadable E144.
    """
    found = unquote(plain(text))
    mended = mend_id(text)
    if not _SLUG.fullmatch(mended):
        raise Unreadable("E144", found=found, example=_suggest(found))
    if mended != text:
        reading.remark("N115", text=mended, found=found, example=mended)
    return mended


def mend_id(text: str) -> str:
    """Return the spelling of an id, or of a reference to one, in which ids are kept."""
    found = unquote(plain(text)).casefold()
    return re.sub(r"[\s_.\u2010-\u2015\u2212-]+", "-", found).strip("-")


def _suggest(text: str) -> str:
    spelt = "-".join(part.letters for part in spell(text)) if any(map(is_han, text)) else text
    slug = re.sub(r"[^a-z0-9]+", "-", spelt.casefold()).strip("-")[:_LONGEST].rstrip("-")
    return slug if _SLUG.fullmatch(slug) else "t-2026-01"
