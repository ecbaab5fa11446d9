"""Units and teams: their order and signs, goals, crews, sums, and what is missing."""

from decimal import Decimal

import pytest

from site_builder.assemble.bulletin import Goal, Team
from tests.sites import AGREED, CREW, TODAY, bulletin, codes, file, member, roster, team, told


def unit(folder: str, name: str, rest: str = "") -> str:
    return f"-- {folder}/unit.yaml --\n名称: {name}\n{rest}"


def crew(text: str, day: str = TODAY) -> Team:
    return bulletin(text, day).value.teams[CREW]


class TestOrder:
    def test_units_then_teams_by_number_then_folder(self) -> None:
        text = unit("teams", "处") + unit("teams/b", "乙", "排序: 1\n") + unit("teams/a", "甲")
        for folder, rest in (
            ("teams/a/one", ""),
            ("teams/a/two", "排序: 1\n"),
            ("teams/b/one", ""),
        ):
            text += team(folder=folder, rest=rest) + "\n"
        found = bulletin(text).value
        assert list(found.teams) == ["teams/b/one", "teams/a/two", "teams/a/one"]
        assert found.units["teams"].units == ("teams/b", "teams/a")

    def test_signs_do_not_depend_on_what_teams_write(self) -> None:
        plain = bulletin(team() + "\n" + team(folder="teams/z")).value.teams
        more = team(file("changes.yaml", "- {标题: 改, 日期: 2026-04-12}\n"), rest="简称: 装一\n")
        full = bulletin(more + "\n" + team(folder="teams/z")).value.teams
        assert plain["teams/z"].sign == full["teams/z"].sign

    def test_a_sign_is_short(self) -> None:
        assert crew(team(rest="简称: 装一\n")).sign.short == "装一"
        assert crew(team()).sign.short == "1"

    def test_a_team_without_a_name_is_called_by_its_folder(self) -> None:
        found = crew(f"-- {CREW}/team.yaml --\n班组长: 单志远\n人数: 8\n")
        assert (found.sign.name, found.form.name) == ("crew-1", "crew-1")


class TestTree:
    TEXT = (
        unit("teams", "集团")
        + unit("teams/a", "处")
        + unit("teams/a/b", "车间")
        + unit("teams/a/b/c", "工区")
        + team(folder="teams/a/b/c/one")
        + "\n"
        + team(folder="teams/a/b/two")
        + "\n"
        + team(folder="teams/x/three")
    )

    def test_units_nest_to_any_depth(self) -> None:
        found = bulletin(self.TEXT).value.units
        assert {folder: one.parent for folder, one in found.items()} == {
            "teams": "",
            "teams/a": "teams",
            "teams/a/b": "teams/a",
            "teams/a/b/c": "teams/a/b",
        }
        assert [one.units for one in found.values()] == [
            ("teams/a",),
            ("teams/a/b",),
            ("teams/a/b/c",),
            (),
        ]

    def test_each_knows_the_teams_in_it(self) -> None:
        found = bulletin(self.TEXT).value.units
        deep, mid, other = "teams/a/b/c/one", "teams/a/b/two", "teams/x/three"
        assert [(set(one.teams), set(one.all_teams)) for one in found.values()] == [
            ({other}, {deep, mid, other}),
            (set(), {deep, mid}),
            ({mid}, {deep, mid}),
            ({deep}, {deep}),
        ]

    def test_a_team_lies_in_the_nearest_unit(self) -> None:
        found = bulletin(self.TEXT).value.teams
        assert found["teams/x/three"].parent == "teams"
        assert found["teams/a/b/c/one"].parent == "teams/a/b/c"

    def test_without_units_it_lies_in_none(self) -> None:
        assert crew(team()).parent == ""

    def test_teams_that_should_be_there_are_missed(self) -> None:
        text = unit("teams", "处", "应有班组: [crew-1, 货装九班]\n") + team()
        assert bulletin(text).value.units["teams"].missing == ("货装九班",)

    def test_a_folder_is_a_team_or_a_unit(self) -> None:
        text = unit(CREW, "科") + team()
        found = bulletin(text)
        assert [one.code for one in found.problems] == ["E250"]
        assert (list(found.value.units), list(found.value.teams)) == ([CREW], [])

    def test_the_people_of_a_unit_are_found(self) -> None:
        people = f"-- people.yaml --\n- {{姓名: 方毅, {AGREED}}}\n"
        text = people + unit("teams", "处", "负责人: 方毅\n工会联系人: 方毅\n")
        found = bulletin(text).value.units["teams"]
        assert found.leader is not None
        assert found.union_contact is not None
        assert found.leader.name == found.union_contact.name == "方毅"


