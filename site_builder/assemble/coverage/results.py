"""G4 and R3: ideas answered, skills held by several, topics that arrive, results told at once."""

from datetime import date, timedelta
from decimal import Decimal

from site_builder.assemble import records
from site_builder.assemble.coverage.found import Evidence, Found, number, share
from site_builder.assemble.coverage.look import Look, Span, day_of
from site_builder.assemble.coverage.systems import under_way
from site_builder.assemble.improvement import REPLY_WITHIN
from site_builder.model.choices import Direction, QcStep, Stage, SuggestionStatus
from site_builder.model.values.bar import Measuring
from site_builder.problems import Term

_YEAR, _HALF_YEAR = 12, 6
_ALONE = 2  # people who can do a critical skill by themselves
_GROUP = Term("课题小组", "topic group")
_MATRIX = Term("技能矩阵（只看人数）", "skill matrix (only counted)")


def answered_suggestions_per_head(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    made = [one for one in look.held.team.suggestions if one.form.date <= look.day]
    answered = [one for one in made if _answered(one, look.day)]
    now = [_idea(look, one) for one in answered if span.holds(one.form.date)]
    if not look.headcount:
        return Found(None)
    rate = Decimal(len(now) * _YEAR) / (look.headcount * measuring.number)
    older = look.latest((_idea(look, one) for one in answered), span)
    waits = any(_waits(one, look) for one in made)
    return Found(rate, tuple(now), len(now), look.headcount, held=waits, older=older)


def _answered(suggestion: records.Suggestion, day: date) -> bool:
    form = suggestion.form
    if form.replied_on is not None:
        return form.replied_on <= day
    return form.reply is not None or form.status is not SuggestionStatus.SUBMITTED


def _waits(suggestion: records.Suggestion, look: Look) -> bool:
    if _answered(suggestion, look.day):
        return False
    return look.held.workdays.add(suggestion.form.date, REPLY_WITHIN) < look.day


def _idea(look: Look, suggestion: records.Suggestion) -> Evidence:
    return look.proof(suggestion, suggestion.form.title, suggestion.form.date)


def skills_state(look: Look, measuring: Measuring) -> Found:
    skills = look.held.team.skills
    if skills is None or skills.dated is None or skills.dated > look.day:
        return number(0)
    proof = look.proof(skills, _MATRIX, skills.dated)
    if look.day - skills.dated > timedelta(days=measuring.number):
        return number(0, (), proof)
    alone = any(one.critical and one.alone < _ALONE for one in skills.cover)
    return number(1 if alone else 2, (proof,))


def results_state(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    ended = [(one, _ended(one)) for one in look.held.team.topics]
    now = [(one, day) for one, day in ended if span.holds(day)]
    good = [(one, day) for one, day in now if _proven(one)]
    older = look.latest((look.topic(one, day) for one, day in ended if _proven(one)), span)
    shown = (look.topic(one, day) for one, day in good or now)
    return number(2 if good else bool(now), shown, older)


def _ended(topic: records.Topic) -> date | None:
    """The day a topic was closed or carried over."""
    if topic.form.stage is Stage.CARRIED_OVER:
        return topic.form.stage_since or topic.form.closed
    return topic.form.closed if topic.form.stage is Stage.CLOSED else None


def _proven(topic: records.Topic) -> bool:
    met = topic.metric is not None and topic.metric.met
    return topic.form.stage is Stage.CLOSED and met and topic.verified_by is not None


def largest_topic_group(look: Look, measuring: Measuring) -> Found:
    del measuring
    form, span = look.held.team.form, look.months(_YEAR)
    groups: list[tuple[int, Evidence]] = [
        (len({*one.members, *filter(None, (one.leader,))}), _named(look, place, day_of(one.formed)))
        for place, one in enumerate(form.topic_groups)
        if (day_of(one.formed) or date.min) <= look.day
    ]
    groups += [
        (
            len({one.leader.key, *(person.key for person in one.members)}),
            look.topic(one, one.form.start),
        )
        for one in look.held.team.topics
        if under_way(one, span)
    ]
    most = max((size for size, _ in groups), default=0)
    return number(most, (proof for size, proof in groups if size == most))


def _named(look: Look, place: int, day: date | None) -> Evidence:
    return look.own(_GROUP, day, "topic_groups", place)


def halves_with_new_topic(look: Look, measuring: Measuring) -> Found:
    spans = look.spans(measuring.number, _HALF_YEAR)
    whole = Span(spans[-1].after, look.day)
    begun = [one for one in look.held.team.topics if whole.holds(one.form.start)]
    met = sum(any(span.holds(one.form.start) for one in begun) for span in spans)
    proofs = [look.topic(one, one.form.start) for one in look.held.team.topics]
    return number(
        met,
        (look.topic(one, one.form.start) for one in begun),
        look.latest(proofs, whole),
        held=not any(one.form.discussions for one in begun),
    )


def share_prompt_results(look: Look, measuring: Measuring) -> Found:
    span = look.months(_YEAR)
    arrived = [one for one in look.held.team.topics if _arrived(one, span)]
    prompt = [one for one in arrived if _is_prompt(one, measuring.number)]
    return share(len(prompt), len(arrived), (look.topic(one, one.form.closed) for one in prompt))


def _arrived(topic: records.Topic, span: Span) -> bool:
    met = topic.metric is not None and topic.metric.met
    return topic.form.stage is Stage.CLOSED and met and span.holds(topic.form.closed)


def _is_prompt(topic: records.Topic, days: int) -> bool:
    effect, closed = _effect(topic), topic.form.closed
    told = effect is not None and closed is not None and (closed - effect).days <= days
    return told and topic.award is not None


def _effect(topic: records.Topic) -> date | None:
    """The day the effect was seen: when it was checked, else the first point at the target."""
    checked = day_of(topic.form.steps.get(QcStep.EFFECT_CHECK))
    if checked is not None or topic.metric is None:
        return checked
    target, up = topic.metric.target, topic.metric.direction is Direction.UP
    for point in topic.metric.points:
        if target is not None and (point.value >= target if up else point.value <= target):
            return point.when.end
    return None
