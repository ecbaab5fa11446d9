"""What a screen does not show of all there is, and why: nothing is left out without a word."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.consent import Basis
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.problems import Language, Term

_TEAMS = "teams/"
_ELSEWHERE = Term("不在这块屏上的班组", "of a team that is not on this screen")
_REASONS = MappingProxyType(
    {
        "expired": Term("过期了", "expired"),
        "scheduled": Term("还没到时候", "not yet"),
        "audience": Term("只给别处看，不上大屏", "not meant for screens"),
        "draft": Term("还是草稿", "still a draft"),
        "in_review": Term("等审核", "waiting for approval"),
        "withdrawn": Term("撤下了", "withdrawn"),
    }
)
_OTHER = Term("没有发布", "not published")
_NAMELESS = Term(
    "{count} 个人没有同意姓名上大屏，写成了别的称呼",
    "{count} people did not agree to their names on screens; stand-ins are shown",
)
_PICTURES = Term("{count} 张照片没有同意上大屏", "{count} pictures may not be shown on screens")


@dataclass(frozen=True, slots=True)
class Missing:
    """A record that a screen does not show: its file, its title, why, and from which day it will."""

    source: str
    title: str
    reason: str
    until: date | None = None


def not_shown(bulletin: Bulletin, plan: ScreenPlan, language: Language) -> Iterator[Missing]:
    """Yield every record that the screen `plan` does not show; `bulletin` is that for screens."""
    for held in bulletin.held:
        if _belongs(held.source, plan):
            reason = _REASONS.get(held.reason, _OTHER).in_language(language)
            yield Missing(held.source, held.title, reason, held.until)
    elsewhere = _ELSEWHERE.in_language(language)
    for folder, team in bulletin.teams.items():
        if folder not in plan.teams:
            yield Missing(team.source, team.sign.name, elsewhere)


def without_consent(bulletin: Bulletin, language: Language) -> Iterator[str]:
    """Say how many names and pictures lack the consent for screens. Nobody is named."""
    people = (one for one in bulletin.withheld if one.basis is not Basis.UNSUITABLE)
    for term, count in (
        (_NAMELESS, len({(one.name, one.home) for one in people})),
        (_PICTURES, len(bulletin.withheld_pictures)),
    ):
        if count:
            yield term.in_language(language).format(count=count)


def _belongs(source: str, plan: ScreenPlan) -> bool:
    """Whether a file is of the whole department or of a team on this screen."""
    return not source.startswith(_TEAMS) or any(
        source.startswith(f"{folder}/") for folder in (*plan.teams, *plan.units)
    )
