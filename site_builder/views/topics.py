"""The board of topics: what is being improved, and how far each has come."""

from collections import Counter
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Topic
from site_builder.model.choices import Stage
from site_builder.views.items import Group, Item, groups, place_of_record, related, tag_of
from site_builder.views.links import CHANGES, RESULTS, SUGGESTIONS, TOPICS, record_href
from site_builder.views.numbers import number_sentence
from site_builder.views.parts import Anchor, Empty, Head, Tag, TeamTag, facts, home_crumb, team_tag
from site_builder.views.values import Page
from site_builder.views.wording import Wording

ENDED = frozenset((Stage.CLOSED, Stage.STOPPED, Stage.CARRIED_OVER))


@dataclass(frozen=True, slots=True)
class StageCount:
    """A stage, and how many topics are at it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class TopicsView:
    """`stages` has the topics by stage, in the order of the circle, then those that left it.

    `idle` are the teams without a topic under way.
    """

    head: Head
    counts: tuple[StageCount, ...]
    areas: str
    stages: tuple[Group, ...]
    idle: tuple[TeamTag, ...]
    idle_note: Empty
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    count = len(bulletin.topics)
    title = words.t("Topics")
    view = TopicsView(
        head=Head(
            words.t("{count} topics, and how far they are", count=count) if count else title,
            (home_crumb(words),),
            _lead(bulletin, words),
        ),
        counts=_counts(bulletin, words),
        areas=_areas(bulletin, words),
        stages=groups(
            (_stage(bulletin, stage, words) for stage in Stage), words, "topics: {count}"
        ),
        idle=_idle(bulletin) if bulletin.topics else (),
        idle_note=Empty(
            words.t("These teams have no topic under way."),
            words.t(
                "Talk about one small daily nuisance at the next meeting, and a new line opens."
            ),
        ),
        empty=Empty(
            words.t("The first topic is still to be found."),
            words.t("What annoys us every day, and would be worth measuring for a month?"),
        ),
        onward=(
            Anchor(words.t("What came of it"), RESULTS),
            Anchor(words.t("Suggestions and their answers"), SUGGESTIONS),
            Anchor(words.t("Changes"), CHANGES),
        ),
    )
    return (Page(TOPICS, "pages/topics.html", view, title=title, description=view.head.lead),)


def topic_item(bulletin: Bulletin, topic: Topic, words: Wording) -> Item:
    """Return a topic as a record of a list: its area, its number in a sentence, what is wrong."""
    form = topic.form
    partners = words.join(sign.name for sign in topic.partners)
    return Item(
        title=form.title,
        href=record_href(topic),
        when=_until(bulletin, topic, words),
        text=number_sentence(topic.metric, words, ended=form.stage in ENDED),
        team=tag_of(topic.team),
        place=place_of_record(bulletin, topic),
        tags=(Tag(words.choice(form.area)), *topic_tags(topic, words)),
        facts=facts(
            (
                (words.t("Together with"), partners),
                (words.t("Why it ended"), form.reason or "" if form.stage in ENDED else ""),
            )
        ),
        related=related(words.t("Goes on in"), topic.next_topic),
    )


def _until(bulletin: Bulletin, topic: Topic, words: Wording) -> str:
    """Return by when a topic is to be done, or when it ended."""
    if topic.form.stage not in ENDED:
        return words.t("due {day}", day=words.day_seen_from(topic.form.due, bulletin.today))
    ended = topic.form.closed or topic.form.stage_since
    return words.day_seen_from(ended, bulletin.today) if ended else ""


def topic_tags(topic: Topic, words: Wording) -> tuple[Tag, ...]:
    """Return what is to be known of a topic at first sight."""
    tags: list[Tag] = []
    if topic.arrived:
        tags.append(Tag(words.t("target met"), "done"))
    if topic.overdue:
        tags.append(Tag(words.t("past its date"), "late"))
    if topic.stale:
        tags.append(Tag(words.t("not measured for 60 days"), "late"))
    if topic.form.stage is Stage.STOPPED:
        tags.append(Tag(words.choice(Stage.STOPPED), "off"))
    if topic.form.stage is Stage.CARRIED_OVER:
        tags.append(Tag(words.choice(Stage.CARRIED_OVER), "open"))
    if topic.form.loops > 1:
        tags.append(Tag(words.t("loop {number}", number=topic.form.loops)))
    return tuple(tags)


def _lead(bulletin: Bulletin, words: Wording) -> str:
    if not bulletin.topics:
        return ""
    running = sum(topic.form.stage not in ENDED for topic in bulletin.topics)
    arrived = sum(topic.arrived for topic in bulletin.topics)
    late = sum(topic.overdue for topic in bulletin.topics)
    parts = (
        words.t("{count} under way", count=running),
        words.t("{count} have reached their target", count=arrived) if arrived else "",
        words.t("{count} past their date", count=late) if late else "",
    )
    return words.clauses(part for part in parts if part)


def _counts(bulletin: Bulletin, words: Wording) -> tuple[StageCount, ...]:
    counted = Counter(topic.form.stage for topic in bulletin.topics)
    return tuple(
        StageCount(words.choice(stage), counted[stage])
        for stage in Stage
        if counted and (counted[stage] or stage not in ENDED)
    )


def _areas(bulletin: Bulletin, words: Wording) -> str:
    counted = Counter(topic.form.area for topic in bulletin.topics)
    return words.join(
        words.t("{area} {count}", area=words.choice(area), count=count)
        for area, count in counted.most_common()
    )


def _stage(bulletin: Bulletin, stage: Stage, words: Wording) -> Group:
    topics = sorted(
        (topic for topic in bulletin.topics if topic.form.stage is stage),
        key=lambda topic: (not topic.overdue, topic.form.due, topic.source),
    )
    items = tuple(topic_item(bulletin, topic, words) for topic in topics)
    return Group(words.choice(stage), items)


def _idle(bulletin: Bulletin) -> tuple[TeamTag, ...]:
    return tuple(
        team_tag(team.sign)
        for team in bulletin.teams.values()
        if all(topic.form.stage in ENDED for topic in team.topics)
    )
