"""What a topic's page draws: its number over time, its stages, its causes, whom it was passed on to."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from site_builder.assemble.measures import Standing
from site_builder.assemble.records import Countermeasure, Topic
from site_builder.model.choices import MeasureStatus, Stage
from site_builder.model.measures import Metric
from site_builder.model.topic_parts import Cause
from site_builder.model.values.when import When
from site_builder.views.axis import axis_of
from site_builder.views.charts import (
    Branch,
    Level,
    Mark,
    Reading,
    RunChart,
    SpreadMap,
    Station,
)
from site_builder.views.metrics import MetricView, metric_view
from site_builder.views.numbers import number_sentence
from site_builder.views.parts import Tag, team_tag, whole_percent
from site_builder.views.stops import StopView
from site_builder.views.topic_rows import CIRCLE, STEP_OF
from site_builder.views.wording import Wording

_ENOUGH = 2  # readings without which there is no course to draw
_LABEL = 14  # characters of a change that still fit above a chart
_BREAKS = "：:，,；;。（("
_SPREAD = {
    MeasureStatus.PLANNED: Station.AHEAD,
    MeasureStatus.ONGOING: Station.NOW,
    MeasureStatus.DONE: Station.DONE,
}


@dataclass(frozen=True, slots=True)
class GuardView:
    """A number watched meanwhile, with its course."""

    metric: MetricView
    chart: RunChart | None


@dataclass(frozen=True, slots=True)
class CauseView:
    """A cause. `percent` of the greatest is how long its bar is, None for one without a number."""

    text: str
    proof: str
    share: str
    percent: int | None
    is_main: bool
    tags: tuple[Tag, ...]


def run_chart(
    judged: Standing | None,
    written: Metric | None,
    changes: tuple[Countermeasure, ...],
    words: Wording,
) -> RunChart | None:
    """Return a number over time, with what was changed on the way.

    None as long as there is no course to see.
    """
    if judged is None:
        return None
    readings = [(one.when, one.value) for one in judged.points]
    base = written.baseline if written else None
    if base and base.period and judged.baseline is not None and readings:
        first = readings[0][0].start
        if base.period.start and first and base.period.start < first:
            readings.insert(0, (base.period, judged.baseline))
    if len(readings) < _ENOUGH:
        return None
    chart = RunChart(
        sentence=number_sentence(judged, words),
        unit=judged.unit,
        readings=tuple(
            Reading(_tick(when, words), float(value), words.number(value))
            for when, value in readings
        ),
        start=_level(words.t("Start"), judged.baseline, words),
        target=_level(words.t("Target"), judged.target, words),
        marks=_marks(changes, tuple(when for when, _ in readings)),
    )
    lowest = words.number(Decimal(str(axis_of(chart).low)))
    return replace(chart, cut=words.t("The axis begins at {lowest}", lowest=lowest))


def _tick(when: When, words: Wording) -> str:
    """Name a time as short as the axis wants it: a month, a day, else the author's own words."""
    start, end = when.start, when.end
    if start is None or end is None:
        return when.text
    if start.day == 1 and (end - start).days in range(27, 31):
        return words.month_mark(start)
    return words.short_day(start) if start == end else when.text


def _level(name: str, value: Decimal | None, words: Wording) -> Level | None:
    return None if value is None else Level(name, float(value), words.number(value))


def _marks(changes: tuple[Countermeasure, ...], times: tuple[When, ...]) -> tuple[Mark, ...]:
    """The changes that were made on the way, each before the first reading after it."""
    found: list[tuple[date, str]] = [
        (one.form.by.end, one.form.what)
        for one in changes
        if one.form.status is MeasureStatus.DONE and one.form.by and one.form.by.end
    ]
    marks = []
    for day, what in sorted(found):
        after = (number for number, when in enumerate(times) if when.end and when.end > day)
        at = next(after, None)
        if at is not None and at > 0:
            marks.append(Mark(at, _short(what)))
    return tuple(marks)


def _short(what: str) -> str:
    """Return the first clause of what was done."""
    ends = [place for place in map(what.find, _BREAKS) if place > 0]
    clause = what[: min(ends, default=len(what))]
    return clause if len(clause) <= _LABEL else f"{clause[: _LABEL - 1]}…"


