"""Units at any depth, and the ways to find a team."""

from pathlib import Path

from site_builder.views.teams_index import TeamsView
from site_builder.views.teams_index import pages as teams_pages
from site_builder.views.units import UnitView
from site_builder.views.units import pages as unit_pages
from tests.factories import SITE, TEAM, build_text, bulletin_of, html_of, page_at, words_of
from tests.views.crew import seen

UNITS = """\
-- teams/unit.yaml --
名称: 货运处
应有班组: [货装一班, 夜班组]
-- teams/yard/unit.yaml --
名称: 货场
类型: 车间
愿景: {内容: 货畅其流, 支柱: [走得顺], 确定时间: 2026-01-20}
简介: 管装管卸。
目标:
  - {内容: 走得快, 起点值: 8 小时, 当前值: 7 小时, 目标值: 6 小时, 标签: 走得顺}
  - {内容: 少返工}
-- teams/yard/north/unit.yaml --
名称: 北场
应有班组: [夜班组]
-- teams/yard/north/crew/team.yaml --
名称: 货装一班
班组长: 单志远
人数: 8
地点: 三号库
愿景: 装得稳
-- teams/yard/north/crew/training-2026.yaml --
- {内容: 绑扎, 日期: 2026-03-05, 学时: 2, 参加: 3}
-- teams/yard/north/crew/suggestions-2026.yaml --
- {标题: 换把手, 日期: 2026-05-05, 提出人: 单志远, 内容: 把手太滑}
-- teams/yard/north/crew/awards-2026.yaml --
- {名称: 好班组, 类别: 荣誉称号, 获奖班组: 货装一班, 日期: 2026-06-01, 理由: 稳, 状态: 已表彰}
-- teams/yard/north/crew/plan-2026.yaml --
计划:
  - {内容: 雨天演练, 时间: 2026-07-22}
-- teams/yard/north/crew/topics/rope.md --
---
标题: 少用一根绳
类别: 成本
阶段: 巩固
组长: 单志远
开始: 2026-01-10
期限: 2026-08-30
指标: {名称: 用绳, 单位: 根, 方向: 下降, 基线: {数值: 5}, 目标: 4, 数据: [{时期: 2026-06, 数值: 4, 样本: 60}]}
---
做法。
-- teams/yard/south/team.yaml --
名称: 门吊班
班组长: 解立新
人数: 4
"""


def unit_view(folder: str, root: Path) -> UnitView:
    pages = unit_pages(bulletin_of(SITE + UNITS, root), words_of())
    view = page_at(pages, f"{folder}/index.html").view
    assert isinstance(view, UnitView)
    return view


def index(text: str, root: Path) -> TeamsView:
    (page,) = teams_pages(bulletin_of(text, root), words_of())
    assert isinstance(page.view, TeamsView)
    return page.view


def test_a_unit_gathers_all_teams_in_it(tmp_path: Path) -> None:
    view = unit_view("teams/yard", tmp_path)
    assert {fact.label: fact.value for fact in view.head.facts} == {"班组": "2", "人数": "12 人"}
    assert [(one.value, one.unit, one.label) for one in view.figures] == [
        ("1", "", "场学习"),
        ("6", "人时", "一起学"),
        ("1", "", "个课题到站"),
        ("0/1", "", "条建议有回音"),
    ]
    assert [one.title for one in view.results] == ["少用一根绳"]
    assert view.honour is not None
    assert view.honour.title == "好班组"
    assert [row.title for row in view.units] == ["北场"]


def test_a_unit_tells_its_vision_and_its_goals_by_pillar(tmp_path: Path) -> None:
    view = unit_view("teams/yard", tmp_path)
    assert view.vision is not None
    assert (view.vision.text, view.vision.note) == ("货畅其流", "2026年1月20日一起定下")
    assert [(one.name, len(one.goals)) for one in view.pillars] == [("走得顺", 1)]
    assert [goal.text for goal in view.goals] == ["少返工"]
    assert unit_view("teams/yard/north", tmp_path / "b").vision is None


def test_a_team_in_a_unit_says_how_it_stands(tmp_path: Path) -> None:
    (row,) = unit_view("teams/yard/north", tmp_path).teams
    assert (row.team.name, row.note, row.vision) == ("货装一班", "三号库，8 人", "装得稳")
    assert (row.number, row.unit, row.topic and row.topic.label) == ("4", "根", "少用一根绳")
    assert (row.when, row.next) == ("7月22日", "雨天演练")
    (bare,) = unit_view("teams/yard", tmp_path / "b").teams
    assert (bare.vision, bare.number, bare.topic, bare.when) == ("", "", None, "")


