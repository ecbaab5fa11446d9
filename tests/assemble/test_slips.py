"""What one record says that cannot be, or hardly can: each slip at its own place."""

from dataclasses import replace

import pytest

from site_builder.assemble.judged import Judged
from site_builder.assemble.slips import slips, year_slips
from site_builder.problems import Language, Problem
from site_builder.problems.catalogue import RULES
from site_builder.problems.wording import say
from tests.assemble.marked import TODAY, entries, marked

HOME = "teams/loading/crew-1"
TOPIC = """\
---
标题: 敞车篷布苫盖提速
类别: 工效
组长: 查志刚
开始: 2026-02-01
期限: 2026-06-30
"""
METRIC = """\
指标:
  名称: 单车苫盖时间
  单位: 分钟
  方向: 下降
  基线: 26
  目标: 18
"""
POINTS = """\
  数据:
    - {时期: 2026-05, 数值: 19}
"""
DONE = "对策: [{内容: 绳钩挂到车门侧}]\n"


def found(path: str, text: str) -> tuple[Problem, ...]:
    return tuple(problem for entry in entries(path, text) for problem in slips(entry, TODAY))


def one(path: str, text: str) -> Problem:
    """The only slip of a file, which stands where the mark is."""
    (problem,) = found(path, text)
    assert problem.span == marked(path, text)
    return problem


def words(problem: Problem) -> tuple[str, ...]:
    chinese, english = say(problem, Language.ZH), say(problem, Language.EN)
    assert "…" not in chinese.says + english.says
    assert chinese.help
    assert english.help
    return chinese.says, english.says


def topic(rest: str) -> str:
    return TOPIC + rest + "---\n正文\n"


def topic_slip(rest: str) -> Problem:
    problem = one(f"{HOME}/topics/a.md", topic(rest))
    words(problem)
    return problem


def record(name: str, text: str) -> Problem:
    problem = one(f"{HOME}/{name}", text)
    words(problem)
    return problem


def quiet(name: str, text: str) -> bool:
    return found(f"{HOME}/{name}", text) == ()


