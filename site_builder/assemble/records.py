"""The records of the bulletin: forms with their references found and their figures worked out.

Every `form` and `body` here is already safe for the channel: names that must not be shown have
been replaced in it.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from site_builder.assemble.measures import Standing
from site_builder.assemble.people import Person
from site_builder.assemble.places import TeamSign
from site_builder.model import (
    award,
    campaign,
    change,
    documents,
    mentorship,
    plan,
    special_skill,
    suggestion,
    topic,
    topic_parts,
    training,
)
from site_builder.model.choices import Iluo, InstructorSource
from site_builder.model.values.when import When
from site_builder.read.documents import Body


@dataclass(frozen=True, slots=True)
class Link:
    """Another record: its title, content file and id within it; `earlier` and `part` are its own."""

    kind: str
    title: str
    source: str
    ident: str
    earlier: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that may be shown here."""

    path: str
    caption: str
    taken: When | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What every record has: where it was written, its id, the team it belongs to.

    `earlier` is the year of its date, None in the latest year that has records of its kind. `part`
    is the unit on whose lists it stands in a site of many teams, "" where all stand together.
    """

    source: str
    ident: str
    team: TeamSign | None
    earlier: int | None = field(default=None, kw_only=True)
    part: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Concept(Record):
    form: campaign.Concept
    body: Body | None


@dataclass(frozen=True, slots=True)
class Document(Record):
    """A document or a rule. `in_force` on the bulletin's day."""

    form: documents.Document
    body: Body | None
    in_force: bool


@dataclass(frozen=True, slots=True)
class News(Record):
    """News or a notice.

    For a public notice, `last_day` is its last workday and `days_left` the
    workdays from the bulletin's day to that day, both included; None when it has run out.
    """

    form: documents.News
    body: Body | None
    author: Person | None
    photos: tuple[Photo, ...]
    last_day: date | None
    days_left: int | None


@dataclass(frozen=True, slots=True)
class Post(Record):
    form: documents.Post
    body: Body | None
    author: Person | None
    photos: tuple[Photo, ...]


class PlanState(StrEnum):
    """How a planned item stands on the bulletin's day. Overdue is derived, never written."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class PlanItem(Record):
    """A planned item.

    `when` is the time it is expected now, `was` the time given up when it was postponed.
    `days_late` counts from the last day it could mean. `held` are the sessions that carried it out.
    """

    form: plan.PlanItem
    state: PlanState
    when: When
    was: When | None
    days_late: int | None
    instructors: tuple[Person, ...]
    topic: Link | None
    held: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Plan(Record):
    """A year's plan.

    `due` counts the items whose time has come (cancelled ones aside), `done`
    those of them carried out.
    """

    form: plan.Plan
    year: int
    approved_by: Person | None
    items: tuple[PlanItem, ...]
    due: int
    done: int


@dataclass(frozen=True, slots=True)
class Training(Record):
    """A session. `hours` is its length, `attended` how many took part, `person_hours` their product."""

    form: training.Training
    hours: Decimal
    attended: int
    expected: int | None
    person_hours: Decimal
    instructors: tuple[Person, ...]
    source_kind: InstructorSource | None
    applied_in: tuple[Link, ...]
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Countermeasure:
    form: topic_parts.Countermeasure
    who: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    form: topic_parts.Spread
    team: TeamSign


@dataclass(frozen=True, slots=True)
class Topic(Record):
    """A topic. `days_in_stage` counts from `stage_since`, else from the latest thing known of it.

    `overdue`: past `due` and not at an end. `stale`: being measured, but no point for 60 days.
    `arrived`: its target is met and it is at stage act or closed.
    """

    form: topic.Topic
    body: Body | None
    leader: Person
    members: tuple[Person, ...]
    partners: tuple[TeamSign, ...]
    metric: Standing | None
    guards: tuple[Standing, ...]
    verified_by: Person | None
    countermeasures: tuple[Countermeasure, ...]
    spread: tuple[Spread, ...]
    learned_from: tuple[Link, ...]
    award: Link | None
    suggestion: Link | None
    next_topic: Link | None
    before: Photo | None
    after: Photo | None
    photos: tuple[Photo, ...]
    days_in_stage: int | None
    overdue: bool
    stale: bool
    arrived: bool


@dataclass(frozen=True, slots=True)
class Suggestion(Record):
    """A suggestion. `waiting`: no reply within 15 workdays. `reply_days`: workdays to the reply."""

    form: suggestion.Suggestion
    by: tuple[Person, ...]
    owner: Person | None
    waiting: bool
    reply_days: int | None
    award: Link | None
    became_topic: Link | None


@dataclass(frozen=True, slots=True)
class Award(Record):
    """An award to `people`, or to `teams` when there are none."""

    form: award.Award
    people: tuple[Person, ...]
    teams: tuple[TeamSign, ...]
    evidence: tuple[Link, ...]
    notice: Link | None
    notice_ends: date | None
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Mentorship(Record):
    """A pair. `months` together so far, `months_agreed` in all."""

    form: mentorship.Mentorship
    mentor: Person
    apprentice: Person
    months: int
    months_agreed: int | None


@dataclass(frozen=True, slots=True)
class SpecialSkill(Record):
    form: special_skill.SpecialSkill
    body: Body | None
    person: Person
    spread_to: tuple[TeamSign, ...]
    award: Link | None
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Change(Record):
    form: change.Change


@dataclass(frozen=True, slots=True)
class SkillCover:
    """How many of a team's people have a skill.

    `alone` counts levels U and O, `teachers` level O, `learning` levels I and L. `single`: only
    one person can do it alone; `short`: fewer than the skill needs.
    """

    name: str
    critical: bool
    needed: int
    alone: int
    teachers: int
    learning: int
    single: bool
    short: bool


@dataclass(frozen=True, slots=True)
class SkillRow:
    """The levels of a person who agreed to show them."""

    person: Person
    levels: tuple[tuple[str, Iluo | None], ...]


@dataclass(frozen=True, slots=True)
class Skills(Record):
    """A team's skill matrix. `unnamed` counts the people whose levels are in the sums only."""

    dated: date | None
    legend: tuple[tuple[Iluo, str], ...]
    cover: tuple[SkillCover, ...]
    rows: tuple[SkillRow, ...]
    unnamed: int
