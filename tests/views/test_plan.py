"""The plan: this month with what is late, the other months, the shifts of the week, days off."""

import re
from pathlib import Path

import pytest

from tests.factories import SITE, build_text, html_of
from tests.views.crew import Site, order, seen

PLAN = """\
-- calendar/2026.yaml --
节假日:
  - {名称: 中秋节, 时间: 2026-09-25 至 2026-09-27}
  - {名称: 国庆节, 时间: 2026-10-01 至 2026-10-07}
调休上班: [2026-09-20, 2026-10-10]
-- teams/crew/plan-2026.yaml --
年份: 2026
审批人: 单志远
审批日期: 2026-01-15
计划:
  - {编号: p-01, 内容: 看图, 时间: 6月上旬, 学时: 20分钟, 时段: 班前, 教员: 周启明, 状态: 完成, 备注: 办过了}
  - {编号: p-02, 内容: 系绳, 时间: 6月下旬, 类型: 活动, 地点: 三号货位}
  - {编号: p-03, 内容: 雨天演练, 时间: 5月, 状态: 延期, 新时间: 2026-07-20, 原因: 五月抢运}
  - {编号: p-04, 内容: 每周一错, 时间: 每周三, 状态: 进行中}
  - {编号: p-05, 内容: 去观摩, 时间: 三季度, 对象: 全员}
  - {编号: p-06, 内容: 年终讲台, 时间: 12月}
  - {编号: p-07, 内容: 篝火, 时间: 2026-08-05, 状态: 取消, 原因: 防火期}
  - {编号: p-08, 内容: 新网绳, 时间: 7月下旬, 课题: t-1}
  - {编号: p-09, 内容: 班前一分钟, 时间: 每天, 状态: 进行中}
  - {编号: p-10, 内容: 三天集训, 时间: 2026-07-08 至 2026-07-10, 状态: 完成}
-- teams/crew/training-2026.yaml --
- {编号: tr-1, 计划: p-01, 内容: 看图第一课, 日期: 2026-06-10, 学时: 0.5, 参加: 3, 时段: 班前}
- {编号: tr-2, 内容: 临时加的一课, 日期: 2026-06-11, 学时: 0.5, 参加: 3}
-- teams/crew/topics/rope.md --
---
编号: t-1
标题: 绳子省一半
类别: 成本
阶段: 选题
组长: 单志远
开始: 2026-07-01
期限: 2026-08-31
---
-- news/2026/notice.md --
---
标题: 绝技公示
类型: 公示
日期: 2026-07-10
公示天数: 5
联系: {部门: 工会办公室, 电话: 内线 6021}
---
公示。
-- teams/plan-2026.yaml --
计划:
  - {内容: 半年小结会, 时间: 2026-07-29 15:00, 类型: 会议}
"""
INDEX, JUNE, MAY, AUGUST = (
    f"plan/{name}.html" for name in ("index", "2026-06", "2026-05", "2026-08")
)
YEAR = "teams/crew/plan-2026.html"
_DAY = re.compile(r'<td class="month-calendar-day[^"]*" data-day="([-\d]+)">(.*?)</td>', re.DOTALL)
_BAR = re.compile(r'<div class="calendar-bar(?: [^"]*)?">')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(PLAN, tmp_path_factory.mktemp("plan"))


def days(site: Site, path: str) -> dict[str, str]:
    """What stands on each day of the large calendar of a page."""
    calendar = site.html[path].partition('id="calendar"')[2].partition("</section>")[0]
    return {iso: seen(markup) for iso, markup in _DAY.findall(calendar)}


def bars(site: Site, path: str) -> list[str]:
    """The bars of the large calendar of a page in their order."""
    calendar = site.html[path].partition("calendar-legend")[0]
    return [seen(part.partition("</td>")[0]) for part in _BAR.split(calendar)[1:]]


def section(site: Site, path: str, ident: str) -> str:
    return seen(
        site.html[path].partition(f'id="{ident}"')[2].partition("</section>")[0].partition(">")[2]
    )


