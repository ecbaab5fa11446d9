"""Workbooks as people make them, a small site they are imported into, and the command itself."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from site_builder.commands.importing import import_command
from tests.support import unpack

DAY = "2026-07-15"
CREW = "teams/crew"
SITE = """\
-- site.yaml --
标题: 宣传栏
个人信息联系人: 工会办公室
-- calendar/2026.yaml --
年份: 2026
-- teams/unit.yaml --
名称: 货运处
类型: 处
-- teams/crew/team.yaml --
名称: 货装二班
班组长: 单志远
人数: 8
-- teams/crew/members.yaml --
- 姓名: 单志远
  角色: 班组长
  同意: {姓名: 是, 日期: 2026-01-12}
- 姓名: 许静
  同意: {姓名: 是, 日期: 2026-01-12}
- {姓名: 解立新, 同意: {姓名: 是, 日期: 2026-01-12}}
-- teams/other/team.yaml --
名称: 门吊班
班组长: 陆远帆
人数: 6
"""

TRAINING = ("日期", "内容", "学时", "教员", "参加")


def site(root: Path, more: str = "") -> Path:
    """The content folder of the small site."""
    return unpack(SITE + more, root / "content")


def book(file: Path, rows: Iterable[Sequence[Any]], title: str = "台账") -> Path:
    """A workbook of one sheet with these rows, empty cells left out."""
    made = Workbook()
    fill(made.worksheets[0], rows)
    made.worksheets[0].title = title
    made.save(file)
    return file


def fill(sheet: Worksheet, rows: Iterable[Sequence[Any]]) -> None:
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)


def bring(content: Path, *arguments: str | Path, day: str = DAY) -> Result:
    """Run `import`; nobody sits at a terminal."""
    words = [*map(str, arguments), "--content", str(content), "--date", day]
    return CliRunner().invoke(import_command, words, catch_exceptions=False)


def text(content: Path, path: str) -> str:
    return (content / path).read_text("utf-8")
