"""A name for a file or folder that every computer takes: small letters, digits and hyphens."""

import re
from collections.abc import Container

from site_builder.model.values.syllables import spell

_LONGEST = 40
_NOT = re.compile(r"[^a-z0-9]+")


def slug(title: str, fallback: str) -> str:
    """Return the pinyin of `title`, cut at a syllable; `fallback` when nothing of it can be spelled."""
    parts = [part for one in spell(title) for part in _NOT.split(one.letters) if part]
    found = ""
    for part in parts:
        longer = f"{found}-{part}" if found else part[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        found = longer
    return found or fallback


def next_free(name: str, taken: Container[str]) -> str:
    """Return `name`, or the first of name-2, name-3, … that is not taken."""
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free
