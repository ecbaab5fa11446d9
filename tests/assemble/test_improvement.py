"""Topics, suggestions, awards with their public notices, mentorships, stories."""

from datetime import date

import pytest

from site_builder.assemble.records import Award, Mentorship, News, Suggestion, Topic
from tests.sites import CREW, TODAY, bulletin, codes, file, member, roster, team, told

METRIC = "指标: {名称: 时间, 单位: 分钟, 方向: 下降, 基线: 26, 目标: 18, 数据: [POINTS]}\n"


def topic(rest: str, day: str = TODAY, *more: str, stage: str = "检查") -> Topic:
    head = (
        f"标题: 提速\n类别: 工效\n阶段: {stage}\n组长: 单志远\n开始: 2026-02-01\n期限: 2026-06-30\n"
    )
    text = team(file("topics/a.md", f"---\n{head}{rest}---\n正文"), *more)
    (found,) = bulletin(text, day).value.topics
    return found


def metric(*values: str) -> str:
    points = ", ".join(f"{{时期: 2026-{n:02}, 数值: {v}}}" for n, v in enumerate(values, start=2))
    return METRIC.replace("POINTS", points)


class TestTopics:
    @pytest.mark.parametrize(
        ("stage", "rest", "day", "late"),
        [
            ("检查", "", "2026-06-30", False),
            ("检查", "", "2026-07-01", True),
            ("结题", f"结题日期: 2026-06-30\n{metric('17')}", "2026-07-01", False),
            ("中止", "中止原因: 忙\n", "2026-07-01", False),
        ],
    )
    def test_a_topic_is_late_after_its_day_unless_ended(
        self, stage: str, rest: str, day: str, *, late: bool
    ) -> None:
        assert topic(rest, day, stage=stage).overdue is late

    @pytest.mark.parametrize(
        ("rest", "days"),
        [
            ("阶段开始: 2026-07-01\n", 14),
            ("步骤: {现状调查: 2026-02, 对策: 2026-06, 总结: 2026-12}\n", 15),
            ("", 164),
        ],
    )
    def test_days_in_a_stage_count_from_the_latest_thing_known(self, rest: str, days: int) -> None:
        assert topic(rest).days_in_stage == days

    def test_an_ended_topic_is_in_no_stage(self) -> None:
        assert topic("中止原因: 忙\n", stage="中止").days_in_stage is None

    def test_a_topic_to_come_is_in_its_stage_for_no_day(self) -> None:
        text = "开始: 2026-02-01"
        head = f"标题: 提速\n类别: 工效\n阶段: 选题\n组长: 单志远\n{text}\n期限: 2026-06-30\n"
        found = bulletin(team(file("topics/a.md", f"---\n{head}---\n")), "2026-01-20")
        assert found.value.topics[0].days_in_stage == 0

    @pytest.mark.parametrize(
        ("stage", "day", "stale"),
        [
            ("检查", "2026-04-29", False),
            ("检查", "2026-04-30", True),
            ("选题", "2026-04-30", False),
        ],
    )
    def test_a_topic_without_points_for_60_days_is_stale(
        self, stage: str, day: str, *, stale: bool
    ) -> None:
        assert topic(metric("20"), day, stage=stage).stale is stale

    def test_a_topic_without_a_metric_is_not(self) -> None:
        assert topic("").stale is False

    def test_a_topic_has_arrived_when_its_target_holds_at_the_end(self) -> None:
        held = metric("18", "17", "16")
        assert topic(held, stage="巩固").arrived
        assert not topic(held, stage="检查").arrived
        assert not topic(metric("18", "17", "19"), stage="巩固").arrived
        assert not topic("", stage="巩固").arrived

    @pytest.mark.parametrize(("benefit", "money"), [("核实人: 单志远", True), ("内容: 省", False)])
    def test_money_is_shown_only_when_verified(self, benefit: str, *, money: bool) -> None:
        found = topic(f"效益: {{金额: 3.2万元, 每: 年, {benefit}}}\n").form.benefit
        assert found is not None
        assert ((found.money is not None), (found.per is not None)) == (money, money)

    def test_a_benefit_without_money_stays(self) -> None:
        found = topic("效益: {内容: 省心}\n").form.benefit
        assert found is not None
        assert found.text == "省心"

    def test_everyone_and_everything_it_names_is_found(self) -> None:
        found = topic(
            "组员: 周启明\n对策: [{内容: 挂, 谁: 周启明}]\n看护指标: [{名称: 质, 单位: 件, 方向: 下降}]\n"
            "推广: [{班组: crew-1}, {班组: 没有班}]\n学自: tr-1\n改善前照片: photos/a.jpg\n"
            + metric("20").replace("数据", "核实人: 周启明, 数据"),
            TODAY,
            roster(member("单志远"), member("周启明")),
            file(
                "training-2026.yaml",
                "- {编号: tr-1, 内容: 练, 日期: 2026-03-05, 学时: 1, 参加: 2}\n",
            ),
            file("photos.yaml", "- {文件: a.jpg, 人物: 无}\n"),
            "photos/a.jpg --\n",
        )
        assert [one.name for one in found.members] == ["周启明"]
        assert [one.who[0].name for one in found.countermeasures] == ["周启明"]
        assert [one.team.folder for one in found.spread] == [CREW]
        assert [one.title for one in found.learned_from] == ["练"]
        assert found.verified_by is not None
        assert found.before is not None
        assert found.guards[0].name == "质"

    def test_the_latest_news_come_first(self) -> None:
        head = "类别: 工效\n阶段: 选题\n组长: 单志远\n期限: 2026-12-30\n"
        text = team(
            file("topics/a.md", f"---\n标题: 早\n开始: 2026-02-01\n{head}---\n"),
            file("topics/b.md", f"---\n标题: 晚\n开始: 2026-05-01\n{head}---\n"),
        )
        assert [one.form.title for one in bulletin(text).value.topics] == ["晚", "早"]


