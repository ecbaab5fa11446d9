"""The first page: this week, the newest results, a word of praise, the year so far."""

from datetime import date
from itertools import pairwise
from pathlib import Path

from site_builder.problems import Language
from site_builder.views.charts import Station
from site_builder.views.home import HomeView, home_view
from site_builder.views.values import Timely
from tests.factories import SITE, TEAM, build_text, bulletin_of, html_of, words_of

CAMPAIGN = """\
-- campaign/campaign.yaml --
名称: 创建学习型班组
开始: 2026-01-01
结束: 2026-12-31
终点: 货畅其流
阶段:
  - {名称: 启动, 开始: 2026-01-01, 结束: 2026-03-31}
  - {名称: 铺开, 开始: 2026-04-01, 结束: 2026-11-30, 目标: 班班有课题}
  - {名称: 总结, 开始: 2026-12-01, 结束: 2026-12-31}
"""
PLAN = """\
-- teams/crew/plan-2026.yaml --
计划:
  - {内容: 晚些, 时间: 2026-07-16 14:00, 地点: 三号货位}
  - {内容: 早些, 时间: 2026-07-16 07:40}
  - {内容: 班前一课, 时间: 2026-07-16, 时段: 班前}
  - {内容: 办过了, 时间: 2026-07-16, 状态: 取消, 原因: 停电}
  - {内容: 下个月, 时间: 8月}
"""
TOPIC = """\
-- teams/crew/topics/coil.md --
---
标题: 卷钢一次装对
类别: 质量
阶段: 结题
组长: 单志远
开始: 2026-01-10
期限: 2026-06-30
结题日期: 2026-06-20
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
---
做法。
"""
AWARDS = """\
-- teams/crew/awards-2026.yaml --
- {名称: 好教员, 类别: 优秀教员, 获奖班组: 货装一班, 日期: 2026-06-20, 理由: 讲得明白, 金句: 先摸再说, 状态: 已表彰}
- {名称: 好课题, 类别: 改善突出, 获奖班组: 货装一班, 日期: 2026-07-01, 理由: 省了时间, 状态: 已表彰}
- {名称: 还没定, 类别: 改善突出, 获奖班组: 货装一班, 日期: 2026-07-10, 理由: 省了时间, 状态: 拟表彰}
"""


def view(text: str, root: Path, today: date = date(2026, 7, 15)) -> HomeView:
    return home_view(bulletin_of(text, root, today=today), words_of())


def test_the_week_begins_today_and_tells_what_is_on_by_the_clock(tmp_path: Path) -> None:
    week = view(SITE + TEAM + PLAN, tmp_path).week
    assert [day.number for day in week] == ["15", "16", "17", "18", "19", "20", "21"]
    assert [day.is_today for day in week] == [True, *[False] * 6]
    assert [(row.when, row.title) for row in week[1].rows] == [
        ("07:40", "早些"),
        ("14:00", "晚些"),
        ("班前", "班前一课"),
    ]
    assert week[1].rows[1].text == "三号货位"
    assert (week[1].day, week[1].weekday) == ("7月16日", "星期四")


def test_three_of_a_day_stand_in_the_week_and_the_others_are_counted(tmp_path: Path) -> None:
    items = "".join(f"  - {{内容: 第{n}件, 时间: 2026-07-16}}\n" for n in range(5))
    day = view(f"{SITE}{TEAM}-- teams/crew/plan-2026.yaml --\n计划:\n{items}", tmp_path).week[1]
    assert (len(day.rows), day.more) == (3, "还有 2 项")


def test_an_archive_says_of_what_day_it_is_and_calls_no_day_today(tmp_path: Path) -> None:
    text = SITE.replace("标题", "封存: 2026-07-15\n标题", 1) + TEAM + CAMPAIGN
    shown = view(text, tmp_path)
    assert shown.today == Timely("数据到2026年7月15日")
    assert shown.week_title == Timely("7月15日起的七天")
    assert not any(day.is_today for day in shown.week)
    assert [stop.name for stop in shown.slogan.stops if stop.look is Station.NOW] == ["7月15日"]


