"""When what a page tells of last changed: the latest day written in it that is not still to come."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Topic


def changed_on(bulletin: Bulletin) -> Mapping[str, date]:
    """Return the latest day written in each content file, as far as there is one."""
    found: dict[str, date] = {}
    for source, day in _days(bulletin):
        if day <= bulletin.today:
            found[source] = max(day, found.get(source, day))
    return found


def _days(bulletin: Bulletin) -> Iterator[tuple[str, date]]:
    for topic in bulletin.topics:
        for day in _days_of(topic):
            yield topic.source, day
    yield from ((one.source, one.form.date) for one in bulletin.trainings)
    yield from ((one.source, one.form.date) for one in bulletin.suggestions)
    yield from ((one.source, one.form.date) for one in bulletin.awards)
    yield from ((one.source, one.form.date) for one in bulletin.posts)
    yield from ((one.source, one.form.date) for one in bulletin.news)
    yield from ((one.source, one.form.date) for one in bulletin.changes)
    for team in bulletin.teams.values():
        if team.updated is not None:
            yield team.source, team.updated


def _days_of(topic: Topic) -> Iterable[date]:
    form = topic.form
    measured = [one.when.end for one in topic.metric.points] if topic.metric else []
    talked = [one.date for one in form.discussions]
    days = (form.start, form.stage_since, form.closed, *measured, *talked)
    return (day for day in days if day is not None)
