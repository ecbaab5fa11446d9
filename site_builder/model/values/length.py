"""Lengths of a screen and of the room before it: `55寸`, `4米`, `1920x1080`."""

import re
from decimal import Decimal
from typing import NamedTuple

from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain

_NUMBER = re.compile(r"(?:约|大约|about)?\s*(?P<number>\d{1,4}(?:\.\d{1,3})?)\s*(?P<unit>\D*)")
_INCHES = {
    **dict.fromkeys(("", "寸", "英寸", "吋", '"', "”", "″", "''", "in", "inch", "inches"), "1"),
    **dict.fromkeys(("cm", "厘米", "公分"), "0.3937008"),
    **dict.fromkeys(("mm", "毫米"), "0.03937008"),
}
_METRES = {
    **dict.fromkeys(("", "米", "公尺", "m", "metre", "metres", "meter", "meters"), "1"),
    **dict.fromkeys(("cm", "厘米", "公分"), "0.01"),
    **dict.fromkeys(("ft", "feet", "foot", "英尺"), "0.3048"),
}
_PIXELS = re.compile(r"(?P<width>\d{3,5})\s*[x×*✕х]\s*(?P<height>\d{3,5})(?:\s*(?:px|像素))?")
_NAMED = {
    "720p": (1280, 720),
    "hd": (1366, 768),
    "1080p": (1920, 1080),
    "fhd": (1920, 1080),
    "fullhd": (1920, 1080),
    "全高清": (1920, 1080),
    "2k": (2560, 1440),
    "4k": (3840, 2160),
    "uhd": (3840, 2160),
    "超高清": (3840, 2160),
    "8k": (7680, 4320),
}


class Pixels(NamedTuple):
    """The resolution of a screen."""

    width: int
    height: int


def read_inches(text: str, _reading: Reading) -> Decimal:
    """Return the diagonal `text` names, in inches; centimetres are turned. Raises Unreadable E181."""
    return _length(text, _INCHES, "E181")


def read_metres(text: str, _reading: Reading) -> Decimal:
    """Return the distance `text` names, in metres. Raises Unreadable E182."""
    return _length(text, _METRES, "E182")


def read_pixels(text: str, _reading: Reading) -> Pixels:
    """Return the resolution `text` names, such as `1920×1080` or `4K`. Raises Unreadable E183."""
    found = plain(text)
    words = found.casefold()
    named = _NAMED.get(re.sub(r"[\s-]+", "", words))
    if named is not None:
        return Pixels(*named)
    match = _PIXELS.fullmatch(words)
    if match is None:
        raise Unreadable("E183", found=found)
    return Pixels(int(match["width"]), int(match["height"]))


def _length(text: str, units: dict[str, str], code: str) -> Decimal:
    found = plain(text)
    match = _NUMBER.fullmatch(found.casefold())
    factor = units.get(match["unit"].strip()) if match else None
    if match is None or factor is None or not Decimal(match["number"]):
        raise Unreadable(code, found=found)
    return Decimal(match["number"]) * Decimal(factor)
