"""Calendars to subscribe to, of the site and of each team: what is planned, held, due and ending."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import year_month
from site_builder.assemble.parts import MOST_TOGETHER
from site_builder.assemble.records import News, PlanItem, PlanState, Record, Topic, Training
from site_builder.model.values.when import When
from site_builder.views.feeds import identity
from site_builder.views.items import session_length
from site_builder.views.links import record_href
from site_builder.views.occasions import ENDED, QUARTER, is_exact, turns
from site_builder.views.parts import names
from site_builder.views.wording import Wording

CALENDAR = "calendar.ics"
_DAY = timedelta(days=1)
_KEPT_MONTHS = 3


class Certainty(StrEnum):
    """How sure a calendar may be of an appointment, in its own words."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something in a calendar, in final text.

    `ident` names it for ever. It takes the days from `first` to `last`, both included, unless it
    has the times `start` and `end`, in the site's zone. `address` is the page about it, "" where
    nobody said where the site is served.
    """

    ident: str
    title: str
    first: date
    last: date
    start: datetime | None
    end: datetime | None
    place: str
    text: str
    address: str
    certainty: Certainty
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar: its output path, its name, the zone of its times, the day it was made on."""

    path: str
    name: str
    zone: str
    language: str
    made_on: date
    appointments: tuple[Appointment, ...]


def team_calendar(folder: str) -> str:
    """Return the output path of the calendar of the team in `folder`."""
    return f"{folder}/{CALENDAR}"


def calendars(bulletin: Bulletin, words: Wording) -> tuple[Calendar, ...]:
    """Return the calendar of the site and one of each team, each in the order of time.

    Where teams are many, that of the site leaves out what was over before the last three months:
    phones read it again and again. Those of teams keep everything.
    """
    found = sorted(_appointments(bulletin, words), key=_in_time)
    by_team: dict[str, list[Appointment]] = {}
    for one in found:
        for folder in one.folders:
            by_team.setdefault(folder, []).append(one)
    signs = {team.sign.folder: team.sign for team in bulletin.teams.values()}
    name = bulletin.site.title or words.t("Team bulletin")
    recent = found if len(signs) <= MOST_TOGETHER else _recent(found, bulletin.today)
    whole = (
        _whose(one, {folder: sign.name for folder, sign in signs.items()}, words) for one in recent
    )
    return (
        _calendar(bulletin, words, CALENDAR, name, whole),
        *(
            _calendar(
                bulletin,
                words,
                team_calendar(folder),
                f"{sign.name} · {name}",
                by_team.get(folder, ()),
            )
            for folder, sign in signs.items()
        ),
    )


def _recent(found: Iterable[Appointment], today: date) -> Iterator[Appointment]:
    """Yield what is over at the earliest in the third month before this one; it moves by months."""
    first = date(*year_month(today).later(-_KEPT_MONTHS), 1)
    return (one for one in found if one.last >= first)


def _calendar(
    bulletin: Bulletin, words: Wording, path: str, name: str, found: Iterable[Appointment]
) -> Calendar:
    zone, language = bulletin.site.timezone, words.language.value
    return Calendar(path, name, zone, language, bulletin.today, tuple(found))


def _whose(one: Appointment, teams: dict[str, str], words: Wording) -> Appointment:
    """Return an appointment with its team before its title, for the calendar of all teams."""
    whose = teams.get(one.folders[0], "") if one.folders else ""
    return (
        replace(one, title=words.t("{team}: {title}", team=whose, title=one.title))
        if whose
        else one
    )


def _in_time(one: Appointment) -> tuple[date, date, str, str]:
    return one.first, one.last, one.title, one.ident


def _appointments(bulletin: Bulletin, words: Wording) -> Iterator[Appointment]:
    sessions = {(one.source, one.ident): one for one in bulletin.trainings}
    told = set[tuple[str, str]]()
    for plan in bulletin.plans:
        for item in plan.items:
            held = [
                sessions[key]
                for link in item.held
                if (key := (link.source, link.ident)) in sessions
            ]
            told |= {(one.source, one.ident) for one in held}
            yield from _planned(bulletin, item, plan.year, held, words)
    for key, one in sessions.items():
        if key not in told:
            yield _session(bulletin, one, record_href(one), words)
    yield from (
        _due(bulletin, one, words) for one in bulletin.topics if one.form.stage not in ENDED
    )
    yield from (_ending(bulletin, one, words) for one in bulletin.news if one.last_day is not None)


