"""What comes: the next two weeks from any day on, and what a shift begins with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.places import TeamSign
from site_builder.assemble.records import PlanItem, PlanState
from site_builder.model.choices import AwardStatus, NewsKind, PostKind, Stage
from site_builder.model.screen_choices import SlideKind
from site_builder.model.values.when import Precision
from site_builder.views.parts import TeamTag, flowing, names, team_tag
from site_builder.views.slides.scope import DAYS, Scope, ident
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.slide import Days, Slide
from site_builder.views.wording import Wording

_SPAN = 14  # days ahead
_MOST = 5
_FEW = 2  # rows, below which there is room for a drawing
_LARGE = 50  # px of small letters, beside which upright screens have no room
_AHEAD = frozenset((PlanState.PLANNED, PlanState.ONGOING, PlanState.POSTPONED, PlanState.OVERDUE))
_ENDED = frozenset((Stage.CLOSED, Stage.STOPPED, Stage.CARRIED_OVER))
_FRESH = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class RowView:
    """Something on a day: `when` stands large with `note` below it, `text` below the title."""

    when: str
    note: str
    team: TeamTag | None
    title: Lines
    text: Lines


@dataclass(frozen=True, slots=True)
class TodayView:
    """A day as it stands on a wall calendar, and the two weeks from it on. `more` tells the rest.

    Where little is to come a `drawing` stands below it.
    """

    month: str
    number: str
    weekday: str
    rows: tuple[RowView, ...]
    more: str
    empty: Lines
    is_full: bool
    drawing: str


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a meeting: its name, and what is said."""

    name: str
    text: Lines


@dataclass(frozen=True, slots=True)
class PreShiftView:
    title: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class _Event:
    day: date
    clock: str
    title: str
    text: str
    sign: TeamSign | None


def today(scope: Scope) -> Iterator[Slide]:
    """One for each day of the build: what is on that day and in the two weeks after it."""
    events = sorted(_events(scope), key=lambda one: (one.day, one.clock or "99"))
    kind, team = SlideKind.TODAY, scope.alone
    for day in scope.days:
        last = day + timedelta(days=_SPAN)
        near = [one for one in events if day <= one.day <= last]
        yield Slide(
            ident(kind, scope.plan.id, day.isoformat()),
            kind,
            scope.head(team.sign if team else None, width=scope.sheet.pick(480, 370)),
            _view(scope, day, near),
            group=ident(kind, scope.plan.id),
            newest=scope.today,
            when=((day, day),),
        )


