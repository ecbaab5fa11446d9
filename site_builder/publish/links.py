"""Checks finished pages: links and anchors that lead somewhere, no other host, basics of access."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from urllib.parse import unquote

from site_builder.problems import Fact, Problem
from site_builder.publish.findings import Finding, finding, gather
from site_builder.publish.html import Address, Html, Use, css_addresses, read_html
from site_builder.publish.places import folders_of
from site_builder.render.artifact import Artifact
from site_builder.views.links import NOT_FOUND

_ADDRESS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?P<host>//[^/?#]*)?(?P<path>[^?#]*)"
    r"(?:\?[^#]*)?(?:#(?P<anchor>.*))?",
    re.DOTALL,
)
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))


@dataclass(frozen=True, slots=True)
class Outline:
    """What the other pages need to know of one: where it can be entered, where it leads."""

    path: str
    source: str
    ids: frozenset[str]
    addresses: tuple[Address, ...]


def check_links(artifacts: Iterable[Artifact]) -> tuple[Problem, ...]:
    """Check the pages, drawings and style sheets among `artifacts`, each read once."""
    artifacts = tuple(artifacts)
    outlines: list[Outline] = []
    findings: list[Finding] = []
    for artifact in artifacts:
        if is_markup(artifact.path):
            html = read_html(artifact.data.decode("utf-8", "replace"))
            findings += page_faults(artifact, html)
            outlines.append(outline(artifact, html))
        elif artifact.path.endswith(".css"):
            outlines.append(style_outline(artifact))
    paths = [artifact.path for artifact in artifacts]
    return gather([*findings, *link_faults(outlines, paths)])


def is_markup(path: str) -> bool:
    """Whether `read_html` can read this file: a page or a drawing."""
    return path.endswith((".html", ".htm", ".svg"))


def outline(artifact: Artifact, html: Html) -> Outline:
    """The outline of a page; equal addresses once."""
    return Outline(artifact.path, artifact.source, frozenset(html.ids), html.addresses)


def style_outline(artifact: Artifact) -> Outline:
    """The outline of a style sheet: what it fetches."""
    urls = dict.fromkeys(css_addresses(artifact.data.decode("utf-8", "replace")))
    # A bare "#id" in a style sheet means an element of the page that uses it.
    addresses = tuple(Address(url, Use.REQUEST, "css") for url in urls if url[:1] != "#")
    return Outline(artifact.path, artifact.source, frozenset(), addresses)


def page_faults(artifact: Artifact, html: Html) -> Iterator[Finding]:
    """Faults that can be seen without knowing the other pages."""
    for name in html.repeated:
        yield finding("E408", artifact, name=name)
    for url in dict.fromkeys(html.bare_images):
        yield finding("E409", artifact, picture=unquote(url))
    if not artifact.path.endswith(".svg"):
        if not html.lang:
            yield finding("E410", artifact)
        if not html.title:
            yield finding("E411", artifact)


def link_faults(
    outlines: Iterable[Outline], paths: Iterable[str], root: str = ""
) -> tuple[Finding, ...]:
    """Faults of addresses, given the outlines of all pages and the paths of all artifacts.

    The page for lost ways, which a server shows anywhere, may count its links from `root`, the
    path under which the site is served.
    """
    outlines = tuple(outlines)
    site = _Site(frozenset(paths), {one.path: one.ids for one in outlines})
    return tuple(
        Finding(fault.code, one.path, one.source, fault.facts)
        for one in outlines
        for address in _addresses(one, root)
        for fault in site.faults(one.path, address)
    )


def _addresses(page: Outline, root: str) -> Iterator[Address]:
    """The addresses of a page, those from the root of the site as if from the page."""
    if not root or page.path != NOT_FOUND:
        yield from page.addresses
        return
    for address in page.addresses:
        yield replace(address, url=address.url.removeprefix(root))


@dataclass(frozen=True, slots=True)
class _Fault:
    code: str
    facts: Mapping[str, Fact]


class _Site:
    """All files, and what has been found out about addresses: menus repeat on every page."""

    __slots__ = ("_folders", "_ids", "_known", "_nearest", "_paths")

    def __init__(self, paths: frozenset[str], ids: Mapping[str, frozenset[str]]) -> None:
        self._paths = paths
        self._ids = ids
        self._folders = frozenset(folder for path in paths for folder in folders_of(path))
        self._known: dict[tuple[str, Address], tuple[_Fault, ...]] = {}
        self._nearest: dict[str, str] = {}

    def faults(self, page: str, address: Address) -> tuple[_Fault, ...]:
        """The fault of an address on `page`, if it has one."""
        base = page if address.url.strip()[:1] in ("", "#", "?") else posixpath.dirname(page)
        known = self._known.get((base, address))
        if known is None:
            known = self._known[base, address] = tuple(self._judge(page, address))
        return known

    def _judge(self, page: str, address: Address) -> Iterator[_Fault]:
        url = address.url.strip()
        parts = _ADDRESS.fullmatch(url)
        scheme, host, path, anchor = parts.groups() if parts else (None, None, url, None)
        scheme = (scheme or "").lower()
        if address.use is Use.REQUEST and (host or scheme):
            if scheme != "data":
                yield _Fault("E406", {"link": url, "place": address.place})
        elif scheme or host:
            if scheme not in _SCHEMES:
                yield _Fault("E407", {"link": url})
        elif path.startswith("/"):
            yield _Fault("E403", {"link": url})
        else:
            yield from self._judge_relative(page, url, unquote(path), unquote(anchor or ""))

    def _judge_relative(self, page: str, url: str, path: str, anchor: str) -> Iterator[_Fault]:
        folder = posixpath.dirname(page)
        target = posixpath.normpath(posixpath.join(folder, path)) if path else page
        if target == ".." or target.startswith("../"):
            yield _Fault("E405", {"link": url})
        elif target in self._paths and not path.endswith("/"):
            if anchor and not self._can_enter(target, anchor):
                yield _Fault("E402", {"anchor": anchor, "target": target})
        elif target in self._folders or target == ".":
            yield _Fault("E404", {"link": url, "target": target})
        else:
            yield _Fault("E401", {"target": target, "nearest": self._nearest_to(target)})

    def _can_enter(self, target: str, anchor: str) -> bool:
        """Whether `#anchor` leads somewhere; in files that are no pages we cannot know."""
        return target not in self._ids or anchor in self._ids[target] or anchor == "top"

    def _nearest_to(self, target: str) -> str:
        """An existing path that the author may have meant: same folder, or same file name."""
        if target not in self._nearest and len(self._nearest) < _MOST_GUESSES:
            folder, name = posixpath.split(target)
            likely = [
                path
                for path in sorted(self._paths)
                if posixpath.dirname(path) == folder
                or posixpath.basename(path).casefold() == name.casefold()
            ]
            self._nearest[target] = next(iter(get_close_matches(target, likely, 1, 0.5)), "")
        return self._nearest.get(target, "")


_MOST_GUESSES = 50  # broken targets with a guess; more are one fault many times over
