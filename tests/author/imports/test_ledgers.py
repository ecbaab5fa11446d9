"""Ledgers of trainings as teams keep them, awful ones too, become records of the right files."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.author.imports.books import CREW, TRAINING, book, bring, fill, site, text
from tests.whole import built, files_in


def awful(file: Path) -> Path:
    """Merged titles, two rows of heads, numbered empty rows, totals, remarks below."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "2026年台账"
    heads = (
        "序号",
        "培训时间",
        "培训主题",
        "课时",
        "授课人",
        None,
        "参加人数",
        None,
        "培训地点",
        "联系电话",
    )
    parts = (None, None, None, None, "姓名", "工号", "应到", "实到", None, None)
    rows: list[tuple[object, ...]] = [
        ("货装二班职工培训台账",),
        ("单位：货运处   制表日期：7月",),
        (),
        heads,
        parts,
        (
            1,
            "2026.3.5",
            "卷钢装载加固要点",
            1.5,
            "解立新",
            "0012",
            "８",
            "７",
            "三号货位",
            "13800138000",
        ),
        (2, "3月6日", "棚车门怎么关\n才严实", 0.5, "许静", None, 8, 8),
        (3, 46090, "篷布绳结", 1, "许静、解立新", None, 8, "6人"),
        (4, datetime(2026, 3, 12, 14, 0), "叉车盲区", "90分钟", "许静", None, 8, 7),  # noqa: DTZ001
        (5, "2026年3月19日14:00—15:30", "夜班照明", None, "许静", None, 8, 7),
        (6, "上周三", "说不清的一课", 1, "许静", None, 8, 7),
        ("小计", None, None, 5, None, None, None, 43),
        heads,
        (7, "2025-12-30", "去年最后一课", 1, "许静", None, 8, 7),
        (8, None, "没有日期的课", 1, "许静", None, 8, 7),
        (9,),
        (10, "2026-04-01", "公式课", "=1+1", "许静", None, 8, 7),
        (11, "2026-04-02", "长数字", 1.10105e17, "许静", None, 8, 7),
        ("合　计", None, None, None, None, None, None, 50),
        ("备注：本表每月 5 日前上报。",),
        ("制表人：许静", None, None, None, "审核：单志远"),
    ]
    fill(sheet, rows)
    for area in ("A1:J1", "A2:J2", "E4:F4", "G4:H4", "A20:J20"):
        sheet.merge_cells(area)
    for column in "ABCDIJ":
        sheet.merge_cells(f"{column}4:{column}5")
    made.create_sheet("旧表").sheet_state = "hidden"
    made.save(file)
    return file


