"""Records are added in the manner of their file, and what is written is read back as it was."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.author.imports.manner import Manner, scalar
from site_builder.author.imports.saving import Change, save
from site_builder.author.imports.wording import cell_text
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret
from site_builder.model.training import Training
from site_builder.problems import Language
from site_builder.read.documents import parse_document
from site_builder.read.files import SourceFile
from tests.author.imports.books import CREW, TRAINING, book, bring, site, text
from tests.read.helpers import fields

ROWS = [TRAINING, ("2026-03-05", "绳结", 1, "许静、解立新", 7)]
PATH = f"{CREW}/training-2026.yaml"
FIRST = "- 内容: 甲\n  日期: 2026-01-05\n  学时: 1\n  参加: 7\n"


def brought(tmp_path: Path, before: str | bytes) -> bytes:
    """What stands behind the earlier bytes of the file after an import."""
    content = site(tmp_path)
    data = before if isinstance(before, bytes) else before.encode()
    (content / PATH).write_bytes(data)
    done = bring(content, book(tmp_path / "a.xlsx", ROWS), "--team", "crew", "--write")
    assert done.exit_code == 0, done.output
    after = (content / PATH).read_bytes()
    assert after.startswith(data)
    return after.removeprefix(data)


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (FIRST, "- 内容: 绳结\n  日期: 2026-03-05\n  学时: 1\n  教员: 许静、解立新\n  参加: 7\n"),
        (
            "# 只有一句话\n",
            "- 内容: 绳结\n  日期: 2026-03-05\n  学时: 1\n  教员: 许静、解立新\n  参加: 7\n",
        ),
        (
            FIRST.rstrip("\n"),
            "\n- 内容: 绳结\n  日期: 2026-03-05\n  学时: 1\n  教员: 许静、解立新\n  参加: 7\n",
        ),
        (
            "- {标题: 甲, 日期: 2026-01-05, 时长: 1, 教员: [许静], 实到: 7}  # 头一课\n",
            "- {标题: 绳结, 日期: 2026-03-05, 时长: 1, 教员: [许静, 解立新], 实到: 7}\n",
        ),
        (
            "培训:\n  -   内容: 甲\n      日期: 2026-01-05\n      学时: 1\n      参加: 7\n",
            "  -   内容: 绳结\n      日期: 2026-03-05\n      学时: 1\n      教员: 许静、解立新\n      参加: 7\n",
        ),
        (
            f"{FIRST}\n{FIRST.replace('甲', '乙')}",
            "\n- 内容: 绳结\n  日期: 2026-03-05\n  学时: 1\n  教员: 许静、解立新\n  参加: 7\n",
        ),
        (
            "- title: A\n  date: 2026-01-05\n  hours: 1\n  attended: 7\n",
            "- title: 绳结\n  date: 2026-03-05\n  hours: 1\n  instructor: 许静, 解立新\n  attended: 7\n",
        ),
    ],
    ids=["lines", "empty", "open end", "brackets", "indented", "parted", "English"],
)
def test_a_record_is_added_in_the_manner_of_its_file(
    tmp_path: Path, before: str, added: str
) -> None:
    assert brought(tmp_path, before).decode() == added


@pytest.mark.parametrize("codec", ["gbk", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_the_encoding_and_line_ends_of_a_file_stay(tmp_path: Path, codec: str) -> None:
    mark = "\ufeff" if codec.startswith("utf-16") else ""
    added = brought(tmp_path, (mark + FIRST).replace("\n", "\r\n").encode(codec))
    said = added.decode(codec.removesuffix("-sig"))
    assert said.startswith("- 内容: 绳结\r\n  日期: 2026-03-05\r\n")


@pytest.mark.parametrize(
    "before",
    [
        "[{内容: 甲, 日期: 2026-01-05, 学时: 1, 参加: 7}]\n",
        "内容: 甲\n日期: 2026-01-05\n学时: 1\n参加: 7\n",
        FIRST + "...\n",
        "- 内容: [甲\n",
        "[]\n",
    ],
    ids=["brackets", "one record", "closed", "broken", "empty brackets"],
)
def test_a_file_nothing_can_be_added_to_stays_as_it_is(tmp_path: Path, before: str) -> None:
    content = site(tmp_path)
    (content / PATH).write_text(before, "utf-8")
    done = bring(content, book(tmp_path / "a.xlsx", ROWS), "--team", "crew", "--write")
    assert done.exit_code == 2
    assert f"{PATH} 没法在末尾添加记录" in done.output
    assert text(content, PATH) == before


def test_the_other_ending_of_a_file_is_kept(tmp_path: Path) -> None:
    content = site(tmp_path)
    (content / CREW / "training-2026.yml").write_text(FIRST, "utf-8")
    bring(content, book(tmp_path / "a.xlsx", ROWS), "--team", "crew", "--write")
    assert "绳结" in text(content, f"{CREW}/training-2026.yml")
    assert not (content / PATH).exists()


@given(st.text(max_size=30).map(cell_text).filter(bool), st.booleans())
def test_any_text_is_read_back_as_it_was(written: str, flow: bool) -> None:  # noqa: FBT001
    value = scalar(written, flow=flow)
    line = f"- {{a: {value}, b: 1}}\n" if flow else f"- a: {value}\n  b: 1\n"
    assert fields(line) == [{"a": written, "b": "1"}]


def read(text_: str) -> tuple[Entry[Form], ...]:
    document = parse_document(SourceFile(PATH, text_.encode())).value
    assert document is not None
    return interpret((document,)).value


words = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=20)
titles = words.map(cell_text).filter(bool)


@given(
    titles, st.dates().filter(lambda day: 1950 < day.year < 2100), st.integers(1, 99), st.booleans()
)
def test_a_record_is_read_back_as_it_was(title: str, day: object, count: int, flow: bool) -> None:  # noqa: FBT001
    values = {"title": title, "date": str(day), "hours": "1.5", "attended": str(count)}
    written = Manner(Language.ZH, flow=flow).written(Training, values)
    (first,) = read(written)
    (again,) = read(Manner(Language.ZH, flow=not flow).written(Training, values))
    assert isinstance(first.form, Training)
    assert first.form == again.form
    assert (str(first.form.date), first.form.attended) == (str(day), count)


class TestSaving:
    def test_a_file_somebody_changed_meanwhile_is_kept(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_bytes(b"new")
        saved = save({"a.yaml": Change(b"old", b"mine")}, tmp_path)
        assert saved.stopped is not None
        assert saved.stopped.problems[0].code == "E481"
        assert (tmp_path / "a.yaml").read_bytes() == b"new"

    def test_a_file_that_came_meanwhile_is_kept(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_bytes(b"new")
        saved = save({"a.yaml": Change(None, b"mine")}, tmp_path)
        assert saved.stopped is not None
        assert (tmp_path / "a.yaml").read_bytes() == b"new"

    def test_no_link_leads_out(self, tmp_path: Path) -> None:
        (tmp_path / "content").mkdir()
        (tmp_path / "content" / "out").symlink_to(tmp_path)
        saved = save({"out/a.yaml": Change(None, b"mine")}, tmp_path / "content")
        assert saved.stopped is not None
        assert saved.stopped.problems[0].code == "E482"
        assert not (tmp_path / "a.yaml").exists()

    def test_a_folder_in_the_way_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").mkdir()
        saved = save({"b.yaml": Change(None, b"1"), "a.yaml": Change(None, b"2")}, tmp_path)
        assert saved.written == ("b.yaml",)
        assert saved.stopped is not None

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
    def test_a_file_that_must_not_be_written_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_bytes(b"old")
        (tmp_path / "a.yaml").chmod(0o444)
        saved = save({"a.yaml": Change(b"old", b"mine")}, tmp_path)
        assert saved.stopped is not None
        assert saved.stopped.problems[0].code == "E426"
