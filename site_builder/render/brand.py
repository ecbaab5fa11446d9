"""The mark of the site as icons, and the picture of shared links: the line and its stations.

Everything is drawn from shapes in the colours of the style sheet; letters only in a font that the
site brings along, so that every machine draws the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from site_builder.model.choices import Theme

_BLOCK = re.compile(r"(?P<selector>[^{}]+)\{(?P<body>[^{}]*)\}")
_NIGHT = re.compile(r"@media \(prefers-color-scheme: dark\)\s*\{(?P<inside>(?:[^{}]*\{[^{}]*\})*)")
_TOKEN = re.compile(r"--(?P<name>band|on-band|stripe):\s*(?P<colour>#[0-9A-Fa-f]{6})\s*;")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FINER = 3  # drawn so many times larger, then reduced: that is what smooths the edges
_ICON = 180
_SHARE = (1200, 630)
_SHADES = 16  # from one colour to the next, for the edges between them

# The line of the share picture, in its pixels: it comes in from the right, turns twice, arrives.
_TOP, _BOTTOM, _SPINE, _BEND, _WIDTH = 120, 520, 120, 90, 34
_LETTERS = (250, 200, 1130, 440)  # the room for letters: left, top, right, bottom
_LARGEST, _LEADING = 150, 1.3  # letters, in pixels; lines, in letters

Tokens = Mapping[str, str]


class UnusableFont(ValueError):  # noqa: N818  (reads as a fact)
    """The file is no font, or a broken one."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What the mark is drawn with, as `#RRGGBB`: its ground, the line on it, the heart of a station."""

    band: str = "#000000"
    on_band: str = "#FFFFFF"
    stripe: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours by day and by night; a theme without a night has the same twice."""

    day: Colours
    night: Colours


def palette(tokens: str, theme: Theme) -> Palette:
    """Return the colours that the style sheet `tokens` gives to `theme`."""
    text = _COMMENT.sub("", tokens)
    own = f'[data-theme="{theme.value}"]'
    night = "".join(match["inside"] for match in _NIGHT.finditer(text))
    plain = _NIGHT.sub("", text)
    day = {**_declared(plain, ":root"), **_declared(plain, own)}
    return Palette(_colours(day), _colours({**day, **_declared(night, own)}))


def _declared(css: str, selector: str) -> Tokens:
    """The first colours that are declared for `selector`, by name: in larger windows they stay."""
    found: dict[str, str] = {}
    for block in _BLOCK.finditer(css):
        if block["selector"].strip() == selector:
            for token in _TOKEN.finditer(block["body"]):
                found.setdefault(token["name"], token["colour"])
    return found


def _colours(tokens: Tokens) -> Colours:
    return Colours(**{name.replace("-", "_"): colour for name, colour in tokens.items()})


def vector_icon(svg: str, colours: Palette) -> str:
    """Return the icon with its places such as `{band}` and `{night-band}` filled in."""
    for prefix, one in (("", colours.day), ("night-", colours.night)):
        for name in ("band", "on-band", "stripe"):
            svg = svg.replace(f"{{{prefix}{name}}}", getattr(one, name.replace("-", "_")))
    return svg


def touch_icon(colours: Colours) -> bytes:
    """Return the icon that phones put among their own, as PNG."""
    sheet = _Sheet((_ICON, _ICON), colours)
    sheet.line((36, 90), (144, 90), 26)
    sheet.station((90, 90), 40)
    return sheet.png()


def share_picture(colours: Colours, title: str = "", font: bytes | None = None) -> bytes:
    """Return the picture of a shared link as PNG: the line of the pages, from entry to terminus.

    With a `font` the title stands in it; its parts around `·` on lines of their own.

    Raises:
        UnusableFont: the font cannot be read.
    """
    sheet = _Sheet(_SHARE, colours)
    right = _SHARE[0]
    sheet.line((right + _WIDTH, _TOP), (_SPINE + _BEND, _TOP), _WIDTH)
    sheet.bend((_SPINE + _BEND, _TOP + _BEND), _BEND, _WIDTH, 180)
    sheet.line((_SPINE, _TOP + _BEND), (_SPINE, _BOTTOM - _BEND), _WIDTH)
    sheet.bend((_SPINE + _BEND, _BOTTOM - _BEND), _BEND, _WIDTH, 90)
    sheet.line((_SPINE + _BEND, _BOTTOM), (right - 190, _BOTTOM), _WIDTH)
    for stop in ((900, _TOP), (520, _TOP), (_SPINE, (_TOP + _BOTTOM) // 2), (520, _BOTTOM)):
        sheet.station(stop, 36, is_open=True)
    sheet.station((right - 190, _BOTTOM), 70)
    if font is not None:
        sheet.letters([part.strip() for part in title.split("·") if part.strip()], font)
    return sheet.png()


class _Sheet:
    """A picture in the making, measured in its own pixels."""

    def __init__(self, size: tuple[int, int], colours: Colours) -> None:
        self._colours = colours
        large = (size[0] * _FINER, size[1] * _FINER)
        self._image = Image.new("RGB", large, colours.band)
        self._draw = ImageDraw.Draw(self._image)

    def line(self, start: tuple[int, int], end: tuple[int, int], width: int) -> None:
        """Draw a level or upright line with round ends."""
        (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        half = width / 2
        edges = (left - half, top - half, right + half, bottom + half)
        self._draw.rounded_rectangle(
            _larger(edges, inner=1), width * _FINER // 2, fill=self._colours.on_band
        )

    def bend(self, center: tuple[int, int], radius: int, width: int, angle: int) -> None:
        """Draw a quarter of a circle, clockwise from `angle` (degrees from the right)."""
        reach = radius + width / 2
        edges = (center[0] - reach, center[1] - reach, center[0] + reach, center[1] + reach)
        self._draw.arc(
            _larger(edges), angle, angle + 90, fill=self._colours.on_band, width=width * _FINER
        )

    def station(self, center: tuple[int, int], radius: int, *, is_open: bool = False) -> None:
        """Draw a station: its heart is yellow, or the ground seen through an open one."""
        self._disc(center, radius, self._colours.on_band)
        self._disc(center, radius // 2, self._colours.band if is_open else self._colours.stripe)

    def letters(self, parts: list[str], font: bytes) -> None:
        """Set the parts one under the other, as large as the room for them allows."""
        left, top, right, bottom = _LETTERS
        size = _size(parts, font, right - left, bottom - top)
        heights = [size * share * _LEADING for share in _shares(parts)]
        y = (top + bottom - sum(heights)) / 2
        for part, share, height in zip(parts, _shares(parts), heights, strict=True):
            at = (left * _FINER, (y + height / 2) * _FINER)
            own = _opened(font, round(size * share) * _FINER)
            self._draw.text(at, part, fill=self._colours.on_band, font=own, anchor="lm")
            y += height

    def png(self) -> bytes:
        out = BytesIO()
        small = self._image.reduce(_FINER)
        shaded = small.quantize(palette=_shades(self._colours), dither=Image.Dither.NONE)
        shaded.save(out, "PNG", optimize=True)
        return out.getvalue()

    def _disc(self, center: tuple[int, int], radius: int, ink: str) -> None:
        x, y = center
        self._draw.ellipse(_larger((x - radius, y - radius, x + radius, y + radius)), fill=ink)


def _shades(colours: Colours) -> Image.Image:
    """A palette of the colours and what lies between those that touch."""
    band, line, heart = (
        tuple(bytes.fromhex(one.removeprefix("#")))
        for one in (colours.band, colours.on_band, colours.stripe)
    )
    found = [
        round(start + (end - start) * step / (_SHADES - 1))
        for first, second in ((band, line), (line, heart))
        for step in range(_SHADES)
        for start, end in zip(first, second, strict=True)
    ]
    image = Image.new("P", (1, 1))
    image.putpalette(found)
    return image


def _larger(box: tuple[float, ...], inner: int = 0) -> list[float]:
    """A box (left, top, right, bottom) on the larger sheet; `inner`: its last pixels belong to it."""
    left, top, right, bottom = (edge * _FINER for edge in box)
    return [left, top, right - inner, bottom - inner]


def _shares(parts: list[str]) -> list[float]:
    """How large each part is set: the first is the name, what follows it is smaller."""
    return [1.0, *(0.6 for _ in parts[1:])][: len(parts)]


def _size(parts: list[str], font: bytes, width: int, height: int) -> int:
    """The size in pixels at which the parts fill a room, within reason."""
    measure = _opened(font, _LARGEST)
    lengths = [
        measure.getlength(part) * share for part, share in zip(parts, _shares(parts), strict=True)
    ]
    narrowed = min(1.0, width / max([1.0, *lengths]))
    size = min(_LARGEST * narrowed, height / (_LEADING * max(1.0, sum(_shares(parts)))))
    return int(size)


def _opened(font: bytes, size: int) -> ImageFont.FreeTypeFont:
    """The font in a size in pixels; set letter by letter, which needs nothing of the machine."""
    try:
        return ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)
    except OSError as fault:
        raise UnusableFont from fault
