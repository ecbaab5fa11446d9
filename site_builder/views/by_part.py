"""Lists of a site with many teams: a page that leads to the units, and a list for each of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.kinds import place_of
from site_builder.views.links import href, part_path
from site_builder.views.parts import Anchor, Head, home_crumb
from site_builder.views.values import Later, Page
from site_builder.views.wording import Wording

Family = Callable[[Bulletin, Wording], tuple[Page, ...]]

_MOST_OPEN = 12  # groups that stand open
_KINDS = (
    "plans",
    "trainings",
    "topics",
    "suggestions",
    "awards",
    "mentorships",
    "special_skills",
    "changes",
    "posts",
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Pages of lists, the page of the list itself first, and how many records are on them.

    `count` is asked for what one unit has; a unit without any has no page.
    """

    pages: Family
    count: Callable[[Bulletin], int]


@dataclass(frozen=True, slots=True)
class PartLink:
    """A unit, the way to its list, and how much is on it."""

    name: str
    href: str
    count: str


@dataclass(frozen=True, slots=True)
class PartGroup:
    """Units in the same unit, and how many records all of them have."""

    title: str
    count: str
    parts: tuple[PartLink, ...]


@dataclass(frozen=True, slots=True)
class PartsView:
    """The units that have a list; many groups are to be unfolded."""

    head: Head
    groups: tuple[PartGroup, ...]
    is_folded: bool


def by_part(*listings: Listing) -> Family:
    """Return one family of all these lists, which are those of each unit in a site of many teams."""

    def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
        if not bulletin.parts:
            return tuple(page for one in listings for page in one.pages(bulletin, words))
        parts = narrowed(bulletin)
        return tuple(page for one in listings for page in _parted(one, bulletin, parts, words))

    return pages


def narrowed(bulletin: Bulletin) -> Mapping[str, Bulletin]:
    """Return for each part of a large site its teams and what they did, in the order of the units.

    {} where all stand together.
    """
    if not bulletin.parts:
        return {}
    folders = set(bulletin.parts.values())
    order = [folder for folder in (*bulletin.units, *bulletin.teams) if folder in folders]
    piles: dict[str, dict[str, list[Any]]] = {
        folder: {kind: [] for kind in _KINDS} for folder in order
    }
    teams: dict[str, dict[str, Any]] = {folder: {} for folder in order}
    for folder, team in bulletin.teams.items():
        teams[bulletin.parts[folder]][folder] = team
    for kind in _KINDS:
        for record in getattr(bulletin, kind):
            place = place_of(record.source)
            part = bulletin.parts.get(place.home, "") if place else ""
            if part:
                piles[part][kind].append(record)
    return {folder: _with(bulletin, teams[folder], piles[folder]) for folder in order}


def _with(bulletin: Bulletin, teams: dict[str, Any], piles: dict[str, list[Any]]) -> Bulletin:
    own: dict[str, Any] = {kind: tuple(found) for kind, found in piles.items()}
    return replace(bulletin, teams=teams, **own)


def _parted(
    listing: Listing, bulletin: Bulletin, parts: Mapping[str, Bulletin], words: Wording
) -> Iterator[Page]:
    """Yield the page that leads to the units, and the pages of each unit that has records."""
    counts = {folder: count for folder, one in parts.items() if (count := listing.count(one))}
    if not counts:
        yield from listing.pages(bulletin, words)
        return
    first: Page | None = None
    for folder in counts:
        made = listing.pages(parts[folder], words)
        if first is None:
            first = made[0]
            yield _index(first, bulletin, counts, words)
        yield from _moved(made, folder, name_of(bulletin, folder), words)


def _index(page: Page, bulletin: Bulletin, counts: Mapping[str, int], words: Wording) -> Page:
    """Return the page of a list in a large site: the units by the unit around them."""
    said = records_said(words)
    groups = part_groups(bulletin, counts, partial(part_path, page.path), said)
    total = said(sum(counts.values()))
    lead = words.t("{total}, by unit. Yours is among them.", total=total)
    head = Head(page.title, (home_crumb(words),), lead)
    view = PartsView(head, groups, is_folded(groups))
    return replace(page, template="pages/parts.html", shows=view, aliases=())


def part_groups(
    bulletin: Bulletin,
    counts: Mapping[str, int],
    path: Callable[[str], str],
    said: Callable[[int], str],
) -> tuple[PartGroup, ...]:
    """Return units or teams under the unit around them, with the page and the count of each.

    `said` tells in words how much a group has together.
    """
    return tuple(
        PartGroup(
            name_of(bulletin, around),
            said(sum(counts[one] for one in mine)),
            tuple(
                PartLink(name_of(bulletin, one), href(path(one)), str(counts[one])) for one in mine
            ),
        )
        for around, found in groupby(counts, key=lambda folder: _around(bulletin, folder))
        for mine in (tuple(found),)
    )


def records_said(words: Wording) -> Callable[[int], str]:
    """Return what says in words how many records there are."""
    return lambda count: words.t("{count:record|records}", count=words.number(count))


def is_folded(groups: tuple[PartGroup, ...]) -> bool:
    """Whether there are too many groups to stand open."""
    return len(groups) > _MOST_OPEN


def _around(bulletin: Bulletin, folder: str) -> str:
    """The unit around a part; the highest stands for itself."""
    unit = bulletin.units.get(folder)
    parent = unit.parent if unit else bulletin.teams[folder].parent
    return parent if parent in bulletin.units else folder


def name_of(bulletin: Bulletin, folder: str) -> str:
    """Return what a part of the site is called."""
    unit = bulletin.units.get(folder)
    return unit.form.name if unit else bulletin.teams[folder].sign.name


def _moved(pages: tuple[Page, ...], folder: str, name: str, words: Wording) -> Iterator[Page]:
    """Yield the pages of a list as those of one unit: their addresses, titles, and the way back."""
    moved = {href(page.path): href(part_path(page.path, folder)) for page in pages}
    back = Anchor(pages[0].title, pages[0].path)

    def view(page: Page) -> object:
        shown: Any = _with_addresses(page.view, moved)
        crumbs = (home_crumb(words), back, *shown.head.crumbs[1:])
        title = words.t("{unit}: {title}", unit=name, title=shown.head.title)
        return replace(shown, head=replace(shown.head, title=title, crumbs=crumbs))

    for page in pages:
        yield replace(
            page,
            path=part_path(page.path, folder),
            shows=Later(partial(view, page)),
            aliases=tuple(part_path(alias, folder) for alias in page.aliases),
            title=words.t("{unit}: {title}", unit=name, title=page.title),
            section=page.section or page.path,
        )


def _with_addresses(value: Any, moved: Mapping[str, str]) -> Any:
    """Return a value of a view in which addresses that have moved are the new ones."""
    if isinstance(value, str):
        path, mark, fragment = value.partition("#")
        return f"{moved[path]}{mark}{fragment}" if path in moved else value
    if isinstance(value, tuple):
        return _all_with_addresses(value, moved)
    if is_dataclass(value) and not isinstance(value, type):
        before = [getattr(value, one.name) for one in fields(value)]
        after = _all_with_addresses(before, moved)
        if all(new is old for new, old in zip(after, before, strict=True)):
            return value
        return replace(value, **dict(zip((one.name for one in fields(value)), after, strict=True)))
    return value


def _all_with_addresses(values: Iterable[Any], moved: Mapping[str, str]) -> tuple[Any, ...]:
    values = tuple(values)
    after = tuple(_with_addresses(one, moved) for one in values)
    return values if all(new is old for new, old in zip(after, values, strict=True)) else after
