"""Plans and what came of them, sessions, skills."""

from decimal import Decimal

import pytest

from site_builder.assemble.records import Plan, PlanItem, PlanState, Skills
from tests.sites import AGREED, CREW, TODAY, bulletin, codes, file, member, roster, team, told


def plan(*items: str, held: str = "", day: str = TODAY) -> Plan:
    listed = "".join(f"  - {{{item}}}\n" for item in items)
    files = [file("plan-2026.yaml", f"计划:\n{listed}")]
    files += [file("training-2026.yaml", held)] if held else []
    (found,) = bulletin(team(*files), day).value.plans
    return found


def item(rest: str, held: str = "", day: str = TODAY) -> PlanItem:
    return plan(f"编号: p-01, 内容: 学, {rest}", held=held, day=day).items[0]


def session(rest: str = "", day: str = "2026-03-05") -> str:
    return f"- {{计划: p-01, 内容: 练, 日期: {day}, 学时: 1, 参加: 7{rest}}}\n"


class TestStates:
    @pytest.mark.parametrize(
        ("rest", "day", "state"),
        [
            ("时间: 2026-07-15", "2026-07-15", PlanState.PLANNED),
            ("时间: 2026-07-15", "2026-07-16", PlanState.OVERDUE),
            ("时间: 3月下旬", "2026-03-31", PlanState.PLANNED),
            ("时间: 3月下旬", "2026-04-01", PlanState.OVERDUE),
            ("时间: 3月, 状态: 进行中", "2026-03-20", PlanState.ONGOING),
            ("时间: 3月, 状态: 进行中", "2026-04-20", PlanState.OVERDUE),
            ("时间: 3月, 状态: 完成", "2026-04-20", PlanState.DONE),
            ("时间: 3月, 状态: 取消, 原因: 抢运", "2026-04-20", PlanState.CANCELLED),
            ("时间: 3月, 状态: 延期, 新时间: 8月, 原因: 忙", "2026-07-15", PlanState.POSTPONED),
            ("时间: 3月, 状态: 延期, 新时间: 5月, 原因: 忙", "2026-07-15", PlanState.OVERDUE),
            ("时间: 每周三", "2026-12-31", PlanState.PLANNED),
            ("时间: 3月—5月每周三", "2026-12-31", PlanState.PLANNED),
            ("时间: 长期", "2026-12-31", PlanState.PLANNED),
        ],
    )
    def test_an_item_is_late_after_the_last_day_it_can_mean(
        self, rest: str, day: str, state: PlanState
    ) -> None:
        assert item(rest, day=day).state is state

    def test_days_late_count_from_that_day(self) -> None:
        assert item("时间: 7月上旬").days_late == 5
        assert item("时间: 7月下旬").days_late is None

    def test_an_item_put_off_keeps_its_old_time(self) -> None:
        found = item("时间: 3月, 状态: 延期, 新时间: 8月, 原因: 忙")
        assert found.was is not None
        assert (found.was.text, found.when.text) == ("3月", "8月")
        assert item("时间: 3月").was is None

    def test_an_item_put_off_without_a_new_time_keeps_its_own(self) -> None:
        found = item("时间: 3月, 状态: 延期, 原因: 忙")
        assert (found.was, found.when.text, found.state) == (None, "3月", PlanState.OVERDUE)

    def test_a_session_carries_an_item_out(self) -> None:
        found = item("时间: 3月", session())
        assert (found.state, [link.title for link in found.held]) == (PlanState.DONE, ["练"])

    def test_a_row_of_sessions_that_is_over_was_carried_out(self) -> None:
        assert item("时间: 3月—5月每周三", session()).state is PlanState.DONE
        assert item("时间: 3月—12月每周三", session()).state is PlanState.PLANNED

    def test_a_session_does_not_bring_a_cancelled_item_back(self) -> None:
        found = item("时间: 3月, 状态: 取消, 原因: 忙", session())
        assert found.state is PlanState.CANCELLED


