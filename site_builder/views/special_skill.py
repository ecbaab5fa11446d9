"""The page of a special skill: the proof, how it is done step by step, whom to learn it from."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import SpecialSkill
from site_builder.views.charts import Branch, SpreadMap, Station
from site_builder.views.items import Related, photo_views, related, tag_of
from site_builder.views.links import HONOURS, MENTORS, SPECIAL_SKILLS, page_path, record_href
from site_builder.views.parts import (
    Anchor,
    Head,
    PhotoView,
    Tag,
    are_long,
    facts,
    home_crumb,
    prose_of,
    team_tag,
)
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Proof:
    """The measured result as it stands large: numbers, and the unit they share ("" if none)."""

    before: str
    after: str
    unit: str

    @property
    def is_long(self) -> bool:
        """Whether its numbers are too long for the largest type."""
        return are_long(self.before, self.after)


@dataclass(frozen=True, slots=True)
class SpecialSkillView:
    """`sentence` says the proof in its author's words; `proof` is None where it has no numbers.

    `whom` is who teaches it, `taught` how many learned it; `spread` draws to which teams it went.
    """

    head: Head
    tags: tuple[Tag, ...]
    proof: Proof | None
    sentence: str
    how_learned: str
    body: Prose | None
    whom: str
    taught: str
    spread: SpreadMap | None
    related: tuple[Related, ...]
    photos: tuple[PhotoView, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of every special skill."""
    found = bulletin.special_skills
    return tuple(
        _page(one, (found[number + 1 :] or found)[0], words) for number, one in enumerate(found)
    )


def proof_of(one: SpecialSkill, words: Wording) -> Proof | None:
    before, after = one.form.before, one.form.after
    if before is None or after is None:
        return None
    if before.unit == after.unit:
        return Proof(words.number(before.value), words.number(after.value), after.unit)
    return Proof(words.quantity(before), words.quantity(after), "")


def skill_tags(one: SpecialSkill, words: Wording) -> tuple[Tag, ...]:
    return (Tag(words.t("named method"), "done"),) if one.form.named_method else ()


def taught_sentence(one: SpecialSkill, words: Wording) -> str:
    """Return how many have learned it, and which teams took it over."""
    taught = words.quantity(one.form.taught) if one.form.taught else ""
    teams = words.join(sign.name for sign in one.spread_to)
    return words.clauses(part for part in (taught, teams) if part)


def _page(one: SpecialSkill, after: SpecialSkill, words: Wording) -> Page:
    form = one.form
    further = () if after is one else (Anchor(after.form.title, record_href(after)),)
    view = SpecialSkillView(
        head=_head(one, words),
        tags=skill_tags(one, words),
        proof=proof_of(one, words),
        sentence=form.proof,
        how_learned=form.how_learned or "",
        body=prose_of(one.body, one.source, 3),
        whom=one.person.name,
        taught=words.t("{count:has|have} learned it.", count=words.quantity(form.taught))
        if form.taught
        else "",
        spread=_spread(one, words),
        related=related(words.t("Praised with"), one.award),
        photos=photo_views(one.photos, words),
        onward=(
            *further,
            Anchor(words.t("All special skills"), SPECIAL_SKILLS),
            Anchor(words.t("Who teaches whom"), MENTORS),
        ),
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


def _head(one: SpecialSkill, words: Wording) -> Head:
    form = one.form
    return Head(
        form.title,
        (home_crumb(words), Anchor(words.t("Special skills"), SPECIAL_SKILLS)),
        form.what,
        facts(
            (
                (words.t("Learn it from"), one.person.name),
                (words.t("Team"), one.team.name if one.team else ""),
                (words.t("Recognised"), words.when(form.date) if form.date else ""),
                (words.t("Taught to"), words.quantity(form.taught) if form.taught else ""),
            )
        ),
        tag_of(one.team),
    )


def _spread(one: SpecialSkill, words: Wording) -> SpreadMap | None:
    """Return which teams took it over; None when none did."""
    if one.team is None or not one.spread_to:
        return None
    learned = words.t("has learned it")
    return SpreadMap(
        words.t(
            "{standard}: passed on by {team} to {teams}",
            standard=one.form.title,
            team=one.team.name,
            teams=words.join(sign.name for sign in one.spread_to),
        ),
        team_tag(one.team),
        one.form.title,
        tuple(Branch(team_tag(sign), learned, Station.DONE) for sign in one.spread_to),
    )
