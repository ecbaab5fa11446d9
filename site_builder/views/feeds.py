"""The Atom feeds, of the site and of each team: the newest stories whole, for who reads them elsewhere."""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, partial
from typing import NamedTuple
from zoneinfo import ZoneInfo

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.records import Award, News, Post, Record, SpecialSkill, Topic
from site_builder.model.choices import AwardStatus
from site_builder.views.changed import changed_on
from site_builder.views.honour import praised
from site_builder.views.links import HOME, folder_href, record_href
from site_builder.views.numbers import number_sentence
from site_builder.views.parts import flowing, prose_of
from site_builder.views.values import Later, Page, Prose
from site_builder.views.wording import Wording

FEED = "feed.xml"
_OF_SITE, _OF_TEAM = 40, 30  # entries; whoever wants more reads the site


@dataclass(frozen=True, slots=True)
class Entry:
    """A story in a feed. Days are written as RFC 3339 wants them, at midnight of the site's zone.

    `ident` is a URN that stays while the record keeps its file and its id. `lines` are paragraphs of
    plain text before the `body`.
    """

    ident: str
    title: str
    kind: str
    href: str
    published: str
    updated: str
    author: str
    lines: tuple[str, ...]
    body: Prose | None


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed. `path` is its own address, `href` that of the page it belongs to."""

    ident: str
    title: str
    subtitle: str
    language: str
    path: str
    href: str
    updated: str
    author: str
    entries: tuple[Entry, ...]


class _Story(NamedTuple):
    """A record a feed tells of: when, and how it is turned into an entry."""

    published: date
    updated: date
    record: Record
    told: Callable[[], tuple[str, str, str, tuple[str, ...], Prose | None]]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the feed of the site and one of each team, each newest first."""
    told = cache(partial(_told, bulletin, words))
    name = bulletin.site.title or words.t("Team bulletin")
    teams = bulletin.teams.values()
    return (
        _page(bulletin, FEED, name, lambda: _view(bulletin, words, told()[""], FEED, (name, HOME))),
        *(_of_team(bulletin, words, team, told) for team in teams),
    )


def _told(bulletin: Bulletin, words: Wording) -> Mapping[str, list[_Story]]:
    """What each feed tells, by the folder of its team; "" for that of the site."""
    stories = sorted(_stories(bulletin, words), key=_newest, reverse=True)
    told: dict[str, list[_Story]] = {folder: [] for folder in bulletin.teams}
    for story in stories:
        for folder in _teams_of(story.record):
            if folder in told and len(told[folder]) < _OF_TEAM:
                told[folder].append(story)
    return {**told, "": stories[:_OF_SITE]}


def team_feed(folder: str) -> str:
    """Return the output path of the feed of the team in `folder`."""
    return f"{folder}/{FEED}"


def identity(bulletin: Bulletin, key: str) -> uuid.UUID:
    """Return what names something of this site for ever, wherever the site is served or copied to."""
    site = bulletin.site
    ours = site.organization or site.title
    return uuid.uuid5(uuid.NAMESPACE_URL, f"site_builder:{ours}:{key}")


def _of_team(
    bulletin: Bulletin, words: Wording, team: Team, told: Callable[[], Mapping[str, list[_Story]]]
) -> Page:
    folder, name = team.sign.folder, team.sign.name
    path = team_feed(folder)
    site = bulletin.site.title or words.t("Team bulletin")
    title = f"{name} · {site}"
    named = title, folder_href(folder)
    return _page(bulletin, path, title, lambda: _view(bulletin, words, told()[folder], path, named))


def _page(bulletin: Bulletin, path: str, title: str, make: Callable[[], object]) -> Page:
    # A feed is read away from the site: its addresses are whole where the site's own is known.
    root = bulletin.site.address or ""
    return Page(path, "feeds/atom.xml", Later(make), title=title, root=root)


def _view(
    bulletin: Bulletin,
    words: Wording,
    stories: Iterable[_Story],
    path: str,
    named: tuple[str, str],
) -> FeedView:
    stories = tuple(stories)
    title, href = named
    begun = bulletin.campaign.start or bulletin.today
    latest = max((story.updated for story in stories), default=min(begun, bulletin.today))
    return FeedView(
        ident=identity(bulletin, path).urn,
        title=title,
        subtitle=bulletin.site.slogan or bulletin.campaign.slogan or "",
        language=words.language.value,
        path=path,
        href=href,
        updated=_stamp(bulletin, latest),
        author=bulletin.site.organization or bulletin.site.title or words.t("Team bulletin"),
        entries=tuple(_entry(bulletin, story) for story in stories),
    )