def stage_stops(topic: Topic, words: Wording) -> tuple[StopView, ...]:
    """Return the stages as stations: those passed, the one of now, those ahead.

    A topic that was stopped or carried over ends there.
    """
    form = topic.form
    if form.stage not in CIRCLE:
        return _left(topic, words)
    now = CIRCLE.index(form.stage)
    is_closed = form.stage is Stage.CLOSED
    return tuple(
        StopView(
            words.choice(stage),
            _when(topic, stage, words),
            _look(number, now),
            _state(number, now, words, is_closed=is_closed),
        )
        for number, stage in enumerate(CIRCLE)
    )


def _left(topic: Topic, words: Wording) -> tuple[StopView, ...]:
    """The way of a topic that left the circle: what is known to be done, and where it ended."""
    form = topic.form
    passed = [stage for stage in CIRCLE[1:-1] if STEP_OF[stage] in form.steps]
    done = tuple(
        StopView(words.choice(one), _when(topic, one, words), Station.DONE, words.t("done"))
        for one in (Stage.PROPOSED, *passed)
    )
    ended = words.day(form.stage_since) if form.stage_since else ""
    look = Station.STOPPED if form.stage is Stage.STOPPED else Station.NOW
    return (*done, StopView(words.choice(form.stage), ended, look, words.t("ended here")))


def _look(number: int, now: int) -> Station:
    if number == now:
        return Station.NOW
    return Station.DONE if number < now else Station.AHEAD


def _state(number: int, now: int, words: Wording, *, is_closed: bool) -> str:
    if number < now or is_closed:
        return words.t("done")
    return words.t("now") if number == now else words.t("to come")


def _when(topic: Topic, stage: Stage, words: Wording) -> str:
    form = topic.form
    if stage is Stage.CLOSED and form.closed:
        return words.short_day(form.closed)
    if stage is form.stage and form.stage_since:
        return words.short_day(form.stage_since)
    when = form.steps.get(STEP_OF[stage])
    if when and when.start:
        return words.short_day(when.start)
    return words.short_day(form.start) if stage is Stage.PROPOSED else ""


def causes(found: tuple[Cause, ...], words: Wording) -> tuple[CauseView, ...]:
    """Return the causes as bars of one scale, the longest first; those without a number last."""
    units = {one.share.unit for one in found if one.share}
    greatest = max((one.share.value for one in found if one.share), default=Decimal(0))
    has_scale = len(units) == 1 and greatest > 0

    def view(one: Cause) -> CauseView:
        percent = whole_percent(one.share.value / greatest) if one.share and has_scale else None
        return CauseView(
            one.text,
            one.proof or "",
            words.quantity(one.share) if one.share else "",
            percent,
            one.main,
            (Tag(words.t("main cause"), "done"),) if one.main else (),
        )

    views = [view(one) for one in found]
    return tuple(sorted(views, key=lambda one: (not one.is_main, -(one.percent or 0))))


def spread_map(topic: Topic, words: Wording) -> SpreadMap | None:
    """Return whom the topic's standard is passed on to; None when to nobody."""
    if topic.team is None or not topic.spread:
        return None
    standard = topic.form.standardized[0].doc if topic.form.standardized else topic.form.title
    branches = tuple(
        Branch(
            team_tag(one.team),
            " ".join(
                part
                for part in (
                    words.short_day(one.form.date) if one.form.date else "",
                    words.choice(one.form.status),
                )
                if part
            ),
            _SPREAD[one.form.status],
        )
        for one in topic.spread
    )
    sentence = words.t(
        "{standard}: passed on by {team} to {teams}",
        standard=standard,
        team=topic.team.name,
        teams=words.join(
            words.t("{team} ({note})", team=branch.team.name, note=branch.note)
            for branch in branches
        ),
    )
    return SpreadMap(sentence, team_tag(topic.team), standard, branches)


def guards(topic: Topic, words: Wording, *, ended: bool) -> tuple[GuardView, ...]:
    """Return the numbers that must not get worse meanwhile."""
    return tuple(
        GuardView(
            metric_view(judged, written, words, ended=ended), run_chart(judged, written, (), words)
        )
        for judged, written in zip(topic.guards, topic.form.extra_metrics, strict=False)
    )
