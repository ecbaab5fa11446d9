"""The plan around today, who is on shift, and a team's plan of a year."""

from pathlib import Path

import pytest

from tests.views.crew import Site, order

PLAN = """\
-- teams/crew/plan-2026.yaml --
年份: 2026
审批人: 单志远
审批日期: 2026-01-15
需求: 卷钢装载一次合格率偏低
计划:
  - {编号: p-01, 内容: 看图, 时间: 2026-06-10, 学时: 20分钟, 时段: 班前, 教员: 周启明, 状态: 完成, 备注: 办过了}
  - {编号: p-02, 内容: 系绳, 时间: 6月下旬, 类型: 活动, 地点: 三号货位}
  - {编号: p-03, 内容: 雨天演练, 时间: 5月, 状态: 延期, 新时间: 2026-07-20, 原因: 五月抢运}
  - {编号: p-04, 内容: 每周一错, 时间: 每周三, 状态: 进行中}
  - {编号: p-05, 内容: 去观摩, 时间: 三季度, 对象: 全员}
  - {编号: p-06, 内容: 年终讲台, 时间: 12月}
  - {编号: p-07, 内容: 篝火, 时间: 2026-08-05, 状态: 取消, 原因: 防火期}
  - {编号: p-08, 内容: 新网绳, 时间: 8月, 课题: t-1}
-- teams/crew/training-2026.yaml --
- {编号: tr-1, 计划: p-01, 内容: 看图第一课, 日期: 2026-06-10, 学时: 0.5, 参加: 3}
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
-- teams/plan-2026.yaml --
计划:
  - {内容: 半年小结会, 时间: 2026-07-29 15:00, 类型: 会议}
"""
INDEX, YEAR = "plan/index.html", "teams/crew/plan-2026.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(PLAN, tmp_path_factory.mktemp("plan"))


def test_the_month_is_summed_up_at_first_sight(site: Site) -> None:
    assert "7月 2 项，已办 0 项，1 项逾期" in site[INDEX]


def test_teams_stand_under_the_shift_they_are_on(site: Site) -> None:
    # Day 195 of the rota: 丙, two days ahead in a cycle of four, is at its second step, 丁 at its third.
    assert "夜班 20:00–08:00 篷 篷布班 轮休 装一 货装一班" in site[INDEX]


def test_what_is_late_comes_first_then_the_months_ahead_then_what_has_no_month(site: Site) -> None:
    headings = (
        "今天谁当班",
        "逾期，等一个新日子",
        "2026年7月 ",
        "正在进行",
        "日子还没定",
        "2026年6月 ",
        "翻开看看",
    )
    assert order(site[INDEX], *headings)
    assert order(site[INDEX], "系绳", "雨天演练", "新网绳", "每周一错", "去观摩", "看图")


def test_a_time_stands_as_its_author_wrote_it(site: Site) -> None:
    assert site.record(INDEX, "系绳").startswith("6月下旬")
    assert site.record(INDEX, "每周一错").startswith("每周三")


def test_an_overdue_item_says_by_how_many_days_in_word_and_shape(site: Site) -> None:
    assert "逾期 15 天" in site.record(INDEX, "系绳")
    assert '<span class="tag tag-late">逾期 15 天</span>' in site.html[INDEX]


def test_a_postponed_item_keeps_its_old_time(site: Site) -> None:
    record = site.record(INDEX, "雨天演练")
    assert record.startswith("原定 5月 7月20日")
    assert "延期" in record
    assert "原因 五月抢运" in record


def test_a_cancelled_item_stays_with_its_reason(site: Site) -> None:
    record = site.record(INDEX, "篝火")
    assert "取消" in record
    assert "防火期" in record


def test_months_far_away_are_left_to_the_plan_of_the_year(site: Site) -> None:
    assert "年终讲台" not in site[INDEX]
    assert order(site[YEAR], "12月", "年终讲台")


def test_an_item_of_a_unit_names_the_unit(site: Site) -> None:
    assert "货运处" in site.record(INDEX, "半年小结会")
    assert "货运处 2026年计划" in site["teams/plan-2026.html"]


def test_every_item_leads_to_its_place_on_the_plan_of_the_year(site: Site) -> None:
    assert 'href="../teams/crew/plan-2026.html#p-02"' in site.html[INDEX]
    assert '<li class="record" id="p-02">' in site.html[YEAR]


def test_the_plan_of_a_year_says_how_far_it_is(site: Site) -> None:
    assert "到今天该办 2 项，办成 1 项，50％。" in site[YEAR]
    assert "到今天该办 2 项，办成 1 项，50％。" in site[INDEX]
    assert "还没有到日子的。" in site["teams/plan-2026.html"]


def test_the_plan_of_a_year_says_why_and_who_approved_it(site: Site) -> None:
    assert "卷钢装载一次合格率偏低" in site[YEAR]
    assert "批准 单志远 批准日期 2026年1月15日" in site[YEAR]


def test_an_item_tells_when_where_and_by_whom(site: Site) -> None:
    record = site.record(YEAR, "看图")
    assert "班前，20 分钟，周启明" in record
    assert "备注 办过了" in record
    assert "已办 看图第一课" in record
    assert "课题 绳子省一半" in site.record(YEAR, "新网绳")


def test_items_without_a_month_stand_last(site: Site) -> None:
    assert order(site[YEAR], "12月", "日子没定的、全年都做的", "去观摩")


def test_a_plan_without_items_is_a_blank_page(tmp_path: Path) -> None:
    site = Site("-- teams/crew/plan-2026.yaml --\n年份: 2026\n", tmp_path)
    assert "这份计划还是一张白纸。" in site[YEAR]
    assert "这几个月还没有安排。" in site[INDEX]
