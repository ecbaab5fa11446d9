"""Sessions in a list: when, what, who taught, and how many took part; never who."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Training
from site_builder.views.items import Related, related, session_length
from site_builder.views.links import fragment, record_href
from site_builder.views.parts import Fact, Tag, TeamTag, facts, names
from site_builder.views.plan_items import owner_tag
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session. `ident` is its anchor on the page of its team, where `team` goes without saying.

    `attended` is "" where nobody counted; `expected` says how many should have been there.
    """

    title: str
    ident: str
    href: str
    when: str
    weekday: str
    team: TeamTag | None
    text: str
    taught: str
    attended: str
    expected: str
    tags: tuple[Tag, ...]
    facts: tuple[Fact, ...]
    related: tuple[Related, ...]


def session_row(bulletin: Bulletin, one: Training, words: Wording, *, is_here: bool) -> SessionRow:
    """Return a session; `is_here` on the page of its year, where everything is told of it."""
    form = one.form
    said = (
        words.choice(form.slot) if form.slot else "",
        session_length(one.hours, words),
        form.place or "",
        words.join(words.choice(kind) for kind in form.form),
    )
    has_expected = bool(one.expected) and one.attended and one.expected != one.attended
    return SessionRow(
        title=form.title,
        ident=fragment(one) if is_here else "",
        href="" if is_here else record_href(one),
        when=words.short_day(form.date)
        if is_here
        else words.day_seen_from(form.date, bulletin.today),
        weekday=words.short_weekday(form.date),
        team=None if is_here else owner_tag(bulletin, one),
        text=words.clauses(part for part in said if part),
        taught=names(one.instructors, words),
        attended=words.number(one.attended) if one.attended else "",
        expected=words.t("of {count}", count=one.expected) if has_expected else "",
        tags=(Tag(words.choice(form.content_kind)),) if form.content_kind and is_here else (),
        facts=facts(
            (
                (words.t("Material"), form.material or ""),
                (words.t("Note"), form.note or ""),
            )
        )
        if is_here
        else (),
        related=related(words.t("Put to use in"), *one.applied_in) if is_here else (),
    )
