"""The table of pages: one line for each family. Adding a family is adding its line."""

from collections.abc import Callable

from site_builder.assemble.bulletin import Bulletin
from site_builder.views import (
    about,
    concepts,
    documents,
    home,
    service,
    team,
    teams_index,
    units,
    vision,
)
from site_builder.views.moved import moved_pages
from site_builder.views.values import Page
from site_builder.views.wording import Wording

Family = Callable[[Bulletin, Wording], tuple[Page, ...]]

FAMILIES: tuple[Family, ...] = (
    home.pages,
    about.pages,
    concepts.pages,
    documents.pages,
    teams_index.pages,
    units.pages,
    team.pages,
    vision.pages,
    service.pages,
)


def make_pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return all pages of the site, and after them the pages that old addresses lead to."""
    pages = tuple(page for family in FAMILIES for page in family(bulletin, words))
    return (*pages, *moved_pages(pages, words))
