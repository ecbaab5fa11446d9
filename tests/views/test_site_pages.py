"""Campaign, concepts, documents, units, teams, privacy; and what all pages have in common."""

import itertools
import re
from pathlib import Path

import pytest

from site_builder.views.pages import make_pages
from site_builder.views.teams_index import TeamsView
from site_builder.views.teams_index import pages as teams_pages
from tests.factories import SITE, TEAM, build_text, bulletin_of, html_of, page_at, words_of
from tests.views.crew import seen

CAMPAIGN = """\
-- campaign/campaign.yaml --
名称: 创建学习型班组
口号: 天天学
文号: 远岫工〔2026〕3号
发文单位: 货运处工会
开始: 2026-01-01
结束: 2026-12-31
指导思想: |
  学习不是
  活儿以外的事。
创建目标:
  - {编号: G1, 内容: 有愿景, 简称: 共同愿景}
创建要求:
  - {编号: R1, 内容: 有阵地, 途径: [休息室的屏]}
等级:
  - {名称: 达标, 需要: 60%}
-- campaign/concepts/vision.md --
---
标题: 共同愿景
英文名: Shared vision
一句话: 大家愿意去的地方
问题: 去哪儿？
做法: [先写一句]
排序: 1
旧地址: vision.html
---
贴在墙上的话，不一定是愿景。
-- campaign/concepts/systems.md --
---
标题: 系统思考
排序: 2
---
-- campaign/documents/plan.md --
---
标题: 实施方案
类型: 方案
文号: 3号
状态: 生效
生效日期: 2026-01-15
有效期至: 2027-12-31
发文单位: 工会
适用范围: 货运处
摘要: 一页说清。
---
## 怎么做

一步一步来。
-- campaign/documents/draft.md --
---
标题: 平台办法
类型: 办法
状态: 草案
---
再议。
-- campaign/documents/old.md --
---
标题: 旧办法
类型: 办法
状态: 废止
---
旧的。
-- campaign/documents/later.md --
---
标题: 明年的办法
类型: 办法
状态: 生效
生效日期: 2027-01-01
---
明年见。
"""
UNITS = """\
-- teams/unit.yaml --
名称: 货运处
愿景: {内容: 货畅其流, 支柱: [走得顺]}
简介: 两个科。
目标:
  - {内容: 少停一小时, 当前值: 6.8 小时, 目标值: 6.5 小时, 起点值: 7.8 小时}
-- teams/loading/unit.yaml --
名称: 装运科
应有班组: [货装一班, 门吊班]
简介: |
  管装。
  管卸。
愿景: {内容: 装得稳, 支柱: [一次装对]}
目标:
  - {内容: 装得快, 当前值: 5 辆, 目标值: 8 辆}
-- teams/loading/crew/team.yaml --
名称: 货装一班
班组长: 单志远
人数: 8
-- teams/yard/unit.yaml --
名称: 货场
类型: 站
"""
STRAY = "-- teams/solo/team.yaml --\n名称: 5G 小组\n班组长: 何丽娟\n人数: 3\n"


def pages(text: str, root: Path) -> dict[str, str]:
    return dict(html_of(build_text(text, root)))


def test_the_campaign_is_told_on_one_page(tmp_path: Path) -> None:
    html = pages(SITE + CAMPAIGN, tmp_path)["campaign/index.html"]
    for words in ("学习不是活儿以外的事", "共同愿景", "有阵地", "休息室的屏", "60％", "实施方案"):
        assert words in html
    assert "旧办法" not in html
    assert '<li class="criterion-list-item" id="G1">' in html


def test_a_site_without_a_campaign_says_so_warmly(tmp_path: Path) -> None:
    html = pages(SITE, tmp_path)
    assert "活动的来龙去脉会写在这里。" in html["campaign/index.html"]
    assert "理念还在写。" in html["campaign/concepts/index.html"]
    assert "眼下没有正在执行的文件。" in html["campaign/documents/index.html"]
    assert "还没有班组建页面。" in html["teams/index.html"]


def test_concepts_lead_to_one_another(tmp_path: Path) -> None:
    html = pages(SITE + CAMPAIGN, tmp_path)
    first, second = html["campaign/concepts/vision.html"], html["campaign/concepts/systems.html"]
    assert 'rel="next" href="../../campaign/concepts/systems.html"' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev" href="../../campaign/concepts/vision.html"' in second
    assert "贴在墙上的话" in first
    assert "先写一句" in first


def test_an_old_address_of_a_concept_still_works(tmp_path: Path) -> None:
    html = pages(SITE + CAMPAIGN, tmp_path)["vision.html"]
    assert 'content="0; url=campaign/concepts/vision.html"' in html


