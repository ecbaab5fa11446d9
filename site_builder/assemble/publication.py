"""Which records are shown today, which are held back and until when, and when that next changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial

from site_builder.assemble.bulletin import Held
from site_builder.assemble.redact import Redactor
from site_builder.assemble.window import Audience, Window, window
from site_builder.memory import Memory
from site_builder.model.approval import Actor, Approval, Until, approval
from site_builder.model.award import Award
from site_builder.model.choices import AwardStatus, Channel, NewsKind, Publication, Visibility
from site_builder.model.documents import News
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.publishing import Publishable
from site_builder.problems import Language, Term

# How long a record is shown that names no end of its own.
_LASTS = {
    NewsKind.NEWS: 180,
    NewsKind.NOTICE: 30,
    NewsKind.REMINDER: 30,
    NewsKind.PUBLIC_NOTICE: 60,
}
_AWARD_LASTS = 365 * 5
_ANYBODY = Audience(Visibility.PRIVATE, Channel.WEB)

# Awards that were not given, or no longer stand, and the state of publication that amounts to.
_NOT_GIVEN = {
    AwardStatus.NOMINATED: Publication.IN_REVIEW,
    AwardStatus.OBJECTED: Publication.IN_REVIEW,
    AwardStatus.REVOKED: Publication.WITHDRAWN,
}

EARLY: Mapping[str, str] = {
    "draft": "\ue0d1",
    "in_review": "\ue0d2",
    "scheduled": "\ue0d3",
    "expired": "\ue0d4",
}
"""The reasons for which a record is held back from readers, but not from the preview of its writers.

