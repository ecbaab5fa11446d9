"""One mistake in a field: one problem, at its place, and no more lost than must be."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Request, Stop, build
from site_builder.model.choices import Display
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.kinds import guards_people, place_of
from site_builder.model.people import Member, OutsidePerson
from site_builder.model.plan import Plan
from site_builder.model.skills import SkillMatrix
from site_builder.model.team import Team
from site_builder.model.unit import Unit
from site_builder.problems import Language, Problem, Term
from site_builder.problems.catalogue import RULES
from site_builder.problems.wording import say
from tests.sites import AGREED, CLOSE, CREW, OPEN, TODAY, entries, marks
from tests.support import unpack

TRAINING = "training-2026.yaml"


def _bare(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")


def _where(problem: Problem) -> tuple[str, int, int]:
    return (problem.span.path, problem.span.line, problem.span.column)


def filled(name: str, text: str) -> tuple[list[str], tuple[Form, ...]]:
    """The codes of a team's file, which stand exactly at its marks, and what was filled."""
    path = f"{CREW}/{name}"
    found = entries(path, _bare(text))
    assert [_where(one) for one in found.problems] == marks(f"-- {path} --\n{text}")
    for problem in found.problems:
        assert say(problem, Language.ZH).says
        assert "{" not in say(problem, Language.EN).says.replace("{起", "")
        assert problem.code in RULES
    return [one.code for one in found.problems], tuple(one.form for one in found.value)


def only(name: str, text: str) -> tuple[str, Form]:
    (code,), (form,) = filled(name, text)
    return code, form


def lost(name: str, text: str) -> str:
    """The only problem of a file of which nothing can be used."""
    (code,), () = filled(name, text)
    return code


class TestKeys:
    def test_an_unknown_key_that_is_like_none_is_left_aside(self) -> None:
        code, form = only("team.yaml", "名称: 甲\n班组长: 单志远\n⟦天气⟧: 晴\n")
        assert code == "W203"
        assert isinstance(form, Team)
        assert form.name == "甲"

    def test_a_misspelt_key_is_told_the_right_one(self) -> None:
        code, _ = only("team.yaml", "name: A\nleader: 单志远\n⟦mottto⟧: 稳\n")
        assert code == "W117"

    def test_a_surely_misspelt_key_can_be_mended(self) -> None:
        found = entries(f"{CREW}/team.yaml", "name: A\nleader: 单志远\nmottto: 稳\n")
        (problem,) = found.problems
        assert [edit.text for edit in problem.edits] == ["motto"]
        assert problem.language is Language.EN

    def test_a_doubtful_key_is_not_mended(self) -> None:
        found = entries(f"{CREW}/team.yaml", "名称: 甲\n班组长: 单\n口号语句: 装\n")
        assert [(p.code, p.edits) for p in found.problems] == [("W117", ())]

    def test_of_a_key_written_twice_the_first_counts(self) -> None:
        code, form = only("team.yaml", "名称: 甲\n班组长: 单志远\n⟦名称⟧: 乙\n")
        assert code == "E116"
        assert isinstance(form, Team)
        assert form.name == "甲"

    def test_a_synonym_repeats_a_key_too(self) -> None:
        assert only("team.yaml", "名称: 甲\n班组长: 单志远\n⟦name⟧: 乙\n")[0] == "E145"

    def test_a_name_written_twice_in_a_map_is_told(self) -> None:
        text = "技能: [绳结]\n等级:\n  查志刚: {绳结: O, ⟦绳结⟧: U}\n  ⟦查志刚⟧: {绳结: U}\n"
        found, (form,) = filled("skills.yaml", text)
        assert found == ["E116", "E116"]
        assert isinstance(form, SkillMatrix)
        assert form.levels == {"查志刚": {"绳结": "o"}}

    @pytest.mark.parametrize(
        "key", ["身份证号", "手机", "住址", "生日", "工资", "phone", "ID number"]
    )
    def test_private_data_has_no_place_in_a_roster(self, key: str) -> None:
        assert only("members.yaml", f"- 姓名: 单志远\n  ⟦{key}⟧: 某\n")[0] == "P206"
        assert entries("people.yaml", f"- 姓名: 秦墨\n  {key}: 某\n").problems[0].code == "P206"

    def test_keys_may_be_wide_and_of_any_case(self) -> None:
        assert filled("team.yaml", "ＮＡＭＥ: A\nLeader: B\nTopic-Groups: []\n")[0] == []

    def test_an_empty_value_says_nothing(self) -> None:
        for empty in ("", '""', "'  '"):
            found, _ = filled("team.yaml", f"名称: 甲\n班组长: 单志远\n口号: {empty}\n")
            assert found == []