def _entry(bulletin: Bulletin, story: _Story) -> Entry:
    title, kind, author, lines, body = story.told()
    record = story.record
    return Entry(
        ident=identity(bulletin, f"{record.source}#{record.ident}").urn,
        title=title,
        kind=kind,
        href=record_href(record),
        published=_stamp(bulletin, story.published),
        updated=_stamp(bulletin, story.updated),
        author=author,
        lines=tuple(line for line in lines if line),
        body=body,
    )


def _stamp(bulletin: Bulletin, day: date) -> str:
    return datetime.combine(day, time(), ZoneInfo(bulletin.site.timezone)).isoformat()


def _newest(story: _Story) -> tuple[date, date, str, str]:
    return story.updated, story.published, story.record.source, story.record.ident


def _teams_of(record: Record) -> Iterator[str]:
    """The folders of the teams in whose feed a record stands."""
    praised_teams = record.teams if isinstance(record, Award) else ()
    own = (record.team,) if record.team else ()
    yield from dict.fromkeys(sign.folder for sign in (*own, *praised_teams))


def _stories(bulletin: Bulletin, words: Wording) -> Iterator[_Story]:
    changed = changed_on(bulletin)
    for news in bulletin.news:
        yield _Story(news.form.date, news.form.date, news, partial(_news, news, words))
    for post in bulletin.posts:
        yield _Story(post.form.date, post.form.date, post, partial(_post, post, words))
    for award in bulletin.awards:
        if award.form.status is AwardStatus.AWARDED and award.form.date <= bulletin.today:
            told = partial(_award, bulletin, award, words)
            yield _Story(award.form.date, award.form.date, award, told)
    for topic in bulletin.topics:
        begun = topic.form.start
        if begun <= bulletin.today:
            day = changed.get(topic.source, begun)
            yield _Story(begun, day, topic, partial(_topic, topic, words))
    yield from _skills(bulletin, changed, words)


def _skills(bulletin: Bulletin, changed: Mapping[str, date], words: Wording) -> Iterator[_Story]:
    """Special skills bear no day: they count from that of their award, where there is one."""
    awarded = {(one.source, one.ident): one.form.date for one in bulletin.awards}
    begun = min(bulletin.campaign.start or bulletin.today, bulletin.today)
    for one in bulletin.special_skills:
        day = awarded.get((one.award.source, one.award.ident)) if one.award else None
        when = min(day or changed.get(one.source, begun), bulletin.today)
        yield _Story(when, when, one, partial(_skill, one, words))


_Told = tuple[str, str, str, tuple[str, ...], Prose | None]


def _news(one: News, words: Wording) -> _Told:
    form = one.form
    author = one.author.name if one.author else ""
    body = prose_of(one.body, one.source)
    return form.title, words.choice(form.kind), author, (form.summary or "",), body


def _post(one: Post, words: Wording) -> _Told:
    form = one.form
    author = one.author.name if one.author else one.team.name if one.team else ""
    lines = (form.summary or "", form.question or "", form.before or "", form.after or "")
    return form.title, words.choice(form.kind), author, lines, prose_of(one.body, one.source)


def _award(bulletin: Bulletin, one: Award, words: Wording) -> _Told:
    said = praised(bulletin, one, words)
    teams = words.join(team.name for team in said.teams)
    lines = (words.clauses(part for part in (teams, said.who) if part), said.reason, said.quote)
    return said.title, words.t("Honours"), "", (*lines, said.note), None


def _topic(one: Topic, words: Wording) -> _Told:
    form = one.form
    lines = (form.summary or "", number_sentence(one.metric, words))
    author = one.team.name if one.team else ""
    return form.title, words.t("Topics"), author, lines, prose_of(one.body, one.source)


def _skill(one: SpecialSkill, words: Wording) -> _Told:
    form = one.form
    author = one.team.name if one.team else ""
    lines = (flowing(form.summary), form.what)
    return form.title, words.t("Special skills"), author, lines, prose_of(one.body, one.source)
