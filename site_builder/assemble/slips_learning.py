"""Slips in plans, trainings, mentorships and skill matrices, and dates of another year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder.assemble.judged import Judged
from site_builder.assemble.measures import sessions_attended, span_hours
from site_builder.model.choices import MentorshipStatus, PlanStatus
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.mentorship import Mentorship
from site_builder.model.plan import Plan, PlanItem
from site_builder.model.skills import SkillMatrix
from site_builder.model.training import Training
from site_builder.model.values.text import likeness, nearest
from site_builder.model.values.when import When
from site_builder.problems import Edit, Fact, Problem

_SHORTEST, _LONGEST = Decimal("0.25"), Decimal(16)  # hours of one session
_SURE = 0.85  # so alike that the spelling may be corrected


def plan_slips(judged: Judged[Plan]) -> Iterator[Problem]:
    """Slips of a year's plan, and of its items one by one."""
    for index, item in enumerate(judged.form.items):
        yield from _item(judged, item, index)
    yield from _plan_year(judged)


def _item(judged: Judged[Plan], item: PlanItem, index: int) -> Iterator[Problem]:
    at = ("items", index)
    status = item.status.term
    moved = item.new_when is not None
    held = item.new_when or item.when
    if item.status is PlanStatus.DONE and held.start is not None and held.start > judged.today:
        yield judged.slip("E225", *at, "new_when" if moved else "when", status=status)
    if item.status is PlanStatus.POSTPONED and not moved:
        yield judged.slip("E226", *at, "status")
    old = (item.when.start, (*at, "when"))
    new = (item.new_when.end if item.new_when else None, (*at, "new_when"))
    yield from judged.order(old, new, "W211")
    if item.status in {PlanStatus.POSTPONED, PlanStatus.CANCELLED} and item.reason is None:
        yield judged.slip("W227", *at, "status")
    if item.hours is not None and not _SHORTEST <= item.hours <= _LONGEST:
        yield judged.slip("W228", *at, "hours")


def _plan_year(judged: Judged[Plan]) -> Iterator[Problem]:
    """W131 when most of the dated items lie outside the year of the file."""
    items, year = judged.form.items, judged.entry.year or judged.form.year
    if year is None:
        return
    dated = [n for n, item in enumerate(items) if item.when.start or item.when.end]
    strays = [n for n in dated if not _in_year(items[n].when, year)]
    if 2 * len(strays) > len(dated):
        yield judged.slip("W131", "items", strays[0], "when", count=len(strays), year=year)


def _in_year(when: When, year: int) -> bool:
    begins = when.start is None or when.start.year <= year
    return begins and (when.end is None or year <= when.end.year)


def outside_year(strays: Sequence[Entry[Form]]) -> Problem:
    """W131 for the records of one file, at least one, whose dates are not of the file's year."""
    facts: dict[str, Fact] = {"count": len(strays), "year": str(strays[0].year)}
    return Problem("W131", strays[0].at("date"), facts, strays[0].language)


def training_slips(judged: Judged[Training]) -> Iterator[Problem]:
    """Slips of a session in its day, its length and its numbers of people."""
    yield from judged.future(judged.form.date, "date")
    yield from _length(judged)
    yield from _attendance(judged)


def _length(judged: Judged[Training]) -> Iterator[Problem]:
    training = judged.form
    span = span_hours(training)
    if training.hours is not None and not _SHORTEST <= training.hours <= _LONGEST:
        yield judged.slip("E228", "hours")
    elif span == 0:
        yield judged.slip("E229", "end", related=("start",))
    elif training.hours is None and span is None:
        yield judged.slip("E230", *_half_span(training))
    elif training.hours is None and span is not None and not _SHORTEST <= span <= _LONGEST:
        hours = f"{round(span, 2).normalize():f}"
        yield judged.slip("E231", "end", related=("start",), hours=hours)


def _half_span(training: Training) -> tuple[str, ...]:
    """The one of start and end that is written: its partner is what is missing."""
    if training.start is not None:
        return ("start",)
    return ("end",) if training.end is not None else ()


def _attendance(judged: Judged[Training]) -> Iterator[Problem]:
    training = judged.form
    if training.attended is None and not training.attendees:
        yield judged.slip("E232")
        return
    count = sessions_attended(training)
    field = "attendees" if training.attended is None else "attended"
    if training.expected is not None and count > training.expected:
        yield judged.slip("W233", field, related=("expected",), count=count)
    if training.passed is not None and training.passed > count:
        yield judged.slip("E234", "passed", related=(field,), count=count)
    if training.attended is not None and len(training.attendees) not in {0, training.attended}:
        names = len(training.attendees)
        yield judged.slip("W235", "attended", related=("attendees",), count=names)


def mentorship_slips(judged: Judged[Mentorship]) -> Iterator[Problem]:
    """Slips of a mentorship in its people and its dates."""
    pair = judged.form
    start = (pair.start, ("start",))
    yield from judged.order(start, (pair.end, ("end",)))
    if pair.completed_on is not None and pair.completed_on > judged.today:
        yield judged.slip("E210", "completed_on")
    else:
        yield from judged.order(start, (pair.completed_on, ("completed_on",)))
    if pair.status is MentorshipStatus.COMPLETED and pair.completed_on is None:
        yield judged.slip("W239", "status")
    if pair.mentor.text == pair.apprentice.text:
        yield judged.slip("E240", "apprentice", related=("mentor",))


def skill_slips(judged: Judged[SkillMatrix]) -> Iterator[Problem]:
    """Slips of a skill matrix: levels at skills nobody declared, skills nobody need have."""
    matrix = judged.form
    declared = tuple(word for skill in matrix.skills for word in (skill.name, skill.id) if word)
    told: set[str] = set()
    for person, levels in matrix.levels.items():
        for skill in levels:
            if skill not in declared and skill not in told:
                told.add(skill)
                yield _undeclared(judged, person, skill, declared)
    for index, entry in enumerate(matrix.skills):
        if entry.min_cover == 0:
            yield judged.slip("W249", "skills", index, "min_cover", name=entry.name)


def _undeclared(
    judged: Judged[SkillMatrix], person: str, skill: str, declared: tuple[str, ...]
) -> Problem:
    place = judged.key_place("levels", person, skill)
    near = nearest(skill, declared)[:1]
    sure = bool(near) and likeness(skill, near[0]) >= _SURE
    edits = (Edit(place, near[0]),) if sure else ()
    facts: dict[str, Fact] = {"found": skill, "nearest": near, "known": declared}
    if near:
        del facts["known"]
    return Problem("E248", place, facts, judged.entry.language, edits)
