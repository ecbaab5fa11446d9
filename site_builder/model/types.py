"""The types a field of a form may have: our readers of values, dressed for pydantic.

Every type takes what the author wrote as text and fails with `Unreadable`; pydantic adds where.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any, Protocol, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import core_schema

from site_builder.model import refs
from site_builder.model.values.address import read_address
from site_builder.model.values.amount import (
    Quantity,
    read_count,
    read_hours,
    read_number,
    read_percent,
    read_quantity,
)
from site_builder.model.values.answer import read_answer
from site_builder.model.values.bar import Bar, Measuring, read_bar, read_fresh, read_measuring
from site_builder.model.values.choice import Choice as PlainChoice
from site_builder.model.values.clock import TimeRange, read_time, read_time_range
from site_builder.model.values.day import read_day
from site_builder.model.values.daypart import Daypart, Duty, read_daypart
from site_builder.model.values.days import Days, read_days
from site_builder.model.values.ident import read_id
from site_builder.model.values.length import Pixels, read_inches, read_metres, read_pixels
from site_builder.model.values.people import split_people, tidy_name
from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.shift import ShiftKind
from site_builder.model.values.text import tidy, unquote
from site_builder.model.values.when import When, read_when
from site_builder.model.yardsticks import YARDSTICKS

T = TypeVar("T")

_LONGEST = 60  # characters of a name or a word that is looked for everywhere
_SHOWN = 12


class Listener(Protocol):
    """What readers of a form's values need to know, and where their remarks go."""

    def reading(self) -> Reading: ...

    def heard(self, value: str, reading: Reading) -> None: ...


def typed(read: Callable[[str, Reading], T]) -> Callable[[Any, ValidationInfo], T]:
    """Turn a reader of text into a pydantic validator that passes remarks on."""

    def validate(value: Any, info: ValidationInfo) -> T:
        if not isinstance(value, str):
            raise Unreadable("E205")
        listener = cast("Listener", info.context)
        reading = listener.reading()
        result = read(value, reading)
        listener.heard(value, reading)
        return result

    return validate


def _line(text: str, reading: Reading) -> str:
    tidied = tidy(text)
    bare = unquote(tidied)
    if bare != tidied:
        reading.remark("N108", bare, found=bare)
    return " ".join(bare.split("\n"))


def _bare(read: Callable[[str, Reading], T]) -> Callable[[str, Reading], T]:
    """A reader of a short value that minds no quotes around it."""

    def read_bare(text: str, reading: Reading) -> T:
        tidied = tidy(text)
        bare = unquote(tidied)
        if bare == tidied:
            return read(text, reading)
        value = read(bare, reading)
        if not reading.remarks:
            reading.remark("N108", bare, found=bare)
        return value

    return read_bare


def _short(text: str, reading: Reading) -> str:
    """A name or word that is looked for in every text."""
    written = _line(text, reading)
    if len(written) > _LONGEST:
        raise Unreadable("E188", found=written[:_SHOWN], limit=str(_LONGEST))
    return written


def _name(text: str, reading: Reading) -> str:
    """A name on a roster, as written: whether it is more than a name is judged elsewhere."""
    written = _short(text, reading)
    people = split_people(written)
    if len(people) == 1 and people[0] != written and "\n" not in text:
        reading.remark("N124", people[0], found=written, example=people[0])
    return written


def _zone(text: str, _reading: Reading) -> str:
    name = tidy(text)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as missing:
        raise Unreadable("E200", found=name) from missing
    return name


def _paragraph(text: str, _reading: Reading) -> str:
    return tidy(text)


def _ref(make: Callable[[str], T]) -> Callable[[str, Reading], T]:
    def read(text: str, reading: Reading) -> T:
        return make(_line(text, reading))

    return read


def _person(text: str, reading: Reading) -> refs.PersonRef:
    name = tidy_name(text)
    if name != tidy(text) and "\n" not in text:
        reading.remark("N124", name, found=tidy(text), example=name)
    return refs.PersonRef(name)


def _goal(text: str, _reading: Reading) -> refs.GoalRef:
    return refs.GoalRef(tidy(text).upper())


