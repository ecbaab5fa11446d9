"""The ends of `check` and `fix`: how many, what can be mended, where everything is listed."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import cli
from tests.author.test_fix import SLIPS, TEAM, slipped
from tests.whole import CONTENT, CREW, FINE, OURS, SOUND, TODAY, USAGE, copy_of

PLAN = f"{CREW}/plan-2026.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_of(SOUND, tmp_path)


def run(command: str, content: Path, *arguments: str | Path) -> Result:
    line = [command, "--content", str(content), "--date", TODAY, *map(str, arguments)]
    return CliRunner().invoke(cli, line)


def break_plan(content: Path) -> None:
    file = content / PLAN
    text = file.read_text(encoding="utf-8").replace("状态: 计划", "状态: 搞定了")
    file.write_text(text, encoding="utf-8")


class TestCheck:
    def test_its_last_lines_count_and_lead_to_fix(self, content: Path) -> None:
        slipped(content, SLIPS[0])
        break_plan(content)
        lines = run("check", content).output.splitlines()
        assert lines[-2:] == ["1 处错误、1 处警告", "其中 1 处可以自动改：site-builder fix"]
        english = run("check", content, "--lang", "en").output.splitlines()
        assert english[-1] == "1 of them can be mended: site-builder fix"

    def test_of_a_team_it_shows_twenty_unless_asked_for_all(self, content: Path) -> None:
        team = content / TEAM
        keys = "".join(f"{chr(0x4E00 + n)}项{n}: x\n" for n in range(25))
        team.write_text(team.read_text(encoding="utf-8") + keys, encoding="utf-8")
        shown = run("check", content).output
        assert shown.count("警告[") == 20
        assert f"… content/{CREW} 里还有 5 处。全部列出：site-builder check --all" in shown
        assert run("check", content, "--all").output.count("警告[") == 25

    def test_a_report_holds_everything_and_needs_no_other_file(
        self, content: Path, tmp_path: Path
    ) -> None:
        slipped(content, SLIPS[0])
        break_plan(content)
        report = tmp_path / "report.html"
        done = run("check", content, "--report", report)
        assert done.output.splitlines()[-1] == f"全部问题写在：{report}"
        page = report.read_text(encoding="utf-8")
        assert f'<h2 id="f1">content/{CREW}</h2>' in page
        assert f"<h3><code>content/{PLAN}</code></h3>" in page
        assert "<mark>搞定了</mark>" in page
        assert "其中 1 处可以自动改：site-builder fix" in page
        assert "src=" not in page
        run("check", content, "--report", report, "--lang", "en")
        assert "Report of the check" in report.read_text(encoding="utf-8")

    def test_a_report_repeats_nothing_private(self, content: Path, tmp_path: Path) -> None:
        team = content / TEAM
        text = team.read_text(encoding="utf-8").replace("三号货位休息室", "13800138000")
        team.write_text(text, encoding="utf-8")
        run("check", content, "--report", tmp_path / "report.html")
        assert "13800138000" not in (tmp_path / "report.html").read_text(encoding="utf-8")

    def test_a_report_of_nothing_says_so(self, content: Path, tmp_path: Path) -> None:
        assert run("check", content, "--report", tmp_path / "r.html").exit_code == FINE
        assert "没有发现问题" in (tmp_path / "r.html").read_text(encoding="utf-8")

    def test_a_report_replaces_no_other_kind_of_file(self, content: Path) -> None:
        before = (content / TEAM).read_bytes()
        assert run("check", content, "--report", content / TEAM).exit_code == USAGE
        assert (content / TEAM).read_bytes() == before


class TestFix:
    def test_it_shows_a_diff_and_writes_nothing_until_asked(self, content: Path) -> None:
        file = slipped(content, SLIPS[0])
        before = file.read_bytes()
        done = run("fix", content)
        assert "\n-简称：装一\n+简称: 装一\n" in done.output
        assert (
            "可以自动改 1 处，涉及 1 个文件。确认无误后写入：site-builder fix --write"
            in done.output
        )
        assert (done.exit_code, file.read_bytes()) == (CONTENT, before)
        written = run("fix", content, "--write")
        assert written.output.endswith(f"已改好 1 处，写入 1 个文件：\n  content/{TEAM}\n")
        assert written.exit_code == FINE
        again = run("fix", content, "--write")
        assert (again.output, again.exit_code) == ("没有可以自动改的地方。\n", FINE)

    def test_it_says_how_many_errors_need_a_person_and_where(self, content: Path) -> None:
        break_plan(content)
        done = run("fix", content, "--write")
        assert f"还有 1 处错误要人来改：content/{PLAN}:20:9。" in done.output
        assert done.exit_code == CONTENT

    def test_it_mends_only_the_paths_given(self, content: Path) -> None:
        file = slipped(content, SLIPS[0])
        before = file.read_bytes()
        done = run("fix", content, content / "campaign", "--write")
        assert (done.exit_code, file.read_bytes()) == (FINE, before)
        assert run("fix", content, file, "--write").exit_code == FINE
        assert file.read_bytes() != before
        assert run("fix", content, "nowhere").exit_code == USAGE

    def test_another_encoding_is_named_in_the_diff(self, content: Path) -> None:
        file = content / TEAM
        file.write_bytes(file.read_text(encoding="utf-8").encode("gb18030"))
        assert f"# content/{TEAM}: GBK → UTF-8\n" in run("fix", content).output

    def test_its_diff_repeats_nothing_private(self, content: Path) -> None:
        file = slipped(content, SLIPS[0])
        text = file.read_text(encoding="utf-8").replace("三号货位休息室", "13800138000")
        file.write_text(text, encoding="utf-8")
        assert "13800138000" not in run("fix", content).output

    def test_a_file_that_cannot_be_written_is_told(
        self, content: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        slipped(content, SLIPS[0])
        monkeypatch.setattr("os.access", lambda _path, mode, **_: mode != os.W_OK)
        done = run("fix", content, "--write")
        assert f"没有权限写“{TEAM}”" in done.output
        assert done.exit_code == OURS