class TestMissing:
    def test_a_record_without_a_needed_field_is_left_out(self) -> None:
        assert lost(TRAINING, "- ⟦内容⟧: 绳结\n") == "E209"

    def test_a_name_that_is_empty_is_missing(self) -> None:
        assert lost("members.yaml", '- ⟦姓名⟧: ""\n  岗位: 装卸工\n') == "E209"

    def test_a_needed_field_of_an_inner_form_is_missed_there(self) -> None:
        text = "名称: 甲\n班组长: 单志远\n分工:\n  - ⟦职务⟧: 安全员\n"
        code, form = only("team.yaml", text)
        assert code == "E209"
        assert isinstance(form, Team)
        assert form.duties == ()

    def test_a_team_without_a_name_is_still_a_team(self) -> None:
        code, form = only("team.yaml", "⟦班组长⟧: 单志远\n")
        assert code == "E209"
        assert isinstance(form, Team)

    def test_an_empty_file_of_a_team_misses_all_it_needs(self) -> None:
        found = entries(f"{CREW}/team.yaml", "")
        assert [one.code for one in found.problems] == ["E209"]
        label = found.problems[0].facts["label"]
        assert isinstance(label, tuple)
        assert len(label) == 2
        assert len(found.value) == 1

    def test_the_example_of_a_missing_map_can_be_pasted(self) -> None:
        text = "名称: 处\n班制: [{名称: 四班, 循环: 白、夜, 起点: 2026-01-01, 班组: {甲: 0}}]\n"
        (problem,) = entries("teams/unit.yaml", text).problems
        assert problem.facts["example"] == Term(
            "班次: {白: 08:00-20:00}", "shifts: {day: 08:00-20:00}"
        )

    def test_an_empty_list_file_has_no_records(self) -> None:
        assert filled("members.yaml", "# 还没有人\n") == ([], ())
        assert filled("members.yaml", "成员:\n") == ([], ())

    def test_a_story_without_a_header_was_reported_when_it_was_read(self) -> None:
        found = entries(f"{CREW}/posts/a.md", "只有正文\n")
        assert [one.code for one in found.problems] == ["E119"]
        assert found.value == ()


