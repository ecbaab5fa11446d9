"""The map of all lines tells what the topics say: who arrived, who shares, who stopped."""

from datetime import date
from pathlib import Path

import pytest

from site_builder.problems import Language
from site_builder.views.charts import Line, NetworkMap, Station
from site_builder.views.network import MOST_LINES, network_map
from site_builder.views.values import Timely
from tests.factories import SITE, bulletin_of, words_of

CAMPAIGN = """\
-- campaign/campaign.yaml --
名称: 创建学习型班组
开始: 2026-01-01
结束: 2027-12-31
终点: 货畅其流，人人在学。
"""
TEAMS = """\
-- teams/unit.yaml --
名称: 货运处
-- teams/a/team.yaml --
名称: 货装一班
简称: 装一
班组长: 单志远
人数: 8
-- teams/b/team.yaml --
名称: 门吊班
简称: 吊
班组长: 江帆
人数: 6
-- teams/c/team.yaml --
名称: 篷布班
简称: 篷
班组长: 查志刚
人数: 6
"""
METRIC = """\
指标:
  名称: 单车用时
  单位: 分钟
  方向: 下降
  基线: {数值: 26, 时期: 2026-01}
  目标: 18
  数据:
    - {时期: 2026-04, 数值: 17.9}
    - {时期: 2026-05, 数值: 17.8}
    - {时期: 2026-06, 数值: 17.5}
"""


def topic(team: str, name: str, stage: str, more: str = "", days: str = "") -> str:
    """A topic; `days` are its first and its last, where they matter."""
    start, due = days.split() if days else ("2026-02-10", "2026-09-30")
    return (
        f"-- teams/{team}/topics/{name}.md --\n---\n标题: {name}，一次做对\n类别: 质量\n"
        f"阶段: {stage}\n组长: 单志远\n开始: {start}\n期限: {due}\n{more}---\n做法。\n"
    )


def found(
    text: str, root: Path, today: str = "2026-07-15", *, campaign: str = CAMPAIGN
) -> NetworkMap:
    shown = maybe(text, root, today, campaign=campaign)
    assert shown is not None
    return shown


def maybe(
    text: str, root: Path, today: str = "2026-07-15", *, campaign: str = CAMPAIGN
) -> NetworkMap | None:
    day = date.fromisoformat(today)
    return network_map(bulletin_of(SITE + campaign + TEAMS + text, root, today=day), words_of())


def line(chart: NetworkMap, name: str) -> Line:
    (one,) = (line for line in chart.lines if line.team.name == name)
    return one


def told(chart: NetworkMap, name: str) -> list[tuple[str, Station]]:
    """What the line of a team says, without no-break spaces."""
    stops = line(chart, name).stops
    return [(stop.label.replace("\N{NO-BREAK SPACE}", " "), stop.state) for stop in stops]


def test_a_topic_under_way_shows_its_start_its_numbers_now_and_when_it_is_due(
    tmp_path: Path,
) -> None:
    chart = found(topic("a", "卷钢", "检查", METRIC), tmp_path)
    assert told(chart, "货装一班") == [
        ("26 分钟", Station.DONE),
        ("17.9", Station.DONE),
        ("17.8", Station.DONE),
        ("17.5 分钟", Station.NOW),
        ("目标 18 分钟", Station.AHEAD),
    ]
    assert told(chart, "门吊班") == []
    assert chart.sentence == "3 条线，走到 7月15日。"
    assert (chart.terminus, chart.until) == ("货畅其流，人人在学。", "2027年12月")


def test_only_one_station_of_a_line_is_now(tmp_path: Path) -> None:
    both = topic("a", "卷钢", "检查", METRIC) + topic(
        "a", "湿损", "计划", days="2026-07-01 2026-09-30"
    )
    chart = found(both, tmp_path)
    states = [state for _, state in told(chart, "货装一班")]
    assert states.count(Station.NOW) == 1
    assert ("17.5 分钟", Station.NOW) in told(chart, "货装一班")


def test_a_topic_without_numbers_is_at_its_stage(tmp_path: Path) -> None:
    more = "阶段开始: 2026-05-20\n"
    assert told(found(topic("a", "卷钢", "计划", more), tmp_path), "货装一班") == [
        ("选题", Station.DONE),
        ("计划", Station.NOW),
        ("到期", Station.AHEAD),
    ]


def test_a_topic_of_these_days_is_one_station_not_two(tmp_path: Path) -> None:
    new = topic("a", "卷钢", "选题", days="2026-07-10 2026-09-30")
    assert told(found(new, tmp_path), "货装一班") == [
        ("选题", Station.NOW),
        ("到期", Station.AHEAD),
    ]


def test_a_result_is_where_it_arrived(tmp_path: Path) -> None:
    chart = found(topic("a", "卷钢", "结题", "结题日期: 2026-07-08\n" + METRIC), tmp_path)
    assert told(chart, "货装一班")[-1] == ("17.5 分钟 到站", Station.DONE)
    assert [label for label, _ in told(chart, "货装一班")].count("17.5") == 0
    assert chart.sentence == "3 条线，走到 7月15日：货装一班有课题到站。"


