"""G2: whether the team sees beyond itself, and changes things together."""

from collections.abc import Iterator

from site_builder.assemble import records
from site_builder.assemble.coverage.found import Evidence, Found, number
from site_builder.assemble.coverage.look import Look, Span
from site_builder.model.values.bar import Measuring
from site_builder.model.values.text import plain

_TAGS = frozenset({"系统思考", "systems thinking", "systems_thinking"})
_PROVEN = 2
_HALF_YEAR = 6


def systems_view(look: Look, measuring: Measuring) -> Found:
    span = look.months(measuring.number)
    topics = [one for one in look.held.team.topics if under_way(one, span)]
    changes = [one for one in look.held.team.changes if span.holds(one.form.date)]
    seen = [look.topic(one, one.form.start) for one in topics if _sees(one)]
    seen += [_changed(look, one) for one in changes if one.form.affects]
    if seen:
        return number(2, seen)
    tagged = list(_tagged(look, span))
    tagged += [look.topic(one, one.form.start) for one in topics if _has_tag(one.form.tags)]
    tagged += [_changed(look, one) for one in changes if _has_tag(one.form.tags)]
    return number(bool(tagged), tagged, _older(look, span))


def under_way(topic: records.Topic, span: Span) -> bool:
    """Whether a topic was worked on within a span."""
    closed = topic.form.closed
    return topic.form.start <= span.last and (closed is None or closed > span.after)


def _sees(topic: records.Topic) -> bool:
    proven = sum(cause.proof is not None for cause in topic.form.causes)
    return bool(topic.form.affects) or proven >= _PROVEN


def _tagged(look: Look, span: Span) -> Iterator[Evidence]:
    yield from (look.training(one) for one in look.trainings(span) if _has_tag(one.form.tags))
    for post in look.held.team.posts:
        if span.holds(post.form.date) and _has_tag(post.form.tags):
            yield look.proof(post, post.form.title, post.form.date)


def _has_tag(tags: tuple[str, ...]) -> bool:
    return any(plain(tag).casefold() in _TAGS for tag in tags)


def _older(look: Look, span: Span) -> Evidence | None:
    topics = (one for one in look.held.team.topics if _sees(one))
    proofs = [look.topic(one, one.form.closed) for one in topics if one.form.closed is not None]
    changes = (one for one in look.held.team.changes if one.form.affects)
    return look.latest((*proofs, *(_changed(look, one) for one in changes)), span)


def _changed(look: Look, change: records.Change) -> Evidence:
    return look.proof(change, change.form.title, change.form.date)


def halves_with_change(look: Look, measuring: Measuring) -> Found:
    shared = [
        one
        for one in look.held.team.changes
        if look.headcount and (one.form.participants or 0) * 2 >= look.headcount
    ]
    spans = look.spans(measuring.number, _HALF_YEAR)
    met = [span for span in spans if any(span.holds(one.form.date) for one in shared)]
    proofs = [_changed(look, one) for one in shared]
    proven = [one for one in proofs if any(span.holds(one.day) for span in met)]
    return number(len(met), proven, look.latest(proofs, Span(spans[-1].after, look.day)))
