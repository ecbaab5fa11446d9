"""The whole house: all teams at a glance with what is new, notices, and the way to more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.assemble.bulletin import Team
from site_builder.assemble.records import News
from site_builder.model import documents
from site_builder.model.choices import NewsKind
from site_builder.model.screen_choices import SlideKind
from site_builder.views.parts import TeamTag, flowing, team_tag
from site_builder.views.slides.continued import slides_of_parts, titled_parts
from site_builder.views.slides.scope import Scope, ident, record_id
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.slide import Days, Slide

_TILE = 138  # px of height above the line of a team
_FEW = 4  # tiles, below which there is room for a drawing
_PAGE = 8  # tiles beside each other
_NEWS = timedelta(days=45)  # without a day on which it runs out
_TRIED = 3  # news of a team, of which one should be short enough
_AHEAD = 5  # stations of a countdown
# px of letters of which the names of four days do not stand side by side, or of five
_WIDE_NOTE, _WIDE_TEXT = 44, 72


@dataclass(frozen=True, slots=True)
class TileView:
    """A team with the newest of what it did."""

    team: TeamTag
    name: Lines
    text: Lines


@dataclass(frozen=True, slots=True)
class MapView:
    """The teams; where they are few, a `drawing` stands below them."""

    title: Lines
    tiles: tuple[TileView, ...]
    drawing: str


@dataclass(frozen=True, slots=True)
class DayStop:
    """A day of a countdown; `look` is done, now or ahead."""

    name: str
    look: str


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice. `left` workdays are left of a public notice, "" for other news.

    `kind` and `span` stand in its band; `stops` are its last days; `contact` is whom to tell.
    """

    kind: str
    span: str
    title: Lines
    text: Lines
    before: str
    left: str
    unit: str
    stops: tuple[DayStop, ...]
    contact: Lines


def unit_map(scope: Scope) -> Iterator[Slide]:
    """The teams of the screen on as many slides as they need, each with what is new."""
    teams, kind, words = scope.teams, SlideKind.UNIT_MAP, scope.words
    if len(teams) < 2:  # noqa: PLR2004  (one team is no map)
        return
    pages = [teams[at : at + _PAGE] for at in range(0, len(teams), _PAGE)]
    for number, page in enumerate(pages, 1):
        note = f"{number}/{len(pages)}" if len(pages) > 1 else scope.day(scope.today)
        title = words.t("{count:team|teams}, {count} lines", count=len(teams))
        view = MapView(
            scope.sheet.title(title, 105, 84),
            tuple(_tile(scope, team) for team in page),
            "meeting" if len(page) <= _FEW else "",
        )
        yield Slide(
            ident(kind, scope.plan.id, str(number)),
            kind,
            scope.head(None, note),
            view,
            group=ident(kind, scope.plan.id, str(number)),
            newest=scope.today,
        )


def _tile(scope: Scope, team: Team) -> TileView:
    sheet = scope.sheet
    width = sheet.pick(680, 760)
    most = min(sheet.lead, int((_TILE - 1.3 * sheet.note) / 1.15))  # above its line
    return TileView(
        team_tag(team.sign),
        sheet.large(team.sign.name, width, most, min(most, sheet.text)),
        sheet.first(_new(scope, team), width, sheet.note),
    )


def _new(scope: Scope, team: Team) -> Iterator[str]:
    """The newest things of a team, with their days or without; what it wants; else nothing."""
    found: list[tuple[date, str]] = [(one.form.date, one.form.title) for one in team.posts]
    found += [(one.form.date, one.form.title) for one in team.awards]
    found += [(one.form.date, one.form.title) for one in team.trainings]
    found = [one for one in found if one[0] <= scope.today]
    for day, title in sorted(found, reverse=True)[:_TRIED]:
        yield f"{scope.words.short_day(day)} {title}"
        yield title
    if team.form.vision:
        yield team.form.vision.text
    yield team.form.work or ""
    yield ""


def notice(scope: Scope) -> Iterator[Slide]:
    """Public notices while they run, day by day; other notices until they run out."""
    for one in scope.of(scope.bulletin.news):
        if one.form.date > scope.today:
            continue
        if one.last_day is not None:
            if one.days_left is not None:
                yield from _public(scope, one, one.last_day)
        elif _is_fresh(one, scope.today):
            yield from _news(scope, one)


