"""The line of a team on the map: what its topics left on it, and what is still to come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.assemble.bulletin import Team
from site_builder.assemble.measures import Measured
from site_builder.assemble.records import Topic
from site_builder.model.choices import Stage
from site_builder.views.achievements import arrived_on
from site_builder.views.charts import Line, Loop, Station, Stop
from site_builder.views.network_time import MapTime
from site_builder.views.parts import TeamTag
from site_builder.views.topic_rows import ENDED
from site_builder.views.wording import Wording

_CLAUSE_END = re.compile(r"[，,；;：:。（(]")
_PERCENT = frozenset(("%", "％"))
_SAME_TIME = timedelta(days=31)  # a last measurement so long before the arrival is the same news
_SAME_DAY = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Course:
    """What the lines of a map are drawn from. `is_over`: nothing is going on any more."""

    time: MapTime
    today: date
    words: Wording
    is_over: bool = False


def own_topics(team: Team) -> tuple[Topic, ...]:
    """Return the topics that a team leads, without those in which it is a partner."""
    return tuple(topic for topic in team.topics if topic.team == team.sign)


def first_clause(text: str) -> str:
    """Return a text up to the end of its first clause."""
    return _CLAUSE_END.split(text, maxsplit=1)[0].strip() or text


def stage_day(topic: Topic, today: date) -> date:
    """Return since when a topic is where it is."""
    form = topic.form
    if form.stage in ENDED:
        return form.closed or form.stage_since or min(form.due, today)
    return today - timedelta(days=topic.days_in_stage or 0)


def line_of(team: TeamTag, topics: tuple[Topic, ...], course: Course) -> Line:
    """Return a team's line; where it is now says the topic under way that was measured last."""
    under_way = [topic for topic in topics if topic.form.stage not in ENDED]
    leading = max(under_way, key=lambda topic: _news(topic, course.today), default=None)
    now = Station.DONE if course.is_over else Station.NOW
    stops = [
        stop for topic in topics for stop in _stops(topic, course, is_leading=topic is leading)
    ]
    stops = [replace(one, state=now) if one.state is Station.NOW else one for one in stops]
    stops.sort(key=lambda stop: stop.at)
    return Line(team, tuple(stops), tuple(_loops(topics, course)))


def arrival_day(topic: Topic, today: date) -> date | None:
    """Return the day at which a topic's arrival is shown, None when it has not arrived."""
    if not topic.arrived:
        return None
    if topic.form.stage in ENDED:
        return arrived_on(topic)
    points = _points(topic, today)
    return _day(points[-1], today) if points else None


def event_days(topic: Topic, today: date) -> Iterator[date]:
    """Yield the days on which something of a topic may stand on the map."""
    yield topic.form.start
    if topic.form.stage not in ENDED:
        yield topic.form.due
    yield stage_day(topic, today)
    yield from (_day(point, today) for point in _points(topic, today))
    if topic.arrived:
        yield arrived_on(topic)
    yield from (spread.form.date for spread in topic.spread if spread.form.date)


def _news(topic: Topic, today: date) -> tuple[bool, date, str]:
    points = _points(topic, today)
    latest = _day(points[-1], today) if points else stage_day(topic, today)
    return bool(points), latest, topic.ident


def _points(topic: Topic, today: date) -> tuple[Measured, ...]:
    """Return what was measured up to today."""
    if topic.metric is None:
        return ()
    return tuple(
        point for point in topic.metric.points if point.when.start and point.when.start <= today
    )


def _day(point: Measured, today: date) -> date:
    return min(point.when.end or today, today)


def _stops(topic: Topic, course: Course, *, is_leading: bool) -> Iterator[Stop]:
    found = [*_way(topic, course, is_leading=is_leading), *_end(topic, course)]
    start = topic.form.start
    is_new = not any(abs(day - start) <= _SAME_DAY for day, _ in found)
    if is_new and not topic.partners:
        state = Station.DONE if start <= course.today else Station.AHEAD
        found.insert(0, (start, Stop(0, _begun(topic, course.words), state)))
    for day, stop in found:
        at = course.time.at(day)
        if at is not None:
            yield replace(stop, at=at)


def _begun(topic: Topic, words: Wording) -> str:
    metric = topic.metric
    if metric is None or metric.baseline is None:
        return words.choice(Stage.PROPOSED)
    return words.with_unit(metric.baseline, metric.unit)


def _way(topic: Topic, course: Course, *, is_leading: bool) -> Iterator[tuple[date, Stop]]:
    """Yield what was measured; the last of a leading topic is where the line is now."""
    words, today = course.words, course.today
    points = _points(topic, today)
    arrival = arrived_on(topic) if _is_over(topic) else None
    end = stage_day(topic, today) if topic.form.stage in ENDED else today
    for number, point in enumerate(points, 1):
        day = _day(point, end)
        short = _short(topic, point, words)
        is_last = number == len(points)
        if is_last and arrival and arrival - day <= _SAME_TIME:
            continue
        if is_last and (is_leading or topic.arrived):
            state = Station.NOW if is_leading else Station.DONE
            yield day, Stop(0, _told(topic, words), state, short)
        else:
            yield day, Stop(0, short, Station.DONE)
    if is_leading and not points:
        yield stage_day(topic, today), Stop(0, words.choice(topic.form.stage), Station.NOW)


def _is_over(topic: Topic) -> bool:
    return topic.arrived and topic.form.stage in ENDED


def _short(topic: Topic, point: Measured, words: Wording) -> str:
    unit = topic.metric.unit if topic.metric else ""
    return words.with_unit(point.value, unit) if unit in _PERCENT else words.number(point.value)


def _told(topic: Topic, words: Wording) -> str:
    """Return the last number, and whether the target is met with it; "" without a number."""
    metric = topic.metric
    last = metric.last if metric else None
    number = words.with_unit(last, metric.unit) if metric and last is not None else ""
    return words.t("{number}, arrived", number=number) if topic.arrived else number


def _end(topic: Topic, course: Course) -> Iterator[tuple[date, Stop]]:
    """Yield how a topic ended, or when it is due."""
    words, form, today = course.words, topic.form, course.today
    day = stage_day(topic, today)
    if _is_over(topic):
        yield arrived_on(topic), Stop(0, _told(topic, words), Station.DONE, words.t("arrived"))
    elif form.stage is Stage.CLOSED:
        yield day, Stop(0, words.choice(Stage.CLOSED), Station.DONE)
    elif form.stage is Stage.STOPPED:
        stopped = words.choice(Stage.STOPPED)
        why = first_clause(form.reason or form.title)
        label = words.t("{stopped}: {why}", stopped=stopped, why=why)
        yield day, Stop(0, label, Station.STOPPED, stopped)
    elif topic.overdue:
        days = (today - form.due).days
        late = words.t("overdue")
        label = words.t("{days:day|days} overdue", days=days)
        yield form.due, Stop(0, label, Station.LATE, late)
    elif form.stage is not Stage.CARRIED_OVER and form.due > today:
        yield form.due, Stop(0, _aim(topic, words), Station.AHEAD)


def _aim(topic: Topic, words: Wording) -> str:
    metric = topic.metric
    if metric is None or metric.target is None:
        return words.t("due")
    return words.t("target {target}", target=words.with_unit(metric.target, metric.unit))


def _loops(topics: tuple[Topic, ...], course: Course) -> Iterator[Loop]:
    for topic in topics:
        if topic.form.stage is Stage.CARRIED_OVER:
            at = course.time.at(stage_day(topic, course.today))
            if at is not None:
                yield Loop(at, course.words.choice(Stage.CARRIED_OVER))
