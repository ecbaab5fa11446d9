"""News and notices: what can still be objected to first, then the latest; a page for each year."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Award, News
from site_builder.model.choices import NewsKind
from site_builder.views.achievements import award_row
from site_builder.views.items import photo_views
from site_builder.views.links import HONOURS, NEWS, PLAN, POSTS, page_path, record_href
from site_builder.views.notice import NoticeView, notice_view
from site_builder.views.parts import (
    Anchor,
    Empty,
    Head,
    PhotoView,
    Row,
    Tag,
    facts,
    home_crumb,
    prose_of,
)
from site_builder.views.values import Page, Prose
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink, year_links, year_path, years_of


@dataclass(frozen=True, slots=True)
class NewsRow:
    """News in a list. `until` is the day (`2026-08-31`) on which it goes by itself, "" for none."""

    title: str
    href: str
    when: str
    text: str
    note: str
    tag: Tag | None
    until: str


@dataclass(frozen=True, slots=True)
class NewsIndexView:
    """`running` are the public notices on which something can still be said, of whatever year."""

    head: Head
    years: tuple[YearLink, ...]
    running: tuple[NoticeView, ...]
    notices: tuple[NewsRow, ...]
    news: tuple[NewsRow, ...]
    empty: Empty
    onward: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class NewsView:
    """`notice` is None for news of other kinds, `awards` are those the notice is about."""

    head: Head
    previous: Anchor | None
    next: Anchor | None
    notice: NoticeView | None
    body: Prose | None
    awards: tuple[Row, ...]
    photos: tuple[PhotoView, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of the latest year, one for each year before, and one of each news."""
    rest = [one for one in bulletin.news if one.days_left is None]
    years = years_of(one.form.date for one in rest) or (bulletin.today.year,)
    return (
        *(_index(bulletin, year, years, words) for year in years),
        *(_page(bulletin, number, words) for number in range(len(bulletin.news))),
    )


def _index(bulletin: Bulletin, year: int, years: tuple[int, ...], words: Wording) -> Page:
    title, is_latest = words.t("News and notices"), year == years[0]
    name = title if is_latest else words.t("News of {year}", year=words.year(year))
    crumbs = (home_crumb(words),) if is_latest else (home_crumb(words), Anchor(title, NEWS))
    running = [one for one in bulletin.news if one.days_left is not None] if is_latest else []
    shown = [one for one in bulletin.news if one.days_left is None and one.form.date.year == year]
    lead = (
        words.t("{count:public notice is|public notices are} running.", count=len(running))
        if running
        else ""
    )
    view = NewsIndexView(
        head=Head(name, crumbs, lead),
        years=year_links(NEWS, year, years, words),
        running=tuple(
            notice for one in running if (notice := notice_view(bulletin, one, words)) is not None
        ),
        notices=_rows(bulletin, (x for x in shown if x.form.kind is not NewsKind.NEWS), words),
        news=_rows(bulletin, (x for x in shown if x.form.kind is NewsKind.NEWS), words),
        empty=Empty(
            words.t("Nothing to announce today."),
            words.t("That leaves time for the next small improvement."),
        ),
        onward=(
            Anchor(words.t("What is planned"), PLAN),
            Anchor(words.t("Honours"), HONOURS),
            Anchor(words.t("What colleagues wrote down"), POSTS),
        ),
    )
    path = year_path(NEWS, year, years)
    return Page(path, "pages/news_index.html", view, title=name, description=lead, section=NEWS)


def _rows(bulletin: Bulletin, found: Iterable[News], words: Wording) -> tuple[NewsRow, ...]:
    return tuple(_row(bulletin, one, words) for one in found)


def _row(bulletin: Bulletin, one: News, words: Wording) -> NewsRow:
    form = one.form
    notice = notice_view(bulletin, one, words)
    return NewsRow(
        title=form.title,
        href=record_href(one),
        when=words.day_seen_from(form.date, bulletin.today),
        text=form.summary or "",
        note=notice.left.text if notice else "",
        tag=None if form.kind is NewsKind.NEWS else Tag(words.choice(form.kind)),
        until=form.expire.isoformat() if form.expire else "",
    )


def _page(bulletin: Bulletin, number: int, words: Wording) -> Page:
    one = bulletin.news[number]
    form = one.form
    newer, older = bulletin.news[max(number - 1, 0) : number], bulletin.news[number + 1 :]
    awards = (award_row(award, words, bulletin.today) for award in _awards(bulletin, one))
    view = NewsView(
        head=_head(one, words),
        previous=_anchor(newer),
        next=_anchor(older),
        notice=notice_view(bulletin, one, words),
        body=prose_of(one.body, one.source),
        awards=tuple(awards),
        photos=photo_views(one.photos, words),
        onward=(
            Anchor(words.t("All news and notices"), NEWS),
            Anchor(words.t("Honours"), HONOURS),
        ),
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


def _head(one: News, words: Wording) -> Head:
    form = one.form
    return Head(
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
    )


def _anchor(beside: tuple[News, ...]) -> Anchor | None:
    return Anchor(beside[0].form.title, record_href(beside[0])) if beside else None


def _awards(bulletin: Bulletin, one: News) -> Iterable[Award]:
    """The awards that a public notice is about: those that name it as their notice."""
    return (
        award
        for award in bulletin.awards
        if award.notice is not None and award.notice.source == one.source
    )
