"""All teams: by unit, by the first letter of their names, by the place where they are found."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from site_builder.assemble.bulletin import Bulletin, Team, Unit
from site_builder.views.by_part import PartGroup, part_groups
from site_builder.views.links import TEAMS, href
from site_builder.views.parts import Empty, Head, TeamTag, flowing, home_crumb, team_tag
from site_builder.views.team_rows import TeamRow, letter, sort_key, team_row
from site_builder.views.units import UnitView, missing, unit_view
from site_builder.views.values import Later, Page
from site_builder.views.wording import Wording

_DEEPEST = 4
_MOST_WITH_STANDING = 30  # teams beyond which they are only named, to be found
_MOST_NAMED = 300  # teams beyond which the way to one leads by its unit alone


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """A unit with the teams directly in it: with how they stand, or in `names` where they are many.

    `level` (2–4) is how deep it lies.
    """

    title: str
    href: str
    anchor: str
    intro: str
    level: int
    teams: tuple[TeamRow, ...]
    names: tuple[TeamTag, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Teams that share a first letter or a place."""

    name: str
    teams: tuple[TeamTag, ...]


@dataclass(frozen=True, slots=True)
class TeamsView:
    """`unit` is the unit around everything, when its file is there.

    Of very many teams there are only `parts`, the units to look for them in.
    """

    head: Head
    unit: UnitView | None
    groups: tuple[UnitGroup, ...]
    parts: tuple[PartGroup, ...]
    letters: tuple[NameGroup, ...]
    places: tuple[NameGroup, ...]
    empty: Empty
    is_folded: bool = False


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    top = next(
        (u for u in bulletin.units.values() if href(f"{u.folder}/index.html") == TEAMS), None
    )
    title = words.t("Teams")
    view = Later(partial(_view, bulletin, top, title, words))
    return (Page(TEAMS, "pages/teams.html", view, source=top.source if top else "", title=title),)


def _view(bulletin: Bulletin, top: Unit | None, title: str, words: Wording) -> TeamsView:
    count = len(bulletin.teams)
    lead = words.t("{count:team, with its own line|teams, each with its own line}.", count=count)
    unit = unit_view(bulletin, top, words) if top else None
    is_vast = count > _MOST_NAMED
    return TeamsView(
        head=Head(
            title, (home_crumb(words),), lead if count else "", unit.head.facts if unit else ()
        ),
        unit=unit,
        groups=() if is_vast else _groups(bulletin, words),
        parts=_parts(bulletin, words) if is_vast else (),
        letters=() if is_vast else _letters(bulletin),
        places=() if is_vast else _places(bulletin, words),
        is_folded=is_vast,
        empty=Empty(
            words.t("No team has its page yet."),
            words.t("Who goes first? Tell the editor your team's name and its leader."),
        ),
    )


def _parts(bulletin: Bulletin, words: Wording) -> tuple[PartGroup, ...]:
    """Return the units that hold teams themselves, by the unit around them."""
    counts = {unit.folder: len(unit.teams) for unit in bulletin.units.values() if unit.teams}
    return part_groups(
        bulletin,
        counts,
        lambda folder: f"{folder}/index.html",
        lambda count: words.t("{count:team|teams}", count=words.number(count)),
    )


def _groups(bulletin: Bulletin, words: Wording) -> tuple[UnitGroup, ...]:
    """Return units that hold teams themselves, depth first, then the teams outside of all units."""
    groups = [
        _group(bulletin, unit, words)
        for unit in bulletin.units.values()
        if unit.teams or missing(bulletin, unit)
    ]
    homeless = [team for team in bulletin.teams.values() if team.parent not in bulletin.units]
    if homeless:
        rows, names = _shown(bulletin, homeless, words)
        groups.append(UnitGroup(words.t("Other teams"), "", "other", "", 2, rows, names, ()))
    return tuple(groups)


def _group(bulletin: Bulletin, unit: Unit, words: Wording) -> UnitGroup:
    rows, names = _shown(bulletin, (bulletin.teams[folder] for folder in unit.teams), words)
    return UnitGroup(
        title=unit.form.name,
        href=href(f"{unit.folder}/index.html"),
        anchor=unit.folder.replace("/", "-"),
        intro=flowing(unit.form.intro),
        level=min(2 + max(unit.folder.count("/") - 1, 0), _DEEPEST),
        teams=rows,
        names=names,
        missing=missing(bulletin, unit),
    )


def _shown(
    bulletin: Bulletin, teams: Iterable[Team], words: Wording
) -> tuple[tuple[TeamRow, ...], tuple[TeamTag, ...]]:
    """Return the teams with how they stand; only their names where there are many in all."""
    if len(bulletin.teams) > _MOST_WITH_STANDING:
        return (), tuple(team_tag(team.sign) for team in teams)
    return tuple(team_row(team, words, bulletin.today) for team in teams), ()


def _letters(bulletin: Bulletin) -> tuple[NameGroup, ...]:
    """Return the teams by the first letter of their pinyin; `#` for what has none."""
    by_letter: dict[str, list[tuple[str, TeamTag]]] = {}
    for team in bulletin.teams.values():
        by_letter.setdefault(letter(team), []).append((sort_key(team), team_tag(team.sign)))
    return tuple(
        NameGroup(first, tuple(tag for _, tag in sorted(found, key=lambda pair: pair[0])))
        for first, found in sorted(by_letter.items())
    )


def _places(bulletin: Bulletin, words: Wording) -> tuple[NameGroup, ...]:
    """Return the teams by where they are found, in the order of the teams; () when none says."""
    by_place: dict[str, list[TeamTag]] = {}
    for team in bulletin.teams.values():
        by_place.setdefault(team.form.place or "", []).append(team_tag(team.sign))
    unsaid = by_place.pop("", [])
    groups = [NameGroup(place, tuple(teams)) for place, teams in by_place.items()]
    if groups and unsaid:
        groups.append(NameGroup(words.t("Place not given"), tuple(unsaid)))
    return tuple(groups)
