"""Plates: who we are today, where we are going, and what stands when there is nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.assemble.bulletin import Team
from site_builder.model.screen_choices import SlideKind
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.shifts import crews_of, main_rota
from site_builder.views.slides.scope import Scope, ident
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.slide import Slide
from site_builder.views.team_pictures import drawing

_MOST_STOPS = 4
_ABOVE = 190  # px of letters that stand over a drawing
_BESIDE = 1180  # px of a line beside which a drawing stands
_CAMPAIGN_DRAWING = "cheer"


@dataclass(frozen=True, slots=True)
class StopView:
    """A station with what is written below it in two lines."""

    name: str
    note: Lines


@dataclass(frozen=True, slots=True)
class TitleView:
    """The day, and who is on duty. `stops` are the shifts of the day; `drawing` stands on the line."""

    name: Lines
    day: Lines
    weekday: str
    count: Lines
    stops: tuple[StopView, ...]
    drawing: str


@dataclass(frozen=True, slots=True)
class VisionView:
    """A slogan over its pillars. `is_low`: the drawing has room beside the last line of it."""

    slogan: Lines
    pillars: tuple[Lines, ...]
    drawing: str


@dataclass(frozen=True, slots=True)
class FallbackView:
    """The sign of the team (None for the department), its name and what it wants to become."""

    team: TeamTag | None
    name: Lines
    slogan: Lines
    drawing: str


def title(scope: Scope) -> Iterator[Slide]:
    """One for each day: whose screen this is, the date, who is on which shift."""
    team = scope.alone
    kind = SlideKind.TITLE
    sign = team.sign if team else None
    for day in scope.days:
        view = _title(scope, team, day)
        yield Slide(
            ident(kind, scope.plan.id, day.isoformat()),
            kind,
            scope.head(sign, name=_board(scope)),
            view,
            group=ident(kind, scope.plan.id),
            team=sign.folder if sign else "",
            newest=scope.today,
            when=((day, day),),
        )


def _board(scope: Scope) -> str:
    return scope.bulletin.campaign.name or scope.bulletin.site.title


def _title(scope: Scope, team: Team | None, day: date) -> TitleView:
    words, sheet = scope.words, scope.sheet
    name = team.sign.name if team else scope.house
    room = (sheet.pick(1728, 936), sheet.pick(250, 320))
    return TitleView(
        name=sheet.heavy(name, room, 210, sheet.lead),
        day=sheet.large(words.short_day(day), sheet.pick(900, 640), 128),
        weekday=words.weekday(day),
        count=sheet.large(_count(scope, day), sheet.pick(1000, 370), sheet.text),
        stops=_shifts(scope, team, day),
        drawing=(drawing(team) or "meeting") if team else _CAMPAIGN_DRAWING,
    )


def _count(scope: Scope, day: date) -> str:
    start, end = scope.bulletin.campaign.start, scope.bulletin.campaign.end
    if start is None or end is None or not start <= day <= end:
        return ""
    return scope.words.t("Day {number} of the campaign", number=(day - start).days + 1)


def _shifts(scope: Scope, team: Team | None, day: date) -> tuple[StopView, ...]:
    """The crews of the day: those of the team's own rota, else of the rota most teams follow."""
    words, width = scope.words, scope.sheet.pick(380, 420)
    rota = team.crew[0] if team and team.crew else main_rota(scope.bulletin)
    if rota is None:
        return ()
    return tuple(
        StopView(
            words.t("{shift} shift", shift=one.shift),
            scope.sheet.large(words.t("Crew {crew}", crew=one.teams), width, 72),
        )
        for one in crews_of(rota, day, words)[:_MOST_STOPS]
    )


def vision(scope: Scope) -> Iterator[Slide]:
    """One for each team that has a vision; for a screen of several also that of the campaign."""
    if scope.alone is None and (slogan := _slogan(scope)):
        yield _vision(scope, None, slogan, ())
    for team in scope.teams:
        wanted = team.form.vision
        if wanted and wanted.text:
            yield _vision(scope, team, wanted.text, wanted.pillars)


def _slogan(scope: Scope) -> str:
    return scope.bulletin.site.slogan or scope.bulletin.campaign.slogan or ""


def _vision(scope: Scope, team: Team | None, text: str, pillars: tuple[str, ...]) -> Slide:
    sheet, kind = scope.sheet, SlideKind.VISION
    sign = team.sign if team else None
    count = len(pillars[:5])
    width = sheet.pick(1480 / max(count, 1) - 20, 740)  # beneath each other on an upright screen
    view = VisionView(
        slogan=slogan_lines(scope, text, 480 if pillars else 680),
        pillars=tuple(sheet.large(one, width, 64) for one in pillars[:5]),
        drawing=(drawing(team) or "meeting") if team else _CAMPAIGN_DRAWING,
    )
    folder = sign.folder if sign else ""
    return Slide(ident(kind, folder), kind, scope.head(sign), view, team=folder)


def slogan_lines(scope: Scope, text: str, room: int = 480) -> Lines:
    """Set a slogan: over the drawing if it is short enough beside it, else smaller above it.

    `room` is the height on an upright screen, where the drawing always stands below.
    """
    sheet = scope.sheet
    if sheet.is_tall:
        return sheet.heavy(text, (sheet.main, room), 210, sheet.lead)
    large = sheet.heavy(text, (sheet.main, 600), 320, _ABOVE)
    lines = large.lines
    has_room = bool(lines) and sheet.width_of(lines[-1], large.size) < _BESIDE
    if has_room and large.size >= _ABOVE and large.lost is None:
        return large
    return sheet.heavy(text, (sheet.main, 420), 210, sheet.lead)


def fallback(scope: Scope) -> Iterator[Slide]:
    """What is always true: the sign of the house and what it wants to become."""
    team, sheet, kind = scope.alone, scope.sheet, SlideKind.FALLBACK
    text = team.form.vision.text if team and team.form.vision else _slogan(scope)
    name = team.sign.name if team else scope.house
    width = sheet.pick(1180, 936)
    view = FallbackView(
        team=team_tag(team.sign) if team else None,
        name=sheet.heavy(name, (width, sheet.pick(190, 320)), 156, sheet.lead),
        slogan=sheet.heavy(text, (width, sheet.pick(270, 420)), 104, sheet.text)
        if text
        else NOTHING,
        drawing=(drawing(team) or "meeting") if team else _CAMPAIGN_DRAWING,
    )
    sign = team.sign if team else None
    yield Slide(ident(kind, scope.plan.id), kind, scope.head(sign), view)
