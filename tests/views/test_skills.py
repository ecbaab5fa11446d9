"""Skills: where the work hangs on one person; by name only of those who agreed."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

SKILLS = """\
-- teams/crew/skills.yaml --
日期: 2026-06-24
说明: {U: 一个人能干}
技能:
  - {编号: lift, 名称: 起重指挥, 最少人数: 2}
  - {编号: coil, 名称: 卷钢找垫点, 最少人数: 2}
  - {编号: net, 名称: 网绳加固, 关键: 是, 最少人数: 3}
  - {编号: fork, 名称: 叉车驾驶, 关键: 是, 最少人数: 2}
等级:
  单志远: {网绳加固: O, 卷钢找垫点: O, 起重指挥: U}
  周启明: {网绳加固: I, 卷钢找垫点: U}
  马骏: {卷钢找垫点: U}
  何丽娟: {}
-- teams/other/skills.yaml --
技能: [{名称: 系绳, 最少人数: 1}]
等级: {查志刚: {系绳: U}}
"""
PAGE = "skills/index.html"


def point(site: Site, skill: str) -> str:
    """What a reader sees of one skill that hangs on one person."""
    parts = site.html[PAGE].split('<li class="single-points-point')[1:]
    (found,) = [part for part in parts if skill in seen(part.partition("</h3>")[0])]
    return seen("<li" + found.partition("</li>")[0])


def teams(count: int, level: str) -> str:
    return "".join(
        f"-- teams/t{n:02}/team.yaml --\n名称: 第{n}班\n班组长: 某某\n"
        f"-- teams/t{n:02}/skills.yaml --\n技能: [{{名称: 系绳, 最少人数: 2}}]\n"
        f"等级: {{甲某: {{系绳: {level}}}, 乙某: {{系绳: U}}}}\n"
        for n in range(count)
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(SKILLS, tmp_path_factory.mktemp("skills"))


def test_the_page_begins_with_how_much_hangs_on_one_person(site: Site) -> None:
    assert "3 样本事，只靠一个人" in site[PAGE]
    assert "2 个班组、5 样本事，都在这里数过了。还有 1 样，没人能独立干。" in site[PAGE]


def test_what_nobody_can_comes_first_then_the_key_skills(site: Site) -> None:
    assert order(site[PAGE], "叉车驾驶", "网绳加固", "起重指挥", "系绳", "一班一班看")


def test_who_can_do_it_is_named_only_with_their_consent(site: Site) -> None:
    assert point(site, "网绳加固") == (
        "网绳加固 装一 货装一班 关键技能 只有单志远一个人能独立干，也能教。"
        " 1 人在学，还差 2 人 只有一人会"
    )
    assert "只有单志远一个人能独立干。" in point(site, "起重指挥")
    assert "只有一个人能独立干。" in point(site, "系绳")
    assert "周启明" not in site[PAGE]
    assert "查志刚" not in site[PAGE]


def test_what_nobody_can_do_says_how_many_are_needed(site: Site) -> None:
    said = point(site, "叉车驾驶")
    assert "还没人能独立干。 还没人在学，还差 2 人 还没人会" in said


def test_a_skill_that_needs_nobody_is_no_weak_point(tmp_path: Path) -> None:
    text = "-- teams/other/skills.yaml --\n技能: [{名称: 系绳, 最少人数: 0}]\n等级: {}\n"
    page = Site(text, tmp_path)[PAGE]
    assert "样样都不止一个人会" in page


def test_levels_are_named_only_of_those_who_agreed_to_show_them(site: Site) -> None:
    assert "姓名 起重指挥 卷钢找垫点 网绳加固 叉车驾驶 单志远 U O O –" in site[PAGE]
    assert "3 人只计入合计" in site[PAGE]


def test_the_meaning_of_the_levels_is_printed_beside_them(site: Site) -> None:
    assert "I 学习中、L 需指导、U 一个人能干、O 能教" in site[PAGE]


def test_every_team_has_its_dots_with_a_bar_where_enough_would_be(site: Site) -> None:
    crew = site.html[PAGE].partition('class="team-skills-team')[2].partition("</section>")[0]
    assert "4 样里，2 样只靠一个人" in seen("<p" + crew)
    assert 'class="skill-list is-brief"' in crew
    assert "is-open is-needed" in crew


def test_where_every_skill_is_safe_the_page_is_glad(tmp_path: Path) -> None:
    page = Site(teams(1, "O"), tmp_path)[PAGE]
    assert "样样都不止一个人会" in page
    assert "数过的每一样，都不止一个人会。" in page
    assert "没有只靠一个人的" in page
    assert "愿意公开的同事" not in page


def test_where_there_is_only_what_nobody_can_the_heading_says_so(tmp_path: Path) -> None:
    text = "-- teams/other/skills.yaml --\n技能: [{名称: 系绳, 最少人数: 1}]\n等级: {}\n"
    assert "1 样本事，还没人能独立干" in Site(text, tmp_path)[PAGE]


def test_more_than_a_dozen_weak_points_are_unfolded(tmp_path: Path) -> None:
    page = Site(teams(14, "I"), tmp_path)
    assert "还有 2 项" in page[PAGE]
    assert page.html[PAGE].count('<li class="single-points-point') == 14


def test_the_skills_of_very_many_teams_are_unfolded_one_by_one(tmp_path: Path) -> None:
    assert Site(teams(14, "O"), tmp_path)[PAGE].count("全部本事") == 14


def test_where_there_is_nothing_stands_one_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[PAGE]
    assert "谁会什么" in page
    assert "还没有班组列出自己的技能。" in page
