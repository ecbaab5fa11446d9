"""Suggestions: which idea got which answer."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order

SUGGESTIONS = """\
-- teams/crew/suggestions-2026.yaml --
- {编号: s-1, 标题: 画垫点线, 日期: 2026-02-09, 建议人: 周启明, 类别: 质量, 状态: 完成, 答复: 四月全画上, 答复日期: 2026-02-24, 负责人: 单志远, 效果: 返工只剩 2 车, 奖励: a-1, 转为课题: t-1}
- {标题: 换台灯, 日期: 2026-06-01, 匿名: 是, 建议人: 何丽娟, 状态: 不采纳, 答复: 刚换过, 答复日期: 2026-06-02}
- {标题: 修门, 日期: 2026-06-05, 建议人: 马骏, 状态: 采纳}
- {标题: 等着的, 日期: 2026-05-06}
- {标题: 刚提的, 日期: 2026-07-13}
- {标题: 缓一缓, 日期: 2026-06-10, 状态: 暂存, 答复: 明年再议, 答复日期: 2026-06-11}
-- teams/crew/awards-2026.yaml --
- {编号: a-1, 名称: 改得最准, 日期: 2026-06-01, 理由: 三色线, 状态: 已表彰}
-- teams/crew/topics/line.md --
---
编号: t-1
标题: 垫木一次放准
类别: 质量
阶段: 选题
组长: 单志远
开始: 2026-07-01
期限: 2026-12-31
---
"""
PAGE = "suggestions/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(SUGGESTIONS, tmp_path_factory.mktemp("suggestions"))


def test_how_many_were_answered_and_how_fast_is_said_first(site: Site) -> None:
    assert "6 条 这一年提的， 1 条等了超过 15 个工作日" in site[PAGE]
    assert "4 条 有了答复， 占 67％" in site[PAGE]
    assert "4.3 个工作日 从提出到答复， 平均算下来" in site[PAGE]
    assert "2 条 采纳了， 占 33％" in site[PAGE]


def test_too_few_answers_have_no_average(tmp_path: Path) -> None:
    two = "\n".join(SUGGESTIONS.splitlines()[:3]).replace(", 奖励: a-1, 转为课题: t-1", "")
    page = Site(two + "\n", tmp_path)[PAGE]
    assert "2 条 有了答复， 占 100％" in page
    assert "平均" not in page


def test_every_idea_shows_its_answer_once_there_is_one(site: Site) -> None:
    assert "2月24日答复 · 完成 四月全画上" in site.record(PAGE, "画垫点线")
    assert "刚换过" in site.record(PAGE, "换台灯")
    assert "答复 已采纳" in site.record(PAGE, "修门")
    assert "答复" not in site.record(PAGE, "刚提的")


def test_who_waits_too_long_is_marked_and_stands_first(site: Site) -> None:
    assert "等答复" in site.record(PAGE, "等着的")
    assert "等答复" not in site.record(PAGE, "刚提的")
    assert order(site[PAGE], "等着的", "刚提的")


def test_ideas_stand_by_status(site: Site) -> None:
    assert order(site[PAGE], "等着的", "修门", "画垫点线", "换台灯")


def test_nobody_is_named_who_did_not_want_it(site: Site) -> None:
    assert "建议人 一位不愿署名的同事" in site.record(PAGE, "换台灯")
    assert "何丽娟" not in site[PAGE]
    assert "建议人 1 人不列名" in site.record(PAGE, "修门")
    assert "返工只剩 2 车 建议人 周启明 负责人 单志远" in site.record(PAGE, "画垫点线")


def test_an_idea_leads_to_what_became_of_it(site: Site) -> None:
    assert "变成了课题 垫木一次放准 得到的表彰 改得最准" in site.record(PAGE, "画垫点线")
    assert '<li class="idea is-done" id="s-1">' in site.html[PAGE]


def test_without_ideas_there_is_one_warm_sentence(tmp_path: Path) -> None:
    assert "还没有人提建议。" in Site("", tmp_path)[PAGE]


def test_suggestions_of_an_earlier_year_stand_on_a_page_of_their_own(tmp_path: Path) -> None:
    old = "- {编号: s-9, 标题: 旧的主意, 日期: 2025-03-01, 状态: 完成, 答复: 办了, 转为课题: t-1}\n"
    text = SUGGESTIONS + "-- teams/crew/suggestions-2025.yaml --\n" + old
    text = text.replace("阶段: 选题\n组长: 单志远", "阶段: 选题\n来自建议: s-9\n组长: 单志远")
    site = Site(text, tmp_path)
    assert "旧的主意" not in site[PAGE]
    assert "2025年的合理化建议" in site["suggestions/2025.html"]
    assert "旧的主意" in site["suggestions/2025.html"]
    assert 'href="../../../suggestions/2025.html#s-9"' in site.html["teams/crew/topics/line.html"]
