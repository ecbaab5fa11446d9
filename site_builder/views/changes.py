"""Changes: what was changed, in things or in thinking, and what it did."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Change
from site_builder.views.items import Item, place_of_record, tag_of
from site_builder.views.links import CHANGES, POSTS, TOPICS, fragment
from site_builder.views.parts import Anchor, Empty, Head, Tag, facts, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class ChangesView:
    head: Head
    changes: tuple[Item, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Changes")
    view = ChangesView(
        head=Head(title, (home_crumb(words),), words.t("What it was, and what it became.")),
        changes=tuple(_item(bulletin, one, words) for one in bulletin.changes),
        empty=Empty(
            words.t("No change has been written down yet."),
            words.t("What do we do differently from last year? One line is enough."),
        ),
        onward=(
            Anchor(words.t("How far the topics are"), TOPICS),
            Anchor(words.t("What colleagues wrote down"), POSTS),
        ),
    )
    return (Page(CHANGES, "pages/changes.html", view, title=title, section=TOPICS),)


def _item(bulletin: Bulletin, one: Change, words: Wording) -> Item:
    form = one.form
    course = form.what_changed
    return Item(
        title=form.title,
        ident=fragment(one),
        when=words.day_seen_from(form.date, bulletin.today),
        text=words.t("{before} → {after}", before=course.before, after=course.after)
        if course
        else "",
        team=tag_of(one.team),
        place=place_of_record(bulletin, one),
        tags=(Tag(words.choice(form.side)),),
        facts=facts(
            (
                (words.t("Why"), form.why or ""),
                (words.t("What it did"), form.effect or ""),
                (
                    words.t("Took part"),
                    words.t("{count} people", count=form.participants) if form.participants else "",
                ),
                (
                    words.t("Touches"),
                    words.join(words.t("{who}: {how}", who=a.who, how=a.how) for a in form.affects),
                ),
            )
        ),
    )
