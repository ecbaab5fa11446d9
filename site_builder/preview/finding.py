"""Which page shows a content file, and what is missing on a page."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import PurePosixPath

from site_builder.assemble.bulletin import Held, Waiting
from site_builder.model.kinds import place_of
from site_builder.preview.builds import Shown
from site_builder.problems import Problem, Severity
from site_builder.views.links import HOME, page_path

_INDEX = "index.html"
_HIDING = frozenset({Severity.ERROR, Severity.PRIVACY})
_ALIKE, _MOST_ALIKE = 0.6, 3


def page_of(source: str, pages: Collection[str]) -> str:
    """The page that shows the file or folder `source`, by its path in the content folder.

    A story has a page of its own even when it could not be made; else the nearest folder above that has one.
    """
    path = page_path(source)
    if path in pages or (path and source.endswith(".md")):
        return path
    place = place_of(source)
    folders = (source, *map(str, PurePosixPath(source).parents))
    near = ((f"{place.home}/{_INDEX}",) if place and place.home else ()) + tuple(
        f"{folder}/{_INDEX}" for folder in folders if folder != "."
    )
    return next((one for one in near if one in pages), HOME)


def missing_at(page: str, shown: Shown) -> tuple[Problem, ...]:
    """The errors because of which something is not shown, or not as it was written, on `page`."""
    wrong = (one for one in shown.report.worth_telling() if one.severity in _HIDING)
    return tuple(one for one in wrong if _belongs(one.span.path, page, shown.origins.get(page, "")))


def held_at(page: str, shown: Shown) -> tuple[Held, ...]:
    """What a published site does not show of the file whose page this is, or would be."""
    if shown.bulletin is None:
        return ()
    return tuple(
        one
        for one in shown.bulletin.held
        if one.source.endswith(".md") and page_path(one.source) == page
    )


def waiting_at(page: str, shown: Shown) -> tuple[Waiting, ...]:
    """Who has to act on the file whose page this is, if anybody."""
    waiting = () if shown.bulletin is None else shown.bulletin.waiting
    return tuple(
        one for one in waiting if one.source.endswith(".md") and page_path(one.source) == page
    )


def alike(page: str, pages: Iterable[str]) -> tuple[str, ...]:
    """The pages whose address is most like `page`, at most three: those of its name first."""
    pages = tuple(pages)
    name = PurePosixPath(page).name
    same = [one for one in pages if name != _INDEX and PurePosixPath(one).name == name]
    near = get_close_matches(page, pages, _MOST_ALIKE, _ALIKE)
    return tuple(dict.fromkeys((*same, *near)))[:_MOST_ALIKE]


def _belongs(path: str, page: str, origin: str) -> bool:
    """Whether what is wrong in the content file `path` is missed on `page`, made of `origin`."""
    if not path:
        return False
    if path == origin or page_path(path) == page:
        return True
    folder, _, name = page.rpartition("/")
    if name != _INDEX or not folder:
        return False
    place = place_of(path)
    if place is None or place.home:
        return folder == (place.home if place else path.rpartition("/")[0])
    return path.startswith(f"{folder}/")
