"""The plan: what is on around today, who is on shift, and each team's plan of a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import Plan, PlanItem, PlanState
from site_builder.views.items import (
    Group,
    Item,
    groups,
    place_of_record,
    tag_of,
)
from site_builder.views.links import PLAN, TOPICS, TRAININGS, href, page_path
from site_builder.views.parts import Anchor, Empty, Head, TeamTag, home_crumb
from site_builder.views.plan_items import completion_sentence, is_wide, month_of, plan_item, time_of
from site_builder.views.plan_year import year_page
from site_builder.views.shifts import OnDuty, on_duty
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_BEFORE, _AFTER = 1, 2  # so many months before and after the one of today are shown


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


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    return (_index(bulletin, words), *(year_page(bulletin, plan, words) for plan in bulletin.plans))


def _index(bulletin: Bulletin, words: Wording) -> Page:
    title = words.t("Plan and schedule")
    items = sorted((item for plan in bulletin.plans for item in plan.items), key=time_of)

    months = _months(bulletin.today)

    def shown(chosen: Iterable[PlanItem]) -> tuple[Item, ...]:
        return tuple(plan_item(bulletin, item, words, is_here=False) for item in chosen)

    def under(month: YearMonth) -> tuple[Item, ...]:
        return shown(item for item in items if month_of(item) == month)

    view = PlanView(
        head=Head(title, (home_crumb(words),), _lead(bulletin, items, words)),
        duty=on_duty(bulletin, words),
        late=shown(item for item in items if item.state is PlanState.OVERDUE),
        months=groups(
            (Group(words.month(date(*month, 1)), under(month)) for month in months[_BEFORE:]),
            words,
            "items: {count}",
        ),
        running=shown(
            item
            for item in items
            if item.state is PlanState.ONGOING and month_of(item) not in months
        ),
        sometime=shown(item for item in items if _is_sometime(item, bulletin.today)),
        past=groups(
            (
                Group(words.month(date(*month, 1)), (), under(month), words.t("Look back"))
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
    mine = [i for i in items if month_of(i, settled=False) == month and i.state != "cancelled"]
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


def _months(today: date) -> tuple[YearMonth, ...]:
    now = year_month(today)
    return tuple(now.later(offset) for offset in range(-_BEFORE, _AFTER + 1))


def _is_sometime(item: PlanItem, today: date) -> bool:
    first = _months(today)[0]
    last = _months(today)[-1].later(1)
    return (
        item.state in {PlanState.PLANNED, PlanState.POSTPONED}
        and is_wide(item)
        and item.when.overlaps(date(*first, 1), date(*last, 1) - timedelta(days=1))
    )


def _link(bulletin: Bulletin, plan: Plan, words: Wording) -> PlanLink:
    name = plan.team.name if plan.team else place_of_record(bulletin, plan)
    sentence = completion_sentence(plan, words)
    return PlanLink(name, tag_of(plan.team), href(page_path(plan.source)), sentence)
