"""The mark as icons, and the picture of shared links: the line, drawn in the colours of the theme."""

import re
from io import BytesIO

from PIL import Image, ImageDraw

from site_builder.model.choices import Theme

_TOKEN = re.compile(r"--(?P<name>[\w-]+):\s*(?P<colour>#[0-9A-Fa-f]{6})\s*;")
_FINER = 4  # drawn so many times larger, then reduced: that is what smooths the edges
_ICON = 180
_SHARE = (1200, 630)

Colours = dict[str, str]


def colours_of(tokens: str, theme: Theme) -> Colours:
    """Return the colours that the style sheet `tokens` gives a theme by day, by name."""
    found = {match["name"]: match["colour"] for match in _TOKEN.finditer(_block(tokens, ":root"))}
    own = _TOKEN.finditer(_block(tokens, f'[data-theme="{theme.value}"]'))
    return found | ({m["name"]: m["colour"] for m in own} if theme is not Theme.LINE else {})


def _block(tokens: str, selector: str) -> str:
    """Return the first block of declarations that stands under `selector` alone."""
    match = re.search(rf"^{re.escape(selector)} {{(.*?)^}}", tokens, re.MULTILINE | re.DOTALL)
    return match[1] if match else ""


def vector_icon(svg: str, colours: Colours) -> str:
    """Return the icon with its placeholders `{band}`, `{on-band}` and `{stripe}` filled in."""
    for name in ("band", "on-band", "stripe"):
        svg = svg.replace(f"{{{name}}}", colours.get(name, "#000000"))
    return svg


def touch_icon(colours: Colours) -> bytes:
    """Return the icon that phones put among their own, as PNG."""
    sheet = _Sheet((_ICON, _ICON), colours)
    sheet.line((14, 90), (166, 90), 26)
    sheet.station((90, 90), 40, 20)
    return sheet.png()


def share_picture(colours: Colours) -> bytes:
    """Return the picture of a shared link: the line comes in, passes its stations and arrives."""
    sheet = _Sheet(_SHARE, colours)
    sheet.line((-40, 470), (380, 470), 44)
    sheet.line((380, 470), (620, 230), 44)
    sheet.line((620, 230), (880, 230), 44)
    for left in range(940, 1240, 58):
        sheet.line((left, 230), (left + 22, 230), 14)
    for center in ((130, 470), (380, 470), (620, 230)):
        sheet.station(center, 46, 20, is_open=True)
    sheet.station((880, 230), 104, 46)
    return sheet.png()


class _Sheet:
    """A picture in the making, measured in its own pixels."""

    def __init__(self, size: tuple[int, int], colours: Colours) -> None:
        self._size, self._colours = size, colours
        large = (size[0] * _FINER, size[1] * _FINER)
        self._image = Image.new("RGB", large, colours.get("band", "#000000"))
        self._draw = ImageDraw.Draw(self._image)

    def line(self, start: tuple[int, int], end: tuple[int, int], width: int) -> None:
        """Draw a line with round ends."""
        ink = self._colours.get("on-band", "#FFFFFF")
        points = [(x * _FINER, y * _FINER) for x, y in (start, end)]
        self._draw.line(points, fill=ink, width=width * _FINER)
        for point in (start, end):
            self._disc(point, width / 2, ink)

    def station(
        self, center: tuple[int, int], radius: int, border: int, *, is_open: bool = False
    ) -> None:
        """Draw a station: its heart is yellow, or the ground seen through an open one."""
        self._disc(center, radius, self._colours.get("on-band", "#FFFFFF"))
        heart = "band" if is_open else "stripe"
        self._disc(center, radius - border, self._colours.get(heart, "#000000"))

    def png(self) -> bytes:
        out = BytesIO()
        reduced = self._image.resize(self._size, Image.Resampling.BOX)
        reduced.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        return out.getvalue()

    def _disc(self, center: tuple[int, int], radius: float, ink: str) -> None:
        x, y, reach = center[0] * _FINER, center[1] * _FINER, radius * _FINER
        self._draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=ink)