CALENDAR = "-- calendar/2026.yaml --\n节假日: [{名称: 国庆, 时间: 2026-10-01 至 2026-10-07}]\n调休上班: [2026-10-10]\n"


def suggestion(rest: str, day: str = TODAY, head: str = "") -> Suggestion:
    text = head + team(file("suggestions-2026.yaml", f"- {{标题: 改, {rest}}}\n"))
    (found,) = bulletin(text, day).value.suggestions
    return found


class TestSuggestions:
    @pytest.mark.parametrize(
        ("rest", "day", "waiting"),
        [
            ("日期: 2026-06-01", "2026-06-22", False),
            ("日期: 2026-06-01", "2026-06-23", True),
            ("日期: 2026-06-01, 答复: 好", "2026-06-23", False),
            ("日期: 2026-06-01, 状态: 采纳", "2026-06-23", False),
        ],
    )
    def test_15_workdays_without_an_answer_are_too_long(
        self, rest: str, day: str, *, waiting: bool
    ) -> None:
        assert suggestion(rest, day).waiting is waiting

    def test_holidays_do_not_count(self) -> None:
        for day, waiting in (("2026-10-26", False), ("2026-10-27", True)):
            assert suggestion("日期: 2026-09-29", day, CALENDAR).waiting is waiting

    @pytest.mark.parametrize(
        ("asked", "replied", "days"),
        [
            ("2026-06-01", "2026-06-01", 0),
            ("2026-06-05", "2026-06-08", 1),
            ("2026-06-06", "2026-06-08", 1),
            ("2026-06-01", "2026-06-22", 15),
        ],
    )
    def test_days_to_the_reply_are_workdays(self, asked: str, replied: str, days: int) -> None:
        found = suggestion(f"日期: {asked}, 答复: 好, 答复日期: {replied}")
        assert found.reply_days == days

    def test_without_a_day_of_reply_they_are_unknown(self) -> None:
        assert suggestion("日期: 2026-06-01").reply_days is None

    def test_an_anonymous_one_has_no_author_at_all(self) -> None:
        text = team(
            roster(member("单志远")),
            file(
                "suggestions-2026.yaml",
                "- {标题: 改, 日期: 2026-06-01, 建议人: 单志远, 匿名: 是}\n",
            ),
        )
        (found,) = bulletin(text).value.suggestions
        assert (found.by, found.form.by) == ((), ())