def test_the_heading_is_the_month(site: Site) -> None:
    assert "<h1>七月</h1>" in re.sub(r"<(/?)(?:wbr|span)[^>]*>", "", site.html[INDEX])
    assert "<h1>六月</h1>" in re.sub(r"<(/?)(?:wbr|span)[^>]*>", "", site.html[JUNE])


def test_the_month_is_counted_at_first_sight(site: Site) -> None:
    assert "已办 1 项 要办 3 项 逾期 1 项" in site[INDEX]
    assert "已办 2 项 逾期 1 项" in site[JUNE]


def test_what_is_late_follows_the_calendar(site: Site) -> None:
    headings = (
        "哪天学什么",
        "逾期，等一个新日子",
        "这几天谁当班",
        "全年的线",
        "今年的计划",
        "放假与调休",
        "翻翻别的月",
    )
    assert order(site[INDEX], *headings)
    assert "原定6月下旬 装一 货装一班 系绳 三号货位 逾期" in section(site, INDEX, "late")


def test_how_late_it_is_follows_the_day_of_the_reader(site: Site) -> None:
    later = site.html[INDEX].partition('id="late"')[2].partition("</section>")[0]
    assert "2026-07-15 逾期 15 天|2026-07-16 逾期 16 天" in later
    assert ">逾期</span>" in later


def test_an_event_stands_on_its_day_with_its_time(site: Site) -> None:
    assert days(site, INDEX)["2026-07-29"].endswith(
        "处 货运处 半年小结会 15:00 装一 货装一班 每周一错"
    )


def test_today_is_marked_in_shape_and_word_and_every_day_for_the_script(site: Site) -> None:
    (today,) = re.findall(
        r'is-today[^"]*" data-day="([-\d]+)">', site.html[INDEX].partition("</table>")[0]
    )
    assert today == "2026-07-15"
    assert site.html[INDEX].count('<span class="month-calendar-now" data-word="今天">') >= 31
    assert len(days(site, INDEX)) == 31
    assert "is-today" not in site.html[JUNE].partition("</table>")[0]


def test_a_day_names_the_crews_on_duty(site: Site) -> None:
    assert "白 乙 夜 丙" in days(site, INDEX)["2026-07-15"]
    assert "白 08:00–20:00 夜 20:00–08:00" in site[INDEX]


def test_what_has_no_day_yet_is_a_bar_in_its_weeks(site: Site) -> None:
    assert bars(site, INDEX)[-3:] == [
        "7月下旬 装一 货装一班 新网绳",
        "装一 接上周，到31日",
        "三季度 装一 货装一班 去观摩",
    ]
    assert (
        '<td colspan="6">\n    <div class="calendar-bar is-soft opens-right">' in site.html[INDEX]
    )
    assert '<div class="calendar-bar is-soft opens-left">' in site.html[INDEX]


def test_several_known_days_are_a_bar_without_hatching(site: Site) -> None:
    assert bars(site, INDEX)[0] == "7月8日—10日 装一 货装一班 三天集训 已办"
    assert '<div class="calendar-bar is-settled">' in site.html[INDEX]


def test_what_was_held_stands_on_the_day_it_was_held(site: Site) -> None:
    june = days(site, JUNE)
    assert "看图第一课 班前 0.5 学时 已办" in june["2026-06-10"]
    assert "临时加的一课" in june["2026-06-11"]
    assert not any("看图" in bar for bar in bars(site, JUNE))


def test_a_postponed_item_stands_at_both_times(site: Site) -> None:
    assert "雨天演练 原定5月" in days(site, INDEX)["2026-07-20"]
    assert bars(site, MAY) == ["5月 装一 货装一班 雨天演练 改到7月20日"]
    assert "<s>雨天演练</s>" in site.html[MAY]


def test_a_cancelled_item_stays_struck_with_its_word(site: Site) -> None:
    assert "篝火 取消" in days(site, AUGUST)["2026-08-05"]
    assert "<s>篝火</s>" in site.html[AUGUST]


def test_what_comes_round_stands_on_its_days_unless_that_is_all_the_time(site: Site) -> None:
    on = [iso for iso, text in days(site, INDEX).items() if "每周一错" in text]
    assert on == ["2026-07-01", "2026-07-08", "2026-07-15", "2026-07-22", "2026-07-29"]
    assert not any("班前一分钟" in text for text in days(site, INDEX).values())