class TestSessionsOfItems:
    def test_a_session_may_name_the_title(self) -> None:
        held = "- {计划: 学, 内容: 练, 日期: 2026-03-05, 学时: 1, 参加: 7}\n"
        assert len(item("时间: 3月", held).held) == 1

    def test_a_session_of_an_unknown_item_is_told(self) -> None:
        text = team(
            file("plan-2026.yaml", "计划: [{编号: p-01, 内容: 学, 时间: 3月}]\n"),
            file("training-2026.yaml", session().replace("p-01", "⟦p-02⟧")),
        )
        assert told(text) == ["W253"]

    def test_a_session_without_a_plan_is_fine(self) -> None:
        held = "- {内容: 练, 日期: 2026-03-05, 学时: 1, 参加: 7}\n"
        assert codes(team(file("training-2026.yaml", held))) == []

    def test_the_newest_plan_is_meant(self) -> None:
        text = team(
            file("plan-2025.yaml", "计划: [{编号: p-01, 内容: 学, 时间: 3月}]\n"),
            file("plan-2026.yaml", "计划: [{编号: p-01, 内容: 学, 时间: 3月}]\n"),
            file("training-2026.yaml", session()),
        )
        plans = bulletin(text).value.plans
        assert [(one.year, len(one.items[0].held)) for one in plans] == [(2026, 1), (2025, 0)]

    def test_a_lost_plan_is_no_second_mistake(self) -> None:
        text = team(file("plan-2026.yaml", "计划: [\n"), file("training-2026.yaml", session()))
        assert len(codes(text)) == 1


class TestCompletion:
    def test_what_was_due_and_done_is_counted(self) -> None:
        found = plan(
            "内容: 一, 时间: 1月, 状态: 完成",
            "内容: 二, 时间: 2月",
            "内容: 三, 时间: 3月, 状态: 取消, 原因: 忙",
            "内容: 四, 时间: 9月",
            "内容: 五, 时间: 9月, 状态: 完成",
            "内容: 六, 时间: 每周三",
            "内容: 七, 时间: 1月—2月每周三",
        )
        assert (found.due, found.done) == (4, 2)

    def test_a_plan_of_nothing_has_nothing_due(self) -> None:
        assert (plan("内容: 一, 时间: 9月").due, plan("内容: 一, 时间: 9月").done) == (0, 0)

    def test_items_without_an_id_are_numbered(self) -> None:
        found = plan("内容: 一, 时间: 9月", "内容: 二, 时间: 9月")
        assert [one.ident for one in found.items] == ["p-01", "p-02"]


