"""What the charts show, in final text and plain numbers; `render.charts` draws them.

A chart is printed by a template like any other value. Its `sentence` says what is to be seen: it
is the text equivalent. Positions (`at`, `start`, `end`) run from 0, the left end, to 1, the right.
"""

from dataclasses import dataclass
from enum import StrEnum

from site_builder.views.parts import TeamTag
from site_builder.views.values import Timely


class Station(StrEnum):
    """How a station of a line stands."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    LATE = "late"
    STOPPED = "stopped"


class Bar(StrEnum):
    """What a bar in a plan says of its time."""

    DONE = "done"
    RUNNING = "running"
    AHEAD = "ahead"
    SOFT = "soft"  # only roughly known
    LATE = "late"
    MOVED = "moved"  # the time given up


@dataclass(frozen=True, slots=True)
class Reading:
    """A measured value: `when` names it at the axis, `text` is the value as a person writes it."""

    when: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Level:
    """A value that holds throughout: the start or the target, with its name."""

    name: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A change on the way, before the reading with the index `at` (0 is the first)."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class RunChart:
    """A number over time, with where it began, where it should be, and what was changed.

    `unit` stands at the top of the axis. `readings` are at least two, in the order of time; all
    values are finite. `cut` says, as the last words of the caption, that the axis does not begin at
    zero, such as “纵轴从 14 开始”; it is shown only where that is so. `views.axis.axis_of` tells where
    the axis of a chart begins.
    """

    sentence: str
    unit: str
    readings: tuple[Reading, ...]
    start: Level | None = None
    target: Level | None = None
    marks: tuple[Mark, ...] = ()
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One period of a trend: its name, its value, and that of the same period a year before."""

    name: str
    value: float | None
    text: str
    before: float | None = None
    is_running: bool = False


@dataclass(frozen=True, slots=True)
class Trend:
    """Sums over periods beside those of the year before; columns stand on zero.

    `now` and `before` name the two years, "" where there is only one.
    """

    sentence: str
    unit: str
    columns: tuple[Column, ...]
    now: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: `share` from 0 to 1, `text` the number as a person writes it."""

    name: str
    share: float
    text: str


@dataclass(frozen=True, slots=True)
class Mix:
    """How a whole is made up, the largest part first; parts are told apart without colour."""

    sentence: str
    parts: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class StageLine:
    """A row of stations, drawn small beside the words that say the same.

    A STOPPED station is a buffer; nothing is drawn beyond it. `back_to` is the index of the station
    to which a line that is carried over returns, None for one that goes on.
    """

    stations: tuple[Station, ...]
    back_to: int | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A team that takes over what another has found; `note` says since or from when."""

    team: TeamTag
    note: str
    state: Station


@dataclass(frozen=True, slots=True)
class SpreadMap:
    """From one team's line, the branches to the teams that take over what is now a standard."""

    sentence: str
    team: TeamTag
    standard: str
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A station on a line: where in time, what it is called (shown if there is room), how it is.

    `short` is what it is called where there is not room enough for the whole label.
    """

    at: float
    label: str
    state: Station
    short: str = ""


@dataclass(frozen=True, slots=True)
class Loop:
    """A line that turned back: carried over to another round at `at`."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """The way of one team: its stations in the order of time."""

    team: TeamTag
    stops: tuple[Stop, ...]
    loops: tuple[Loop, ...] = ()


@dataclass(frozen=True, slots=True)
class Interchange:
    """Two teams that share a topic: the indices of their lines, and where in time they meet."""

    first: int
    second: int
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Spur:
    """A branch: from the line with the index `line`, `team` takes over a result at `at`.

    `is_done`: it has taken it over; else it is still to come.
    """

    line: int
    at: float
    team: TeamTag
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """All lines from left to right in time, to one terminus.

    `months` are the ticks (position of the first day, and name). Lines are solid up to `now`: 0
    before the campaign began, None when it is over and all is solid. `today` is how now is called,
    "" where no day is to be marked. `terminus` is what the campaign wants to become, `until` its
    date; where both are "" the lines lead on.
    """

    sentence: str
    lines: tuple[Line, ...]
    months: tuple[tuple[float, str], ...]
    now: float | None
    today: str | Timely
    terminus: str
    until: str
    interchanges: tuple[Interchange, ...] = ()
    spurs: tuple[Spur, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A bar in a plan from `start` to `end` (equal for a day), with what it is called."""

    start: float
    end: float
    look: Bar
    label: str = ""


@dataclass(frozen=True, slots=True)
class GanttRow:
    """A row: whose it is (None for a unit), what, where it leads, and its bars."""

    team: TeamTag | None
    title: str
    href: str
    spans: tuple[Span, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gantt:
    """A plan over months; rows in the order of their first bar.

    Only for wide screens: a phone gets the list that stands beside it.
    """

    sentence: str
    months: tuple[tuple[float, str], ...]
    rows: tuple[GanttRow, ...]
    now: float | None
    today: str | Timely


@dataclass(frozen=True, slots=True)
class ChainStop:
    """A stage that something has reached: how many, what they are, and how it was reached.

    `share` (over 0, to 1) is how much of what stands at the stage before went on to this one.
    """

    count: str
    name: str
    share: float


@dataclass(frozen=True, slots=True)
class ChainFlow:
    """From lessons to results: up to five stages, ended by the last that anything has reached."""

    sentence: str
    stops: tuple[ChainStop, ...]


Chart = RunChart | Trend | Mix | StageLine | SpreadMap | NetworkMap | Gantt | ChainFlow
