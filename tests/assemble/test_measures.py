"""How metrics stand, how long sessions take, what sums and means say."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.assemble.measures import (
    MonthSum,
    Standing,
    mean,
    monthly,
    months_between,
    session_hours,
    sessions_attended,
    span_hours,
    stale,
    standing,
    year_month,
)
from site_builder.assemble.units import in_unit
from site_builder.model.choices import Direction
from site_builder.model.measures import Metric
from site_builder.model.plan import Plan, PlanItem
from site_builder.model.topic import Topic
from site_builder.model.training import Training
from site_builder.model.values.amount import Quantity, read_quantity
from site_builder.model.values.reading import Reading
from tests.assemble.marked import TODAY, entries

VALUES = st.decimals(min_value=-1000, max_value=1000, places=2)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
HEAD = "标题: 甲\n类别: 工效\n组长: 查志刚\n开始: 2026-02-01\n期限: 2026-06-30\n阶段: 检查\n"


def metric(
    values: list[str], *, direction: str = "下降", unit: str = "分钟", rest: str = ""
) -> Metric:
    """A metric with one point a month from January on; a value may say `, 样本: 30`."""
    lines = [f"    - {{时期: 2026-{n:02}, 数值: {v}}}\n" for n, v in enumerate(values, start=1)]
    points = "  数据:\n" + "".join(lines) if lines else ""
    text = f"指标:\n  名称: 甲\n  单位: {unit}\n  方向: {direction}\n{rest}{points}"
    (entry,) = entries("teams/a/topics/a.md", f"---\n{HEAD}{text}---\n")
    assert isinstance(entry.form, Topic)
    assert entry.form.metric is not None
    return entry.form.metric


def stands(values: list[str], rest: str = "  基线: 26\n  目标: 18\n", **more: str) -> Standing:
    return standing(metric(values, rest=rest, **more))


def training(rest: str) -> Training:
    text = f"- {{内容: 甲, 日期: 2026-03-05, {rest}}}\n"
    (entry,) = entries("teams/a/training-2026.yaml", text)
    assert isinstance(entry.form, Training)
    return entry.form


def item(rest: str) -> PlanItem:
    (entry,) = entries("teams/a/plan-2026.yaml", f"计划: [{{内容: 甲, {rest}}}]\n")
    assert isinstance(entry.form, Plan)
    return entry.form.items[0]


class TestStanding:
    def test_half_the_way_is_half_achieved(self) -> None:
        found = stands(["24", "22"])
        assert found.achievement == Decimal("0.5")
        assert found.last == 22
        assert (found.better, found.reached, found.met) == (True, False, False)

    def test_achievement_is_not_clamped(self) -> None:
        assert stands(["16"]).achievement == Decimal("1.25")
        assert stands(["28"]).achievement == Decimal("-0.25")
        assert stands(["28"]).better is False

    def test_achievement_needs_three_numbers_and_a_way(self) -> None:
        assert stands([]).achievement is None
        assert stands(["20"], "  目标: 18\n").achievement is None
        assert stands(["20"], "  基线: 26\n").achievement is None
        assert stands(["20"], "  基线: 18\n  目标: 18\n").achievement is None

    def test_three_points_that_hold_meet_the_target(self) -> None:
        assert stands(["25", "18", "17", "18"]).met
        assert not stands(["25", "18", "19", "18"]).met
        assert not stands(["18", "18"]).met

    def test_one_point_of_thirty_cases_meets_the_target(self) -> None:
        assert stands(["18, 样本: 30"]).met
        assert not stands(["18, 样本: 29"]).met
        assert not stands(["18, 样本: 30", "18"]).met
        assert not stands(["19, 样本: 300"]).met

    def test_without_a_target_nothing_is_reached(self) -> None:
        found = stands(["1", "1", "1"], "  基线: 26\n")
        assert (found.reached, found.met, found.better) == (False, False, True)

    def test_without_a_baseline_or_a_change_nothing_is_better(self) -> None:
        assert stands(["20"], "").better is None
        assert stands(["26"]).better is None

    def test_points_are_in_the_order_of_time(self) -> None:
        text = metric(["3", "2", "1"])
        turned = text.model_copy(update={"points": text.points[::-1]})
        assert [p.value for p in standing(turned).points] == [3, 2, 1]

    def test_a_metric_that_rises_is_judged_upwards(self) -> None:
        found = stands(["90", "98", "98", "99"], "  基线: 95\n  目标: 98\n", direction="上升")
        assert (found.direction, found.met, found.better) == (Direction.UP, True, True)

    def test_points_of_another_unit_or_of_no_day_do_not_count(self) -> None:
        found = metric(["20件", "19", "18"])
        vague = found.points[2].model_copy(update={"period": item("时间: 长期").when})
        points = (*found.points[:2], vague)
        assert [p.value for p in standing(found.model_copy(update={"points": points})).points] == [
            19
        ]

    @given(VALUES, VALUES, st.sampled_from(Direction))
    def test_at_the_target_all_is_achieved(
        self, baseline: Decimal, target: Decimal, direction: Direction
    ) -> None:
        base = metric(["1"], rest="  基线: 1\n  目标: 2\n")
        assert base.baseline is not None
        start = base.baseline.model_copy(update={"value": Quantity(baseline)})
        point = base.points[0].model_copy(update={"value": Quantity(target)})
        update = {"baseline": start, "target": Quantity(target), "direction": direction}
        found = standing(base.model_copy(update={**update, "points": (point,)}))
        assert found.reached
        assert found.achievement == (None if baseline == target else 1)


class TestUnits:
    @pytest.mark.parametrize(
        ("written", "unit", "value"),
        [
            ("26", "分钟", "26"),
            ("26分", "分钟", "26"),
            ("26 min", "分钟", "26"),
            ("98.5％", "％", "98.5"),
            ("98.5%", "百分点", "98.5"),
            ("26分钟", "分钟/车", "26"),
            ("9次", "次每月", "9"),
            ("3.2万元", "万元", "3.2"),
            ("3.2万元", "元", "32000"),
            ("2亿吨", "亿吨/年", "2"),
            ("3 Times", "times per month", "3"),
        ],
    )
    def test_a_quantity_is_given_in_the_unit_asked_for(
        self, written: str, unit: str, value: str
    ) -> None:
        assert in_unit(read_quantity(written, Reading()), unit) == Decimal(value)

    @pytest.mark.parametrize(
        ("written", "unit"), [("26件", "分钟"), ("26小时", "分钟"), ("3吨", "万元"), ("3车", "")]
    )
    def test_another_unit_has_no_value(self, written: str, unit: str) -> None:
        assert in_unit(read_quantity(written, Reading()), unit) is None


class TestStale:
    def test_a_month_counts_from_its_last_day(self) -> None:
        text = metric(["1", "2"])
        last = date(2026, 2, 28)
        assert not stale(text, last + timedelta(days=60))
        assert stale(text, last + timedelta(days=61))
        assert stale(text, last + timedelta(days=8), days=7)

    def test_without_points_the_baseline_counts(self) -> None:
        text = metric([], rest="  基线: {数值: 26, 时期: 2026-01}\n")
        assert stale(text, date(2026, 4, 2))
        assert not stale(text, date(2026, 4, 1))

    def test_without_any_time_it_is_up_to_the_caller(self) -> None:
        assert not stale(metric([]), TODAY)
        assert not stale(metric([], rest="  基线: 26\n"), TODAY)
        assert stale(metric([]), TODAY, since=date(2026, 2, 1))


class TestSessions:
    def test_hours_are_those_written(self) -> None:
        text = training("学时: 90分钟, 开始: 07:40, 结束: 08:00, 参加: 7")
        assert session_hours(text) == Decimal("1.5")

    def test_hours_are_else_from_start_to_end(self) -> None:
        assert session_hours(training("开始: 07:40, 结束: 08:10, 参加: 7")) == Decimal("0.5")
        assert session_hours(training("开始: 23:30, 结束: 00:45, 参加: 7")) == Decimal("1.25")

    def test_hours_nobody_wrote_are_none(self) -> None:
        assert session_hours(training("开始: 07:40, 参加: 7")) == 0
        assert span_hours(training("结束: 07:40, 参加: 7")) is None

    @given(st.times(), st.integers(1, 24 * 60 - 1))
    def test_a_span_is_as_long_as_the_clock_says(self, start: time, minutes: int) -> None:
        start = start.replace(second=0, microsecond=0)
        first = start.hour * 60 + start.minute
        end = time((first + minutes) // 60 % 24, (first + minutes) % 60)
        form = training("参加: 7").model_copy(update={"start": start, "end": end})
        assert span_hours(form) == Decimal(minutes) / 60

    def test_the_number_written_comes_before_the_names(self) -> None:
        assert sessions_attended(training("学时: 1, 参加: 7, 参加人员: 解立新、单志远")) == 7
        assert sessions_attended(training("学时: 1, 参加人员: 解立新、单志远")) == 2
        assert sessions_attended(training("学时: 1")) == 0


class TestMean:
    @given(st.lists(VALUES, max_size=8), st.integers(0, 8))
    def test_small_groups_have_no_mean(self, values: list[Decimal], k_min: int) -> None:
        found = mean(values, k_min)
        assert (found is None) == (len(values) < max(k_min, 1))

    @given(st.lists(VALUES, min_size=1, max_size=8))
    def test_a_mean_lies_among_its_values(self, values: list[Decimal]) -> None:
        found = mean(values, 1)
        assert found is not None
        assert min(values) <= found <= max(values)

    def test_a_mean_is_the_sum_shared_out(self) -> None:
        assert mean((Decimal(n) for n in (1, 2, 6)), 3) == 3


class TestMonths:
    @given(DAYS, DAYS)
    def test_months_are_counted_by_their_turns(self, first: date, last: date) -> None:
        assert months_between(first, last) == -months_between(last, first)
        assert year_month(first).later(months_between(first, last)) == year_month(last)

    def test_the_turn_of_the_year_is_one_month(self) -> None:
        assert months_between(date(2025, 12, 31), date(2026, 1, 1)) == 1

    def test_a_series_has_every_month_up_to_the_last(self) -> None:
        pairs = [
            (date(2025, 12, 31), Decimal(1)),
            (date(2026, 2, 1), Decimal(2)),
            (date(2026, 2, 28), Decimal("0.5")),
            (date(2026, 3, 1), Decimal(9)),
        ]
        assert monthly(pairs, (2026, 2), 3) == (
            MonthSum(2025, 12, Decimal(1)),
            MonthSum(2026, 1, Decimal(0)),
            MonthSum(2026, 2, Decimal("2.5")),
        )

    @given(st.lists(st.tuples(DAYS, VALUES)), st.integers(0, 140))
    def test_a_series_loses_nothing_inside(
        self, pairs: list[tuple[date, Decimal]], count: int
    ) -> None:
        series = monthly(pairs, (2030, 12), count)
        assert len(series) == count
        first = date(series[0].year, series[0].month, 1) if series else date.max
        expected = sum((value for day, value in pairs if day >= first), Decimal(0))
        assert sum((one.value for one in series), Decimal(0)) == expected

    def test_a_series_is_a_year_long_unless_said(self) -> None:
        assert [one.month for one in monthly([], (2026, 7))] == [8, 9, 10, 11, 12, *range(1, 8)]