class TestMembers:
    def _names(self, *members: str, head: str = "") -> list[str]:
        return [one.name for one in crew(head + team(roster(*members))).members]

    def test_the_leader_comes_first_then_by_pinyin_then_those_unnamed(self) -> None:
        found = self._names(
            member("周启明"),
            member("马骏", ""),
            member("单志远", f"角色: 班组长, {AGREED}"),
            member("区慧敏"),
            member("白雪松"),
        )
        assert found == ["单志远", "白雪松", "区慧敏", "周启明", "马*"]

    def test_numbers_of_the_roster_come_before_pinyin(self) -> None:
        found = self._names(
            member("白雪松"),
            member("周启明", f"排序: 1, {AGREED}"),
            member("单志远", f"排序: 2, {AGREED}"),
        )
        assert found == ["周启明", "单志远", "白雪松"]

    def test_a_site_may_keep_the_order_of_the_roster(self) -> None:
        head = "-- site.yaml --\n标题: 甲\n个人信息联系人: 工会\n姓名排序: 原序\n"
        assert self._names(member("周启明"), member("单志远"), head=head) == ["周启明", "单志远"]

    def test_the_headcount_is_that_of_the_roster(self) -> None:
        assert crew(team(roster(member("单志远"), member("周启明", "")))).headcount == 2
        assert crew(team()).headcount == 8


class TestGoals:
    def _goal(self, rest: str, indicator: str = "") -> Goal:
        listed = f"指标: [{{编号: i-1, 名称: 合格率, 单位: '%', 方向: 上升, {indicator}}}]\n"
        text = f"目标: [{{内容: 好, {rest}}}]\n" + (listed if indicator else "")
        (found,) = crew(team(rest=text)).goals
        return found

    @pytest.mark.parametrize(
        ("rest", "indicator", "share"),
        [
            ("目标值: 10 人, 当前值: 4 人", "", "0.4"),
            ("目标值: 10 人, 当前值: 4 人, 起点值: 2 人", "", "0.25"),
            ("目标值: 10 人, 当前值: 12 人", "", "1"),
            ("目标值: 10 人, 当前值: 1 人, 起点值: 2 人", "", "0"),
            ("目标值: 0 件, 当前值: 3 件, 起点值: 12 件", "", "0.75"),
            ("目标值: 5 人, 当前值: 5 人, 起点值: 5 人", "", None),
            ("目标值: 10 人", "", None),
            ("当前值: 10 人", "", None),
            ("指标: 合格率", "基线: 90, 目标: 98, 数据: [{时期: 2026-05, 数值: 92}]", "0.25"),
            ("指标: i-1", "基线: 90, 目标: 98, 数据: [{时期: 2026-05, 数值: 96}]", "0.75"),
            ("指标: 没有", "基线: 90, 目标: 98", None),
        ],
    )
    def test_the_share_of_the_way(self, rest: str, indicator: str, share: str | None) -> None:
        found = self._goal(rest, indicator).share
        assert found == (None if share is None else Decimal(share))

    def test_the_unit_is_that_of_the_target_else_of_the_indicator(self) -> None:
        assert self._goal("目标值: 10 人").unit == "人"
        assert self._goal("指标: 合格率", "目标: 98").unit == "%"
        assert self._goal("目标值: 10").unit == ""


ROTA = (
    "班制:\n  - {名称: 四班两倒, 循环: 白、夜, 起点: 2026-01-01,"
    " 班次: {白: 08:00-20:00, 夜: 20:00-08:00}, 班组: {甲: 0, 乙: 1}}\n"
)


class TestRotas:
    def _told(self, shift: str, rota: str = ROTA) -> tuple[list[str], str | None]:
        text = unit("teams", "处", rota) + team(rest=f"班制: {shift}\n")
        found = bulletin(text)
        crew_of = found.value.teams[CREW].crew
        return [one.code for one in found.problems], None if crew_of is None else crew_of[1]

    @pytest.mark.parametrize(
        "shift", ["四班两倒/甲", "四班两倒/甲班", "四班两倒／甲", "四班两倒 / 甲"]
    )
    def test_a_team_is_a_crew_of_a_rota_around_it(self, shift: str) -> None:
        assert self._told(shift) == ([], "甲")

    @pytest.mark.parametrize("shift", ["四班两倒/丙", "三班倒/甲"])
    def test_an_unknown_crew_is_told(self, shift: str) -> None:
        assert self._told(shift) == (["W265"], None)

    def test_a_rota_of_one_crew_needs_no_crew(self) -> None:
        one = "班制: [{名称: 常白, 循环: 白, 起点: 2026-01-01, 班次: {白: 08:00-17:00}, 班组: {全: 0}}]\n"
        assert self._told("常白", one) == ([], "全")

    def test_a_rota_alone_is_only_words(self) -> None:
        assert self._told("四班两倒") == ([], None)

    def test_without_rotas_any_name_is_told(self) -> None:
        assert told(team(rest="班制: ⟦四班两倒⟧\n")) == ["W265"]

    def test_the_rota_of_the_nearest_unit_is_meant(self) -> None:
        other = ROTA.replace("2026-01-01", "2026-02-02")
        text = unit("teams", "处", other) + unit("teams/a", "科", ROTA)
        found = bulletin(text + team(folder="teams/a/one", rest="班制: 四班两倒/甲\n")).value
        crew_of = found.teams["teams/a/one"].crew
        assert crew_of is not None
        assert crew_of[0].anchor.month == 1

    def test_a_rota_of_no_days_is_none(self) -> None:
        assert self._told("四班两倒/甲", ROTA.replace("白、夜,", "[],")) == (["W265"], None)

    def test_a_shift_without_exactly_one_crew_is_told(self) -> None:
        bad = ROTA.replace("乙: 1", "乙: 0")
        text = unit("teams", "处", bad)
        (problem,) = bulletin(text).problems
        assert (problem.code, problem.span.line, problem.facts["shift"]) == ("W259", 3, "day")


