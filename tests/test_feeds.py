"""The feeds as a feed reader sees them, and how their entries keep their names."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from site_builder.publish.leaks import text_of
from site_builder.render.artifact import Artifact, Role
from tests.finished import Finished
from tests.views.crew import Site


@pytest.fixture(scope="module")
def demo(finished: Callable[[str], Finished]) -> Finished:
    return finished("demo")


ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
STORIES = """\
-- news/2026/half-year.md --
---
标题: 半年了 & <走到>哪儿了
类型: 新闻
日期: 2026-07-13
摘要: 三件数字说不出来的事
---
年初排教员，好几位**摆手**。见[那篇](../../teams/crew/posts/knot.md)。
-- teams/crew/posts/knot.md --
---
标题: 绳结这件小事
类型: 分享
日期: 2026-07-01
作者: 周启明
---
先松哪一头\x0b，决定后面顺不顺。
-- teams/crew/awards-2026.yaml --
- {编号: a-1, 名称: 学习标兵, 类别: 学习成果突出, 级别: 班组, 日期: 2026-06-10, 获奖人: 周启明、马骏, 形式: 荣誉, 理由: 每课都记笔记, 状态: 已表彰}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(STORIES, tmp_path_factory.mktemp("feeds"))


def feed_of(site: Site, path: str = "feed.xml") -> str:
    return next(one.data.decode() for one in site.built.artifacts if one.path == path)


def entry_of(site: Site, title: str) -> feedparser.FeedParserDict:
    return next(one for one in feedparser.parse(feed_of(site)).entries if one.title == title)


def test_the_demo_has_a_feed_for_the_site_and_for_each_team(demo: Finished) -> None:
    paths = [path.relative_to(demo.folder).as_posix() for path in demo.files("feed.xml")]
    teams = [path.parent for path in Path("content/teams").rglob("team.yaml")]
    assert len(paths) == 1 + len(teams)
    for path in paths:
        read = feedparser.parse((demo.folder / path).read_bytes())
        assert not read.bozo, (path, read.bozo_exception)
        assert read.version == "atom10"
        assert read.entries


def test_every_feed_has_what_the_standard_asks_for(demo: Finished) -> None:
    for path in demo.files("feed.xml"):
        feed = ET.fromstring(path.read_bytes())  # noqa: S314  (our own output)
        entries = feed.findall(f"{ATOM}entry")
        for one in (feed, *entries):
            assert [len(one.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [
                1,
                1,
                1,
            ]
            assert RFC_3339.fullmatch(one.findtext(f"{ATOM}updated", ""))
            assert all(author.findtext(f"{ATOM}name") for author in one.findall(f"{ATOM}author"))
        assert feed.find(f"{ATOM}author") is not None
        assert len({one.findtext(f"{ATOM}id") for one in entries}) == len(entries)
        days = [one.findtext(f"{ATOM}updated", "") for one in entries]
        assert days == sorted(days, reverse=True)
        assert feed.findtext(f"{ATOM}updated") == days[0]


def test_every_entry_leads_to_a_page_that_is_there(demo: Finished) -> None:
    for path in demo.files("feed.xml"):
        for entry in feedparser.parse(path.read_bytes()).entries:
            target = entry.link.partition("#")[0]
            assert (path.parent / target).is_file(), (path, target)


def test_an_entry_carries_its_whole_story(site: Site) -> None:
    told = entry_of(site, "半年了 & <走到>哪儿了").content[0].value
    assert "三件数字说不出来的事" in told
    assert "<strong>摆手</strong>" in told
    assert 'href="teams/crew/posts/knot.html"' in told
    assert "<span" not in told


def test_what_xml_has_no_place_for_is_left_out(site: Site) -> None:
    told = entry_of(site, "绳结这件小事").content[0].value
    assert "\x0b" not in told
    assert "决定后面顺不顺" in told


def test_who_did_not_agree_is_counted_not_named(site: Site) -> None:
    told = feed_of(site)
    assert "周启明" in told
    assert "马骏" not in told


def test_the_feed_of_a_team_has_only_its_own(site: Site) -> None:
    titles = {one.title for one in feedparser.parse(feed_of(site, "teams/crew/feed.xml")).entries}
    assert titles == {"绳结这件小事", "学习标兵"}
    assert not feedparser.parse(feed_of(site, "teams/other/feed.xml")).entries


def test_an_entry_keeps_its_name_when_its_words_change(site: Site, tmp_path: Path) -> None:
    again = Site(
        STORIES.replace("绳结这件小事", "绳结的小事").replace("学习标兵", "学习能手"), tmp_path
    )
    names = [[one.id for one in feedparser.parse(feed_of(one)).entries] for one in (site, again)]
    assert names[0] == names[1]


def test_addresses_are_whole_where_the_site_knows_its_own(tmp_path: Path) -> None:
    site = Site(STORIES + "-- site.yaml --\n标题: 一线\n网址: http://10.1.2.3/宣传/\n", tmp_path)
    read = feedparser.parse(feed_of(site, "teams/crew/feed.xml"))
    home = read.feed.link.removesuffix("teams/crew/index.html")
    assert home.startswith("http://10.1.2.3/")
    assert all(one.link.startswith(home) for one in read.entries)


def test_feeds_come_after_the_pages_they_name(site: Site) -> None:
    roles = {one.path: one.role for one in site.built.artifacts}
    assert roles["feed.xml"] is roles["calendar.ics"] is Role.POINTER
    assert roles["news/2026/half-year.html"] is Role.PAGE


def test_the_digits_of_a_name_are_no_telephone_number() -> None:
    name = "urn:uuid:6ab368f6-0349-53e7-9158-15012345678a"
    feed = Artifact("feed.xml", f"<id>{name}</id><title>电话 15012345678</title>".encode())
    assert "15012345678a" not in text_of(feed)
    assert "15012345678" in text_of(feed)
