"""Who may be shown how: per channel, per day, per field. Anything but granted and current is no."""

from datetime import date
from itertools import product

import pytest

from site_builder.assemble.consent import Basis
from site_builder.assemble.people import Person
from site_builder.model.choices import Channel
from tests.sites import AGREED, CREW, TODAY, bulletin, codes, file, member, roster, team

CAMPAIGN = "-- campaign/campaign.yaml --\n名称: 创争\n开始: 2026-01-01\n结束: 2026-12-31\n"
ALL = "姓名: 是, 照片: 是, 简介: 是, 愿景: 是, 技能: 是, 屏幕: 是, 纸质: 是"


def shown(rest: str, day: str = TODAY, channel: Channel = Channel.WEB) -> Person:
    """The one member of a team, as the bulletin knows them."""
    found = bulletin(team(roster(member("单志远", rest))), day, channel)
    people = found.value.teams[CREW].members
    assert len(people) == 1
    return people[0]


def basis(text: str, day: str = TODAY, channel: Channel = Channel.WEB) -> Basis | None:
    """Why the only person on record is withheld; None when they are shown."""
    withheld = bulletin(text, day, channel).value.withheld
    assert len(withheld) <= 1
    return withheld[0].basis if withheld else None


def why(rest: str, day: str = TODAY, channel: Channel = Channel.WEB) -> Basis | None:
    return basis(team(roster(member("单志远", rest))), day, channel)


@pytest.mark.parametrize(
    ("web", "screen", "paper", "channel"), list(product("是否", "是否", "是否", Channel))
)
def test_a_name_is_shown_only_in_the_channels_agreed_to(
    web: str, screen: str, paper: str, channel: Channel
) -> None:
    given = f"姓名: 是, 网页: {web}, 屏幕: {screen}, 纸质: {paper}, 日期: 2026-01-12"
    answer = {Channel.WEB: web, Channel.SCREEN: screen, Channel.PRINT: paper}[channel]
    person = shown(f"同意: {{{given}}}", channel=channel)
    assert person.named is (answer == "是")
    assert person.name == ("单志远" if answer == "是" else "单**")


@pytest.mark.parametrize(
    ("channel", "expected"), [(Channel.WEB, True), (Channel.SCREEN, False), (Channel.PRINT, False)]
)
def test_a_channel_not_asked_about_is_agreed_to_on_the_web_only(
    channel: Channel, *, expected: bool
) -> None:
    assert shown("同意: {姓名: 是, 日期: 2026-01-12}", channel=channel).named is expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", Basis.NO_ANSWER),
        ("同意: {日期: 2026-01-12}", Basis.REFUSED),
        ("同意: {姓名: 否, 照片: 是, 日期: 2026-01-12}", Basis.REFUSED),
        ("同意: {姓名: 是}", Basis.NO_ANSWER),
        ("同意: {姓名: 是, 日期: 2026-07-16}", Basis.NO_ANSWER),
        ("同意: {姓名: 是, 日期: 2026-07-15}", None),
        ("同意: {姓名: 是, 日期: 2026-01-12, 撤回日期: 2026-07-15}", Basis.WITHDRAWN),
        ("同意: {姓名: 是, 日期: 2026-01-12, 撤回日期: 2026-07-16}", None),
        ("同意: {姓名: 是, 日期: 2026-01-12, 有效期至: 2026-07-14}", Basis.EXPIRED),
        ("同意: {姓名: 是, 日期: 2026-01-12, 有效期至: 2026-07-15}", None),
        ("同意: {姓名: 是, 网页: 否, 日期: 2026-01-12}", Basis.CHANNEL),
        (f"{AGREED}, 展示方式: 隐名", Basis.BY_CHOICE),
        (f"{AGREED}, 展示方式: 姓加师傅", Basis.BY_CHOICE),
        (f"{AGREED}, 展示方式: 不出现", Basis.BY_CHOICE),
        (f"{AGREED}, 展示方式: 全名", None),
        (f"{AGREED}, 离开: 2026-07-16", None),
        (f"同意: {{{ALL}, 依据: 规章制度, 日期: 2026-01-12}}", None),
    ],
)
def test_each_reason_for_not_naming_someone(rest: str, expected: Basis | None) -> None:
    assert why(rest) is expected


def test_a_leaver_is_gone_on_the_day_and_only_counted() -> None:
    text = team(roster(member("单志远", f"{AGREED}, 离开: 2026-07-15"), member("周启明")))
    crew = bulletin(text).value.teams[CREW]
    assert [one.name for one in crew.members] == ["周启明"]
    assert (crew.former, crew.headcount) == (1, 1)


def test_a_leaver_is_named_in_no_record() -> None:
    text = team(
        roster(member("单志远", f"{AGREED}, 离开: 2026-07-15")),
        file("changes.yaml", "- {标题: 单志远的主意, 日期: 2026-04-12}\n"),
    )
    assert bulletin(text).value.changes[0].form.title == "原班组成员的主意"


