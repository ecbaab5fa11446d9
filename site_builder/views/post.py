"""The page of a post: what somebody wrote down, how they came to think anew, what to read next."""

from dataclasses import dataclass
from functools import partial
from itertools import islice

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Post
from site_builder.views.items import photo_views, tag_of
from site_builder.views.links import POSTS, page_path, record_href
from site_builder.views.parts import (
    Anchor,
    Fact,
    Head,
    PhotoView,
    TeamTag,
    facts,
    home_crumb,
    prose_of,
)
from site_builder.views.post_rows import PostRow, post_list_row
from site_builder.views.values import Later, Page, Prose
from site_builder.views.wording import Wording

_MOST_FURTHER = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asked themselves, what they believed and what they think now.

    `href` and `team` are left out on the page of the post itself.
    """

    text: str
    before: str
    after: str
    href: str = ""
    team: TeamTag | None = None


@dataclass(frozen=True, slots=True)
class PostView:
    """`turns` is what goes with the question: what is hard, what comes next.

    `concepts` are those the post is about, `further` the posts nearest to it.
    """

    head: Head
    previous: Anchor | None
    next: Anchor | None
    question: Question | None
    turns: tuple[Fact, ...]
    body: Prose | None
    concepts: tuple[Anchor, ...]
    photos: tuple[PhotoView, ...]
    further: tuple[PostRow, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    return tuple(_page(bulletin, number, words) for number in range(len(bulletin.posts)))


def _page(bulletin: Bulletin, number: int, words: Wording) -> Page:
    one = bulletin.posts[number]
    form = one.form
    return Page(
        page_path(one.source),
        "pages/post.html",
        Later(partial(_view, bulletin, number, words)),
        source=one.source,
        aliases=form.aliases,
        title=form.title,
        description=form.summary or form.question or "",
        section=POSTS,
    )


def _view(bulletin: Bulletin, number: int, words: Wording) -> PostView:
    one = bulletin.posts[number]
    form = one.form
    newer = bulletin.posts[max(number - 1, 0) : number]
    older = bulletin.posts[number + 1 : number + 2]
    return PostView(
        head=_head(one, words),
        previous=_anchor(newer),
        next=_anchor(older),
        question=_question(one),
        turns=facts(
            (
                (words.t("What is hard"), form.problem or ""),
                (words.t("What stood in the way"), form.resistance or ""),
                (words.t("The chance in it"), form.opportunity or ""),
                (words.t("What comes next"), form.next or ""),
            )
        ),
        body=prose_of(one.body, one.source),
        concepts=_concepts(bulletin, one),
        photos=photo_views(one.photos, words),
        further=tuple(post_list_row(bulletin, other, words) for other in _further(bulletin, one)),
        onward=(Anchor(words.t("All that colleagues wrote down"), POSTS),),
    )


def _head(one: Post, words: Wording) -> Head:
    form = one.form
    return Head(
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
    )


def _question(one: Post) -> Question | None:
    form = one.form
    if not (form.question or form.before or form.after):
        return None
    asked = form.question if form.question != form.title else ""
    return Question(asked or "", form.before or "", form.after or "")


def _anchor(beside: tuple[Post, ...]) -> Anchor | None:
    return Anchor(beside[0].form.title, record_href(beside[0])) if beside else None


def _concepts(bulletin: Bulletin, one: Post) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(concept.form.title, record_href(concept))
        for concept in bulletin.concepts
        if concept.form.title in one.form.tags
    )


def _further(bulletin: Bulletin, one: Post) -> tuple[Post, ...]:
    """Return the posts nearest to `one`: about the same, then of the same team; the latest first."""
    tags = frozenset(one.form.tags)
    about = (other for other in bulletin.posts if tags and not tags.isdisjoint(other.form.tags))
    near = tuple(islice((other for other in about if other is not one), _MOST_FURTHER))
    own = (
        other
        for other in bulletin.posts
        if _home(other) == _home(one) and other is not one and other not in near
    )
    return (*near, *islice(own, _MOST_FURTHER - len(near)))


def _home(one: Post) -> str | None:
    return one.team.folder if one.team else None