@dataclass(frozen=True, slots=True)
class Reads:
    """Annotation of a type: how its text is read. `also` names further types of JSON it takes.

    `begins` are the words one of which its text begins with, each with how it is usually written.
    """

    read: Callable[[str, Reading], Any]
    also: tuple[str, ...] = ()
    splits: bool = False  # a list of it may stand in one line
    begins: tuple[tuple[str, str], ...] = ()

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(typed(self.read))

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["string", "number", *self.also]}


Line = Annotated[str, Reads(_line)]
Name = Annotated[str, Reads(_name)]
Word = Annotated[str, Reads(_line, splits=True)]
Term = Annotated[str, Reads(_short, splits=True)]
Paragraph = Annotated[str, Reads(_paragraph)]
TimeZone = Annotated[str, Reads(_zone)]
SiteAddress = Annotated[str, Reads(read_address)]
Ident = Annotated[str, Reads(read_id)]
Day = Annotated[date, Reads(_bare(read_day))]
Moment = Annotated[When, Reads(_bare(read_when))]
Clock = Annotated[time, Reads(_bare(read_time))]
ClockRange = Annotated[TimeRange, Reads(_bare(read_time_range))]
Hours = Annotated[Decimal, Reads(_bare(read_hours))]
Number = Annotated[Decimal, Reads(_bare(read_number))]
Count = Annotated[int, Reads(_bare(read_count))]
Percent = Annotated[Decimal, Reads(_bare(read_percent))]
Amount = Annotated[Quantity, Reads(_bare(read_quantity))]
Answer = Annotated[bool, Reads(read_answer, ("boolean",))]
Measure = Annotated[
    Measuring,
    Reads(read_measuring, begins=tuple((one.name, one.example) for one in YARDSTICKS.values())),
]
Threshold = Annotated[Bar, Reads(read_bar)]
Freshness = Annotated[int, Reads(read_fresh)]

PartOfDay = Annotated[Daypart, Reads(_bare(read_daypart))]
DaysOfWeek = Annotated[Days, Reads(_bare(read_days))]
Inches = Annotated[Decimal, Reads(read_inches)]
Metres = Annotated[Decimal, Reads(_bare(read_metres))]
Resolution = Annotated[Pixels, Reads(_bare(read_pixels))]

DutyOfRota = Annotated[Duty, Reads(Duty.read)]
Shift = Annotated[ShiftKind, Reads(ShiftKind.read)]
Person = Annotated[refs.PersonRef, Reads(_person)]
Goal = Annotated[refs.GoalRef, Reads(_goal)]
TeamName = Annotated[refs.TeamRef, Reads(_ref(refs.TeamRef))]
UnitName = Annotated[refs.UnitRef, Reads(_ref(refs.UnitRef))]
TopicName = Annotated[refs.TopicRef, Reads(_ref(refs.TopicRef))]
TrainingName = Annotated[refs.TrainingRef, Reads(_ref(refs.TrainingRef))]
PlanItemName = Annotated[refs.PlanItemRef, Reads(_ref(refs.PlanItemRef))]
AwardName = Annotated[refs.AwardRef, Reads(_ref(refs.AwardRef))]
NoticeName = Annotated[refs.NoticeRef, Reads(_ref(refs.NoticeRef))]
DocumentName = Annotated[refs.DocumentRef, Reads(_ref(refs.DocumentRef))]
SuggestionName = Annotated[refs.SuggestionRef, Reads(_ref(refs.SuggestionRef))]
SkillName = Annotated[refs.SkillRef, Reads(_ref(refs.SkillRef))]
SlideName = Annotated[refs.SlideRef, Reads(_ref(refs.SlideRef))]
SheetName = Annotated[refs.SheetRef, Reads(_ref(refs.SheetRef))]
Evidence = Annotated[refs.EvidenceRef, Reads(_ref(refs.EvidenceRef))]
Picture = Annotated[refs.PicturePath, Reads(_ref(refs.PicturePath))]


class Choice(PlainChoice):
    """A closed list that a form may ask for."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(typed(cls.read))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"enum": [word for member in cls for word in (member.zh, member.value)]}
