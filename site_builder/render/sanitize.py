"""What HTML a text may hold: a short list; everything else is taken out of the finished markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import nh3

from site_builder.render.links import SCHEMES, Kind, read_address

_ALLOWED = (
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure "
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong "
    "sub summary sup table tbody td tfoot th thead tr ul var"
)
_TAGS = frozenset(_ALLOWED.split())
_ATTRIBUTES = {
    "a": {"href", "title", "id"},
    "abbr": {"title"},
    "details": {"open"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
_ALIGNMENTS = {"align-left", "align-center", "align-right"}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "td": _ALIGNMENTS,
    "th": _ALIGNMENTS,
}
_GONE_WITH_CONTENT = {"script", "style", "iframe", "object", "svg", "math", "title", "template"}

# Word and old editors leave these behind; they go without a word, their text stays.
_RESIDUE = frozenset(("font", "center", "u", "tt", "big", "strike", "colgroup", "col", "section"))
_TAG = re.compile(
    r"(?<!\]\()(?<!\]（)<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*(?::[A-Za-z]\w*)?)(?=[\s/>])"
    r"(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>?"
)
_ADDRESS = re.compile(
    r"\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE
)
_HANDLER = re.compile(r"[\s/\"']on[a-z]+\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A piece of raw HTML that will not be published: as written, where, and which rule."""

    code: str
    text: str
    offset: int


def clean(html: str) -> str:
    """Return `html` reduced to the allowed elements and attributes, well-formed.

    Addresses still have to be judged: relative ones are passed through.
    """
    return nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=_GONE_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def unwanted_html(text: str) -> Iterator[Unwanted]:
    """Yield the raw tags in a text (its code blanked out) that `clean` will not let pass.

    Scripts and event handlers break rule E128, other tags W128, addresses that are neither of the
    site nor of the web E305; a closing tag is not named again.
    """
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if tag["close"]:
            continue
        if name == "script" or _HANDLER.search(tag["rest"]):
            yield Unwanted("E128", f"<{tag['name']}>", tag.start())
        elif name not in _TAGS and name not in _RESIDUE and ":" not in name:
            yield Unwanted("W128", f"<{tag['name']}>", tag.start())
        else:
            yield from _unwanted_addresses(tag)


def _unwanted_addresses(tag: re.Match[str]) -> Iterator[Unwanted]:
    """Yield the addresses of a raw tag that are dropped before anyone could resolve them."""
    for written in _ADDRESS.finditer(tag["rest"]):
        group = written.lastindex or 0
        if read_address(unescape(written[group]), "").kind in {Kind.FORBIDDEN, Kind.LOCAL}:
            yield Unwanted("E305", written[group], tag.start("rest") + written.start(group))