def notice(rest: str = "", day: str = TODAY, head: str = "") -> News:
    text = f"{head}-- news/2026/a.md --\n---\n编号: n-1\n标题: 公示\n类型: 公示\n联系方式: 工会\n{rest}---\n"
    (found,) = bulletin(text, day).value.news
    return found


class TestPublicNotices:
    @pytest.mark.parametrize(
        ("issued", "last"),
        [("2026-09-23", "2026-09-30"), ("2026-09-28", "2026-10-10"), ("2026-09-30", "2026-10-13")],
    )
    def test_they_run_for_five_workdays_over_weekends_and_holidays(
        self, issued: str, last: str
    ) -> None:
        found = notice(f"日期: {issued}\n", issued, CALENDAR)
        assert found.last_day == date.fromisoformat(last)

    @pytest.mark.parametrize(
        ("day", "left"),
        [
            ("2026-07-10", 6),
            ("2026-07-13", 5),
            ("2026-07-17", 1),
            ("2026-07-18", None),
            ("2026-07-09", None),
        ],
    )
    def test_days_left_count_today_and_the_last(self, day: str, left: int | None) -> None:
        assert notice("日期: 2026-07-10\n", day).days_left == left

    def test_they_may_run_for_longer(self) -> None:
        found = notice("日期: 2026-07-10\n公示天数: 7\n")
        assert found.last_day == date(2026, 7, 21)

    def test_a_slip_in_their_length_does_no_harm(self) -> None:
        assert notice("日期: 2026-07-10\n公示天数: 999999999\n").last_day is not None

    def test_other_news_have_no_end_of_that_sort(self) -> None:
        text = "-- news/2026/a.md --\n---\n标题: 会\n日期: 2026-07-10\n---\n"
        (found,) = bulletin(text).value.news
        assert (found.last_day, found.days_left) == (None, None)

    def test_those_on_top_come_first(self) -> None:
        text = "".join(
            f"-- news/2026/{name}.md --\n---\n标题: {name}\n日期: {day}\n{rest}---\n"
            for name, day, rest in (
                ("老", "2026-07-01", ""),
                ("新", "2026-07-10", ""),
                ("顶", "2026-06-20", "置顶: 是\n"),
            )
        )
        assert [one.form.title for one in bulletin(text).value.news] == ["顶", "新", "老"]


NOTICE = "-- news/2026/a.md --\n---\n编号: n-1\n标题: 公示\n类型: 公示\n日期: 2026-07-01\n联系方式: 工会\n---\n"


def award(rest: str, day: str = TODAY, head: str = NOTICE) -> Award:
    text = head + team(file("awards-2026.yaml", f"- {{名称: 奖, 理由: 好, {rest}}}\n"))
    (found,) = bulletin(text, day).value.awards
    return found


class TestAwards:
    def _told(self, rest: str) -> list[str]:
        return told(NOTICE + team(file("awards-2026.yaml", f"- {{名称: 奖, 理由: 好, {rest}}}\n")))

    def test_an_award_is_not_given_before_its_notice_ends(self) -> None:
        assert self._told("日期: ⟦2026-07-08⟧, 公示: n-1") == ["E261"]
        assert self._told("日期: 2026-07-09, 公示: n-1") == []

    def test_a_notice_that_is_over_is_told(self) -> None:
        assert self._told("日期: 2026-07-01, 公示: n-1, 状态: ⟦公示中⟧") == ["W261"]

    def test_the_end_of_the_notice_is_known(self) -> None:
        found = award("日期: 2026-07-09, 公示: n-1")
        assert found.notice_ends == date(2026, 7, 8)
        assert found.notice is not None

    def test_an_award_without_a_notice_is_fine(self) -> None:
        assert award("日期: 2026-07-01").notice_ends is None

    def test_an_unknown_notice_is_told(self) -> None:
        assert self._told("日期: 2026-07-09, 公示: ⟦没有⟧") == ["W253"]

    def test_money_is_never_in_it(self) -> None:
        assert award("日期: 2026-07-09, 金额: 500元").form.amount is None

    def test_it_goes_to_the_people_else_the_teams_else_the_own_team(self) -> None:
        assert [one.folder for one in award("日期: 2026-07-09").teams] == [CREW]
        named = award("日期: 2026-07-09, 获奖人: 单志远")
        assert (len(named.people), named.teams) == (1, ())
        other = team(folder="teams/b", leader="周") + "\n"
        found = award("日期: 2026-07-09, 获奖班组: b", head=NOTICE + other)
        assert [one.folder for one in found.teams] == ["teams/b"]

    def test_an_award_to_another_team_stands_with_both(self) -> None:
        text = team(folder="teams/b", leader="周") + "\n"
        text += team(
            file("awards-2026.yaml", "- {名称: 奖, 理由: 好, 日期: 2026-07-09, 获奖班组: b}\n")
        )
        found = bulletin(text).value.teams
        assert [len(found[folder].awards) for folder in ("teams/b", CREW)] == [1, 1]


