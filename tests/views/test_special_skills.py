"""Special skills: the proof, how it is done, and whom to learn it from."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

SKILLS = """\
-- teams/crew/awards-2026.yaml --
- {编号: a-1, 名称: 学得最勤, 获奖人: 周启明, 日期: 2026-06-29, 理由: 练了一个月}
- {编号: a-5, 名称: 还没定的奖, 获奖人: 周启明, 日期: 2026-07-10, 理由: 再看看, 状态: 拟表彰}
-- teams/crew/special-skills/knot.md --
---
编号: k-1
标题: 单人绳结快解
绝活人: 周启明
内容: 不用撬棍
怎么练成: 每天二十个
证明: 42 秒的结，15 秒解开
原来: 42 秒
现在: 15 秒
教会: 4 人
推广到: [篷布班]
日期: 2026-06-03
对应奖项: a-5
---
先看绳头。
-- teams/crew/special-skills/listen.md --
---
标题: 听声辨偏
绝活人: 马骏
内容: 离地一掌高就听得出
证明: 十回说对九回
命名操作法: 是
对应奖项: a-1
---
-- teams/crew/special-skills/mixed.md --
---
标题: 量得准
绝活人: 周启明
内容: 一眼看出
证明: 三尺变一米
原来: 3 尺
现在: 1 米
---
"""
PAGE, KNOT = "special-skills/index.html", "teams/crew/special-skills/knot.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(SKILLS, tmp_path_factory.mktemp("skills"))


def test_named_methods_come_first_and_each_says_whom_to_ask(site: Site) -> None:
    page = site[PAGE]
    assert order(page, "听声辨偏 命名操作法", "单人绳结快解")
    assert "42 → 15 秒 单人绳结快解 不用撬棍 找谁学 周启明 装一 货装一班" in page
    assert "教会了 4 人，篷布班" in page


def test_a_proof_without_numbers_stands_in_its_authors_words(site: Site) -> None:
    assert "十回说对九回 听声辨偏" in site[PAGE]
    assert "from-to" not in site.html["teams/crew/special-skills/listen.html"]


def test_numbers_of_different_units_keep_them(site: Site) -> None:
    assert "3 尺 → 1 米" in site["teams/crew/special-skills/mixed.html"]


def test_a_special_skill_has_its_page(site: Site) -> None:
    page = site[KNOT]
    told = ("单人绳结快解", "42 → 15 秒", "42 秒的结，15 秒解开", "每天二十个", "先看绳头。")
    assert order(page, *told, "想学，找谁 周启明", "已经教会 4 人。")
    assert "得到的表彰" not in page


def test_the_teams_that_took_it_over_are_drawn_and_told(site: Site) -> None:
    assert "单人绳结快解：货装一班传给篷布班" in site[KNOT]
    assert "传给" not in site["teams/crew/special-skills/listen.html"]


def test_a_named_method_says_so_and_what_it_was_praised_with(site: Site) -> None:
    named = site["teams/crew/special-skills/listen.html"]
    assert "命名操作法" in named
    assert "得到的表彰 学得最勤" in named
    assert "找谁学 马*" in named


def test_special_skills_and_named_methods_are_results_too(site: Site) -> None:
    assert order(site["results/index.html"], "命名操作法", "听声辨偏", "绝技绝活", "单人绳结快解")


def test_a_special_skill_leads_to_the_next(site: Site) -> None:
    onward = seen(site.html[KNOT].partition('class="terminus"')[2].partition("</nav>")[0])
    assert "听声辨偏 全部绝技绝活 师带徒" in onward


def test_a_skill_alone_leads_to_all_of_them(tmp_path: Path) -> None:
    alone = SKILLS.partition("-- teams/crew/special-skills/listen.md --")[0]
    page = Site(alone, tmp_path)[KNOT]
    assert "接着看 全部绝技绝活" in page


def test_without_special_skills_there_is_one_warm_sentence(tmp_path: Path) -> None:
    assert "还没有人的绝活写在这里。" in Site("", tmp_path)[PAGE]
