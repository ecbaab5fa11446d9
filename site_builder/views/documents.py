"""Documents of the campaign and rules of the teams: one page each, and a page of all."""

from dataclasses import dataclass, replace

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Document
from site_builder.model.choices import DocumentKind, DocumentStatus
from site_builder.views.links import (
    ABOUT,
    CONCEPTS,
    DOCUMENTS,
    LIBRARY,
    TEAMS,
    page_path,
    record_href,
)
from site_builder.views.parts import (
    Anchor,
    Empty,
    Head,
    Row,
    Tag,
    TeamTag,
    facts,
    home_crumb,
    prose_of,
    team_tag,
)
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording

_KINDS = tuple(DocumentKind)


@dataclass(frozen=True, slots=True)
class TeamRules:
    team: TeamTag
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """`drafts` are still talked about; `earlier` are no longer, or not yet, in force."""

    head: Head
    in_force: tuple[Row, ...]
    drafts: tuple[Row, ...]
    rules: tuple[TeamRules, ...]
    earlier: tuple[Row, ...]
    more: str
    empty: Empty
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """`standing` says, where it is so, that the document is not in force.

    The points of the `is_rule` of a team are numbered large.
    """

    head: Head
    tags: tuple[Tag, ...]
    standing: str
    is_rule: bool
    body: Prose | None
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    rules = tuple(rule for team in bulletin.teams.values() for rule in team.rules)
    return (
        _index(bulletin, words),
        *(_page(document, words) for document in (*bulletin.documents, *rules)),
    )


def document_row(document: Document, words: Wording) -> Row:
    """Return a document with its number and the day from which it is in force."""
    form = document.form
    since = words.t("from {day}", day=words.day(form.effective)) if form.effective else ""
    return Row(
        title=form.title,
        href=record_href(document),
        when=words.choice(form.kind),
        note=form.doc_no or "",
        text=form.summary or since,
        tags=_tags(document, words),
    )


def _index(bulletin: Bulletin, words: Wording) -> Page:
    title = words.t("Documents")
    crumbs = (home_crumb(words), Anchor(words.t("Campaign"), ABOUT))
    lead = words.t("What has been agreed, where everyone can read it.")
    found = sorted(bulletin.documents, key=lambda one: _KINDS.index(one.form.kind))
    drafts = [one for one in found if one.form.status is DocumentStatus.DRAFT]
    earlier = [one for one in found if not one.in_force and one not in drafts]
    view = DocumentsView(
        head=Head(title, crumbs, lead),
        in_force=tuple(_untagged(one, words) for one in found if one.in_force),
        drafts=tuple(_untagged(one, words) for one in drafts),
        rules=_rules(bulletin, words),
        earlier=tuple(document_row(one, words) for one in earlier),
        more=words.t("{count} kept to be looked up", count=len(earlier)) if earlier else "",
        empty=Empty(
            words.t("No document is in force today."),
            words.t("Documents become files in campaign/documents."),
        ),
        onward=(
            Anchor(words.t("Campaign"), ABOUT),
            Anchor(words.t("Concepts"), CONCEPTS),
            Anchor(words.t("Library"), LIBRARY),
        ),
    )
    template = "pages/documents.html"
    return Page(DOCUMENTS, template, view, title=title, description=lead, section=ABOUT)


def _untagged(document: Document, words: Wording) -> Row:
    """A document under a heading that says how it stands."""
    return replace(document_row(document, words), tags=())


def _rules(bulletin: Bulletin, words: Wording) -> tuple[TeamRules, ...]:
    """Return the rules of the teams; a tag says of those that are not in force how they stand."""
    return tuple(
        TeamRules(
            team_tag(team.sign),
            tuple(
                _untagged(rule, words) if rule.in_force else document_row(rule, words)
                for rule in team.rules
            ),
        )
        for team in bulletin.teams.values()
        if team.rules
    )


def _page(document: Document, words: Wording) -> Page:
    form = document.form
    view = DocumentView(
        head=_head(document, words),
        tags=_tags(document, words),
        standing=_standing(document, words),
        is_rule=document.team is not None,
        body=prose_of(document.body, document.source),
        onward=(
            Anchor(words.t("All documents"), DOCUMENTS),
            Anchor(words.t("Campaign"), ABOUT),
        ),
    )
    return Page(
        page_path(document.source),
        "pages/document.html",
        view,
        source=document.source,
        aliases=form.aliases,
        title=form.title,
        description=form.summary or "",
        section=TEAMS if document.team else ABOUT,
    )


def _head(document: Document, words: Wording) -> Head:
    form, team = document.form, document.team
    place = team_tag(team) if team else None
    parent = Anchor(place.name, place.href) if place else Anchor(words.t("Documents"), DOCUMENTS)
    return Head(
        title=form.title,
        crumbs=(home_crumb(words), parent),
        lead=form.summary or "",
        facts=facts(
            (
                (words.t("Kind"), words.choice(form.kind)),
                (words.t("Document number"), form.doc_no or ""),
                (words.t("Issued by"), form.issued_by or ""),
                (words.t("In force from"), words.day(form.effective) if form.effective else ""),
                (words.t("In force until"), words.day(form.until) if form.until else ""),
                (words.t("Applies to"), words.join(str(unit) for unit in form.applies_to)),
            )
        ),
        team=place,
    )


def _tags(document: Document, words: Wording) -> tuple[Tag, ...]:
    status = document.form.status
    if document.in_force:
        return (Tag(words.t("in force"), "done"),)
    if status is DocumentStatus.EFFECTIVE:
        return (Tag(words.t("not in force today"), "open"),)
    return (Tag(words.choice(status), "open"),)


def _standing(document: Document, words: Wording) -> str:
    if document.in_force:
        return ""
    if document.form.status is DocumentStatus.DRAFT:
        return words.t("This is a draft; what you think of it is welcome.")
    return words.t("This document is not in force today; it stands here to be looked up.")
