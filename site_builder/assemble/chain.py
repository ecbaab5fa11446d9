"""From lessons to results: which topics and changes lessons were used in, and what came of those."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.places import TeamSign
from site_builder.assemble.records import Change, Link, Record, Topic, Training
from site_builder.assemble.shelf import settled
from site_builder.model.choices import MeasureStatus

Key = tuple[str, str]  # the file of a record, and its id there


@dataclass(frozen=True, slots=True)
class Chain:
    """A topic or change with the lessons used in it, oldest first.

    `arrived`: the target is met and holds. `standards` and `taught` are what is written of it
    whether it arrived or not; the team that found it is not among `taught`.
    """

    goal: Topic | Change
    lessons: tuple[Training, ...]
    arrived: bool
    standards: tuple[str, ...]
    taught: tuple[TeamSign, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """The lessons of a year and how far they led; each figure counts only what passed the one before.

    `lessons` held, `used` of them applied in the `chains`; of these chains `arrived`, of those
    `standard`, of those `spread` were taught on, to `teams` different teams.
    """

    year: int
    lessons: int
    used: int
    chains: tuple[Chain, ...]
    arrived: int
    standard: int
    spread: int
    teams: int


def flow(lessons: Iterable[Training], goals: Iterable[Topic | Change], year: int) -> Flow:
    """Follow the lessons held in `year` to the `goals` they were used in.

    A link counts once, whether the lesson names the topic, the topic the lesson, or both. What
    somebody has still to approve is no part of it.
    """
    held = {_key(one): one for one in settled(lessons) if one.form.date.year == year}
    found = (_chain(goal, held) for goal in settled(goals))
    chains = tuple(one for one in found if one.lessons)
    arrived = tuple(one for one in chains if one.arrived)
    standard = tuple(one for one in arrived if one.standards)
    return Flow(
        year=year,
        lessons=len(held),
        used=len({_key(lesson) for one in chains for lesson in one.lessons}),
        chains=tuple(sorted(chains, key=_how_far, reverse=True)),
        arrived=len(arrived),
        standard=len(standard),
        spread=sum(bool(one.taught) for one in standard),
        teams=len({team.folder for one in standard for team in one.taught}),
    )


def _chain(goal: Topic | Change, held: dict[Key, Training]) -> Chain:
    own = _key(goal)
    named = {_key(link) for link in goal.learned_from} if isinstance(goal, Topic) else set()
    lessons = (
        one
        for key, one in held.items()
        if key in named or own in {_key(link) for link in one.applied_in}
    )
    ordered = tuple(sorted(lessons, key=lambda one: one.form.date))
    if not isinstance(goal, Topic):
        return Chain(goal, ordered, arrived=False, standards=(), taught=())
    standards = tuple(one.doc for one in goal.form.standardized)
    return Chain(goal, ordered, goal.arrived, standards, _taught(goal))


def _taught(topic: Topic) -> tuple[TeamSign, ...]:
    """Return the other teams that have taken it over, each once."""
    found = {
        one.team.folder: one.team
        for one in topic.spread
        if one.form.status is MeasureStatus.DONE and one.team != topic.team
    }
    return tuple(found.values())


def _how_far(chain: Chain) -> tuple[bool, bool, int, int]:
    return chain.arrived, bool(chain.standards), len(chain.taught), len(chain.lessons)


def _key(record: Record | Link) -> Key:
    return record.source, record.ident
