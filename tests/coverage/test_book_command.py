"""`book` writes one file for an inspection, and a PDF of A4 pages where a browser is there."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import cli
from site_builder.operate.pdf import VARIABLE, NoPdf, find_browser, page_numbers, print_pdf
from tests.equipment import program
from tests.whole import CONTENT, FINE, PRIVACY, SOUND, USAGE, copy_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
A4 = (595, 842)  # points
_BOX = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")
_PAGE = re.compile(rb"/Type\s*/Page(?!s)\b")


def book(folder: Path, *said: str, content: Path = SOUND, browser: str = "none-there") -> Result:
    given = ["--content", str(content), "--output", str(folder / "output"), "--date", "2026-07-15"]
    where = ["--to", str(folder / "book.html")] if "--to" not in said else []
    return CliRunner().invoke(cli, ["book", *given, *where, *said], env={VARIABLE: browser})


def test_a_book_of_pages_of_a4_whose_contents_tell_the_pages(tmp_path: Path) -> None:
    browser = program(*BROWSERS, variable=VARIABLE)
    told = book(tmp_path, "--team", "装一", "--pdf", browser=browser)
    assert (told.exit_code, told.stderr) == (FINE, "")
    pdf = (tmp_path / "book.pdf").read_bytes()
    sizes = {(round(float(width)), round(float(height))) for width, height in _BOX.findall(pdf)}
    assert sizes == {A4}
    assert len(_PAGE.findall(pdf)) == 5, "cover, contents, survey, two chapters"
    numbers = page_numbers(pdf)
    assert (numbers["in-G3"], numbers["in-R2"]) == (4, 5)
    assert page_numbers(b"%PDF-1.7 packed") == {}
    assert "写好了" in told.output


def test_without_a_browser_the_page_is_there_and_says_how_to_go_on(tmp_path: Path) -> None:
    told = book(tmp_path, "--requirement", "r2.1", "--pdf", "--lang", "zh")
    assert told.exit_code == USAGE
    assert VARIABLE in told.stderr
    assert "Edge" in told.stderr
    said = (tmp_path / "book.html").read_text(encoding="utf-8")
    assert 'id="at-R2.1"' in said
    assert 'id="at-G3.2"' not in said
    assert not (tmp_path / "book.pdf").exists()


def test_a_browser_that_prints_nothing_is_told(tmp_path: Path) -> None:
    told = book(tmp_path, "--unit", "装运科", "--pdf", "--lang", "en", browser=program("true"))
    assert told.exit_code == USAGE
    assert "exit code 0" in told.stderr
    assert (tmp_path / "book.html").is_file()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (("--team", "货装二班"), "是不是 货装一班"),
        (("--unit", "装卸科"), "是不是 装运科"),
        (("--requirement", "R2.9"), "是不是 R2"),
    ],
)
def test_a_name_nearly_right_is_told(tmp_path: Path, said: tuple[str, str], meant: str) -> None:
    told = book(tmp_path, *said)
    assert told.exit_code == USAGE
    assert meant in told.stderr


@pytest.mark.parametrize(
    "said",
    [
        ("--team", "装一", "--unit", "装运科"),
        ("--to", "book.doc"),
        ("--to", str(SOUND / "book.html")),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_built(
    tmp_path: Path, said: tuple[str, ...]
) -> None:
    assert book(tmp_path, *said).exit_code == USAGE
    assert list(tmp_path.iterdir()) == []


def test_content_with_errors_is_told_and_what_is_sound_is_in_the_book(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    plan = content / "teams/loading/crew-1/plan-2026.yaml"
    plan.write_text(plan.read_text("utf-8").replace("状态: 计划", "状态: 搞定了"), "utf-8")
    told = book(tmp_path, content=content)
    assert told.exit_code == CONTENT
    assert "site-builder check" in told.output
    assert (tmp_path / "book.html").is_file()


def test_where_privacy_stops_the_site_there_is_no_book(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    settings = content / "site.yaml"
    settings.write_text(settings.read_text("utf-8") + "\n口号: 手机 13800138000\n", "utf-8")
    told = book(tmp_path, content=content)
    assert told.exit_code == PRIVACY
    assert not (tmp_path / "book.html").exists()


def test_without_criteria_there_is_nothing_to_tell(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    (content / "campaign/campaign.yaml").write_text(
        "名称: 创争\n开始: 2026-01-01\n结束: 2027-12-31\n", "utf-8"
    )
    told = book(tmp_path, content=content)
    assert told.exit_code == CONTENT
    assert "没有可写的" in told.stderr


def test_the_browser_named_comes_before_those_that_are_usual(tmp_path: Path) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    windows = {"PROGRAMFILES": str(tmp_path)}
    nothing = {"own": "/opt/own"}.get
    assert find_browser({}, nothing) is None
    assert find_browser(windows, nothing) == edge
    assert find_browser({**windows, VARIABLE: "own"}, nothing) == Path("/opt/own")
    assert find_browser({**windows, VARIABLE: "other"}, nothing) is None


def test_a_browser_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoPdf):
        print_pdf(tmp_path / "none", b"<p>x")