def test_a_missing_team_is_named_once_where_it_is_nearest(tmp_path: Path) -> None:
    assert unit_view("teams/yard/north", tmp_path).missing == ("夜班组",)
    assert unit_view("teams/yard", tmp_path / "b").missing == ()


def test_a_unit_leads_on_to_those_beside_it(tmp_path: Path) -> None:
    text = SITE + UNITS + "-- teams/shop/unit.yaml --\n名称: 车间\n"
    pages = unit_pages(bulletin_of(text, tmp_path), words_of())
    view = page_at(pages, "teams/yard/index.html").view
    assert isinstance(view, UnitView)
    assert [one.label for one in view.onward] == ["车间", "全部班组"]


def test_teams_are_found_by_unit_letter_and_place(tmp_path: Path) -> None:
    view = index(SITE + UNITS, tmp_path)
    assert [(group.title, group.level) for group in view.groups] == [
        ("货运处", 2),
        ("货场", 2),
        ("北场", 3),
    ]
    assert [(one.name, [team.name for team in one.teams]) for one in view.letters] == [
        ("H", ["货装一班"]),
        ("M", ["门吊班"]),
    ]
    assert [(one.name, [team.name for team in one.teams]) for one in view.places] == [
        ("三号库", ["货装一班"]),
        ("没写地点", ["门吊班"]),
    ]


def test_where_no_team_says_its_place_there_is_no_way_by_place(tmp_path: Path) -> None:
    assert index(SITE + TEAM, tmp_path).places == ()


def test_more_than_thirty_teams_are_only_named(tmp_path: Path) -> None:
    many = "".join(
        f"-- teams/t{number}/team.yaml --\n名称: 第{number}组\n班组长: 单志远\n人数: 3\n"
        for number in range(31)
    )
    (group,) = index(SITE + many, tmp_path).groups
    assert (len(group.names), group.teams) == (31, ())
    html = html_of(build_text(SITE + many, tmp_path / "b"))["teams/index.html"]
    assert html.count('class="team-link"') == 62


def test_lines_folded_by_yaml_are_told_without_a_blank_between_them(tmp_path: Path) -> None:
    text = """\
-- teams/unit.yaml --
名称: 货运处
-- teams/yard/unit.yaml --
名称: 货场
简介: >-
  先吊下来，再装上去。
  谁慢了，后面都等着。
-- teams/yard/crew/team.yaml --
名称: 吊车班
"""
    pages = html_of(build_text(SITE + text, tmp_path))
    assert "再装上去。谁慢了" in seen(pages["teams/yard/index.html"])
    assert "再装上去。谁慢了" in seen(pages["teams/index.html"])


def test_of_an_introduction_in_markdown_a_list_has_the_words_alone(tmp_path: Path) -> None:
    text = """\
-- teams/unit.yaml --
名称: 货运处
-- teams/yard/unit.yaml --
名称: 货场
简介: 先看[实施方案](https://example.com/plan)，再**一起**动手。3 * 4 不变。
-- teams/yard/crew/team.yaml --
名称: 吊车班
"""
    pages = html_of(build_text(SITE + text, tmp_path))
    assert "先看实施方案，再一起动手。3 * 4 不变。" in seen(pages["teams/index.html"])


def test_numbers_in_names_and_folders_are_counted(tmp_path: Path) -> None:
    teams = {"crew-10": "装卸十班", "crew-2": "装卸二班", "crew-1": "装卸一班", "crew-3": "3号库班"}
    text = "".join(
        f"-- teams/{folder}/team.yaml --\n名称: {name}\n班组长: 单志远\n人数: 8\n"
        for folder, name in teams.items()
    )
    order = ["装卸一班", "装卸二班", "3号库班", "装卸十班"]
    found = bulletin_of(SITE + text, tmp_path).teams.values()
    assert [one.sign.name for one in found] == order
    letters = index(SITE + text, tmp_path / "again").letters
    assert [(one.name, [tag.name for tag in one.teams]) for one in letters] == [
        ("#", ["3号库班"]),
        ("Z", ["装卸一班", "装卸二班", "装卸十班"]),
    ]
