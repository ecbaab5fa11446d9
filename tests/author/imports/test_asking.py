"""On a terminal what is not clear is asked for, and nothing is written without a yes."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.author.imports.books import CREW, DAY, TRAINING, fill, site, text
from tests.whole import PATIENCE, ROOT, surroundings

pty = pytest.importorskip("pty")


def talk(answers: str, *arguments: str | Path) -> str:
    """Run the command on a terminal of its own and answer its questions."""
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "site_builder", "import", *map(str, arguments)]
    process = subprocess.Popen(  # noqa: S603  (our own program)
        words, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=surroundings()
    )
    os.close(theirs)
    os.write(ours, answers.encode())
    heard = b""
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        try:
            data = os.read(ours, 4096)
        except OSError:
            break
        if not data:
            break
        heard += data
    process.wait(PATIENCE)
    os.close(ours)
    return heard.decode("utf-8", "replace")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    made = Workbook()
    fill(made.worksheets[0], [TRAINING, ("2026-03-05", "三月课", 1, "许静", 7)])
    fill(made.create_sheet("4月"), [TRAINING, ("2026-04-05", "四月课", 1, "许静", 7)])
    made.save(tmp_path / "培训.xlsx")
    return tmp_path / "培训.xlsx"


def test_sheet_and_team_are_chosen_and_a_yes_writes(tmp_path: Path, ledger: Path) -> None:
    content = site(tmp_path)
    heard = talk("2\n1\ny\n", ledger, "--content", content, "--date", DAY)
    assert "导入哪张工作表？" in heard
    assert "导入到哪个班组？" in heard
    assert "写入吗？" in heard
    assert "四月课" in text(content, f"{CREW}/training-2026.yaml")


def test_a_no_writes_nothing(tmp_path: Path, ledger: Path) -> None:
    content = site(tmp_path)
    talk("4月\ncrew\nn\n", ledger, "--content", content, "--date", DAY)
    assert not (content / CREW / "training-2026.yaml").exists()