class TestTopics:
    def test_a_topic_in_order_has_no_slip(self) -> None:
        assert quiet("topics/a.md", topic("阶段: 检查\n" + METRIC + POINTS + DONE))

    def test_a_topic_is_due_after_it_starts(self) -> None:
        text = topic("阶段: 选题\n").replace("2026-06-30", "⟦2026-01-30⟧")
        problem = one(f"{HOME}/topics/a.md", text)
        assert problem.code == "E211"
        assert problem.related is not None
        assert problem.related.line == 5
        assert words(problem) == (
            "“期限”是“2026-01-30”，比“开始”的“2026-02-01”还早",
            "“due” is “2026-01-30”, which is before “start”, “2026-02-01”",
        )

    def test_an_open_topic_has_no_day_of_closing(self) -> None:
        problem = topic_slip("阶段: 检查\n结题日期: ⟦2026-06-30⟧\n" + METRIC + POINTS + DONE)
        assert problem.code == "E213"
        assert words(problem)[0] == "写了“结题日期”，阶段却是“检查”"

    def test_a_closed_topic_names_the_day(self) -> None:
        assert topic_slip("阶段: ⟦结题⟧\n" + METRIC + POINTS + DONE).code == "E214"

    def test_a_topic_is_not_closed_in_the_future(self) -> None:
        rest = "阶段: 结题\n结题日期: ⟦2026-07-16⟧\n" + METRIC + POINTS + DONE
        assert topic_slip(rest).code == "E210"

    def test_a_topic_is_not_closed_before_it_starts(self) -> None:
        rest = "阶段: 结题\n结题日期: ⟦2026-01-16⟧\n" + METRIC + POINTS + DONE
        assert topic_slip(rest).code == "E211"

    def test_a_stage_does_not_begin_in_the_future(self) -> None:
        assert topic_slip("阶段: 选题\n阶段开始: ⟦2026-08-01⟧\n").code == "E210"

    def test_a_closed_topic_has_a_metric(self) -> None:
        assert topic_slip("阶段: ⟦结题⟧\n结题日期: 2026-06-30\n" + DONE).code == "E215"

    def test_the_metric_of_a_closed_topic_has_points(self) -> None:
        rest = "阶段: 结题\n结题日期: 2026-06-30\n" + DONE + METRIC
        problems = found(f"{HOME}/topics/a.md", topic(rest))
        assert [(p.code, p.span.line, p.span.column) for p in problems] == [("E215", 11, 3)]
        assert words(problems[0])[0] == ("结题要有结果：阶段是“结题”，指标里却一个数据也没有")

    def test_a_topic_has_a_metric_from_the_plan_on(self) -> None:
        assert topic_slip("阶段: ⟦计划⟧\n").code == "W216"
        assert quiet("topics/a.md", topic("阶段: 选题\n"))

    def test_a_topic_has_countermeasures_from_the_doing_on(self) -> None:
        assert topic_slip("阶段: ⟦实施⟧\n" + METRIC).code == "W217"
        assert quiet("topics/a.md", topic("阶段: 计划\n" + METRIC))

    def test_a_stopped_topic_says_why(self) -> None:
        assert topic_slip("阶段: ⟦中止⟧\n").code == "E218"

    def test_a_topic_carried_over_says_where_to(self) -> None:
        assert topic_slip("阶段: ⟦转入下一循环⟧\n中止原因: 货源改为托盘\n").code == "W218"

    def test_money_needs_someone_who_verified_it(self) -> None:
        assert topic_slip("阶段: 选题\n效益: {金额: ⟦3.2万元⟧}\n").code == "W223"
        assert quiet("topics/a.md", topic("阶段: 选题\n效益: {金额: 3万元, 核实人: 秦墨}\n"))

    def test_a_photo_from_before_wants_one_from_after(self) -> None:
        photo = "改善前照片: ⟦photos/前.jpg⟧\n"
        closed = "阶段: 结题\n结题日期: 2026-06-30\n" + METRIC + POINTS + DONE
        assert topic_slip(closed + photo).code == "W224"
        assert quiet("topics/a.md", topic("阶段: 检查\n" + METRIC + POINTS + DONE + photo))


def metric_slip(text: str) -> Problem:
    return topic_slip("阶段: 计划\n" + text)


