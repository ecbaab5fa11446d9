"""Telling an author that a text does not fit on a screen, and by how much."""

from site_builder.problems import Language, Problem, Span
from site_builder.views.fitting.fit import TooLong

_SHOWN = 24  # characters of the text in the message


def too_long(
    text: str, found: TooLong, place: Span, screen: str, language: Language = Language.ZH
) -> Problem:
    """Return the W325 for `text`, written at `place`, on the screen of that name."""
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    facts = {
        "found": short,
        "name": screen,
        "count": str(found.count),
        "excess": str(found.by),
        "limit": str(found.count - found.by),
    }
    return Problem("W325", place, facts, language)