def _view(scope: Scope, day: date, events: list[_Event]) -> TodayView:
    words, sheet = scope.words, scope.sheet
    pitch = sheet.lead * 1.25 + sheet.note * 1.4 + 56
    most = min(_MOST, int(sheet.pick(826, 1060) // pitch))
    shown = events[: max(most, 1)]
    left = len(events) - len(shown)
    nothing = words.t("Nothing fixed in the next two weeks. Time for the small things.")
    return TodayView(
        month=words.month_title(day, day),
        number=str(day.day),
        weekday=words.weekday(day),
        rows=tuple(_row(scope, one, day) for one in shown),
        more=words.t("{count} more until {day}", count=left, day=words.short_day(events[-1].day))
        if left > 0
        else "",
        empty=NOTHING if events else sheet.spoken(nothing, (sheet.pick(920, 760), 400), 72),
        is_full=bool(left),
        drawing="mug" if len(shown) <= (_FEW if sheet.note <= _LARGE else 1) and not left else "",
    )


def _row(scope: Scope, one: _Event, day: date) -> RowView:
    words, sheet = scope.words, scope.sheet
    is_today = one.day == day
    when = (one.clock or words.t("Today")) if is_today else words.short_day(one.day)
    note = words.t("Today") if is_today and one.clock else words.short_weekday(one.day)
    if not is_today and one.clock:
        note = f"{note} {one.clock}"
    room = sheet.pick(1052 - 4.43 * sheet.lead, 790 - 4 * sheet.lead)
    mark = len(one.sign.short) if one.sign and not scope.alone else 0
    said = one.title
    if mark and one.sign and sheet.is_tall and sheet.note > _LARGE:  # no room for a sign
        mark, said = 0, words.t("{who}: {reason}", who=one.sign.short, reason=said)
    left = room - (mark * sheet.lead * 0.8 + sheet.lead * 0.9 if mark else 0)
    title = sheet.large(said, left, sheet.lead)
    if title.lost or title.size < sheet.text:
        title = sheet.heavy(said, (left, sheet.text * 2.6), sheet.text)
    text = sheet.quiet(one.text, room) if len(title.lines) == 1 else NOTHING
    tag = team_tag(one.sign) if mark and one.sign else None
    return RowView(when, note, tag, title, text)


def _events(scope: Scope) -> Iterator[_Event]:
    words = scope.words
    last = scope.today + timedelta(days=DAYS + _SPAN)
    for plan in scope.of(scope.bulletin.plans):
        for item in plan.items:
            if item.state in _AHEAD:
                yield from _planned(item, scope.today, last, words)
    for topic in scope.of(scope.bulletin.topics):
        if topic.form.due >= scope.today and topic.form.stage not in _ENDED:
            yield _Event(topic.form.due, "", topic.form.title, words.t("Topic due"), topic.team)
    for news in scope.of(scope.bulletin.news):
        if news.form.kind is NewsKind.PUBLIC_NOTICE and news.last_day and news.days_left:
            text = words.t("Last day of the public notice")
            yield _Event(news.last_day, "", news.form.title, text, None)


def _planned(item: PlanItem, first: date, last: date, words: Wording) -> Iterator[_Event]:
    if item.when.precision not in {Precision.DAY, Precision.RECURRING}:
        return
    people = names(item.instructors, words)
    said = (words.t("{names} teaches", names=people) if people else "", item.form.place or "")
    text = words.clauses(part for part in said if part) or item.form.note or ""
    slot = words.choice(item.form.slot) if item.form.slot else ""
    clock = words.clock(item.when.start_time) if item.when.start_time else ""
    full = words.clauses(part for part in (slot if not clock else "", text) if part)
    for day in item.when.occurrences(first, last):
        yield _Event(day, clock, item.form.title, full, item.team)


def pre_shift(scope: Scope) -> Iterator[Slide]:
    """What a shift begins with: something to know, something to mind, somebody to praise."""
    words, sheet, kind = scope.words, scope.sheet, SlideKind.PRE_SHIFT
    team = scope.alone
    known, minded, praised = _known(scope), _minded(scope), _praised(scope)
    said = (
        (words.t("Ask"), known),
        (words.t("Mind"), minded[0] if minded else ""),
        (words.t("Praise"), praised),
    )
    found = [(name, text) for name, text in said if text]
    if len(found) < 2:  # noqa: PLR2004  (one thing alone is no meeting)
        return
    height = sheet.pick(760, 1400) / len(found) - sheet.pick(60, 150)
    width = sheet.pick(1530 - 3.5 * sheet.lead, 780)
    view = PreShiftView(
        words.t("Before the shift"),
        tuple(PartView(name, sheet.spoken(text, (width, height), 80)) for name, text in found),
    )
    when = minded[1] if minded else None
    sign = team.sign if team else None
    yield Slide(
        ident(kind, scope.plan.id),
        kind,
        scope.head(sign, words.t("Three minutes")),
        view,
        team=sign.folder if sign else "",
        newest=scope.today,
        when=when,
    )


def _known(scope: Scope) -> str:
    """A question: that of the latest one-point lesson or reflection, else of a concept."""
    for post in scope.of(scope.bulletin.posts):
        if post.form.question:
            return post.form.question
        if post.form.kind is PostKind.LESSON:
            return flowing(post.form.summary) or post.form.title
    asked = [one.form.question for one in scope.bulletin.concepts if one.form.question]
    return asked[scope.today.toordinal() // 7 % len(asked)] if asked else ""


def _minded(scope: Scope) -> tuple[str, tuple[Days, ...] | None] | None:
    """The latest reminder that has not run out."""
    for news in scope.of(scope.bulletin.news):
        form = news.form
        is_due = form.expire is None or form.expire > scope.today
        if form.kind is NewsKind.REMINDER and is_due and scope.today - form.date < _FRESH:
            last = form.expire - timedelta(days=1) if form.expire else None
            days: tuple[Days, ...] | None = ((form.date, last),) if last else None
            return flowing(form.summary) or form.title, days
    return None


def _praised(scope: Scope) -> str:
    words = scope.words
    for award in scope.of(scope.bulletin.awards):
        if award.form.status is AwardStatus.AWARDED and scope.today - award.form.date < _FRESH:
            who = names([one for one in award.people if one.named], words)
            who = who or words.join(sign.name for sign in award.teams)
            said = award.form.reason
            return words.t("{who}: {reason}", who=who, reason=said) if who else said
    return ""
