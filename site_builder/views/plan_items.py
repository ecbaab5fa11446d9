"""Planned items in a list: their time, their state, the month they stand under."""

from datetime import date, time, timedelta
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import Plan, PlanItem, PlanState
from site_builder.model.choices import PlanKind, PlanStatus
from site_builder.views.items import (
    Item,
    place_of_record,
    related,
    session_length,
    tag_of,
)
from site_builder.views.links import fragment, record_href
from site_builder.views.parts import Tag, facts, names
from site_builder.views.wording import Wording

_WIDE = timedelta(days=31)  # what may be on at any time of so long has no month of its own

_LOOKS = {
    PlanState.PLANNED: "kind",
    PlanState.ONGOING: "now",
    PlanState.DONE: "done",
    PlanState.POSTPONED: "open",
    PlanState.CANCELLED: "off",
    PlanState.OVERDUE: "late",
}


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


def time_of(item: PlanItem) -> tuple[date, date, time]:
    when = item.when
    return when.start or date.max, when.end or date.max, when.start_time or time.min


def month_of(item: PlanItem, *, settled: bool = True) -> YearMonth | None:
    """Return the month an item stands under; None when it has none.

    With `settled`, overdue items have none: they stand above the months.
    """
    if settled and item.state is PlanState.OVERDUE:
        return None
    start = item.when.start
    return None if start is None or is_wide(item) else year_month(start)


def is_wide(item: PlanItem) -> bool:
    start, end = item.when.start, item.when.end
    return start is None or end is None or end - start > _WIDE