class TestMetrics:
    def test_a_target_below_the_baseline_does_not_go_up(self) -> None:
        problem = metric_slip(METRIC.replace("18", "⟦18⟧").replace("下降", "上升"))
        assert problem.code == "W125"
        assert words(problem) == (
            "指标方向是“上升”，目标“18”却小于基线“26”",
            "the direction is “上升”, but the target “18” is below the baseline “26”",
        )
        assert say(problem).help == ("请核对三个数；如果是方向写反了，改成 → 方向: 下降",)

    def test_a_target_above_the_baseline_does_not_go_down(self) -> None:
        problem = metric_slip(METRIC.replace("18", "⟦30分钟⟧"))
        assert problem.code == "W125"
        assert words(problem)[0] == "指标方向是“下降”，目标“30分钟”却大于基线“26”"

    @pytest.mark.parametrize("target", ["26", "26.0 分钟"])
    def test_keeping_the_level_is_a_target(self, target: str) -> None:
        assert quiet("topics/a.md", topic("阶段: 计划\n" + METRIC.replace("18", target)))

    def test_numbers_may_follow_later(self) -> None:
        text = METRIC.replace("  基线: 26\n  目标: 18\n", "")
        assert quiet("topics/a.md", topic("阶段: 计划\n" + text))

    def test_a_value_has_the_unit_of_its_metric(self) -> None:
        problem = metric_slip(METRIC.replace("26", "⟦26件⟧"))
        assert problem.code == "E219"
        assert words(problem)[0] == "“26件”的单位和这个指标的单位“分钟”不一样"

    def test_a_unit_misunderstood_is_told_once(self) -> None:
        points = "  数据: [{时期: 2026-04, 数值: ⟦20件⟧}, {时期: 2026-05, 数值: 19件}]\n"
        assert metric_slip(METRIC + points).code == "E219"

    def test_two_wrong_units_are_two_slips(self) -> None:
        text = topic("阶段: 计划\n" + METRIC.replace("26", "26件").replace("18", "18车"))
        assert [p.code for p in found(f"{HOME}/topics/a.md", text)] == ["E219", "E219"]

    def test_a_point_is_not_in_the_future(self) -> None:
        points = "  数据:\n    - {时期: ⟦2026-08⟧, 数值: 19}\n"
        problem = metric_slip(METRIC + points)
        assert problem.code == "E210"
        assert words(problem)[0] == "“时期”写的是“2026-08”，时间还没到"

    def test_the_month_that_runs_may_have_a_point(self) -> None:
        text = METRIC + "  数据:\n    - {时期: 2026-07, 数值: 19}\n"
        assert quiet("topics/a.md", topic("阶段: 计划\n" + text))

    def test_a_period_has_one_point(self) -> None:
        problem = metric_slip(METRIC + POINTS + "    - {时期: ⟦2026年5月⟧, 数值: 18}\n")
        assert problem.code == "E220"
        assert problem.related is not None
        assert problem.related.line == problem.span.line - 1

    @pytest.mark.parametrize("period", ["每周三", "长期"])
    def test_a_point_lies_in_one_stretch_of_time(self, period: str) -> None:
        points = f"  数据:\n    - {{时期: ⟦{period}⟧, 数值: 18}}\n"
        assert metric_slip(METRIC + points).code == "E221"

    def test_a_fraction_beside_percentages_is_noticed(self) -> None:
        points = "  数据: [{时期: 2026-04, 数值: ⟦0.97⟧}, {时期: 2026-05, 数值: 0.98}]\n"
        metric = METRIC.replace("分钟", "％").replace("26", "95").replace("18", "98.5%")
        problem = metric_slip(metric.replace("下降", "上升") + points)
        assert problem.code == "W222"
        assert problem.facts["example"] == "97%"

    @pytest.mark.parametrize(
        ("baseline", "target"), [("2", "0.5"), ("40", "0.3%"), ("0.97", "0.92")]
    )
    def test_small_percentages_are_left_alone(self, baseline: str, target: str) -> None:
        metric = METRIC.replace("分钟", "'%'").replace("26", baseline).replace("18", target)
        assert quiet("topics/a.md", topic("阶段: 计划\n" + metric))

    def test_guarding_metrics_are_judged_too(self) -> None:
        text = "看护指标:\n  - {名称: 返工, 单位: 次, 方向: 下降, 基线: 3, 目标: ⟦4⟧}\n"
        assert metric_slip(METRIC + text).code == "W125"

    @pytest.mark.parametrize("file", ["crew-1/team.yaml", "unit.yaml"])
    def test_indicators_are_judged_too(self, file: str) -> None:
        text = "名称: 货装一班\n"
        text += "班组长: 单志远\n" if file.endswith("team.yaml") else ""
        text += "指标:\n  - {名称: 合格率, 单位: '%', 方向: 上升, 基线: 96, 目标: ⟦95⟧}\n"
        assert one(f"teams/loading/{file}", text).code == "W125"


def plan_slip(item: str) -> Problem:
    return record("plan-2026.yaml", f"计划:\n  - {{内容: 卷钢加固, {item}}}\n")