class TestTheEndOfAConsent:
    GIVEN = "同意: {姓名: 是, 日期: 2026-01-12}"

    @pytest.mark.parametrize(
        ("day", "named"), [("2027-03-31", True), ("2027-04-01", False), ("2030-01-01", False)]
    )
    def test_it_ends_90_days_after_the_campaign(self, day: str, *, named: bool) -> None:
        text = CAMPAIGN + team(roster(member("单志远", self.GIVEN)))
        assert (basis(text, day) is None) is named

    def test_an_end_of_its_own_counts_instead(self) -> None:
        longer = "同意: {姓名: 是, 日期: 2026-01-12, 有效期至: 2028-01-01}"
        assert basis(CAMPAIGN + team(roster(member("单志远", longer))), "2027-12-31") is None

    def test_without_a_campaign_it_has_none(self) -> None:
        assert why(self.GIVEN, "2040-01-01") is None

    def test_the_bulletin_changes_on_the_day_after(self) -> None:
        text = CAMPAIGN + team(roster(member("单志远", self.GIVEN)))
        assert bulletin(text).value.next_change == date(2027, 4, 1)

    def test_the_bulletin_changes_when_someone_leaves_or_withdraws(self) -> None:
        given = "同意: {姓名: 是, 日期: 2026-01-12, 撤回日期: 2026-08-02}"
        text = team(roster(member("单志远", f"{given}, 离开: 2026-08-01")))
        assert bulletin(text).value.next_change == date(2026, 8, 1)
        assert bulletin(text, "2026-08-01").value.next_change == date(2026, 8, 2)


class TestStandIns:
    @pytest.mark.parametrize(
        ("display", "name"),
        [("隐名", "欧阳*"), ("姓加师傅", "欧阳师傅"), ("不出现", "一位同事"), ("全名", "欧阳*")],
    )
    def test_each_way_of_showing_has_its_own(self, display: str, name: str) -> None:
        text = team(roster(f"- {{姓名: 欧阳雪, 展示方式: {display}}}\n"))
        assert bulletin(text).value.teams[CREW].members[0].name == name

    def test_they_are_english_on_an_english_site(self) -> None:
        site = "-- site.yaml --\ntitle: A\nprivacy_contact: union\nlanguages: en\n"
        text = site + team(
            roster(
                f"- {{姓名: 单志远, {AGREED}, 离开: 2026-01-01}}\n",
                "- {姓名: 周启明, 展示方式: none}\n",
            ),
            file("changes.yaml", "- {标题: 单志远和周启明, 日期: 2026-04-12}\n"),
        )
        title = bulletin(text).value.changes[0].form.title
        assert title == "a former team member和a colleague"

    def test_a_name_with_a_blank_is_shown_without(self) -> None:
        person = bulletin(team(roster(member("单 志远")))).value.teams[CREW].members[0]
        assert person.name == "单志远"


class TestFurtherThings:
    REST = "岗位: 装卸工, 技能等级: 高级工, 个人愿景: 考上技师"

    @pytest.mark.parametrize("key", ["照片", "简介", "愿景", "技能"])
    def test_each_is_shown_only_when_agreed_to(self, key: str) -> None:
        person = shown(f"{self.REST}, 同意: {{姓名: 是, {key}: 是, 日期: 2026-01-12}}")
        assert {
            "照片": person.photo,
            "简介": person.post == "装卸工",
            "愿景": person.personal_vision == "考上技师",
            "技能": person.skills and person.skill_level is not None,
        } == {one: one == key for one in ("照片", "简介", "愿景", "技能")}

    @pytest.mark.parametrize(
        "rest",
        [
            "同意: {姓名: 否, 照片: 是, 简介: 是, 愿景: 是, 技能: 是, 日期: 2026-01-12}",
            f"{AGREED}, 展示方式: 隐名",
            "同意: {姓名: 是, 照片: 是, 简介: 是, 愿景: 是, 技能: 是, 网页: 否, 日期: 2026-01-12}",
        ],
    )
    def test_nothing_of_an_unnamed_person_is_shown(self, rest: str) -> None:
        person = shown(f"{self.REST}, {rest}")
        assert (person.post, person.skill_level, person.personal_vision) == ("", None, "")
        assert (person.photo, person.skills, person.initials, person.order) == (
            False,
            False,
            "",
            None,
        )

    def test_nor_of_an_unnamed_person_outside(self) -> None:
        text = "-- people.yaml --\n- {姓名: 秦墨, 岗位: 工程师, 部门: 职教科, 擅长: 运单填制}\n"
        (person,) = bulletin(text).value.outside
        assert (person.name, person.post, person.office, person.strong_in) == ("秦*", "", "", ())

    def test_the_post_of_someone_outside_needs_their_word(self) -> None:
        given = "同意: {姓名: 是, 日期: 2026-01-12}"
        text = f"-- people.yaml --\n- {{姓名: 秦墨, 岗位: 工程师, 部门: 职教科, {given}}}\n"
        (person,) = bulletin(text).value.outside
        assert (person.name, person.post, person.office) == ("秦墨", "", "职教科")


