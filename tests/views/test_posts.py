"""The learning corner."""

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
"""
POSTS = "posts/index.html"


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


def test_an_old_address_of_a_post_still_works(site: Site) -> None:
    assert "湿损真是天气的事吗" in site["old.html"]


def test_where_there_is_nothing_stands_one_warm_sentence(tmp_path: Path) -> None:
    site = Site("", tmp_path)
    assert "还没有人动笔。" in site[POSTS]
    assert "本月一问" not in site[POSTS]