class TestSums:
    FILES = (
        file(
            "training-2026.yaml",
            "- {内容: 一, 日期: 2026-03-05, 学时: 2, 参加: 6}\n"
            "- {内容: 二, 日期: 2026-07-15, 学时: 1, 参加: 4}\n",
        ),
        file("training-2025.yaml", "- {内容: 零, 日期: 2025-12-31, 学时: 9, 参加: 9}\n"),
        file(
            "suggestions-2026.yaml",
            "- {标题: 甲, 日期: 2026-02-11}\n"
            "- {标题: 乙, 日期: 2026-02-11, 答复: 好}\n"
            "- {标题: 丙, 日期: 2026-02-11, 状态: 采纳}\n",
        ),
    )

    def test_a_year_is_summed_up(self) -> None:
        year = crew(team(*self.FILES)).year
        assert (year.sessions, year.person_hours) == (2, Decimal(16))
        assert (year.suggestions, year.answered, year.topics, year.arrived) == (3, 2, 0, 0)

    def test_hours_a_head_are_shown_of_groups_only(self) -> None:
        people = roster(member("单志远"), member("周启明", ""), member("马骏", ""))
        assert crew(team(*self.FILES)).hours_per_head == 2
        assert crew(team(people, *self.FILES)).hours_per_head == Decimal(16) / 3
        few = roster(member("单志远"), member("周启明", ""))
        assert crew(team(few, *self.FILES)).hours_per_head is None

    @pytest.mark.parametrize(("least", "shown"), [("9", False), ("8", True), ("0", True)])
    def test_a_site_says_how_many_make_a_group(self, least: str, *, shown: bool) -> None:
        head = f"-- site.yaml --\n标题: 甲\n个人信息联系人: 工会\n最小人数: {least}\n"
        assert (crew(head + team(*self.FILES)).hours_per_head is not None) is shown

    def test_a_team_of_nobody_has_no_mean(self) -> None:
        head = "-- site.yaml --\n标题: 甲\n个人信息联系人: 工会\n最小人数: 0\n"
        text = f"{head}-- {CREW}/team.yaml --\n名称: 甲\n班组长: 单志远\n"
        assert crew(text).hours_per_head is None

    def test_topics_under_way_are_counted(self) -> None:
        topic = (
            "---\n标题: {0}\n类别: 工效\n阶段: 中止\n中止原因: 忙\n组长: 单志远\n"
            "开始: {1}\n期限: 2026-12-30\n{2}---\n"
        )
        text = team(
            file("topics/a.md", topic.format("一", "2025-03-01", "结题日期: 2025-12-31\n")),
            file("topics/b.md", topic.format("二", "2025-03-01", "结题日期: 2026-01-01\n")),
            file("topics/c.md", topic.format("三", "2026-08-01", "")),
        )
        assert crew(text).year.topics == 1

    def test_the_latest_day_not_to_come_is_when_a_team_wrote_last(self) -> None:
        found = crew(team(*self.FILES)).updated
        assert found is not None
        assert found.isoformat() == "2026-07-15"
        assert crew(team()).updated is None


def test_everything_of_a_team_lies_on_its_own_shelf() -> None:
    mine = team(
        file("plan-2026.yaml", "计划: [{内容: 学, 时间: 9月}]\n"),
        file("vision.md", "---\n标题: 由来\n---\n正文"),
        file("rules/a.md", "---\n标题: 制度\n---\n正文"),
        file(
            "special-skills/a.md",
            "---\n标题: 绝活\n绝活人: 单志远\n内容: 快\n证明: 证\n推广到: b\n---\n",
        ),
        file("changes.yaml", "- {标题: 改, 日期: 2026-04-12}\n"),
        file("photos.yaml", "- {文件: a.jpg, 人物: 无}\n"),
        "photos/a.jpg --\n",
    )
    found = bulletin(mine + team(folder="teams/b", leader="周")).value.teams
    one, other = found[CREW], found["teams/b"]
    assert one.vision_story is not None
    for name in ("plans", "rules", "special_skills", "changes", "photos"):
        assert len(getattr(one, name)) == 1
        assert getattr(other, name) == ()
    assert one.special_skills[0].spread_to[0].folder == "teams/b"
    assert other.vision_story is None


def test_a_team_without_numbers_is_told_so() -> None:
    text = f"-- {CREW}/team.yaml --\n名称: ⟦甲⟧\n班组长: 单志远\n"
    assert told(text) == ["W263"]
    assert codes(f"{text.replace('⟦', '').replace('⟧', '')}人数: 3\n") == []