class TestNamesakes:
    NEWS = "-- news/2026/a.md --\n---\n标题: 王伟获奖\n日期: 2026-07-10\n---\n"

    def _two(self, first: str, second: str) -> str:
        change = file("changes.yaml", "- {标题: 王伟的主意, 日期: 2026-04-12}\n")
        return (
            team(roster(member("王伟", first)), change, folder="teams/a", leader="王伟")
            + "\n"
            + team(roster(member("王伟", second)), change, folder="teams/b", leader="王伟")
            + "\n"
        )

    def test_each_team_shows_its_own_as_they_agreed(self) -> None:
        found = bulletin(self._two(AGREED, "")).value
        titles = {one.source: one.form.title for one in found.changes}
        assert titles == {
            "teams/a/changes.yaml": "王伟的主意",
            "teams/b/changes.yaml": "王*的主意",
        }
        leaders = {folder: one.leader.name for folder, one in found.teams.items() if one.leader}
        assert leaders == {"teams/a": "王伟", "teams/b": "王*"}

    def test_elsewhere_the_name_is_masked(self) -> None:
        found = bulletin(self._two(AGREED, "") + self.NEWS).value
        assert found.news[0].form.title == "王*获奖"

    def test_elsewhere_the_name_stays_when_both_agreed(self) -> None:
        found = bulletin(self._two(AGREED, AGREED) + self.NEWS).value
        assert found.news[0].form.title == "王伟获奖"

    def test_the_name_is_known_to_be_shared(self) -> None:
        (withheld,) = bulletin(self._two(AGREED, "")).value.withheld
        assert withheld.shared

    def test_two_in_one_team_are_told_apart_by_ids_only(self) -> None:
        text = team(
            roster(member("王伟", AGREED), member("王伟", "")),
            file("changes.yaml", "- {标题: 王伟的主意, 日期: 2026-04-12}\n"),
            leader="王伟",
        )
        assert sorted(set(codes(text))) == ["E260", "W257"]
        assert bulletin(text).value.changes[0].form.title == "王*的主意"

    def test_ids_tell_them_apart(self) -> None:
        text = team(
            roster(
                member("王伟", f"编号: wang-wei-1, {AGREED}"), member("王伟", "编号: wang-wei-2")
            ),
            leader="wang-wei-1",
        )
        leader = bulletin(text).value.teams[CREW].leader
        assert codes(text) == []
        assert leader is not None
        assert leader.name == "王伟"


class TestPeopleOnNoRoster:
    def test_they_are_masked_and_reported_where_there_is_a_roster(self) -> None:
        text = team(
            roster(member("单志远")),
            file(
                "suggestions-2026.yaml", "- {标题: 问过张大海, 建议人: 张大海, 日期: 2026-02-11}\n"
            ),
        )
        (one,) = bulletin(text).value.suggestions
        assert (one.by[0].name, one.form.title) == ("张**", "问过张**")
        assert codes(text) == ["E252", "W257"]

    def test_without_a_roster_nothing_is_said(self) -> None:
        text = team(file("mentoring.yaml", "- {师傅: 朴成哲, 徒弟: 赖勤, 开始: 2026-03-01}\n"))
        (pair,) = bulletin(text).value.mentorships
        assert (pair.mentor.name, pair.apprentice.name) == ("朴**", "赖*")
        assert codes(text) == []

    def test_a_leader_without_a_roster_is_shown_by_the_post(self) -> None:
        found = bulletin(team(leader="欧阳雪", rest="分工: [{职务: 安全员, 谁: 欧阳雪}]\n")).value
        crew = found.teams[CREW]
        assert crew.leader is not None
        assert crew.form.leader is not None
        assert (crew.leader.name, crew.form.leader.text) == ("欧阳班长", "欧阳班长")
        assert (crew.duties[0][1].name, crew.form.duties[0].who.text) == ("欧阳*", "欧阳*")

    def test_a_leader_on_another_roster_is_reported(self) -> None:
        text = team(roster(member("周启明")), folder="teams/a", leader="单志远") + "\n"
        text += team(roster(member("单志远")), folder="teams/b")
        assert codes(text) == ["W262"]

    def test_a_team_may_have_no_leader(self) -> None:
        found = bulletin(f"-- {CREW}/team.yaml --\n名称: 甲\n")
        assert found.value.teams[CREW].leader is None
        assert [one.code for one in found.problems] == ["E209", "W263"]

    def test_names_of_a_skill_matrix_and_of_photos_count(self) -> None:
        text = team(
            file("skills.yaml", "技能: [绳结]\n等级: {张大海: {绳结: U}}\n"),
            file(
                "photos.yaml",
                "- {文件: a.jpg, 人物: 李四平, 拍摄: 赵五年}\n- {文件: b.jpg, 人物: 无}\n",
            ),
            file("changes.yaml", "- {标题: 张大海李四平赵五年无人, 日期: 2026-04-12}\n"),
            "photos/a.jpg --\n",
        )
        assert bulletin(text).value.changes[0].form.title == "张**李**赵**无人"
