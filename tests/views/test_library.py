"""The library: one-point lessons, standards, knacks and rules on one shelf."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order

SHELF = """\
-- teams/crew/posts/tyre.md --
---
标题: 轮胎磨损，三种痕
摘要: 看一眼就知道。
类型: 一点课
日期: 2026-05-25
---
-- teams/crew/posts/book.md --
---
标题: 读完这本
类型: 读书笔记
日期: 2026-04-25
---
-- teams/crew/posts/talk.md --
---
标题: 不是课的分享
类型: 分享
日期: 2026-04-26
---
-- teams/crew/topics/handover.md --
---
编号: t-1
标题: 交班不漏话
类别: 管理
阶段: 选题
组长: 单志远
开始: 2026-01-10
期限: 2026-12-31
固化:
  - {文件: 三栏交接单, 日期: 2026-06-12}
  - {文件: 交接口诀}
---
-- teams/crew/special-skills/knot.md --
---
标题: 单人绳结快解
绝活人: 周启明
内容: 不用撬棍
证明: 15 秒
---
-- teams/crew/rules/learn.md --
---
标题: 班前二十分钟
类型: 制度
---
-- teams/crew/rules/praise.md --
---
标题: 怎么表扬
类型: 激励办法
---
-- campaign/documents/faq.md --
---
标题: 常问的事
类型: 问答
---
-- campaign/documents/draft.md --
---
标题: 还没定的制度
类型: 制度
状态: 草案
---
"""
PAGE = "library/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(SHELF, tmp_path_factory.mktemp("library"))


def test_the_shelf_has_lessons_standards_knacks_notes_and_rules(site: Site) -> None:
    headings = ("一点课 5月25日", "作业卡", "绝活", "读书笔记", "说好了怎么学")
    assert order(site[PAGE], *headings)
    assert "5月25日 轮胎磨损，三种痕 看一眼就知道。 装一 货装一班" in site[PAGE]
    assert "单人绳结快解 装一 货装一班 不用撬棍" in site[PAGE]
    assert "不是课的分享" not in site[PAGE]


def test_a_standard_names_the_topic_it_comes_from(site: Site) -> None:
    assert "6月12日 三栏交接单 装一 货装一班 来自课题“交班不漏话”" in site[PAGE]
    assert "交接口诀 装一 货装一班" in site[PAGE]


def test_only_rules_of_learning_in_force_are_on_the_shelf(site: Site) -> None:
    rules = site[PAGE].partition("说好了怎么学")[2]
    assert order(rules, "常问的事", "班前二十分钟")
    assert "怎么表扬" not in rules
    assert "还没定的制度" not in rules


def test_of_many_lessons_the_older_ones_are_unfolded(tmp_path: Path) -> None:
    lesson = (
        "-- teams/crew/posts/{0:02}.md --\n---\n"
        "标题: 第 {0} 课\n类型: 一点课\n日期: 2026-06-{0:02}\n---\n"
    )
    site = Site("".join(lesson.format(day) for day in range(1, 28)), tmp_path)
    assert order(site[PAGE], "第 27 课", "第 4 课", "更早的 3", "第 3 课")


def test_an_empty_shelf_asks_for_the_first_lesson(tmp_path: Path) -> None:
    page = Site("", tmp_path)[PAGE]
    assert "架子上还没有一点课。 一张图、一个要点、一分钟讲完" in page
    assert "说好了怎么学" not in page