def test_documents_say_whether_they_are_in_force(tmp_path: Path) -> None:
    html = pages(SITE + CAMPAIGN, tmp_path)
    assert "正在执行" in html["campaign/documents/plan.html"]
    assert '<h2 id="怎么做">' in html["campaign/documents/plan.html"]
    assert "这是草案" in html["campaign/documents/draft.html"]
    assert "放在这里备查" in html["campaign/documents/old.html"]
    assert "现在不执行" in html["campaign/documents/later.html"]


def test_rules_of_teams_stand_among_the_documents(tmp_path: Path) -> None:
    rule = "-- teams/crew/rules/learn.md --\n---\n标题: 班前二十分钟\n类型: 制度\n---\n一页纸。\n"
    html = pages(SITE + TEAM + rule, tmp_path)
    assert "班前二十分钟" in seen(html["campaign/documents/index.html"])
    assert "一页纸" in html["teams/crew/rules/learn.html"]


def test_units_show_their_vision_goals_and_teams(tmp_path: Path) -> None:
    html = pages(SITE + UNITS, tmp_path)
    loading = html["teams/loading/index.html"]
    for words in (
        "装得稳",
        "一次装对",
        "装得快",
        "货装一班",
        "还没有自己的页面：",
        "门吊班",
        "管装",
    ):
        assert words in loading
    assert "这个单位还没有班组建页面。" in html["teams/yard/index.html"]


def test_teams_are_found_by_unit_and_by_letter(tmp_path: Path) -> None:
    bulletin = bulletin_of(SITE + UNITS + STRAY, tmp_path)
    view = page_at(teams_pages(bulletin, words_of()), "teams/index.html").view
    assert isinstance(view, TeamsView)
    assert view.unit is not None
    assert view.unit.vision is not None
    assert view.unit.vision.text == "货畅其流"
    assert [group.title for group in view.groups] == ["货运处", "装运科"]
    assert view.groups[1].intro == "管装。管卸。"
    assert [(one.name, [team.name for team in one.teams]) for one in view.letters] == [
        ("#", ["5G 小组"]),
        ("H", ["货装一班"]),
    ]


def test_teams_outside_of_all_units_are_found_too(tmp_path: Path) -> None:
    view = page_at(teams_pages(bulletin_of(SITE + TEAM, tmp_path), words_of()), "teams/index.html")
    assert isinstance(view.view, TeamsView)
    assert view.view.unit is None
    assert [group.title for group in view.view.groups] == ["其他班组"]


def test_the_privacy_page_names_the_office(tmp_path: Path) -> None:
    contact = "个人信息联系人: {部门: 工会办公室, 电话: 内线 6021, 地点: 305 室}\n"
    html = pages(SITE + contact, tmp_path)
    assert "305 室" in html["privacy.html"]
    assert "内线 6021" in html["index.html"]
    assert "跟班长或工会办公室说。" in pages(SITE, tmp_path / "b")["privacy.html"]


def test_the_frame_names_the_editor_who_agreed(tmp_path: Path) -> None:
    editor = (
        "责任编辑: 顾文清\n-- people.yaml --\n"
        "- {姓名: 顾文清, 同意: {姓名: 是, 网页: 是, 日期: 2026-01-05}}\n"
    )
    assert "责任编辑" in pages(SITE + editor, tmp_path)["privacy.html"]
    assert "责任编辑" not in pages(SITE, tmp_path / "b")["privacy.html"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return pages(SITE + CAMPAIGN + UNITS + STRAY, tmp_path_factory.mktemp("whole"))


def test_no_page_has_styles_or_scripts_of_its_own(whole: dict[str, str]) -> None:
    for path, html in whole.items():
        assert " style=" not in html, path
        assert "<style" not in html, path
        assert not re.search(r"<script(?! defer src=)", html), path


def test_no_address_keeps_its_mark(whole: dict[str, str]) -> None:
    for path, html in whole.items():
        assert "@/" not in html, path


def test_headings_run_in_order_below_one_title(whole: dict[str, str]) -> None:
    for path, html in whole.items():
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", html)]
        assert levels.count(1) == 1, path
        steps = itertools.pairwise(levels)
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in steps), (path, levels)


def test_every_page_has_a_language_a_title_and_a_way_past_the_navigation(
    whole: dict[str, str],
) -> None:
    for path, html in whole.items():
        assert '<html lang="zh-CN"' in html, path
        assert re.search(r"<title>[^<]+</title>", html), path
        assert re.search(r'<main class="page[^"]*" id="main"', html), path
        if "refresh" not in html:
            assert 'class="skip-link" href="#main"' in html, path


def test_every_page_has_a_path_of_its_own(tmp_path: Path) -> None:
    made = make_pages(bulletin_of(SITE + CAMPAIGN + UNITS, tmp_path), words_of())
    paths = [page.path for page in made]
    assert len(paths) == len(set(paths))
