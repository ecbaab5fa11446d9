"""News and notices: running public notices first, with the workdays left and whom to tell."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Link, News
from site_builder.model.choices import NewsKind
from site_builder.views.items import Item, Related, photo_views, related
from site_builder.views.links import HONOURS, NEWS, PLAN, page_path, record_href
from site_builder.views.parts import (
    Anchor,
    Empty,
    Head,
    PhotoView,
    Tag,
    facts,
    home_crumb,
    prose_of,
)
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class NewsIndexView:
    """`running` are the public notices on which something can still be said."""

    head: Head
    running: tuple[Item, ...]
    notices: tuple[Item, ...]
    news: tuple[Item, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class NewsView:
    """`countdown` says how long a public notice runs and whom to tell, "" for other news."""

    head: Head
    countdown: str
    is_running: bool
    body: Prose | None
    related: tuple[Related, ...]
    photos: tuple[PhotoView, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    return (_index(bulletin, words), *(_page(bulletin, one, words) for one in bulletin.news))


def countdown(bulletin: Bulletin, one: News, words: Wording) -> str:
    """Return how long a public notice still runs, and which office takes objections."""
    if one.last_day is None:
        return ""
    day = words.day_seen_from(one.last_day, bulletin.today)
    if one.days_left is None:
        begins = one.form.date > bulletin.today
        msgid = (
            "The public notice runs until {day}" if begins else "The public notice ended on {day}"
        )
        return words.t(msgid, day=day)
    if one.days_left <= 1:
        left = words.t("On public notice until {day}, the last workday is here", day=day)
    else:
        left = words.t(
            "On public notice until {day}, {count} workdays left", day=day, count=one.days_left
        )
    contact = one.form.contact
    if contact is None:
        return left
    office = words.clauses(part for part in (contact.office, contact.phone or "") if part)
    return words.clauses((left, words.t("tell {office} what you think", office=office)))


def _index(bulletin: Bulletin, words: Wording) -> Page:
    title = words.t("News and notices")
    running = [one for one in bulletin.news if one.days_left is not None]
    rest = [one for one in bulletin.news if one.days_left is None]

    def shown(*, is_news: bool) -> tuple[Item, ...]:
        return tuple(
            _item(bulletin, one, words)
            for one in rest
            if (one.form.kind is NewsKind.NEWS) is is_news
        )

    lead = words.t("{count} public notices are running.", count=len(running)) if running else ""
    view = NewsIndexView(
        head=Head(title, (home_crumb(words),), lead),
        running=tuple(_item(bulletin, one, words) for one in running),
        notices=shown(is_news=False),
        news=shown(is_news=True),
        empty=Empty(
            words.t("Nothing to announce today."),
            words.t("That leaves time for the next small improvement."),
        ),
        onward=(Anchor(words.t("What is planned"), PLAN), Anchor(words.t("Honours"), HONOURS)),
    )
    return Page(NEWS, "pages/news_index.html", view, title=title, description=lead)


def _item(bulletin: Bulletin, one: News, words: Wording) -> Item:
    form = one.form
    kind = Tag(words.choice(form.kind), "open" if one.days_left is not None else "kind")
    return Item(
        title=form.title,
        href=record_href(one),
        when=words.day_seen_from(form.date, bulletin.today),
        text=form.summary or "",
        tags=(kind,),
        facts=facts(((words.t("Notice period"), countdown(bulletin, one, words)),)),
    )


def _page(bulletin: Bulletin, one: News, words: Wording) -> Page:
    form = one.form
    view = NewsView(
        head=Head(
            form.title,
            (home_crumb(words), Anchor(words.t("News and notices"), NEWS)),
            form.summary or "",
            facts(
                (
                    (words.t("Kind"), words.choice(form.kind)),
                    (words.t("Date"), words.day(form.date)),
                    (words.t("Written by"), one.author.name if one.author else ""),
                )
            ),
        ),
        countdown=countdown(bulletin, one, words),
        is_running=one.days_left is not None,
        body=prose_of(one.body, one.source),
        related=related(words.t("Awards on notice"), *_awards(bulletin, one)),
        photos=photo_views(one.photos, words),
    )
    return Page(
        page_path(one.source),
        "pages/news.html",
        view,
        source=one.source,
        aliases=form.aliases,
        title=form.title,
        description=form.summary or "",
        section=NEWS,
    )


def _awards(bulletin: Bulletin, one: News) -> tuple[Link, ...]:
    """Return the awards that a public notice is about: those that name it as their notice."""
    return tuple(
        Link("award", award.form.title, award.source, award.ident)
        for award in bulletin.awards
        if award.notice is not None and award.notice.source == one.source
    )
