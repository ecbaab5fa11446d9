"""How far we are: the plan of the year, the hours learned, what hangs on too few people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from math import ceil

from site_builder.assemble.bulletin import Team
from site_builder.assemble.measures import monthly, year_month
from site_builder.assemble.records import Plan, PlanItem, PlanState, SkillCover
from site_builder.model.screen_choices import SlideKind
from site_builder.views.charts import Column, Trend
from site_builder.views.slides.scope import Scope, folder_of, ident, record_id
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.slide import Slide
from site_builder.views.team_next import coming_items

_MONTHS = 12
_ENOUGH = 3  # months, below which there is no course to see
_MOST_STATIONS = (20, 14)  # of a line that lies on a wide screen, on an upright one
_WEAKEST = 3
_MOST_DOTS = (8, 14)  # beside each other
_LOOKS = {
    PlanState.DONE: "done",
    PlanState.ONGOING: "now",
    PlanState.OVERDUE: "late",
}


@dataclass(frozen=True, slots=True)
class PlanView:
    """A year's plan as a line: `steps` are its items in time; `number` of `due` are done."""

    title: Lines
    number: Lines
    due: str
    due_name: str
    steps: tuple[str, ...]
    month: Lines
    next: Lines


@dataclass(frozen=True, slots=True)
class HoursView:
    title: Lines
    chart: Trend
    note: Lines


@dataclass(frozen=True, slots=True)
class CoverView:
    """A skill: a dot for each who can (`able`), learns (`learning`) or is missing (`open`)."""

    name: Lines
    dots: tuple[str, ...]
    text: Lines


@dataclass(frozen=True, slots=True)
class SkillsView:
    title: Lines
    rows: tuple[CoverView, ...]
    next_name: str
    next: Lines
    drawing: str


def plan_progress(scope: Scope) -> Iterator[Slide]:
    """The plan of this year of each team."""
    kind, words = SlideKind.PLAN_PROGRESS, scope.words
    for plan in scope.of(scope.bulletin.plans):
        items = [one for one in plan.items if one.state is not PlanState.CANCELLED]
        if plan.year != scope.today.year or not items or not plan.due:
            continue
        yield Slide(
            ident(kind, plan.source),
            kind,
            scope.head(plan.team, words.t("Plan of the year")),
            _plan(scope, plan, items),
            record=record_id(plan),
            team=folder_of(plan),
            newest=scope.today,
        )


def _plan(scope: Scope, plan: Plan, items: list[PlanItem]) -> PlanView:
    words, sheet = scope.words, scope.sheet
    items.sort(key=lambda one: one.when.start or date.max)
    month = [one for one in items if _in_month(one, scope.today)]
    done = sum(one.state is PlanState.DONE for one in month)
    now = words.month_title(scope.today, scope.today)
    said = (
        words.t("{month}: {done} of {count} done", month=now, done=done, count=len(month))
        if month
        else words.t("{month}: nothing on a fixed day", month=now)
    )
    ahead = [one for one in items if one.when.start and one.when.start > scope.today]
    following = (
        words.t(
            "Next: {day} {title}",
            day=words.when(ahead[0].when, scope.today),
            title=ahead[0].form.title,
        )
        if ahead
        else ""
    )
    return PlanView(
        title=sheet.title(words.t("The plan of {year}, so far", year=words.year(plan.year)), 120),
        number=sheet.large(str(plan.done), sheet.pick(620, 560), 400),
        due=str(plan.due),
        due_name=words.t("of what was due"),
        steps=_steps(items, int(sheet.pick(*_MOST_STATIONS))),
        month=sheet.running(said, (sheet.pick(780, 860), 150), 72),
        next=sheet.running(following, (sheet.pick(1700, 860), sheet.pick(90, 220)), 60)
        if following
        else NOTHING,
    )


