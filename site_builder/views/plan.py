"""The plan: what is on around today, who is on shift, and each team's plan of a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import Plan, PlanItem, PlanState
from site_builder.model.choices import PlanKind, PlanStatus
from site_builder.views.items import (
    Group,
    Item,
    groups,
    place_of_record,
    related,
    session_length,
    tag_of,
)
from site_builder.views.links import PLAN, TOPICS, TRAININGS, fragment, href, page_path, record_href
from site_builder.views.parts import Anchor, Empty, Head, Tag, TeamTag, facts, home_crumb, names
from site_builder.views.shifts import OnDuty, on_duty
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_BEFORE, _AFTER = 1, 2  # so many months before and after the one of today are shown
_WIDE = timedelta(days=31)  # what may be on at any time of so long has no month of its own

_LOOKS = {
    PlanState.PLANNED: "kind",
    PlanState.ONGOING: "now",
    PlanState.DONE: "done",
    PlanState.POSTPONED: "open",
    PlanState.CANCELLED: "off",
    PlanState.OVERDUE: "late",
}


@dataclass(frozen=True, slots=True)
class PlanLink:
    """A plan of this year: whose it is, where it stands, how far it is."""

    name: str
    team: TeamTag | None
    href: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """What is `late` comes first, then the months from the one of today on.

    `running` has what is on without such a month, `sometime` what is planned without one; `past`
    are the months before, folded.
    """

    head: Head
    duty: OnDuty
    late: tuple[Item, ...]
    months: tuple[Group, ...]
    running: tuple[Item, ...]
    sometime: tuple[Item, ...]
    past: tuple[Group, ...]
    plans: tuple[PlanLink, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class PlanYearView:
    """A year's plan. `sentence` says how much of it is done."""

    head: Head
    sentence: str
    months: tuple[Group, ...]
    empty: Empty


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    return (_index(bulletin, words), *(_year(bulletin, plan, words) for plan in bulletin.plans))


def completion_sentence(plan: Plan, words: Wording) -> str:
    """Return how much of what was due is done."""
    if not plan.due:
        return words.t("Nothing was due yet.")
    share = words.percent(Decimal(plan.done) / plan.due)
    return words.t(
        "{due} were due by today, {done} are done, {share}.",
        due=plan.due,
        done=plan.done,
        share=share,
    )


def state_tag(item: PlanItem, words: Wording) -> Tag:
    """Return the state of an item as a word, with its shape."""
    look = _LOOKS[item.state]
    if item.state is PlanState.OVERDUE:
        return Tag(words.t("{days} days overdue", days=item.days_late or 0), look)
    return Tag(words.choice(PlanStatus[item.state.name]), look)


def plan_item(bulletin: Bulletin, item: PlanItem, words: Wording, *, is_here: bool) -> Item:
    """Return an item as a record of a list; `is_here` on the page of its own plan."""
    form = item.form
    kind = () if form.kind is PlanKind.TRAINING else (Tag(words.choice(form.kind)),)
    said = (
        words.choice(form.slot) if form.slot else "",
        session_length(form.hours, words),
        form.place or "",
        names(item.instructors, words),
    )
    return Item(
        title=form.title,
        ident=fragment(item) if is_here else "",
        href="" if is_here else record_href(item),
        when=words.when(item.when, bulletin.today),
        was=words.when(item.was, bulletin.today) if item.was else "",
        text=words.clauses(part for part in said if part),
        team=None if is_here else tag_of(item.team),
        place="" if is_here else place_of_record(bulletin, item),
        tags=(state_tag(item, words), *kind),
        facts=facts(
            (
                (words.t("Who for"), form.audience or ""),
                (words.t("Why"), form.reason or ""),
                (words.t("Note"), form.note or ""),
            )
        ),
        related=(
            *related(words.t("Topic"), item.topic),
            *related(words.t("Held"), *item.held),
        ),
    )


def _index(bulletin: Bulletin, words: Wording) -> Page:
    title = words.t("Plan and schedule")
    items = sorted((item for plan in bulletin.plans for item in plan.items), key=_time)

    months = _months(bulletin.today)

    def shown(chosen: Iterable[PlanItem]) -> tuple[Item, ...]:
        return tuple(plan_item(bulletin, item, words, is_here=False) for item in chosen)

    def under(month: YearMonth) -> Iterable[PlanItem]:
        return (item for item in items if _month(item) == month)

    view = PlanView(
        head=Head(title, (home_crumb(words),), _lead(bulletin, items, words)),
        duty=on_duty(bulletin, words),
        late=shown(item for item in items if item.state is PlanState.OVERDUE),
        months=groups(
            (
                Group(words.month(date(*month, 1)), shown(under(month)))
                for month in months[_BEFORE:]
            ),
            words,
            "items: {count}",
        ),
        running=shown(
            item for item in items if item.state is PlanState.ONGOING and _month(item) not in months
        ),
        sometime=shown(item for item in items if _is_sometime(item, bulletin.today)),
        past=groups(
            (
                Group(words.month(date(*month, 1)), (), shown(under(month)), words.t("Look back"))
                for month in months[:_BEFORE]
            ),
            words,
            "items: {count}",
        ),
        plans=tuple(
            _link(bulletin, plan, words)
            for plan in bulletin.plans
            if plan.year == bulletin.today.year
        ),
        empty=Empty(
            words.t("No plan is here yet for these months."),
            words.t("Talk about it at the next meeting: what would we like to learn first?"),
        ),
        onward=(
            Anchor(words.t("What was learned"), TRAININGS),
            Anchor(words.t("How far the topics are"), TOPICS),
        ),
    )
    return Page(PLAN, "pages/plan.html", view, title=title, description=view.head.lead)


