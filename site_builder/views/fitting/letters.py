"""How wide letters are: those of a font file, or of any system font by a careful rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from site_builder.views.fitting.rough import rough_advance

_SPACES = MappingProxyType(
    {0x2002: 1 / 2, 0x2003: 1.0, 0x2004: 1 / 3, 0x2005: 1 / 4, 0x2006: 1 / 6, 0x3000: 1.0}
)
"""Blanks whose width Unicode lays down; shapers give them this width where a font has none."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a font in em: `advances` by code point, `ascent` and `descent` of a line.

    A character that the font lacks comes from some system font and has the rough width of it, which
    is never too small for the common ones. The page has to switch off what alters widths:
    `font-kerning`, `text-autospace` and `letter-spacing`.
    """

    advances: Mapping[int, float] = field(default_factory=lambda: MappingProxyType({}))
    ascent: float = 1.16
    descent: float = 0.288

    def advance(self, char: str) -> float:
        """The width of one character."""
        code = ord(char)
        found = self.advances.get(code, _SPACES.get(code))
        return rough_advance(char) if found is None else found

    def width(self, text: str) -> float:
        """The width of a line of text."""
        return sum(map(self.advance, text))

    def lacks(self, text: str) -> str:
        """The visible characters of `text` that the font has not got, each once, in order."""
        return "".join(
            dict.fromkeys(
                char for char in text if ord(char) not in self.advances and not char.isspace()
            )
        )


ROUGH = Letters()
"""No font in particular: every width by the rough rule."""
