"""The map of all lines: where every team's topics are between the start and the terminus."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.records import Topic
from site_builder.model.choices import MeasureStatus
from site_builder.views.charts import Interchange, NetworkMap, Spur
from site_builder.views.network_line import (
    Course,
    event_days,
    first_clause,
    line_of,
    own_topics,
    stage_day,
)
from site_builder.views.network_sentence import Drawn, sentence
from site_builder.views.network_time import map_time
from site_builder.views.parts import team_tag
from site_builder.views.values import Timely
from site_builder.views.wording import Wording

MOST_LINES = 40


def network_map(bulletin: Bulletin, words: Wording, within: str = "") -> NetworkMap | None:
    """Return the map of all teams, or of those in the unit with the folder `within`.

    None where there is nothing true to draw: no team, no topic in the time shown, or more lines
    than a reader can follow; then the maps of the units tell more.
    """
    count = len(bulletin.units[within].all_teams if within else bulletin.teams)
    teams = _teams(bulletin, within) if count <= MOST_LINES else ()
    if not teams:
        return None
    topics = tuple(topic for team in teams for topic in own_topics(team))
    days = (day for topic in topics for day in event_days(topic, bulletin.today))
    time = map_time(bulletin.campaign, days, bulletin.today)
    if time is None:
        return None
    course = Course(time, bulletin.today, words, _is_over(bulletin))
    lines = tuple(line_of(team_tag(team.sign), own_topics(team), course) for team in teams)
    drawn = Drawn(lines, _interchanges(teams, course), _spurs(teams, course))
    return _map(bulletin, course, teams, drawn) if drawn.is_anything else None


def _map(bulletin: Bulletin, course: Course, teams: tuple[Team, ...], drawn: Drawn) -> NetworkMap:
    campaign, today, words = bulletin.campaign, bulletin.today, course.words
    is_early = campaign.start is not None and today < campaign.start
    now = 0.0 if is_early else None if course.is_over else course.time.at(today)
    return NetworkMap(
        sentence=sentence(teams, drawn, course, now),
        lines=drawn.lines,
        months=course.time.months(words),
        now=now,
        today="" if is_early or course.is_over else _today(bulletin, words),
        terminus=campaign.destination or "",
        until=words.brief_month(campaign.end) if campaign.end else "",
        interchanges=drawn.interchanges,
        spurs=drawn.spurs,
    )


def _is_over(bulletin: Bulletin) -> bool:
    end = bulletin.campaign.end
    return end is not None and end < bulletin.today


def _today(bulletin: Bulletin, words: Wording) -> Timely:
    """Return the day of the map, which is called today only on that day."""
    day, today = words.short_day(bulletin.today), bulletin.today
    tomorrow = today + timedelta(days=1)
    return Timely(day, ((today, words.t("Today {day}", day=day)), (tomorrow, day)))


def _teams(bulletin: Bulletin, within: str) -> tuple[Team, ...]:
    """Return the teams to show in their own order, those that share a topic side by side."""
    folders = bulletin.units[within].all_teams if within else tuple(bulletin.teams)
    left = [bulletin.teams[folder] for folder in folders if folder in bulletin.teams]
    ordered: list[Team] = []
    while left:
        partners = _partners(ordered[-1], left) if ordered else []
        team = partners[0] if partners else left[0]
        left.remove(team)
        ordered.append(team)
    return tuple(ordered)


def _partners(team: Team, others: list[Team]) -> list[Team]:
    """Return those of the others with whom a team shares a topic."""
    own = {sign for topic in own_topics(team) for sign in topic.partners}
    return [
        other
        for other in others
        if other.sign in own or any(team.sign in one.partners for one in own_topics(other))
    ]


def _interchanges(teams: tuple[Team, ...], course: Course) -> tuple[Interchange, ...]:
    rows = {team.sign.folder: row for row, team in enumerate(teams)}
    found: list[Interchange] = []
    for team in teams:
        for topic in own_topics(team):
            folders = {team.sign.folder, *(sign.folder for sign in topic.partners)}
            sharing = sorted(rows[folder] for folder in folders if folder in rows)
            at = _met(topic, course)
            label = course.words.t("Change here: {topic}", topic=first_clause(topic.form.title))
            if at is not None:
                found += (Interchange(one, two, at, label) for one, two in pairwise(sharing))
    return tuple(found)


def _met(topic: Topic, course: Course) -> float | None:
    """Return where partners meet: where their topic began, else where it went on, as shown."""
    begun = course.time.at(topic.form.start)
    return course.time.at(stage_day(topic, course.today)) if begun is None else begun


def _spurs(teams: tuple[Team, ...], course: Course) -> tuple[Spur, ...]:
    found: list[Spur] = []
    for row, team in enumerate(teams):
        for topic in own_topics(team):
            found += _spurs_of(topic, row, course)
    return tuple(found)


def _spurs_of(topic: Topic, row: int, course: Course) -> Iterator[Spur]:
    """Yield the branches of a topic; one without a day leaves today."""
    for spread in topic.spread:
        at = course.time.at(spread.form.date or course.today)
        is_done = spread.form.status is MeasureStatus.DONE
        if at is not None:
            yield Spur(row, at, team_tag(spread.team), is_done)
