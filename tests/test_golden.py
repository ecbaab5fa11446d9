"""Whole sites in `tests/golden/<case>/content`, and every word said about them in `problems.txt`.

`pytest tests/test_golden.py --rewrite-golden` writes the words anew; read them before committing.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli import cli
from tests.whole import TODAY

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())
EXPECTED = "problems.txt"
SAID_NOTHING = ""


def said_about(case: str) -> str:
    """What `check --verbose` prints, and its exit code."""
    arguments = ["--content", str(GOLDEN / case / "content"), "--date", TODAY, "--verbose"]
    result = CliRunner().invoke(cli, ["check", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return f"{result.output}{result.exit_code}\n"


@pytest.mark.parametrize("case", CASES)
def test_a_golden_site_is_told_its_problems_in_these_words(
    case: str, pytestconfig: pytest.Config
) -> None:
    expected = GOLDEN / case / EXPECTED
    said = said_about(case)
    if pytestconfig.getoption("--rewrite-golden"):
        expected.write_text(said, encoding="utf-8", newline="")
    assert said == expected.read_text(encoding="utf-8")


def test_nothing_is_left_over_in_the_golden_folder() -> None:
    left = [path.name for path in GOLDEN.iterdir() if path.name not in CASES]
    left += [
        f"{case}/{path.name}"
        for case in CASES
        for path in (GOLDEN / case).iterdir()
        if path.name not in {"content", EXPECTED}
    ]
    assert left == []
