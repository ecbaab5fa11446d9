"""Concepts, documents, news and posts."""

from datetime import date

from site_builder.assemble.desk import Desk
from site_builder.assemble.recognition import notice_ends
from site_builder.assemble.records import Concept, Document, News, Post
from site_builder.model.campaign import Concept as ConceptForm
from site_builder.model.choices import DocumentStatus, NewsKind
from site_builder.model.documents import Document as DocumentForm
from site_builder.model.documents import News as NewsForm
from site_builder.model.documents import Post as PostForm
from site_builder.model.entry import Entry


def concepts(desk: Desk) -> tuple[Concept, ...]:
    """All concepts, in their manual order, then by file."""
    found = [
        Concept(entry.path, desk.ident(entry), None, desk.safe(entry), desk.body(entry))
        for entry in desk.of(ConceptForm, "concept")
    ]
    return tuple(
        sorted(found, key=lambda one: (one.form.order is None, one.form.order or 0, one.source))
    )


def documents(desk: Desk, kind: str = "document") -> tuple[Document, ...]:
    """Documents of the campaign (`kind` document) or rules of teams (`kind` rule).

    Those in force come first, then the newest.
    """
    found = list(desk.each(DocumentForm, kind, _document))
    found.sort(key=lambda one: (one.form.effective or date.min, one.source), reverse=True)
    return tuple(sorted(found, key=lambda one: not one.in_force))


def _document(desk: Desk, entry: Entry[DocumentForm]) -> Document:
    form = entry.form
    in_force = (
        form.status is DocumentStatus.EFFECTIVE
        and (form.effective is None or form.effective <= desk.today)
        and (form.until is None or desk.today <= form.until)
    )
    return Document(
        entry.path,
        desk.ident(entry),
        desk.team(entry),
        desk.safe(entry),
        desk.body(entry),
        in_force,
    )


def news(desk: Desk) -> tuple[News, ...]:
    """All news and notices shown, newest first; those put on top before the others."""
    found = list(desk.each(NewsForm, "news", _news))
    found.sort(key=lambda one: (one.form.date, one.source), reverse=True)
    return tuple(sorted(found, key=lambda one: not one.form.featured))


def _news(desk: Desk, entry: Entry[NewsForm]) -> News:
    form = entry.form
    last = notice_ends(form, desk.workdays) if form.kind is NewsKind.PUBLIC_NOTICE else None
    running = last is not None and form.date <= desk.today <= last
    left = desk.workdays.count(desk.today, last) if running and last is not None else None
    return News(
        source=entry.path,
        ident=desk.ident(entry),
        team=None,
        form=desk.safe(entry),
        body=desk.body(entry),
        author=desk.maybe(entry, form.author, "author"),
        photos=desk.photos(entry, form.images, "images"),
        last_day=last,
        days_left=left,
    )


def posts(desk: Desk) -> tuple[Post, ...]:
    """All posts shown, newest first."""
    found = desk.each(PostForm, "post", _post)
    return tuple(sorted(found, key=lambda one: (one.form.date, one.ident), reverse=True))


def _post(desk: Desk, entry: Entry[PostForm]) -> Post:
    return Post(
        source=entry.path,
        ident=desk.ident(entry),
        team=desk.team(entry),
        form=desk.safe(entry),
        body=desk.body(entry),
        author=desk.maybe(entry, entry.form.author, "author"),
        photos=desk.photos(entry, entry.form.images, "images"),
    )