class TestShapes:
    def test_a_list_where_one_value_is_asked_for(self) -> None:
        code, form = only("team.yaml", "名称: 甲\n班组长: 单志远\n口号: ⟦[稳, 快]⟧\n")
        assert code == "E205"
        assert isinstance(form, Team)
        assert form.motto is None

    def test_fields_where_one_value_is_asked_for(self) -> None:
        assert only("team.yaml", "名称: 甲\n班组长: 单志远\n口号: ⟦{稳: 快}⟧\n")[0] == "E205"

    def test_a_value_where_fields_are_asked_for(self) -> None:
        assert lost(TRAINING, "- ⟦卷钢加固⟧\n") == "E204"
        assert lost(TRAINING, "- ⟦[卷钢加固]⟧\n") == "E204"

    def test_a_value_where_a_map_is_asked_for(self) -> None:
        code, form = only("skills.yaml", "技能: [绳结]\n等级: ⟦都会⟧\n")
        assert code == "E205"
        assert isinstance(form, SkillMatrix)
        assert form.skills[0].name == "绳结"

    def test_fields_where_a_list_of_values_is_asked_for(self) -> None:
        text = "名称: 甲\n班组长: 单\n愿景: {内容: 稳, 支柱: ⟦{一: 二}⟧}\n"
        assert only("team.yaml", text)[0] == "E205"

    def test_one_record_may_stand_without_a_list(self) -> None:
        assert filled("members.yaml", "姓名: 单志远\n岗位: 班长\n")[0] == []
        _, (form,) = filled(
            "team.yaml", "名称: 甲\n班组长: 单\n目标: {内容: 学会, 期限: 2026年底}\n"
        )
        assert isinstance(form, Team)
        assert [goal.text for goal in form.goals] == ["学会"]

    @pytest.mark.parametrize("key", ["记录", "成员", "items"])
    def test_a_list_may_stand_under_a_key(self, key: str) -> None:
        _, forms = filled("members.yaml", f"{key}:\n  - 单志远\n  - 周启明\n")
        assert [form.name for form in forms if isinstance(form, Member)] == ["单志远", "周启明"]

    def test_a_shorthand_is_the_field_it_stands_for(self) -> None:
        _, (form,) = filled("team.yaml", "名称: 甲\n班组长: 单\n愿景: 稳\n目标: [学会]\n")
        assert isinstance(form, Team)
        assert form.vision is not None
        assert (form.vision.text, form.goals[0].text) == ("稳", "学会")

    def test_a_list_in_one_line_is_split_each_item_at_its_own_place(self) -> None:
        text = "- {内容: 绳结, 日期: 2026-03-05, 学时: 1, 参加: 7, 形式: 实操、⟦武打⟧、互教}\n"
        assert lost(TRAINING, text) == "E118"

    def test_people_over_several_lines_are_split_too(self) -> None:
        text = (
            "- 内容: 绳结\n  日期: 2026-03-05\n  学时: 1\n  参加人员: |\n    单志远\n    周启明\n"
        )
        _, (form,) = filled(TRAINING, text)
        names = [ref.text for ref in form.attendees]  # type: ignore[attr-defined]
        assert names == ["单志远", "周启明"]


