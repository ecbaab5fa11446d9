"""News and notices: what can still be objected to, until when, and whom to tell."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

NEWS = """\
-- teams/crew/awards-2026.yaml --
- {编号: a-4, 名称: 绳结快解, 获奖人: 周启明, 日期: 2026-07-10, 理由: 42 秒变 15 秒, 公示: n-1, 状态: 公示中}
-- news/2026/notice.md --
---
编号: n-1
标题: 绝技绝活公示
类型: 公示
日期: 2026-07-10
摘要: 公示五个工作日。
联系方式: {部门: 工会办公室, 电话: 内线 6021}
---
大家看看。
-- news/2026/last.md --
---
标题: 今天到期的公示
类型: 公示
日期: 2026-07-08
---
-- news/2026/over.md --
---
标题: 结束了的公示
类型: 公示
日期: 2026-06-15
---
-- news/2026/reading.md --
---
标题: 暑期读书
类型: 通知
日期: 2026-07-01
---
-- news/2026/half.md --
---
标题: 半年了
类型: 新闻
日期: 2026-07-13
作者: 单志远
---
走到哪儿了。
-- news/2026/later.md --
---
标题: 下周才开始的公示
类型: 公示
日期: 2026-07-20
发布日期: 2026-07-14
---
-- news/2025/old.md --
---
标题: 去年的事
类型: 新闻
日期: 2025-12-20
下架日期: 2026-12-31
---
"""
PAGE, EARLIER = "news/index.html", "news/2025.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(NEWS, tmp_path_factory.mktemp("news"))


def row(site: Site, title: str, path: str = PAGE) -> str:
    rows = [
        part.partition("</li>")[0] for part in site.html[path].split('<li class="news-list-row')
    ]
    (found,) = [part for part in rows[1:] if title in seen("<li" + part)]
    return seen("<li" + found)


def test_running_notices_come_first_with_their_office(site: Site) -> None:
    assert "2 件正在公示。" in site[PAGE]
    assert order(
        site[PAGE], "正在公示 有话直说", "绝技绝活公示", "公告 7月", "新闻 7月13日", "半年了"
    )
    told = "7月10日发布，公示 5 个工作日。 有不同的看法，请找工会办公室，内线 6021。"
    assert f"公示到 7月17日 绝技绝活公示 公示五个工作日。 {told}" in site[PAGE]
    assert f"公示到 7月17日 {told} 大家看看。" in site["news/2026/notice.html"]


def test_the_workdays_left_are_counted_for_every_day_to_come(site: Site) -> None:
    notice = site.html["news/2026/notice.html"]
    counted = (
        "2026-07-15 还剩 3 个工作日|2026-07-16 还剩 2 个工作日|"
        "2026-07-17 今天截止|2026-07-18 已截止"
    )
    assert f'<span data-by-day="{counted}">公示到 7月17日</span>' in notice
    assert "2026-07-15 今天截止|2026-07-16 已截止" in site.html["news/2026/last.html"]


def test_a_notice_that_has_ended_says_when_and_asks_nobody(site: Site) -> None:
    assert "公示已于 6月22日结束" in row(site, "结束了的公示")
    page = site["news/2026/over.html"]
    assert "公示已于 6月22日结束 6月15日发布，公示 5 个工作日。" in page
    assert "有不同的看法" not in page


def test_a_notice_that_begins_later_says_when(site: Site) -> None:
    assert "7月20日起公示" in row(site, "下周才开始的公示")


def test_a_notice_names_the_awards_it_is_about(site: Site) -> None:
    page = site["news/2026/notice.html"]
    assert "公示的是这些 7月10日 班组 绳结快解 周启明：42 秒变 15 秒" in page


def test_news_say_who_wrote_them_and_count_nothing(site: Site) -> None:
    page = site["news/2026/half.html"]
    assert "类型 新闻 日期 2026年7月13日 作者 单志远" in page
    assert "走到哪儿了。" in page
    assert "公示" not in page.partition("走到哪儿了。")[2].partition("接着看")[0]


def test_news_lead_to_the_newer_and_the_older(site: Site) -> None:
    page = site.html["news/2026/half.html"]
    assert 'rel="prev" href="../../news/2026/later.html"' in page
    assert 'rel="next" href="../../news/2026/notice.html"' in page


def test_what_ends_by_itself_carries_its_last_day(site: Site) -> None:
    assert 'data-until="2026-12-31"' in site.html[EARLIER]
    assert "data-until" not in site.html[PAGE].partition("<main")[2]


def test_an_earlier_year_has_its_own_page_without_what_is_running(site: Site) -> None:
    assert "去年的事" not in site[PAGE]
    assert order(site[EARLIER], "2025年的公告", "2026年 2025年", "去年的事")
    assert "正在公示" not in site[EARLIER]


def test_without_news_there_is_one_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[PAGE]
    assert "今天没有新公告。" in page
