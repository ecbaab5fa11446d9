"""The concepts of the campaign: one page each, and a page of all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Change, Concept, Post, SpecialSkill, Topic
from site_builder.views.achievements import post_row, topic_row
from site_builder.views.items import tag_of
from site_builder.views.links import ABOUT, CONCEPTS, POSTS, TOPICS, page_path, record_href
from site_builder.views.parts import Anchor, Empty, Head, Row, Tag, home_crumb, prose_of
from site_builder.views.post import Question
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording

_LATEST, _MOST = 8, 40  # records that work with a concept: shown at once, and in all

_NAME = 12  # characters of a concept that stand beside its line on a desk


@dataclass(frozen=True, slots=True)
class ConceptLink:
    """A concept in a list: its name, what it means in one line, the question it asks."""

    title: str
    href: str
    one_line: str
    question: str

    @property
    def is_long(self) -> bool:
        """Whether it is more than a name that stands beside its line."""
        return len(self.title) > _NAME


@dataclass(frozen=True, slots=True)
class ConceptsView:
    head: Head
    concepts: tuple[ConceptLink, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class ConceptView:
    """`previous` and `next` lead through the concepts in their order.

    `applied` are records that bear the concept among their tags, `further` those a reader unfolds
    under the words `more`; `not_yet` stands where there are none.
    """

    head: Head
    previous: Anchor | None
    next: Anchor | None
    one_line: str
    body: Prose | None
    question: Question | None
    practices: tuple[str, ...]
    applied: tuple[Row, ...]
    further: tuple[Row, ...]
    more: str
    not_yet: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title, lead = words.t("Concepts"), words.t("Words to see our work anew with.")
    view = ConceptsView(
        head=Head(title, _crumbs(words), lead),
        concepts=concept_links(bulletin),
        empty=Empty(
            words.t("The concepts are still being written."),
            words.t("Each becomes a file in campaign/concepts."),
        ),
        onward=(
            Anchor(words.t("Campaign"), ABOUT),
            Anchor(words.t("What colleagues wrote down"), POSTS),
        ),
    )
    template = "pages/concepts.html"
    index = Page(CONCEPTS, template, view, title=title, description=lead, section=ABOUT)
    return (index, *(_page(bulletin, words, number) for number in range(len(bulletin.concepts))))


def concept_links(bulletin: Bulletin) -> tuple[ConceptLink, ...]:
    return tuple(
        ConceptLink(
            title=concept.form.title,
            href=record_href(concept),
            one_line=concept.form.one_line or "",
            question=concept.form.question or "",
        )
        for concept in bulletin.concepts
    )


def _page(bulletin: Bulletin, words: Wording, number: int) -> Page:
    concept = bulletin.concepts[number]
    form = concept.form
    before = bulletin.concepts[number - 1 : number] if number else ()
    after = bulletin.concepts[number + 1 : number + 2]
    crumbs = (*_crumbs(words), Anchor(words.t("Concepts"), CONCEPTS))
    applied = _applied(bulletin, form.title, words)
    further = applied[_LATEST:_MOST]
    view = ConceptView(
        head=Head(form.title, crumbs, note=form.name_en or ""),
        previous=next(map(_anchor, before), None),
        next=next(map(_anchor, after), None),
        one_line=form.one_line or "",
        body=prose_of(concept.body, concept.source),
        question=Question(form.question, "", "") if form.question else None,
        practices=form.practices,
        applied=applied[:_LATEST],
        further=further,
        more=words.t("{count} more", count=len(further)) if further else "",
        not_yet=Empty(
            words.t("Nobody has written down yet how they used it."),
            words.t("Whoever tries it first tells the others in three lines."),
        ),
        onward=(
            *map(_anchor, after),
            Anchor(words.t("All concepts"), CONCEPTS),
            Anchor(words.t("All topics"), TOPICS),
        ),
    )
    return Page(
        page_path(concept.source),
        "pages/concept.html",
        view,
        source=concept.source,
        aliases=form.aliases,
        title=form.title,
        description=form.one_line or "",
        section=ABOUT,
    )


def _applied(bulletin: Bulletin, concept: str, words: Wording) -> tuple[Row, ...]:
    """Return who applied a concept: topics, changes, special skills and posts that bear its name."""
    kinds: tuple[tuple[str, Iterable[Topic | Change | SpecialSkill | Post]], ...] = (
        (words.t("Topic"), bulletin.topics),
        (words.t("Change"), bulletin.changes),
        (words.t("Special skill"), bulletin.special_skills),
        (words.t("Post"), bulletin.posts),
    )
    return tuple(
        replace(_row(one, bulletin.today, words), team=tag_of(one.team), tags=(Tag(kind),))
        for kind, found in kinds
        for one in found
        if concept in one.form.tags
    )


def _row(one: Topic | Change | SpecialSkill | Post, today: date, words: Wording) -> Row:
    """Return a record as a row: a topic with its number of today, the others with their day."""
    if isinstance(one, Topic):
        row, metric = topic_row(one, words), one.metric
        if metric is None or metric.last is None:
            return row
        return replace(row, when=words.with_unit(metric.last, metric.unit), note="")
    if isinstance(one, Post):
        return post_row(one, words, today)
    if isinstance(one, Change):
        when = words.day_seen_from(one.form.date, today)
        text = one.form.effect or one.form.why or ""
    else:
        when = words.when(one.form.date, today) if one.form.date else ""
        text = one.form.summary or ""
    return Row(title=one.form.title, href=record_href(one), when=when, text=text)


def _anchor(concept: Concept) -> Anchor:
    return Anchor(concept.form.title, record_href(concept))


def _crumbs(words: Wording) -> tuple[Anchor, ...]:
    return (home_crumb(words), Anchor(words.t("Campaign"), ABOUT))
