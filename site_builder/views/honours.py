"""Honours: who is praised, and why. Teams first, nobody ranked."""

from collections import Counter
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Award
from site_builder.model.choices import AwardCategory, AwardForm, AwardLevel, AwardStatus
from site_builder.views.items import Group, Item, groups, people, related, tag_of
from site_builder.views.links import (
    HONOURS,
    INSTRUCTORS,
    MENTORS,
    RESULTS,
    SPECIAL_SKILLS,
    fragment,
)
from site_builder.views.parts import Anchor, Empty, Head, Tag, facts, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level of awards, and how many of this year's awards came in each form."""

    name: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HonoursView:
    """`forms` are the heads of the columns of `levels`, both of this year's awards."""

    head: Head
    groups: tuple[Group, ...]
    forms: tuple[str, ...]
    levels: tuple[LevelView, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Honours")
    year = [one for one in bulletin.awards if one.form.date.year == bulletin.today.year]
    forms = tuple(form for form in AwardForm if any(form in one.form.form for one in year))
    view = HonoursView(
        head=Head(title, (home_crumb(words),), words.t("Teams first, then people; no rankings.")),
        groups=groups(
            (_group(bulletin, category, words) for category in _order()), words, "awards: {count}"
        ),
        forms=tuple(words.choice(form) for form in forms),
        levels=_levels(year, forms, words),
        empty=Empty(
            words.t("This place is kept for the next one to be praised."),
            words.t("Who did something well lately? Tell your team leader."),
        ),
        onward=(
            Anchor(words.t("Special skills"), SPECIAL_SKILLS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("Who teaches whom"), MENTORS),
            Anchor(words.t("What came of it"), RESULTS),
        ),
    )
    lead = view.head.lead
    return (Page(HONOURS, "pages/honours.html", view, title=title, description=lead),)


def _order() -> tuple[AwardCategory, ...]:
    """Titles of teams first, then the four categories, then the rest."""
    return tuple(sorted(AwardCategory, key=lambda one: one is not AwardCategory.TITLE))


def _group(bulletin: Bulletin, category: AwardCategory, words: Wording) -> Group:
    mine = [one for one in bulletin.awards if one.form.category is category]
    mine.sort(key=lambda one: bool(one.people))
    return Group(words.choice(category), tuple(award_item(bulletin, one, words) for one in mine))


def award_item(bulletin: Bulletin, one: Award, words: Wording) -> Item:
    """Return an award as a record of a list. While its notice runs it says so, and until when."""
    form = one.form
    who = people(one.people, words)
    shared = words.join(sign.name for sign in one.teams) if len(one.teams) > 1 else ""
    return Item(
        title=words.t("{who}: {award}", who=who, award=form.title) if who else form.title,
        ident=fragment(one),
        when=words.day_seen_from(form.date, bulletin.today),
        text=form.reason,
        quote=form.quote or "",
        team=None if shared else tag_of(one.teams[0] if one.teams else one.team),
        place=shared,
        tags=(*_notice(bulletin, one, words), Tag(words.choice(form.level))),
        facts=facts(((words.t("With"), words.join(words.choice(kind) for kind in form.form)),)),
        related=(
            *related(words.t("For"), *one.evidence),
            *related(words.t("Public notice"), one.notice),
        ),
    )


def _notice(bulletin: Bulletin, one: Award, words: Wording) -> tuple[Tag, ...]:
    if one.form.status is not AwardStatus.ON_NOTICE:
        return ()
    if one.notice_ends is None:
        return (Tag(words.choice(AwardStatus.ON_NOTICE), "open"),)
    day = words.day_seen_from(one.notice_ends, bulletin.today)
    return (Tag(words.t("on public notice until {day}", day=day), "open"),)


def _levels(
    year: list[Award], forms: tuple[AwardForm, ...], words: Wording
) -> tuple[LevelView, ...]:
    counted = Counter((one.form.level, form) for one in year for form in one.form.form)
    return tuple(
        LevelView(
            words.choice(level),
            tuple(str(counted[level, form]) if counted[level, form] else "–" for form in forms),
        )
        for level in AwardLevel
        if any(counted[level, form] for form in forms)
    )
