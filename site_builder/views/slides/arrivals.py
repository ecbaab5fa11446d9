"""Topics that arrived, and all topics of the house at once."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from site_builder.assemble.measures import Standing
from site_builder.assemble.records import Topic
from site_builder.model.choices import Direction, Stage
from site_builder.model.screen_choices import SlideKind
from site_builder.views.achievements import arrived_on
from site_builder.views.numbers import gap_words
from site_builder.views.parts import TeamTag, names, team_tag
from site_builder.views.slides.scope import Scope, ident
from site_builder.views.slides.setting import Lines
from site_builder.views.slides.slide import Slide
from site_builder.views.slides.topics import MOST, topic_slide
from site_builder.views.topic_rows import CIRCLE

_STALE = timedelta(days=365)
_ENOUGH = 2  # topics, below which a board of them says nothing
_MOST_STUCK = 2
_LARGE = 52  # px of letters in the foot beside which there is room for one


@dataclass(frozen=True, slots=True)
class ResultView:
    """What arrived: the number it is now, where it began (`start`) and where it should be (`goal`).

    `gain` is what that makes, in a few large words, `gain_note` before it; `kept` is what became a
    standard, or who did it.
    """

    title: Lines
    number: Lines
    unit: str
    start: str
    start_name: str
    goal: str
    goal_name: str
    gain_note: str
    gain: Lines
    kept: Lines


@dataclass(frozen=True, slots=True)
class BoardCount:
    """How many topics stand at a stage."""

    name: str
    count: str
    is_empty: bool


@dataclass(frozen=True, slots=True)
class StuckView:
    """A topic that has not moved for long."""

    team: TeamTag | None
    text: Lines


@dataclass(frozen=True, slots=True)
class BoardView:
    title: Lines
    counts: tuple[BoardCount, ...]
    stuck_name: str
    is_late: bool
    stuck: tuple[StuckView, ...]


def result(scope: Scope) -> Iterator[Slide]:
    """Topics that arrived within a year: the number, and what it was."""
    words, kind = scope.words, SlideKind.RESULT
    found = [
        one
        for one in scope.bulletin.topics
        if one.arrived and one.metric and scope.today - arrived_on(one) <= _STALE
    ]
    for one in scope.newest(found, MOST):
        day = min(arrived_on(one), scope.today)
        note = words.clauses((words.t("Arrived"), scope.day(day)))
        yield topic_slide(scope, kind, one, _result(scope, one), note, day=arrived_on(one))


def _result(scope: Scope, one: Topic) -> ResultView:
    words, sheet, metric = scope.words, scope.sheet, one.metric
    assert metric is not None and metric.last is not None  # noqa: PT018, S101 -- it has arrived
    now = words.number(metric.last)
    start = "" if metric.baseline is None else words.number(metric.baseline)
    goal = "" if metric.target is None else words.number(metric.target)
    gain_note, gain = _gain(metric, scope)
    kept = (
        [words.t("Now a standard: {name}", name=one.form.standardized[0].doc)]
        if one.form.standardized
        else []
    )
    people = names([person for person in (one.leader, *one.members) if person.named][:6], words)
    said = kept[0] if kept else people
    room = sheet.pick(1280, 936)
    return ResultView(
        title=sheet.title(one.form.title, sheet.pick(110, 240)),
        number=sheet.large(now, room - sheet.pick(110 * max(len(metric.unit), 1), 0), 560),
        unit=metric.unit,
        start=start,
        start_name=words.t("At the start"),
        goal=goal,
        goal_name=words.t("Target"),
        gain_note=gain_note,
        gain=sheet.large(gain, sheet.pick(440, 860), 100 if sheet.text <= _LARGE else 76),
        kept=sheet.spoken(said, (sheet.pick(420, 783), sheet.pick(216, 108)), sheet.text),
    )


def _gain(metric: Standing, scope: Scope) -> tuple[str, str]:
    """Return how much better it is: what was saved of the start, else the difference."""
    words = scope.words
    if metric.baseline is None or metric.last is None or metric.baseline == metric.last:
        return "", ""
    change = abs(metric.baseline - metric.last)
    less = metric.last < metric.baseline
    if metric.direction is Direction.DOWN and less and metric.baseline:
        note = words.t("less than at the start:")
        if metric.unit not in {"%", "％"}:
            return note, words.percent(change / metric.baseline)
        return note, gap_words(change, metric.unit, words)
    note = words.t("less than at the start:") if less else words.t("more than at the start:")
    return note, gap_words(change, metric.unit, words)


def topic_board(scope: Scope) -> Iterator[Slide]:
    """How many topics stand at each stage, and which have not moved for long."""
    words, sheet, kind = scope.words, scope.sheet, SlideKind.TOPIC_BOARD
    year = scope.today.year
    found = [
        one
        for one in scope.of(scope.bulletin.topics)
        if one.form.stage in CIRCLE
        and (one.form.stage is not Stage.CLOSED or arrived_on(one).year == year)
    ]
    if len(found) < _ENOUGH:
        return
    counted = Counter(one.form.stage for one in found)
    going = sum(one.form.stage is not Stage.CLOSED for one in found)
    stuck = [one for one in found if one.stale or one.overdue]
    arrived = [one for one in found if one.form.stage is Stage.CLOSED]
    width = sheet.pick(1400, 760)
    view = BoardView(
        title=sheet.title(words.t("{count:topic is|topics are} under way", count=going), 120, 104),
        counts=tuple(
            BoardCount(words.choice(stage), str(counted[stage]), not counted[stage])
            for stage in CIRCLE
        ),
        stuck_name=words.t("Waiting for a push") if stuck else words.t("Just arrived"),
        is_late=bool(stuck),
        stuck=tuple(
            StuckView(
                team_tag(one.team) if one.team else None,
                sheet.large(one.form.title, width, sheet.text),
            )
            for one in (stuck or arrived)[
                : 1 if sheet.is_far or sheet.small > _LARGE else _MOST_STUCK
            ]
        ),
    )
    team = scope.alone
    head = scope.head(team.sign if team else None, scope.day(scope.today))
    folder = team.sign.folder if team else ""
    yield Slide(ident(kind, scope.plan.id), kind, head, view, team=folder, newest=scope.today)
