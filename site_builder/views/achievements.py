"""What was achieved, as rows: topics with their numbers, awards with their reasons, shares."""

from dataclasses import dataclass
from datetime import date

from site_builder.assemble.measures import Standing
from site_builder.assemble.records import Award, Post, Topic
from site_builder.model.choices import AwardCategory, Stage
from site_builder.views.links import record_href
from site_builder.views.parts import Row, Tag, TeamTag, are_long, names, team_tag
from site_builder.views.values import Image
from site_builder.views.wording import Wording

_FLOWER_WORDS = {
    AwardCategory.OUTSTANDING_LEARNING: "Le",
    AwardCategory.OUTSTANDING_IMPROVEMENT: "Im",
    AwardCategory.OUTSTANDING_INSTRUCTOR: "Te",
    AwardCategory.SPECIAL_SKILL: "Sk",
    AwardCategory.TITLE: "Ho",
    AwardCategory.OTHER: "★",
}
_LOOKS = {Stage.PROPOSED: "open", Stage.STOPPED: "off", Stage.CARRIED_OVER: "open"}


@dataclass(frozen=True, slots=True)
class Result:
    """A topic that arrived: what it was and what it is. `sentence` says both in words."""

    title: str
    href: str
    when: str
    team: TeamTag | None
    before: str
    after: str
    unit: str
    sentence: str

    @property
    def is_long(self) -> bool:
        """Whether its numbers are too long for the largest type."""
        return are_long(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Honour:
    """An award to be praised for. `quote` is the winner's own word, else "".

    `word` is what stands in the heart of the flower: one or two characters for the category.
    `is_of_team`: `who` are whole teams.
    """

    title: str
    href: str
    category: str
    who: str
    reason: str
    quote: str
    when: str
    photo: Image | None = None
    word: str = ""
    is_of_team: bool = False


def arrived_on(topic: Topic) -> date:
    return topic.form.closed or topic.form.stage_since or topic.form.due


def result(topic: Topic, words: Wording, today: date) -> Result:
    """Return an arrived topic with its numbers, "" where it has none."""
    metric = topic.metric
    before = "" if metric is None or metric.baseline is None else words.number(metric.baseline)
    after = "" if metric is None or metric.last is None else words.number(metric.last)
    return Result(
        title=topic.form.title,
        href=record_href(topic),
        when=words.day_seen_from(arrived_on(topic), today),
        team=team_tag(topic.team) if topic.team else None,
        before=before,
        after=after,
        unit=metric.unit if metric and after else "",
        sentence=metric_sentence(metric, words) if metric else topic.form.summary or "",
    )


def metric_sentence(metric: Standing, words: Wording) -> str:
    """Return one sentence on how a metric stands."""
    if metric.last is None:
        return words.t("{name}: not measured yet", name=metric.name)
    now = words.with_unit(metric.last, metric.unit)
    if metric.baseline is None:
        return words.t("{name}: {now}", name=metric.name, now=now)
    then = words.with_unit(metric.baseline, metric.unit)
    if metric.target is None:
        return words.t("{name}: from {then} to {now}", name=metric.name, then=then, now=now)
    target = words.with_unit(metric.target, metric.unit)
    return words.t(
        "{name}: from {then} to {now}, target {target}",
        name=metric.name,
        then=then,
        now=now,
        target=target,
    )


def topic_row(topic: Topic, words: Wording) -> Row:
    """Return a topic with its number of today at its side."""
    metric = topic.metric
    has_number = metric is not None and metric.last is not None
    return Row(
        title=topic.form.title,
        href=record_href(topic),
        when=words.number(metric.last)
        if metric is not None and metric.last is not None
        else words.t("to be measured"),
        note=metric.unit if metric is not None and has_number else "",
        text=topic.form.summary or (metric_sentence(metric, words) if metric else ""),
        tags=_topic_tags(topic, words),
    )


def _topic_tags(topic: Topic, words: Wording) -> tuple[Tag, ...]:
    stage = topic.form.stage
    if topic.arrived:
        return (Tag(words.t("target met"), "done"),)
    if topic.overdue:
        return (Tag(words.choice(stage)), Tag(words.t("past its date"), "late"))
    return (Tag(words.choice(stage), _LOOKS.get(stage, "kind")),)


def honour(award: Award, words: Wording, today: date, photo: Image | None = None) -> Honour:
    people = names(award.people, words)
    return Honour(
        title=award.form.title,
        href=record_href(award),
        category=words.choice(award.form.category),
        who=people or words.join(sign.name for sign in award.teams),
        reason=award.form.reason,
        quote=award.form.quote or "",
        when=words.day_seen_from(award.form.date, today),
        photo=photo,
        word=flower_word(award.form.category, words),
        is_of_team=not people,
    )


def flower_word(category: AwardCategory, words: Wording) -> str:
    """Return what stands in the heart of the red flower for awards of a category."""
    return words.t(_FLOWER_WORDS[category])


def award_row(award: Award, words: Wording, today: date) -> Row:
    who = names(award.people, words)
    reason = award.form.reason
    return Row(
        title=award.form.title,
        href=record_href(award),
        when=words.day_seen_from(award.form.date, today),
        note=words.choice(award.form.level),
        text=words.t("{who}: {reason}", who=who, reason=reason) if who else reason,
        tags=(Tag(words.choice(award.form.category)),),
    )


def post_row(post: Post, words: Wording, today: date) -> Row:
    return Row(
        title=post.form.title,
        href=record_href(post),
        when=words.day_seen_from(post.form.date, today),
        note=post.author.name if post.author else "",
        text=post.form.summary or "",
        tags=(Tag(words.choice(post.form.kind)),),
    )
