"""The learning corner: what colleagues wrote down, and the question of the month."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Post
from site_builder.model.choices import PostKind
from site_builder.views.items import Group, Item, groups, photo_views, tag_of
from site_builder.views.links import INSTRUCTORS, POSTS, SKILLS, TRAININGS, page_path, record_href
from site_builder.views.parts import (
    Anchor,
    Empty,
    Fact,
    Head,
    PhotoView,
    TeamTag,
    facts,
    home_crumb,
    prose_of,
)
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Question:
    """What a team asked itself, what it believed and what it does now."""

    text: str
    before: str
    after: str
    href: str
    team: TeamTag | None


@dataclass(frozen=True, slots=True)
class PostsView:
    head: Head
    question: Question | None
    groups: tuple[Group, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class PostView:
    head: Head
    question: str
    turns: tuple[Fact, ...]
    body: Prose | None
    photos: tuple[PhotoView, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    return (_index(bulletin, words), *(_page(one, words) for one in bulletin.posts))


def _index(bulletin: Bulletin, words: Wording) -> Page:
    title = words.t("Learning corner")
    view = PostsView(
        head=Head(
            title, (home_crumb(words),), words.t("Written down by colleagues, for colleagues.")
        ),
        question=_question(bulletin),
        groups=groups(
            (
                Group(
                    words.choice(kind),
                    tuple(
                        post_item(bulletin, one, words)
                        for one in bulletin.posts
                        if one.form.kind is kind
                    ),
                )
                for kind in PostKind
            ),
            words,
            "posts: {count}",
        ),
        empty=Empty(
            words.t("Nobody has written anything down yet."),
            words.t("Three lines are enough: what was it, what did we think, what do we do now?"),
        ),
        onward=(
            Anchor(words.t("What was learned"), TRAININGS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("Who can do what"), SKILLS),
        ),
    )
    return Page(POSTS, "pages/posts.html", view, title=title, description=view.head.lead)


def post_item(bulletin: Bulletin, one: Post, words: Wording) -> Item:
    """Return a post as a record of a list."""
    form = one.form
    return Item(
        title=form.title,
        href=record_href(one),
        when=words.day_seen_from(form.date, bulletin.today),
        text=form.summary or form.question or "",
        team=tag_of(one.team),
        facts=facts(((words.t("Written by"), one.author.name if one.author else ""),)),
    )


def _question(bulletin: Bulletin) -> Question | None:
    """Return the question of the latest reflection that asks one."""
    for one in bulletin.posts:
        form = one.form
        if form.kind is PostKind.REFLECTION and form.question:
            return Question(
                form.question,
                form.before or "",
                form.after or "",
                record_href(one),
                tag_of(one.team),
            )
    return None


def _page(one: Post, words: Wording) -> Page:
    form = one.form
    view = PostView(
        head=Head(
            form.title,
            (home_crumb(words), Anchor(words.t("Learning corner"), POSTS)),
            form.summary or "",
            facts(
                (
                    (words.t("Kind"), words.choice(form.kind)),
                    (words.t("Date"), words.day(form.date)),
                    (words.t("Team"), one.team.name if one.team else ""),
                    (words.t("Written by"), one.author.name if one.author else ""),
                )
            ),
            tag_of(one.team),
        ),
        question=form.question or "",
        turns=facts(
            (
                (words.t("What we believed"), form.before or ""),
                (words.t("What we think now"), form.after or ""),
                (words.t("What is hard"), form.problem or ""),
                (words.t("What stood in the way"), form.resistance or ""),
                (words.t("The chance in it"), form.opportunity or ""),
                (words.t("What comes next"), form.next or ""),
            )
        ),
        body=prose_of(one.body, one.source),
        photos=photo_views(one.photos, words),
    )
    return Page(
        page_path(one.source),
        "pages/post.html",
        view,
        source=one.source,
        aliases=form.aliases,
        title=form.title,
        description=form.summary or form.question or "",
        section=POSTS,
    )
