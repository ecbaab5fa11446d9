"""What old browsers understand, and what must never stand in the files of a screen."""

import gzip
import re
import subprocess
from pathlib import Path

import pytest

from site_builder.render.player import checksum, screen_shell
from tests.equipment import module_file, program
from tests.screens.made import FILES, PLAYER, face

KB = 1024
SHELL = screen_shell(FILES, face())
BOOT = SHELL.data.decode().rpartition("<script>")[2].partition("</script>")[0]
# The properties and functions that only younger browsers know, in what is sent to all.
YOUNG = re.compile(
    r"\binset\b|aspect-ratio|\bgap:|:is\(|:where\(|clamp\(|\bmin\(|\bmax\(|dvh|oklch|@layer|@container"
)


def test_the_page_and_the_player_stay_light() -> None:
    assert len(SHELL.data) <= 10 * KB
    assert len(gzip.compress(PLAYER, mtime=0)) <= 12 * KB


@pytest.mark.parametrize("script", [BOOT, PLAYER.decode()], ids=["page", "player"])
def test_scripts_are_read_by_browsers_of_2017(script: str, tmp_path: Path) -> None:
    acorn = module_file("acorn/dist/acorn.js")
    (tmp_path / "script.js").write_text(script, encoding="utf-8")
    reading = "const [,acorn,file]=process.argv;require(acorn).parse(require('fs').readFileSync(file,'utf8'),{ecmaVersion:2015})"
    asked = [program("node"), "-e", reading, str(acorn), str(tmp_path / "script.js")]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("text", [SHELL.data.decode(), PLAYER.decode()], ids=["page", "player"])
@pytest.mark.parametrize(
    "banned",
    [r"reload\(", r'cache: "reload"', "infinite", r"history\.go", "http-equiv", "https?://"],
)
def test_what_turns_a_screen_white_or_hot_is_not_there(text: str, banned: str) -> None:
    assert re.search(banned, text) is None


def test_the_style_of_the_page_is_one_for_old_browsers() -> None:
    style = SHELL.data.decode().partition("<style>")[2].partition("</style>")[0]
    assert YOUNG.findall(style) == []


def test_remarks_stay_at_home() -> None:
    assert not re.search(r"^\s*//", f"{BOOT}\n{PLAYER.decode()}", re.MULTILINE)


def test_the_version_of_a_page_is_its_sum_with_zeros_in_its_place() -> None:
    blank = SHELL.data.replace(SHELL.version.encode(), b"00000000")
    assert checksum(blank) == SHELL.version
    assert SHELL.data.count(SHELL.version.encode()) == 1
    assert screen_shell(FILES, face(name="大门厅")).version != SHELL.version


def test_a_name_cannot_break_out_of_the_page() -> None:
    page = screen_shell(FILES, face(name="</script><b>'\"")).data.decode()
    assert page.count("</script>") == SHELL.data.decode().count("</script>")
    assert "<b>" not in page
