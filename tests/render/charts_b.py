"""Reads the drawings of maps, trends and plans back, and makes the teams in them."""

from xml.etree.ElementTree import Element, fromstring

from markupsafe import Markup

from site_builder.render.charts.canvas import BIG, BIG_SMALL, SMALL, TEXT, text_width
from site_builder.render.charts.network_sheet import TINY
from site_builder.render.charts.placing import text_box
from site_builder.views.parts import TeamTag
from tests.render.charts_a import Drawing, Text

_SIZES = {
    "is-big": BIG,
    "is-large": BIG_SMALL,
    "is-small": SMALL,
    "is-tiny": TINY,
    "timeline-pill-name": SMALL,
}
MONTHS = tuple((month / 12, f"{month + 1}月") for month in range(12))
NAMES = ("货装一班", "货装二班", "门吊班", "货检班", "篷布加固班")


def team(number: int, name: str = "", short: str = "") -> TeamTag:
    """A team; its name and sign repeat like those of a real list."""
    name = name or NAMES[number % len(NAMES)]
    short = short or name[0]
    return TeamTag(name, short, number % 8 + 1, (number + number // 8) % 8 + 1, f"teams/{number}")


def drawings(markup: Markup) -> dict[str, Drawing]:
    """The drawings of a figure, under "wide" and "narrow"."""
    root = fromstring(markup)  # noqa: S314  (we have drawn it ourselves)
    found = {}
    for svg in root.iter("svg"):
        kind = "narrow" if "chart-narrow" in svg.get("class", "") else "wide"
        width, height = (float(part) for part in svg.get("viewBox", "").split()[2:])
        texts = tuple(_text(one, kind) for one in svg.iter("text"))
        found[kind] = Drawing(width, height, texts, svg)
    return found


def seen(found: Drawing) -> list[str]:
    """All that is written in a drawing."""
    return [text.text for text in found.texts]


def _text(element: Element, kind: str) -> Text:
    look = frozenset(element.get("class", "").split())
    usual = TEXT if kind == "wide" else SMALL
    size = next((size for name, size in _SIZES.items() if name in look), usual)
    anchor = next((one for one in ("is-middle", "is-end") if one in look), "")
    at = float(element.get("x", "")), float(element.get("y", ""))
    words = element.text or ""
    return Text(words, look, text_box(at, text_width(words, size), size, anchor))