class TestPlans:
    def test_a_plan_in_order_has_no_slip(self) -> None:
        items = "[{内容: 甲, 时间: 3月, 状态: 完成}, {内容: 乙, 时间: 每周三, 状态: 完成}]"
        assert quiet("plan-2026.yaml", f"计划: {items}\n")

    def test_what_is_done_is_not_to_come(self) -> None:
        problem = plan_slip("时间: ⟦9月下旬⟧, 状态: 已完成")
        assert problem.code == "E225"
        assert words(problem) == (
            "状态是“完成”，时间“9月下旬”却还没到",
            "the status is “done”, but “9月下旬” is still to come",
        )

    def test_what_was_postponed_and_done_is_judged_by_its_new_time(self) -> None:
        assert plan_slip("时间: 3月, 新时间: ⟦9月⟧, 状态: 完成").code == "E225"

    def test_a_postponed_item_has_a_new_time(self) -> None:
        assert plan_slip("时间: 3月, 状态: ⟦延期⟧, 原因: 抢运").code == "E226"

    def test_a_postponement_goes_forward(self) -> None:
        rest = "时间: 2026-03-20, 新时间: ⟦2026-03-02⟧, 状态: 延期, 原因: 抢运"
        assert plan_slip(rest).code == "W211"

    def test_a_new_time_within_the_old_one_is_fine(self) -> None:
        item = "{内容: 甲, 时间: 9月, 新时间: 2026-09-02, 状态: 延期, 原因: 抢运}"
        assert quiet("plan-2026.yaml", f"计划: [{item}]\n")

    @pytest.mark.parametrize("status", ["取消", "延期"])
    def test_a_change_of_plan_has_a_reason(self, status: str) -> None:
        moved = ", 新时间: 9月" if status == "延期" else ""
        assert plan_slip(f"时间: 3月, 状态: ⟦{status}⟧{moved}").code == "W227"

    @pytest.mark.parametrize("hours", ["0.1", "17", "90"])
    def test_hours_of_an_item_are_those_of_one_session(self, hours: str) -> None:
        assert plan_slip(f"时间: 3月, 学时: ⟦{hours}⟧").code == "W228"

    def test_a_plan_copied_from_last_year_is_noticed_once(self) -> None:
        items = [f"  - {{内容: 课{n}, 时间: 2025-0{n}}}" for n in range(1, 4)]
        items[0] = items[0].replace("2025-01", "⟦2025-01⟧")
        items += ["  - {内容: 新课, 时间: 3月}", "  - {内容: 班会, 时间: 每周三}"]
        problem = record("plan-2026.yaml", "计划:\n" + "\n".join(items) + "\n")
        assert problem.code == "W131"
        assert words(problem) == (
            "这个文件里有 3 条的日期不在 2026 年",
            "dates outside 2026 in this file: 3",
        )

    def test_a_plan_of_no_year_is_not_judged_by_it(self) -> None:
        (entry,) = entries(f"{HOME}/plan-2026.yaml", "计划: [{内容: 甲, 时间: 2027-01}]\n")
        assert [p.code for p in slips(entry, TODAY)] == ["W131"]
        assert slips(replace(entry, year=None), TODAY) == ()

    def test_a_few_dates_of_other_years_are_no_slip(self) -> None:
        items = "[{内容: 甲, 时间: 2027-01}, {内容: 乙, 时间: 2025-12~2026-02}]"
        assert quiet("plan-2026.yaml", f"计划: {items}\n")


def training_slip(rest: str) -> Problem:
    return record("training-2026.yaml", f"- 内容: 卷钢加固\n  日期: 2026-03-05\n{rest}")