class TestSessions:
    def _one(self, rest: str, *more: str) -> str:
        record = f"- {{内容: 练, 日期: 2026-03-05, {rest}}}\n"
        return team(file("training-2026.yaml", record), *more)

    @pytest.mark.parametrize(
        ("rest", "hours", "attended", "sum_"),
        [
            ("学时: 1.5, 参加: 7", "1.5", 7, "10.5"),
            ("学时: 90分钟, 参加人员: 一一、二二、三三", "1.5", 3, "4.5"),
            ('开始: "22:00", 结束: "01:30", 参加: 2', "3.5", 2, "7"),
            ("学时: 2, 参加: 0", "2", 0, "0"),
        ],
    )
    def test_hours_times_people(self, rest: str, hours: str, attended: int, sum_: str) -> None:
        (one,) = bulletin(self._one(rest)).value.trainings
        assert (one.hours, one.attended, one.person_hours) == (
            Decimal(hours),
            attended,
            Decimal(sum_),
        )

    def test_names_of_those_who_took_part_are_not_in_it(self) -> None:
        (one,) = bulletin(
            self._one(
                "学时: 1, 参加人员: 单志远、周启明", roster(member("单志远"), member("周启明"))
            )
        ).value.trainings
        assert (one.form.attendees, one.attended) == ((), 2)

    def test_the_source_is_that_of_the_instructor_unless_written(self) -> None:
        people = f"-- people.yaml --\n- {{姓名: 秦墨, 教员来源: 外部, {AGREED}}}\n"
        for rest, source in (
            ("教员: 秦墨", "external"),
            ("教员: 秦墨, 教员来源: 专业部门", "specialist_dept"),
            ("地点: 场", None),
        ):
            text = people + self._one(f"学时: 1, 参加: 7, {rest}")
            assert bulletin(text).value.trainings[0].source_kind == source

    def test_they_run_newest_first(self) -> None:
        text = team(
            file(
                "training-2026.yaml",
                "- {内容: 一, 日期: 2026-03-05, 学时: 1, 参加: 7}\n"
                "- {内容: 二, 日期: 2026-05-05, 学时: 1, 参加: 7}\n",
            )
        )
        assert [one.form.title for one in bulletin(text).value.trainings] == ["二", "一"]

    def test_what_was_learned_is_linked_to_where_it_was_used(self) -> None:
        change = file("changes.yaml", "- {编号: c-1, 标题: 改, 日期: 2026-04-12}\n")
        (one,) = bulletin(self._one("学时: 1, 参加: 7, 用在: c-1", change)).value.trainings
        assert [(link.kind, link.title) for link in one.applied_in] == [("change", "改")]


class TestSkills:
    PEOPLE = roster(
        member("单志远"),
        member("周启明", "同意: {姓名: 是, 日期: 2026-01-12}"),
        member("马骏", ""),
        member("郭晓棠", ""),
        member("何丽娟", f"{AGREED}, 离开: 2026-01-31"),
    )

    def _matrix(self, text: str) -> Skills:
        found = bulletin(team(self.PEOPLE, file("skills.yaml", text)))
        assert found.problems == ()
        skills = found.value.teams[CREW].skills
        assert skills is not None
        return skills

    def test_coverage_counts_everyone_there(self) -> None:
        found = self._matrix(
            "技能: [{编号: knot, 名称: 绳结, 关键: 是, 最少人数: 2}]\n"
            "等级: {单志远: {knot: O}, 周启明: {绳结: U}, 马骏: {绳结: L}, 何丽娟: {绳结: O}}\n"
        )
        (cover,) = found.cover
        assert (cover.alone, cover.teachers, cover.learning) == (2, 1, 1)
        assert (cover.single, cover.short, cover.critical, cover.needed) == (False, False, True, 2)

    def test_a_skill_of_one_person_is_told_without_the_name(self) -> None:
        found = self._matrix("技能: [绳结]\n等级: {马骏: {绳结: U}}\n")
        (cover,) = found.cover
        assert (cover.single, cover.short) == (True, True)
        assert (found.rows, found.unnamed) == ((), 1)

    def test_levels_are_named_only_with_consent(self) -> None:
        found = self._matrix(
            "技能: [绳结, 苫盖]\n"
            "等级: {单志远: {绳结: O}, 周启明: {绳结: U}, 马骏: {苫盖: I}, 郭晓棠: {}}\n"
        )
        assert [(row.person.name, row.levels) for row in found.rows] == [
            ("单志远", (("绳结", "o"), ("苫盖", None)))
        ]
        assert found.unnamed == 3

    def test_nobody_is_named_when_that_would_tell_the_levels_of_a_few_others(self) -> None:
        found = self._matrix("技能: [绳结]\n等级: {单志远: {绳结: O}, 周启明: {绳结: U}}\n")
        assert (found.rows, found.unnamed) == ((), 1)

    def test_the_legend_and_the_day_are_kept(self) -> None:
        found = self._matrix("日期: 2026-06-20\n说明: {U: 独立干}\n技能: [绳结]\n")
        assert found.dated is not None
        assert [(level.value, words) for level, words in found.legend] == [("u", "独立干")]
        assert found.cover[0].alone == 0