def pair(rest: str, day: str = TODAY) -> Mentorship:
    text = team(file("mentoring.yaml", f"- {{师傅: 朴成哲, 徒弟: 赖勤, {rest}}}\n"))
    (found,) = bulletin(text, day).value.mentorships
    return found


class TestMentorships:
    @pytest.mark.parametrize(
        ("rest", "months", "agreed"),
        [
            ("开始: 2026-03-01, 结束: 2027-02-28", 4, 12),
            ("开始: 2026-03-01", 4, None),
            ("开始: 2026-07-01", 0, None),
            ("开始: 2026-06-25, 结束: 2026-12-24", 0, 6),
            ("开始: 2026-01-01, 状态: 出师, 出师日期: 2026-06-15", 5, None),
            ("开始: 2026-08-01, 结束: 2026-12-01", 0, 4),
        ],
    )
    def test_months_together_and_agreed(self, rest: str, months: int, agreed: int | None) -> None:
        found = pair(rest)
        assert (found.months, found.months_agreed) == (months, agreed)

    def test_pairs_at_work_come_first(self) -> None:
        text = team(
            file(
                "mentoring.yaml",
                "- {师傅: 甲一, 徒弟: 乙一, 开始: 2026-05-01, 状态: 终止}\n"
                "- {师傅: 甲二, 徒弟: 乙二, 开始: 2026-01-01}\n"
                "- {师傅: 甲三, 徒弟: 乙三, 开始: 2026-02-01, 状态: 延长}\n",
            )
        )
        found = [one.form.start.month for one in bulletin(text).value.mentorships]
        assert found == [2, 1, 5]


class TestDocuments:
    def _order(self, *heads: str) -> list[tuple[str, bool]]:
        text = "".join(
            f"-- campaign/documents/{n}.md --\n---\n标题: 件{n}\n{head}---\n"
            for n, head in enumerate(heads)
        )
        return [(one.form.title, one.in_force) for one in bulletin(text).value.documents]

    def test_those_in_force_come_first_then_the_newest(self) -> None:
        found = self._order(
            "生效日期: 2026-01-15\n",
            "生效日期: 2026-03-15\n",
            "生效日期: 2026-08-15\n",
            "生效日期: 2025-01-15\n有效期至: 2026-07-14\n",
            "状态: 废止\n",
            "生效日期: 2025-01-15\n有效期至: 2026-07-15\n",
        )
        assert found == [
            ("件1", True),
            ("件0", True),
            ("件5", True),
            ("件2", False),
            ("件3", False),
            ("件4", False),
        ]

    def test_concepts_stand_in_their_own_order(self) -> None:
        text = "".join(
            f"-- campaign/concepts/{name}.md --\n---\n标题: {name}\n{rest}---\n"
            for name, rest in (("a", ""), ("b", "排序: 2\n"), ("c", "排序: 1\n"))
        )
        assert [one.form.title for one in bulletin(text).value.concepts] == ["c", "b", "a"]


def test_two_problems_of_one_root_are_told_once() -> None:
    unit = "-- teams/unit.yaml --\n名称: 处\n负责人: ⟦张大海⟧\n"
    assert told(unit + team(roster(member("单志远")))) == ["E252"]
    editor = "-- site.yaml --\n标题: 一线\n个人信息联系人: 工会\n责任编辑: ⟦张大海⟧\n"
    assert told(editor) == ["E252"]


def test_problems_of_a_site_come_only_once() -> None:
    assert codes(team(rest="分工: [{职务: 安全员, 谁: 单志远}]\n")) == []
