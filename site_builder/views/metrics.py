"""A number of a topic with its course: a sentence, and the table that it tells."""

from dataclasses import dataclass

from site_builder.assemble.measures import Measured, Standing
from site_builder.model.choices import Direction
from site_builder.model.measures import Metric
from site_builder.views.numbers import number_sentence, outlook_sentence
from site_builder.views.parts import Tag, are_long
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class PointView:
    """A line of the table of measurements: when, the value with its unit, on how many cases."""

    when: str
    value: str
    cases: str
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class MetricView:
    """A number and its course: what the table of `points` shows.

    `before`, `after` and `unit` stand large; they are "" as long as they are not known. `sentence`
    says the rest, or all of it where nothing stands large.
    """

    name: str
    sentence: str
    before: str
    after: str
    unit: str
    points: tuple[PointView, ...]
    has_cases: bool

    @property
    def is_long(self) -> bool:
        """Whether its numbers are too long for the largest type."""
        return are_long(self.before, self.after)


def metric_view(
    judged: Standing | None, written: Metric | None, words: Wording, *, ended: bool
) -> MetricView:
    """Return a number with its course; `written` tells how its baseline was measured."""
    sentence = number_sentence(judged, words, ended=ended)
    if judged is None:
        return MetricView("", sentence, "", "", "", (), has_cases=False)
    points = (
        *_baseline(judged, written, words),
        *(_point(one, judged, words) for one in judged.points),
    )
    if judged.baseline is not None and judged.last is not None:
        sentence = outlook_sentence(judged, words, ended=ended)
    return MetricView(
        name=judged.name,
        sentence=sentence,
        before="" if judged.baseline is None else words.number(judged.baseline),
        after="" if judged.last is None else words.number(judged.last),
        unit=judged.unit,
        points=points if judged.points else (),
        has_cases=any(point.cases for point in points),
    )


def _baseline(judged: Standing, written: Metric | None, words: Wording) -> tuple[PointView, ...]:
    if judged.baseline is None:
        return ()
    base = written.baseline if written else None
    when = words.when(base.period) if base and base.period else words.t("at the start")
    cases = words.number(base.n) if base and base.n else ""
    value = words.with_unit(judged.baseline, judged.unit)
    return (PointView(when, value, cases, (Tag(words.t("baseline")),)),)


def _point(one: Measured, judged: Standing, words: Wording) -> PointView:
    target = judged.target
    is_up = judged.direction is Direction.UP
    meets = target is not None and (one.value >= target if is_up else one.value <= target)
    tags = (Tag(words.t("within the target"), "done"),) if meets else ()
    cases = words.number(one.n) if one.n else ""
    return PointView(words.when(one.when), words.with_unit(one.value, judged.unit), cases, tags)
