"""Planned items in a list: their time, their state, the month they stand under."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.measures import YearMonth, year_month
from site_builder.assemble.records import Plan, PlanItem, PlanState, Record
from site_builder.model.choices import PlanKind, PlanStatus
from site_builder.model.values.when import Precision
from site_builder.views.countdown import days_late, days_left
from site_builder.views.items import (
    Item,
    Related,
    related,
    session_length,
    tag_of,
)
from site_builder.views.links import folder_href, fragment, record_href
from site_builder.views.parts import Anchor, Tag, TeamTag, facts, names
from site_builder.views.values import Timely
from site_builder.views.wording import Wording

_WIDE = timedelta(days=31)  # what may be on at any time of so long has no month of its own

_LATIN = "\u2e7f"  # the characters of Chinese come after it

_LOOKS = {
    PlanState.PLANNED: "kind",
    PlanState.ONGOING: "now",
    PlanState.DONE: "done",
    PlanState.POSTPONED: "open",
    PlanState.CANCELLED: "off",
    PlanState.OVERDUE: "late",
}


@dataclass(frozen=True, slots=True)
class PlanEntry(Item):
    """A planned item in a list. `left` counts the days to it, None when its day is not known."""

    left: Timely | None = None


def owner_tag(bulletin: Bulletin, record: Record) -> TeamTag | None:
    """Return whose a record is: a team, or the unit in whose folder it stands, in its own colour."""
    if record.team is not None:
        return tag_of(record.team)
    folder = record.source.rpartition("/")[0]
    unit = bulletin.units.get(folder)
    if unit is None:
        return None
    name = unit.form.name
    return TeamTag(name, _sign(name), 0, 1, folder_href(folder))


def _sign(name: str) -> str:
    """Return one character for a unit: 处 of 货运处, F of Freight department."""
    return name[-1:] if name[-1:] > _LATIN else name[:1].upper()


def completion(plan: Plan, words: Wording) -> str:
    """Return how many of a plan's items were due, and how many of them are done."""
    if not plan.due:
        return words.t("nothing due yet")
    return words.t("{due} due, {done} done", due=plan.due, done=plan.done)


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


def state_tag(item: PlanItem, today: date, words: Wording) -> Tag:
    """Return the state of an item as a word, with its shape."""
    look = _LOOKS[item.state]
    if item.state is PlanState.OVERDUE and item.when.end is not None:
        return Tag(days_late(item.when.end, today, words), look)
    return Tag(words.choice(PlanStatus[item.state.name]), look)


def plan_item(bulletin: Bulletin, item: PlanItem, words: Wording, *, is_here: bool) -> PlanEntry:
    """Return an item as a record of a list; `is_here` on the page of its own plan."""
    form = item.form
    kind = () if form.kind is PlanKind.TRAINING else (Tag(words.choice(form.kind)),)
    said = (
        words.choice(form.slot) if form.slot else "",
        session_length(form.hours, words),
        form.place or "",
        names(item.instructors, words),
    )
    return PlanEntry(
        title=form.title,
        ident=fragment(item) if is_here else "",
        href="" if is_here else record_href(item),
        when=words.when(item.when, bulletin.today),
        was=words.when(item.was, bulletin.today) if item.was else "",
        text=words.clauses(part for part in said if part),
        team=None if is_here else owner_tag(bulletin, item),
        tags=(state_tag(item, bulletin.today, words), *kind),
        facts=facts(
            (
                (words.t("Who for"), form.audience or ""),
                (words.t("Why"), form.reason or ""),
                (words.t("Note"), form.note or ""),
            )
        ),
        related=(
            *related(words.t("Topic"), item.topic),
            *_held(item, words),
        ),
        left=_left(item, bulletin.today, words),
    )


def _held(item: PlanItem, words: Wording) -> tuple[Related, ...]:
    """Return the sessions held; what bears the title of its plan does not say it once more."""
    return tuple(
        Related(one.label, tuple(_unlike(item.form.title, anchor, words) for anchor in one.anchors))
        for one in related(words.t("Held"), *item.held)
    )


def _unlike(title: str, anchor: Anchor, words: Wording) -> Anchor:
    return replace(anchor, label=words.t("How it went")) if anchor.label == title else anchor


def _left(item: PlanItem, today: date, words: Wording) -> Timely | None:
    day = item.when.start
    is_open = item.state in {PlanState.PLANNED, PlanState.POSTPONED, PlanState.ONGOING}
    if day is None or not is_open or item.when.precision is not Precision.DAY:
        return None
    return days_left(day, today, words)


def time_of(item: PlanItem) -> tuple[date, date, time]:
    when = item.when
    return when.start or date.max, when.end or date.max, when.start_time or time.min


def month_of(item: PlanItem) -> YearMonth | None:
    """Return the month an item stands under; None when it has none."""
    start = item.when.start
    return None if start is None or is_wide(item) else year_month(start)


def is_wide(item: PlanItem) -> bool:
    start, end = item.when.start, item.when.end
    return start is None or end is None or end - start > _WIDE
