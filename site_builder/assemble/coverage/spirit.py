"""G5 and R5: sharing, open talk, duties, trust; and praise that reaches everyone."""

from site_builder.assemble import records
from site_builder.assemble.coverage.counted import share_of_copies, survey
from site_builder.assemble.coverage.found import Evidence, Found, number
from site_builder.assemble.coverage.learning import in_spans
from site_builder.assemble.coverage.look import Look, Span
from site_builder.model.choices import AwardCategory, AwardForm, AwardLevel, AwardStatus, PostKind
from site_builder.model.values.bar import Measuring
from site_builder.problems import Term

_QUARTER = 3
_TALK = frozenset({PostKind.MEETING, PostKind.REFLECTION})
_FOUR = frozenset(
    {
        AwardCategory.OUTSTANDING_LEARNING,
        AwardCategory.OUTSTANDING_IMPROVEMENT,
        AwardCategory.OUTSTANDING_INSTRUCTOR,
        AwardCategory.SPECIAL_SKILL,
    }
)
_CHANCES = frozenset({AwardForm.LEARNING_OPPORTUNITY, AwardForm.STAGE_OPPORTUNITY})
_DUTY = Term("分工", "a duty")


def quarters_with_share(look: Look, measuring: Measuring) -> Found:
    posts = [one for one in look.held.team.posts if one.form.kind not in _TALK]
    spans = look.spans(measuring.number, _QUARTER)
    whole = Span(spans[-1].after, look.day)
    authors = {one.author.key for one in posts if one.author and whole.holds(one.form.date)}
    found = in_spans(look, spans, [_post(look, one) for one in posts])
    return number(found.value or 0, found.evidence, found.older, held=len(authors) <= 1)


def months_with_meeting(look: Look, measuring: Measuring) -> Found:
    talks = [one for one in look.held.team.posts if one.form.kind in _TALK]
    return in_spans(look, look.spans(measuring.number, 1), [_post(look, one) for one in talks])


def _post(look: Look, post: records.Post) -> Evidence:
    return look.proof(post, post.form.title, post.form.date)


def duties_held_by_members(look: Look, measuring: Measuring) -> Found:
    del measuring
    team = look.held.team
    leader = team.leader.key if team.leader else ""
    held = [place for place, (_, who) in enumerate(team.duties) if who.key != leader]
    return number(len(held), (look.own(_DUTY, None, "duties", place) for place in held))


def pulse_trust(look: Look, measuring: Measuring) -> Found:
    del measuring
    return survey(look, "trust") or Found(None)


def share_with_archive(look: Look, measuring: Measuring) -> Found:
    del measuring
    return share_of_copies(look, "archives")


def award_categories(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    of_four = [one for one in _given(look) if one.form.category in _FOUR]
    now = [one for one in of_four if span.holds(one.form.date)]
    older = look.latest((_award(look, one) for one in of_four), span)
    categories = {one.form.category for one in now}
    return number(len(categories), (_award(look, one) for one in now), older)


def award_reach(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    given = _given(look)
    now = [one for one in given if span.holds(one.form.date)]
    levels = {one.form.level is AwardLevel.TEAM for one in now}
    chance = any(_CHANCES.intersection(one.form.form) for one in now)
    older = look.latest((_award(look, one) for one in given), span)
    both = levels == {True, False}
    return number(both + chance, (_award(look, one) for one in now), older)


def _given(look: Look) -> list[records.Award]:
    return [one for one in look.held.awards if one.form.status is AwardStatus.AWARDED]


def _award(look: Look, award: records.Award) -> Evidence:
    return look.proof(award, award.form.title, award.form.date)
