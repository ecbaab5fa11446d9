"""The campaign, its concepts and its documents: why, by which document, until when, who works with it."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

CAMPAIGN = """\
-- campaign/campaign.yaml --
名称: 创建学习型班组
开始: 2026-01-01
结束: 2027-12-31
指导思想: 学习不是活儿以外的事。
阶段:
  - {名称: 启动, 开始: 2026-01-01, 结束: 2026-03-31, 目标: 每个班都有愿景}
  - {名称: 铺开, 开始: 2026-04-01, 结束: 2026-11-30}
  - {名称: 总结, 开始: 2026-12-01, 结束: 2027-12-31}
创建要求:
  - {编号: R1, 内容: 在休息的地方有一块栏, 简称: 有阵地, 途径: [休息室的屏]}
-- campaign/concepts/systems.md --
---
标题: 系统思考
一句话: 看整条线
问题: 上周哪件事的原因不在我们班？
做法: [画一张因果回路]
---
-- campaign/concepts/vision.md --
---
标题: 共同愿景
---
-- campaign/documents/rules.md --
---
标题: 激励办法
类型: 激励办法
文号: 5号
摘要: 一页说清。
---
-- campaign/documents/plan.md --
---
标题: 实施方案
类型: 方案
---
-- campaign/documents/draft.md --
---
标题: 讲台办法
类型: 办法
状态: 草案
---
-- campaign/documents/old.md --
---
标题: 笔记检查办法
类型: 办法
状态: 废止
---
-- teams/crew/rules/learn.md --
---
标题: 班前二十分钟
类型: 制度
---
1. 不超时。
-- teams/crew/rules/draft.md --
---
标题: 还没定的规矩
类型: 制度
状态: 草案
---
-- teams/crew/changes.yaml --
- {标题: 一起看图, 日期: 2026-05-01, 效果: 空跑少了, 标签: [系统思考]}
- {标题: 说不清的, 日期: 2026-05-02, 标签: [系统思考]}
-- teams/crew/posts/line.md --
---
标题: 站成一条线
类型: 分享
日期: 2026-03-29
摘要: 货自己往前走。
标签: 系统思考
---
"""
ABOUT, DOCUMENTS = "campaign/index.html", "campaign/documents/index.html"
CONCEPT = "campaign/concepts/systems.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(CAMPAIGN, tmp_path_factory.mktemp("campaign"))


def test_the_campaign_says_why_by_when_and_what_is_asked(site: Site) -> None:
    page = site[ABOUT]
    assert order(page, "为什么做 学习不是活儿以外的事。", "怎么走", "每个班都要做到", "理念")
    assert "启动 2026年1—3月 已过 每个班都有愿景 铺开 2026年4—11月 正在这里 总结" in page
    assert "1 有阵地 在休息的地方有一块栏 休息室的屏" in page


def test_the_phase_that_runs_is_the_current_step(site: Site) -> None:
    assert 'class="phase-strip-phase is-now" aria-current="step"' in site.html[ABOUT]
    assert site.html[ABOUT].count('aria-current="step"') == 1


def test_concepts_are_told_in_one_sentence_with_a_question_for_the_team(site: Site) -> None:
    told = "系统思考 看整条线 班会问一句 上周哪件事的原因不在我们班？"
    assert told in site["campaign/concepts/index.html"]
    assert told in site[ABOUT]


def test_a_concept_leads_with_its_sentence_and_asks_at_the_meeting(site: Site) -> None:
    page = site[CONCEPT]
    assert order(page, "系统思考", "看整条线", "班里可以怎么做 画一张因果回路")
    assert "下次班会，问一句 上周哪件事的原因不在我们班？ 谁在用" in page


def test_a_concept_names_those_who_work_with_it(site: Site) -> None:
    applied = site[CONCEPT].partition("谁在用")[2]
    assert order(applied, "说不清的", "变革", "一起看图", "空跑少了", "站成一条线", "文章")
    assert "货自己往前走。" in applied


def test_a_concept_nobody_works_with_yet_says_so_warmly(site: Site) -> None:
    page = site["campaign/concepts/vision.html"]
    assert "谁在用 还没有人写下怎么用它。 谁先试一回" in page
    assert "下次班会" not in page


def test_of_many_who_work_with_a_concept_the_rest_is_unfolded(tmp_path: Path) -> None:
    change = "- {{标题: 第 {0} 件, 日期: 2026-06-{0:02}, 标签: [系统思考]}}\n"
    concept = "-- campaign/concepts/systems.md --\n---\n标题: 系统思考\n---\n"
    many = "".join(change.format(day) for day in range(1, 11))
    site = Site(f"{concept}-- teams/crew/changes.yaml --\n{many}", tmp_path)
    assert order(site[CONCEPT], "第 10 件", "第 3 件", "还有 2 项", "第 2 件")


def test_documents_in_force_come_by_kind_then_drafts_then_what_is_kept(site: Site) -> None:
    page = site[DOCUMENTS]
    assert order(page, "正在执行 实施方案", "激励办法 5号", "正在听大家的意见", "讲台办法")
    assert order(page, "班组自己的规矩", "1 份旧文件，留着备查", "笔记检查办法")
    assert "班前二十分钟" in page
    assert page.count("草案") == 2  # the note, and the draft among the rules of a team


def test_points_of_a_rule_of_a_team_are_numbered_large(site: Site) -> None:
    assert 'class="read steps"' in site.html["teams/crew/rules/learn.html"]
    assert 'class="read"' in site.html["campaign/documents/plan.html"]
    assert "不超时。" in seen(site.html["teams/crew/rules/learn.html"])