class TestTrainings:
    def test_a_night_session_has_no_slip(self) -> None:
        text = "- {内容: 夜训, 日期: 2026-03-05, 开始: 23:30, 结束: 00:30, 参加: 7, 应到: 8, 合格: 7}\n"
        assert quiet("training-2026.yaml", text)

    def test_a_session_has_taken_place(self) -> None:
        text = "- {内容: 甲, 日期: ⟦2026-07-16⟧, 学时: 1, 参加: 7}\n"
        assert record("training-2026.yaml", text).code == "E210"

    @pytest.mark.parametrize("start", ["08:00", "8点"])
    def test_a_session_does_not_end_when_it_starts(self, start: str) -> None:
        problem = training_slip(f"  开始: {start}\n  结束: ⟦08:00⟧\n  学时: 1\n  参加: 7\n")
        assert problem.code == "E229"

    def test_a_session_has_a_length(self) -> None:
        text = "- ⟦内容: 甲⟧\n  日期: 2026-03-05\n  参加: 7\n"
        problems = found(f"{HOME}/training-2026.yaml", text)
        assert [(p.code, p.span.line, p.span.column) for p in problems] == [("E230", 1, 3)]

    @pytest.mark.parametrize("key", ["开始", "结束"])
    def test_half_a_span_is_no_length(self, key: str) -> None:
        assert training_slip(f"  {key}: ⟦08:00⟧\n  参加: 7\n").code == "E230"

    @pytest.mark.parametrize("hours", ["0.2", "10分钟", "16.5", "90"])
    def test_hours_are_those_of_one_session(self, hours: str) -> None:
        assert training_slip(f"  学时: ⟦{hours}⟧\n  参加: 7\n").code == "E228"

    def test_a_span_is_that_of_one_session(self) -> None:
        problem = training_slip("  开始: 09:00\n  结束: ⟦08:20⟧\n  参加: 7\n")
        assert problem.code == "E231"
        assert words(problem)[0] == (
            "从“09:00”到“08:20”是 23.33 小时，一次培训应在 0.25 到 16 小时之间"
        )

    def test_a_session_has_people(self) -> None:
        text = "- 内容: 甲\n  日期: 2026-03-05\n  学时: 1\n"
        problems = found(f"{HOME}/training-2026.yaml", text)
        assert [(p.code, p.span.line) for p in problems] == [("E232", 1)]

    def test_more_than_expected_is_unlikely(self) -> None:
        assert training_slip("  学时: 1\n  参加: ⟦9⟧\n  应到: 8\n").code == "W233"
        problem = training_slip("  学时: 1\n  参加人员: ⟦解立新、单志远⟧\n  应到: 1\n")
        assert words(problem)[0] == "实到 2 人，比应到的“1”还多"

    def test_no_more_pass_than_take_part(self) -> None:
        assert training_slip("  学时: 1\n  参加: 7\n  合格: ⟦8⟧\n").code == "E234"

    def test_the_number_and_the_names_agree(self) -> None:
        rest = "  学时: 1\n  参加: ⟦3⟧\n  参加人员: 解立新、单志远\n"
        assert training_slip(rest).code == "W235"


class TestYears:
    TEXT = (
        "- {内容: 甲, 日期: 2026-03-05, 学时: 1, 参加: 7}\n"
        "- {内容: 乙, 日期: ⟦2025-03-05⟧, 学时: 1, 参加: 7}\n"
        "- {内容: 丙, 日期: 2025-04-05, 学时: 1, 参加: 7}\n"
        "- {内容: 丁, 日期: 2027-04-05, 学时: 1, 参加: 7}\n"
    )

    def test_a_file_is_told_once_of_its_dates_in_other_years(self) -> None:
        path = f"{HOME}/training-2026.yaml"
        (problem,) = year_slips(entries(path, self.TEXT))
        assert (problem.code, problem.span) == ("W131", marked(path, self.TEXT))
        assert problem.facts == {"count": 3, "year": "2026"}

    def test_dates_to_come_are_told_elsewhere(self) -> None:
        (problem,) = year_slips(entries(f"{HOME}/training-2026.yaml", self.TEXT), TODAY)
        assert problem.facts["count"] == 2

    def test_each_file_has_its_own_year(self) -> None:
        both = (
            *entries(f"{HOME}/training-2026.yaml", self.TEXT),
            *entries(f"{HOME}/suggestions-2025.yaml", "- {标题: 甲, 日期: 2026-02-01}\n"),
            *entries(f"{HOME}/changes.yaml", "- {标题: 甲, 日期: 2020-02-01}\n"),
        )
        assert [p.span.path for p in year_slips(both)] == [
            f"{HOME}/training-2026.yaml",
            f"{HOME}/suggestions-2025.yaml",
        ]


def suggestion_slip(rest: str) -> Problem:
    return record("suggestions-2026.yaml", f"- {{标题: 常错栏印成浅黄, {rest}}}\n")


