"""The library: what there is to learn from, on one shelf."""

from dataclasses import dataclass, replace
from datetime import date

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.choices import DocumentKind, PostKind
from site_builder.views.documents import document_row
from site_builder.views.items import tag_of
from site_builder.views.links import (
    INSTRUCTORS,
    LIBRARY,
    POSTS,
    SPECIAL_SKILLS,
    TRAININGS,
    record_href,
)
from site_builder.views.parts import Anchor, Empty, Head, Row, home_crumb
from site_builder.views.post_rows import PostRow, post_list_row, teams_of
from site_builder.views.topics import Choosable
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_LATEST = 24  # records of a kind; older lessons are unfolded, the rest stands where it came from
_TO_LEARN_BY = frozenset((DocumentKind.RULE, DocumentKind.GUIDELINE, DocumentKind.FAQ))


@dataclass(frozen=True, slots=True)
class LibraryView:
    """`lessons` are the latest, `older` those a reader unfolds, under the words `more`.

    `standards` are what topics left in writing, `rules` the documents about learning in force.
    """

    head: Head
    teams: tuple[Choosable, ...]
    lessons: tuple[PostRow, ...]
    older: tuple[PostRow, ...]
    more: str
    notes: tuple[PostRow, ...]
    standards: tuple[Row, ...]
    skills: tuple[Row, ...]
    rules: tuple[Row, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Library")
    lead = words.t("Short enough to read before the shift, long enough to be useful in it.")
    lessons = _posts(bulletin, PostKind.LESSON, words)
    older = () if bulletin.parts else lessons[_LATEST:]  # of many teams they stand with the units
    view = LibraryView(
        head=Head(title, (home_crumb(words), Anchor(words.t("Learning corner"), POSTS)), lead),
        teams=()
        if bulletin.parts
        else teams_of(
            bulletin, [one for one in bulletin.posts if one.form.kind is PostKind.LESSON]
        ),
        lessons=lessons[:_LATEST],
        older=older,
        more=words.t("{count} from before", count=len(older)) if older else "",
        notes=_posts(bulletin, PostKind.BOOK_NOTE, words)[:_LATEST],
        standards=_standards(bulletin, words)[:_LATEST],
        skills=_skills(bulletin, words)[:_LATEST],
        rules=_rules(bulletin, words),
        empty=Empty(
            words.t("No lesson of one point stands on the shelf yet."),
            words.t("One picture, one point, one minute: who writes the first?"),
        ),
        onward=(
            Anchor(words.t("What was learned"), TRAININGS),
            Anchor(words.t("Who teaches"), INSTRUCTORS),
            Anchor(words.t("Special skills"), SPECIAL_SKILLS),
        ),
    )
    template = "pages/library.html"
    return (Page(LIBRARY, template, view, title=title, description=lead, section=POSTS),)


def _posts(bulletin: Bulletin, kind: PostKind, words: Wording) -> tuple[PostRow, ...]:
    found = (one for one in bulletin.posts if one.form.kind is kind)
    return tuple(replace(post_list_row(bulletin, one, words), kind="") for one in found)


def _standards(bulletin: Bulletin, words: Wording) -> tuple[Row, ...]:
    """Return what topics left behind, the newest first."""
    found = [(one, topic) for topic in bulletin.topics for one in topic.form.standardized]
    found.sort(key=lambda pair: pair[0].date or date.min, reverse=True)
    return tuple(
        Row(
            title=one.doc,
            href=record_href(topic),
            when=words.day_seen_from(one.date, bulletin.today) if one.date else "",
            text=words.t("From the topic {topic}", topic=topic.form.title),
            team=tag_of(topic.team),
        )
        for one, topic in found
    )


def _skills(bulletin: Bulletin, words: Wording) -> tuple[Row, ...]:
    return tuple(
        Row(
            title=one.form.title,
            href=record_href(one),
            when=words.when(one.form.date, bulletin.today) if one.form.date else "",
            text=one.form.what,
            team=tag_of(one.team),
        )
        for one in bulletin.special_skills
    )


def _rules(bulletin: Bulletin, words: Wording) -> tuple[Row, ...]:
    """Return the documents to learn by, those of the campaign before those of the teams.

    Those of many teams are on their own pages.
    """
    teams = () if bulletin.parts else bulletin.teams.values()
    of_teams = (rule for team in teams for rule in team.rules)
    return tuple(
        replace(document_row(one, words), team=tag_of(one.team), tags=())
        for one in (*bulletin.documents, *of_teams)
        if one.in_force and one.form.kind in _TO_LEARN_BY
    )
