"""What a calendar says of a planned item, a session, a topic falling due, a notice running out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import News, PlanItem, PlanState, Topic, Training
from site_builder.views.countdown import days_late
from site_builder.views.items import session_length
from site_builder.views.links import record_href
from site_builder.views.parts import Tag, TeamTag, names
from site_builder.views.plan_items import owner_tag
from site_builder.views.wording import Wording

_LOOKS: Mapping[PlanState, str] = {
    PlanState.PLANNED: "ahead",
    PlanState.ONGOING: "running",
    PlanState.DONE: "done",
    PlanState.POSTPONED: "ahead",
    PlanState.CANCELLED: "off",
    PlanState.OVERDUE: "late",
}


@dataclass(frozen=True, slots=True)
class Event:
    """What is on: whose it is, what, and where it leads.

    `look` is its state: ahead, running, done, late, off, turn for what comes round again, or moved for
    a time given up; `tag` is the word for it, None for what is simply planned. `when` is the time of the clock or of the shift,
    `text` where and by whom.
    """

    title: str
    href: str
    team: TeamTag | None
    look: str = "ahead"
    tag: Tag | None = None
    when: str = ""
    text: str = ""

    @property
    def is_struck(self) -> bool:
        """Whether it will not be at this time."""
        return self.look in {"moved", "off"}


def planned_event(bulletin: Bulletin, item: PlanItem, words: Wording) -> Event:
    form = item.form
    clock = words.clock(item.when.start_time) if item.when.start_time else ""
    slot = words.choice(form.slot) if form.slot else ""
    said = (form.place or "", names(item.instructors, words), session_length(form.hours, words))
    return Event(
        title=form.title,
        href=record_href(item),
        team=owner_tag(bulletin, item),
        look=_LOOKS[item.state],
        tag=_state(bulletin, item, words),
        when=clock or slot,
        text=words.clauses(part for part in said if part),
    )


def _state(bulletin: Bulletin, item: PlanItem, words: Wording) -> Tag | None:
    if item.state is PlanState.OVERDUE and item.when.end is not None:
        return Tag(days_late(item.when.end, bulletin.today, words), "late")
    if item.state is PlanState.POSTPONED and item.was is not None:
        was = words.when(item.was, bulletin.today)
        return Tag(words.t("moved from {when}", when=was), "open")
    said = {
        PlanState.DONE: Tag(words.t("Done"), "done"),
        PlanState.ONGOING: Tag(words.t("Running"), "now"),
        PlanState.CANCELLED: Tag(words.t("Cancelled"), "off"),
    }
    return said.get(item.state)


def turn_event(bulletin: Bulletin, item: PlanItem, words: Wording) -> Event:
    """Return what stands on a day on which an item comes round; its text says when that is."""
    rhythm = words.when(item.when, bulletin.today)
    return replace(
        planned_event(bulletin, item, words), look="turn", tag=None, when="", text=rhythm
    )


def moved_event(bulletin: Bulletin, item: PlanItem, words: Wording) -> Event:
    """Return what stands at the time that was given up."""
    when = words.when(item.when, bulletin.today)
    tag = Tag(words.t("moved to {when}", when=when), "open")
    return replace(planned_event(bulletin, item, words), look="moved", tag=tag, when="", text="")


def session_event(bulletin: Bulletin, one: Training, words: Wording) -> Event:
    taught = names(one.instructors, words)
    said = (one.form.place or "", taught, session_length(one.hours, words))
    return Event(
        title=one.form.title,
        href=record_href(one),
        team=owner_tag(bulletin, one),
        look="done",
        tag=Tag(words.t("Done"), "done"),
        when=words.choice(one.form.slot) if one.form.slot else "",
        text=words.clauses(part for part in said if part),
    )


def due_event(bulletin: Bulletin, topic: Topic, words: Wording) -> Event:
    return Event(
        title=topic.form.title,
        href=record_href(topic),
        team=owner_tag(bulletin, topic),
        tag=Tag(words.t("Topic due")),
    )


def ending_event(news: News, words: Wording) -> Event:
    tag = Tag(words.t("Last day of the public notice"))
    return Event(news.form.title, record_href(news), None, tag=tag)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Events of one time: `first` stand openly, `rest` is unfolded under the words `more`.

    `turns`, what comes round again, stand small below them.
    """

    first: tuple[Event, ...] = ()
    rest: tuple[Event, ...] = ()
    more: str = ""
    turns: tuple[Event, ...] = ()


def shelf(events: Iterable[Event], words: Wording, most: int = 4) -> Shelf:
    """Return events with at most `most` of them openly."""
    found = tuple(events)
    turns = tuple(event for event in found if event.look == "turn")
    every = tuple(event for event in found if event.look != "turn")
    if len(every) <= most:
        return Shelf(every, turns=turns)
    rest = every[most:]
    return Shelf(every[:most], rest, words.t("{count} more", count=len(rest)), turns)
