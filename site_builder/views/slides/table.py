"""The table of slides: one line for each kind. Adding a kind is adding its line and its template."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.model.screen_choices import SlideKind
from site_builder.views.fitting.fit import Fitter
from site_builder.views.slides import (
    agenda,
    arrivals,
    house,
    learning,
    plates,
    praise,
    progress,
    scan,
    topics,
)
from site_builder.views.slides.scope import Scope
from site_builder.views.slides.sheet import Sheet
from site_builder.views.slides.slide import Slide
from site_builder.views.wording import Wording

Builder = Callable[[Scope], Iterable[Slide]]

SLIDES: Mapping[SlideKind, Builder] = MappingProxyType(
    {
        SlideKind.TITLE: plates.title,
        SlideKind.VISION: plates.vision,
        SlideKind.TODAY: agenda.today,
        SlideKind.PRE_SHIFT: agenda.pre_shift,
        SlideKind.PLAN_PROGRESS: progress.plan_progress,
        SlideKind.HOURS: progress.hours,
        SlideKind.TOPIC: topics.topic,
        SlideKind.BEFORE_AFTER: topics.before_after,
        SlideKind.RESULT: arrivals.result,
        SlideKind.TOPIC_BOARD: arrivals.topic_board,
        SlideKind.SUGGESTION: learning.suggestion,
        SlideKind.HONOUR: praise.honour,
        SlideKind.SPECIAL_SKILL: praise.special_skill,
        SlideKind.MENTOR: praise.mentor,
        SlideKind.SKILL_COVERAGE: progress.skill_coverage,
        SlideKind.CONCEPT: learning.concept,
        SlideKind.REFLECTION: learning.reflection,
        SlideKind.UNIT_MAP: house.unit_map,
        SlideKind.NOTICE: house.notice,
        SlideKind.QR: scan.qr,
        SlideKind.FALLBACK: plates.fallback,
    }
)


def slides_of(
    bulletin: Bulletin, plan: ScreenPlan, words: Wording, fitter: Fitter
) -> tuple[Slide, ...]:
    """Return everything a screen could show, kind by kind; the programme chooses among it."""
    sheet = Sheet(plan.width, plan.height, plan.floor_px, plan.body_px, fitter)
    scope = Scope(bulletin, plan, words, sheet)
    return tuple(slide for build in SLIDES.values() for slide in build(scope))


def stamp_of(bulletin: Bulletin, words: Wording) -> str:
    """Return how new the news is, for the foot of every slide."""
    return words.t("As of {date}", date=words.short_day(bulletin.today))
