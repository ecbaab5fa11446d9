"""What a screen does not show of all there is, and why: nothing is left out without a word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.consent import Basis
from site_builder.assemble.records import Mentorship, Record
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.problems import Language, Term
from site_builder.views.slides.scope import may_stand, record_id
from site_builder.views.slides.slide import Slide

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
_NEWER = MappingProxyType(
    {
        "topics": Term(
            "做成页的是在做的和一年内到站的，每个班组每种最新 2 个",
            "slides tell of topics under way or arrived within a year, the newest two of each team",
        ),
        "suggestions": Term(
            "做成页的是一年内答复的，每个班组最新 2 条",
            "slides tell of what was answered within a year, the newest two of each team",
        ),
        "awards": Term(
            "做成页的是九个月内授予的，每个班组最新 2 项",
            "slides tell of what was awarded within nine months, the newest two of each team",
        ),
        "special_skills": Term(
            "做成页的是每个班组最新 2 项", "slides tell of the newest two of each team"
        ),
        "mentorships": Term(
            "做成页的是正在带、两人都同意具名的，每个班组最新 2 对",
            "slides tell of pairs under way who may both be named, the newest two of each team",
        ),
        "posts": Term(
            "做成页的是一年内写的，每个班组最新 2 篇",
            "slides tell of what was written within a year, the newest two of each team",
        ),
        "news": Term(
            "做成页的是没过期的；没写哪天下架的，放 45 天",
            "slides tell of what has not run out; without a last day it is shown for 45 days",
        ),
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


def passed_over(
    bulletin: Bulletin, plan: ScreenPlan, slides: Iterable[Slide], language: Language
) -> Iterator[Missing]:
    """Yield every record of the teams on a screen of which none of its `slides` tells."""
    told = {slide.record for slide in slides}
    records: tuple[tuple[str, Iterable[Record]], ...] = (
        ("topics", bulletin.topics),
        ("suggestions", bulletin.suggestions),
        ("awards", bulletin.awards),
        ("special_skills", bulletin.special_skills),
        ("mentorships", bulletin.mentorships),
        ("posts", bulletin.posts),
        ("news", bulletin.news),
    )
    for kind, found in records:
        reason = _NEWER[kind].in_language(language)
        for one in found:
            if may_stand(plan, one) and record_id(one) not in told:
                yield Missing(one.source, _title(one), reason)


def _title(record: Record) -> str:
    """What a record is called; a pair by its two people, as screens may name them."""
    if isinstance(record, Mentorship):
        return f"{record.mentor.name}、{record.apprentice.name}"
    form: object = getattr(record, "form", None)
    return str(getattr(form, "title", ""))


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
