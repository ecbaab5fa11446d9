"""Drawings: an SVG of an author is rebuilt from a short list of harmless elements, or refused.

Elements and attributes that only the drawing program reads (its metadata, file paths, comments)
are dropped; anything that could run, load or expand makes the whole drawing refused.
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_MAX_DEPTH = 60
_MAX_BYTES = 2 * 1024 * 1024
_DEFAULT_SIZE = (300, 150)  # what browsers give a drawing without any size
_MAX_SIDE = 10_000

_DRAWING = (
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan "
    "textPath clipPath mask marker pattern linearGradient radialGradient stop filter feBlend "
    "feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting "
    "feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR "
    "feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting "
    "feSpotLight feTile feTurbulence style switch"
)
_ELEMENTS = frozenset(_DRAWING.split())
_ACTIVE = (
    "script foreignObject iframe image feImage a animate animateMotion animateTransform set "
    "handler listener audio video embed object"
)
_REFUSED = frozenset(_ACTIVE.split())
_LOADING = re.compile(r"url\(\s*[\"']?\s*(?!#)|@|\\|expression\s*\(|javascript:|&", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(?:px)?\s*\Z")


class UnsafeDrawing(ValueError):  # noqa: N818  (reads as a fact)
    """The file is not well-formed, or holds something that a drawing must not hold."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A harmless SVG file with its natural size in pixels."""

    data: bytes
    width: int
    height: int


def safe_drawing(data: bytes) -> Drawing:
    """Return the drawing rebuilt from what is allowed.

    Raises:
        UnsafeDrawing: it is not XML or not SVG, is over 2 MiB or nested over 60 deep, declares
            entities, or holds a script, an event handler, an animation or an outside reference.
    """
    if len(data) > _MAX_BYTES:
        raise UnsafeDrawing("too large")
    root = _Rebuilding().read(data)
    width, height = _size(root)
    root.set("xmlns", _SVG)
    root.set("width", str(width))
    root.set("height", str(height))
    return Drawing(tostring(root, encoding="utf-8") + b"\n", width, height)


class _Rebuilding:
    """The handlers of one parse."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = 0
        self._dropped_at = 0  # the depth of the outermost element being dropped; 0 for none
        self._in_style = False

    def read(self, data: bytes) -> Element:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as fault:
            raise UnsafeDrawing(str(fault)) from fault
        return self._builder.close()

    def _entity(self, *_declaration: object) -> None:
        raise UnsafeDrawing("declares entities")

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise UnsafeDrawing("nested too deep")
        namespace, _, name = qualified.rpartition(" ")
        if self._depth == 1 and (namespace, name) != (_SVG, "svg"):
            raise UnsafeDrawing("not an SVG")
        if name in _REFUSED or name.lower() == "script":
            raise UnsafeDrawing(name)
        if self._dropped_at:
            return
        if namespace != _SVG or name not in _ELEMENTS:
            self._dropped_at = self._depth
            return
        self._in_style = name == "style"
        self._builder.start(name, _safe_attributes(attributes))

    def _end(self, qualified: str) -> None:
        if not self._dropped_at:
            self._in_style = False
            self._builder.end(qualified.rpartition(" ")[2])
        elif self._dropped_at == self._depth:
            self._dropped_at = 0
        self._depth -= 1

    def _text(self, text: str) -> None:
        if self._dropped_at:
            return
        if self._in_style and _LOADING.search(text):
            raise UnsafeDrawing("style loads something")
        self._builder.data(text)


def _safe_attributes(attributes: dict[str, str]) -> dict[str, str]:
    kept: dict[str, str] = {}
    for qualified, value in attributes.items():
        namespace, _, name = qualified.rpartition(" ")
        if name.lower().startswith("on"):
            raise UnsafeDrawing(name)
        if name == "href" and namespace in {"", _XLINK}:
            if not value.strip().startswith("#"):
                raise UnsafeDrawing("outside reference")
            kept["href"] = value.strip()
        elif namespace == "":
            if _LOADING.search(value):
                raise UnsafeDrawing("outside reference")
            kept[name] = value
        elif (namespace, name) == (_XML, "space"):
            kept["xml:space"] = value
    return kept


def _size(root: Element) -> tuple[int, int]:
    """Return the natural size: of `width` and `height`, else of the view box, else the default."""
    width, height = _number(root.get("width")), _number(root.get("height"))
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    if not (width and height) and len(box) == 4:  # noqa: PLR2004  (a view box has four numbers)
        width, height = _number(box[2]), _number(box[3])
    if not (width and height):
        return _DEFAULT_SIZE
    return min(max(1, round(width)), _MAX_SIDE), min(max(1, round(height)), _MAX_SIDE)


def _number(text: str | None) -> float:
    match = _NUMBER.match(text or "")
    return float(match.group(1)) if match else 0.0