class TestSuggestions:
    @pytest.mark.parametrize("status", ["暂存", "不采纳"])
    def test_no_suggestion_is_put_aside_without_a_word(self, status: str) -> None:
        assert suggestion_slip(f"日期: 2026-02-11, 状态: ⟦{status}⟧").code == "E236"

    def test_a_reply_follows_the_suggestion(self) -> None:
        assert suggestion_slip("日期: 2026-02-11, 答复日期: ⟦2026-02-10⟧").code == "E211"

    def test_a_reply_is_not_in_the_future(self) -> None:
        assert suggestion_slip("日期: 2026-02-11, 答复日期: ⟦2026-12-10⟧").code == "E210"

    def test_a_date_in_the_future_is_told_once(self) -> None:
        assert suggestion_slip("日期: ⟦2026-12-11⟧, 答复日期: 2026-03-10").code == "E210"

    def test_a_suggestion_answered_is_fine(self) -> None:
        text = "- {标题: 甲, 日期: 2026-02-11, 状态: 暂存, 答复: 明年再议, 答复日期: 2026-02-11}\n"
        assert quiet("suggestions-2026.yaml", text)


class TestAwards:
    def test_an_award_given_has_a_day_that_has_come(self) -> None:
        text = "- {名称: 优秀教员, 日期: ⟦2026-07-16⟧, 理由: 讲了 11 课}\n"
        problem = record("awards-2026.yaml", text)
        assert problem.code == "E237"
        assert words(problem)[0] == "状态是“已表彰”，日期“2026-07-16”却还没到"

    def test_a_nomination_and_an_amount_are_no_slips(self) -> None:
        text = "- {名称: 甲, 日期: 2026-12-16, 理由: 讲了 11 课, 状态: 拟表彰, 金额: 500元}\n"
        assert quiet("awards-2026.yaml", text)

    def test_a_reason_fits_its_place(self) -> None:
        text = f"- {{名称: 甲, 日期: 2026-06-16, 理由: ⟦{'讲' * 61}⟧}}\n"
        problem = record("awards-2026.yaml", text)
        assert problem.code == "W238"
        assert words(problem)[0] == "“理由”有 61 个字，超过 60 个字，屏幕和墙报上放不下"


def pair_slip(rest: str) -> Problem:
    return record("mentoring.yaml", f"- {{师傅: 朴成哲, 开始: 2026-03-01, {rest}}}\n")


class TestMentorships:
    def test_a_pair_ends_after_it_starts(self) -> None:
        assert pair_slip("徒弟: 赖勤, 结束: ⟦2026-02-28⟧").code == "E211"

    def test_completion_has_a_day(self) -> None:
        assert pair_slip("徒弟: 赖勤, 状态: ⟦出师⟧").code == "W239"

    def test_completion_is_not_in_the_future(self) -> None:
        assert pair_slip("徒弟: 赖勤, 状态: 出师, 出师日期: ⟦2026-08-01⟧").code == "E210"

    def test_completion_follows_the_start(self) -> None:
        assert pair_slip("徒弟: 赖勤, 状态: 出师, 出师日期: ⟦2026-02-01⟧").code == "E211"

    def test_nobody_is_their_own_master(self) -> None:
        assert pair_slip("徒弟: ⟦朴成哲⟧").code == "E240"


def member_slip(rest: str) -> Problem:
    return record("members.yaml", f"- 姓名: 单志远\n{rest}")