def test_a_result_that_is_being_kept_has_arrived_too(tmp_path: Path) -> None:
    chart = found(topic("a", "卷钢", "巩固", METRIC), tmp_path)
    assert ("17.5 分钟 到站", Station.NOW) in told(chart, "货装一班")
    assert "货装一班有课题到站" in chart.sentence


def test_a_closed_topic_that_did_not_arrive_just_ends(tmp_path: Path) -> None:
    missed = METRIC.replace("目标: 18", "目标: 10")
    chart = found(topic("a", "卷钢", "结题", "结题日期: 2026-07-08\n" + missed), tmp_path)
    assert told(chart, "货装一班")[-1] == ("结题", Station.DONE)
    assert "到站" not in chart.sentence


def test_a_stopped_topic_says_why_and_has_nothing_beyond(tmp_path: Path) -> None:
    more = "阶段开始: 2026-05-19\n中止原因: 货源改为托盘，问题没有了\n" + METRIC
    chart = found(topic("b", "卸车", "中止", more), tmp_path)
    stops = line(chart, "门吊班").stops
    (stop,) = (one for one in stops if one.state is Station.STOPPED)
    assert (stop.label, stop.short) == ("中止：货源改为托盘", "中止")
    assert max(one.at for one in stops) == stop.at
    assert "门吊班有课题中止" in chart.sentence


def test_a_topic_carried_over_is_a_loop(tmp_path: Path) -> None:
    more = "阶段开始: 2026-06-19\n中止原因: 没到目标\n"
    chart = found(topic("b", "湿损", "转入下一循环", more), tmp_path)
    assert [loop.label for loop in line(chart, "门吊班").loops] == ["转入下一循环"]
    assert "门吊班有课题转入下一循环" in chart.sentence


def test_a_topic_past_its_date_is_late(tmp_path: Path) -> None:
    chart = found(topic("b", "湿损", "实施", METRIC, days="2026-02-10 2026-07-05"), tmp_path)
    assert ("逾期 10 天", Station.LATE) in told(chart, "门吊班")
    assert "门吊班有课题逾期" in chart.sentence


def test_teams_that_share_a_topic_lie_side_by_side_and_meet(tmp_path: Path) -> None:
    chart = found(topic("a", "交接单", "计划", "合作班组: 篷布班\n"), tmp_path)
    assert [one.team.name for one in chart.lines] == ["货装一班", "篷布班", "门吊班"]
    (meeting,) = chart.interchanges
    assert (meeting.first, meeting.second, meeting.label) == (0, 1, "换乘：交接单")
    assert told(chart, "篷布班") == []
    assert "货装一班、篷布班合做一个课题" in chart.sentence


def test_a_partner_is_found_from_either_side(tmp_path: Path) -> None:
    chart = found(topic("c", "交接单", "计划", "合作班组: 货装一班\n"), tmp_path)
    assert [one.team.name for one in chart.lines] == ["货装一班", "篷布班", "门吊班"]


def test_partners_of_an_old_topic_meet_where_it_went_on(tmp_path: Path) -> None:
    more = "合作班组: 门吊班\n阶段开始: 2027-02-01\n"
    chart = found(
        topic("a", "交接单", "计划", more, days="2026-02-10 2027-06-30"), tmp_path, "2027-03-10"
    )
    assert len(chart.interchanges) == 1
    old = more.replace("2027-02-01", "2026-03-01")
    text = topic("a", "交接单", "计划", old, days="2026-02-10 2027-06-30")
    gone = found(text, tmp_path / "b", "2027-03-10")
    assert gone.interchanges == ()


def test_what_spreads_branches_off_to_whom(tmp_path: Path) -> None:
    spread = (
        "推广:\n  - {班组: 门吊班, 日期: 2026-07-01, 状态: 完成}\n"
        "  - {班组: 篷布班, 日期: 2026-08-01}\n"
    )
    more = f"结题日期: 2026-06-30\n{spread}{METRIC}"
    chart = found(topic("a", "卷钢", "结题", more), tmp_path)
    assert [(one.line, one.team.name, one.is_done) for one in chart.spurs] == [
        (0, "门吊班", True),
        (0, "篷布班", False),
    ]
    assert "货装一班的办法，门吊班已经用上" in chart.sentence
    assert "货装一班的办法，要传给篷布班" in chart.sentence


def test_a_branch_without_a_day_leaves_today(tmp_path: Path) -> None:
    more = "结题日期: 2026-06-30\n推广:\n  - {班组: 门吊班}\n" + METRIC
    chart = found(topic("a", "卷钢", "结题", more), tmp_path)
    assert [one.at for one in chart.spurs] == [chart.now]


