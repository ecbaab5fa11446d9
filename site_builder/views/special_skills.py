"""Special skills: what can be learned from whom, the named methods first."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import SpecialSkill
from site_builder.views.items import Item, tag_of
from site_builder.views.links import HONOURS, INSTRUCTORS, MENTORS, SPECIAL_SKILLS, record_href
from site_builder.views.parts import Anchor, Empty, Head, Tag, TeamTag, facts, home_crumb
from site_builder.views.special_skill import Proof, proof_of, skill_tags, taught_sentence
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A special skill in a list. `proof` is its number, `said` the proof in its author's words."""

    title: str
    href: str
    text: str
    team: TeamTag | None
    proof: Proof | None
    said: str
    whom: str
    taught: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class SpecialSkillsView:
    head: Head
    skills: tuple[SkillRow, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Special skills")
    lead = words.t("What can be learned here, and from whom.")
    found = sorted(bulletin.special_skills, key=lambda one: not one.form.named_method)
    view = SpecialSkillsView(
        head=Head(title, (home_crumb(words),), lead),
        skills=tuple(_row(one, words) for one in found),
        empty=Empty(
            words.t("Nobody's knack has been written down yet."),
            words.t("Whose hands do you like to watch at work? Ask how they learned it."),
        ),
        onward=(
            Anchor(words.t("Who teaches whom"), MENTORS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("Honours"), HONOURS),
        ),
    )
    template = "pages/special_skills.html"
    return (Page(SPECIAL_SKILLS, template, view, title=title, description=lead, section=HONOURS),)


def skill_item(bulletin: Bulletin, one: SpecialSkill, words: Wording) -> Item:
    """Return a special skill as a record of a list."""
    form = one.form
    return Item(
        title=form.title,
        href=record_href(one),
        when=words.when(form.date, bulletin.today) if form.date else "",
        text=form.what,
        team=tag_of(one.team),
        tags=skill_tags(one, words),
        facts=facts(
            (
                (words.t("Learn it from"), one.person.name),
                (words.t("Proof"), proof_sentence(one, words)),
                (words.t("Taught to"), taught_sentence(one, words)),
            )
        ),
    )


def proof_sentence(one: SpecialSkill, words: Wording) -> str:
    """Return the measured result: `42 秒 → 15 秒`, or the author's words."""
    before, after = one.form.before, one.form.after
    if before is None or after is None:
        return one.form.proof
    return f"{words.quantity(before)} → {words.quantity(after)}"


def _row(one: SpecialSkill, words: Wording) -> SkillRow:
    proof = proof_of(one, words)
    return SkillRow(
        title=one.form.title,
        href=record_href(one),
        text=one.form.what,
        team=tag_of(one.team),
        proof=proof,
        said="" if proof else one.form.proof,
        whom=one.person.name,
        taught=taught_sentence(one, words),
        tags=skill_tags(one, words),
    )