def test_a_topic_due_and_a_notice_ending_stand_in_the_week(tmp_path: Path) -> None:
    topic = TOPIC.replace("2026-06-30", "2026-07-17").replace("结题\n", "检查\n", 1)
    topic = topic.replace("结题日期: 2026-06-20\n", "")
    notice = (
        "-- news/2026/n.md --\n---\n标题: 公示\n类型: 公示\n日期: 2026-07-10\n公示天数: 5\n"
        "联系方式: 工会办公室\n---\n名单。\n"
    )
    rows = view(SITE + TEAM + topic + notice, tmp_path).week[2].rows
    assert [(row.title, row.text) for row in rows] == [
        ("卷钢一次装对", "课题到期"),
        ("公示", "公示最后一天"),
    ]
    assert rows[1].href == "news/2026/n.html"


def test_an_empty_site_says_warm_sentences_instead_of_nothing(tmp_path: Path) -> None:
    shown = view(SITE, tmp_path)
    assert (shown.has_week, shown.results, shown.honour) == (False, (), None)
    assert (shown.network, shown.lines, shown.slogan.stops) == (None, (), ())
    html = html_of(build_text(SITE, tmp_path / "b"))["index.html"]
    for empty in (shown.empty_week, shown.empty_results, shown.empty_honour):
        assert empty.text in html
        assert empty.next in html


def test_the_newest_result_tells_before_and_after(tmp_path: Path) -> None:
    (result,) = view(SITE + TEAM + TOPIC, tmp_path).results
    assert (result.before, result.after, result.unit) == ("26", "17.5", "分钟")
    assert result.when == "6月20日"
    assert result.team is not None
    assert result.team.name == "货装一班"
    assert result.sentence.startswith("单车用时从")


def test_an_award_with_a_quote_is_praised_first_while_it_is_fresh(tmp_path: Path) -> None:
    honour = view(SITE + TEAM + AWARDS, tmp_path).honour
    assert honour is not None
    assert (honour.title, honour.quote, honour.who) == ("好教员", "先摸再说", "货装一班")
    later = view(SITE + TEAM + AWARDS, tmp_path / "later", date(2026, 12, 1)).honour
    assert later is not None
    assert later.title == "好课题"


def test_the_slogan_is_split_at_its_line(tmp_path: Path) -> None:
    slogan = view(SITE + CAMPAIGN, tmp_path).slogan
    assert (slogan.before, slogan.after, slogan.has_line_character) == ("学习加", "度", True)
    alone = view(SITE, tmp_path / "alone").slogan
    assert (alone.has_line_character, alone.stops, alone.people) == (True, (), 50)
    plain = view(SITE.replace("学习加一度", "天天学") + CAMPAIGN, tmp_path / "plain").slogan
    assert (plain.after, plain.has_line_character) == ("", False)


def test_the_line_of_the_campaign_has_its_phases_and_today(tmp_path: Path) -> None:
    shown = view(SITE + CAMPAIGN, tmp_path)
    looks = [(stop.look, stop.name) for stop in shown.slogan.stops]
    assert looks == [
        (Station.DONE, "启动"),
        (Station.DONE, "铺开"),
        (Station.NOW, "今天"),
        (Station.AHEAD, "终点"),
    ]
    places = [stop.at for stop in shown.slogan.stops]
    assert places == sorted(places)
    assert shown.slogan.done == places[2]
    assert shown.slogan.sentence == "活动从2026年1月1日到2026年12月31日。现在是“铺开”。"
    assert (shown.destination, shown.until) == ("货畅其流", "2026年12月31日")


def test_labels_of_the_line_never_touch(tmp_path: Path) -> None:
    for number, day in enumerate((date(2025, 6, 1), date(2026, 1, 1), date(2026, 11, 30))):
        stops = view(SITE + CAMPAIGN, tmp_path / str(number), day).slogan.stops
        named = [stop.at for stop in stops if stop.name]
        assert all(right - left >= 17 for left, right in pairwise(named))


def test_days_are_counted_also_after_the_build(tmp_path: Path) -> None:
    def counted(day: date) -> Timely:
        stops = view(SITE + CAMPAIGN, tmp_path / str(day), day).slogan.stops
        note = next(stop.note for stop in stops if stop.look is Station.NOW)
        assert note is not None
        return note

    running = counted(date(2026, 7, 15))
    assert running.text == "活动第 196 天"
    assert running.by_day[1] == (date(2026, 7, 16), "活动第 197 天")
    assert counted(date(2025, 12, 30)).text == "还有 2 天"
    assert counted(date(2026, 12, 31)).by_day == (
        (date(2026, 12, 31), "活动第 365 天"),
        (date(2027, 1, 1), ""),
    )
    assert counted(date(2027, 1, 1)) == Timely("2026年12月")