def _is_fresh(one: News, today: date) -> bool:
    if one.form.expire is not None:
        return one.form.expire > today
    return today - one.form.date <= _NEWS


def _public(scope: Scope, one: News, last: date) -> Iterator[Slide]:
    """A public notice on each of its days: the workdays left go down."""
    for day in scope.days:
        if day > last:
            return
        slide = replace(
            _base(scope, one),
            id=ident(SlideKind.NOTICE, one.source, day.isoformat()),
            group=ident(SlideKind.NOTICE, one.source),
            when=((day, day),),
        )
        yield from slides_of_parts(slide, _views(scope, one, day, last))


def _base(scope: Scope, one: News) -> Slide:
    kind = SlideKind.NOTICE
    return Slide(
        ident(kind, one.source),
        kind,
        scope.head(None),
        None,
        record=record_id(one),
        newest=one.form.date,
    )


def _views(scope: Scope, one: News, day: date, last: date) -> Iterator[NoticeView]:
    words, sheet, workdays = scope.words, scope.sheet, scope.bulletin.workdays
    left = workdays.count(day, last)
    contact = one.form.contact
    told = words.clauses((contact.office, contact.phone or "")) if contact else ""
    view = NoticeView(
        kind=words.choice(one.form.kind),
        span=f"{words.short_day(one.form.date)}—{words.short_day(last)}",
        title=NOTHING,
        text=NOTHING,
        before=words.t("Still"),
        left=str(left),
        unit=words.t("workday") if left == 1 else words.t("workdays"),
        stops=_stops(scope, day, last),
        contact=sheet.quiet(
            words.t("See it differently? Tell {office}.", office=told.rstrip("，")),
            sheet.main - sheet.pick(12 * sheet.small, 0),
        )
        if told
        else NOTHING,
    )
    room = (sheet.pick(1150, 936), sheet.pick(350, 440))
    said = (one.form.title, flowing(one.form.summary))
    for title, text in titled_parts(scope, said, room, sheet.pick(500, 640), (140, 60)):
        yield replace(view, title=title, text=text)


def _stops(scope: Scope, day: date, last: date) -> tuple[DayStop, ...]:
    """The last workdays of a notice up to its end, at most five."""
    workdays, words = scope.bulletin.workdays, scope.words
    found: list[date] = []
    at = last
    sheet = scope.sheet
    most = int(
        sheet.pick(4 if sheet.text > _WIDE_TEXT else _AHEAD, 3 if sheet.note > _WIDE_NOTE else 4)
    )
    while len(found) < most:
        if workdays.count(at, at):
            found.insert(0, at)
        at -= timedelta(days=1)
    found[0] = min(found[0], day)
    return tuple(
        DayStop(words.short_day(one), "done" if one < day else ("now" if one == day else "ahead"))
        for one in found
    )


def _news(scope: Scope, one: News) -> Iterator[Slide]:
    words, sheet, form = scope.words, scope.sheet, one.form
    contact = form.contact
    told = words.clauses((contact.office, contact.phone or "")) if contact else ""
    view = NoticeView(
        kind=words.choice(form.kind),
        span=scope.day(form.date),
        title=NOTHING,
        text=NOTHING,
        before="",
        left="",
        unit="",
        stops=(),
        contact=sheet.quiet(
            words.t("Ask {office}", office=told), sheet.main - sheet.pick(12 * sheet.small, 0)
        )
        if told
        else NOTHING,
    )
    room = (sheet.main, sheet.pick(360, 480))
    said = (form.title, flowing(form.summary))
    parts = titled_parts(scope, said, room, sheet.pick(620, 1000), (140, 84))
    views = (replace(view, title=title, text=text) for title, text in parts)
    yield from slides_of_parts(replace(_base(scope, one), when=_when(form)), views)


def _when(form: documents.News) -> tuple[Days, ...] | None:
    """The days of other news than public notices; None: until somebody takes it down."""
    if form.expire is not None:
        return ((form.date, form.expire - timedelta(days=1)),)
    return ((form.date, form.date + _NEWS),) if form.kind is NewsKind.NEWS else None
