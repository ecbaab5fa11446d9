"""Reads a finished HTML or SVG page once, for every check: ids, addresses, pictures, all its text.

The pages are our own, with balanced quotes, so that one pattern can read them: it takes a third of
the time of the parser in the standard library, which the tests compare it with.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape


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
    its visible text with inline markup taken away (blocks on lines of their own), then titles,
    attribute values, comments and scripts, each from a line of its own. `repeated` are the ids
    that stand twice; `addresses` are in the order of the page, each once; `bare_images` are the
    addresses of pictures without `alt`.
    """

    lang: str
    title: str
    ids: tuple[str, ...]
    repeated: tuple[str, ...]
    addresses: tuple[Address, ...]
    bare_images: tuple[str, ...]
    text: str


def read_html(markup: str) -> Html:
    """Read a page or an SVG drawing. Never fails; what is no markup counts as text."""
    return _Reader().read(markup)


_URL_FUNCTION = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)""", re.IGNORECASE)
_IMPORT = re.compile(r"""@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def css_addresses(css: str) -> Iterator[str]:
    """The addresses a style sheet fetches: every `url()` and `@import`."""
    text = _CSS_COMMENT.sub(" ", css)
    for pattern in (_URL_FUNCTION, _IMPORT):
        for hit in pattern.finditer(text):
            yield next((group for group in hit.groups() if group), "")


_CANDIDATE = re.compile(r"[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s+[^,]*)?(?:,|$)")


def srcset_addresses(srcset: str) -> Iterator[str]:
    """The addresses of a `srcset`."""
    for hit in _CANDIDATE.finditer(srcset):
        yield hit[1]


# Attributes up to the end of the tag: quoted values may hold ">".
_INNER = r"""((?:[^>"']++|"[^"]*"|'[^']*')*+)"""
# Most tags say nothing: those in which there are only looks and measures.
_MUTELY = r"""(?:\s+(?:class|d|x|y|cx|cy|r)="[^"<>]*")"""
_TELLING = re.compile(
    rf"<!--(?P<comment>.*?)(?:-->|\Z)"
    rf"|<(?P<aside>script|style|title|rt|rp)(?=[\s/>]){_INNER}(?<!/)>(?P<content>.*?)</(?P=aside)\s*>"
    rf"|<(?!(?!img)(?-i:[a-z][a-z0-9]*){_MUTELY}+\s*/?>)(?P<tag>[A-Za-z][^\s/>]*)(?=[\s/]){_INNER}>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_BODY = re.compile(r"<(?:body|svg)[\s>]", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BLOCK = "\v"  # stands for the edge of a block until blanks are joined
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
        *("font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp"),
        *("small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var"),
        "wbr",
    )
)
_BOTH_CASES = sorted({*_INLINE, *map(str.upper, _INLINE)})  # four times faster than IGNORECASE
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(_BOTH_CASES)}){_MUTELY}*\s*/?>")
_OTHER_TAG = re.compile(r"<[/!?A-Za-z][^<>]*>")
# Names of classes and numbers of drawings say nothing about people, and look like telephones.
_MUTE = frozenset(
    (
        *("class", "d", "points", "viewbox", "transform", "width", "height", "x", "y", "x1", "x2"),
        *("y1", "y2", "cx", "cy", "r", "rx", "ry", "integrity", "pathlength", "stroke-dasharray"),
        *("keytimes", "values"),
    )
)
_FETCHES = frozenset(
    (
        *("audio src", "video src", "video poster", "source src", "track src", "img src"),
        *("image href", "image xlink:href", "use href", "use xlink:href", "feimage href"),
        *("feimage xlink:href", "script src", "script href", "script xlink:href", "iframe src"),
        *("frame src", "embed src", "object data", "input src", "body background"),
        *("form action", "button formaction", "input formaction", "a ping", "area ping"),
    )
)
_LINKS = frozenset(("a href", "a xlink:href", "area href"))
# Relations that only name a document; a browser fetches nothing for them.
_NAMING_RELS = frozenset(
    (
        *("alternate", "author", "canonical", "help", "license", "me", "next", "prev"),
        *("privacy-policy", "search", "self", "up"),
    )
)
_REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)


