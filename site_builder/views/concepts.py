"""The concepts of the campaign: one page each, and a page of all."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Concept
from site_builder.views.links import ABOUT, CONCEPTS, page_path, record_href
from site_builder.views.parts import Anchor, Empty, Head, home_crumb, prose_of
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class ConceptLink:
    """A concept in a list: its name, what it means in one line, the question it asks."""

    title: str
    href: str
    one_line: str
    question: str


@dataclass(frozen=True, slots=True)
class ConceptsView:
    head: Head
    concepts: tuple[ConceptLink, ...]
    empty: Empty


@dataclass(frozen=True, slots=True)
class ConceptView:
    """`previous` and `next` lead through the concepts in their order."""

    head: Head
    body: Prose | None
    question: str
    practices: tuple[str, ...]
    previous: Anchor | None
    next: Anchor | None


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Concepts")
    view = ConceptsView(
        head=Head(title, _crumbs(words), words.t("Words to see our work anew with.")),
        concepts=concept_links(bulletin),
        empty=Empty(
            words.t("The concepts are still being written."),
            words.t("Each becomes a file in campaign/concepts."),
        ),
    )
    index = Page(CONCEPTS, "pages/concepts.html", view, title=title, section=ABOUT)
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
    view = ConceptView(
        head=Head(form.title, crumbs, form.one_line or "", note=form.name_en or ""),
        body=prose_of(concept.body, concept.source),
        question=form.question or "",
        practices=form.practices,
        previous=next(map(_anchor, before), None),
        next=next(map(_anchor, after), None),
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


def _anchor(concept: Concept) -> Anchor:
    return Anchor(concept.form.title, record_href(concept))


def _crumbs(words: Wording) -> tuple[Anchor, ...]:
    return (home_crumb(words), Anchor(words.t("Campaign"), ABOUT))
