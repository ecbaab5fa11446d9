"""The learning corner, news and notices."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order

STORIES = """\
-- teams/crew/posts/rain.md --
---
标题: 湿损真是天气的事吗
类型: 反思
日期: 2026-06-13
作者: 周启明
问题: 湿损真是天气的事？
原来认为: 湿损是天气的事
现在认为: 盖布顺序也是原因
难点: 班后没人复查
阻力: 嫌麻烦
机会: 和调度一起改
下一步: 雨季前再试
旧地址: old.html
---
六件湿损，五件在搭口。
-- teams/crew/posts/older.md --
---
标题: 去年的反思
类型: 反思
日期: 2025-06-13
问题: 去年的问题？
---
-- teams/crew/posts/stage.md --
---
标题: 磕磕巴巴，也是一堂课
类型: 分享
日期: 2026-03-20
作者: 马骏
摘要: 三分钟出了两身汗。
---
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
"""
POSTS, NEWS = "posts/index.html", "news/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(STORIES, tmp_path_factory.mktemp("stories"))


def test_the_question_of_the_month_is_that_of_the_latest_reflection(site: Site) -> None:
    asked = "本月一问 湿损真是天气的事？ 湿损是天气的事 → 盖布顺序也是原因 装一 货装一班"
    assert asked in site[POSTS]
    assert "去年的问题？ →" not in site[POSTS]


def test_posts_stand_by_kind(site: Site) -> None:
    assert order(site[POSTS], "分享 1", "磕磕巴巴", "反思 2", "湿损真是天气的事吗", "去年的反思")
    assert "三分钟出了两身汗。 作者 马*" in site.record(POSTS, "磕磕巴巴")


def test_a_post_says_what_was_believed_and_what_is_thought_now(site: Site) -> None:
    page = site["teams/crew/posts/rain.html"]
    assert "原来认为 湿损是天气的事 现在认为 盖布顺序也是原因 难点 班后没人复查" in page
    assert "阻力 嫌麻烦 机会 和调度一起改 下一步 雨季前再试 六件湿损，五件在搭口。" in page
    assert "类型 反思 日期 2026年6月13日 班组 货装一班 作者 周启明" in page


def test_a_running_notice_comes_first_with_its_workdays_and_its_office(site: Site) -> None:
    assert "2 件正在公示。" in site[NEWS]
    assert order(site[NEWS], "正在公示", "绝技绝活公示", "公告 7月1日", "新闻 7月13日", "半年了")
    told = "公示到 7月17日，还剩 3 个工作日，有意见请告诉工会办公室，内线 6021"
    assert told in site.record(NEWS, "绝技绝活公示")
    assert told in site["news/2026/notice.html"]


def test_the_last_workday_of_a_notice_is_called_so(site: Site) -> None:
    told = "公示到 7月15日，今天是最后一个工作日"
    assert told in site.record(NEWS, "今天到期的公示")


def test_a_notice_that_has_ended_says_when(site: Site) -> None:
    assert "公示已于 6月22日结束" in site.record(NEWS, "结束了的公示")
    assert order(site[NEWS], "暑期读书", "结束了的公示")


def test_a_notice_leads_to_the_awards_it_is_about(site: Site) -> None:
    assert "大家看看。 公示的表彰 绳结快解" in site["news/2026/notice.html"]


def test_news_have_their_page_and_no_countdown(site: Site) -> None:
    page = site["news/2026/half.html"]
    assert "类型 新闻 日期 2026年7月13日 作者 单志远 走到哪儿了。" in page
    assert "公示" not in page.partition("半年了")[2]


def test_an_old_address_of_a_post_still_works(site: Site) -> None:
    assert "湿损真是天气的事吗" in site["old.html"]


def test_where_there_is_nothing_stands_one_warm_sentence(tmp_path: Path) -> None:
    site = Site("", tmp_path)
    assert "还没有人动笔。" in site[POSTS]
    assert "本月一问" not in site[POSTS]
    assert "今天没有新公告。" in site[NEWS]
