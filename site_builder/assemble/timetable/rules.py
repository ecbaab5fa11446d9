"""What a timetable is made from: rules, and the crews a screen goes with."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from site_builder.assemble.screen_plan import Item
from site_builder.model.values.clock import TimeRange
from site_builder.model.values.daypart import Duty
from site_builder.model.values.days import Days
from site_builder.model.values.shift import IDLE, ShiftKind, ShiftPattern
from site_builder.model.values.workday import Workdays


@dataclass(frozen=True, slots=True)
class Crew:
    """A crew of a rota, and the folders of its teams on the screen. `label` tells it from others."""

    rota: ShiftPattern
    name: str
    label: str
    teams: tuple[str, ...]

    def works(self, day: date) -> bool:
        """Whether a shift of this crew begins on `day`."""
        shift = self.rota.shift_of(self.name, day)
        return shift not in IDLE and shift in self.rota.shifts

    def has(self, duty: Duty) -> bool:
        """Whether such a time ever comes for this crew."""
        if duty is Duty.PRE_SHIFT:
            return any(one in self.rota.shifts for one in self.rota.cycle if one not in IDLE)
        if duty is Duty.STUDY:
            return ShiftKind.STUDY in self.rota.cycle
        return duty.value in self.rota.cycle and duty.value in self.rota.shifts


@dataclass(frozen=True, slots=True)
class Rule:
    """When all of `days`, `clock` and `duty` hold, the deck `name` with `items` is shown.

    `number` is its place in the file, which decides between rules that are equally exact. `said` is
    when that is, in the words of its author.
    """

    name: str
    number: int
    items: tuple[Item, ...] = ()
    days: tuple[Days, ...] = ()
    clock: TimeRange | None = None
    duty: Duty | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything a timetable of so many `days` from `first` depends on."""

    zone: ZoneInfo
    first: date
    days: int
    workdays: Workdays
    crews: tuple[Crew, ...]
    teams: tuple[str, ...]
    items: tuple[Item, ...]
    parts: tuple[Rule, ...]
    quiet: tuple[Rule, ...]
    takeovers: tuple[Rule, ...]
