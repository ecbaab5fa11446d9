"""All teams: by unit, and by the first letter of their names."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Unit
from site_builder.views.links import TEAMS, href
from site_builder.views.parts import Empty, Head, TeamTag, flowing, home_crumb, team_tag
from site_builder.views.units import (
    TeamTile,
    UnitGroup,
    UnitView,
    team_pinyin,
    team_tile,
    unit_view,
)
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class LetterGroup:
    letter: str
    teams: tuple[TeamTag, ...]


@dataclass(frozen=True, slots=True)
class TeamsView:
    """`unit` is the unit around everything, when its file is there."""

    head: Head
    unit: UnitView | None
    groups: tuple[UnitGroup, ...]
    letters: tuple[LetterGroup, ...]
    empty: Empty


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    top = next(
        (u for u in bulletin.units.values() if href(f"{u.folder}/index.html") == TEAMS), None
    )
    title = words.t("Teams")
    lead = words.t("{count} teams, each with its own line.", count=len(bulletin.teams))
    unit = unit_view(bulletin, top, words) if top else None
    view = TeamsView(
        head=Head(title, (home_crumb(words),), lead, unit.head.facts[:-1] if unit else ()),
        unit=unit,
        groups=_groups(bulletin, words),
        letters=_letters(bulletin),
        empty=Empty(
            words.t("No team has its page yet."),
            words.t("A folder with a team.yaml is all it takes."),
        ),
    )
    source = top.source if top else ""
    return (Page(TEAMS, "pages/teams.html", view, source=source, title=title),)


def _groups(bulletin: Bulletin, words: Wording) -> tuple[UnitGroup, ...]:
    """Return units that hold teams themselves, depth first, then the teams outside of all units."""
    groups = [
        _group(bulletin, bulletin.units[folder], words)
        for folder in sorted(bulletin.units)
        if bulletin.units[folder].teams or bulletin.units[folder].missing
    ]
    homeless = [team for team in bulletin.teams.values() if team.parent not in bulletin.units]
    if homeless:
        tiles = tuple(team_tile(team, words) for team in homeless)
        groups.append(UnitGroup(words.t("Other teams"), "", "other", "", 3, tiles, ()))
    return tuple(groups)


def _group(bulletin: Bulletin, unit: Unit, words: Wording) -> UnitGroup:
    tiles: tuple[TeamTile, ...] = tuple(
        team_tile(bulletin.teams[folder], words) for folder in unit.teams
    )
    known_below = any(bulletin.units[folder].missing for folder in unit.units)
    return UnitGroup(
        title=unit.form.name,
        href=href(f"{unit.folder}/index.html"),
        anchor=unit.folder.replace("/", "-"),
        intro=flowing(unit.form.intro),
        level=min(2 + unit.folder.count("/"), _DEEPEST),
        teams=tiles,
        missing=() if known_below else unit.missing,
    )


def _letters(bulletin: Bulletin) -> tuple[LetterGroup, ...]:
    """Return the teams by the first letter of their pinyin; `#` for what has none."""
    by_letter: dict[str, list[tuple[str, TeamTag]]] = {}
    for team in bulletin.teams.values():
        spoken = team_pinyin(team)
        first = spoken[:1].upper()
        letter = first if first.isascii() and first.isalpha() else "#"
        by_letter.setdefault(letter, []).append((spoken, team_tag(team.sign)))
    return tuple(
        LetterGroup(letter, tuple(tag for _, tag in sorted(found, key=lambda pair: pair[0])))
        for letter, found in sorted(by_letter.items())
    )
