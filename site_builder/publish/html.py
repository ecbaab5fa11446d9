"""Reads a finished HTML or SVG page once, for every check: ids, addresses, pictures, all its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser

_Attributes = list[tuple[str, str | None]]


class Use(StrEnum):
    """What a browser does with an address."""

    LINK = "link"  # goes there when the reader asks
    REQUEST = "request"  # fetches it by itself


@dataclass(frozen=True, slots=True)
class Address:
    """An address on a page, as written, and the element and attribute it stands in."""

    url: str
    use: Use
    place: str


@dataclass(frozen=True, slots=True)
class Html:
    """What the checks want to know about a page.

    `text` holds everything a reader, a search engine or a curious person can find in the page:
    its visible text with inline markup taken away (blocks on lines of their own), then attribute
    values, comments and scripts, each on a line of its own. `ids` and `repeated` are in the order
    of the page; `bare_images` are the addresses of pictures without `alt`.
    """

    lang: str
    title: str
    ids: tuple[str, ...]
    repeated: tuple[str, ...]
    addresses: tuple[Address, ...]
    bare_images: tuple[str, ...]
    text: str


def read_html(markup: str) -> Html:
    """Read a page or an SVG drawing. Never fails: broken markup is read as browsers would."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.result()


_URL_FUNCTION = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)""", re.IGNORECASE)
_IMPORT = re.compile(r"""@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def css_addresses(css: str) -> Iterator[str]:
    """The addresses a style sheet fetches: every `url()` and `@import`."""
    text = _COMMENT.sub(" ", css)
    for pattern in (_URL_FUNCTION, _IMPORT):
        for hit in pattern.finditer(text):
            yield next((group for group in hit.groups() if group is not None), "")


_CANDIDATE = re.compile(r"[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s+[^,]*)?(?:,|$)")


def srcset_addresses(srcset: str) -> Iterator[str]:
    """The addresses of a `srcset`."""
    for hit in _CANDIDATE.finditer(srcset):
        yield hit[1]


_INLINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp"
    " small span strike strong sub sup time tspan tt u var wbr".split()
)
_ASIDE = frozenset(("rp", "rt", "script", "style"))  # apart from the text they interrupt
# Names of classes and numbers of drawings say nothing about people, and look like telephones.
_MUTE = frozenset(
    "class d points viewbox transform width height x y x1 x2 y1 y2 cx cy r rx ry integrity"
    " pathlength stroke-dasharray keytimes values".split()
)
_FETCHES = frozenset(
    {
        ("audio", "src"),
        ("body", "background"),
        ("button", "formaction"),
        ("embed", "src"),
        ("feimage", "href"),
        ("feimage", "xlink:href"),
        ("form", "action"),
        ("iframe", "src"),
        ("frame", "src"),
        ("image", "href"),
        ("image", "xlink:href"),
        ("img", "src"),
        ("input", "formaction"),
        ("input", "src"),
        ("object", "data"),
        ("script", "src"),
        ("script", "href"),
        ("script", "xlink:href"),
        ("source", "src"),
        ("track", "src"),
        ("use", "href"),
        ("use", "xlink:href"),
        ("video", "poster"),
        ("video", "src"),
        ("a", "ping"),
        ("area", "ping"),
    }
)
_LINKS = frozenset({("a", "href"), ("a", "xlink:href"), ("area", "href")})
# Relations that only name a document; a browser fetches nothing for them.
_NAMING_RELS = frozenset(
    "alternate author canonical help license me next prev privacy-policy search self up".split()
)
_REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lang = ""
        self._ids: dict[str, int] = {}
        self._addresses: list[Address] = []
        self._bare: list[str] = []
        self._text: list[str] = []
        self._asides: list[str] = []
        self._title: list[str] = []
        self._inside = ""  # the aside or title being read

    def result(self) -> Html:
        visible = _BLANKS.sub(" ", "".join(self._text)).replace("\v", "\n")
        return Html(
            lang=self._lang,
            title=_BLANKS.sub(" ", "".join(self._title)).strip(),
            ids=tuple(self._ids),
            repeated=tuple(name for name, count in self._ids.items() if count > 1),
            addresses=tuple(self._addresses),
            bare_images=tuple(self._bare),
            text="\n".join([visible, *self._asides]),
        )

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag in _ASIDE or (tag == "title" and not self._title):
            self._inside = tag
        elif tag not in _INLINE:
            self._text.append("\v")
        if tag == "html":
            self._lang = next((value or "" for name, value in attrs if name == "lang"), "")
        elif tag == "img" and not any(name == "alt" for name, _ in attrs):
            self._bare.append(next((value or "" for name, value in attrs if name == "src"), ""))
        if attrs:
            self._read_attributes(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: _Attributes) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""
        elif tag not in _INLINE:
            self._text.append("\v")

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self._text.append(data)
            return
        self._asides.append(data)
        if self._inside == "title":
            self._title.append(data)
        elif self._inside == "style":
            self._fetch_css(data, "style")

    def handle_comment(self, data: str) -> None:
        self._asides.append(data)

    def unknown_decl(self, data: str) -> None:
        self._asides.append(data)

    def _read_attributes(self, tag: str, attrs: _Attributes) -> None:
        for name, value in attrs:
            if not value or name in _MUTE:
                continue
            self._asides.append(value)
            if name == "id":
                self._ids[value] = self._ids.get(value, 0) + 1
            elif name == "name" and tag == "a":
                self._ids.setdefault(value, 1)
            elif name == "style":
                self._fetch_css(value, f"{tag} style")
            elif name in ("srcset", "imagesrcset"):
                self._add(srcset_addresses(value), Use.REQUEST, f"{tag} {name}")
            elif (tag, name) in _FETCHES:
                self._add((value,), Use.REQUEST, f"{tag} {name}")
            elif (tag, name) in _LINKS:
                self._add((value,), Use.LINK, f"{tag} {name}")
            elif name == "srcdoc":
                self._read_inner(value)
        if tag == "link":
            self._read_link({name: value or "" for name, value in attrs})
        elif tag == "meta":
            self._read_meta({name: value or "" for name, value in attrs})

    def _read_link(self, attrs: dict[str, str]) -> None:
        if url := attrs.get("href"):
            names_only = set(attrs.get("rel", "").lower().split()) <= _NAMING_RELS
            self._add((url,), Use.LINK if names_only else Use.REQUEST, "link href")

    def _read_meta(self, attrs: dict[str, str]) -> None:
        if attrs.get("http-equiv", "").lower() == "refresh":
            hit = _REFRESH.match(attrs.get("content", ""))
            if hit:
                self._add((hit[1].strip(),), Use.REQUEST, "meta refresh")

    def _read_inner(self, markup: str) -> None:
        inner = read_html(markup)
        self._addresses.extend(inner.addresses)
        self._asides.append(inner.text)

    def _fetch_css(self, css: str, place: str) -> None:
        self._add(css_addresses(css), Use.REQUEST, place)

    def _add(self, urls: Iterator[str] | tuple[str, ...], use: Use, place: str) -> None:
        self._addresses.extend(Address(url, use, place) for url in urls)
