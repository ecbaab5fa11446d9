"""Mentors: who teaches whom, what, and how far they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Mentorship
from site_builder.model.choices import MentorshipStatus
from site_builder.views.items import Group, Item, groups, tag_of
from site_builder.views.links import HONOURS, INSTRUCTORS, MENTORS, SKILLS, SPECIAL_SKILLS, fragment
from site_builder.views.parts import Anchor, Empty, Head, Tag, facts, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_ORDER = (
    MentorshipStatus.ACTIVE,
    MentorshipStatus.EXTENDED,
    MentorshipStatus.COMPLETED,
    MentorshipStatus.ENDED,
)
_LOOKS: Mapping[MentorshipStatus, str] = {
    MentorshipStatus.ACTIVE: "now",
    MentorshipStatus.COMPLETED: "done",
    MentorshipStatus.EXTENDED: "open",
    MentorshipStatus.ENDED: "off",
}


@dataclass(frozen=True, slots=True)
class MentorsView:
    head: Head
    groups: tuple[Group, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Mentors and apprentices")
    view = MentorsView(
        head=Head(title, (home_crumb(words),), _lead(bulletin, words)),
        groups=groups(
            (
                Group(
                    words.choice(status),
                    tuple(
                        _item(bulletin, one, words)
                        for one in bulletin.mentorships
                        if one.form.status is status
                    ),
                )
                for status in _ORDER
            ),
            words,
            "pairs: {count}",
        ),
        empty=Empty(
            words.t("No pair has found each other yet."),
            words.t("Who would like to learn something from whom? Ask at the next meeting."),
        ),
        onward=(
            Anchor(words.t("Special skills"), SPECIAL_SKILLS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("Who can do what"), SKILLS),
        ),
    )
    lead = view.head.lead
    template = "pages/mentors.html"
    return (Page(MENTORS, template, view, title=title, description=lead, section=HONOURS),)


def _lead(bulletin: Bulletin, words: Wording) -> str:
    pairs = [one.form.status for one in bulletin.mentorships]
    running = sum(s in {MentorshipStatus.ACTIVE, MentorshipStatus.EXTENDED} for s in pairs)
    done = pairs.count(MentorshipStatus.COMPLETED)
    parts = (
        words.t("{count} pairs are learning together", count=running) if running else "",
        words.t("{count} apprentices have finished", count=done) if done else "",
    )
    return words.clauses(part for part in parts if part)


def months_sentence(one: Mentorship, words: Wording) -> str:
    """Return how long a pair has been together, and how long was agreed."""
    parts = (
        words.t("together for {months} months", months=one.months)
        if one.months
        else words.t("together for less than a month"),
        words.t("{agreed} months agreed", agreed=one.months_agreed) if one.months_agreed else "",
    )
    return words.clauses(part for part in parts if part)


def _item(bulletin: Bulletin, one: Mentorship, words: Wording) -> Item:
    form = one.form
    finished = words.day(form.completed_on) if form.completed_on else ""
    return Item(
        title=words.t(
            "{mentor} teaches {apprentice}",
            mentor=one.mentor.name,
            apprentice=one.apprentice.name,
        ),
        ident=fragment(one),
        when=words.t("since {day}", day=words.day_seen_from(form.start, bulletin.today)),
        text=months_sentence(one, words),
        team=tag_of(one.team),
        tags=(Tag(words.choice(form.status), _LOOKS[form.status]),),
        facts=facts(
            (
                (words.t("To be learned"), words.join(form.aims)),
                (words.t("Finished on"), finished),
                (words.t("What came of it"), form.result or ""),
            )
        ),
    )