class TestLeniency:
    def test_a_lenient_form_loses_only_the_bad_field(self) -> None:
        code, form = only("team.yaml", "名称: 甲\n班组长: 单志远\n人数: ⟦几个⟧\n口号: 稳\n")
        assert code == "E142"
        assert isinstance(form, Team)
        assert (form.headcount, form.motto) == (None, "稳")

    def test_a_lenient_form_loses_only_the_bad_record_of_a_list(self) -> None:
        text = "计划:\n  - {内容: 学, 时间: 3月}\n  - {内容: 练, 时间: ⟦哪天⟧}\n  - {内容: 考, 时间: 5月}\n"
        code, form = only("plan-2026.yaml", text)
        assert code == "E138"
        assert isinstance(form, Plan)
        assert [item.title for item in form.items] == ["学", "考"]

    def test_a_lenient_form_loses_only_the_bad_line_of_a_map(self) -> None:
        text = "技能: [绳结]\n等级: {查志刚: {绳结: ⟦X⟧}, 潘小勇: {绳结: U}}\n"
        code, form = only("skills.yaml", text)
        assert code == "E118"
        assert isinstance(form, SkillMatrix)
        assert list(form.levels) == ["潘小勇"]

    def test_a_map_with_an_unknown_key_loses_that_key(self) -> None:
        code, form = only(
            "skills.yaml",
            "技能: [绳结]\n说明: {U: 独立, ⟦Z⟧: 什么}\n".replace("⟦Z⟧: 什么", "Z: ⟦什么⟧"),
        )
        assert code == "E118"
        assert isinstance(form, SkillMatrix)
        assert list(form.legend.values()) == ["独立"]

    def test_every_bad_field_is_told_at_once(self) -> None:
        text = "名称: 甲\n班组长: 单\n人数: ⟦几个⟧\n成立: ⟦从前⟧\n照片: ⟦[a, b]⟧\n"
        found, (form,) = filled("team.yaml", text)
        assert sorted(found) == ["E138", "E142", "E205"]
        assert isinstance(form, Team)

    def test_a_record_is_left_out_for_one_bad_field(self) -> None:
        text = "- {内容: 一, 日期: ⟦某天⟧, 学时: 1, 参加: 7}\n- {内容: 二, 日期: 2026-03-05, 学时: 1, 参加: 7}\n"
        found, forms = filled(TRAINING, text)
        assert found == ["E113"]
        assert [form.title for form in forms] == ["二"]  # type: ignore[attr-defined]

    def test_a_field_of_a_rota_takes_the_rota_with_it(self) -> None:
        text = (
            "名称: 处\n班制:\n  - {名称: 一, 循环: 白、飞, 起点: 2026-01-01,"
            " 班次: {白: 08:00-20:00}, 班组: {甲: 0}}\n"
        )
        found = entries("teams/unit.yaml", text)
        assert [one.code for one in found.problems] == ["E118"]
        (entry,) = found.value
        assert isinstance(entry.form, Unit)
        assert entry.form.shifts == ()

    def test_remarks_of_readers_stand_at_the_value(self) -> None:
        code, _ = only("team.yaml", "名称: ⟦“甲班”⟧\n班组长: 单志远\n")
        assert code == "N108"

    def test_dates_without_a_year_take_that_of_the_record(self) -> None:
        code, form = only(
            "topics/a.md",
            "---\n标题: 提速\n类别: 工效\n阶段: 选题\n组长: 查\n开始: 2024-02-01\n期限: ⟦6月30日⟧\n---\n",
        )
        assert code == "W113"
        assert form.due.year == 2024  # type: ignore[attr-defined]

    def test_a_year_field_wins_over_the_file_name(self) -> None:
        _, (form,) = filled("plan-2026.yaml", "年份: 2025\n计划: [{内容: 学, 时间: 3月}]\n")
        assert isinstance(form, Plan)
        assert form.items[0].when.start is not None
        assert form.items[0].when.start.year == 2025

    def test_an_unknown_time_zone_falls_back_to_the_usual_one(self) -> None:
        found = entries("site.yaml", "标题: 甲\n个人信息联系人: 工会\n时区: 火星\n")
        assert [(p.code, p.span.line, p.span.column) for p in found.problems] == [("E200", 3, 5)]
        assert found.value[0].form.timezone == "Asia/Shanghai"  # type: ignore[attr-defined]

    @pytest.mark.parametrize("key", ["网址", "网站地址", "address"])
    def test_an_address_that_is_none_is_left_aside(self, key: str) -> None:
        text = f"标题: 甲\n个人信息联系人: 工会\n{key}: 10.1.2.3/xuanchuan/\n"
        found = entries("site.yaml", text)
        assert [(p.code, p.span.line) for p in found.problems] == [("E201", 3)]
        assert say(found.problems[0], Language.ZH).says == "“10.1.2.3/xuanchuan/”不是网站的地址"
        assert found.value[0].form.address is None  # type: ignore[attr-defined]

    def test_an_address_is_kept_up_to_its_folder(self) -> None:
        text = "标题: 甲\n个人信息联系人: 工会\n网址: http://10.1.2.3/xuanchuan\n"
        found = entries("site.yaml", text)
        assert found.problems == ()
        assert found.value[0].form.address == "http://10.1.2.3/xuanchuan/"  # type: ignore[attr-defined]

    @pytest.mark.parametrize("key", ["封存", "封存日期", "archived"])
    def test_a_day_to_stop_at_is_a_whole_day(self, key: str) -> None:
        text = f"标题: 甲\n个人信息联系人: 工会\n{key}: 2027年12月31日\n"
        found = entries("site.yaml", text)
        assert found.problems == ()
        assert found.value[0].form.archived == date(2027, 12, 31)  # type: ignore[attr-defined]
        told = entries("site.yaml", text.replace("2027年12月31日", "年底"))
        assert [problem.span.line for problem in told.problems] == [3]
        assert told.value[0].form.archived is None  # type: ignore[attr-defined]


def _consent(text: str) -> tuple[list[str], Member]:
    found, (form,) = filled("members.yaml", text)
    assert isinstance(form, Member)
    return found, form


