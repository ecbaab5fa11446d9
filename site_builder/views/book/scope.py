"""What a book is about: which teams, and which of the criteria."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from site_builder.assemble.bulletin import Bulletin, Team, Unit
from site_builder.model.criteria import Rule
from site_builder.model.values.text import plain
from site_builder.views.coverage_parts import group_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Scope:
    """`name` is that of the team, of the unit, or "" for all. `rules` are in their order."""

    name: str
    teams: tuple[Team, ...]
    rules: tuple[Rule, ...]


def team_called(bulletin: Bulletin, said: str) -> Team | None:
    """Return the team of that name, short name or folder."""
    teams = bulletin.teams.items()
    return _called(said, {f: (one.sign.name, one.sign.short, one) for f, one in teams})


def unit_called(bulletin: Bulletin, said: str) -> Unit | None:
    """Return the unit of that name, short name or folder."""
    units = bulletin.units.items()
    return _called(said, {f: (one.form.name, one.form.short or "", one) for f, one in units})


def teams_in(bulletin: Bulletin, unit: Unit) -> tuple[Team, ...]:
    """Return all teams in a unit, in their own order."""
    return tuple(one for folder, one in bulletin.teams.items() if folder in unit.all_teams)


def rules_called(bulletin: Bulletin, said: str) -> tuple[Rule, ...]:
    """Return the criteria of the goal or requirement `R2`, or the one criterion `R2.3`."""
    wanted = plain(said).upper()
    rules = bulletin.coverage.rules
    return tuple(one for one in rules if wanted in {group_of(one), str(one.id)})


def rule_names(bulletin: Bulletin) -> tuple[str, ...]:
    """Return what a book may be narrowed to: `G1` and so on, `G1.1` and so on."""
    rules = bulletin.coverage.rules
    return (*dict.fromkeys(map(group_of, rules)), *(str(one.id) for one in rules))


def _called(said: str, known: Mapping[str, tuple[str, str, T]]) -> T | None:
    wanted = plain(said).casefold().replace("\\", "/").strip("/").removeprefix("content/")
    for folder, (name, short, one) in known.items():
        names = (name, short, folder, folder.removeprefix("teams/"))
        if wanted and wanted in {plain(any_name).casefold() for any_name in names}:
            return one
    return None