class _Reader:
    """Collects while one pattern walks over the tags that say something."""

    __slots__ = ("_addresses", "_asides", "_bare", "_body", "_ids", "_lang", "_seen", "_title")

    def __init__(self) -> None:
        self._lang = ""
        self._title = ""
        self._body = 0  # where the body begins: titles after it belong to drawings
        self._ids: dict[str, int] = {}
        self._addresses: dict[Address, None] = {}
        self._bare: list[str] = []
        self._asides: list[str] = []
        self._seen: set[tuple[str, str]] = set()

    def read(self, markup: str) -> Html:
        body = _BODY.search(markup)
        self._body = body.start() if body else len(markup)
        visible = _plain(_TELLING.sub(self._token, markup))
        return Html(
            lang=self._lang,
            title=self._title,
            ids=tuple(self._ids),
            repeated=tuple(name for name, count in self._ids.items() if count > 1),
            addresses=tuple(self._addresses),
            bare_images=tuple(self._bare),
            text="\n".join([visible, *self._asides]),
        )

    def _token(self, hit: re.Match[str]) -> str:
        comment, aside, aside_inner, content, tag, inner = hit.groups()
        if tag is not None:
            name = tag.lower()
            self._element(name, inner)
            return "" if name in _INLINE else _BLOCK
        if aside is None:
            self._asides.append(comment)
            return ""
        if aside_inner:
            self._element(aside.lower(), aside_inner)
        return self._aside(aside.lower(), content, in_head=hit.start() < self._body)

    def _aside(self, tag: str, content: str, *, in_head: bool) -> str:
        """Text that stands apart: it must not part the text it interrupts."""
        if tag in ("script", "style"):
            self._asides.append(content)
            if tag == "style":
                self._add(css_addresses(content), Use.REQUEST, tag)
            return ""
        plain = _plain(content).strip()
        self._asides.append(plain)
        if tag == "title" and in_head:
            self._title = self._title or plain
        return _BLOCK if tag == "title" else ""

    def _element(self, tag: str, inner: str) -> None:
        if (tag, inner) in self._seen and "id" not in inner:
            return  # says nothing new, unless it repeats an id
        self._seen.add((tag, inner))
        values: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(inner):
            value = double or single or bare
            values.setdefault(name.lower(), unescape(value) if "&" in value else value)
        self._asides += [value for name, value in values.items() if value and name not in _MUTE]
        for name, value in values.items():
            place = f"{tag} {name}"
            if place in _LINKS:
                self._add((value,), Use.LINK, place)
            elif place in _FETCHES:
                self._add((value,), Use.REQUEST, place)
            elif name in _SETS:
                self._add(srcset_addresses(value), Use.REQUEST, place)
            elif "url(" in value:
                self._add(css_addresses(value), Use.REQUEST, place)
        if "id" in values:
            self._ids[values["id"]] = self._ids.get(values["id"], 0) + 1
        if tag in _ELEMENTS:
            _ELEMENTS[tag](self, values)

    def _read_html(self, values: dict[str, str]) -> None:
        self._lang = values.get("lang", "")

    def _read_anchor(self, values: dict[str, str]) -> None:
        if "name" in values:
            self._ids.setdefault(values["name"], 1)

    def _read_image(self, values: dict[str, str]) -> None:
        if "alt" not in values:
            self._bare.append(values.get("src", ""))

    def _read_link(self, values: dict[str, str]) -> None:
        if "href" in values:
            names_only = set(values.get("rel", "").lower().split()) <= _NAMING_RELS
            use = Use.LINK if names_only else Use.REQUEST
            self._add((values["href"],), use, "link href")

    def _read_meta(self, values: dict[str, str]) -> None:
        hit = _REFRESH.match(values.get("content", ""))
        if hit and values.get("http-equiv", "").lower() == "refresh":
            self._add((hit[1].strip(),), Use.REQUEST, "meta refresh")

    def _read_frame(self, values: dict[str, str]) -> None:
        if "srcdoc" in values:
            inner = read_html(values["srcdoc"])
            self._addresses.update(dict.fromkeys(inner.addresses))
            self._asides.append(inner.text)

    def _add(self, urls: Iterable[str], use: Use, place: str) -> None:
        for url in urls:
            self._addresses[Address(url, use, place)] = None


def _plain(markup: str) -> str:
    """Text as a browser shows it: no tags, blanks joined, character references resolved."""
    text = _OTHER_TAG.sub(_BLOCK, _INLINE_TAG.sub("", markup))
    joined = _BLANKS.sub(" ", text).replace(_BLOCK, "\n")
    return unescape(joined) if "&" in joined else joined


_SETS = frozenset(("srcset", "imagesrcset"))
_ELEMENTS: dict[str, Callable[[_Reader, dict[str, str]], None]] = {
    "html": _Reader._read_html,  # noqa: SLF001  (a table of the class's own methods)
    "a": _Reader._read_anchor,  # noqa: SLF001
    "img": _Reader._read_image,  # noqa: SLF001
    "link": _Reader._read_link,  # noqa: SLF001
    "meta": _Reader._read_meta,  # noqa: SLF001
    "iframe": _Reader._read_frame,  # noqa: SLF001
}
