"""What a screen may tell of: the teams and units it shows, on the sheet of its stage."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.places import TeamSign
from site_builder.assemble.records import Record
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.model.screen_choices import SlideKind
from site_builder.views.parts import team_tag
from site_builder.views.slides.sheet import Sheet
from site_builder.views.slides.slide import Head
from site_builder.views.wording import Wording

DAYS = 35
"""How many days a build must last; words of one day are written for so many."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Scope:
    bulletin: Bulletin
    plan: ScreenPlan
    words: Wording
    sheet: Sheet

    @property
    def today(self) -> date:
        return self.bulletin.today

    @property
    def teams(self) -> tuple[Team, ...]:
        known = self.bulletin.teams
        return tuple(known[folder] for folder in self.plan.teams if folder in known)

    @property
    def alone(self) -> Team | None:
        """The team of a screen that shows only one."""
        teams = self.teams
        return teams[0] if len(teams) == 1 else None

    @property
    def days(self) -> Iterator[date]:
        """Every day for which this build must do."""
        return (self.today + timedelta(days=number) for number in range(DAYS))

    @property
    def house(self) -> str:
        """What a screen of several teams calls itself: its unit, its department, its site."""
        units = self.bulletin.units
        named = [units[folder].form.name for folder in self.plan.units if folder in units]
        if named and (len(named) == 1 or self.plan.shows_all):
            return named[0]
        return self.bulletin.site.organization or self.bulletin.site.title or self.plan.name

    def has(self, record: Record) -> bool:
        """Say whether a record may stand here: that of a team shown, or of nobody in particular."""
        return may_stand(self.plan, record)

    def of(self, records: Iterable[R]) -> Iterator[R]:
        return (one for one in records if self.has(one))

    def newest(self, records: Iterable[R], most: int) -> Iterator[R]:
        """Yield the first so many records of each team."""
        seen: dict[str, int] = {}
        for one in self.of(records):
            folder = one.team.folder if one.team else ""
            seen[folder] = seen.get(folder, 0) + 1
            if seen[folder] <= most:
                yield one

    def head(self, sign: TeamSign | None, *notes: str, name: str = "", width: float = 0) -> Head:
        """Return the head of a slide: whose it is, in one line of `width` px with a note.

        Of several `notes` it is the first for which there is room.
        """
        sheet, size = self.sheet, self.sheet.note
        if sheet.is_far:
            width, notes = width or 0.6 * sheet.main, ()
        width = width or sheet.main
        badge = self._badge(sign.short) if sign else 0
        said = name or (sign.name if sign else self.house)
        share = 0.65 if any(notes) else 1
        title = sheet.fixed(said, (width - badge) * share, size)
        room = max(width - badge - sheet.width_of(title.text, size) - size, 4 * size)
        note = sheet.first(notes, room, size)
        lost = tuple(one.lost for one in (title, note) if one.lost)
        return Head(team_tag(sign) if sign else None, title.text, note.text, lost)

    def _badge(self, short: str) -> float:
        """How wide the sign of a team is in a head, with the gap after it, in px."""
        size = self.sheet.note
        return max(1.75 * size, self.sheet.width_of(short, size) + 0.72 * size) + 0.75 * size

    def day(self, day: date) -> str:
        return self.words.day_seen_from(day, self.today)


def may_stand(plan: ScreenPlan, record: Record) -> bool:
    """Say whether a record may stand on a screen: of a team shown, or of nobody in particular."""
    if record.team is None:
        return plan.shows_all or not record.source.startswith("teams/")
    return record.team.folder in plan.teams


def ident(kind: SlideKind, *parts: str) -> str:
    """The id of a slide: its kind and its record; the same in every build."""
    return ":".join((kind.value, *(part for part in parts if part)))


def record_id(record: Record) -> str:
    return f"{record.source}#{record.ident}"


def folder_of(record: Record) -> str:
    return record.team.folder if record.team else ""


def names_of(bulletin: Bulletin) -> Iterator[str]:
    """The names of people, teams and units, which are never parted at the end of a line."""
    for team in bulletin.teams.values():
        yield team.sign.name
        yield from (person.name for person in team.members if person.named)
    yield from (unit.form.name for unit in bulletin.units.values())
    yield from (person.name for person in bulletin.outside if person.named)
