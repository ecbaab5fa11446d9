"""The first page: what is going on this week."""

from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import Honour, Result, arrived_on, honour, result
from site_builder.views.agenda import DayView, beyond, week_ahead
from site_builder.views.archive import is_archived
from site_builder.views.charts import NetworkMap
from site_builder.views.counted import counted
from site_builder.views.crews import Crews, crews_on
from site_builder.views.links import HOME, PLAN, TEAMS, folder_href, href
from site_builder.views.network import network_map
from site_builder.views.parts import Anchor, Empty, Row, TeamTag, empty_year, field_prose, team_tag
from site_builder.views.slogan import Slogan, slogan
from site_builder.views.tally import Count, tally
from site_builder.views.values import Page, Prose, Timely
from site_builder.views.wording import Wording

_NEWEST = 3
_FRESH = timedelta(days=60)
_MOST_LINES = 16
_WEEK = 7
_LAST_OF_WEEK = timedelta(days=_WEEK - 1)
_AHEAD = 30  # days after the build for which the page knows what day it is


@dataclass(frozen=True, slots=True)
class LineView:
    """A team and, in its own words, where it is going."""

    team: TeamTag
    vision: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """`empty_…` stand in the place of what there is none of.

    `later` is what comes after an empty week, `plan` leads to the plan of the month. Beyond a number of teams `lines` is empty and `units`
    lead to them instead.
    """

    today: Timely
    until_midnight: str
    crews: tuple[Crews, ...]
    slogan: Slogan
    welcome: Prose | None
    week_title: Timely
    week: tuple[DayView, ...]
    has_week: bool
    plan: str
    later: tuple[Row, ...]
    empty_week: Empty
    results: tuple[Result, ...]
    empty_results: Empty
    honour: Honour | None
    empty_honour: Empty
    network: NetworkMap | None
    lines: tuple[LineView, ...]
    units: tuple[Anchor, ...]
    tally_title: str
    tally: tuple[Count, ...]
    empty_tally: Empty
    destination: str
    until: str


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    view = home_view(bulletin, words)
    about = bulletin.site.slogan or bulletin.campaign.slogan or ""
    return (Page(HOME, "pages/home.html", view, source="site.yaml", description=about),)


def home_view(bulletin: Bulletin, words: Wording) -> HomeView:
    site, campaign, today = bulletin.site, bulletin.campaign, bulletin.today
    week = week_ahead(bulletin, words)
    has_week = any(day.rows for day in week)
    year = counted(bulletin)
    return HomeView(
        today=_dated(bulletin, words),
        until_midnight=(today + timedelta(days=1)).isoformat(),
        crews=() if is_archived(bulletin) else crews_on(bulletin, words, today),
        slogan=slogan(bulletin, words),
        welcome=field_prose(site.welcome, "site.yaml", bulletin),
        week_title=_week_title(bulletin, words),
        week=week,
        has_week=has_week,
        plan=href(PLAN),
        later=() if has_week else beyond(bulletin.plans, words, today, today + _LAST_OF_WEEK),
        empty_week=Empty(
            words.t("Nothing is on the calendar for these seven days."),
            words.t("A quiet week is a good time to plan the next lesson."),
            "calendar",
        ),
        results=_results(bulletin, words),
        empty_results=Empty(
            words.t("The first result is still on its way."),
            words.t("It stands here on the day a topic reaches its target."),
            "measure",
        ),
        honour=_honour(bulletin, words),
        empty_honour=Empty(
            words.t("This place is kept for the next one to be praised."),
            words.t("Who did something well lately? Tell your team leader."),
            "cheer",
        ),
        network=network_map(bulletin, words),
        lines=_lines(bulletin),
        units=_units(bulletin) if len(bulletin.teams) > _MOST_LINES else (),
        tally_title=_tally_title(bulletin, year.start, words),
        tally=tally(year, words),
        empty_tally=empty_year(words),
        destination=campaign.destination or "",
        until=words.day(campaign.end) if campaign.end else "",
    )


def _dated(bulletin: Bulletin, words: Wording) -> Timely:
    """Today, and the days to come."""

    def said(day: date) -> str:
        return words.t("{weekday}, {day}", weekday=words.weekday(day), day=words.short_day(day))

    if is_archived(bulletin):
        return Timely(words.t("As of {day}", day=words.day(bulletin.today)))
    days = [bulletin.today + timedelta(days=offset) for offset in range(_AHEAD)]
    stale = words.t("As of {day}", day=words.day(bulletin.today))
    known = tuple((day, said(day)) for day in days)
    return Timely(said(bulletin.today), (*known, (days[-1] + timedelta(days=1), stale)))


def _week_title(bulletin: Bulletin, words: Wording) -> Timely:
    today, now = bulletin.today, words.t("These seven days")
    over = words.t("The seven days from {day}", day=words.short_day(today))
    if is_archived(bulletin):
        return Timely(over)
    return Timely(now, ((today, now), (today + timedelta(days=_WEEK), over)))


def _results(bulletin: Bulletin, words: Wording) -> tuple[Result, ...]:
    arrived = [topic for topic in bulletin.topics if topic.arrived]
    arrived.sort(key=arrived_on, reverse=True)
    return tuple(result(topic, words, bulletin.today) for topic in arrived[:_NEWEST])


def _honour(bulletin: Bulletin, words: Wording) -> Honour | None:
    """The newest award; among those of the last weeks, one with the winner's own words first."""
    today = bulletin.today
    given = [
        award
        for award in bulletin.awards
        if award.form.status is AwardStatus.AWARDED and award.form.date <= today
    ]
    given.sort(
        key=lambda one: (today - one.form.date <= _FRESH and bool(one.form.quote), one.form.date),
        reverse=True,
    )
    return honour(given[0], words, today) if given else None


def _lines(bulletin: Bulletin) -> tuple[LineView, ...]:
    if len(bulletin.teams) > _MOST_LINES:
        return ()
    return tuple(
        LineView(team_tag(team.sign), team.form.vision.text if team.form.vision else "")
        for team in bulletin.teams.values()
    )


def _units(bulletin: Bulletin) -> tuple[Anchor, ...]:
    found = (unit for unit in bulletin.units.values() if unit.all_teams and unit.parent)
    units = tuple(Anchor(unit.form.name, folder_href(unit.folder)) for unit in found)
    return units or (Anchor(bulletin.site.title or "", href(TEAMS)),)


def _tally_title(bulletin: Bulletin, start: date, words: Wording) -> str:
    today = bulletin.today
    has_begun = bulletin.trainings or bulletin.topics or bulletin.suggestions
    if start == today.replace(month=1, day=1) or not has_begun:
        return words.t("How far we came this year")
    if start == bulletin.campaign.start:
        return words.t("How far we came")
    return words.t("How far we came in twelve months")
