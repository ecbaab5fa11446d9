"""Tiny fonts for tests, drawn here: every letter a box as wide as we say."""

from collections.abc import Mapping
from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables.TupleVariation import TupleVariation

UNITS = 1000
LATIN = dict.fromkeys(map(chr, range(33, 127)), 500)


def _box(width: int, top: int = 800) -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for at in ((50, top), (width - 50, top), (width - 50, 0)):
        pen.lineTo(at)
    pen.closePath()
    return pen.glyph()


def _builder(widths: Mapping[str, int], family: str) -> FontBuilder:
    names = {char: f"u{ord(char):05X}" for char in widths}
    built = FontBuilder(UNITS, isTTF=True)
    built.setupGlyphOrder([".notdef", "space", *names.values()])
    built.setupCharacterMap({0x20: "space", **{ord(char): name for char, name in names.items()}})
    glyphs = {names[char]: _box(width) for char, width in widths.items()}
    built.setupGlyf({".notdef": _box(600), "space": TTGlyphPen(None).glyph(), **glyphs})
    metrics = {names[char]: (width, 50) for char, width in widths.items()}
    built.setupHorizontalMetrics({".notdef": (600, 50), "space": (250, 0), **metrics})
    built.setupHorizontalHeader(ascent=900, descent=-200)
    built.setupNameTable({"familyName": family, "styleName": "Regular"})
    built.setupOS2(sTypoAscender=900, sTypoDescender=-200, usWeightClass=500)
    built.setupPost()
    built.font["head"].created = built.font["head"].modified = 0
    built.font.recalcTimestamp = False
    return built


def font(widths: Mapping[str, int], family: str = "Boxes") -> bytes:
    """A TrueType font with these characters; widths in thousandths of an em."""
    out = BytesIO()
    _builder(widths, family).save(out)
    return out.getvalue()


def variable_font(widths: Mapping[str, int], wider: int) -> bytes:
    """A font whose letters are so much wider at weight 900 than at 100, where it begins."""
    built = _builder(widths, "Boxes")
    built.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    heavy = [(0, 0), (0, 0), (wider, 0), (wider, 0), (0, 0), (wider, 0), (0, 0), (0, 0)]
    name = {char: f"u{ord(char):05X}" for char in widths}
    built.setupGvar(
        {one: [TupleVariation({"wght": (0, 1, 1)}, list(heavy))] for one in name.values()}
    )
    out = BytesIO()
    built.save(out)
    return out.getvalue()


def collection(*members: bytes) -> bytes:
    """Fonts in one file."""
    made = TTCollection()
    made.fonts = [TTFont(BytesIO(one)) for one in members]
    out = BytesIO()
    made.save(out)
    return out.getvalue()
