"""What was learned by all: whether the plans are carried out, how steadily we learn, and how."""

import re
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
  教员: 周启明
  参加人员: [单志远, 何丽娟, 马骏]
  应到: 4
  地点: 三号货位
- {内容: 新运单, 日期: 2026-06-03, 学时: 1.5, 时段: 班后, 形式: 讲授, 教员: 马骏, 参加: 2}
- {内容: 没记人数, 日期: 2026-06-02, 学时: 1, 时段: 班前, 形式: 实操, 参加: 0}
- {内容: 量时间, 日期: 2026-04-02, 学时: 1, 时段: 班前, 形式: 实操, 教员: 周启明, 参加: 4}
- {内容: 看图, 日期: 2026-03-02, 学时: 1, 时段: 班前, 形式: 实操, 教员: 周启明, 参加: 4}
-- teams/crew/training-2025.yaml --
- {内容: 去年的课, 日期: 2025-12-01, 学时: 2, 参加: 4}
-- teams/training-2026.yaml --
- {内容: 雨季案例, 日期: 2026-05-08, 学时: 1, 参加: 50}
-- teams/crew/plan-2026.yaml --
计划:
  - {内容: 看图, 时间: 2026-03-02, 状态: 完成}
  - {内容: 新运单, 时间: 2026-06-10, 状态: 完成}
  - {内容: 网绳, 时间: 2026-06-20}
  - {内容: 讲台, 时间: 2026-10-10}
  - {内容: 不办了, 时间: 2026-05-10, 状态: 取消, 原因: 车停了}
-- teams/plan-2026.yaml --
计划:
  - {内容: 年末讲台, 时间: 2026-12}
