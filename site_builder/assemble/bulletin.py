"""The bulletin: everything the site may show, linked and judged, on one day and for one channel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.assemble import records
from site_builder.assemble.answers_due import Answers
from site_builder.assemble.coverage.cells import Coverage, Waived
from site_builder.assemble.measures import Standing
from site_builder.assemble.people import Person
from site_builder.assemble.places import TeamSign
from site_builder.assemble.redact import Withheld
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.assemble.sheets import Sheet
from site_builder.assemble.walls import WallPlan
from site_builder.model import campaign, site, team, unit, vision
from site_builder.model.approval import Actor, Until
from site_builder.model.choices import Channel
from site_builder.model.values.shift import ShiftPattern
from site_builder.model.values.workday import Workdays
from site_builder.problems import Language
from site_builder.read.documents import Body


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of a team or unit. `share` of the way from its start to its target (0–1), if known.

    `start`, `current` and `target` are in `unit`.
    """

    form: vision.TeamGoal
    current: Decimal | None
    unit: str
    share: Decimal | None
    start: Decimal | None = None
    target: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """What was done in a span of days: sessions, hours times people, topics, suggestions."""

    sessions: int
    person_hours: Decimal
    topics: int
    arrived: int
    suggestions: int
    answered: int


@dataclass(frozen=True, slots=True)
class Team:
    """A team with everything of its own. `headcount` counts the active members.

    `hours_per_head` is None below the site's minimum group size. `updated` is the latest date
    written in any of its records that is not after the bulletin's day.
    """

    sign: TeamSign
    source: str
    parent: str
    form: team.Team
    leader: Person | None
    headcount: int
    members: tuple[Person, ...]
    former: int
    vision_story: tuple[vision.VisionStory, Body | None] | None
    goals: tuple[Goal, ...]
    indicators: tuple[Standing, ...]
    duties: tuple[tuple[str, Person], ...]
    waivers: tuple[Waived, ...]
    crew: tuple[ShiftPattern, str] | None
    cover: records.Photo | None
    photos: tuple[records.Photo, ...]
    plans: tuple[records.Plan, ...]
    trainings: tuple[records.Training, ...]
    topics: tuple[records.Topic, ...]
    suggestions: tuple[records.Suggestion, ...]
    awards: tuple[records.Award, ...]
    mentorships: tuple[records.Mentorship, ...]
    special_skills: tuple[records.SpecialSkill, ...]
    skills: records.Skills | None
    changes: tuple[records.Change, ...]
    posts: tuple[records.Post, ...]
    rules: tuple[records.Document, ...]
    year: Totals
    hours_per_head: Decimal | None
    updated: date | None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the teams directly and indirectly in it. `missing`: teams expected but not there."""

    folder: str
    source: str
    parent: str
    form: unit.Unit
    leader: Person | None
    union_contact: Person | None
    goals: tuple[Goal, ...]
    indicators: tuple[Standing, ...]
    units: tuple[str, ...]
    teams: tuple[str, ...]
    all_teams: tuple[str, ...]
    missing: tuple[str, ...]
    rotas: tuple[ShiftPattern, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A record that is not shown today, why, and from which day it will be (None: not by itself)."""

    source: str
    title: str
    reason: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record somebody has to act on: of which kind, where it is written, and who they are.

    `office` is the team or unit in which they act, `who` their name as far as it may be shown; ""
    where nobody says. `since` is the day of the record itself. `until` says who sees it meanwhile.
    """

    kind: str
    title: str
    source: str
    line: int
    actor: Actor
    office: str
    who: str
    since: date | None
    until: Until


@dataclass(frozen=True, slots=True)
class Bulletin:
    """All there is to show. Tuples of records run newest first, teams in their own order.

    `parts` tells in a site of many teams on whose lists what a team or unit did stands, by folder.
    `prose_lines` are the lines on which prose begins that is a field of a YAML file, by its path.
    `answers` counts by folder the people still to be asked.
    """

    site: site.Site
    campaign: campaign.Campaign
    editor: Person | None
    today: date
    channel: Channel
    language: Language
    workdays: Workdays
    prose_lines: Mapping[str, int]
    units: Mapping[str, Unit]
    teams: Mapping[str, Team]
    parts: Mapping[str, str]
    outside: tuple[Person, ...]
    concepts: tuple[records.Concept, ...]
    documents: tuple[records.Document, ...]
    news: tuple[records.News, ...]
    plans: tuple[records.Plan, ...]
    trainings: tuple[records.Training, ...]
    topics: tuple[records.Topic, ...]
    suggestions: tuple[records.Suggestion, ...]
    awards: tuple[records.Award, ...]
    mentorships: tuple[records.Mentorship, ...]
    special_skills: tuple[records.SpecialSkill, ...]
    changes: tuple[records.Change, ...]
    posts: tuple[records.Post, ...]
    screens: tuple[ScreenPlan, ...]
    sheets: tuple[Sheet, ...]
    walls: tuple[WallPlan, ...]
    pictures: frozenset[str]
    withheld_pictures: frozenset[str]
    coverage: Coverage
    withheld: tuple[Withheld, ...]
    answers: Mapping[str, Answers]
    longer_names: tuple[str, ...]
    held: tuple[Held, ...]
    waiting: tuple[Waiting, ...]
    hidden: frozenset[str]
    next_change: date | None
