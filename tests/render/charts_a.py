"""Reads drawn charts back: which texts and shapes they hold, and where."""

from dataclasses import dataclass
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

from markupsafe import Markup

from site_builder.render.charts.canvas import BIG, BIG_SMALL, SMALL, TEXT, text_width
from site_builder.render.charts.placing import Box, text_box

WIDE_KIND, NARROW_KIND = "chart-wide", "chart-narrow"
_SIZES = {WIDE_KIND: (TEXT, BIG), NARROW_KIND: (SMALL, BIG_SMALL)}


@dataclass(frozen=True)
class Text:
    """A text in a drawing, with the box it takes at most."""

    text: str
    look: frozenset[str]
    box: Box


@dataclass(frozen=True)
class Drawing:
    """One drawing of a chart."""

    width: float
    height: float
    texts: tuple[Text, ...]
    root: Element

    def named(self, text: str) -> Text:
        """Return the only text that reads so."""
        (found,) = (each for each in self.texts if each.text == text)
        return found

    def shapes(self, look: str) -> list[Element]:
        """Return the elements of a class, in the order in which they are drawn."""
        return [each for each in self.root.iter() if look in each.get("class", "").split()]

    def outside(self) -> list[str]:
        """Return the texts that leave the sheet."""
        sheet = Box(-0.1, -0.1, self.width + 0.1, self.height + 0.1)
        return [each.text for each in self.texts if not sheet.holds(each.box)]

    def overlaps(self) -> list[tuple[str, str]]:
        """Return the texts that lie on one another; half a unit may be rounding."""
        pairs = combinations(self.texts, 2)
        return [(a.text, b.text) for a, b in pairs if a.box.wider(-0.5).meets(b.box.wider(-0.5))]


def drawing(markup: Markup, kind: str) -> Drawing:
    """Return the drawing of a kind from a figure."""
    root = next(svg for svg in _parsed(markup).iter("svg") if svg.get("class") == kind)
    width, height = (float(part) for part in root.get("viewBox", "").split()[2:])
    texts = tuple(_text(element, kind) for element in root.iter("text"))
    return Drawing(width, height, texts, root)


def both(markup: Markup) -> tuple[Drawing, Drawing]:
    """Return the wide drawing and the one for phones."""
    return drawing(markup, WIDE_KIND), drawing(markup, NARROW_KIND)


def caption(markup: Markup) -> str:
    """Return the words below the drawings."""
    element = _parsed(markup).find("figcaption")
    assert element is not None
    return "".join(element.itertext())


def _parsed(markup: Markup) -> Element:
    return fromstring(markup)  # noqa: S314  (we have drawn it ourselves)


def _text(element: Element, kind: str) -> Text:
    look = frozenset(element.get("class", "").split())
    size = _SIZES[kind]["is-big" in look]
    anchor = next((one for one in ("is-middle", "is-end") if one in look), "")
    at = float(element.get("x", "")), float(element.get("y", ""))
    words = element.text or ""
    return Text(words, look, text_box(at, text_width(words, size), size, anchor))
