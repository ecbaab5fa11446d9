"""A team's plan of a year: its lines and its list by month; and the lines of all teams."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from site_builder.views.charts import Bar, GanttRow
from site_builder.views.plan import PlanView
from site_builder.views.plan import pages as plan_pages
from site_builder.views.plan_year import PlanYearView
from site_builder.views.plan_year import pages as year_pages
from site_builder.views.year_lines import YearLines
from tests.factories import SITE, TEAM, bulletin_of, page_at, words_of
from tests.views.crew import Site, order, seen
from tests.views.test_plan import PLAN, YEAR


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(PLAN, tmp_path_factory.mktemp("year"))


def item(site: Site, title: str) -> str:
    """The one item of the plan of the year with this title."""
    parts = site.html[YEAR].split('<li class="plan-list-item"')[1:]
    (found,) = (part for part in parts if title in seen(part.partition("</h4>")[0]))
    return seen("<li" + found.partition("</li>\n")[0])


def lines(items: Iterable[str], root: Path, *, of: str = "") -> YearLines:
    """The lines of a site with these items in the plan of one team, or those of the page `of`."""
    listed = "".join(f"  - {{{one}}}\n" for one in items)
    text = f"{SITE}{TEAM}-- teams/crew/plan-2026.yaml --\n计划:\n{listed}"
    made = (year_pages if of else plan_pages)(bulletin_of(text, root), words_of())
    page = page_at(made, of or "plan/index.html")
    assert isinstance(page.view, PlanView | PlanYearView)
    return page.view.year


def rows(year: YearLines) -> tuple[GanttRow, ...]:
    assert year.gantt is not None
    return year.gantt.rows


def looks(row: GanttRow) -> list[Bar]:
    return [span.look for span in row.spans]


def test_the_plan_of_a_year_says_how_far_it_is(site: Site) -> None:
    assert "到今天该办 3 项，办成 2 项，67％。" in site[YEAR]


def test_plans_of_several_years_lead_to_each_other(tmp_path: Path) -> None:
    plan = "-- teams/crew/plan-{}.yaml --\n计划:\n  - {{内容: 看图, 时间: 3月}}\n"
    pages = Site(plan.format(2025) + plan.format(2026), tmp_path)
    earlier = pages.html["teams/crew/plan-2025.html"]
    assert 'aria-current="page">2025年' in earlier
    assert 'href="../../teams/crew/plan-2026.html">2026年' in earlier
    assert "year-nav" not in Site(plan.format(2026), tmp_path / "one").html[YEAR]


def test_the_plan_of_a_year_says_who_approved_it(site: Site) -> None:
    assert "批准 单志远 批准日期 2026年1月15日" in site[YEAR]


def test_an_item_tells_when_where_and_by_whom(site: Site) -> None:
    record = item(site, "看图")
    assert "班前，20 分钟，周启明" in record
    assert "备注 办过了" in record
    assert "已办 看图第一课" in record
    assert "课题 绳子省一半" in item(site, "新网绳")


def test_states_are_told_in_words_and_shapes(site: Site) -> None:
    assert "完成" in item(site, "看图")
    assert "逾期" in item(site, "系绳")
    assert '<span class="tag tag-late">' in site.html[YEAR]
    assert "进行中" in item(site, "每周一错")
    assert "取消" in item(site, "篝火")


def test_a_postponed_item_keeps_its_old_time_and_its_reason(site: Site) -> None:
    record = item(site, "雨天演练")
    assert "原定 5月 → 7月20日" in record
    assert "延期" in record
    assert "原因 五月抢运" in record
    assert "<s>5月</s>" in site.html[YEAR]


def test_the_days_to_an_item_follow_the_day_of_the_reader(site: Site) -> None:
    counted = (
        '"2026-07-15 还有 5 天|2026-07-16 还有 4 天|2026-07-17 还有 3 天|2026-07-18 还有 2 天|'
    )
    assert f'{counted}2026-07-19 明天|2026-07-20 今天|2026-07-21 "' in site.html[YEAR]


def test_items_stand_by_month_and_those_without_one_last(site: Site) -> None:
    listed = site[YEAR].partition("按月看")[2]
    assert order(listed, "6月 2 项", "系绳", "12月 1 项", "日子没定的、全年都做的", "去观摩")


def test_an_item_of_a_unit_names_the_unit(site: Site) -> None:
    assert "货运处 2026年计划" in site["teams/plan-2026.html"]


def test_a_plan_without_items_is_a_blank_page(tmp_path: Path) -> None:
    site = Site("-- teams/crew/plan-2026.yaml --\n年份: 2026\n", tmp_path)
    assert "这份计划还是一张白纸。" in site[YEAR]


def test_the_year_runs_from_nought_to_one_and_knows_today(tmp_path: Path) -> None:
    gantt = lines(["内容: 课, 时间: 三季度"], tmp_path).gantt
    assert gantt is not None
    assert gantt.months[0] == (0.0, "1月")
    assert gantt.months[-1] == (0.9151, "12月")
    assert (gantt.now, gantt.today) == (0.5342, "7月15日")
    (row,) = gantt.rows
    assert [(span.start, span.end, span.look) for span in row.spans] == [(0.4959, 0.7479, Bar.SOFT)]
    assert (row.title, row.note, row.href) == ("课", "三季度", "teams/crew/plan-2026.html#p-01")


def test_a_bar_says_how_an_item_stands(tmp_path: Path) -> None:
    found = lines(
        (
            "内容: 逾期的, 时间: 6月",
            "内容: 改期的, 时间: 5月, 状态: 延期, 新时间: 2026-07-20, 原因: 抢运",
            "内容: 在做的, 时间: 7月至9月, 状态: 进行中",
            "内容: 办了的, 时间: 一季度, 状态: 完成",
            "内容: 取消的, 时间: 四季度, 状态: 取消, 原因: 人手",
        ),
        tmp_path,
    )
    assert {row.title: (looks(row), row.note) for row in rows(found)} == {
        "办了的": ([Bar.DONE], ""),
        "改期的": ([Bar.MOVED, Bar.AHEAD], "5月改到7月20日"),
        "逾期的": ([Bar.LATE], "6月，逾期"),
        "在做的": ([Bar.RUNNING], "7—9月"),
    }
    assert found.gantt is not None
    assert found.gantt.sentence == "4 条线：1 项办了，1 项在做，1 项改期，1 项逾期。"


def test_what_comes_round_is_dots_as_long_as_they_can_be_counted(tmp_path: Path) -> None:
    found = lines(
        (
            "内容: 每月, 时间: 每月10日, 状态: 进行中",
            "内容: 每季, 时间: 每季度, 状态: 进行中",
            "内容: 每周, 时间: 每周三, 状态: 进行中",
            "内容: 长期, 时间: 长期, 状态: 进行中",
            "内容: 每班, 时间: 每班班前, 状态: 进行中",
        ),
        tmp_path,
    )
    assert {row.title: looks(row) for row in rows(found)} == {
        "每月": [Bar.DONE] * 7 + [Bar.AHEAD] * 5,
        "每季": [Bar.DONE] * 2 + [Bar.AHEAD] * 2,
        "每周": [Bar.RUNNING],
        "长期": [Bar.RUNNING],
        "每班": [Bar.RUNNING],
    }


def test_what_takes_ten_days_or_less_is_left_to_the_calendar_but_not_to_its_team(
    tmp_path: Path,
) -> None:
    items = ["内容: 一天, 时间: 2026-08-05"]
    assert lines(items, tmp_path / "all").gantt is None
    assert [row.title for row in rows(lines(items, tmp_path / "own", of=YEAR))] == ["一天"]


def test_of_many_lines_24_are_chosen_by_what_matters_and_it_is_said(tmp_path: Path) -> None:
    many = [f"内容: 长的{n}, 时间: 四季度" for n in range(30)]
    found = lines([*many, "内容: 逾期的, 时间: 2026-06-10"], tmp_path)
    assert len(rows(found)) == 24
    assert rows(found)[0].title == "逾期的"
    assert found.note.startswith("全年 31 项，这里先排逾期、改期和正在做的")


def test_phones_get_the_same_items_by_month(tmp_path: Path) -> None:
    found = lines(["内容: 长期的, 时间: 长期, 状态: 进行中", "内容: 秋天的, 时间: 9月"], tmp_path)
    assert [(group.title, [one.title for one in group.records]) for group in found.months] == [
        ("整年", ["长期的"]),
        ("9月", ["秋天的"]),
    ]


def test_a_year_that_is_over_has_no_today(tmp_path: Path) -> None:
    text = f"{SITE}{TEAM}-- teams/crew/plan-2025.yaml --\n计划:\n  - {{内容: 课, 时间: 2025年一季度, 状态: 完成}}\n"
    pages = year_pages(bulletin_of(text, tmp_path), words_of())
    view = page_at(pages, "teams/crew/plan-2025.html").view
    assert isinstance(view, PlanYearView)
    assert view.year.gantt is not None
    assert (view.year.gantt.now, view.year.gantt.today) == (None, "")


def test_an_item_of_another_year_is_no_line_of_this_one(tmp_path: Path) -> None:
    assert lines(["内容: 明年的, 时间: 2027年一季度"], tmp_path).gantt is None