def _planned(
    bulletin: Bulletin, item: PlanItem, year: int, held: list[Training], words: Wording
) -> Iterator[Appointment]:
    """Yield an item where it was held, else where it is expected; the first keeps its name."""
    key = f"{item.source}#{item.ident}"
    if item.when.recurrence is not None:
        yield from (_session(bulletin, one, record_href(one), words) for one in held)
        days = {one.form.date for one in held}
        for day in turns(item.when, date(year, 1, 1), date(year, 12, 31)):
            if day not in days:
                turn = _item(bulletin, item, f"{key}@{day}", words)
                yield _placed(
                    bulletin, turn, replace(item.when, start=day, end=day), item.form.hours
                )
        return
    for number, one in enumerate(held):
        yield _session(bulletin, one, key if not number else record_href(one), words)
    start, end = item.when.start, item.when.end
    if (held and item.state is PlanState.DONE) or start is None or end is None:
        return
    if end - start < QUARTER:
        named = key if not held else f"{key}@rest"
        yield _placed(bulletin, _item(bulletin, item, named, words), item.when, item.form.hours)


def _item(bulletin: Bulletin, item: PlanItem, key: str, words: Wording) -> Appointment:
    """Return an item without its time; what was cancelled or put off says so in its title too."""
    form, title, certainty = item.form, item.form.title, Certainty.CONFIRMED
    if item.state is PlanState.CANCELLED:
        title, certainty = words.t("Cancelled: {title}", title=title), Certainty.CANCELLED
    elif item.was is not None:
        was = words.when(item.was, bulletin.today)
        title = words.t("{title} (put off, it was {when})", title=title, when=was)
    elif not is_exact(item.when) and item.when.recurrence is None:
        when = words.when(item.when, bulletin.today)
        title = words.t("{title} ({when}, day not set)", title=title, when=when)
        certainty = Certainty.TENTATIVE
    said = (
        words.choice(form.slot) if form.slot else "",
        form.audience or "",
        names(item.instructors, words),
        session_length(form.hours, words),
        form.reason or "",
        form.note or "",
    )
    text = words.clauses(part for part in said if part)
    return _blank(
        bulletin, item, key, title=title, text=text, certainty=certainty, place=form.place
    )


def _session(bulletin: Bulletin, one: Training, key: str, words: Wording) -> Appointment:
    form = one.form
    said = (
        words.choice(form.slot) if form.slot else "",
        names(one.instructors, words),
        session_length(one.hours, words),
    )
    text = words.clauses(part for part in said if part)
    blank = _blank(bulletin, one, key, title=form.title, text=text, place=form.place)
    return _timed(bulletin, blank, form.date, (form.start, form.end), one.hours)


def _due(bulletin: Bulletin, topic: Topic, words: Wording) -> Appointment:
    title = words.t("Topic due: {title}", title=topic.form.title)
    key = f"{topic.source}#due"
    blank = _blank(bulletin, topic, key, title=title, text=topic.form.summary or "")
    return _over(blank, topic.form.due, topic.form.due)


def _ending(bulletin: Bulletin, news: News, words: Wording) -> Appointment:
    title = words.t("Last day of the public notice: {title}", title=news.form.title)
    key = f"{news.source}#end"
    blank = _blank(bulletin, news, key, title=title, text=news.form.summary or "")
    last = news.last_day or news.form.date
    return _over(blank, last, last)


def _blank(  # noqa: PLR0913  (all but three by name)
    bulletin: Bulletin,
    record: Record,
    key: str,
    *,
    title: str,
    text: str,
    certainty: Certainty = Certainty.CONFIRMED,
    place: str | None = None,
) -> Appointment:
    """Return an appointment that has no time yet."""
    address, page = bulletin.site.address, record_href(record)
    today = bulletin.today
    return Appointment(
        ident=str(identity(bulletin, key)),
        title=title,
        first=today,
        last=today,
        start=None,
        end=None,
        place=place or "",
        text=text,
        address=f"{address}{page}" if address and page else "",
        certainty=certainty,
        folders=(record.team.folder,) if record.team else (),
    )


def _placed(
    bulletin: Bulletin, blank: Appointment, when: When, hours: Decimal | None
) -> Appointment:
    """Return an appointment at `when`, which has a first and a last day."""
    first, last = when.start or blank.first, when.end or blank.last
    if first != last:
        return _over(blank, first, last)
    return _timed(bulletin, blank, first, (when.start_time, when.end_time), hours)


def _over(blank: Appointment, first: date, last: date) -> Appointment:
    return replace(blank, first=first, last=last)


def _timed(
    bulletin: Bulletin,
    blank: Appointment,
    day: date,
    times: tuple[time | None, time | None],
    hours: Decimal | None,
) -> Appointment:
    """Return an appointment on a day; without a time of the clock it takes the whole of it.

    What has no end lasts as many hours as were planned, else one.
    """
    start, end = times
    if start is None:
        return _over(blank, day, day)
    begins = datetime.combine(day, start, ZoneInfo(bulletin.site.timezone))
    if end is None:
        ends = begins + timedelta(minutes=int((hours or Decimal(1)) * 60))
    else:
        ends = datetime.combine(day if end > start else day + _DAY, end, begins.tzinfo)
    return replace(_over(blank, day, ends.date()), start=begins, end=ends)
