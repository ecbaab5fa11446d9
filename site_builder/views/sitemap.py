"""The list of all pages for search engines of the intranet, where the site knows its address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.changed import changed_on
from site_builder.views.links import HOME, NOT_FOUND, SEARCH
from site_builder.views.values import Page

SITEMAP = "sitemap.xml"
_TEMPLATE = "feeds/sitemap.xml"
_NOT_LISTED = frozenset((NOT_FOUND, SEARCH))
_MOST = 50_000  # addresses in a file; sitemaps.org allows no more


@dataclass(frozen=True, slots=True)
class Place:
    """A page, or (in the list of lists) a list: its whole address, and its last change or ""."""

    address: str
    changed: str


@dataclass(frozen=True, slots=True)
class SitemapView:
    """A list of pages, or of further lists where there are too many for one."""

    pages: tuple[Place, ...]
    lists: tuple[Place, ...] = ()


def sitemaps(pages: Iterable[Page], bulletin: Bulletin, most: int = _MOST) -> tuple[Page, ...]:
    """Return the list of `pages`, in parts of at most `most`; none for a site without an address.

    The day is that on which what a page tells of last changed, as the page itself says it.
    """
    root = bulletin.site.address
    if not root:
        return ()
    places = tuple(_places(pages, root, changed_on(bulletin)))
    if len(places) <= most:
        return (_page(SITEMAP, SitemapView(places)),)
    parts = [_page(f"sitemap-{n}.xml", SitemapView(p)) for n, p in _parts(places, most)]
    lists = tuple(Place(root + part.path, "") for part in parts)
    return (_page(SITEMAP, SitemapView((), lists)), *parts)


def _parts(places: tuple[Place, ...], most: int) -> Iterable[tuple[int, tuple[Place, ...]]]:
    return (
        (1 + start // most, places[start : start + most]) for start in range(0, len(places), most)
    )


def _page(path: str, view: SitemapView) -> Page:
    return Page(path, _TEMPLATE, view)


def _places(pages: Iterable[Page], root: str, changed: Mapping[str, date]) -> Iterable[Place]:
    for page in pages:
        if page.is_feed or page.path in _NOT_LISTED:
            continue
        day = changed.get(page.source)
        path = "" if page.path == HOME else quote(page.path)
        yield Place(root + path, day.isoformat() if day else "")