The sign of each, of no script, stands before its title there, for the preview to show as a word.
"""

ASKED: Mapping[Actor, str] = {
    Actor.AUTHOR: "\ue0d5",
    Actor.TEAM_LEADER: "\ue0d6",
    Actor.DEPARTMENT: "\ue0d7",
    Actor.UNION_OFFICE: "\ue0d8",
}
"""The signs of who has to act, after that of the reason."""

UNAPPROVED = Term("〔待审〕", "[in review] ")
"""What stands before the title of a record that readers of the web see before its approval."""


@dataclass(frozen=True, slots=True)
class Publishing:
    """`shown` holds (path, number) of the entries shown; `turns` the days on which that changes.

    `early` are those of them that only a preview shows, with the signs of the reason and of who
    has to act; `unapproved` those that readers of the web see before their approval, with the
    same signs or words. `waiting` are those that somebody has to act on, as they were written.
    """

    shown: frozenset[tuple[str, int]]
    held: tuple[Held, ...]
    turns: tuple[date, ...]
    early: Mapping[tuple[str, int], str] = field(default_factory=dict)
    unapproved: Mapping[tuple[str, int], str] = field(default_factory=dict)
    waiting: tuple[tuple[Entry[Form], Approval], ...] = ()

    @property
    def marks(self) -> bool:
        """Whether any entry is marked."""
        return bool(self.early or self.unapproved)

    def marked(self, entry: Entry[Form]) -> Entry[Form]:
        """The entry with a sign before its title if only a preview shows it, or nobody approved it."""
        place = entry.path, entry.number
        sign = self.early.get(place) or self.unapproved.get(place)
        title = getattr(entry.form, "title", None)
        if sign is None or not isinstance(title, str):
            return entry
        return replace(entry, form=entry.form.model_copy(update={"title": sign + title}))


@dataclass(frozen=True, slots=True)
class _Setting:
    """What every record is decided by."""

    today: date
    audience: Audience
    teams: frozenset[str]
    language: Language
    preview: bool


@dataclass(frozen=True, slots=True)
class _Decision:
    """Of one record: shown or why not, the days on which that changes, signs, who has to act."""

    reason: tuple[str, date | None] | None
    turns: tuple[date, ...] = ()
    early: str = ""
    unapproved: str = ""
    needs: Approval | None = None


def publishing(  # noqa: PLR0913  (all but four by name)
    entries: Iterable[Entry[Form]],
    today: date,
    audience: Audience,
    redactor: Redactor,
    *,
    teams: Iterable[str] = (),
    language: Language = Language.ZH,
    preview: bool = False,
    memory: Memory | None = None,
) -> Publishing:
    """Decide for every entry. What is not publishable by itself is always shown.

    A `preview` shows drafts, and what is shown later or was shown before, too; never what was
    withdrawn, what is for others, nor an award that was not given. `teams` are the folders of teams.
    """
    entries, memory = tuple(entries), memory or Memory()
    setting = _Setting(today, audience, frozenset(teams), language, preview)
    decided = memory.each("decided", entries, setting, partial(_decided, setting))
    found = [(e, one) for e, one in zip(entries, decided, strict=True) if one is not None]
    early = {(e.path, e.number): one.early for e, one in found if one.early}
    hidden = {(e.path, e.number) for e, one in found if one.reason} - early.keys()
    return Publishing(
        shown=frozenset((e.path, e.number) for e in entries) - hidden,
        held=tuple(_held(e, *one.reason, redactor) for e, one in found if one.reason),
        turns=tuple(sorted({day for _, one in found for day in one.turns})),
        early=early,
        unapproved={(e.path, e.number): one.unapproved for e, one in found if one.unapproved},
        waiting=tuple((e, one.needs) for e, one in found if one.needs),
    )


def _held(entry: Entry[Form], reason: str, until: date | None, redactor: Redactor) -> Held:
    title = redactor.text(str(getattr(entry.form, "title", "")), entry.home)
    return Held(entry.path, title, reason, until)


def _decided(setting: _Setting, entry: Entry[Form]) -> _Decision | None:
    """What is decided of an entry; None for one that is not published by itself."""
    form, today, audience = entry.form, setting.today, setting.audience
    if not isinstance(form, Publishable):
        return None
    needs = approval(entry.kind, form, of_team=entry.home in setting.teams)
    sign = EARLY["in_review"] + ASKED[needs.actor] if needs else ""
    unapproved = ""
    if needs and needs.until is Until.WEB and audience.channel is Channel.WEB:
        unapproved = sign if setting.preview else UNAPPROVED.in_language(setting.language)
        form = _as_approved(form)
    opening = window(form, audience, *_lasts(form))
    if opening.closes is not None and opening.closes <= today:
        needs = None
    state = _state(form)
    turns: tuple[date, ...] = ()
    if state is Publication.APPROVED:
        turns = opening.turns(today)
        if opening.shows(today):
            return _Decision(None, turns, "", unapproved, needs)
    reason, until = _reason(state, opening, today)
    early = ""
    if setting.preview and state is form.publication and reason in EARLY and _suits(form, audience):
        early = sign if reason == "in_review" else EARLY[reason]
    return _Decision((reason, until), turns, early, unapproved, needs)


def _as_approved(form: Publishable) -> Publishable:
    return form.model_copy(update={"publication": Publication.APPROVED})


def last_day_of(form: Publishable) -> date | None:
    """The last day on which a record that is shown stays so; None when it has none."""
    closes = window(form, _ANYBODY, *_lasts(form)).closes
    return None if closes is None else closes - timedelta(days=1)


def _suits(form: Publishable, audience: Audience) -> bool:
    """Whether the record is for this audience, however far it is on its way."""
    return window(_as_approved(form), audience).open


def _lasts(form: Publishable) -> tuple[timedelta | None, date | None]:
    """How long a record is shown by its kind, and from which day that counts."""
    if isinstance(form, News):
        return timedelta(days=_LASTS[form.kind]), form.date
    if isinstance(form, Award):
        return timedelta(days=_AWARD_LASTS), form.date
    return None, None


def _state(form: Publishable) -> Publication:
    """How far a record is on its way; an award that was not given goes no further."""
    if isinstance(form, Award) and form.publication is Publication.APPROVED:
        return _NOT_GIVEN.get(form.status, Publication.APPROVED)
    return form.publication


def _reason(state: Publication, opening: Window, today: date) -> tuple[str, date | None]:
    """Why a record is held back, as a word the summary knows, and from when it no longer is."""
    if state is not Publication.APPROVED:
        return state.value, None
    if not opening.open:
        return "audience", None
    if opening.opens is not None and opening.opens > today:
        return "scheduled", opening.opens
    return "expired", None
