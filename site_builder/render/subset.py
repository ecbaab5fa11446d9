"""A web font with only the characters that are used: a fraction of the file, the same on every machine."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from site_builder.render.brand import UnusableFont
from site_builder.render.letters import opened, weights_of

_ALWAYS = frozenset(range(0x20, 0x7F))  # clocks and counters write these later
_KEPT = ("ccmp", "locl", "mark", "mkmk")  # kerning and the like would alter the measured widths
_NAMES = (0, 1, 2, 13, 14)  # whose it is, what it is called, and its licence
_FAULTS = (
    AssertionError,
    AttributeError,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
    OSError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class WebFont:
    """A woff2 file; `weight` as CSS writes it; `lacks`: characters it has not got, in order."""

    data: bytes
    weight: str
    lacks: str


def subset(data: bytes, texts: Iterable[str]) -> WebFont:
    """Cut a font to the characters of `texts`. The same font and texts give the same bytes.

    Of a collection the face for simplified Chinese is used; a variable font keeps the weights from
    400 to 700 and no other axis.

    Raises:
        UnusableFont: the file cannot be read, or not be cut.
    """
    wanted = sorted({char for text in texts for char in text if not char.isspace()})
    font = opened(data)
    known = font.getBestCmap()
    lacks = "".join(char for char in wanted if ord(char) not in known)
    try:
        cutter = Subsetter(_options())
        cutter.populate(unicodes={*_ALWAYS, *map(ord, wanted)})
        cutter.subset(font)
        weight = _narrowed(font)
        font.flavor = "woff2"
        out = BytesIO()
        font.save(out, reorderTables=None)
    except _FAULTS as fault:
        raise UnusableFont from fault
    return WebFont(out.getvalue(), weight, lacks)


def _options() -> Options:
    options = Options()
    options.layout_features = list(_KEPT)
    options.name_IDs = list(_NAMES)
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    return options


def _narrowed(font: TTFont) -> str:
    """Limit a variable font to the weights we use; return the weight of the font for CSS."""
    if "fvar" not in font:
        return str(font["OS/2"].usWeightClass) if "OS/2" in font else "400"
    weights = weights_of(font)
    limits: dict[str, object] = {axis.axisTag: None for axis in font["fvar"].axes}
    if weights and weights[0] < weights[1]:
        limits["wght"] = (weights[0], weights[0], weights[1])
    elif weights:
        limits["wght"] = weights[0]
    instantiateVariableFont(font, limits, inplace=True)
    return " ".join(map(str, weights)) or "400"
