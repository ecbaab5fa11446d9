"""A team's sessions of a year: months as stations, every session with what is known of it."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order, seen

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
  照片: [photos/学绳结.jpg]
- {内容: 新运单, 日期: 2026-06-03, 学时: 1.5, 时段: 班后, 形式: 讲授, 教员: 马骏, 参加: 2, 应到: 2}
- {内容: 没记人数, 日期: 2026-06-02, 学时: 1, 参加: 0}
-- teams/crew/training-2025.yaml --
- {内容: 去年的课, 日期: 2025-12-01, 学时: 2, 参加: 4}
-- teams/training-2026.yaml --
- {内容: 雨季案例, 日期: 2026-05-08, 学时: 1, 参加: 0}
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
YEAR, LAST = "teams/crew/training-2026.html", "teams/crew/training-2025.html"
UNIT = "teams/training-2026.html"


def session(site: Site, path: str, title: str) -> str:
    """What a reader sees of the session with this title."""
    parts = site.html[path].split('<li class="session-list-session"')[1:]
    (found,) = [part for part in parts if title in seen(part.partition("</h3>")[0])]
    return seen("<li" + found.partition("</li>\n")[0])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(TRAININGS, tmp_path_factory.mktemp("training_year"))


def test_a_year_bears_the_sign_and_the_line_of_its_team(site: Site) -> None:
    assert "货装一班 2026年学习记录" in site[YEAR]
    assert '<main class="page t-' in site.html[YEAR]


def test_the_sums_come_first(site: Site) -> None:
    assert order(
        site[YEAR],
        "4 人时 一起学",
        "3 次 学习",
        "1 学时 平均每人",
        "1 项 计划办成了，",
        "该办 1 项",
    )


def test_of_an_earlier_year_no_hours_for_each_are_told(site: Site) -> None:
    assert "8 人时" in site[LAST]
    assert "平均每人" not in site[LAST]


def test_each_year_leads_to_the_others(site: Site) -> None:
    years = site.html[YEAR].partition('<nav class="year-nav"')[2].partition("</nav>")[0]
    assert order(years, 'aria-current="page">2026年', "training-2025.html", "2025年")
    assert "去年的课" not in site[YEAR]
    assert 'class="year-nav"' not in site.html[UNIT]


def test_twelve_months_stand_on_one_line_and_those_ahead_are_empty(site: Site) -> None:
    assert "7 个月里，2 个月有学习。" in site[YEAR]
    row = site.html[YEAR].partition('class="cadence-team"')[2].partition("</tr>")[0]
    assert seen("<th" + row) == "装一 货装一班 0 0 0 0 0 2 1"
    assert row.count("is-ahead") == 5


def test_months_before_the_first_record_are_empty_and_count_for_nothing(site: Site) -> None:
    row = site.html[LAST].partition('class="cadence-team"')[2].partition("</tr>")[0]
    assert seen("<th" + row) == "装一 货装一班 1"
    assert "月月都有学习。" in site[LAST]


def test_a_year_in_which_no_month_is_missing_says_so(tmp_path: Path) -> None:
    text = "-- teams/crew/training-2026.yaml --\n" + "".join(
        f"- {{内容: 课{month}, 日期: 2026-0{month}-01, 学时: 1, 参加: 4}}\n"
        for month in range(1, 8)
    )
    assert "月月都有学习。" in Site(text, tmp_path)[YEAR]


def test_months_are_stations_the_newest_first(site: Site) -> None:
    assert order(site[YEAR], "七月 1 次，1 人时", "加固三处看点", "六月 2 次，3 人时", "新运单")
    assert "十二月 1 次，8 人时 12月1日" in site[LAST]


def test_a_session_says_when_where_how_and_by_whom(site: Site) -> None:
    said = session(site, YEAR, "加固三处看点")
    assert said.startswith("7月10日 周五")
    assert "班前，20 分钟，三号货位，实操、互教 岗位技能" in said
    assert "教员 周启明" in said
    assert "资料 作业卡 备注 雨天改在室内 用在 绳子省一半" in said


def test_a_session_says_how_many_took_part_and_never_who(site: Site) -> None:
    assert "3 人参加 应到 4 人" in session(site, YEAR, "加固三处看点")
    assert "何丽娟" not in site[YEAR]


def test_where_all_came_it_need_not_be_said_how_many_should_have(site: Site) -> None:
    said = session(site, YEAR, "新运单")
    assert "2 人参加" in said
    assert "应到" not in said


def test_a_session_without_a_number_says_nothing_of_it(site: Site) -> None:
    assert "参加" not in session(site, YEAR, "没记人数")


def test_an_instructor_who_gave_no_consent_is_masked(site: Site) -> None:
    assert "教员 马*" in session(site, YEAR, "新运单")


def test_every_session_can_be_linked_to(site: Site) -> None:
    assert '<li class="session-list-session" id="tr-1">' in site.html[YEAR]
    assert 'id="crew-training-2026-02"' in site.html[YEAR]


def test_the_sessions_of_a_unit_have_a_page_too(site: Site) -> None:
    assert "货运处 2026年学习记录" in site[UNIT]
    assert "人时 一起学" not in site[UNIT]


def test_the_page_leads_on_to_the_team_its_plan_and_all_learning(site: Site) -> None:
    onward = seen(
        site.html[YEAR].partition('<nav class="terminus-onward"')[2].partition("</nav>")[0]
    )
    assert order(onward, "货装一班", "2026 年全年计划", "全部学习培训", "谁能讲")


def test_of_a_full_year_only_the_latest_months_stand_openly(tmp_path: Path) -> None:
    text = "-- teams/crew/training-2026.yaml --\n" + "".join(
        f"- {{内容: 课 {month} 之 {day}, 日期: 2026-0{month}-{day:02}, 学时: 1, 参加: 4}}\n"
        for month in range(3, 8)
        for day in range(1, 16)
    )
    page = Site(text, tmp_path)
    assert order(page[YEAR], "课 7 之 4", "这个月还有 3 次", "课 7 之 3", "六月")
    assert order(page[YEAR], "四月 15 次", "点开看“课 4 之 15”等 15 次", "课 4 之 15")
    assert page.html[YEAR].count("<summary>") == 5 + 1  # one is the menu


def test_the_month_that_still_runs_is_no_gap(tmp_path: Path) -> None:
    text = "-- teams/crew/training-2026.yaml --\n" + "".join(
        f"- {{内容: 课{month}, 日期: 2026-0{month}-01, 学时: 1, 参加: 4}}\n"
        for month in range(4, 7)
    )
    assert "月月都有学习。" in Site(text, tmp_path)[YEAR]
