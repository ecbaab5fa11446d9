"""Topics, suggestions and changes: what is being improved, and by whose idea."""

from datetime import date

from site_builder.assemble.desk import Desk
from site_builder.assemble.measures import stale, standing
from site_builder.assemble.records import Change, Countermeasure, Spread, Suggestion, Topic
from site_builder.model.change import Change as ChangeForm
from site_builder.model.choices import Stage, SuggestionStatus
from site_builder.model.entry import Entry
from site_builder.model.suggestion import Suggestion as SuggestionForm
from site_builder.model.topic import Topic as TopicForm

REPLY_WITHIN = 15  # workdays in which a suggestion should be answered
ENDED = frozenset({Stage.CLOSED, Stage.STOPPED, Stage.CARRIED_OVER})
_MEASURING = frozenset({Stage.DO, Stage.CHECK, Stage.ACT})


def topics(desk: Desk) -> tuple[Topic, ...]:
    """All topics shown, the latest news first."""
    found = desk.each(TopicForm, "topic", _topic)
    return tuple(
        sorted(found, key=lambda one: (latest(one.form, desk.today), one.ident), reverse=True)
    )


def _topic(desk: Desk, entry: Entry[TopicForm]) -> Topic:
    form, safe = entry.form, desk.safe(entry)
    metric = None if safe.metric is None else standing(safe.metric)
    verified = None if form.metric is None else form.metric.verified_by
    photos = desk.photos(entry, form.images, "images")
    return Topic(
        source=entry.path,
        ident=desk.ident(entry),
        team=desk.team(entry),
        form=_without_unverified_money(safe),
        body=desk.body(entry),
        leader=desk.person(entry, form.leader, "leader"),
        members=desk.persons(entry, form.members, "members"),
        partners=desk.signs(entry, form.teams, "teams"),
        metric=metric,
        guards=tuple(standing(guard) for guard in safe.extra_metrics),
        verified_by=desk.maybe(entry, verified, "metric", "verified_by"),
        countermeasures=_countermeasures(desk, entry, safe),
        spread=_spread(desk, entry, safe),
        learned_from=desk.links(entry, ("training",), form.learned_from, "learned_from"),
        award=desk.link(entry, ("award",), form.award, "award"),
        suggestion=desk.link(entry, ("suggestion",), form.suggestion, "suggestion"),
        next_topic=desk.link(entry, ("topic",), form.next_topic, "next_topic"),
        before=desk.photo(entry, form.before_photo, "before_photo"),
        after=desk.photo(entry, form.after_photo, "after_photo"),
        photos=photos,
        days_in_stage=(desk.today - latest(form, desk.today)).days
        if form.stage not in ENDED
        else None,
        overdue=form.stage not in ENDED and form.due < desk.today,
        stale=_is_stale(form, desk.today),
        arrived=metric is not None and metric.met and form.stage in {Stage.ACT, Stage.CLOSED},
    )


def latest(form: TopicForm, today: date) -> date:
    """The day from which a topic is where it is now.

    `stage_since` when written; else the latest of its start, its end and the last days of the
    steps taken, none of them after `today`.
    """
    if form.stage_since is not None and form.stage_since <= today:
        return form.stage_since
    days = [form.start, form.closed, *(when.end for when in form.steps.values())]
    past = [day for day in days if day is not None and day <= today]
    return max(past, default=min(form.start, today))


def _is_stale(form: TopicForm, today: date) -> bool:
    return (
        form.metric is not None
        and form.stage in _MEASURING
        and stale(form.metric, today, since=form.start)
    )


def _without_unverified_money(form: TopicForm) -> TopicForm:
    if form.benefit is None or form.benefit.money is None or form.benefit.verified_by is not None:
        return form
    benefit = form.benefit.model_copy(update={"money": None, "per": None})
    return form.model_copy(update={"benefit": benefit})


def _countermeasures(
    desk: Desk, entry: Entry[TopicForm], safe: TopicForm
) -> tuple[Countermeasure, ...]:
    written = enumerate(entry.form.countermeasures)
    return tuple(
        Countermeasure(
            safe.countermeasures[i], desk.persons(entry, one.who, "countermeasures", i, "who")
        )
        for i, one in written
    )


def _spread(desk: Desk, entry: Entry[TopicForm], safe: TopicForm) -> tuple[Spread, ...]:
    found = (
        (safe.spread[i], desk.sign(entry, one.team, "spread", i, "team"))
        for i, one in enumerate(entry.form.spread)
    )
    return tuple(Spread(form, team) for form, team in found if team is not None)


def suggestions(desk: Desk) -> tuple[Suggestion, ...]:
    """All suggestions shown, newest first."""
    found = desk.each(SuggestionForm, "suggestion", _suggestion)
    return tuple(sorted(found, key=lambda one: (one.form.date, one.ident), reverse=True))


def _suggestion(desk: Desk, entry: Entry[SuggestionForm]) -> Suggestion:
    form = entry.form
    by = desk.persons(entry, form.by, "by")
    safe = desk.safe(entry)
    if form.anonymous:
        by, safe = (), safe.model_copy(update={"by": ()})
    return Suggestion(
        source=entry.path,
        ident=desk.ident(entry),
        earlier=desk.earlier(entry),
        part=desk.part(entry),
        team=desk.team(entry),
        form=safe,
        by=by,
        owner=desk.maybe(entry, form.owner, "owner"),
        waiting=_waiting(desk, form),
        reply_days=None
        if form.replied_on is None
        else desk.workdays.count(form.date, form.replied_on) - desk.workdays.is_workday(form.date),
        award=desk.link(entry, ("award",), form.award, "award"),
        became_topic=desk.link(entry, ("topic",), form.became_topic, "became_topic"),
    )


def _waiting(desk: Desk, form: SuggestionForm) -> bool:
    """Whether a suggestion has been without an answer for more than 15 workdays."""
    if form.status is not SuggestionStatus.SUBMITTED or form.reply is not None:
        return False
    return desk.workdays.add(form.date, REPLY_WITHIN) < desk.today


def changes(desk: Desk) -> tuple[Change, ...]:
    """All changes shown, newest first."""
    found = desk.each(ChangeForm, "change", _change)
    return tuple(sorted(found, key=lambda one: (one.form.date, one.ident), reverse=True))


def _change(desk: Desk, entry: Entry[ChangeForm]) -> Change:
    return Change(
        entry.path,
        desk.ident(entry),
        desk.team(entry),
        desk.safe(entry),
        earlier=desk.earlier(entry),
        part=desk.part(entry),
    )
