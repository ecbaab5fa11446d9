"""The line of a team's year: what has been, where it is now, what is planned next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import Topic
from site_builder.model.choices import AwardStatus, MeasureStatus
from site_builder.views.achievements import arrived_on
from site_builder.views.charts import Station
from site_builder.views.stops import StopView
from site_builder.views.team_next import coming_items
from site_builder.views.wording import Wording

_MOST_BEHIND, _MOST_AHEAD = 5, 3
_LABEL = 14  # characters of a label that fit in two or three lines below a station
_BREAKS = "：:，,；;。（("


@dataclass(frozen=True, slots=True)
class _Event:
    day: date
    label: str
    weight: int  # 0 is always worth a station
    note: str = ""


def year_stops(team: Team, words: Wording, today: date) -> tuple[StopView, ...]:
    """Return the stations of this year up to the next that are planned.

    () as long as there is nothing but today.
    """
    behind = _chosen(_behind(team, words, today))
    ahead = _ahead(team, words, today)
    if not behind and not ahead:
        return ()
    done = tuple(
        StopView(one.label, one.note or words.short_day(one.day), Station.DONE, words.t("done"))
        for one in behind
    )
    now = StopView(words.t("we are here"), words.short_day(today), Station.NOW, words.t("now"))
    return (*done, now, *ahead)


def _chosen(found: Iterable[_Event]) -> tuple[_Event, ...]:
    """The weightiest, of equal ones the newest, in the order of time; no station twice."""
    events = sorted(dict.fromkeys(found), key=lambda one: one.day, reverse=True)
    events.sort(key=lambda one: one.weight)
    return tuple(sorted(events[:_MOST_BEHIND], key=lambda one: (one.day, one.weight)))


def _behind(team: Team, words: Wording, today: date) -> Iterable[_Event]:
    found = [
        *_vision(team, words),
        *(event for topic in team.topics for event in _of_topic(topic, words)),
        *(
            _Event(one.form.date, short_label(one.form.title), 2)
            for one in team.awards
            if one.form.status is AwardStatus.AWARDED
        ),
    ]
    return (one for one in found if one.day.year == today.year and one.day <= today)


def _vision(team: Team, words: Wording) -> Iterable[_Event]:
    vision = team.form.vision
    if vision and vision.adopted and vision.adopted.start:
        yield _Event(vision.adopted.start, words.t("vision agreed"), 0)


def _of_topic(topic: Topic, words: Wording) -> Iterable[_Event]:
    start, arrived = topic.form.start, arrived_on(topic)
    name = short_label(topic.form.title)
    yield _Event(start, name, 1, words.t("{day}, chosen", day=words.short_day(start)))
    if topic.arrived:
        last = topic.metric.last if topic.metric else None
        unit = topic.metric.unit if topic.metric else ""
        now = name if last is None else words.with_unit(last, unit)
        yield _Event(arrived, now, 0, words.t("{day}, arrived", day=words.short_day(arrived)))
    for one in topic.countermeasures:
        if one.form.status is MeasureStatus.DONE and one.form.by and one.form.by.end:
            yield _Event(one.form.by.end, short_label(one.form.what), 2)


def _ahead(team: Team, words: Wording, today: date) -> tuple[StopView, ...]:
    dated = [
        (item.when.start, item)
        for item in coming_items(team)
        if item.when.recurrence is None and item.when.start and item.when.start > today
    ]
    dated.sort(key=lambda pair: pair[0])
    return tuple(
        StopView(
            short_label(item.form.title),
            words.when(item.when, today),
            Station.AHEAD,
            words.t("to come"),
        )
        for _, item in dated[:_MOST_AHEAD]
    )


def short_label(text: str) -> str:
    """Return the first clause of a text, cut where it is too long for a station."""
    ends = [place for place in map(text.find, _BREAKS) if place > 0]
    clause = text[: min(ends, default=len(text))].strip("“”")
    return clause if len(clause) <= _LABEL else f"{clause[: _LABEL - 1]}…"
