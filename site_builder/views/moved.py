"""Old addresses: a small page at each that leads on to the new one."""

import posixpath
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.views.links import href
from site_builder.views.values import Page
from site_builder.views.wording import Wording

MOVED = "pages/moved.html"
"""The template of pages that only lead on."""


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where the page has gone, and its title there."""

    href: str
    title: str


def moved_pages(pages: Iterable[Page], words: Wording) -> tuple[Page, ...]:
    """Return a page for every alias that is not a page already; the first to claim one gets it."""
    pages = tuple(pages)
    taken = {page.path for page in pages}
    moved: list[Page] = []
    for page in pages:
        for alias in page.aliases:
            path = alias_path(alias)
            if path and path not in taken:
                taken.add(path)
                view = MovedView(href(page.path), page.title)
                title = words.t("This page has moved")
                moved.append(Page(path, MOVED, view, title=title))
    return tuple(moved)


def alias_path(alias: str) -> str:
    """Return the output path of an old address: `/news/old` is `news/old/index.html`.

    An address outside the site has none ("").
    """
    plain = unicodedata.normalize("NFC", alias.strip().replace("\\", "/").partition("#")[0])
    if "://" in plain or ".." in plain.split("/"):
        return ""
    path = posixpath.normpath(plain.strip("/"))
    if path == ".":
        return ""
    if path.endswith((".html", ".htm")):
        return path
    return f"{path}/index.html"
