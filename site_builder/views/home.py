"""The first page: what is going on this week."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.teams import totals
from site_builder.model.choices import AwardStatus
from site_builder.views.achievements import Honour, Result, arrived_on, honour, result
from site_builder.views.agenda import DayView, week_ahead
from site_builder.views.links import HOME
from site_builder.views.parts import Empty, Figure, TeamTag, empty_year, team_tag
from site_builder.views.phases import PhaseView, phases
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording

_NEWEST = 3
_FRESH = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class HomeView:
    """`empty_…` stand in the place of what there is none of."""

    today: str
    weekday: str
    slogan: str
    welcome: Prose | None
    campaign_day: str
    destination: str
    phases: tuple[PhaseView, ...]
    week: tuple[DayView, ...]
    has_week: bool
    empty_week: Empty
    results: tuple[Result, ...]
    empty_results: Empty
    honour: Honour | None
    empty_honour: Empty
    teams: tuple[TeamTag, ...]
    totals: tuple[Figure, ...]
    empty_totals: Empty
    year: str


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    view = home_view(bulletin, words)
    about = bulletin.site.slogan or bulletin.campaign.slogan or ""
    return (Page(HOME, "pages/home.html", view, source="site.yaml", description=about),)


def home_view(bulletin: Bulletin, words: Wording) -> HomeView:
    site, today = bulletin.site, bulletin.today
    week = week_ahead(bulletin, words)
    return HomeView(
        today=words.short_day(today),
        weekday=words.weekday(today),
        slogan=site.slogan or bulletin.campaign.slogan or site.title,
        welcome=Prose(site.welcome, "site.yaml") if site.welcome else None,
        campaign_day=_campaign_day(bulletin, words),
        destination=bulletin.campaign.destination or "",
        phases=phases(bulletin, words),
        week=week,
        has_week=any(day.rows for day in week),
        empty_week=Empty(
            words.t("Nothing is on the calendar for these seven days."),
            words.t("A quiet week is a good time to plan the next lesson."),
        ),
        results=_results(bulletin, words),
        empty_results=Empty(
            words.t("The first result is still on its way."),
            words.t("It stands here on the day a topic reaches its target."),
        ),
        honour=_honour(bulletin, words),
        empty_honour=Empty(
            words.t("This place is kept for the next one to be praised."),
            words.t("Who did something well lately? Tell your team leader."),
        ),
        teams=tuple(team_tag(team.sign) for team in bulletin.teams.values()),
        totals=_totals(bulletin, words),
        empty_totals=empty_year(words),
        year=words.year(today.year),
    )


def _campaign_day(bulletin: Bulletin, words: Wording) -> str:
    start, end, today = bulletin.campaign.start, bulletin.campaign.end, bulletin.today
    if start is None or today < start or (end is not None and today > end):
        return ""
    return words.t("Day {number}", number=(today - start).days + 1)


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


def _totals(bulletin: Bulletin, words: Wording) -> tuple[Figure, ...]:
    today = bulletin.today
    start = today.replace(month=1, day=1)
    done = totals(bulletin.trainings, bulletin.topics, bulletin.suggestions, start, today)
    counted = (
        (done.person_hours, words.t("person-hours"), words.t("learned together")),
        (Decimal(done.sessions), "", words.t("sessions held")),
        (Decimal(done.arrived), "", words.t("topics at their target")),
        (Decimal(done.answered), "", words.t("suggestions answered")),
    )
    return tuple(
        Figure(words.rounded(value), unit, label) for value, unit, label in counted if value
    )
