"""Which records are shown today, which are held back and until when, and when that next changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from site_builder.assemble.bulletin import Held
from site_builder.assemble.redact import Redactor
from site_builder.assemble.window import Audience, Window, window
from site_builder.model.award import Award
from site_builder.model.choices import AwardStatus, Channel, NewsKind, Publication, Visibility
from site_builder.model.documents import News
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.publishing import Publishable

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


@dataclass(frozen=True, slots=True)
class Publishing:
    """`shown` holds (path, number) of the entries shown; `turns` the days on which that changes.

    `early` are those of them that only a preview shows, with the sign of the reason.
    """

    shown: frozenset[tuple[str, int]]
    held: tuple[Held, ...]
    turns: tuple[date, ...]
    early: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def marked(self, entry: Entry[Form]) -> Entry[Form]:
        """The entry with a sign before its title if only a preview shows it."""
        sign = self.early.get((entry.path, entry.number))
        title = getattr(entry.form, "title", None)
        if sign is None or not isinstance(title, str):
            return entry
        return replace(entry, form=entry.form.model_copy(update={"title": sign + title}))


def publishing(
    entries: Iterable[Entry[Form]],
    today: date,
    audience: Audience,
    redactor: Redactor,
    *,
    preview: bool = False,
) -> Publishing:
    """Decide for every entry. What is not publishable by itself is always shown.

    A `preview` shows drafts, and what is shown later or was shown before, too; never what was
    withdrawn, what is for others, nor an award that was not given.
    """
    shown: set[tuple[str, int]] = set()
    held: list[Held] = []
    turns: set[date] = set()
    early: dict[tuple[str, int], str] = {}
    for entry in entries:
        form = entry.form
        if not isinstance(form, Publishable):
            shown.add((entry.path, entry.number))
            continue
        lasts, since = _lasts(form)
        opening = window(form, audience, lasts, since)
        state = _state(form)
        if state is Publication.APPROVED:
            turns.update(opening.turns(today))
            if opening.shows(today):
                shown.add((entry.path, entry.number))
                continue
        title = redactor.text(str(getattr(form, "title", "")), entry.home)
        reason, later = _reason(state, opening, today)
        held.append(Held(entry.path, title, reason, later))
        if preview and state is form.publication and reason in EARLY and _suits(form, audience):
            early[entry.path, entry.number] = EARLY[reason]
    return Publishing(frozenset(shown | set(early)), tuple(held), tuple(sorted(turns)), early)


def last_day_of(form: Publishable) -> date | None:
    """The last day on which a record that is shown stays so; None when it has none."""
    closes = window(form, _ANYBODY, *_lasts(form)).closes
    return None if closes is None else closes - timedelta(days=1)


def _suits(form: Publishable, audience: Audience) -> bool:
    """Whether the record is for this audience, however far it is on its way."""
    return window(form.model_copy(update={"publication": Publication.APPROVED}), audience).open


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