class TestPeople:
    def test_consent_has_a_day(self) -> None:
        text = "- 姓名: 单志远\n  同意: {姓名: 是}\n"
        problems = found(f"{HOME}/members.yaml", text)
        assert [(p.code, p.span.line) for p in problems] == [("E241", 2)]
        words(problems[0])

    @pytest.mark.parametrize("answer", ["屏幕", "纸质", "照片", "技能"])
    def test_every_yes_needs_the_day(self, answer: str) -> None:
        text = f"- 姓名: 秦墨\n  同意: {{{answer}: 是}}\n"
        assert [p.code for p in found("people.yaml", text)] == ["E241"]

    def test_a_no_needs_no_day(self) -> None:
        assert quiet("members.yaml", "- {姓名: 单志远, 同意: {姓名: 否, 网页: 是}}\n")
        assert quiet("members.yaml", "- {姓名: 单志远}\n")

    def test_consent_lasts_beyond_its_day(self) -> None:
        rest = "  同意: {姓名: 是, 日期: 2026-01-12, 有效期至: ⟦2025-03-31⟧}\n"
        assert member_slip(rest).code == "E211"

    def test_consent_is_withdrawn_after_it_was_given(self) -> None:
        rest = "  同意: {姓名: 是, 日期: 2026-01-12, 撤回日期: ⟦2025-03-31⟧}\n"
        assert member_slip(rest).code == "E211"

    def test_nobody_leaves_before_they_join(self) -> None:
        assert member_slip("  入班: 2026年3月\n  离开: ⟦2026-02-28⟧\n").code == "E211"

    def test_a_personal_vision_fits_its_place(self) -> None:
        assert member_slip(f"  个人愿景: ⟦{'稳' * 41}⟧\n").code == "W238"

    def test_a_photo_has_been_taken(self) -> None:
        text = "- {文件: a.jpg, 拍摄时间: ⟦2026-08⟧}\n"
        assert record("photos.yaml", text).code == "E210"
        assert quiet("photos.yaml", "- {文件: a.jpg}\n")


def news_slip(rest: str) -> Problem:
    problem = one("news/2026/a.md", f"---\n标题: 通知\n日期: 2026-07-10\n{rest}---\n正文\n")
    words(problem)
    return problem


class TestPublicity:
    def test_a_public_notice_names_an_office(self) -> None:
        assert news_slip("类型: ⟦公示⟧\n").code == "W242"

    def test_news_is_shown_for_a_day_at_least(self) -> None:
        assert news_slip("下架日期: ⟦2026-07-10⟧\n").code == "E212"
        assert news_slip("发布日期: 2026-07-20\n下架日期: ⟦2026-07-19⟧\n").code == "E212"

    def test_records_are_shown_for_a_day_at_least(self) -> None:
        text = "- {标题: 甲, 日期: 2026-02-11, 发布日期: 2026-03-05, 下架日期: ⟦2026-03-05⟧}\n"
        assert record("suggestions-2026.yaml", text).code == "E212"
        assert quiet("changes.yaml", "- {标题: 甲, 日期: 2026-02-11, 下架日期: 2026-01-01}\n")

    def test_nobody_reviews_their_own_text(self) -> None:
        problem = news_slip("作者: 沈秋实\n审核人: ⟦沈秋实⟧\n")
        assert problem.code == "W243"

    def test_a_review_is_not_in_the_future(self) -> None:
        assert news_slip("审核日期: ⟦2026-08-01⟧\n").code == "E210"

    def test_a_document_ends_after_it_takes_effect(self) -> None:
        text = "---\n标题: 学习制度\n生效日期: 2026-01-15\n有效期至: ⟦2025-12-31⟧\n---\n正文\n"
        assert record("rules/a.md", text).code == "E211"

    def test_a_change_has_happened(self) -> None:
        assert record("changes.yaml", "- {标题: 甲, 日期: ⟦2026-08-11⟧}\n").code == "E210"

    def test_titles_and_summaries_fit_a_slide(self) -> None:
        assert news_slip(f"摘要: ⟦{'长' * 81}⟧\n").code == "W238"
        text = f"---\n标题: ⟦{'长' * 31}⟧\n日期: 2026-07-10\n---\n正文\n"
        assert one("news/2026/a.md", text).code == "W238"

    def test_letters_are_half_as_wide(self) -> None:
        assert found("news/2026/a.md", f"---\ntitle: {'w' * 60}\ndate: 2026-07-10\n---\n") == ()

    def test_a_vision_story_may_be_untouched(self) -> None:
        assert quiet("vision.md", "---\n标题: 我们的愿景\n---\n正文\n")


def team_slip(rest: str) -> Problem:
    return record("team.yaml", f"名称: 货装一班\n班组长: 单志远\n{rest}")