def _steps(items: list[PlanItem], most: int) -> tuple[str, ...]:
    """How each item stands, or neighbours together; only the first that is under way is now."""
    looks = [_LOOKS.get(one.state, "ahead") for one in items]
    count = min(len(looks), most)
    bounds = [number * len(looks) // max(count, 1) for number in range(count + 1)]
    looks = [_together(looks[first:last]) for first, last in pairwise(bounds)]
    first = looks.index("now") if "now" in looks else -1
    return tuple(
        "ahead" if look == "now" and at != first else look for at, look in enumerate(looks)
    )


def _together(looks: list[str]) -> str:
    """How a station stands that is there for several: done only if all of them are."""
    telling = (look for look in ("now", "late", "ahead") if look in looks)
    return next(telling, "done")


def _in_month(one: PlanItem, today: date) -> bool:
    start = one.when.start
    return start is not None and (start.year, start.month) == (today.year, today.month)


def hours(scope: Scope) -> Iterator[Slide]:
    """The hours learned together in the last twelve months, beside those of the year before."""
    words, sheet, kind = scope.words, scope.sheet, SlideKind.HOURS
    team = scope.alone
    held = [(one.form.date, one.person_hours) for one in scope.of(scope.bulletin.trainings)]
    held = [one for one in held if one[0] <= scope.today]
    sums = monthly(held, year_month(scope.today), 2 * _MONTHS)
    known = [one for one in sums if one.value]
    if len(known) < _ENOUGH:
        return
    latest = sums[-_MONTHS:]
    is_known = all(one.value for one in sums[:_MONTHS])
    before = [one.value if is_known else None for one in sums[:_MONTHS]]
    columns = tuple(
        Column(
            words.month_mark(date(one.year, one.month, 1)),
            float(one.value),
            words.rounded(one.value, 0),
            None if was is None else float(was),
            is_running=one is latest[-1],
        )
        for one, was in zip(latest, before, strict=True)
    )
    total = words.rounded(sum((one.value for one in latest), Decimal(0)), 0)
    said = words.t("{hours} person-hours learned in {count} months", hours=total, count=len(latest))
    compared = words.t("Filled: the last twelve months. Outlined: the year before.")
    note = compared if is_known else words.t("Each column is a month; the last is still running.")
    unit = words.t("person-hours")
    view = HoursView(
        sheet.title(said, sheet.pick(120, 240), 96),
        Trend(said, unit, columns),
        sheet.running(note, (sheet.pick(1300, 936), sheet.pick(75, 170)), sheet.text),
    )
    head = scope.head(team.sign if team else None, words.t("Learning hours"))
    folder = team.sign.folder if team else ""
    yield Slide(ident(kind, scope.plan.id), kind, head, view, team=folder, newest=held[0][0])


def skill_coverage(scope: Scope) -> Iterator[Slide]:
    """The three weakest skills of each team, and what is next against it."""
    kind, words = SlideKind.SKILL_COVERAGE, scope.words
    for team in scope.teams:
        if team.skills is None or not team.skills.cover:
            continue
        dated = team.skills.dated
        note = words.t("as of {day}", day=scope.day(dated)) if dated else ""
        yield Slide(
            ident(kind, team.sign.folder),
            kind,
            scope.head(team.sign, note),
            _skills(scope, team, team.skills.cover),
            record=record_id(team.skills),
            team=team.sign.folder,
            newest=dated,
        )


def _skills(scope: Scope, team: Team, cover: tuple[SkillCover, ...]) -> SkillsView:
    words, sheet = scope.words, scope.sheet
    weak = sorted(cover, key=lambda one: (not one.single, one.alone - one.needed, one.alone))
    single = sum(one.single for one in cover)
    said = (
        words.t("{count:skill hangs|skills hang} on one person", count=single)
        if single
        else words.t("Nothing hangs on one person")
    )
    soon = scope.today + timedelta(days=60)
    ahead = [
        one
        for one in coming_items(team)
        if one.when.start and scope.today <= one.when.start <= soon
    ]
    ahead.sort(key=lambda one: one.when.start or date.max)
    following = _lesson(scope, ahead[0]) if ahead else NOTHING
    return SkillsView(
        title=sheet.title(said, sheet.pick(120, 240), 96),
        rows=tuple(_cover(scope, one) for one in weak[:_WEAKEST]),
        next_name=words.t("Next lesson") if following.is_set else "",
        next=following,
        drawing="" if following.is_set or len(weak) >= _WEAKEST else "lesson",
    )


def _lesson(scope: Scope, item: PlanItem) -> Lines:
    """When and what; for letters that are too large for both, what."""
    sheet, room = (
        scope.sheet,
        (scope.sheet.pick(1380, 758), scope.sheet.pick(80, 216 - 1.3 * scope.sheet.text)),
    )
    when = scope.words.when(item.when, scope.today)
    both = sheet.heavy(f"{when} {item.form.title}", room, sheet.lead)
    return both if both.lost is None else sheet.heavy(item.form.title, room, sheet.lead)


def _dots(able: int, learning: int, missing: int, most: float) -> tuple[str, ...]:
    """A dot for each; where there are too many, their shares, of none of them nothing."""
    counts = {"able": able, "learning": learning, "open": missing}
    scale = min(1.0, (most - 1) / max(able + learning + missing, 1))
    return tuple(look for look, count in counts.items() for _ in range(ceil(count * scale - 1e-9)))


def _cover(scope: Scope, one: SkillCover) -> CoverView:
    words, sheet = scope.words, scope.sheet
    missing = max(one.needed - one.alone - one.learning, 0)
    dots = _dots(one.alone, one.learning, missing, sheet.pick(*_MOST_DOTS))
    parts = (
        words.t("{count} can do it alone", count=one.alone)
        if one.alone
        else words.t("nobody can do it alone yet"),
        words.t("{count:is|are} learning", count=one.learning) if one.learning else "",
    )
    return CoverView(
        sheet.large(one.name, sheet.pick(640, 936), 72),
        dots,
        sheet.first(
            (
                words.clauses(part for part in parts if part),
                parts[0],
                *(() if one.alone else (words.t("nobody alone"),)),
            ),
            *(sheet.pick(560, 936), sheet.small if sheet.is_far else sheet.text),
        ),
    )
