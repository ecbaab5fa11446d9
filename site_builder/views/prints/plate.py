"""The head of a sheet: the sign of its team, its name in large, and who speaks."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.views.fitting.fit import Box
from site_builder.views.parts import TeamTag, team_tag, unit_crumbs
from site_builder.views.prints.paper import BODY, HEAVY, PER_MM, Lines, Press
from site_builder.views.wording import Wording

_LADDER = (116, 108, 92, 84, 76, 68, 60, 52, 46, 40)


@dataclass(frozen=True, slots=True)
class Plate:
    """The name plate of a sheet; `beside` stands at its right end."""

    team: TeamTag | None
    title: Lines
    beside: tuple[Lines, ...] = ()


def plate(
    press: Press, team: Team | None, title: str, beside: tuple[str, ...], width: float = 250
) -> Plate:
    """Return the plate; `title` has `width` mm."""
    sign = team_tag(team.sign) if team else None
    room = Box(width * PER_MM, 24 * PER_MM, _LADDER, HEAVY, is_title=True)
    return Plate(sign, press.set(title, room), tuple(_side(press, one) for one in beside if one))


def whose(bulletin: Bulletin, team: Team, words: Wording) -> tuple[str, ...]:
    """Who speaks: the campaign and the units around, then the leader and how many they are."""
    units = "".join(crumb.label for crumb in unit_crumbs(bulletin, team.parent))
    leader = words.t("led by {name}", name=team.leader.name) if team.leader else ""
    people = words.t("{count:person|people}", count=team.headcount) if team.headcount else ""
    slogan = bulletin.site.slogan or ""
    return (
        " · ".join(part for part in (slogan, units) if part),
        words.clauses(part for part in (leader, people) if part),
    )


def _side(press: Press, text: str) -> Lines:
    return press.set(text, Box(112 * PER_MM, 9 * PER_MM, (BODY, 26, 22), 1.5))
