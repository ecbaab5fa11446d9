"""What a team or unit learned in a year, month by month, session by session."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import groupby

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import Plan, Training
from site_builder.assemble.shelf import settled
from site_builder.views.cadence import Cadence, one_year
from site_builder.views.items import photo_views
from site_builder.views.links import INSTRUCTORS, POSTS, TRAININGS, href, page_path
from site_builder.views.parts import Anchor, Head, PhotoView, TeamTag, home_crumb
from site_builder.views.plan_items import owner_tag
from site_builder.views.sessions import SessionRow, session_row
from site_builder.views.tally import Count, each_count, with_tenths
from site_builder.views.values import Later, Page
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink

_MANY = 24  # sessions of a year, of which only those of the latest months stand openly
_OPEN_MONTHS = 3
_MOST_OPEN = 12  # sessions of a month that stand openly


@dataclass(frozen=True, slots=True)
class MonthOfSessions:
    """A month: `sessions` stand openly, `others` are unfolded under the words `more`."""

    title: str
    counted: str
    sessions: tuple[SessionRow, ...]
    others: tuple[SessionRow, ...]
    more: str


@dataclass(frozen=True, slots=True)
class TrainingYearView:
    """What was held in a year, the newest month first; `years` are () where there is one only."""

    head: Head
    years: tuple[YearLink, ...]
    tally: tuple[Count, ...]
    cadence: Cadence
    months: tuple[MonthOfSessions, ...]
    photos: tuple[PhotoView, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return a page for every year of every team or unit."""
    by_home: dict[str, list[Training]] = {}
    for one in bulletin.trainings:
        by_home.setdefault(_home(one), []).append(one)
    plans = {(_home(plan), plan.year): plan for plan in reversed(bulletin.plans)}
    made = []
    for home, held in sorted(by_home.items()):
        by_source: dict[str, list[Training]] = {}
        for one in held:
            by_source.setdefault(one.source, []).append(one)
        book = _Book(bulletin, home, tuple(held), plans)
        made += [_page(book, source, by_source[source], words) for source in sorted(by_source)]
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Book:
    """All sessions of a team or unit, the newest first, and the plans of everyone."""

    bulletin: Bulletin
    home: str
    held: tuple[Training, ...]
    plans: Mapping[tuple[str, int], Plan]


def _home(record: Training | Plan) -> str:
    return record.source.rpartition("/")[0]


def _page(book: _Book, source: str, found: Iterable[Training], words: Wording) -> Page:
    """Return the page of the sessions `found` in one content file."""
    bulletin = book.bulletin
    held = tuple(sorted(found, key=lambda one: (one.form.date, one.ident), reverse=True))
    year = held[0].form.date.year
    tag = owner_tag(bulletin, held[0])
    name = tag.name if tag else bulletin.site.title or ""
    title = words.t("{name}: what was learned in {year}", name=name, year=words.year(year))
    view = Later(partial(_view, book, held, title, words))
    template = "pages/training_year.html"
    return Page(page_path(source), template, view, source, title=title, section=POSTS)


def _view(book: _Book, held: tuple[Training, ...], title: str, words: Wording) -> TrainingYearView:
    bulletin, home, source = book.bulletin, book.home, held[0].source
    year, tag = held[0].form.date.year, owner_tag(bulletin, held[0])
    plan = book.plans.get((home, year))
    crumbs = (home_crumb(words), Anchor(words.t("Learning and training"), TRAININGS))
    return TrainingYearView(
        head=Head(title, crumbs, team=tag),
        years=_years(book, source, words),
        tally=_tally(held, bulletin.teams.get(home), plan, bulletin.today, words),
        cadence=one_year(held, tag, year, _known(book), words),
        months=_months(bulletin, held, words),
        photos=photo_views((photo for one in held for photo in one.photos), words),
        onward=_onward(tag, plan, words),
    )


def _known(book: _Book) -> tuple[YearMonth, YearMonth]:
    """Return the first month of which a team or unit has written down anything, and this one."""
    return year_month(min(one.form.date for one in book.held)), year_month(book.bulletin.today)


def _years(book: _Book, shown: str, words: Wording) -> tuple[YearLink, ...]:
    """Return the way to all years of the same team or unit, the latest first."""
    years = {one.source: one.form.date.year for one in reversed(book.held)}
    if len(years) == 1:
        return ()
    return tuple(
        YearLink(words.year(year), href(page_path(source)), source == shown)
        for source, year in sorted(years.items(), key=lambda item: item[1], reverse=True)
    )


def _tally(
    held: tuple[Training, ...], team: Team | None, plan: Plan | None, today: date, words: Wording
) -> tuple[Count, ...]:
    """Return the sums; how much that is for each only of this year, whose members are known."""
    hours, found = _hours(held), []
    if hours:
        value = words.rounded(hours, 0)
        found.append(Count(value, words.t("person-hours"), words.t("learned together")))
    found.append(Count(words.number(len(held)), words.t("sessions"), words.t("of learning")))
    if held[0].form.date.year == today.year and team is not None and team.hours_per_head:
        found.append(each_count(team.hours_per_head, words))
    if plan is not None and plan.due:
        text, more = words.t("of the plan,"), words.t("due by today: {count}", count=plan.due)
        found.append(Count(words.number(plan.done), words.t("items"), text, more))
    return tuple(found)


def _months(
    bulletin: Bulletin, held: tuple[Training, ...], words: Wording
) -> tuple[MonthOfSessions, ...]:
    by_month = groupby(held, key=lambda one: year_month(one.form.date))
    months = [(month, tuple(sessions)) for month, sessions in by_month]
    return tuple(
        _month(
            bulletin,
            month,
            sessions,
            _MOST_OPEN if number < _OPEN_MONTHS or len(held) <= _MANY else 0,
            words,
        )
        for number, (month, sessions) in enumerate(months)
    )


def _month(
    bulletin: Bulletin,
    month: YearMonth,
    held: tuple[Training, ...],
    most: int,
    words: Wording,
) -> MonthOfSessions:
    rows = tuple(session_row(bulletin, one, words, is_here=True) for one in held)
    others = rows[most:]
    more = ""
    if others:
        more = (
            words.t("{count:more session|more sessions} of this month", count=len(others))
            if most
            else words.t(
                "“{title}” and what else was learned, {count:session|sessions} in all",
                title=others[0].title,
                count=len(others),
            )
        )
    counted = words.clauses(
        (
            words.with_unit(len(rows), words.t("sessions")),
            with_tenths(_hours(held), words.t("person-hours"), words),
        )
    )
    first = date(*month, 1)
    return MonthOfSessions(words.month_title(first, first), counted, rows[:most], others, more)


def _onward(tag: TeamTag | None, plan: Plan | None, words: Wording) -> tuple[Anchor, ...]:
    found = [Anchor(tag.name, tag.href)] if tag else []
    if plan is not None:
        label = words.t("All plans of {year}", year=plan.year)
        found.append(Anchor(label, href(page_path(plan.source))))
    return (
        *found,
        Anchor(words.t("All learning"), TRAININGS),
        Anchor(words.t("Who teaches"), INSTRUCTORS),
    )


def _hours(held: tuple[Training, ...]) -> Decimal:
    return sum((one.person_hours for one in settled(held)), Decimal(0))