class TestTeams:
    def test_a_vision_is_one_short_line(self) -> None:
        assert team_slip(f"愿景: ⟦{'稳' * 25}⟧\n").code == "W238"

    def test_a_short_name_is_short(self) -> None:
        problem = team_slip("简称: ⟦货装第一班⟧\n")
        assert problem.code == "W238"

    def test_a_team_has_goals_it_can_remember(self) -> None:
        problems = found(
            f"{HOME}/team.yaml",
            "名称: 甲班\n班组长: 单志远\n目标: [一, 二, 三, 四, 五, 六, 七, 八]\n",
        )
        assert [(p.code, p.span.line) for p in problems] == [("W245", 3)]
        assert words(problems[0])[0] == "写了 8 条目标，最好不超过 7 条"

    @pytest.mark.parametrize("pillars", ["[一, 二]", "[一, 二, 三, 四, 五, 六]"])
    def test_a_vision_stands_on_three_to_five_pillars(self, pillars: str) -> None:
        text = f"名称: 甲班\n班组长: 单志远\n愿景: {{内容: 稳, 支柱: {pillars}}}\n"
        problems = found(f"{HOME}/team.yaml", text)
        assert [(p.code, p.span.line) for p in problems] == [("W246", 3)]
        words(problems[0])

    @pytest.mark.parametrize("count", ["0", "61"])
    def test_a_team_has_some_people(self, count: str) -> None:
        assert team_slip(f"人数: ⟦{count}⟧\n").code == "E247"

    def test_a_large_team_is_rare(self) -> None:
        assert team_slip("人数: ⟦41人⟧\n").code == "W247"
        assert quiet("team.yaml", "{名称: 甲班, 班组长: 单志远, 人数: 40}\n")

    def test_a_team_exists_for_a_while(self) -> None:
        assert team_slip("启用: 2026-01-01\n撤销: ⟦2025-01-01⟧\n").code == "E211"


class TestSkills:
    def test_a_level_is_at_a_declared_skill(self) -> None:
        text = "技能: [篷布苫盖]\n等级:\n  查志刚: {⟦蓬布苫盖⟧: O}\n  潘小勇: {蓬布苫盖: U}\n"
        problem = record("skills.yaml", text)
        assert problem.code == "E248"
        assert [edit.text for edit in problem.edits] == ["篷布苫盖"]
        assert say(problem).help == ("是不是“篷布苫盖”？",)

    def test_a_skill_like_no_other_is_shown_the_list(self) -> None:
        problem = record("skills.yaml", "技能: [篷布苫盖]\n等级:\n  查志刚: {⟦开叉车⟧: O}\n")
        assert problem.edits == ()
        assert say(problem).help == ("请先在“技能”里写上它；现在有：篷布苫盖",)

    def test_a_skill_may_be_meant_by_its_id(self) -> None:
        text = "技能: [{编号: knot, 名称: 绳结}]\n等级:\n  查志刚: {knot: O, 绳结: O}\n"
        assert quiet("skills.yaml", text)

    def test_a_skill_needs_somebody(self) -> None:
        text = "技能:\n  - {名称: 绳结, 最少人数: ⟦0⟧}\n"
        assert record("skills.yaml", text).code == "W249"


def test_every_slip_has_a_next_step_in_both_languages() -> None:
    codes = {*range(210, 250), 125, 131}
    rules = [rule for rule in RULES.values() if int(rule.code[1:]) in codes]
    assert len(rules) >= 45
    assert [rule.code for rule in rules if not (rule.zh_help and rule.en_help)] == []


def test_a_record_says_nothing_where_nothing_is_written() -> None:
    (entry,) = entries(f"{HOME}/topics/a.md", topic("阶段: 选题\n"))
    judged = Judged(entry, entry.form, TODAY)
    assert judged.said("metric", "target") == ""
    assert judged.said("leader", 3) == ""
    assert judged.label("metric", "points", 0, "period").zh == "时期"


def test_people_outside_the_teams_have_no_slips_of_members() -> None:
    assert found("people.yaml", "- {姓名: 秦墨}\n") == ()


def test_a_post_is_judged_as_something_published() -> None:
    text = "---\n标题: 甲\n类型: 分享\n日期: 2026-06-18\n审核日期: ⟦2026-09-01⟧\n---\n正文\n"
    assert record("posts/a.md", text).code == "E210"