class TestConsent:
    def test_an_unknown_key_closes_it(self) -> None:
        found, form = _consent("- {姓名: 单志远, 同意: {姓名: 是, ⟦天气⟧: 否, 日期: 2026-01-12}}\n")
        assert (found, form.consent) == (["E207"], None)

    def test_a_misspelt_key_closes_it(self) -> None:
        found, form = _consent("- {姓名: 单志远, 同意: {姓名: 是, ⟦撤回日其⟧: 2026-02-01}}\n")
        assert (found, form.consent) == (["E208"], None)

    def test_an_answer_that_is_none_closes_it(self) -> None:
        found, form = _consent(
            "- {姓名: 单志远, 同意: {姓名: 是, 照片: ⟦随便⟧, 日期: 2026-01-12}}\n"
        )
        assert (found, form.consent) == (["E112"], None)

    def test_an_unreadable_day_closes_it(self) -> None:
        found, form = _consent("- {姓名: 单志远, 同意: {姓名: 是, 有效期至: ⟦9999-12-31⟧}}\n")
        assert (found, form.consent) == (["E113"], None)

    def test_a_word_in_its_place_closes_it(self) -> None:
        found, form = _consent("- {姓名: 单志远, 同意: ⟦是⟧}\n")
        assert (found, form.consent) == (["E204"], None)

    def test_two_answers_to_one_question_close_it(self) -> None:
        found, form = _consent("- {姓名: 单志远, 同意: {姓名: 是, ⟦姓名⟧: 否, 日期: 2026-01-12}}\n")
        assert (found, form.consent) == (["E116"], None)

    def test_two_consents_of_a_person_are_none(self) -> None:
        text = f"- 姓名: 单志远\n  {AGREED}\n  ⟦同意⟧: {{姓名: 否, 日期: 2026-02-01}}\n"
        found, form = _consent(text)
        assert (found, form.consent) == (["E116"], None)

    @pytest.mark.parametrize(
        "line",
        [
            "离开: ⟦那天⟧",
            "离开: ⟦[2026-01-01]⟧",
            "展示方式: ⟦藏⟧",
            "⟦展示方试⟧: 隐名",
            "⟦离开曰期⟧: 2026-01-01",
            "离开: 2027-01-01\n  ⟦离职⟧: 2026-01-01",
            "展示方式: 全名\n  ⟦display⟧: 隐名",
        ],
    )
    def test_it_falls_with_what_could_hide_the_person(self, line: str) -> None:
        found, form = _consent(f"- 姓名: 单志远\n  {AGREED}\n  {line}\n")
        assert len(found) == 1
        assert form.consent is None

    def test_it_stays_when_another_field_is_bad(self) -> None:
        found, form = _consent(f"- 姓名: 单志远\n  {AGREED}\n  技能等级: ⟦神级⟧\n")
        assert found == ["E118"]
        assert form.consent is not None

    def test_it_falls_for_people_outside_too(self) -> None:
        found = entries("people.yaml", f"- 姓名: 秦墨\n  {AGREED}\n  离开: 那天\n")
        form = found.value[0].form
        assert isinstance(form, OutsidePerson)
        assert form.consent is None

    def test_leaving_has_many_words(self) -> None:
        for word in ("离开", "离职", "调离", "离职时间", "退休", "left"):
            _, form = _consent(f"- {{姓名: 单志远, {word}: 2026-01-01}}\n")
            assert form.left is not None

    def test_the_way_of_showing_has_both_languages(self) -> None:
        for word in ("none", "不出现"):
            assert _consent(f"- {{name: 单志远, display: {word}}}\n")[1].display is Display.NONE


