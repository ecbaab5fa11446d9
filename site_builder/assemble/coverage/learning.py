"""G3: rules of learning, a steady rhythm, plans of one's own, support, a way upwards."""

from datetime import date
from decimal import Decimal

from site_builder.assemble import records
from site_builder.assemble.coverage.counted import share_of_copies
from site_builder.assemble.coverage.found import Evidence, Found, number
from site_builder.assemble.coverage.look import Look, Span, day_of
from site_builder.model.choices import DocumentStatus, MentorshipStatus, PlanStatus
from site_builder.model.values.bar import Measuring
from site_builder.problems import Term

_STEP = Term("取证晋级（只计人数）", "levels reached (only counted)")
_PAIR = Term("师徒结对", "a mentor and an apprentice")
_SUPPORT = Term("给学习的支持", "support for learning")
_AT_WORK = frozenset({MentorshipStatus.ACTIVE, MentorshipStatus.EXTENDED})
_GROWTH = "R4"
_YEAR = 12


def document_state(look: Look, measuring: Measuring) -> Found:
    of_kind = [one for one in look.held.rules if one.form.kind.value == measuring.word]
    valid = [one for one in of_kind if _in_force(one, look.day)]
    if valid:
        return number(2, (_paper(look, one) for one in valid))
    drafts = [one for one in of_kind if one.form.status is DocumentStatus.DRAFT]
    gone = [one for one in of_kind if one.form.until is not None and one.form.until < look.day]
    older = max((_paper(look, one) for one in gone), key=lambda one: one.source, default=None)
    return number(bool(drafts), (_paper(look, one) for one in drafts), older)


def _in_force(document: records.Document, day: date) -> bool:
    form = document.form
    begun = form.effective is None or form.effective <= day
    return (
        form.status is DocumentStatus.EFFECTIVE
        and begun
        and (form.until is None or form.until >= day)
    )


def _paper(look: Look, document: records.Document) -> Evidence:
    return look.proof(document, document.form.title, document.form.effective)


def months_with_training(look: Look, measuring: Measuring) -> Found:
    spans = look.spans(measuring.number, 1)
    proofs = [look.training(one) for one in look.held.team.trainings]
    return in_spans(look, spans, proofs)


def in_spans(look: Look, spans: tuple[Span, ...], proofs: list[Evidence]) -> Found:
    """In how many of the spans something happened."""
    met = [span for span in spans if any(span.holds(one.day) for one in proofs)]
    whole = Span(spans[-1].after, look.day)
    return number(
        len(met), (one for one in proofs if whole.holds(one.day)), look.latest(proofs, whole)
    )


def share_with_learning_plan(look: Look, measuring: Measuring) -> Found:
    del measuring
    return share_of_copies(look, "learning_plans")


def count_support(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    proofs = support(look)
    now = [one for one in proofs if span.holds(one.day)]
    return number(len(now), now, look.latest(proofs, span))


def support(look: Look) -> list[Evidence]:
    """The support for learning that has a date."""
    return [
        look.own(_SUPPORT, day, "support", place)
        for place, one in enumerate(look.held.team.form.support)
        if (day := day_of(one.date)) is not None
    ]


def career_state(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    found = [*_steps(look, span), *pairs(look, span)]
    if found:
        return number(2, found)
    ahead = list(_planned(look))
    return number(bool(ahead), ahead)


def _steps(look: Look, span: Span) -> tuple[Evidence, ...]:
    """People who reached a level, as one line without anybody in it."""
    here = (one for one in look.held.seats if look.is_here(one.left))
    days = [one.skill_since for one in here if span.holds(one.skill_since)]
    newest = max((day for day in days if day is not None), default=None)
    path = f"{look.held.entry.home}/members.yaml"
    return (Evidence("member", _STEP, path, "", 1, newest),) if newest else ()


def pairs(look: Look, span: Span) -> list[Evidence]:
    """The pairs at work or done within a span; nobody is named."""
    found = []
    for one in look.held.team.mentorships:
        form = one.form
        ended = form.completed_on or (None if form.status in _AT_WORK else form.end)
        late = form.status not in _AT_WORK and (ended is None or ended <= span.after)
        if form.start <= span.last and not late and form.status is not MentorshipStatus.ENDED:
            begun = span.after < form.start
            found.append(look.proof(one, _PAIR, form.start if begun else _last(ended, look.day)))
    return found


def _last(ended: date | None, day: date) -> date:
    return day if ended is None or ended > day else ended


def _planned(look: Look) -> list[Evidence]:
    open_ = {PlanStatus.PLANNED, PlanStatus.ONGOING, PlanStatus.POSTPONED}
    return [
        look.proof(item, item.form.title, day_of(item.when))
        for plan in look.held.team.plans
        if plan.year == look.day.year
        for item in plan.items
        if item.form.status in open_ and any(str(goal) == _GROWTH for goal in item.form.goals)
    ]


def growth_state(look: Look, measuring: Measuring) -> Found:
    """R4: plans of their own for most of the team, and somebody at their side."""
    del measuring
    plans = share_of_copies(look, "learning_plans")
    span = look.months(_YEAR)
    helped = [*pairs(look, span), *(one for one in support(look) if span.holds(one.day))]
    most = plans.value is not None and plans.value >= Decimal("0.7")
    return number(most + bool(helped), (*(plans.evidence if most else ()), *helped))