def _lead(bulletin: Bulletin, items: list[PlanItem], words: Wording) -> str:
    month = year_month(bulletin.today)
    mine = [i for i in items if _month(i, settled=False) == month and i.state != "cancelled"]
    done = sum(item.state is PlanState.DONE for item in mine)
    late = sum(item.state is PlanState.OVERDUE for item in items)
    if not mine:
        return ""
    said = words.t(
        "{count} planned for {month}, {done} done",
        count=len(mine),
        month=words.short_month(bulletin.today),
        done=done,
    )
    overdue = words.t("{count} overdue", count=late) if late else ""
    return words.clauses(part for part in (said, overdue) if part)


def _time(item: PlanItem) -> tuple[date, date, time]:
    when = item.when
    return when.start or date.max, when.end or date.max, when.start_time or time.min


def _months(today: date) -> tuple[YearMonth, ...]:
    now = year_month(today)
    return tuple(now.later(offset) for offset in range(-_BEFORE, _AFTER + 1))


def _month(item: PlanItem, *, settled: bool = True) -> YearMonth | None:
    """Return the month an item stands under; None when it has none.

    With `settled`, overdue items have none: they stand above the months.
    """
    if settled and item.state is PlanState.OVERDUE:
        return None
    start = item.when.start
    return None if start is None or _is_wide(item) else year_month(start)


def _is_wide(item: PlanItem) -> bool:
    start, end = item.when.start, item.when.end
    return start is None or end is None or end - start > _WIDE


def _is_sometime(item: PlanItem, today: date) -> bool:
    first = _months(today)[0]
    last = _months(today)[-1].later(1)
    return (
        item.state in {PlanState.PLANNED, PlanState.POSTPONED}
        and _is_wide(item)
        and item.when.overlaps(date(*first, 1), date(*last, 1) - timedelta(days=1))
    )


def _link(bulletin: Bulletin, plan: Plan, words: Wording) -> PlanLink:
    name = plan.team.name if plan.team else place_of_record(bulletin, plan)
    sentence = completion_sentence(plan, words)
    return PlanLink(name, tag_of(plan.team), href(page_path(plan.source)), sentence)


def _year(bulletin: Bulletin, plan: Plan, words: Wording) -> Page:
    team = tag_of(plan.team)
    name = team.name if team else place_of_record(bulletin, plan)
    title = words.t("{name}: plan for {year}", name=name, year=words.year(plan.year))
    items = sorted(plan.items, key=_time)
    approved = plan.form.approved_on
    view = PlanYearView(
        head=Head(
            title,
            (home_crumb(words), Anchor(words.t("Plan and schedule"), PLAN)),
            plan.form.need or "",
            facts(
                (
                    (words.t("Approved by"), plan.approved_by.name if plan.approved_by else ""),
                    (words.t("Approved on"), words.day(approved) if approved else ""),
                )
            ),
            team,
        ),
        sentence=completion_sentence(plan, words),
        months=_by_month(bulletin, plan, items, words),
        empty=Empty(
            words.t("This plan is still a blank page."),
            words.t("Its first line can be a small one: twenty minutes before a shift."),
        ),
    )
    path = page_path(plan.source)
    template = "pages/plan_year.html"
    return Page(path, template, view, plan.source, title=title, section=PLAN)


def _by_month(
    bulletin: Bulletin, plan: Plan, items: list[PlanItem], words: Wording
) -> tuple[Group, ...]:
    months = sorted({month for item in items if (month := _month(item, settled=False))})
    under: list[tuple[str, YearMonth | None]] = [
        (words.short_month(date(*month, 1)) if month.year == plan.year else "", month)
        for month in months
    ]
    named = [(title or words.month(date(*month, 1)), month) for title, month in under if month]
    return groups(
        (
            Group(
                title,
                tuple(
                    plan_item(bulletin, item, words, is_here=True)
                    for item in items
                    if _month(item, settled=False) == month
                ),
            )
            for title, month in (*named, (words.t("No day set yet, or all the time"), None))
        ),
        words,
        "items: {count}",
    )