class TestPlaces:
    @pytest.mark.parametrize(
        ("path", "kind", "home", "year"),
        [
            ("site.yaml", "site", "", None),
            ("site.yml", "site", "", None),
            ("calendar/2026.yaml", "calendar", "", 2026),
            ("news/2026/a.md", "news", "", 2026),
            ("teams/unit.yaml", "unit", "teams", None),
            ("teams/a/b/c/d/team.yaml", "team", "teams/a/b/c/d", None),
            ("teams/a/plan-2026.yaml", "plan", "teams/a", 2026),
            ("teams/a/special-skills/快解.md", "special_skill", "teams/a", None),
        ],
    )
    def test_a_path_tells_kind_home_and_year(
        self, path: str, kind: str, home: str, year: int | None
    ) -> None:
        place = place_of(path)
        assert place is not None
        assert (place.kind.name, place.home, place.year) == (kind, home, year)

    @pytest.mark.parametrize(
        ("path", "where"),
        [
            ("teams/a/plan.yaml", "teams/a/plan-2026.yaml"),
            ("teams/a/plan-25.yaml", "teams/a/plan-2025.yaml"),
            ("teams/a/2025年计划.yaml", "teams/a/plan-2025.yaml"),
            ("teams/a/memebrs.yaml", "teams/a/members.yaml"),
            ("a/site.yaml", "site.yaml"),
        ],
    )
    def test_a_file_at_a_place_without_meaning_is_told_a_better_one(
        self, path: str, where: str
    ) -> None:
        found = entries(path, "名称: 甲\n")
        assert [(one.code, one.span.path) for one in found.problems] == [("W201", path)]
        assert found.problems[0].facts["where"] == where
        assert found.value == ()

    @pytest.mark.parametrize(
        ("path", "folder", "where"),
        [
            ("team/a/team.yaml", "team", "teams"),
            ("班组/a/team.yaml", "班组", "teams"),
            ("other/team.yaml", "other", "teams/other"),
            ("teams/a/post/x.md", "teams/a/post", "teams/a/posts"),
            ("teams/a/课题/x.md", "teams/a/课题", "teams/a/topics"),
            ("teams/a/special_skills/x.md", "teams/a/special_skills", "teams/a/special-skills"),
            ("campagin/campaign.yaml", "campagin", "campaign"),
        ],
    )
    def test_a_folder_of_a_wrong_name_is_told_the_right_one(
        self, path: str, folder: str, where: str
    ) -> None:
        found = entries(path, "---\n名称: 甲\n---\n")
        told = [one for one in found.problems if one.code != "E153"]
        assert [(one.code, one.span.path) for one in told] == [("W275", folder)]
        assert told[0].facts["where"] == where

    def test_a_file_like_no_other_is_told_so(self) -> None:
        assert [one.code for one in entries("zzz/qqqqqqqqq.md", "甲\n").problems][-1] == "W202"

    @pytest.mark.parametrize(
        ("path", "guards"),
        [
            ("site.yaml", True),
            ("campaign/campaign.yaml", True),
            ("people.yaml", True),
            ("teams/a/members.yaml", True),
            ("teams/a", True),
            ("teams/a/team.yaml", False),
            ("teams/a/photos/1.jpg", False),
        ],
    )
    def test_some_files_decide_who_may_be_shown(self, path: str, *, guards: bool) -> None:
        assert guards_people(path) is guards


class TestScreening:
    def test_a_private_number_is_found_at_its_place_and_not_repeated(self) -> None:
        found = entries(f"{CREW}/team.yaml", "名称: 甲\n班组长: 单\n地点: 打 13912345678 找我\n")
        (problem,) = found.problems
        assert (problem.code, problem.span.line, problem.span.column) == ("P122", 3, 7)
        assert problem.span.length == 11
        assert "12345678" not in repr(problem.facts)

    @pytest.mark.parametrize(
        ("written", "codes"),
        [
            ("139{:08}", {"P122": 100, "P133": 1}),
            ("a{}@example.com", {"W122": 100, "W141": 1}),
        ],
    )
    def test_of_very_many_numbers_most_are_only_counted(
        self, written: str, codes: dict[str, int]
    ) -> None:
        lines = (f"- {written.format(number)}\n" for number in range(1_000))
        text = f"---\n标题: 分享\n类型: 分享\n日期: 2026-06-18\n---\n{''.join(lines)}"
        found = entries(f"{CREW}/posts/a.md", text).problems
        assert Counter(one.code for one in found) == codes
        assert (found[-1].span.line, found[-1].facts) == (106, {"count": "900"})

    def test_an_office_number_may_be_written(self) -> None:
        text = "标题: 甲\n个人信息联系人: {部门: 工会, 电话: 139-1234-5678}\n办公电话白名单: 13912345678\n"
        assert entries("site.yaml", text).problems == ()

    def test_a_comment_is_nobodys_business(self) -> None:
        text = "名称: 甲 # 13912345678\n班组长: 单 # 20__\n"
        assert entries(f"{CREW}/team.yaml", text).problems == ()

    def test_a_number_sign_in_prose_is_no_comment(self) -> None:
        text = "---\n标题: 分享\n类型: 分享\n日期: 2026-06-18\n---\n# 题\n\n电话 # 13912345678\n"
        found = entries(f"{CREW}/posts/a.md", text)
        assert [(one.code, one.span.line) for one in found.problems] == [("P122", 8)]

    def test_a_blank_nobody_filled_in_is_found_among_the_fields(self) -> None:
        text = "---\n标题: 分享\n类型: 分享\n日期: 2026-06-18\n摘要: 20__年的事\n---\n20__\n"
        found = entries(f"{CREW}/posts/a.md", text)
        assert [(p.code, p.span.line, p.span.column) for p in found.problems] == [("E126", 5, 5)]