"""
INDEX = "trainings/index.html"


def section(page: str, ident: str) -> str:
    """What a reader sees of one section of a page."""
    return seen(page.partition(f'id="{ident}"')[2].partition("</section>")[0].partition(">")[2])


def sessions(*days: str, folder: str = "crew") -> str:
    by_year: dict[str, list[str]] = {}
    for day in days:
        by_year.setdefault(day[:4], []).append(day)
    return "".join(
        f"-- teams/{folder}/training-{year}.yaml --\n"
        + "".join(f"- {{内容: 课 {day}, 日期: {day}, 学时: 1, 参加: 5}}\n" for day in found)
        for year, found in by_year.items()
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(TRAININGS, tmp_path_factory.mktemp("trainings"))


def test_the_page_begins_with_how_often_we_learned_and_whether_the_plans_are_done(
    site: Site,
) -> None:
    assert "今年学了 6 次 计划里到今天该办的 3 项，办成了 2 项。" in site[INDEX]


def test_the_year_is_told_in_large_numbers(site: Site) -> None:
    year = section(site.html[INDEX], "year")
    assert order(year, "62 人时", "6 次", "10 学时 平均每人， 一共 6 人", "67 ％", "3 项办成 2 项")


def test_hours_for_each_are_told_of_no_small_group(tmp_path: Path) -> None:
    text = sessions("2026-07-01") + "-- site.yaml --\n名称: 一线\n最小人数: 50\n"
    year = section(Site(text, tmp_path).html[INDEX], "year")
    assert "人时" in year
    assert "平均每人" not in year


def test_when_all_that_was_due_is_done_it_says_so(tmp_path: Path) -> None:
    text = "-- teams/crew/plan-2026.yaml --\n计划:\n  - {内容: 看图, 时间: 3月, 状态: 完成}\n"
    assert "计划里到今天该办的 1 项，全办成了。" in Site(text, tmp_path)[INDEX]


def test_each_team_has_a_track_with_what_is_done_and_a_tick_for_what_was_due(site: Site) -> None:
    tracks = section(site.html[INDEX], "teams")
    assert "货装一班 2/4 项 货装一班 到今天该办 3 项，还差 1 项 今年学了 5 次，12 人时" in tracks
    html = site.html[INDEX].partition('id="teams"')[2].partition("</section>")[0]
    assert 'class="plan-tracks-done" x1="0" x2="50%"' in html
    assert 'class="plan-tracks-due" x1="75%" x2="75%"' in html


def test_the_plan_of_a_unit_stands_before_those_of_its_teams(site: Site) -> None:
    tracks = section(site.html[INDEX], "teams")
    assert order(
        tracks, "货运处 0/1 项 货运处 还没有到日子的。", "货装一班", "篷布班 今年的计划还没写。"
    )


def test_of_a_small_team_no_hours_for_each_are_told(tmp_path: Path) -> None:
    text = sessions("2026-07-01") + sessions("2026-07-02", folder="other")
    tracks = section(Site(text, tmp_path).html[INDEX], "teams")
    assert "今年学了 1 次，5 人时，平均每人 1.3 学时" in tracks
    assert tracks.endswith("今年学了 1 次，5 人时")


def test_of_very_many_plans_those_on_time_are_unfolded(tmp_path: Path) -> None:
    plan = "计划:\n  - {内容: 看图, 时间: 3月, 状态: 完成}\n"
    text = "".join(
        f"-- teams/t{number:02}/team.yaml --\n名称: 第{number}班\n班组长: 某某\n"
        f"-- teams/t{number:02}/plan-2026.yaml --\n{plan}"
        for number in range(16)
    )
    tracks = section(Site(text, tmp_path).html[INDEX], "teams")
    assert order(tracks, "篷布班 今年的计划还没写。", "另外 16 个班组，到点的都办成了", "第0班")


def test_every_month_of_a_team_has_a_number_and_a_station(site: Site) -> None:
    table = site.html[INDEX].partition('class="cadence-table"')[2].partition("</table>")[0]
    rows = [seen("<tr" + row) for row in table.split("<tr")[1:]]
    assert rows[0] == "2025年 2026年"
    assert rows[1].startswith("2025年8月 8 8月 2025年9月")
    assert rows[2] == "处 货运处 0 0 0 0 0 1 0 0"
    assert rows[3] == "装一 货装一班 1 0 0 1 1 0 2 1"
    assert rows[4] == "篷 篷布班 0 0 0 0 0 0 0 0"
    crew = table.split("<tr")[4]
    assert re.findall(r"cadence-beat (is-[^\"]*)", crew)[-3:] == ["is-0", "is-2", "is-1 is-now"]


def test_teams_that_left_out_a_month_are_named_when_they_are_few(site: Site) -> None:
    assert "2 个班组，0 个月月都在学，货装一班、篷布班有的月份空着。" in site[INDEX]


def test_months_before_the_first_record_and_the_running_one_count_for_nobody(
    tmp_path: Path,
) -> None:
    days = ("2026-05-01", "2026-06-01")
    text = sessions(*days) + sessions(*days, folder="other")
    assert "每个班组，月月都在学。" in Site(text, tmp_path)[INDEX]


def test_a_year_that_began_late_is_seen_against_the_records_of_the_years_before(
    tmp_path: Path,
) -> None:
    page = Site(sessions("2025-01-08", "2026-06-01"), tmp_path)[INDEX]
    assert "货装一班 0 0 0 0 0 0 0 0 0 0 1 0" in page
    assert "货装一班、篷布班有的月份空着。" in page


def test_stations_grow_with_the_sessions_in_four_steps(tmp_path: Path) -> None:
    days = [f"2026-0{month}-{day:02}" for month in (4, 5, 6) for day in range(1, 4 * (month - 3))]
    html = Site(sessions(*days), tmp_path).html[INDEX]
    crew = html.partition('class="cadence-table"')[2].split("<tr")[3]
    assert re.findall(r"cadence-beat (is-\d)", crew)[-4:] == ["is-2", "is-3", "is-4", "is-0"]


def test_many_lines_are_unfolded_under_their_sentence(tmp_path: Path) -> None:
    teams = "".join(
        f"-- teams/t{number:02}/team.yaml --\n名称: 第{number}班\n班组长: 某某\n"
        for number in range(16)
    )
    months = section(Site(teams + sessions("2026-05-01"), tmp_path).html[INDEX], "months")
    assert order(months, "18 个班组，0 个月月都在学。", "全部 18 条线", "第0班")


def test_below_three_months_there_are_words_instead_of_charts(tmp_path: Path) -> None:
    page = Site(sessions("2026-06-30", "2026-07-01"), tmp_path)
    months = section(page.html[INDEX], "months")
    assert "满三个月再画成图。" in months
    assert "cadence-table" not in page.html[INDEX]
    assert 'id="hours"' not in page.html[INDEX]


def test_hours_stand_month_by_month_from_the_first_record_on(site: Site) -> None:
    hours = section(site.html[INDEX], "hours")
    assert "8 个月一共 70 人时，2026年5月最多，50 人时。" in hours
    assert "11月" not in hours
    assert order(hours, "12月", "1月", "7月")


def test_hours_stand_beside_last_year_where_that_is_known_from_its_beginning(
    tmp_path: Path,
) -> None:
    days = ("2025-01-08", "2025-03-01", "2025-06-01", "2025-10-01", "2026-02-01", "2026-07-01")
    hours = section(Site(sessions(*days), tmp_path).html[INDEX], "hours")
    assert "今年到现在 10 人时，比去年这时候少 5 人时。" in hours
    assert "2025年" in hours
    assert "2026年" in hours


def test_a_year_without_sessions_is_empty_and_draws_nothing(tmp_path: Path) -> None:
    page = Site(sessions("2024-05-01", "2024-06-01"), tmp_path)
    assert "今年的第一课还没开。" in section(page.html[INDEX], "year")
    assert 'id="hours"' not in page.html[INDEX]
    assert 'id="months"' not in page.html[INDEX]
    assert "课 2024-06-01" in section(page.html[INDEX], "latest")


def test_hours_nobody_took_part_in_are_not_drawn(tmp_path: Path) -> None:
    text = (
        "-- teams/crew/training-2026.yaml --\n- {内容: 空课, 日期: 2026-04-02, 学时: 1, 参加: 0}\n"
    )
    page = Site(text, tmp_path)
    assert 'id="hours"' not in page.html[INDEX]
    assert "人时" not in section(page.html[INDEX], "year")


def test_a_mix_says_which_kind_is_the_most_frequent(site: Site) -> None:
    how = section(site.html[INDEX], "how")
    assert "实操最多，5 次里有 4 次，占 80％。" in how
    assert "班前最多，5 次里有 4 次，占 80％。" in how
    assert "谁来讲" not in how  # said of four sessions only


def test_kinds_that_are_equally_frequent_are_named_together(tmp_path: Path) -> None:
    text = "-- teams/crew/training-2026.yaml --\n" + "".join(
        f"- {{内容: 课{n}, 日期: 2026-07-0{n}, 学时: 1, 参加: 4, 时段: 班前, 形式: {form}}}\n"
        for n, form in enumerate(("实操", "实操", "讲授", "讲授", "研讨"), 1)
    )
    how = section(Site(text, tmp_path).html[INDEX], "how")
    assert "讲授、实操用得最多，5 次里各有 2 次，占 40％。" in how
    assert "次次都是班前，一共 5 次。" in how


def test_the_rarer_of_many_kinds_are_added_up(tmp_path: Path) -> None:
    forms = ("讲授", "演示", "实操", "研讨", "互教", "案例", "演练")
    text = "-- teams/crew/training-2026.yaml --\n" + "".join(
        f"- {{内容: 课{n}, 日期: 2026-07-0{n}, 学时: 1, 参加: 4, 形式: {form}}}\n"
        for n, form in enumerate(forms, 1)
    )
    how = section(Site(text, tmp_path).html[INDEX], "how")
    assert "其他" in how
    assert "演练" not in how
    assert "7 种换着来，没有哪一种特别多。" in how


def test_the_latest_sessions_lead_to_their_places(site: Site) -> None:
    latest = section(site.html[INDEX], "latest")
    assert 'href="../teams/crew/training-2026.html#tr-1"' in site.html[INDEX]
    assert "7月10日 周五 加固三处看点 装一 货装一班 班前，20 分钟，三号货位，实操、互教" in latest
    assert "教员 周启明 3 人参加 应到 4 人" in latest
    assert "货运处" in latest


def test_no_more_than_eight_sessions_stand_on_the_page(tmp_path: Path) -> None:
    page = Site(sessions(*(f"2026-07-{day:02}" for day in range(1, 12))), tmp_path)
    assert page.html[INDEX].count('class="session-list-session"') == 8


def test_the_sessions_of_every_team_are_one_step_away(site: Site) -> None:
    latest = section(site.html[INDEX], "latest")
    assert latest.endswith("各班的学习记录 处 货运处 每次学习 装一 货装一班 每次学习")
    assert 'href="../teams/crew/training-2026.html">' in site.html[INDEX]


def test_who_took_part_is_never_named(site: Site) -> None:
    assert "何丽娟" not in site[INDEX]


def test_before_the_first_session_there_is_a_warm_sentence(tmp_path: Path) -> None:
    page = Site("", tmp_path)
    assert "学习培训" in page[INDEX]
    assert "今年的第一课还没开。" in page[INDEX]
    assert 'id="latest"' not in page.html[INDEX]


def test_without_a_lesson_this_year_the_last_twelve_months_count(tmp_path: Path) -> None:
    page = Site(sessions("2025-10-01", "2025-11-01"), tmp_path)[INDEX]
    assert "一起学了 2 次" in page
    assert "今年的第一课" not in page


def test_as_many_hours_as_last_year_are_said_to_be_so(tmp_path: Path) -> None:
    days = ("2025-01-08", "2025-10-01", "2026-02-01")
    assert "跟去年这时候一样多" in Site(sessions(*days), tmp_path)[INDEX]
