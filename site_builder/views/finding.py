"""What the search knows of pages besides their text: kind, team, day, and how names sound."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.people import Person
from site_builder.model.kinds import place_of
from site_builder.views.changed import changed_on
from site_builder.views.links import NOT_FOUND, SEARCH
from site_builder.views.moved import MOVED
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_UNFINDABLE = frozenset((NOT_FOUND, SEARCH))
_NOT_LISTED = frozenset((MOVED, "pages/health.html"))
# The groups of results by the kinds of content in them; what is of none is an overview.
_GROUPS: tuple[frozenset[str], ...] = (
    frozenset(("team", "unit", "member", "photo", "vision")),
    frozenset(("topic",)),
    frozenset(("post",)),
    frozenset(("news",)),
    frozenset(("special_skill",)),
    frozenset(("plan", "training")),
    frozenset(("campaign", "concept", "document", "rule")),
)


def group_labels(words: Wording) -> tuple[str, ...]:
    """Return what the groups of results are called, in their order; overviews come last."""
    return (
        words.t("Teams"),
        words.t("Topics"),
        words.t("Learning corner"),
        words.t("Notices"),
        words.t("Special skills"),
        words.t("Plan and trainings"),
        words.t("Documents"),
        words.t("Overviews"),
    )


Spoken = tuple[tuple[str, tuple[str, ...]], ...]
"""Names with their syllables, () where spelling tells them."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page to be found: the number of its kind, and of its team or -1; `when` is the day in words."""

    path: str
    title: str
    kind: int
    team: int
    day: date | None
    when: str


@dataclass(frozen=True, slots=True)
class Findable:
    """All that is to be found. `lists` is the kind of pages that only gather others.

    `names` are those of people, teams and units.
    """

    kinds: tuple[str, ...]
    lists: int
    teams: tuple[TeamTag, ...]
    pages: tuple[Listed, ...]
    names: Spoken


def findable(pages: Iterable[Page], bulletin: Bulletin, words: Wording) -> Findable:
    """Return what the search is to know of the pages of a site."""
    numbers = {folder: number for number, folder in enumerate(bulletin.teams)}
    changed = changed_on(bulletin)
    home = bulletin.site.title or words.t("Team bulletin")
    listed: list[Listed] = []
    for page in pages:
        if page.path in _UNFINDABLE or page.template in _NOT_LISTED:
            continue
        day = changed.get(page.source) or _end_of_year(page.source, bulletin.today)
        team = numbers.get(_team(page.source), -1)
        when = words.day(day) if day else ""
        listed.append(Listed(page.path, page.title or home, _kind(page.source), team, day, when))
    return Findable(
        kinds=group_labels(words),
        lists=len(_GROUPS),
        teams=tuple(team_tag(team.sign) for team in bulletin.teams.values()),
        pages=tuple(listed),
        names=tuple(dict(_names(bulletin)).items()),
    )


def _kind(source: str) -> int:
    place = place_of(source)
    name = place.kind.name if place else ""
    return next((n for n, kinds in enumerate(_GROUPS) if name in kinds), len(_GROUPS))


def _team(source: str) -> str:
    place = place_of(source)
    return place.home if place else ""


def _end_of_year(source: str, today: date) -> date | None:
    """The last day that a page about a year can tell of: a plan has no day of its own."""
    place = place_of(source)
    if place is None or place.year is None:
        return None
    return min(date(place.year, 12, 31), today)


def _names(bulletin: Bulletin) -> Iterator[tuple[str, tuple[str, ...]]]:
    people = chain(bulletin.outside, *(team.members for team in bulletin.teams.values()))
    yield from ((one.name, _syllables(one)) for one in people if one.named)
    yield from ((team.sign.name, ()) for team in bulletin.teams.values())
    yield from ((unit.form.name, ()) for unit in bulletin.units.values())


def _syllables(person: Person) -> tuple[str, ...]:
    """How a person's name is spoken, as far as it is written in Han characters."""
    if person.order is None or person.name.isascii():
        return ()
    family, given = person.order[0], person.order[3]
    return (*(letters for letters, _ in family), *(part.letters for part in given))