def test_what_comes_round_is_told_once_and_stands_as_a_sign_on_its_days(site: Site) -> None:
    calendar = site[INDEX].partition("哪天学什么")[2].partition("逾期，等一个新日子")[0]
    assert "常做的 装一 货装一班 每周一错 每周三" in calendar
    assert site.html[INDEX].count('class="event-shelf-turn"') == 5


def test_a_phone_may_leave_out_the_days_before_today(site: Site) -> None:
    assert "也看今天以前的" in site[INDEX]
    assert "也看今天以前的" not in site[JUNE]
    assert "也看今天以前的" not in site[AUGUST]


def test_the_count_of_what_is_late_leads_to_it(site: Site) -> None:
    assert '<a href="#late">' in site.html[INDEX]


def test_the_lines_of_the_year_are_folded_by_month_for_phones(site: Site) -> None:
    assert "6月 1 项，1 项逾期" in section(site, INDEX, "year")


def test_topics_falling_due_and_notices_running_out_stand_there_too(site: Site) -> None:
    assert "绳子省一半" in days(site, AUGUST)["2026-08-31"]
    assert "绝技公示" in days(site, INDEX)["2026-07-17"]


def test_holidays_have_their_name_and_worked_weekends_their_sign(site: Site) -> None:
    september = days(site, "plan/2026-09.html")
    assert september["2026-09-25"].startswith("25 休 中秋节")
    assert september["2026-09-26"].startswith("26 休 周六")
    assert september["2026-09-20"].startswith("20 班")
    assert "休 放假 班 调休上班" in site["plan/2026-09.html"]


def test_the_next_days_off_are_told_in_a_sentence(site: Site) -> None:
    said = "中秋节9月25日—27日、国庆节10月1日—7日放假。 9月20日（周日）、10月10日（周六）上班。"
    assert said in section(site, INDEX, "days-off")
    assert order(section(site, INDEX, "days-off"), "九月", "十月")


def test_the_week_of_every_crew_is_told(site: Site) -> None:
    assert order(section(site, INDEX, "duty"), "15 周三", "21 周二")
    assert "篷 篷布班 四班两倒，丙班 夜 休 休 白 夜 休 休" in section(site, INDEX, "duty")
    assert "装一 货装一班 四班两倒，丁班 休 休 白 夜 休 休 白" in section(site, INDEX, "duty")


def test_months_lead_to_each_other(site: Site) -> None:
    assert 'rel="prev" href="../plan/2026-06.html"' in site.html[INDEX]
    assert 'rel="next" href="../plan/2026-08.html"' in site.html[INDEX]
    assert 'rel="next" href="../plan/index.html"' in site.html[JUNE]
    assert 'aria-current="page">7月' in site.html[INDEX]
    assert 'rel="prev"' not in site.html["plan/2026-01.html"]


def test_the_address_of_this_month_leads_to_its_page(site: Site) -> None:
    assert "url=../plan/index.html" in site.html["plan/2026-07.html"]


def test_every_event_leads_to_its_place_on_the_plan_of_the_year(site: Site) -> None:
    assert 'href="../teams/crew/plan-2026.html#p-08"' in site.html[INDEX]
    assert '<li class="plan-list-item" id="p-08">' in site.html[YEAR]


def test_every_plan_of_the_year_says_how_far_it_is(site: Site) -> None:
    assert "装一 货装一班 货装一班 3 项办成 2 项" in section(site, INDEX, "plans")
    assert "货运处 还没有到日子的" in section(site, INDEX, "plans")


def test_a_month_without_anything_says_so_and_shows_its_days(tmp_path: Path) -> None:
    site = Site("-- teams/crew/plan-2026.yaml --\n年份: 2026\n", tmp_path)
    assert "这个月还没有安排。" in site[INDEX]
    assert len(days(site, INDEX)) == 31
    assert [path for path in site if path.startswith("plan/")] == [INDEX, "plan/2026-07.html"]


def test_a_site_without_anything_has_its_calendar(tmp_path: Path) -> None:
    page = html_of(build_text(SITE, tmp_path))[INDEX]
    assert "这个月还没有安排。" in page
    assert not re.search('id="(?:duty|year|plans|days-off|late)"', page)


