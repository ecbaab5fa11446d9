"""What was learned: whether the plans are carried out, how steadily we learn, and how."""

from dataclasses import dataclass
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.shelf import settled
from site_builder.views.cadence import Cadence, twelve_months
from site_builder.views.charts import Trend
from site_builder.views.counted import Counted, counted
from site_builder.views.learning_charts import (
    ENOUGH_MONTHS,
    MixView,
    hours_trend,
    mixes,
    months_known,
)
from site_builder.views.links import INSTRUCTORS, PLAN, POSTS, SKILLS, TRAININGS, href, page_path
from site_builder.views.parts import Anchor, Empty, Head, TeamTag, home_crumb
from site_builder.views.plan_items import owner_tag
from site_builder.views.plan_tracks import PlanTracks, due_and_done, plan_tracks
from site_builder.views.sessions import SessionRow, session_row
from site_builder.views.tally import Count, each_count, hours_count, sessions_count
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_LATEST = 8


@dataclass(frozen=True, slots=True)
class TrainingsView:
    """`cadence` and `trend` are None, and `early` says why, while there are too few months.

    `books` lead to the sessions of each team or unit, in the last year that it held any.
    """

    head: Head
    tally: tuple[Count, ...]
    tracks: PlanTracks
    cadence: Cadence | None
    trend: Trend | None
    early: Empty | None
    mixes: tuple[MixView, ...]
    latest: tuple[SessionRow, ...]
    books: tuple[TeamTag, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of all learning."""
    return (_index(bulletin, words),)


def _index(bulletin: Bulletin, words: Wording) -> Page:
    title = words.t("Learning and training")
    year = counted(bulletin)
    held = [one for one in settled(bulletin.trainings) if year.start <= one.form.date <= year.end]
    has_any, has_months = bool(bulletin.trainings), months_known(bulletin) >= ENOUGH_MONTHS
    view = TrainingsView(
        head=_head(bulletin, year, words),
        tally=_tally(bulletin, year, words),
        tracks=plan_tracks(bulletin, words),
        cadence=twelve_months(bulletin, words) if has_months else None,
        trend=hours_trend(bulletin, year, words),
        early=Empty(
            words.t(
                "Three months make a picture. Until then the sessions stand below, one by one."
            ),
            words.t("One session a month is enough to keep the line going."),
            "seedling",
        )
        if has_any and not has_months
        else None,
        mixes=mixes(held, words),
        latest=tuple(
            session_row(bulletin, one, words, is_here=False) for one in bulletin.trainings[:_LATEST]
        ),
        books=_books(bulletin),
        empty=Empty(
            words.t("The first session of the year is still to come."),
            words.t("Twenty minutes before a shift are enough to begin."),
            "lesson",
        ),
        onward=(
            Anchor(words.t("What is planned"), PLAN),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("Who can do what"), SKILLS),
            Anchor(words.t("What colleagues wrote down"), POSTS),
        ),
    )
    page = "pages/trainings.html"
    return Page(TRAININGS, page, view, title=title, description=view.head.lead, section=POSTS)


def _head(bulletin: Bulletin, year: Counted, words: Wording) -> Head:
    count = words.number(year.done.sessions)
    title = words.t("Learning and training")
    if year.done.sessions:
        is_year = year.start == bulletin.today.replace(month=1, day=1)
        title = (
            words.t("{count:session|sessions} this year", count=count)
            if is_year
            else words.t("{count:session|sessions} of learning", count=count)
        )
    return Head(title, (home_crumb(words),), _plan_sentence(bulletin, words))


def _plan_sentence(bulletin: Bulletin, words: Wording) -> str:
    due, done = due_and_done(bulletin)
    if not due:
        return ""
    if due == done:
        return words.t("All {due} items that were due by today are done.", due=due)
    return words.t("Of {due} items that were due by today, {done} are done.", due=due, done=done)


def _tally(bulletin: Bulletin, year: Counted, words: Wording) -> tuple[Count, ...]:
    """Return the numbers of the year, the hours first; () before the first session."""
    if not year.done.sessions:
        return ()
    found = [hours_count(year, words)] if year.done.person_hours else []
    found.append(sessions_count(year, words))
    heads = sum(team.headcount for team in bulletin.teams.values())
    if year.done.person_hours and heads >= max(bulletin.site.k_min, 1):
        people = words.t("among {count:person|people}", count=words.number(heads))
        found.append(each_count(year.done.person_hours / heads, words, people))
    due, done = due_and_done(bulletin)
    if due:
        share = words.percent(Decimal(done) / due)
        more = words.t("{due} due, {done} done", due=due, done=done)
        text = words.t("of what was due,")
        found.append(Count(share[:-1], share[-1], text, more))
    return tuple(found)


def _books(bulletin: Bulletin) -> tuple[TeamTag, ...]:
    """Return every team and unit that held something, leading to its newest year; units first."""
    newest: dict[str, TeamTag] = {}
    for one in bulletin.trainings:
        home, tag = one.source.rpartition("/")[0], owner_tag(bulletin, one)
        if tag is not None and home not in newest:
            page = href(page_path(one.source))
            newest[home] = TeamTag(tag.name, tag.short, tag.colour, tag.weave, page)
    units = [tag for home, tag in newest.items() if home not in bulletin.teams]
    return (*units, *(newest[home] for home in bulletin.teams if home in newest))