def test_a_campaign_of_one_day_has_a_line_without_stations(tmp_path: Path) -> None:
    campaign = "-- campaign/campaign.yaml --\n名称: 创争\n开始: 2026-07-15\n结束: 2026-07-15\n"
    slogan = view(SITE + campaign, tmp_path).slogan
    assert (slogan.stops, slogan.done, slogan.has_line_character) == ((), None, True)


def test_an_empty_week_tells_what_comes_after_it(tmp_path: Path) -> None:
    shown = view(SITE + TEAM + PLAN, tmp_path, date(2026, 7, 20))
    assert not shown.has_week
    assert "下个月" in [row.title for row in shown.later]


def test_the_first_page_knows_what_day_it_is_after_the_build(tmp_path: Path) -> None:
    shown = view(SITE, tmp_path)
    assert shown.today.by_day[1] == (date(2026, 7, 16), "7月16日 星期四")
    assert shown.week_title.by_day[-1] == (date(2026, 7, 22), "7月15日起的七天")


def test_the_year_is_summed_up(tmp_path: Path) -> None:
    trainings = (
        "-- teams/crew/training-2026.yaml --\n"
        "- {内容: 绑扎, 日期: 2026-03-05, 学时: 1.5, 参加: 7}\n"
        "- {内容: 加固, 日期: 2026-04-05, 学时: 20分钟, 参加: 8}\n"
    )
    shown = view(SITE + TEAM + trainings, tmp_path)
    hours, sessions = shown.tally
    assert (hours.value, hours.unit, hours.more) == ("13", "人时", "每个人的时间都算上")
    assert (sessions.value, sessions.more) == ("2", "平均每周 0.1 次")
    assert shown.tally_title == "今年走了多远"


def test_hours_are_compared_with_a_whole_year_before_only(tmp_path: Path) -> None:
    def more(first: str, folder: str) -> str:
        text = (
            "-- teams/crew/training-2025.yaml --\n"
            f"- {{内容: 绑扎, 日期: {first}, 学时: 1, 参加: 5}}\n"
            "-- teams/crew/training-2026.yaml --\n"
            "- {内容: 加固, 日期: 2026-04-05, 学时: 1, 参加: 8}\n"
        )
        return view(SITE + TEAM + text, tmp_path / folder).tally[0].more

    assert more("2025-01-10", "whole") == "比去年这时候多 3\N{NO-BREAK SPACE}人时"
    assert more("2025-06-10", "part") == "每个人的时间都算上"


def test_a_young_year_counts_the_twelve_months_before(tmp_path: Path) -> None:
    text = (
        "-- teams/crew/training-2026.yaml --\n- {内容: 绑扎, 日期: 2026-12-05, 学时: 1, 参加: 5}\n"
    )
    shown = view(SITE + TEAM + text, tmp_path, date(2027, 1, 3))
    assert shown.tally_title == "十二个月走了多远"
    assert shown.tally[0].value == "5"


def test_after_its_end_the_whole_campaign_is_counted(tmp_path: Path) -> None:
    text = (
        "-- teams/crew/training-2026.yaml --\n- {内容: 绑扎, 日期: 2026-02-05, 学时: 1, 参加: 5}\n"
    )
    shown = view(SITE + CAMPAIGN + TEAM + text, tmp_path, date(2029, 1, 3))
    assert shown.tally_title == "一路走了多远"
    assert shown.tally[0].value == "5"


def test_the_slogan_falls_back_to_the_campaign_and_the_title(tmp_path: Path) -> None:
    bare = "-- site.yaml --\n标题: 一线\n"
    assert view(bare, tmp_path).slogan.text == "一线"
    with_campaign = bare + "-- campaign/campaign.yaml --\n名称: 创争\n口号: 天天学\n"
    assert view(with_campaign, tmp_path / "b").slogan.text == "天天学"


def test_an_english_site_is_english(tmp_path: Path) -> None:
    built = build_text(SITE + TEAM + CAMPAIGN, tmp_path, language=Language.EN)
    html = html_of(built)["index.html"]
    assert '<html lang="en"' in html
    assert "These seven days" in html
    assert "The campaign runs from 1 January 2026 to 31 December 2026. Now: 铺开." in html
