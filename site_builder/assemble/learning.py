"""Plans and what came of them, sessions, and the skills they build."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.assemble.desk import EVIDENCE, Desk, misspelt_id
from site_builder.assemble.measures import session_hours, sessions_attended
from site_builder.assemble.people import Person
from site_builder.assemble.records import (
    Link,
    Plan,
    PlanItem,
    PlanState,
    SkillCover,
    SkillRow,
    Skills,
    Training,
)
from site_builder.model.choices import Iluo, InstructorSource, PlanStatus
from site_builder.model.entry import Entry
from site_builder.model.plan import Plan as PlanForm
from site_builder.model.plan import PlanItem as PlanItemForm
from site_builder.model.refs import PersonRef
from site_builder.model.skills import Skill, SkillMatrix
from site_builder.model.training import Training as TrainingForm
from site_builder.model.values.ident import mend_id
from site_builder.model.values.text import nearest, plain

_ALONE = frozenset({Iluo.U, Iluo.O})


@dataclass(frozen=True, slots=True)
class _Items:
    """Every planned item by team and by what a session may call it."""

    by_name: Mapping[tuple[str, str], tuple[Entry[PlanForm], int]]

    def find(self, home: str, text: str) -> tuple[Entry[PlanForm], int] | None:
        return self.by_name.get((home, _normal(text)))


def trainings(desk: Desk) -> tuple[Training, ...]:
    """All sessions shown, newest first."""
    found = desk.each(TrainingForm, "training", _training)
    return tuple(sorted(found, key=lambda one: (one.form.date, one.ident), reverse=True))


def plans(desk: Desk) -> tuple[Plan, ...]:
    """All plans shown, newest year first. A session carries out the item it names."""
    entries = tuple(desk.of(PlanForm, "plan"))
    items = _Items(dict(_named(entries)))
    held = _held(desk, items)
    found = [_plan(desk, entry, held) for entry in entries]
    return tuple(sorted(found, key=lambda one: (-one.year, one.source)))


def _training(desk: Desk, entry: Entry[TrainingForm]) -> Training:
    form = entry.form
    hours = session_hours(form)
    attended = sessions_attended(form)
    instructors = desk.persons(entry, form.instructor, "instructor")
    desk.persons(entry, form.attendees, "attendees")  # names stay private, but must be right
    return Training(
        source=entry.path,
        ident=desk.ident(entry),
        team=desk.team(entry),
        form=desk.safe(entry).model_copy(update={"attendees": ()}),
        hours=hours,
        attended=attended,
        expected=form.expected,
        person_hours=hours * attended,
        instructors=instructors,
        source_kind=form.source or _source_of(instructors),
        applied_in=desk.links(entry, EVIDENCE, form.applied_in, "applied_in"),
        photos=desk.photos(entry, form.photos, "photos"),
    )


def _source_of(instructors: tuple[Person, ...]) -> InstructorSource | None:
    return instructors[0].source if instructors else None


def _named(
    entries: Iterable[Entry[PlanForm]],
) -> Iterable[tuple[tuple[str, str], tuple[Entry[PlanForm], int]]]:
    """Names of items, the newest plan last so that it is the one meant."""
    for entry in sorted(entries, key=lambda one: one.year or 0):
        for number, item in enumerate(entry.form.items):
            for name in (item.title, item.id):
                if name is not None:
                    yield (entry.home, _normal(name)), (entry, number)


def _held(desk: Desk, items: _Items) -> Mapping[tuple[str, int], tuple[Link, ...]]:
    """The sessions that carried out each item, by the plan's file and the item's number."""
    held: dict[tuple[str, int], tuple[Link, ...]] = {}
    for entry in desk.of(TrainingForm, "training"):
        ref = entry.form.plan
        if ref is None:
            continue
        found = items.find(entry.home, ref.text)
        if found is None:
            found = items.find(entry.home, mend_id(ref.text))
            if found is not None:
                desk.problems.append(misspelt_id(entry, ref.text, "plan"))
        if found is None and desk.index.is_lost(("plan",), ref.text):
            continue
        if found is None:
            names = [name for home, name in items.by_name if home == entry.home]
            near = nearest(_normal(ref.text), names, 0.5)[:3]
            desk.problems.append(entry.problem("W253", "plan", found=ref.text, nearest=near))
            continue
        key = (found[0].path, found[1])
        held[key] = (*held.get(key, ()), desk.linked(entry))
    return held


def _plan(
    desk: Desk, entry: Entry[PlanForm], held: Mapping[tuple[str, int], tuple[Link, ...]]
) -> Plan:
    safe = desk.safe(entry)
    items = tuple(
        _item(desk, entry, number, safe.items[number], held.get((entry.path, number), ()))
        for number in range(len(entry.form.items))
    )
    due = [item for item in items if _is_due(item, desk.today)]
    return Plan(
        source=entry.path,
        ident=desk.ident(entry),
        team=desk.team(entry),
        form=safe,
        year=entry.form.year or entry.year or desk.today.year,
        approved_by=desk.maybe(entry, entry.form.approved_by, "approved_by"),
        items=items,
        due=len(due),
        done=sum(item.state is PlanState.DONE for item in due),
    )


def _item(
    desk: Desk, entry: Entry[PlanForm], number: int, safe: PlanItemForm, held: tuple[Link, ...]
) -> PlanItem:
    item = entry.form.items[number]
    moved = item.status is PlanStatus.POSTPONED and item.new_when is not None
    when = item.new_when if moved and item.new_when is not None else item.when
    state = plan_state(item, desk.today, was_held=bool(held))
    late = (desk.today - when.end).days if state is PlanState.OVERDUE and when.end else None
    return PlanItem(
        source=entry.path,
        ident=_idents(entry.form.items)[number],
        team=desk.team(entry),
        form=safe,
        state=state,
        when=when,
        was=item.when if moved else None,
        days_late=late,
        instructors=desk.persons(entry, item.instructor, "items", number, "instructor"),
        topic=desk.link(entry, ("topic",), item.topic, "items", number, "topic"),
        held=held,
    )


def _idents(items: tuple[PlanItemForm, ...]) -> tuple[str, ...]:
    """The id of each item: its own, else by its place in the plan, never one of another item."""
    own = {item.id for item in items}
    found: list[str] = []
    for number, item in enumerate(items, start=1):
        ident = item.id or f"p-{number:02}"
        while item.id is None and ident in own:
            ident += "-0"
        found.append(ident)
    return tuple(found)


def plan_state(item: PlanItemForm, today: date, *, was_held: bool) -> PlanState:
    """How an item stands: overdue once the last day it can mean is over and nothing was held.

    An item that recurs or is open-ended is never overdue; one that is cancelled stays so.
    """
    if item.status in {PlanStatus.DONE, PlanStatus.CANCELLED}:
        return PlanState(item.status.value)
    when = item.new_when or item.when
    if when.end is not None and when.end < today:
        if was_held:
            return PlanState.DONE
        if when.recurrence is None:
            return PlanState.OVERDUE
    return PlanState(item.status.value)


def _is_due(item: PlanItem, today: date) -> bool:
    """Whether an item counts for completion: carried out, or its time is over; not cancelled."""
    if item.state is PlanState.CANCELLED:
        return False
    if item.state in {PlanState.DONE, PlanState.OVERDUE}:
        return True
    return item.when.end is not None and item.when.end < today


def skills(desk: Desk, k_min: int) -> tuple[Skills, ...]:
    """The skill matrices of the teams, by folder.

    Sums less the named rows would tell the levels of those who did not agree; when they are fewer
    than `k_min`, no row is named.
    """
    return tuple(_skills(desk, entry, k_min) for entry in desk.of(SkillMatrix, "skills"))


def _skills(desk: Desk, entry: Entry[SkillMatrix], k_min: int) -> Skills:
    form = entry.form
    title = {one.name: desk.redactor.text(one.name, entry.home) for one in form.skills}
    levels: dict[str, dict[str, Iluo]] = {}
    rows: list[SkillRow] = []
    for name, given in form.levels.items():
        person = desk.person(entry, PersonRef(name), "levels", name)
        known = desk.people.find(name, entry.home)
        if known and not known[0].active:
            continue
        levels[name] = {_normal(skill): level for skill, level in given.items()}
        if person.named and person.skills:
            shown = tuple((title[s.name], _level(s, levels[name])) for s in form.skills)
            rows.append(SkillRow(person, shown))
    unnamed = len(levels) - len(rows)
    return Skills(
        source=entry.path,
        ident=desk.ident(entry),
        team=desk.team(entry),
        part=desk.part(entry),
        dated=form.dated,
        legend=tuple(desk.safe(entry).legend.items()),
        cover=tuple(_cover(one, title[one.name], levels.values()) for one in form.skills),
        rows=() if 0 < unnamed < k_min else tuple(rows),
        unnamed=unnamed,
    )


def _cover(skill: Skill, name: str, levels: Iterable[Mapping[str, Iluo]]) -> SkillCover:
    held = [_level(skill, given) for given in levels]
    alone = sum(level in _ALONE for level in held)
    return SkillCover(
        name=name,
        critical=skill.critical,
        needed=skill.min_cover,
        alone=alone,
        teachers=sum(level is Iluo.O for level in held),
        learning=sum(level in {Iluo.I, Iluo.L} for level in held),
        single=alone == 1,
        short=alone < skill.min_cover,
    )


def _level(skill: Skill, given: Mapping[str, Iluo]) -> Iluo | None:
    """A person's level, named by the skill's id or by its name."""
    return given.get(_normal(skill.id or skill.name), given.get(_normal(skill.name)))


def _normal(text: str) -> str:
    return plain(text).casefold()