def test_of_a_crowded_day_and_a_crowded_bar_four_stand_openly(tmp_path: Path) -> None:
    on_a_day = "".join(f"  - {{内容: 课{n}, 时间: 2026-07-22}}\n" for n in range(10))
    some_day = "".join(f"  - {{内容: 会{n}, 时间: 7月下旬}}\n" for n in range(6))
    site = Site(f"-- teams/crew/plan-2026.yaml --\n计划:\n{on_a_day}{some_day}", tmp_path)
    assert order(days(site, INDEX)["2026-07-22"], "课3", "还有 6 项", "课4", "课9")
    assert order(bars(site, INDEX)[0], "会3", "还有 2 项", "会4")


def test_months_of_other_years_say_their_year(tmp_path: Path) -> None:
    site = Site(
        "-- teams/crew/plan-2025.yaml --\n计划:\n  - {内容: 去年的课, 时间: 2025-11-05, 状态: 完成}\n",
        tmp_path,
    )
    assert "2025年十一月" in site["plan/2025-11.html"]
    assert order(site[INDEX], "2026年 7月", "2025年 11月")


def test_bars_that_do_not_meet_share_a_row(tmp_path: Path) -> None:
    items = "".join(f"  - {{内容: {when}的课, 时间: {when}}}\n" for when in ("8月上旬", "8月中旬"))
    site = Site(f"-- teams/crew/plan-2026.yaml --\n计划:\n{items}", tmp_path)
    assert bars(site, AUGUST) == [
        "装一 8月上旬",
        "8月上旬 装一 货装一班 8月上旬的课",
        "装一 到10日",
        "8月中旬 装一 货装一班 8月中旬的课",
        "装一 接上周，到20日",
    ]
    assert site.html[AUGUST].count('<tr class="calendar-bars">') == 4


def test_days_off_over_the_end_of_a_month_are_told_as_one(tmp_path: Path) -> None:
    off = "- {名称: 国庆节, 时间: 2026-09-30 至 2026-10-02}\n  - {名称: 重阳节, 时间: 2026-10-18}"
    site = Site(f"-- calendar/2026.yaml --\n节假日:\n  {off}\n", tmp_path)
    said = "国庆节9月30日—10月2日、重阳节10月18日放假。"
    assert section(site, INDEX, "days-off").startswith(f"放假与调休 {said} 九月")


def test_topics_at_an_end_and_plain_news_do_not_stand_in_the_calendar(tmp_path: Path) -> None:
    site = Site(
        """\
-- teams/crew/topics/rope.md --
---
标题: 停了的课题
类别: 成本
阶段: 中止
组长: 单志远
开始: 2026-06-01
期限: 2026-07-20
---
-- news/2026/news.md --
---
标题: 一条新闻
日期: 2026-07-10
---
新闻。
""",
        tmp_path,
    )
    assert "停了的课题" not in site[INDEX]
    assert "一条新闻" not in site[INDEX]


def test_a_rota_of_one_crew_goes_by_its_own_name(tmp_path: Path) -> None:
    text = """\
-- teams/unit.yaml --
名称: 货运处
班制:
  - 名称: 常白班
    循环: [白, 白, 白, 白, 白, 休, 休]
    起点: 2026-01-05
    班次: {白: "08:00-17:30"}
    班组: {常白: 0}
-- teams/crew/team.yaml --
名称: 货装一班
简称: 装一
班组长: 单志远
人数: 8
班制: 常白班
"""
    page = seen(html_of(build_text(SITE + text, tmp_path))[INDEX])
    assert "装一 货装一班 常白班 白 白 白 休 休 白 白 常白班：白 08:00–17:30" in page
    assert "○" not in page


def test_of_much_that_is_late_the_longest_stands_openly(tmp_path: Path) -> None:
    items = "".join(f"  - {{内容: 迟{day}, 时间: 2026-06-{day}}}\n" for day in range(10, 22))
    site = Site(f"-- teams/crew/plan-2026.yaml --\n计划:\n{items}", tmp_path)
    assert order(section(site, INDEX, "late"), "迟10", "迟17", "还有 4 项", "迟18", "迟21")
