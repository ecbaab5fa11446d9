"""Special skills: what can be learned from whom. One page each, and a page of all."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import SpecialSkill
from site_builder.views.items import Item, Related, photo_views, related, tag_of
from site_builder.views.links import HONOURS, MENTORS, SPECIAL_SKILLS, page_path, record_href
from site_builder.views.parts import (
    Anchor,
    Empty,
    Head,
    PhotoView,
    Tag,
    TeamTag,
    facts,
    home_crumb,
    prose_of,
    team_tag,
)
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class SpecialSkillsView:
    head: Head
    skills: tuple[Item, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class SpecialSkillView:
    """`sentence` says the proof in numbers, or in its author's words."""

    head: Head
    tags: tuple[Tag, ...]
    sentence: str
    how_learned: str
    body: Prose | None
    taught_to: tuple[TeamTag, ...]
    related: tuple[Related, ...]
    photos: tuple[PhotoView, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Special skills")
    view = SpecialSkillsView(
        head=Head(title, (home_crumb(words),), words.t("What can be learned here, and from whom.")),
        skills=tuple(skill_item(bulletin, one, words) for one in bulletin.special_skills),
        empty=Empty(
            words.t("Nobody's knack has been written down yet."),
            words.t("Whose hands do you like to watch at work? Ask how they learned it."),
        ),
        onward=(
            Anchor(words.t("Who teaches whom"), MENTORS),
            Anchor(words.t("Honours"), HONOURS),
        ),
    )
    template = "pages/special_skills.html"
    index = Page(SPECIAL_SKILLS, template, view, title=title, section=HONOURS)
    return (index, *(_page(one, words) for one in bulletin.special_skills))


def skill_item(bulletin: Bulletin, one: SpecialSkill, words: Wording) -> Item:
    """Return a special skill as a record of a list."""
    form = one.form
    return Item(
        title=form.title,
        href=record_href(one),
        when=words.when(form.date, bulletin.today) if form.date else "",
        text=form.what,
        team=tag_of(one.team),
        tags=_tags(one, words),
        facts=facts(
            (
                (words.t("Learn it from"), one.person.name),
                (words.t("Proof"), proof_sentence(one, words)),
                (words.t("Taught to"), _taught(one, words)),
            )
        ),
    )


def proof_sentence(one: SpecialSkill, words: Wording) -> str:
    """Return the measured result: `42 秒 → 15 秒`, or the author's words."""
    before, after = one.form.before, one.form.after
    if before is None or after is None:
        return one.form.proof
    return f"{words.quantity(before)} → {words.quantity(after)}"


def _tags(one: SpecialSkill, words: Wording) -> tuple[Tag, ...]:
    return (Tag(words.t("named method"), "done"),) if one.form.named_method else ()


def _taught(one: SpecialSkill, words: Wording) -> str:
    taught = words.quantity(one.form.taught) if one.form.taught else ""
    teams = words.join(sign.name for sign in one.spread_to)
    return words.clauses(part for part in (taught, teams) if part)


def _page(one: SpecialSkill, words: Wording) -> Page:
    form = one.form
    view = SpecialSkillView(
        head=Head(
            form.title,
            (home_crumb(words), Anchor(words.t("Special skills"), SPECIAL_SKILLS)),
            form.what,
            facts(
                (
                    (words.t("Learn it from"), one.person.name),
                    (words.t("Recognised"), words.when(form.date) if form.date else ""),
                    (words.t("Taught to"), words.quantity(form.taught) if form.taught else ""),
                )
            ),
            tag_of(one.team),
        ),
        tags=_tags(one, words),
        sentence=form.proof,
        how_learned=form.how_learned or "",
        body=prose_of(one.body, one.source, 3),
        taught_to=tuple(team_tag(sign) for sign in one.spread_to),
        related=related(words.t("Praised with"), one.award),
        photos=photo_views(one.photos, words),
    )
    return Page(
        page_path(one.source),
        "pages/special_skill.html",
        view,
        source=one.source,
        aliases=form.aliases,
        title=form.title,
        description=form.what,
        section=HONOURS,
    )
