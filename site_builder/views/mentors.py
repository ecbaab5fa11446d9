"""Mentors: who teaches whom, what, and how far they are."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Mentorship
from site_builder.model.choices import MentorshipStatus
from site_builder.views.charts import Station
from site_builder.views.items import tag_of
from site_builder.views.links import HONOURS, INSTRUCTORS, MENTORS, SKILLS, SPECIAL_SKILLS, fragment
from site_builder.views.parts import Anchor, Empty, Head, Tag, TeamTag, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_RUNNING = frozenset((MentorshipStatus.ACTIVE, MentorshipStatus.EXTENDED))
_LATEST = 12  # pairs at an end that are not folded
_NEAR = 92  # per cent of the way that nobody is beyond before the end
_BEGUN = 6  # per cent of the way that everybody has gone
_LOOKS = {
    MentorshipStatus.ACTIVE: ("now", Station.NOW),
    MentorshipStatus.EXTENDED: ("open", Station.NOW),
    MentorshipStatus.COMPLETED: ("done", Station.DONE),
    MentorshipStatus.ENDED: ("off", Station.STOPPED),
}


@dataclass(frozen=True, slots=True)
class PairView:
    """A mentor and an apprentice, with the line between them.

    `done` is how far along it they are, in per cent; `look` is now, done (arrived) or stopped.
    """

    ident: str
    mentor: str
    apprentice: str
    team: TeamTag | None
    done: int
    look: Station
    tag: Tag
    since: str
    time: str
    aims: tuple[str, ...]
    result: str


@dataclass(frozen=True, slots=True)
class PairGroup:
    """Pairs under one heading; `older` are those a reader unfolds, under the words `more`."""

    title: str
    pairs: tuple[PairView, ...]
    older: tuple[PairView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class MentorsView:
    head: Head
    groups: tuple[PairGroup, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title, lead = words.t("Mentors and apprentices"), _lead(bulletin, words)
    view = MentorsView(
        head=Head(title, (home_crumb(words),), lead),
        groups=_groups(bulletin, words),
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
    template = "pages/mentors.html"
    return (Page(MENTORS, template, view, title=title, description=lead, section=HONOURS),)


def _lead(bulletin: Bulletin, words: Wording) -> str:
    pairs = [one.form.status for one in bulletin.mentorships]
    running = sum(status in _RUNNING for status in pairs)
    done = pairs.count(MentorshipStatus.COMPLETED)
    parts = (
        words.t("{count:pair is learning|pairs are learning} together", count=running)
        if running
        else "",
        words.t("{count:apprentice has|apprentices have} finished", count=done) if done else "",
    )
    return words.clauses(part for part in parts if part)


def _groups(bulletin: Bulletin, words: Wording) -> tuple[PairGroup, ...]:
    kinds = (
        (words.t("Under way together"), _RUNNING),
        (words.t("Arrived: working on their own"), frozenset((MentorshipStatus.COMPLETED,))),
        (words.t("Stopped by agreement"), frozenset((MentorshipStatus.ENDED,))),
    )
    found = (
        (title, [one for one in bulletin.mentorships if one.form.status in states])
        for title, states in kinds
    )
    return tuple(_group(bulletin, title, pairs, words) for title, pairs in found if pairs)


def _group(bulletin: Bulletin, title: str, pairs: list[Mentorship], words: Wording) -> PairGroup:
    shown = len(pairs) if pairs[0].form.status in _RUNNING else _LATEST
    views = tuple(_pair(bulletin, one, words) for one in pairs)
    older = views[shown:]
    more = words.t("{count} from before", count=len(older)) if older else ""
    return PairGroup(title, views[:shown], older, more)


def _pair(bulletin: Bulletin, one: Mentorship, words: Wording) -> PairView:
    form = one.form
    look, station = _LOOKS[form.status]
    since = words.t("since {day}", day=words.day_seen_from(form.start, bulletin.today))
    finished = form.completed_on and words.t(
        "finished on {day}", day=words.day_seen_from(form.completed_on, bulletin.today)
    )
    return PairView(
        ident=fragment(one),
        mentor=one.mentor.name,
        apprentice=one.apprentice.name,
        team=tag_of(one.team),
        done=_done(one),
        look=station,
        tag=Tag(words.choice(form.status), look),
        since=words.clauses(part for part in (since, finished) if part),
        time=months_sentence(one, words),
        aims=form.aims,
        result=form.result or "",
    )


def months_sentence(one: Mentorship, words: Wording) -> str:
    """Return how long a pair has been together, and how long was agreed."""
    parts = (
        words.t("together for {months} months", months=one.months)
        if one.months
        else words.t("together for less than a month"),
        words.t("{agreed} months agreed", agreed=one.months_agreed) if one.months_agreed else "",
    )
    return words.clauses(part for part in parts if part)


def _done(one: Mentorship) -> int:
    """Return the way behind a pair in per cent: all of it at the end, half where no end is agreed."""
    if one.form.status is MentorshipStatus.COMPLETED:
        return 100
    if not one.months_agreed:
        return 50
    return max(_BEGUN, min(_NEAR, 100 * one.months // one.months_agreed))
