"""A team's plan of a year: its lines, and a list month by month."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Plan, PlanItem
from site_builder.views.items import Group, groups, place_of_record, tag_of
from site_builder.views.links import PLAN, href, page_path
from site_builder.views.parts import Anchor, Empty, Head, facts, home_crumb
from site_builder.views.plan_items import completion_sentence, month_of, plan_item, time_of
from site_builder.views.values import Later, Page
from site_builder.views.wording import Wording
from site_builder.views.year_lines import YearLines, year_lines
from site_builder.views.years import YearLink


@dataclass(frozen=True, slots=True)
class PlanYearView:
    """A year's plan. `sentence` says how much of it is done; `years` are () where there is one only."""

    head: Head
    years: tuple[YearLink, ...]
    sentence: str
    year: YearLines
    months: tuple[Group, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of every plan."""
    by_home: dict[str, list[Plan]] = {}
    for plan in bulletin.plans:
        by_home.setdefault(_home(plan), []).append(plan)
    return tuple(_page(bulletin, one, by_home[_home(one)], words) for one in bulletin.plans)


def _page(bulletin: Bulletin, plan: Plan, beside: list[Plan], words: Wording) -> Page:
    """Return the page of one plan; its items are anchors there.

    `beside` are the plans of all years of the same team or unit.
    """
    team = tag_of(plan.team)
    name = team.name if team else place_of_record(bulletin, plan)
    title = words.t("{name}: plan for {year}", name=name, year=words.year(plan.year))
    view = Later(partial(_view, bulletin, (plan, beside), title, words))
    template = "pages/plan_year.html"
    return Page(page_path(plan.source), template, view, plan.source, title=title, section=PLAN)


def _view(
    bulletin: Bulletin, shown: tuple[Plan, list[Plan]], title: str, words: Wording
) -> PlanYearView:
    plan, beside = shown
    team = tag_of(plan.team)
    items = sorted(plan.items, key=time_of)
    approved = plan.form.approved_on
    return PlanYearView(
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
        years=_years(beside, plan, words),
        sentence=completion_sentence(plan, words),
        year=year_lines(bulletin, items, plan.year, words, is_own=True),
        months=_by_month(bulletin, plan, items, words),
        empty=Empty(
            words.t("This plan is still a blank page."),
            words.t("Its first line can be a small one: twenty minutes before a shift."),
        ),
        onward=(
            *((Anchor(team.name, team.href),) if team else ()),
            Anchor(words.t("Plan and schedule"), PLAN),
        ),
    )


def _years(beside: list[Plan], shown: Plan, words: Wording) -> tuple[YearLink, ...]:
    """Return the way to the plans of all years of the same team or unit, the latest first."""
    plans = sorted(beside, key=lambda plan: plan.year, reverse=True)
    if len(plans) == 1:
        return ()
    return tuple(
        YearLink(words.year(plan.year), href(page_path(plan.source)), plan is shown)
        for plan in plans
    )


def _home(plan: Plan) -> str:
    return plan.source.rpartition("/")[0]


def _by_month(
    bulletin: Bulletin, plan: Plan, items: list[PlanItem], words: Wording
) -> tuple[Group, ...]:
    months = sorted({month for item in items if (month := month_of(item))})
    named = [
        (words.short_month(day) if month.year == plan.year else words.month(day), month)
        for month in months
        for day in (date(*month, 1),)
    ]
    return groups(
        (
            Group(
                title,
                tuple(
                    plan_item(bulletin, item, words, is_here=True)
                    for item in items
                    if month_of(item) == month
                ),
            )
            for title, month in (*named, (words.t("No day set yet, or all the time"), None))
        ),
        words,
        "{count:item|items}",
    )
