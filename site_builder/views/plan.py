"""The plan: a page for every month with something in it, the one of today at its head."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import Plan, PlanItem, PlanState
from site_builder.model.values.shift import ShiftPattern
from site_builder.views.days_off import DaysOff, days_off
from site_builder.views.items import Group, Item, place_of_record, tag_of
from site_builder.views.links import PLAN, TOPICS, TRAININGS, href, page_path
from site_builder.views.month_calendar import MonthCalendar, month_calendar
from site_builder.views.occasions import Occasion, occasions
from site_builder.views.parts import Anchor, Empty, Fact, Head, TeamTag, home_crumb
from site_builder.views.plan_items import completion, plan_item, time_of
from site_builder.views.shifts import Duty, duty, main_rota
from site_builder.views.subscribing import Subscription, subscription
from site_builder.views.values import Later, Page
from site_builder.views.wording import Wording
from site_builder.views.year_lines import YearLines, year_lines

_MOST_LATE = 8  # late items that stand openly, those of the longest standing


@dataclass(frozen=True, slots=True)
class PlanLink:
    """A plan of this year: whose it is, where it stands, how far it is in a few words."""

    name: str
    team: TeamTag | None
    href: str
    standing: str


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month in the index; `is_here` on its own page."""

    label: str
    href: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class YearOfMonths:
    title: str
    months: tuple[MonthLink, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month: its calendar, the months beside it, and all months by year."""

    head: Head
    previous: Anchor | None
    next: Anchor | None
    calendar: MonthCalendar
    is_empty: bool
    empty: Empty
    index: tuple[YearOfMonths, ...]
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """This month: its calendar, then what is late, the shifts, the year, days off."""

    head: Head
    month: MonthView
    late: Group
    year: YearLines
    days_off: DaysOff
    duty: Duty
    plans: tuple[PlanLink, ...]
    subscription: Subscription


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    desk = _Months(bulletin, occasions(bulletin, words), main_rota(bulletin), words)
    return (
        _index(desk),
        *(desk.page(month) for month in desk.months if month != desk.now),
    )


@dataclass(frozen=True, slots=True)
class _Months:
    """All months that have a page."""

    bulletin: Bulletin
    found: Mapping[YearMonth, tuple[Occasion, ...]]
    rota: ShiftPattern | None
    words: Wording

    @property
    def now(self) -> YearMonth:
        return year_month(self.bulletin.today)

    @property
    def months(self) -> tuple[YearMonth, ...]:
        return tuple(sorted({self.now, *self.found}))

    def path(self, month: YearMonth) -> str:
        return PLAN if month == self.now else _own_path(month)

    def page(self, month: YearMonth) -> Page:
        view = Later(partial(self.view, month))
        title = self.words.t("Plan for {month}", month=self.words.month(date(*month, 1)))
        path = self.path(month)
        return Page(path, "pages/plan_month.html", view, title=title, section=PLAN)

    def view(self, month: YearMonth) -> MonthView:
        words = self.words
        found = self.found.get(month, ())
        beside = self.months
        at = beside.index(month)
        plan = Anchor(words.t("Plan and schedule"), PLAN)
        return MonthView(
            head=Head(
                title=self.name(month),
                crumbs=(home_crumb(words), plan),
                facts=self.counts(month),
            ),
            previous=self.anchor(beside[at - 1]) if at else None,
            next=self.anchor(beside[at + 1]) if at + 1 < len(beside) else None,
            calendar=month_calendar(self.bulletin, month, found, self.rota, words),
            is_empty=not found,
            empty=Empty(
                words.t("No plan is here yet for this month."),
                words.t("Talk about it at the next meeting: what would we like to learn first?"),
            ),
            index=self.index(month),
            onward=(
                Anchor(words.t("What was learned"), TRAININGS),
                Anchor(words.t("How far the topics are"), TOPICS),
            ),
        )

    def name(self, month: YearMonth) -> str:
        return self.words.month_title(date(*month, 1), self.bulletin.today)

    def anchor(self, month: YearMonth) -> Anchor:
        return Anchor(self.name(month), self.path(month))

    def counts(self, month: YearMonth) -> tuple[Fact, ...]:
        """Count what was held, and what is planned, with its last possible day in the month."""
        looks = Counter(
            one.event.look
            for one in self.found.get(month, ())
            if one.counts and year_month(one.last) == month
        )
        words = self.words
        counted = (
            (words.t("Done so far"), looks["done"]),
            (words.t("To do"), looks["ahead"] + looks["running"]),
            (words.t("Overdue"), looks["late"]),
        )
        return tuple(
            Fact(label, words.t("{count:item|items}", count=count))
            for label, count in counted
            if count
        )

    def index(self, here: YearMonth) -> tuple[YearOfMonths, ...]:
        """Return the months to turn to; () when there is no other."""
        if self.months == (here,):
            return ()
        return tuple(
            YearOfMonths(
                self.words.year(year),
                tuple(
                    MonthLink(
                        self.words.short_month(date(*month, 1)), self.path(month), month == here
                    )
                    for month in self.months
                    if month.year == year
                ),
            )
            for year in sorted({month.year for month in self.months}, reverse=True)
        )


def _own_path(month: YearMonth) -> str:
    return f"plan/{month.year}-{month.month:02}.html"


def _index(desk: _Months) -> Page:
    bulletin, words = desk.bulletin, desk.words
    month = desk.view(desk.now)
    items = sorted((item for plan in bulletin.plans for item in plan.items), key=time_of)
    late = [_late(bulletin, item, words) for item in items if item.state is PlanState.OVERDUE]
    today = bulletin.today
    this_year = tuple(plan for plan in bulletin.plans if plan.year == today.year)
    view = PlanView(
        head=Head(
            month.head.title,
            (home_crumb(words),),
            words.t("Plan and schedule, {month}", month=month.calendar.name),
            _with_late(month.head.facts, len(late), words),
        ),
        month=month,
        late=Group(
            words.t("Overdue: a new day is wanted"),
            tuple(late[:_MOST_LATE]),
            tuple(late[_MOST_LATE:]),
            words.t("{count} more", count=len(late) - _MOST_LATE),
        ),
        year=year_lines(bulletin, _items(this_year), today.year, words),
        days_off=days_off(bulletin, words),
        duty=duty(bulletin, words),
        plans=tuple(_link(bulletin, plan, words) for plan in this_year),
        subscription=subscription(words),
    )
    title = words.t("Plan and schedule")
    # The address of its own month leads here, so that a saved link holds in every month.
    aliases = (_own_path(desk.now),)
    return Page(PLAN, "pages/plan.html", view, aliases=aliases, title=title)


def _late(bulletin: Bulletin, item: PlanItem, words: Wording) -> Item:
    entry = plan_item(bulletin, item, words, is_here=False)
    return replace(entry, when=words.t("planned for {when}", when=entry.when), was="")


def _items(plans: tuple[Plan, ...]) -> tuple[PlanItem, ...]:
    return tuple(item for plan in plans for item in plan.items)


def _with_late(facts: tuple[Fact, ...], late: int, words: Wording) -> tuple[Fact, ...]:
    """Return the facts of this month with everything that is late, of whatever month."""
    label = words.t("Overdue")
    kept = tuple(fact for fact in facts if fact.label != label)
    counted = words.t("{count:item|items}", count=late)
    return (*kept, Fact(label, counted, "#late")) if late else kept


def _link(bulletin: Bulletin, plan: Plan, words: Wording) -> PlanLink:
    name = plan.team.name if plan.team else place_of_record(bulletin, plan)
    standing = completion(plan, words)
    return PlanLink(name, tag_of(plan.team), href(page_path(plan.source)), standing)
