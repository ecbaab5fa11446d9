"""What was learned: sums, mixes, and a team's sessions of a year."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order

TRAININGS = """\
-- teams/crew/training-2026.yaml --
- 编号: tr-1
  内容: 加固三处看点
  日期: 2026-07-10
  开始: "07:40"
  结束: "08:00"
  时段: 班前
  形式: [实操, 互教]
  内容类别: 岗位技能
  教员: 周启明
  参加人员: [单志远, 何丽娟, 马骏]
  应到: 4
  地点: 三号货位
  用在: [t-1]
  资料: 作业卡
  备注: 雨天改在室内
- {内容: 新运单, 日期: 2026-06-03, 学时: 1.5, 时段: 班后, 形式: 讲授, 教员: 马骏, 参加: 2}
- {内容: 没记人数, 日期: 2026-06-02, 学时: 1, 参加: 0}
-- teams/crew/training-2025.yaml --
- {内容: 去年的课, 日期: 2025-12-01, 学时: 2, 参加: 4}
-- teams/crew/plan-2026.yaml --
计划:
  - {内容: 看图, 时间: 2026-06-10, 状态: 完成}
-- teams/crew/topics/rope.md --
---
编号: t-1
标题: 绳子省一半
类别: 成本
阶段: 选题
组长: 单志远
开始: 2026-07-01
期限: 2026-12-31
---
"""
INDEX, YEAR = "trainings/index.html", "teams/crew/training-2026.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(TRAININGS, tmp_path_factory.mktemp("trainings"))


def test_the_year_is_summed_up_at_first_sight(site: Site) -> None:
    assert "2026年已学 3 次，共 4 人时" in site[INDEX]


def test_each_team_has_its_plan_and_its_sessions(site: Site) -> None:
    assert "货装一班 该办 1 项，办成 1 项，100％ 3 4 1" in site[INDEX]
    assert "篷布班 今年的计划还没写。 0 0" in site[INDEX]


def test_hours_each_are_shown_of_no_small_team(site: Site) -> None:
    row = site[INDEX].partition("今年的计划还没写。")[2]
    assert row.startswith(" 0 0 这十二个月")


def test_twelve_months_stand_in_a_table_and_in_a_sentence(site: Site) -> None:
    assert "近十二个月共 12 人时，本月到今天 1 人时。" in site[INDEX]
    assert order(site[INDEX], "2025年8月 0", "2025年12月 8", "2026年6月 3", "2026年7月 1")


def test_mixes_are_told_in_sentences(site: Site) -> None:
    assert (
        "形式（可以几种一起） 实操 1 次（50％）、互教 1 次（50％）、讲授 1 次（50％）"
        in site[INDEX]
    )
    assert "班前 1 次（50％）、班后 1 次（50％）" in site[INDEX]
    assert "谁来讲 班组同事 2 次（100％）" in site[INDEX]


def test_the_latest_sessions_lead_to_their_places(site: Site) -> None:
    assert 'href="../teams/crew/training-2026.html#tr-1"' in site.html[INDEX]
    assert '<li class="record" id="tr-1">' in site.html[YEAR]
    assert 'id="crew-training-2026-02"' in site.html[YEAR]


def test_a_session_says_how_many_took_part_and_never_who(site: Site) -> None:
    record = site.record(YEAR, "加固三处看点")
    assert "参加 3 人，应到 4 人" in record
    assert "何丽娟" not in "".join(site[path] for path in (INDEX, YEAR))


def test_a_session_tells_when_where_how_and_by_whom(site: Site) -> None:
    record = site.record(YEAR, "加固三处看点")
    assert record.startswith("7月10日")
    assert "班前，20 分钟，三号货位，实操、互教" in record
    assert "教员 周启明" in record
    assert "资料 作业卡 备注 雨天改在室内" in record
    assert "用在 绳子省一半" in record


def test_an_instructor_who_gave_no_consent_is_masked(site: Site) -> None:
    assert "教员 马*" in site.record(YEAR, "新运单")


def test_a_session_without_a_number_says_nothing_of_it(site: Site) -> None:
    assert "参加" not in site.record(YEAR, "没记人数")


def test_each_year_has_its_page(site: Site) -> None:
    assert "货装一班 2025年学习记录" in site["teams/crew/training-2025.html"]
    assert "去年的课" not in site[YEAR]


def test_before_the_first_session_there_is_a_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)[INDEX]
    assert "今年的第一课还没开。" in page
    assert "次数" not in page
