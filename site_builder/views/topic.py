"""The page of a topic: what was wrong, what was done about it, and whether it holds."""

from dataclasses import dataclass
from functools import partial

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Topic
from site_builder.model.choices import MeasureStatus
from site_builder.model.topic_parts import Affected
from site_builder.views.charts import RunChart, SpreadMap
from site_builder.views.items import (
    Related,
    anchor,
    people,
    photo_views,
    place_of_record,
    related,
    tag_of,
)
from site_builder.views.links import TOPICS, href, page_path, prints_path, record_href
from site_builder.views.metrics import MetricView, metric_view
from site_builder.views.numbers import number_sentence
from site_builder.views.parts import (
    Anchor,
    Fact,
    Head,
    PhotoView,
    Tag,
    facts,
    home_crumb,
    photo_view,
    prose_of,
)
from site_builder.views.stops import StopView
from site_builder.views.topic_figures import (
    CauseView,
    GuardView,
    causes,
    guards,
    run_chart,
    spread_map,
    stage_stops,
)
from site_builder.views.topic_rows import ENDED, topic_tags
from site_builder.views.values import Image, Later, Page, Prose
from site_builder.views.wording import Wording

_LOOKS = {MeasureStatus.PLANNED: "kind", MeasureStatus.ONGOING: "now", MeasureStatus.DONE: "done"}


@dataclass(frozen=True, slots=True)
class MeasureView:
    """What is done about the causes."""

    what: str
    note: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class Scene:
    """How it was, or is: a picture with the `number` it belongs to, "" when it has none."""

    image: Image
    caption: str
    note: str
    number: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """`stops` are the stages; `metric` stands large, `chart` is its course. `next` is read next."""

    head: Head
    tags: tuple[Tag, ...]
    stops: tuple[StopView, ...]
    metric: MetricView
    chart: RunChart | None
    verified: str
    guards: tuple[GuardView, ...]
    scenes: tuple[Scene, ...]
    causes: tuple[CauseView, ...]
    countermeasures: tuple[MeasureView, ...]
    story: Prose | None
    steps: tuple[Fact, ...]
    discussions: tuple[Fact, ...]
    benefit: str
    standards: tuple[Fact, ...]
    affects: tuple[Affected, ...]
    spread: SpreadMap | None
    people: str
    origin: tuple[Fact, ...]
    lesson: str
    ending: str
    related: tuple[Related, ...]
    photos: tuple[PhotoView, ...]
    previous: Anchor | None
    next: Anchor | None
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    around = (None, *bulletin.topics, None)
    return tuple(
        _page(bulletin, topic, (before, after), words)
        for before, topic, after in zip(around, bulletin.topics, around[2:], strict=False)
    )


def _page(
    bulletin: Bulletin, topic: Topic, around: tuple[Topic | None, Topic | None], words: Wording
) -> Page:
    form = topic.form
    return Page(
        page_path(topic.source),
        "pages/topic.html",
        Later(partial(_view, bulletin, topic, around, words)),
        source=topic.source,
        aliases=form.aliases,
        title=form.title,
        description=form.summary or number_sentence(topic.metric, words),
        section=TOPICS,
    )


def _view(
    bulletin: Bulletin, topic: Topic, around: tuple[Topic | None, Topic | None], words: Wording
) -> TopicView:
    form = topic.form
    ended = form.stage in ENDED
    verified = topic.verified_by.name if topic.verified_by else ""
    return TopicView(
        head=_head(bulletin, topic, words),
        tags=(Tag(words.choice(form.area)), *topic_tags(topic, words)),
        stops=stage_stops(topic, words),
        metric=metric_view(topic.metric, form.metric, words, ended=ended),
        chart=run_chart(topic.metric, form.metric, topic.countermeasures, words),
        verified=words.t("Verified by {name}", name=verified) if verified else "",
        guards=guards(topic, words, ended=ended),
        scenes=_scenes(topic, words),
        causes=causes(form.causes, words),
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
        spread=spread_map(topic, words),
        people=people((topic.leader, *topic.members), words),
        origin=facts(
            (
                (words.t("Topic group"), form.group or ""),
                (words.t("Kind"), words.choice(form.kind)),
                (words.t("Chosen by"), words.choice(form.source)),
            )
        ),
        lesson=form.lesson or "",
        ending=form.reason or "",
        related=_related(topic, words),
        photos=photo_views(topic.photos, words),
        previous=_anchor(around[0]),
        next=_anchor(around[1]),
        onward=_onward(bulletin, topic, around[1], words),
    )


def _scenes(topic: Topic, words: Wording) -> tuple[Scene, ...]:
    metric = topic.metric
    pairs = (
        (topic.before, metric.baseline if metric else None, words.t("How it was")),
        (topic.after, metric.last if metric else None, words.t("How it is")),
    )
    scenes = []
    for photo, value, name in pairs:
        if photo is None:
            continue
        shown = photo_view(photo, words)
        number = "" if value is None else words.number(value)
        scenes.append(Scene(shown.image, shown.caption or name, shown.note, number))
    return tuple(scenes)


def _anchor(topic: Topic | None) -> Anchor | None:
    return None if topic is None else Anchor(topic.form.title, record_href(topic))


def _onward(
    bulletin: Bulletin, topic: Topic, after: Topic | None, words: Wording
) -> tuple[Anchor, ...]:
    """Where the line leads from here: the topic that goes on with it, else the next, the board, and paper."""
    goes_on = topic.next_topic and anchor(topic.next_topic)
    further = goes_on or _anchor(after)
    board = Anchor(words.t("All topics"), TOPICS)
    room = prints_path(bulletin.parts.get(topic.team.folder, "") if topic.team else "")
    paper = Anchor(words.t("Print it for the wall"), href(room, "sheets"))
    return (further, board, paper) if further else (board, paper)


def _head(bulletin: Bulletin, topic: Topic, words: Wording) -> Head:
    form = topic.form
    team = tag_of(topic.team)
    days = topic.days_in_stage
    at_stage = words.t("{stage}, for {days:day|days}", stage=words.choice(form.stage), days=days)
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
                (words.t("Led by"), topic.leader.name),
                (words.t("Stage"), at_stage if is_known else ""),
                (words.t("Since"), "" if form.closed else words.day(form.start)),
                (words.t("Span"), words.span(form.start, form.closed) if form.closed else ""),
                (words.t("Due"), words.day(form.due) if form.stage not in ENDED else ""),
            )
        ),
        team=team,
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
                    words.t("{count:person|people}", count=one.n) if one.n else "",
                )
                if part
            )
            or words.t("talked over"),
        )
        for one in sorted(topic.form.discussions, key=lambda one: one.date)
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
