"""R2: a plan carried out, with lively lessons at the right time, by many, about the work."""

from collections.abc import Callable, Mapping
from datetime import date

from site_builder.assemble import records
from site_builder.assemble.coverage.found import Evidence, Found, number, share
from site_builder.assemble.coverage.look import Look, day_of
from site_builder.model.choices import (
    ContentKind,
    InstructorSource,
    PlanStatus,
    Slot,
    TrainingForm,
)
from site_builder.model.values.bar import Measuring

_LIVELY = frozenset(
    {
        TrainingForm.PRACTICE,
        TrainingForm.DISCUSSION,
        TrainingForm.PEER_TEACHING,
        TrainingForm.CASE,
        TrainingForm.DRILL,
    }
)
_SUITABLE = frozenset({Slot.PRE_SHIFT, Slot.POST_SHIFT, Slot.OFF_HOURS, Slot.STUDY_SHIFT})
_CORE = frozenset({ContentKind.JOB_SKILL, ContentKind.NEW_KNOWLEDGE})


def plan_state(look: Look, measuring: Measuring) -> Found:
    del measuring
    plans = [one for one in look.held.team.plans if one.year == look.day.year]
    approved = [one for one in plans if _is_approved(one, look)]
    older = [one for one in look.held.team.plans if one.year < look.day.year]
    last = max(older, key=lambda one: one.year, default=None)
    return number(
        2 if approved else bool(plans),
        (_planned(look, one) for one in approved or plans),
        None if last is None else _planned(look, last),
    )


def _is_approved(plan: records.Plan, look: Look) -> bool:
    day = plan.form.approved_on
    return plan.form.approved_by is not None and (day is None or day <= look.day)


def _planned(look: Look, plan: records.Plan) -> Evidence:
    title = plan.form.need or plan.source.rpartition("/")[2]
    return look.proof(plan, title, plan.form.approved_on)


def share_plan_done(look: Look, measuring: Measuring) -> Found:
    del measuring
    sessions = {(one.source, one.ident): one.form.date for one in look.held.team.trainings}
    items = [
        item
        for plan in look.held.team.plans
        if plan.year == look.day.year
        for item in plan.items
        if item.form.status is not PlanStatus.CANCELLED
    ]
    done = [item for item in items if _is_done(item, look, sessions)]
    late = sum(_is_over(item, look) and not _is_done(item, look, sessions) for item in items)
    if not done and not late:
        return Found(None, owed=not items)
    proofs = (look.proof(one, one.form.title, day_of(one.when)) for one in done)
    return share(len(done), len(done) + late, proofs)


def _is_over(item: records.PlanItem, look: Look) -> bool:
    """Whether the last day an item can mean is over."""
    return item.when.end is not None and item.when.end < look.day


def _is_done(item: records.PlanItem, look: Look, held: Mapping[tuple[str, str], date]) -> bool:
    """Whether an item was carried out by the day: its status says so, or a session did and it is over.

    Of a day in the past a status knows nothing; then its time must have begun.
    """
    begun = item.when.start is None or item.when.start <= look.day
    if item.form.status is PlanStatus.DONE:
        return begun
    sessions = [held.get((one.source, one.ident)) for one in item.held]
    return _is_over(item, look) and any(day is not None and day <= look.day for day in sessions)


def share_interactive(look: Look, measuring: Measuring) -> Found:
    return _share(look, measuring, lambda one: bool(_LIVELY.intersection(one.form.form)))


def share_suitable_slot(look: Look, measuring: Measuring) -> Found:
    return _share(look, measuring, lambda one: one.form.slot in _SUITABLE)


def share_core_content(look: Look, measuring: Measuring) -> Found:
    return _share(look, measuring, lambda one: one.form.content_kind in _CORE)


def share_applied(look: Look, measuring: Measuring) -> Found:
    return _share(look, measuring, lambda one: bool(one.applied_in))


def _share(look: Look, measuring: Measuring, suits: Callable[[records.Training], bool]) -> Found:
    """The share of sessions that suit; older ones are told only when there are none now."""
    span = look.months(measuring.number)
    sessions = look.trainings(span)
    suiting = [look.training(one) for one in sessions if suits(one)]
    if sessions:
        return share(len(suiting), len(sessions), suiting)
    before = (look.training(one) for one in look.held.team.trainings if suits(one))
    return Found(None, older=look.latest(before, span))


def instructor_sources(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    sessions = [one for one in look.trainings(span) if one.source_kind is not None]
    sources = {one.source_kind for one in sessions}
    before = (one for one in look.held.team.trainings if one.source_kind is not None)
    return number(
        len(sources),
        map(look.training, sessions),
        look.latest(map(look.training, before), span),
        held=InstructorSource.PEER not in sources,
    )