def _stopped(text: str, folder: Path) -> Stop | None:
    content = unpack(
        "-- site.yaml --\n标题: 一线\n个人信息联系人: 工会\n-- calendar/2026.yaml --\n依据: 通知\n"
        f"-- {CREW}/team.yaml --\n名称: 甲\n班组长: 单志远\n人数: 8\n{text}",
        folder / "content",
    )
    return build(Request(content, None, lambda _zone: date.fromisoformat(TODAY))).stopped


BROKEN = "一: [二\n三: 四\n"


class TestStops:
    def test_a_broken_roster_stops_publishing(self, tmp_path: Path) -> None:
        assert _stopped(f"-- {CREW}/members.yaml --\n{BROKEN}", tmp_path) is Stop.PRIVACY

    def test_a_broken_campaign_stops_publishing(self, tmp_path: Path) -> None:
        text = f"-- campaign/campaign.yaml --\n{BROKEN}"
        assert _stopped(text, tmp_path) is Stop.PRIVACY

    def test_a_broken_team_does_not(self, tmp_path: Path) -> None:
        assert _stopped(f"-- teams/b/team.yaml --\n{BROKEN}", tmp_path) is None

    def test_a_bad_field_of_a_member_does_not(self, tmp_path: Path) -> None:
        text = f"-- {CREW}/members.yaml --\n- {{姓名: 单志远, 离开: 那天, {AGREED}}}\n"
        assert _stopped(text, tmp_path) is None

    def test_private_data_does(self, tmp_path: Path) -> None:
        text = f"-- {CREW}/members.yaml --\n- {{姓名: 单志远, 手机: 有}}\n"
        assert _stopped(text, tmp_path) is Stop.PRIVACY


class TestBroken:
    def test_a_broken_team_file_keeps_the_team_without_a_second_mistake(self) -> None:
        found = entries(f"{CREW}/team.yaml", BROKEN)
        assert len(found.problems) == 1
        (entry,) = found.value
        assert isinstance(entry.form, Team)

    def test_a_broken_file_of_records_has_none(self) -> None:
        found = entries(f"{CREW}/members.yaml", BROKEN)
        assert (len(found.problems), found.value) == (1, ())

    def test_a_broken_story_is_none(self) -> None:
        found = entries(f"{CREW}/topics/a.md", f"---\n{BROKEN}---\n")
        assert (len(found.problems), found.value) == (1, ())


def test_an_entry_knows_its_lines() -> None:
    found = entries(
        f"{CREW}/{TRAINING}", "- 内容: 一\n  日期: 2026-03-05\n- {内容: 二, 日期: 2026-03-06}\n"
    )
    spans = [list(one.lines()) for one in found.value]
    assert spans == [[1, 2], [3]]
    first: Entry[Form] = found.value[0]
    assert (first.at("date").line, first.at("date", "no").line, first.at("none").line) == (2, 2, 1)