def test_the_map_shows_a_year_around_today(tmp_path: Path) -> None:
    text = topic("a", "卷钢", "检查", METRIC)
    months = [name for _, name in found(text, tmp_path).months]
    assert months == [f"{number}月" for number in range(1, 10)]
    later = topic("a", "卷钢", "检查", METRIC, days="2026-02-10 2027-10-30")
    far = found(later, tmp_path / "b", "2027-07-15")
    assert [name for _, name in far.months][:2] == ["1月", "2月"]
    assert told(far, "货装一班") == [("目标 18 分钟", Station.AHEAD)]


def test_today_is_called_so_on_that_day_only(tmp_path: Path) -> None:
    chart = found(topic("a", "卷钢", "检查", METRIC), tmp_path)
    assert chart.today == Timely(
        "7月15日",
        ((date(2026, 7, 15), "今天 7月15日"), (date(2026, 7, 16), "7月15日")),
    )
    assert chart.now is not None
    assert 6.4 / 9 < chart.now < 6.6 / 9


def test_before_the_start_nothing_is_solid(tmp_path: Path) -> None:
    text = topic("a", "卷钢", "选题", days="2025-12-01 2026-09-30")
    chart = found(text, tmp_path, "2025-12-20")
    assert (chart.now, chart.today) == (0.0, "")
    assert told(chart, "货装一班") == [("到期", Station.AHEAD)]
    assert chart.sentence == "3 条线，就要出发。"


def test_after_the_end_all_is_solid_and_nothing_is_now(tmp_path: Path) -> None:
    text = topic("a", "卷钢", "巩固", METRIC, days="2026-02-10 2026-08-31")
    chart = found(text, tmp_path, "2028-02-01")
    assert (chart.now, chart.today) == (None, "")
    assert all(state is not Station.NOW for _, state in told(chart, "货装一班"))
    assert [name for _, name in chart.months][-1] == "8月"
    assert chart.sentence.startswith("3 条线，都走完了全程")


def test_a_campaign_of_one_day(tmp_path: Path) -> None:
    campaign = "-- campaign/campaign.yaml --\n名称: 一天\n开始: 2026-07-15\n结束: 2026-07-15\n"
    chart = found(
        topic("a", "卷钢", "选题", days="2026-07-15 2026-09-30"), tmp_path, campaign=campaign
    )
    assert chart.months == ((0.0, "7月"),)
    assert chart.now == 0.5
    assert told(chart, "货装一班") == [("选题", Station.NOW)]


def test_without_a_campaign_the_topics_say_from_when_to_when(tmp_path: Path) -> None:
    chart = found(topic("a", "卷钢", "检查", METRIC), tmp_path, campaign="")
    assert (chart.terminus, chart.until) == ("", "")
    assert [name for _, name in chart.months] == [f"{number}月" for number in range(2, 10)]


@pytest.mark.parametrize("campaign", ["", CAMPAIGN])
def test_without_topics_there_is_nothing_to_draw(tmp_path: Path, campaign: str) -> None:
    assert maybe("", tmp_path, campaign=campaign) is None


def test_without_teams_there_is_nothing_to_draw(tmp_path: Path) -> None:
    assert network_map(bulletin_of(SITE + CAMPAIGN, tmp_path), words_of()) is None


def crowd(count: int) -> str:
    teams = "".join(
        f"-- teams/u/t{number:02}/team.yaml --\n名称: 第{number}班\n班组长: 单志远\n人数: 8\n"
        for number in range(count)
    )
    stopped = "".join(
        topic(f"u/t{number:02}", f"题{number}", "中止", "中止原因: 没有了\n阶段开始: 2026-05-19\n")
        for number in range(7)
    )
    return f"-- teams/u/unit.yaml --\n名称: 一科\n{teams}{stopped}"


def test_more_lines_than_can_be_followed_are_drawn_by_unit_only(tmp_path: Path) -> None:
    text = SITE + CAMPAIGN + TEAMS + crowd(MOST_LINES)
    bulletin, words = bulletin_of(text, tmp_path), words_of()
    assert network_map(bulletin, words) is None
    unit = network_map(bulletin, words, "teams/u")
    assert unit is not None
    assert len(unit.lines) == MOST_LINES


def test_beyond_six_teams_are_counted(tmp_path: Path) -> None:
    bulletin = bulletin_of(SITE + CAMPAIGN + TEAMS + crowd(8), tmp_path)
    chart = network_map(bulletin, words_of())
    assert chart is not None
    assert "7 个班组有课题中止" in chart.sentence


def test_in_english_months_are_short(tmp_path: Path) -> None:
    text = SITE + CAMPAIGN + TEAMS + topic("a", "卷钢", "检查", METRIC)
    bulletin = bulletin_of(text, tmp_path, language=Language.EN)
    chart = network_map(bulletin, words_of(Language.EN))
    assert chart is not None
    assert chart.months[0][1] == "Jan"
    assert chart.sentence == "3 lines, as far as 15 July."
