"""The campaign's slogan, with its line: the character 一, stretched over the time of the campaign."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.archive import is_archived
from site_builder.views.charts import Station
from site_builder.views.values import Timely
from site_builder.views.wording import Wording

_LINE = "一"
_SHORT = 8  # characters beside the line that still fit on one row of a laptop
_LEFT, _RIGHT = 3.0, 97.0  # where on the line, in per cent, the campaign begins and ends
_LAST, _MIDDLE = (
    92.0,
    50.0,
)  # until where on it people find room, and where they stand without a day
_APART = 17.0  # per cent of the line that a label takes
_APART_ON_PHONES = 45.0
_AHEAD = 60  # days after the build for which the count of days is known in the page


@dataclass(frozen=True, slots=True)
class SloganStop:
    """A station of the campaign at `at` per cent of the line.

    `look` is done, now or ahead. `is_extra` ones are drawn on wide screens only: a station without
    its name would say nothing.
    """

    at: float
    look: Station
    name: str = ""
    note: Timely | None = None
    is_extra: bool = False


@dataclass(frozen=True, slots=True)
class Slogan:
    """The slogan around its line: what stands before and after the character 一.

    Without that character `before` is all of it and the line runs below. `done` is how far the
    campaign is, in per cent of the line, None for one without a beginning and an end; then the
    line has no stations, and there is none without the character. `people` is where on the line
    somebody is at work: where it is today.
    """

    text: str
    before: str
    after: str
    has_line_character: bool
    is_long: bool
    done: float | None
    people: float
    stops: tuple[SloganStop, ...]
    sentence: str


def slogan(bulletin: Bulletin, words: Wording) -> Slogan:
    """Return the slogan of the site, else that of the campaign, else the title."""
    text = bulletin.site.slogan or bulletin.campaign.slogan or bulletin.site.title or ""
    stops = _stops(bulletin, words)
    before, mark, after = text.partition(_LINE)
    is_split = bool(mark and (before or after))
    if not is_split:
        before, after = text, ""
    now = next((stop.at for stop in stops if stop.look is Station.NOW), None)
    return Slogan(
        text=text,
        before=before,
        after=after,
        has_line_character=is_split,
        is_long=len(before) + len(after) > (_SHORT if is_split else 2 * _SHORT),
        done=now,
        people=_MIDDLE if now is None else min(now, _LAST),
        stops=stops,
        sentence=_sentence(bulletin, words),
    )


def _stops(bulletin: Bulletin, words: Wording) -> tuple[SloganStop, ...]:
    """The stations: beginnings of the phases, today, the end; labels only where there is room."""
    start, end, today = bulletin.campaign.start, bulletin.campaign.end, bulletin.today
    if start is None or end is None or end <= start:
        return ()
    line = _Line(start, end)
    phases = [phase for phase in bulletin.campaign.phases if start <= phase.start < end]
    found = [
        SloganStop(
            line.at(phase.start),
            Station.DONE if phase.start < today else Station.AHEAD,
            phase.name,
            Timely(words.brief_month(phase.start)),
        )
        for phase in phases
        if phase.start != today
    ]
    if not phases or phases[0].start != start:
        look = Station.DONE if start < today else Station.AHEAD
        found.insert(
            0, SloganStop(line.at(start), look, words.t("Start"), Timely(words.brief_month(start)))
        )
    now = SloganStop(line.at(today), Station.NOW, _today(bulletin, words), _day(bulletin, words))
    found.append(now)
    if today < end:
        found.append(
            SloganStop(_RIGHT, Station.AHEAD, words.t("Terminus"), Timely(words.brief_month(end)))
        )
    found = [stop for stop in found if stop is now or abs(stop.at - now.at) > _APART / 5]
    return _labelled(sorted(found, key=lambda stop: stop.at), now)


@dataclass(frozen=True, slots=True)
class _Line:
    """The days of the campaign along the line."""

    start: date
    end: date

    def at(self, day: date) -> float:
        share = (day - self.start).days / (self.end - self.start).days
        return round(_LEFT + (_RIGHT - _LEFT) * min(1.0, max(0.0, share)), 1)


def _labelled(stops: list[SloganStop], now: SloganStop) -> tuple[SloganStop, ...]:
    """Keep the stations whose labels do not touch: today, then the ends, then from the left."""
    kept: list[SloganStop] = []
    phone: list[SloganStop] = []
    for stop in (now, stops[-1], stops[0], *stops):
        if all(abs(stop.at - other.at) >= _APART for other in kept):
            kept.append(stop)
        if all(abs(stop.at - other.at) >= _APART_ON_PHONES for other in phone):
            phone.append(stop)
    return tuple(replace(stop, is_extra=stop not in phone) for stop in stops if stop in kept)


def _today(bulletin: Bulletin, words: Wording) -> str:
    end, today = bulletin.campaign.end, bulletin.today
    if end and today > end:
        return words.t("Terminus")
    return words.short_day(today) if is_archived(bulletin) else words.t("Today")


def _day(bulletin: Bulletin, words: Wording) -> Timely | None:
    """Count the days since the campaign began, also for the days after the build."""
    start, end, today = bulletin.campaign.start, bulletin.campaign.end, bulletin.today
    if start is None or end is None:
        return None
    if today > end:
        return Timely(words.brief_month(end))
    days = (today + timedelta(days=offset) for offset in range(_AHEAD))
    counted = tuple((day, _count(day, start, words)) for day in days if day <= end)
    beyond = counted[-1][0] + timedelta(days=1)
    return Timely(counted[0][1], (*counted, (beyond, "")))


def _count(day: date, start: date, words: Wording) -> str:
    if day < start:
        return words.t("{count:day|days} to go", count=(start - day).days)
    return words.t("Day {number}", number=(day - start).days + 1)


def _sentence(bulletin: Bulletin, words: Wording) -> str:
    """Say what the line shows, for those who cannot see it."""
    start, end, today = bulletin.campaign.start, bulletin.campaign.end, bulletin.today
    if start is None or end is None:
        return ""
    if today > end:
        return words.t(
            "The campaign ran from {start} to {end}.", start=words.day(start), end=words.day(end)
        )
    now = next((p for p in bulletin.campaign.phases if p.start <= today <= p.end), None)
    span = words.t(
        "The campaign runs from {start} to {end}.", start=words.day(start), end=words.day(end)
    )
    return (
        span
        if now is None
        else f"{span}{'' if words.is_chinese else ' '}" + words.t("Now: {phase}.", phase=now.name)
    )
