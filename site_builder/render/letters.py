"""A font file opened for measuring and cutting: its letters, and the face of a collection we use."""

import struct
from io import BytesIO
from types import MappingProxyType

from fontTools.ttLib import TTCollection, TTFont, TTLibError

from site_builder.render.brand import UnusableFont
from site_builder.views.fitting.letters import Letters

REGULAR, BOLD = 400, 700
"""The weights in which slides are set; of a variable font only what lies between is used."""

_COLLECTION = b"ttcf"
_BROKEN = (
    TTLibError,
    AssertionError,
    AttributeError,
    KeyError,
    ValueError,
    IndexError,
    OSError,
    struct.error,
)
_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp")


def opened(data: bytes) -> TTFont:
    """Open a font; of a collection the face for simplified Chinese, else the first.

    Raises:
        UnusableFont: the file is no font, or lacks what a web font needs.
    """
    try:
        if data[:4] == _COLLECTION:
            faces = TTCollection(BytesIO(data), lazy=True).fonts
            font = next((face for face in faces if _is_simplified(face)), faces[0])
            font.recalcTimestamp = False
        else:
            font = TTFont(BytesIO(data), lazy=True, recalcTimestamp=False)
        if any(table not in font for table in _NEEDED) or not font.getBestCmap():
            raise UnusableFont
    except _BROKEN as fault:
        raise UnusableFont from fault
    return font


def letters_of(data: bytes) -> Letters:
    """Return the widths of all letters of a font; those of the widest weight where it has several.

    Raises:
        UnusableFont: as `opened`.
    """
    font = opened(data)
    try:
        units = font["head"].unitsPerEm
        line = font["hhea"]
        glyphs = font.getBestCmap()
        widths = {code: font["hmtx"][glyph][0] / units for code, glyph in glyphs.items()}
        for weight in weights_of(font)[1:]:
            bold = font.getGlyphSet(location={"wght": weight})
            for code, glyph in glyphs.items():
                widths[code] = max(widths[code], bold[glyph].width / units)
    except _BROKEN as fault:
        raise UnusableFont from fault
    return Letters(MappingProxyType(widths), line.ascent / units, -line.descent / units)


def weights_of(font: TTFont) -> tuple[int, ...]:
    """Return the lightest and the boldest weight we use of a variable font; () for any other."""
    axes = font["fvar"].axes if "fvar" in font else ()
    for axis in axes:
        if axis.axisTag == "wght":
            return _within(REGULAR, axis), _within(BOLD, axis)
    return ()


def _within(weight: int, axis: object) -> int:
    least, most = getattr(axis, "minValue", weight), getattr(axis, "maxValue", weight)
    return int(min(max(weight, least), most))


def _is_simplified(face: TTFont) -> bool:
    words = str(face["name"].getDebugName(1)).split()
    return "SC" in words and "Mono" not in words
