"""Slips in topics, their metrics, suggestions and changes."""

from collections.abc import Iterator
from statistics import median

from site_builder.assemble.judged import Judged, Steps
from site_builder.assemble.measures import standing
from site_builder.assemble.units import canonical, in_unit
from site_builder.model.change import Change
from site_builder.model.choices import Direction, Stage, SuggestionStatus
from site_builder.model.form import Form
from site_builder.model.measures import Metric
from site_builder.model.suggestion import Suggestion
from site_builder.model.topic import Topic
from site_builder.model.values.amount import Quantity
from site_builder.model.values.when import When
from site_builder.problems import Problem, Term

_ENDED = frozenset({Stage.CLOSED, Stage.STOPPED, Stage.CARRIED_OVER})
_RUNNING = frozenset({Stage.PLAN, Stage.DO, Stage.CHECK, Stage.ACT})
_ACTING = frozenset({Stage.DO, Stage.CHECK, Stage.ACT, Stage.CLOSED})
_GIVEN_UP = frozenset({Stage.STOPPED, Stage.CARRIED_OVER})
_UNDECIDED = frozenset({SuggestionStatus.SHELVED, SuggestionStatus.REJECTED})


def topic_slips(judged: Judged[Topic]) -> Iterator[Problem]:
    """Slips of a topic in its dates, its stage, its numbers and its benefit."""
    topic = judged.form
    yield from _dates(judged)
    yield from _stage(judged)
    if topic.metric is not None:
        yield from metric_slips(judged, topic.metric, "metric")
    for index, metric in enumerate(topic.extra_metrics):
        yield from metric_slips(judged, metric, "extra_metrics", index)
    benefit = topic.benefit
    if benefit is not None and benefit.money is not None and benefit.verified_by is None:
        yield judged.slip("W223", "benefit", "money")


def _dates(judged: Judged[Topic]) -> Iterator[Problem]:
    topic = judged.form
    start = (topic.start, ("start",))
    yield from judged.order(start, (topic.due, ("due",)))
    yield from judged.future(topic.stage_since, "stage_since")
    if topic.closed is None:
        return
    if topic.stage not in _ENDED:
        yield judged.slip("E213", "closed", related=("stage",))
    elif topic.closed > judged.today:
        yield judged.slip("E210", "closed")
    else:
        yield from judged.order(start, (topic.closed, ("closed",)))


def _stage(judged: Judged[Topic]) -> Iterator[Problem]:
    topic, stage = judged.form, judged.form.stage
    if stage in _RUNNING and topic.metric is None:
        yield judged.slip("W216", "stage")
    if stage in _ACTING and not topic.countermeasures:
        yield judged.slip("W217", "stage")
    if stage in _GIVEN_UP and topic.reason is None:
        yield judged.slip("E218", "stage")
    if stage is Stage.CARRIED_OVER and topic.next_topic is None:
        yield judged.slip("W218", "stage")
    if stage is Stage.CLOSED:
        yield from _closing(judged)


def _closing(judged: Judged[Topic]) -> Iterator[Problem]:
    topic = judged.form
    if topic.closed is None:
        yield judged.slip("E214", "stage")
    if topic.metric is None:
        yield judged.slip("E215", "stage")
    elif not topic.metric.points:
        yield judged.slip("E215", "metric", "points", found=judged.said("stage"))
    if topic.before_photo is not None and topic.after_photo is None:
        yield judged.slip("W224", "before_photo")


def metric_slips(judged: Judged[Form], metric: Metric, *at: str | int) -> Iterator[Problem]:
    """Slips of the metric or indicator that stands at `at`."""
    values = tuple(_values(metric, at))
    yield from _units(judged, metric, values, at)
    yield from _target(judged, metric, at)
    yield from _points(judged, metric, at)
    if canonical(metric.unit) == "%":
        yield from _fractions(judged, values)


def _values(metric: Metric, at: Steps) -> Iterator[tuple[Quantity, Steps]]:
    """Every value of a metric and the way to it, in the order of the form."""
    if metric.baseline is not None:
        yield metric.baseline.value, (*at, "baseline", "value")
    if metric.target is not None:
        yield metric.target, (*at, "target")
    for index, point in enumerate(metric.points):
        yield point.value, (*at, "points", index, "value")


def _units(
    judged: Judged[Form], metric: Metric, values: tuple[tuple[Quantity, Steps], ...], at: Steps
) -> Iterator[Problem]:
    """A unit other than the metric's is told where it is met first: it is one misunderstanding."""
    told: set[str] = set()
    for quantity, steps in values:
        if in_unit(quantity, metric.unit) is None and canonical(quantity.unit) not in told:
            told.add(canonical(quantity.unit))
            yield judged.slip("E219", *steps, related=(*at, "unit"))


def _target(judged: Judged[Form], metric: Metric, at: Steps) -> Iterator[Problem]:
    stands = standing(metric)
    if stands.baseline is None or stands.target is None:
        return
    above = stands.target > stands.baseline
    if stands.target == stands.baseline or above is (metric.direction is Direction.UP):
        return
    yield judged.slip(
        "W125",
        *(*at, "target"),
        related=(*at, "baseline", "value"),
        direction=judged.said(*at, "direction"),
        compared=Term("大于", "above") if above else Term("小于", "below"),
        opposite=(Direction.UP if above else Direction.DOWN).term,
    )


def _points(judged: Judged[Form], metric: Metric, at: Steps) -> Iterator[Problem]:
    first: dict[tuple[object, ...], int] = {}
    for index, point in enumerate(metric.points):
        steps = (*at, "points", index, "period")
        when = point.period
        if when.recurrence is not None or when.start is None or when.end is None:
            yield judged.slip("E221", *steps)
        elif when.start > judged.today:
            yield judged.slip("E210", *steps)
        elif (known := first.setdefault(_moment(when), index)) != index:
            yield judged.slip("E220", *steps, related=(*at, "points", known, "period"))


def _moment(when: When) -> tuple[object, ...]:
    return when.start, when.end, when.start_time, when.end_time


def _fractions(
    judged: Judged[Form], values: tuple[tuple[Quantity, Steps], ...]
) -> Iterator[Problem]:
    """A bare 0.97 beside numbers around 97: one of the two ways to write a percentage."""
    usual = [(quantity.value, steps) for quantity, steps in values if quantity.value > 1]
    if not usual:
        return
    middle = median(value for value, _ in usual)
    for quantity, steps in values:
        percent = quantity.value * 100
        if not quantity.unit and 0 < quantity.value < 1 and middle / 2 <= percent <= middle * 2:
            yield judged.slip(
                "W222", *steps, related=usual[0][1], example=f"{percent.normalize():f}%"
            )
            return


def suggestion_slips(judged: Judged[Suggestion]) -> Iterator[Problem]:
    """Slips of a suggestion in its dates and its reply."""
    suggestion = judged.form
    early = (suggestion.date, ("date",))
    if suggestion.date > judged.today:
        yield judged.slip("E210", "date")
    elif suggestion.replied_on is not None and suggestion.replied_on > judged.today:
        yield judged.slip("E210", "replied_on")
    else:
        yield from judged.order(early, (suggestion.replied_on, ("replied_on",)))
    if suggestion.status in _UNDECIDED and suggestion.reply is None:
        yield judged.slip("E236", "status")


def change_slips(judged: Judged[Change]) -> Iterator[Problem]:
    """A change has happened."""
    yield from judged.future(judged.form.date, "date")
