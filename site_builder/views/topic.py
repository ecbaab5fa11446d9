"""The page of a topic: what was wrong, what was done about it, and whether it holds."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Topic
from site_builder.model.choices import MeasureStatus
from site_builder.model.topic_parts import Affected
from site_builder.views.items import Related, people, photo_views, place_of_record, related, tag_of
from site_builder.views.links import TOPICS, page_path
from site_builder.views.metrics import MetricView, metric_view
from site_builder.views.numbers import number_sentence
from site_builder.views.parts import (
    Anchor,
    Fact,
    Head,
    PhotoView,
    Tag,
    TeamTag,
    facts,
    home_crumb,
    photo_view,
    prose_of,
    team_tag,
)
from site_builder.views.topics import ENDED, topic_tags
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording

_LOOKS = {MeasureStatus.PLANNED: "kind", MeasureStatus.ONGOING: "now", MeasureStatus.DONE: "done"}


@dataclass(frozen=True, slots=True)
class CauseView:
    text: str
    proof: str
    share: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """What is done about the causes."""

    what: str
    note: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class SpreadView:
    team: TeamTag
    when: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class TopicView:
    head: Head
    tags: tuple[Tag, ...]
    metric: MetricView
    verified: str
    guards: tuple[MetricView, ...]
    scenes: tuple[PhotoView, ...]
    causes: tuple[CauseView, ...]
    countermeasures: tuple[MeasureView, ...]
    story: Prose | None
    steps: tuple[Fact, ...]
    discussions: tuple[Fact, ...]
    benefit: str
    standards: tuple[Fact, ...]
    affects: tuple[Affected, ...]
    spread: tuple[SpreadView, ...]
    people: str
    lesson: str
    ending: str
    related: tuple[Related, ...]
    photos: tuple[PhotoView, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    return tuple(_page(bulletin, topic, words) for topic in bulletin.topics)


def _page(bulletin: Bulletin, topic: Topic, words: Wording) -> Page:
    form = topic.form
    return Page(
        page_path(topic.source),
        "pages/topic.html",
        _view(bulletin, topic, words),
        source=topic.source,
        aliases=form.aliases,
        title=form.title,
        description=form.summary or number_sentence(topic.metric, words),
        section=TOPICS,
    )


def _view(bulletin: Bulletin, topic: Topic, words: Wording) -> TopicView:
    form = topic.form
    ended = form.stage in ENDED
    verified = topic.verified_by.name if topic.verified_by else ""
    return TopicView(
        head=_head(bulletin, topic, words),
        tags=(Tag(words.choice(form.area)), *topic_tags(topic, words)),
        metric=metric_view(topic.metric, form.metric, words, ended=ended),
        verified=words.t("Verified by {name}", name=verified) if verified else "",
        guards=tuple(
            metric_view(judged, written, words, ended=ended)
            for judged, written in zip(topic.guards, form.extra_metrics, strict=False)
        ),
        scenes=tuple(photo_view(one, words) for one in (topic.before, topic.after) if one),
        causes=_causes(topic, words),
        countermeasures=_countermeasures(bulletin, topic, words),
        story=prose_of(topic.body, topic.source, 3),
        steps=facts(
            (words.choice(step), words.when(when, bulletin.today))
            for step, when in form.steps.items()
        ),
        discussions=_discussions(bulletin, topic, words),
        benefit=benefit_sentence(topic, words),
        standards=tuple(
            Fact(one.doc, words.day(one.date) if one.date else words.t("day not given"))
            for one in form.standardized
        ),
        affects=form.affects,
        spread=_spread(bulletin, topic, words),
        people=people((topic.leader, *topic.members), words),
        lesson=form.lesson or "",
        ending=form.reason or "",
        related=_related(topic, words),
        photos=photo_views(topic.photos, words),
    )


def _head(bulletin: Bulletin, topic: Topic, words: Wording) -> Head:
    form = topic.form
    team = tag_of(topic.team)
    days = topic.days_in_stage
    at_stage = words.t("{stage}, for {days} days", stage=words.choice(form.stage), days=days)
    is_known = days is not None and form.stage not in ENDED
    partners = words.join(sign.name for sign in topic.partners)
    return Head(
        title=form.title,
        crumbs=(home_crumb(words), Anchor(words.t("Topics"), TOPICS)),
        lead=form.summary or "",
        facts=facts(
            (
                (words.t("Team"), team.name if team else place_of_record(bulletin, topic)),
                (words.t("Together with"), partners),
                (words.t("Topic group"), form.group or ""),
                (words.t("Led by"), topic.leader.name),
                (words.t("Stage"), at_stage if is_known else words.choice(form.stage)),
                (words.t("Kind"), words.choice(form.kind)),
                (words.t("Chosen by"), words.choice(form.source)),
                (words.t("Since"), "" if form.closed else words.day(form.start)),
                (words.t("Span"), words.span(form.start, form.closed) if form.closed else ""),
                (words.t("Due"), words.day(form.due) if form.stage not in ENDED else ""),
            )
        ),
        team=team,
    )


def _causes(topic: Topic, words: Wording) -> tuple[CauseView, ...]:
    return tuple(
        CauseView(
            one.text,
            one.proof or "",
            words.quantity(one.share) if one.share else "",
            (Tag(words.t("main cause"), "done"),) if one.main else (),
        )
        for one in topic.form.causes
    )


def _countermeasures(bulletin: Bulletin, topic: Topic, words: Wording) -> tuple[MeasureView, ...]:
    return tuple(
        MeasureView(
            one.form.what,
            words.clauses(
                part
                for part in (
                    people(one.who, words),
                    words.t("by {when}", when=words.when(one.form.by, bulletin.today))
                    if one.form.by
                    else "",
                )
                if part
            ),
            Tag(words.choice(one.form.status), _LOOKS[one.form.status]),
        )
        for one in topic.countermeasures
    )


def _discussions(bulletin: Bulletin, topic: Topic, words: Wording) -> tuple[Fact, ...]:
    return tuple(
        Fact(
            words.day_seen_from(one.date, bulletin.today),
            words.clauses(
                part
                for part in (
                    one.note or "",
                    words.t("{count} people", count=one.n) if one.n else "",
                )
                if part
            )
            or words.t("talked over"),
        )
        for one in sorted(topic.form.discussions, key=lambda one: one.date)
    )


def _spread(bulletin: Bulletin, topic: Topic, words: Wording) -> tuple[SpreadView, ...]:
    return tuple(
        SpreadView(
            team_tag(one.team),
            words.day_seen_from(one.form.date, bulletin.today) if one.form.date else "",
            Tag(words.choice(one.form.status), _LOOKS[one.form.status]),
        )
        for one in topic.spread
    )


def benefit_sentence(topic: Topic, words: Wording) -> str:
    """Return what a topic brought; money only stands there when someone verified it."""
    benefit = topic.form.benefit
    if benefit is None:
        return ""
    money = words.quantity(benefit.money) if benefit.money else ""
    if money and benefit.per:
        money = words.t("{money} per {span}", money=money, span=benefit.per)
    by = str(benefit.verified_by) if benefit.verified_by else ""
    verified = words.t("verified by {name}", name=by) if by else ""
    said = tuple(part for part in (benefit.text or "", money) if part)
    if not said:
        return ""
    return words.clauses(part for part in (*said, verified) if part)


def _related(topic: Topic, words: Wording) -> tuple[Related, ...]:
    return (
        *related(words.t("Learned from"), *topic.learned_from),
        *related(words.t("Grew from the suggestion"), topic.suggestion),
        *related(words.t("Praised with"), topic.award),
        *related(words.t("Goes on in"), topic.next_topic),
    )
