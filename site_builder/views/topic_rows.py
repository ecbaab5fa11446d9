"""Topics as rows of the board: what is improved, how far along its line it is, its number."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import Standing
from site_builder.assemble.records import Topic
from site_builder.model.choices import QcStep, Stage
from site_builder.views.charts import StageLine, Station
from site_builder.views.items import Related, place_of_record, related, tag_of
from site_builder.views.links import record_href
from site_builder.views.numbers import number_sentence, outlook_sentence
from site_builder.views.parts import Tag, TeamTag
from site_builder.views.wording import Wording

CIRCLE = (Stage.PROPOSED, Stage.PLAN, Stage.DO, Stage.CHECK, Stage.ACT, Stage.CLOSED)
ENDED = frozenset((Stage.CLOSED, Stage.STOPPED, Stage.CARRIED_OVER))
STEP_OF = {
    Stage.PROPOSED: QcStep.SELECTION,
    Stage.PLAN: QcStep.COUNTERMEASURES,
    Stage.DO: QcStep.IMPLEMENTATION,
    Stage.CHECK: QcStep.EFFECT_CHECK,
    Stage.ACT: QcStep.CONSOLIDATION,
    Stage.CLOSED: QcStep.SUMMARY,
}


_NEWS = frozenset(("late", "kind"))  # looks of tags that a row does not say in its words already


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic of the board.

    `number` stands large with its `unit`, else `waiting` says that there is none. `due` says by when
    it is to be done, or when it ended, `reason` why, and `next` leads to the topic that goes on with
    it. `keys` are what a reader may choose the row by, the area and the team.
    """

    title: str
    href: str
    team: TeamTag | None
    place: str
    area: str
    stage: str
    due: str
    line: StageLine
    number: str
    unit: str
    waiting: str
    sentence: str
    reason: str
    next: tuple[Related, ...]
    tags: tuple[Tag, ...]
    keys: str


def topic_row_of(bulletin: Bulletin, topic: Topic, words: Wording) -> TopicRow:
    """Return a topic as a row of the board."""
    form, metric = topic.form, topic.metric
    last = metric.last if metric else None
    ended = form.stage in ENDED
    return TopicRow(
        title=form.title,
        href=record_href(topic),
        team=tag_of(topic.team),
        place=place_of_record(bulletin, topic),
        area=words.choice(form.area),
        stage=words.choice(form.stage),
        due=_until(bulletin, topic, words),
        line=stage_line(topic),
        number="" if last is None else words.number(last),
        unit=metric.unit if metric and last is not None else "",
        waiting=words.t("to be measured") if last is None else "",
        sentence=_sentence(metric, words, ended=ended),
        reason=form.reason or "" if ended else "",
        next=related(words.t("Goes on in"), topic.next_topic),
        tags=tuple(tag for tag in topic_tags(topic, words) if tag.look in _NEWS),
        keys=" ".join(key for key in (f"area-{form.area}", team_key(topic)) if key),
    )


def _sentence(metric: Standing | None, words: Wording, *, ended: bool) -> str:
    """Return what there is to say beside the number that stands large."""
    if metric is None or metric.last is None:
        return number_sentence(metric, words, ended=ended)
    return outlook_sentence(metric, words, ended=ended)


def _until(bulletin: Bulletin, topic: Topic, words: Wording) -> str:
    """Return by when a topic is to be done, or when it ended."""
    if topic.form.stage not in ENDED:
        return words.t("due {day}", day=words.day_seen_from(topic.form.due, bulletin.today))
    ended = topic.form.closed or topic.form.stage_since
    stage = words.choice(topic.form.stage)
    if ended is None:
        return stage
    day = words.day_seen_from(ended, bulletin.today)
    return words.t("{stage}, {day}", stage=stage, day=day)


def team_key(topic: Topic) -> str:
    """Return the word by which the rows of a team are chosen, "" for a topic of no team."""
    return f"team-{topic.team.folder}" if topic.team else ""


def stage_line(topic: Topic) -> StageLine:
    """Return the stations of a topic; one that left the circle ends where it is known to have been."""
    form = topic.form
    if form.stage in CIRCLE:
        now = CIRCLE.index(form.stage)
        here = Station.LATE if topic.overdue else Station.NOW
        ahead = [Station.AHEAD] * (len(CIRCLE) - now - 1)
        return StageLine((*[Station.DONE] * now, here, *ahead))
    passed = max((n for n, one in enumerate(CIRCLE) if STEP_OF[one] in form.steps), default=2)
    if form.stage is Stage.STOPPED:
        rest = [Station.AHEAD] * (len(CIRCLE) - passed - 2)
        return StageLine((*[Station.DONE] * (passed + 1), Station.STOPPED, *rest)[: len(CIRCLE)])
    rest = [Station.AHEAD] * (len(CIRCLE) - passed - 1)
    return StageLine((*[Station.DONE] * passed, Station.NOW, *rest), back_to=1)


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