class TestAnAwfulLedger:
    def test_its_good_rows_go_to_the_files_of_their_years(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        done = bring(content, awful(tmp_path / "培训.xlsx"), "--team", "crew", "--write")
        assert done.exit_code == 1
        assert text(content, f"{CREW}/training-2025.yaml") == (
            "- 内容: 去年最后一课\n  日期: 2025-12-30\n  学时: 1\n  教员: 许静\n  参加: 7\n  应到: 8\n"
        )
        assert text(content, f"{CREW}/training-2026.yaml") == (
            "- 内容: 卷钢装载加固要点\n  日期: 2026-03-05\n  学时: 1.5\n  地点: 三号货位\n"
            "  教员: 解立新\n  参加: 7\n  应到: 8\n"
            "- 内容: 棚车门怎么关 才严实\n  日期: 2026-03-06\n  学时: 0.5\n  教员: 许静\n"
            "  参加: 8\n  应到: 8\n"
            "- 内容: 篷布绳结\n  日期: 2026-03-09\n  学时: 1\n  教员: 许静、解立新\n"
            "  参加: 6人\n  应到: 8\n"
            "- 内容: 叉车盲区\n  日期: 2026-03-12\n  学时: 90分钟\n  教员: 许静\n  参加: 7\n  应到: 8\n"
            '- 内容: 夜班照明\n  日期: 2026-03-19\n  开始: "14:00"\n  结束: "15:30"\n  教员: 许静\n'
            "  参加: 7\n  应到: 8\n"
        )

    def test_every_bad_row_is_told_at_its_cell(self, tmp_path: Path) -> None:
        done = bring(site(tmp_path), awful(tmp_path / "培训.xlsx"), "--team", "crew")
        for place in ("2026年台账!B11", "2026年台账!B15", "2026年台账!D17", "2026年台账!D18"):
            assert f" --> {place}\n" in done.output
        assert "“上周三”看不出是哪一天" in done.output
        assert "这一行没有填“培训时间”" in done.output

    def test_what_stays_behind_is_told_with_its_reason(self, tmp_path: Path) -> None:
        done = bring(site(tmp_path), awful(tmp_path / "培训.xlsx"), "--team", "crew")
        assert "授课人·工号    不导入：个人信息" in done.output
        assert "联系电话       不导入：个人信息" in done.output
        assert "合计、小计，没有导入：第 12、19 行" in done.output
        assert "说明文字，没有导入：第 20–21 行" in done.output
        assert "隐藏的工作表没有看：旧表" in done.output
        assert "13800138000" not in done.output

    def test_nothing_is_written_unless_asked_for(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        before = files_in(content)
        done = bring(content, awful(tmp_path / "培训.xlsx"), "--team", "crew")
        assert "还没有写入" in done.output
        assert files_in(content) == before

    def test_what_was_written_passes_the_check(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        before = {p.code for p in built(content).problems}
        bring(content, awful(tmp_path / "培训.xlsx"), "--team", "crew", "--write")
        after = built(content)
        assert [p for p in after.problems if p.code not in before] == []
        assert len(after.bulletin.trainings) == 6

    def test_a_second_time_adds_nothing(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        bring(content, awful(tmp_path / "培训.xlsx"), "--team", "crew", "--write")
        before = files_in(content)
        done = bring(content, tmp_path / "培训.xlsx", "--team", "crew", "--write")
        assert "没有要写入的记录" in done.output
        assert "不重复写：6 条（第 6–10、14 行）" in done.output
        assert files_in(content) == before


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026.3.5", "2026-03-05"),
        ("２０２６年３月５日", "2026-03-05"),
        ("20260305", "2026-03-05"),
        (20260305, "2026-03-05"),
        ("3月5日", "2026-03-05"),
        (46086, "2026-03-05"),
        (46086.5625, "2026-03-05"),
        (datetime(2026, 3, 5), "2026-03-05"),  # noqa: DTZ001
        (datetime(2026, 3, 5, 8, 30), "2026-03-05"),  # noqa: DTZ001
        ("2026-03-05 周四", "2026-03-05"),
    ],
)
def test_days_are_read_as_they_are_meant(tmp_path: Path, written: object, read: str) -> None:
    content = site(tmp_path)
    file = book(tmp_path / "2026培训.xlsx", [TRAINING, (written, "绳结", 1, "许静", 7)])
    done = bring(content, file, "--team", "crew", "--write")
    assert done.exit_code == 0
    assert f"日期: {read}\n" in text(content, f"{CREW}/training-2026.yaml")


def test_days_of_the_other_epoch_are_read_as_shown(tmp_path: Path) -> None:
    content = site(tmp_path)
    made = Workbook()
    made.epoch = CALENDAR_MAC_1904
    fill(
        made.worksheets[0],
        [TRAINING, (46086 - 1462, "甲", 1, "许静", 7), (datetime(2026, 3, 6), "乙", 1, "许静", 7)],  # noqa: DTZ001
    )
    made.save(tmp_path / "培训.xlsx")
    bring(content, tmp_path / "培训.xlsx", "--team", "crew", "--write")
    written = text(content, f"{CREW}/training-2026.yaml")
    assert "内容: 甲\n  日期: 2026-03-05" in written
    assert "内容: 乙\n  日期: 2026-03-06" in written


@pytest.mark.parametrize(
    ("when", "fields"),
    [
        ("14:00-15:30", '  开始: "14:00"\n  结束: "15:30"\n'),
        ("下午2点到4点", '  开始: "14:00"\n  结束: "16:00"\n'),
        (time(8, 30), '  开始: "08:30"\n'),
        (0.75, '  开始: "18:00"\n'),
    ],
)
def test_a_time_beside_a_day_is_the_clock(tmp_path: Path, when: object, fields: str) -> None:
    content = site(tmp_path)
    rows = [("日期", "时间", "培训内容", "课时", "参训人数"), ("2026-03-05", when, "绳结", 1.5, 7)]
    bring(content, book(tmp_path / "培训.xlsx", rows), "--team", "crew", "--write")
    assert fields in text(content, f"{CREW}/training-2026.yaml")


def test_bare_numbers_below_a_head_in_minutes_are_minutes(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [("日期", "培训内容", "时长（分钟）", "参训人数"), ("2026-03-05", "绳结", 20, 7)]
    bring(content, book(tmp_path / "a.xlsx", rows), "--team", "crew", "--write")
    assert "学时: 20分钟\n" in text(content, f"{CREW}/training-2026.yaml")


def test_a_length_of_time_is_its_hours(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [TRAINING, ("2026-03-05", "绳结", timedelta(minutes=90), "许静", 7)]
    bring(content, book(tmp_path / "培训.xlsx", rows), "--team", "crew", "--write")
    assert "学时: 1.5\n" in text(content, f"{CREW}/training-2026.yaml")


def test_a_merged_day_is_that_of_all_its_rows(tmp_path: Path) -> None:
    content = site(tmp_path)
    made = Workbook()
    rows = [TRAINING, ("2026-03-05", "甲", 1, "许静", 7), (None, "乙", 1, "许静", 7)]
    fill(made.worksheets[0], rows)
    made.worksheets[0].merge_cells("A2:A3")
    made.save(tmp_path / "培训.xlsx")
    bring(content, tmp_path / "培训.xlsx", "--team", "crew", "--write")
    assert text(content, f"{CREW}/training-2026.yaml").count("日期: 2026-03-05") == 2


def test_hidden_rows_and_columns_stay_behind_and_are_told(tmp_path: Path) -> None:
    content = site(tmp_path)
    made = Workbook()
    sheet = made.worksheets[0]
    fill(sheet, [(*TRAINING, "地点"), ("2026-03-05", "甲", 1, "许静", 7, "站台"),
                 ("2026-03-06", "乙", 1, "许静", 7, "站台")])  # fmt: skip
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["F"].hidden = True
    made.save(tmp_path / "培训.xlsx")
    done = bring(content, tmp_path / "培训.xlsx", "--team", "crew", "--write")
    assert "隐藏或筛选掉的行，没有导入：第 3 行" in done.output
    assert "这一列是隐藏的" in done.output
    written = text(content, f"{CREW}/training-2026.yaml")
    assert "站台" not in written
    assert "乙" not in written


def test_a_record_the_check_would_leave_out_is_told_and_not_written(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [
        TRAINING,
        ("2026-03-05", "甲", 20, "许静", 7),
        ("2026-12-05", "乙", 1, "许静", 7),
        ("2026-03-06", "丙", 1, "许静", 7),
    ]
    done = bring(content, book(tmp_path / "培训.xlsx", rows), "--team", "crew", "--write")
    assert " --> 台账!C2\n" in done.output
    assert " --> 台账!A3\n" in done.output
    written = text(content, f"{CREW}/training-2026.yaml")
    assert "丙" in written
    assert "甲" not in written
    assert "乙" not in written


def test_a_private_number_in_a_cell_keeps_its_row_out_and_is_not_printed(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [(*TRAINING, "备注"), ("2026-03-05", "甲", 1, "许静", 7, "问 13800138000")]
    done = bring(content, book(tmp_path / "培训.xlsx", rows), "--team", "crew", "--write")
    assert "E477" in done.output
    assert "13800138000" not in done.output
    assert not (content / CREW / "training-2026.yaml").exists()


def test_of_many_mistakes_alike_the_first_are_shown_and_the_others_listed(tmp_path: Path) -> None:
    rows = [TRAINING, *(("上周", f"第{n}课", 1, "许静", 7) for n in range(9))]
    done = bring(site(tmp_path), book(tmp_path / "培训.xlsx", rows), "--team", "crew")
    assert done.output.count("错误[E113]") == 3
    assert "同样的还有 6 处：台账!A5、台账!A6" in done.output


def test_a_column_that_must_be_there_is_missed(tmp_path: Path) -> None:
    rows = [("培训内容", "学时", "教员"), ("甲", 1, "许静")]
    done = bring(site(tmp_path), book(tmp_path / "培训.xlsx", rows), "--team", "crew")
    assert "表里没有“日期”这一列" in done.output


def test_english_is_spoken_on_request(tmp_path: Path) -> None:
    rows = [("Date", "Topic", "Hours", "Trainer", "Phone"), ("2026-03-05", "Knots", 1, "许静", "1")]
    done = bring(site(tmp_path), book(tmp_path / "a.xlsx", rows), "--team", "crew", "--lang", "en")
    assert "taken for trainings" in done.output
    assert "left out: personal data" in done.output
    assert "Nothing was written yet" in done.output or "nothing to write" in done.output


@pytest.mark.parametrize("word", ["合计50人", "总 计", "本月小计", "平均", "Total"])
def test_sums_are_no_records(tmp_path: Path, word: str) -> None:
    rows = [TRAINING, ("2026-03-05", "甲", 1, "许静", 7), (word, "一共", 1, None, 7)]
    done = bring(site(tmp_path), book(tmp_path / "培训.xlsx", rows), "--team", "crew")
    assert "合计、小计，没有导入：第 3 行" in done.output


def test_a_lesson_on_sums_is_a_record(tmp_path: Path) -> None:
    rows = [TRAINING, ("2026-03-05", "合计栏怎么填", 1, "许静", 7)]
    done = bring(site(tmp_path), book(tmp_path / "培训.xlsx", rows), "--team", "crew")
    assert "要写入 1 条" in done.output


def test_a_session_that_stands_twice_is_written_once(tmp_path: Path) -> None:
    content = site(tmp_path)
    lesson = ("2026-03-05", "甲", 1, "许静", 7)
    file = book(tmp_path / "培训.xlsx", [TRAINING, lesson, ("2026年3月5日", "甲 ", 1, "许静", 7)])
    done = bring(content, file, "--team", "crew", "--write")
    assert "不重复写：1 条（第 3 行）" in done.output
    assert text(content, f"{CREW}/training-2026.yaml").count("甲") == 1


def test_heads_without_merged_cells_may_take_two_rows(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [
        ("日期", "培训内容", "课时", "人数", None),
        (None, None, None, "应到", "实到"),
        ("2026-03-05", "甲", 1, 8, 7),
    ]
    bring(content, book(tmp_path / "培训.xlsx", rows), "--team", "crew", "--write")
    written = text(content, f"{CREW}/training-2026.yaml")
    assert "应到: 8" in written
    assert "参加: 7" in written


def test_the_year_of_days_may_be_said(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [TRAINING, ("3月5日", "甲", 1, "许静", 7)]
    done = bring(content, book(tmp_path / "培训.xlsx", rows), "--team", "crew")
    assert "E137" in done.output
    bring(content, tmp_path / "培训.xlsx", "--team", "crew", "--year", "2025", "--write")
    assert "日期: 2025-03-05" in text(content, f"{CREW}/training-2025.yaml")


def test_a_folder_that_leads_elsewhere_is_not_written_to(tmp_path: Path) -> None:
    content = site(tmp_path)
    (content / CREW / "training-2026.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (tmp_path / "elsewhere.yaml").write_text("", "utf-8")
    rows = [TRAINING, ("2026-03-05", "甲", 1, "许静", 7)]
    done = bring(content, book(tmp_path / "a.xlsx", rows), "--team", "crew", "--write")
    assert done.exit_code == 2
    assert (tmp_path / "elsewhere.yaml").read_bytes() == b""


def test_truth_values_and_failed_formulas(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [
        ("提出日期", "建议内容", "匿名"),
        ("2026-03-05", "添一盏灯", True),
        ("2026-03-06", "#REF!", None),
    ]
    done = bring(content, book(tmp_path / "建议.xlsx", rows), "--team", "crew", "--write")
    assert "匿名: 是" in text(content, f"{CREW}/suggestions-2026.yaml")
    assert "E476" in done.output
