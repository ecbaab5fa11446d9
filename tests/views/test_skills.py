"""Skills and instructors: told by skill, and by name only of those who agreed."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order

SKILLS = """\
-- teams/crew/skills.yaml --
日期: 2026-06-24
说明: {U: 一个人能干}
技能:
  - {编号: net, 名称: 网绳加固, 关键: 是, 最少人数: 3}
  - {编号: coil, 名称: 卷钢找垫点, 最少人数: 2}
等级:
  单志远: {网绳加固: O, 卷钢找垫点: O}
  周启明: {网绳加固: I, 卷钢找垫点: U}
  马骏: {卷钢找垫点: U}
  何丽娟: {}
-- people.yaml --
- {姓名: 秦墨, 来源: 专业部门, 部门: 职教科, 擅长: [画图, 量时间], 同意: {姓名: 是, 网页: 是, 日期: 2026-01-05}}
- {姓名: 没讲过, 来源: 外部, 同意: {姓名: 是, 网页: 是, 日期: 2026-01-05}}
-- teams/crew/training-2026.yaml --
- {编号: tr-1, 内容: 画一画时间, 日期: 2026-02-25, 学时: 1, 教员: 秦墨, 参加: 7}
- {编号: tr-2, 内容: 三处看点, 日期: 2026-03-05, 学时: 1, 教员: [周启明, 马骏], 参加: 7}
- {编号: tr-3, 内容: 三处看点, 日期: 2026-04-05, 学时: 1, 教员: 周启明, 参加: 7}
"""
PAGE, INSTRUCTORS = "skills/index.html", "instructors/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(SKILLS, tmp_path_factory.mktemp("skills"))


def test_skills_that_hang_on_one_person_are_named_not_the_person(site: Site) -> None:
    assert "1 项技能只有一个人能独立干。" in site[PAGE]
    assert "只有一个人能独立干：网绳加固。" in site[PAGE]
    named = site[PAGE].partition("愿意公开的同事")
    assert "单志远" not in named[0]


def test_levels_are_named_only_of_those_who_agreed_to_show_them(site: Site) -> None:
    assert "姓名 网绳加固 卷钢找垫点 单志远 O O I" in site[PAGE]
    assert "周启明" not in site[PAGE]
    assert "3 人只计入合计" in site[PAGE]


def test_the_meaning_of_the_levels_is_always_printed(site: Site) -> None:
    assert "I 学习中、L 需指导、U 一个人能干、O 能教" in site[PAGE]


def test_a_team_that_hangs_on_nobody_is_told_so(tmp_path: Path) -> None:
    text = "-- teams/other/skills.yaml --\n技能: [{名称: 系绳, 最少人数: 1}]\n等级: {}\n"
    page = Site(text, tmp_path)[PAGE]
    assert "没有只靠一个人的技能。" in page
    assert "愿意公开的同事" not in page


def test_instructors_are_those_who_taught_by_where_they_come_from(site: Site) -> None:
    assert order(site[INSTRUCTORS], "班组同事 1", "周启明", "专业部门 1", "秦墨")
    assert "没讲过" not in site[INSTRUCTORS]


def test_an_instructor_says_what_was_taught_and_how_often(site: Site) -> None:
    record = site.record(INSTRUCTORS, "周启明")
    assert record == "讲过 2 次 周启明 装一 货装一班 岗位 装卸工 最近讲的 三处看点"
    assert "部门 职教科 拿手的 画图、量时间 最近讲的 画一画时间" in site.record(INSTRUCTORS, "秦墨")


def test_who_did_not_agree_to_be_named_is_only_counted(site: Site) -> None:
    assert "另有 1 位教员不列名。" in site[INSTRUCTORS]
    assert "马" not in site[INSTRUCTORS]


def test_where_there_is_nothing_stands_one_warm_sentence(tmp_path: Path) -> None:
    site = Site("", tmp_path)
    assert "还没有班组列出自己的技能。" in site[PAGE]
    assert "第一课还等着人来讲。" in site[INSTRUCTORS]
