"""The schedule of a month: holidays, the team's shifts, what is on, and what has no day yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.measures import year_month
from site_builder.assemble.sheets import Sheet
from site_builder.model.values.shift import ShiftKind
from site_builder.views.fitting.fit import Fitter
from site_builder.views.occasions import Occasion, occasions
from site_builder.views.prints.paper import Lines, Paper, Press
from site_builder.views.prints.plate import Plate, plate, whose
from site_builder.views.prints.sheet import Draft
from site_builder.views.shifts import shift_hours
from site_builder.views.wording import Wording

_DAY = timedelta(days=1)
_WEEK = 7
_ROOM = 204.0  # mm for all weeks
_HEAD = 14.0  # mm of a day above what is on
_KINDS = {kind.value: kind for kind in ShiftKind}
_LOOKS = {ShiftKind.NIGHT: "night", ShiftKind.OFF: "off", ShiftKind.STUDY: "study"}


@dataclass(frozen=True, slots=True)
class PrintDay:
    """A day; `number` is "" outside of the month. `shift` is what the team does, in `look`."""

    number: str = ""
    holiday: str = ""
    is_rest: bool = False
    shift: str = ""
    look: str = ""
    events: tuple[Lines, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month. `open` is what has no day yet, `hours` says when the shifts begin and end."""

    plate: Plate
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[PrintDay, ...], ...]
    open: Lines | None
    hours: Lines | None

    @property
    def size(self) -> int:
        """How many weeks there are."""
        return len(self.weeks)


def month(bulletin: Bulletin, sheet: Sheet, fitter: Fitter, words: Wording) -> Draft | None:
    """Return the schedule of a team for the month of the bulletin's day, A3 landscape."""
    team = bulletin.teams.get(sheet.team.folder) if sheet.team else None
    if team is None:
        return None
    first = bulletin.today.replace(day=1)
    last = _last(first)
    name = words.t("Month of {team}", team=team.sign.name)
    press = Press(fitter, team.source, name)
    found = _found(bulletin, team, words)
    monday = first - first.weekday() * _DAY
    mondays = [monday + n * _WEEK * _DAY for n in range((last - monday).days // _WEEK + 1)]
    height = _ROOM / len(mondays)
    weeks = tuple(
        tuple(
            _day(press, (bulletin, team), start + n * _DAY, (found, height), words)
            if first <= start + n * _DAY <= last
            else PrintDay()
            for n in range(_WEEK)
        )
        for start in mondays
    )
    title = f"{words.month_title(first, bulletin.today)} {team.sign.name}"
    open_ones = [one for one in found if one.first != one.last]
    view = MonthView(
        plate=plate(press, team, title, whose(bulletin, team, words)[:1]),
        weekdays=tuple(words.short_weekday(monday + n * _DAY) for n in range(_WEEK)),
        weeks=weeks,
        open=press.panel(388, 17).sentences(_open(open_ones, words)) if open_ones else None,
        hours=press.panel(388, 9).maybe(_hours(team, words), 1),
    )
    return Draft(sheet, name, Paper.A3_WIDE, view, tuple(press.problems), until=last)


def _last(first: date) -> date:
    return (first + 31 * _DAY).replace(day=1) - _DAY


def _found(bulletin: Bulletin, team: Team, words: Wording) -> tuple[Occasion, ...]:
    """What stands in the month for the team and for the units around it."""
    around = tuple(
        plan
        for plan in bulletin.plans
        if plan.team is None and team.sign.folder.startswith(f"{plan.source.rpartition('/')[0]}/")
    )
    own = replace(
        bulletin, plans=(*team.plans, *around), trainings=team.trainings, topics=team.topics
    )
    month_found = occasions(own, words).get(year_month(bulletin.today), ())
    return tuple(one for one in month_found if not one.event.is_struck)


def _day(
    press: Press,
    whose_day: tuple[Bulletin, Team],
    day: date,
    room: tuple[tuple[Occasion, ...], float],
    words: Wording,
) -> PrintDay:
    (bulletin, team), (found, height) = whose_day, room
    on = [one for one in found if one.first == one.last == day]
    panel = press.panel(51.5, height - _HEAD)
    texts: list[Lines] = []
    for one in on:
        when = f"{one.event.when} " if one.event.when else ""
        lines = panel.maybe(f"{when}{one.event.title}")
        if not lines.lines:
            break
        texts.append(lines)
    left = len(on) - len(texts)
    if left and texts and panel.left < 8:  # noqa: PLR2004 -- mm of a line
        texts.pop()
        left += 1
    names = bulletin.workdays.names
    kind = _KINDS[team.crew[0].shift_of(team.crew[1], day)] if team.crew else None
    return PrintDay(
        number=str(day.day),
        holiday=names.get(day, "") if names.get(day - _DAY) != names.get(day) else "",
        is_rest=not bulletin.workdays.is_workday(day),
        shift=words.choice(kind).removesuffix("班") if kind else "",
        look=_LOOKS.get(kind, "day") if kind else "",
        events=tuple(texts),
        more=words.t("{count} more", count=left) if left else "",
    )


def _open(found: Iterable[Occasion], words: Wording) -> str:
    parts = dict.fromkeys(
        words.t("{when}: {what}", when=one.named, what=one.event.title)
        if one.named
        else one.event.title
        for one in found
    )
    said = "。".join(parts) if words.is_chinese else ". ".join(parts)
    return f"{said}。" if words.is_chinese else f"{said}."


def _hours(team: Team, words: Wording) -> str:
    if team.crew is None:
        return ""
    rota = team.crew[0]
    return words.join(f"{one.shift} {one.teams}" for one in shift_hours(rota, words))
