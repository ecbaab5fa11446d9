"""What is no table, or would do harm, is refused with the way out; texts are read in any encoding."""

import io
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from site_builder.author.imports.grid import Unimportable
from site_builder.author.imports.opening import open_tables
from tests.author.imports.books import CREW, TRAINING, book, bring, fill, site, text

ROWS = [TRAINING, ("2026-03-05", "绳结", 1, "许静", 7)]
TABLE = "日期,培训内容,学时,教员,参加\n2026-03-05,绳结,1,许静,7\n"


def archive(file: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/") + ".xml", data)
    return file


def spoilt(file: Path, part: str, change: tuple[bytes, bytes]) -> Path:
    """A workbook with something changed in one of its parts."""
    book(file, ROWS)
    with zipfile.ZipFile(file) as old:
        parts = {one: old.read(one) for one in old.namelist()}
    assert change[0] in parts[part]
    parts[part] = parts[part].replace(*change)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return file


def refusal(file: Path) -> str:
    with pytest.raises(Unimportable) as refused:
        open_tables(file)
    return refused.value.problem.code


SHEET = "xl/worksheets/sheet1.xml"


class TestRefused:
    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "E450"),
            (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "E451"),
            (b"%PDF-1.7 ...", "E452"),
            (b"", "E452"),
            (b"  \n\n", "E452"),
            (b"\x00\x01\x02\x03" * 20, "E452"),
            (b"PK\x03\x04 half of a file", "E453"),
            (b"<html><table><tr><td>1</td></tr></table></html>", "E455"),
            (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "E455"),
        ],
    )
    def test_by_what_it_is_whatever_its_name_says(
        self, tmp_path: Path, data: bytes, code: str
    ) -> None:
        file = tmp_path / "台账.xlsx"
        file.write_bytes(data)
        assert refusal(file) == code

    def test_a_word_document_under_another_name(self, tmp_path: Path) -> None:
        assert refusal(archive(tmp_path / "a.xlsx", word__document=b"<w/>")) == "E452"

    def test_a_table_of_another_office(self, tmp_path: Path) -> None:
        assert refusal(archive(tmp_path / "a.xlsx", content=b"<office/>")) == "E450"

    def test_a_bomb(self, tmp_path: Path) -> None:
        file = archive(
            tmp_path / "a.xlsx", xl__workbook=b"<a/>", xl__sharedStrings=bytes(30_000_000)
        )
        assert file.stat().st_size < 100_000
        assert refusal(file) == "E454"

    def test_a_file_of_thousands_of_parts(self, tmp_path: Path) -> None:
        many = {f"p{number}": b"" for number in range(3_100)}
        assert refusal(archive(tmp_path / "a.xlsx", xl__workbook=b"<a/>", **many)) == "E454"

    def test_a_merged_area_as_large_as_a_sheet_can_be(self, tmp_path: Path) -> None:
        merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        file = spoilt(tmp_path / "a.xlsx", SHEET, (b"</sheetData>", merged))
        assert refusal(file) == "E454"

    def test_a_merged_area_nobody_can_read(self, tmp_path: Path) -> None:
        merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A:XFD"/></mergeCells>'
        assert refusal(spoilt(tmp_path / "a.xlsx", SHEET, (b"</sheetData>", merged))) == "E453"

    def test_entities_that_grow(self, tmp_path: Path) -> None:
        evil = b'<!DOCTYPE a [<!ENTITY b "bb">]><worksheet'
        assert refusal(spoilt(tmp_path / "a.xlsx", SHEET, (b"<worksheet", evil))) == "E453"

    @pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("part", [SHEET, "xl/_rels/workbook.xml.rels"])
    def test_entities_in_any_part_and_encoding(self, tmp_path: Path, code: str, part: str) -> None:
        evil = "<!DOCTYPE a [<!ENTITY b 'bb'>]>".encode(code)
        assert refusal(spoilt(tmp_path / "a.xlsx", part, (b"<", evil + b"<"))) == "E453"

    @pytest.mark.parametrize("made", [b"<c/>", b'<row r="9" ht="5"/>', b"<x:c><x:v>1</x:v></x:c>"])
    def test_a_hundred_thousand_cells_or_rows(self, tmp_path: Path, made: bytes) -> None:
        many = (b"</sheetData>", made * 100_000 + b"</sheetData>")
        assert refusal(spoilt(tmp_path / "a.xlsx", SHEET, many)) == "E454"

    def test_formats_without_end(self, tmp_path: Path) -> None:
        many = (b"</cellXfs>", b"<xf/>" * 100_001 + b"</cellXfs>")
        assert refusal(spoilt(tmp_path / "a.xlsx", "xl/styles.xml", many)) == "E454"

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"a" * 2_100_000, "E454"),
            (b'"' * 1_900_000, "E453"),
            (TABLE.encode() + b"\0" * 1_000, "E452"),
            ((",".join(["字"] * 199) + "\n").encode() * 600, "E454"),
            ((",".join(["字"] * 40_000) + "\n").encode() * 10, ""),
        ],
    )
    def test_texts_without_end(self, tmp_path: Path, data: bytes, code: str) -> None:
        (tmp_path / "a.csv").write_bytes(data)
        if code:
            assert refusal(tmp_path / "a.csv") == code
        else:
            (sheet,) = open_tables(tmp_path / "a.csv")
            assert {len(row) for row in sheet.rows.values()} == {200}

    def test_a_damaged_sheet(self, tmp_path: Path) -> None:
        assert refusal(spoilt(tmp_path / "a.xlsx", SHEET, (b"</sheetData>", b"</oops>"))) == "E453"

    def test_more_rows_than_a_team_ever_has(self, tmp_path: Path) -> None:
        file = tmp_path / "a.csv"
        file.write_text(TABLE + "2026-03-05,绳结,1,许静,7\n" * 5_100, "utf-8")
        assert refusal(file) == "E454"
        assert refusal(book(tmp_path / "b.xlsx", [("内容",)] * 5_100)) == "E454"

    def test_a_file_of_more_bytes_than_any_ledger(self, tmp_path: Path) -> None:
        with (tmp_path / "a.xlsx").open("wb") as file:
            file.truncate(21_000_000)
        assert refusal(tmp_path / "a.xlsx") == "E454"

    def test_a_cell_too_long_for_a_table(self, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text('日期,"' + "长" * 200_000, "utf-8")
        assert refusal(tmp_path / "a.csv") == "E453"


def test_the_command_says_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    done = bring(site(tmp_path), tmp_path / "a.xls", "--team", "crew")
    assert done.exit_code == 2
    assert "另存为“Excel 工作簿（*.xlsx）”" in done.output


def test_without_its_reader_the_way_to_get_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = book(tmp_path / "a.xlsx", ROWS)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    done = bring(site(tmp_path), file, "--team", "crew")
    assert done.exit_code == 2
    assert "python -m pip install openpyxl" in done.output


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_text_is_read_in_any_encoding_with_any_separator(
    tmp_path: Path, codec: str, sign: str
) -> None:
    content = site(tmp_path)
    (tmp_path / "台账.csv").write_bytes(
        TABLE.replace(",", sign).replace("\n", "\r\n").encode(codec)
    )
    assert bring(content, tmp_path / "台账.csv", "--team", "crew", "--write").exit_code == 0
    assert text(content, f"{CREW}/training-2026.yaml") == (
        "- 内容: 绳结\n  日期: 2026-03-05\n  学时: 1\n  教员: 许静\n  参加: 7\n"
    )


@pytest.mark.parametrize(
    ("cell", "place"), [("1.10105E+17", "C2"), ("1.1E17", "C2"), ("#REF!", "C2")]
)
def test_what_a_text_has_lost_is_told_at_its_cell(tmp_path: Path, cell: str, place: str) -> None:
    (tmp_path / "台账.csv").write_text(TABLE.replace(",1,", f",{cell},"), "utf-8")
    done = bring(site(tmp_path), tmp_path / "台账.csv", "--team", "crew")
    assert f" --> {place}\n" in done.output


def test_numbers_kept_as_formulas_or_behind_an_apostrophe_are_numbers(tmp_path: Path) -> None:
    content = site(tmp_path)
    (tmp_path / "a.csv").write_text(
        TABLE.replace(",7", ",'7").replace(",1,", ',"=""1""",'), "utf-8"
    )
    bring(content, tmp_path / "a.csv", "--team", "crew", "--write")
    assert "学时: 1\n  教员: 许静\n  参加: 7\n" in text(content, f"{CREW}/training-2026.yaml")


def test_signs_nobody_sees_do_not_reach_the_file(tmp_path: Path) -> None:
    content = site(tmp_path)
    file = book(
        tmp_path / "a.xlsx",
        [TRAINING, ("2026-03-05", "绳_x0007_结\u200b课_x000D_\n续", 1, "许 静", 7)],
    )
    bring(content, file, "--team", "crew", "--write")
    assert "内容: 绳结课 续\n" in text(content, f"{CREW}/training-2026.yaml")
    assert "教员: 许静\n" in text(content, f"{CREW}/training-2026.yaml")


def test_the_value_last_seen_in_a_formula_is_used(tmp_path: Path) -> None:
    content = site(tmp_path)
    rows = [TRAINING, ("2026-03-05", "绳结", "=A2", "许静", 7)]
    file = book(tmp_path / "a.xlsx", rows)
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as old:
        sheet = old.read(SHEET)
        parts = {one: old.read(one) for one in old.namelist()}
    parts[SHEET] = sheet.replace(b"<f>A2</f><v></v>", b"<f>A2</f><v>1.5</v>").replace(
        b"<f>A2</f><v />", b"<f>A2</f><v>1.5</v>"
    )
    assert parts[SHEET] != sheet
    with zipfile.ZipFile(file, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    bring(content, file, "--team", "crew", "--write")
    assert "学时: 1.5\n" in text(content, f"{CREW}/training-2026.yaml")


class TestSheets:
    def made(self, file: Path) -> Path:
        book_ = Workbook()
        fill(book_.worksheets[0], [TRAINING, ("2026-03-05", "三月课", 1, "许静", 7)])
        book_.worksheets[0].title = "3月"
        fill(book_.create_sheet("4月"), [TRAINING, ("2026-04-05", "四月课", 1, "许静", 7)])
        fill(book_.create_sheet("说明"), [("这里是填表说明",)])
        book_.save(file)
        return file

    def test_of_several_one_must_be_chosen(self, tmp_path: Path) -> None:
        done = bring(site(tmp_path), self.made(tmp_path / "培训.xlsx"), "--team", "crew")
        assert done.exit_code == 2
        assert "“培训.xlsx”里有几张表：3月、4月" in done.output
        assert "--sheet “3月”" in done.output

    @pytest.mark.parametrize("wish", ["4月", "2"])
    def test_one_is_chosen_by_name_or_number(self, tmp_path: Path, wish: str) -> None:
        content = site(tmp_path)
        file = self.made(tmp_path / "培训.xlsx")
        bring(content, file, "--team", "crew", "--sheet", wish, "--write")
        assert "三月课" not in text(content, f"{CREW}/training-2026.yaml")
        assert "四月课" in text(content, f"{CREW}/training-2026.yaml")

    def test_all_may_be_chosen(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        file = self.made(tmp_path / "培训.xlsx")
        bring(content, file, "--team", "crew", "--sheet", "全部", "--write")
        assert "三月课" in text(content, f"{CREW}/training-2026.yaml")
        assert "四月课" in text(content, f"{CREW}/training-2026.yaml")

    def test_one_that_is_not_there_is_missed(self, tmp_path: Path) -> None:
        file = self.made(tmp_path / "培训.xlsx")
        done = bring(site(tmp_path), file, "--team", "crew", "--sheet", "5月")
        assert done.exit_code == 2
        assert "没有叫“5月”的工作表" in done.output

    def test_a_sheet_without_heads_is_told(self, tmp_path: Path) -> None:
        done = bring(
            site(tmp_path), book(tmp_path / "a.xlsx", [("早",), ("安",)]), "--team", "crew"
        )
        assert done.exit_code == 2
        assert "找不到表头" in done.output


class TestWhose:
    def test_the_folder_a_ledger_lies_in_tells_the_team(self, tmp_path: Path) -> None:
        content = site(tmp_path)
        book(content / CREW / "台账.xlsx", ROWS)
        assert bring(content, f"{CREW}/台账.xlsx", "--write").exit_code == 0
        assert (content / CREW / "training-2026.yaml").is_file()

    @pytest.mark.parametrize("wish", ["crew", CREW, f"content/{CREW}", "货装二班", "teams\\crew"])
    def test_a_team_has_many_names(self, tmp_path: Path, wish: str) -> None:
        content = site(tmp_path)
        bring(content, book(tmp_path / "a.xlsx", ROWS), "--team", wish, "--write")
        assert (content / CREW / "training-2026.yaml").is_file()

    def test_nobody_knows_whose_it_is(self, tmp_path: Path) -> None:
        done = bring(site(tmp_path), book(tmp_path / "a.xlsx", ROWS))
        assert done.exit_code == 2
        assert "可选：crew、other" in done.output

    def test_a_team_that_is_not_there_is_missed(self, tmp_path: Path) -> None:
        done = bring(site(tmp_path), book(tmp_path / "a.xlsx", ROWS), "--team", "货装三班")
        assert done.exit_code == 2
        assert "找不到班组“货装三班”" in done.output

    def test_a_file_that_is_not_there_is_missed(self, tmp_path: Path) -> None:
        done = bring(site(tmp_path), tmp_path / "a.xlsx", "--team", "crew")
        assert done.exit_code == 2
        assert "打不开" in done.output

    def test_one_ledger_at_a_time(self, tmp_path: Path) -> None:
        done = bring(site(tmp_path), "a.xlsx", "b.xlsx", "--team", "crew")
        assert done.exit_code == 2


def test_a_content_folder_that_is_not_there_is_missed(tmp_path: Path) -> None:
    done = bring(tmp_path / "nowhere", book(tmp_path / "a.xlsx", ROWS), "--team", "crew")
    assert done.exit_code == 2
    assert "找不到内容文件夹“nowhere”" in done.output


def test_the_fault_of_a_disk_is_told(tmp_path: Path) -> None:
    content = site(tmp_path)
    (content / CREW / "training-2026.yaml").mkdir()
    done = bring(content, book(tmp_path / "a.xlsx", ROWS), "--team", "crew", "--write")
    assert done.exit_code in {2, 4}
    assert "错误[E4" in done.output
