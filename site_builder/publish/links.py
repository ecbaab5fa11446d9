"""Checks finished pages: links and anchors that lead somewhere, no other host, basics of access."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import unquote

from site_builder.problems import Problem
from site_builder.publish.findings import Finding, finding, gather
from site_builder.publish.html import Address, Html, Use, css_addresses, read_html
from site_builder.render.artifact import Artifact

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
    addresses = tuple(Address(url, Use.REQUEST, "css") for url in urls)
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


def link_faults(outlines: Iterable[Outline], paths: Sequence[str]) -> tuple[Finding, ...]:
    """Faults of addresses, given the outlines of all pages and the paths of all artifacts."""
    outlines = tuple(outlines)
    site = _Site(
        frozenset(paths),
        frozenset(folder for path in paths for folder in _folders(path)),
        {one.path: one.ids for one in outlines},
    )
    return tuple(
        fault
        for one in outlines
        for address in one.addresses
        for fault in _judge(one, address, site)
    )


@dataclass(frozen=True, slots=True)
class _Site:
    paths: frozenset[str]
    folders: frozenset[str]
    ids: Mapping[str, frozenset[str]]


def _folders(path: str) -> Iterator[str]:
    while path := posixpath.dirname(path):
        yield path


def _judge(page: Outline, address: Address, site: _Site) -> Iterator[Finding]:
    url = address.url.strip()
    parts = _ADDRESS.fullmatch(url)
    scheme, host, path, anchor = parts.groups() if parts else (None, None, url, None)
    scheme = (scheme or "").lower()
    if address.use is Use.REQUEST and (host or scheme):
        if scheme != "data":
            yield finding("E406", page, link=url, place=address.place)
    elif scheme or host:
        if scheme not in _SCHEMES:
            yield finding("E407", page, link=url)
    else:
        yield from _judge_internal(page, url, (path, anchor or ""), site)


def _judge_internal(
    page: Outline, url: str, parts: tuple[str, str], site: _Site
) -> Iterator[Finding]:
    path, anchor = unquote(parts[0]), unquote(parts[1])
    if path.startswith("/"):
        yield finding("E403", page, link=url)
        return
    folder = posixpath.dirname(page.path)
    target = posixpath.normpath(posixpath.join(folder, path)) if path else page.path
    if target == ".." or target.startswith("../"):
        yield finding("E405", page, link=url)
    elif target in site.paths and not path.endswith("/"):
        if anchor and not _can_enter(target, anchor, site):
            yield finding("E402", page, anchor=anchor, target=target)
    elif target in site.folders or target == ".":
        yield finding("E404", page, link=url, target=target)
    else:
        yield finding("E401", page, target=target, nearest=_nearest(target, site.paths))


def _can_enter(target: str, anchor: str, site: _Site) -> bool:
    """Whether `#anchor` leads somewhere; in files that are no pages we cannot know."""
    return target not in site.ids or anchor in site.ids[target] or anchor == "top"


def _nearest(target: str, paths: frozenset[str]) -> str:
    """An existing path that the author may have meant: same folder, or same file name."""
    folder, name = posixpath.split(target)
    siblings = [
        path
        for path in sorted(paths)
        if posixpath.dirname(path) == folder
        or posixpath.basename(path).casefold() == name.casefold()
    ]
    return next(iter(get_close_matches(target, siblings, n=1, cutoff=0.5)), "")
