"""Rosters, suggestions and awards: what they are called, what is added, what is never touched."""

from pathlib import Path
from typing import Any

import pytest

from tests.author.imports.books import CREW, DAY, book, bring, site, text
from tests.whole import built

ROSTER: list[tuple[Any, ...]] = [
    ("货装二班花名册",),
    (
        "序号",
        "姓名",
        "性别",
        "身份证号码",
        "岗位",
        "技能等级",
        "工种",
        "入班时间",
        "是否同意公开",
        "手机",
    ),
    (1, "单志远", "男", "110101199003071233", "货装值班员", "技师", "装卸工", "2012年", "是", "1"),
    (2, "李　春燕", "女", "x", "货运员", "高级工", "货运员", 2019, "是", "2"),
    (3, "韩一鸣", "男", "x", "装卸工", "熟练工", "装卸工", "2020年3月", "是", "3"),
]


class TestRosters:
    def test_new_people_are_added_and_nobody_is_changed(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        before = text(content, f"{CREW}/members.yaml")
        done = bring(content, book(tmp_path / "a.xlsx", ROSTER), "--team", "crew", "--write")
        assert text(content, f"{CREW}/members.yaml") == before + (
            "- {姓名: 李春燕, 岗位: 货运员, 技能等级: 高级工, 工种: 货运员, 入班: 2019}\n"
            "- {姓名: 韩一鸣, 岗位: 装卸工, 工种: 装卸工, 入班: 2020年3月}\n"
        )
        assert "看作班组名单" in done.output
        assert "没有登记同意" in done.output
        assert "“熟练工”" in done.output

    def test_no_consent_is_ever_imported(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        done = bring(content, book(tmp_path / "a.xlsx", ROSTER), "--team", "crew", "--write")
        assert text(content, f"{CREW}/members.yaml").count("同意") == 3
        assert "本人的同意要照纸质同意书" in done.output

    def test_numbers_of_people_are_neither_written_nor_printed(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        done = bring(content, book(tmp_path / "a.xlsx", ROSTER), "--team", "crew", "--write")
        assert done.output.count("不导入：个人信息") == 3
        assert "110101199003071233" not in done.output + text(content, f"{CREW}/members.yaml")

    def test_two_people_of_one_name_need_ids(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        rows = [("姓名", "岗位"), ("王伟", "装卸工"), ("王伟", "司机")]
        done = bring(content, book(tmp_path / "名单.xlsx", rows), "--team", "crew", "--write")
        assert "名单里有两个“王伟”" in done.output
        rows = [("姓名", "编号"), ("赵敏", "zhao-min-1"), ("赵敏", "zhao-min-2")]
        bring(content, book(tmp_path / "名单.xlsx", rows), "--team", "crew", "--write")
        assert "编号: zhao-min-2, 姓名: 赵敏" in text(content, f"{CREW}/members.yaml") or (
            "姓名: 赵敏, 编号: zhao-min-2" in text(content, f"{CREW}/members.yaml")
        )

    def test_a_list_of_names_alone_is_a_roster(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        (tmp_path / "成员.csv").write_text("姓名\n王伟\n赵敏\n", "utf-8")
        bring(content, tmp_path / "成员.csv", "--team", "other", "--write")
        assert text(content, "teams/other/members.yaml") == "- 姓名: 王伟\n- 姓名: 赵敏\n"


INSTRUCTORS: list[tuple[Any, ...]] = [
    ("2026年兼职教员一览表",),
    ("序号", "姓名", "职务", "所在部门", "教员来源", "擅长领域", "联系电话", "授权公开"),
    (1, "秦墨", "培训工程师", "职教科", "专业部门", "写实、计时", "1", "是"),
    (2, "方　毅", "副处长", "货运处", "上级主管", None, "2", "是"),
    (3, "贺川", "总工", "机械厂", "隔壁的", "叉车", "3", "是"),
]


class TestInstructors:
    def test_they_go_to_the_list_of_the_whole_site_and_nobody_asks_for_a_team(
        self, tmp_path: Path
    ) -> None:
        content = site(tmp_path, "-- people.yaml --\n- {姓名: 秦墨, 部门: 职教科}\n")
        done = bring(content, book(tmp_path / "a.xlsx", INSTRUCTORS), "--write")
        written = text(content, "people.yaml")
        assert written.startswith("- {姓名: 秦墨, 部门: 职教科}\n")
        assert "- {姓名: 方毅, 岗位: 副处长, 部门: 货运处, 教员来源: 上级主管}\n" in written
        assert "姓名: 贺川" in written
        assert "“隔壁的”" in done.output
        assert written.count("秦墨") == 1
        assert "同意" not in written
        assert "看作教员名单" in done.output
        assert "site-builder check content\n" in done.output

    def test_a_first_list_is_begun_and_what_they_teach_is_split(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        rows = [("讲师姓名", "主讲课程"), ("秦墨", "写实、计时")]
        bring(content, book(tmp_path / "b.xlsx", rows), "--write")
        assert text(content, "people.yaml") == "- 姓名: 秦墨\n  擅长: 写实、计时\n"

    def test_a_roster_with_offices_is_still_a_roster(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        rows = [("姓名", "岗位", "部门"), ("王伟", "装卸工", "装运科")]
        done = bring(content, book(tmp_path / "c.xlsx", rows), "--team", "crew", "--write")
        assert "看作班组名单" in done.output
        done = bring(
            content, book(tmp_path / "d.xlsx", rows), "--kind", "教员", "--team", "crew", "--write"
        )
        assert "姓名: 王伟" in text(content, "people.yaml")


SUGGESTIONS: list[tuple[Any, ...]] = [
    ("2026年合理化建议汇总表",),
    ("编号", "提出日期", "建议内容", "提出人", "类别", "采纳情况", "答复意见"),
    ("1", "2026.2.11", "把常错栏印成浅黄", "许静", "管理", "已采纳", "先试五十张"),
    ("2", "2026.3.12", "门口加一块脚垫", "许静、解立新", "安全", "已实施", "送来了"),
    ("3", "2026.3.20", "风枪再买一把", "许静", "成本", "暂存", None),
]


class TestSuggestions:
    def test_they_are_recognised_and_their_words_understood(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        done = bring(content, book(tmp_path / "a.xlsx", SUGGESTIONS), "--team", "crew", "--write")
        assert "看作合理化建议" in done.output
        assert "是台账自己的编号" in done.output
        written = text(content, f"{CREW}/suggestions-2026.yaml")
        assert "标题: 把常错栏印成浅黄" in written
        assert "状态: 采纳" in written
        assert "状态: 完成" in written
        assert "建议人: 许静、解立新" in written

    def test_a_title_that_is_there_is_not_written_again(self, tmp_path: Path) -> None:
        there = (
            "-- teams/crew/suggestions-2026.yaml --\n- 内容: 门口加一块脚垫。\n  日期: 2026-01-02\n"
        )
        content = site(tmp_path, there)
        done = bring(content, book(tmp_path / "a.xlsx", SUGGESTIONS), "--team", "crew", "--write")
        written = text(content, f"{CREW}/suggestions-2026.yaml")
        assert written.count("脚垫") == 1
        assert "内容: 把常错栏印成浅黄" in written  # as the file calls it
        assert "不重复写：1 条（第 4 行）" in done.output


AWARDS: list[tuple[Any, ...]] = [
    ("日期", "奖项", "获奖人", "级别", "主要事迹", "奖金"),
    ("2026-03-29", "好教员", "许静", "班组", "把门道讲成三句话", 500),
    ("2026-06-26", "学习型班组", None, "处级", "个个上过讲台", None),
    ("2026-06-27", "没有事迹", "许静", "班组", None, None),
]


class TestAwards:
    def test_they_are_recognised_and_money_stays_behind(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        done = bring(content, book(tmp_path / "a.xlsx", AWARDS), "--team", "crew", "--write")
        assert "看作表彰" in done.output
        assert "这一行没有填“主要事迹”" in done.output
        written = text(content, f"{CREW}/awards-2026.yaml")
        assert "500" not in written
        assert "名称: 好教员\n  获奖人: 许静\n  级别: 班组\n  日期: 2026-03-29\n" in written
        assert "学习型班组" in written
        assert "没有事迹" not in written

    def test_the_same_award_on_the_same_day_to_another_is_another(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        rows = [
            *AWARDS[:2],
            ("2026-03-29", "好教员", "解立新", "班组", "讲得明白", None),
            AWARDS[1],
        ]
        done = bring(content, book(tmp_path / "a.xlsx", rows), "--team", "crew", "--write")
        assert text(content, f"{CREW}/awards-2026.yaml").count("好教员") == 2
        assert "不重复写：1 条（第 4 行）" in done.output


class TestKinds:
    def test_what_nobody_can_tell_is_asked_for(self, tmp_path: Path) -> None:
        done = bring(
            site(tmp_path), book(tmp_path / "a.xlsx", [("日期", "备注")]), "--team", "crew"
        )
        assert done.exit_code == 2
        assert "看不出这是哪种台账" in done.output

    @pytest.mark.parametrize("kind", ["training", "培训", "培训记录"])
    def test_a_kind_may_be_said(self, tmp_path: Path, kind: str) -> None:
        content = site(tmp_path)
        rows = [("日期", "内容", "学时", "参加"), ("2026-03-05", "绳结", 1, 7)]
        file = book(tmp_path / "a.xlsx", rows)
        bring(content, file, "--team", "crew", "--kind", kind, "--write")
        assert (content / CREW / "training-2026.yaml").is_file()

    def test_everything_together_passes_the_check(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        before = {p.code for p in built(content, DAY).problems}
        ledgers: tuple[list[tuple[Any, ...]], ...] = (ROSTER, SUGGESTIONS, AWARDS)
        for number, rows in enumerate(ledgers):
            file = book(tmp_path / f"{number}.xlsx", rows)
            bring(content, file, "--team", "crew", "--write")
        problems = built(content, DAY).problems
        assert [p for p in problems if p.severity in "EP" and p.code not in before] == []
