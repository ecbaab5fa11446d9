"""The command line as people and machines meet it: words, exit codes, and what is left alone."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from site_builder.cli import cli
from site_builder.commands.misuse import misuse
from tests.whole import (
    CONTENT,
    CREW,
    FINE,
    INTERRUPTED,
    OURS,
    PATIENCE,
    PRIVACY,
    ROOT,
    SOUND,
    TODAY,
    USAGE,
    copy_of,
    files_in,
    run,
    surroundings,
)

DAY = ("--date", TODAY)
ERROR = ("状态: 计划", "状态: 搞定了")
PRIVATE = ("三号货位休息室", "13800138000")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_of(SOUND, tmp_path)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def spoil(file: Path, change: tuple[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    assert change[0] in text
    file.write_text(text.replace(*change), encoding="utf-8")


def plan(content: Path) -> Path:
    return content / CREW / "plan-2026.yaml"


class TestBuild:
    def test_a_site_in_order_is_built(self, content: Path, output: Path) -> None:
        done = run("build", "--content", content, "--output", output, *DAY)
        assert (done.returncode, done.stderr) == (FINE, "")
        assert (output / CREW / "index.html").is_file()
        assert "没有发现问题" in done.stdout
        assert " 页，更新 " in done.stdout

    def test_a_broken_record_is_left_out_and_the_rest_is_published(
        self, content: Path, output: Path
    ) -> None:
        spoil(plan(content), ERROR)
        done = run("build", "--content", content, "--output", output, *DAY)
        assert done.returncode == CONTENT
        assert "错误[E118] “状态”里没有“搞定了”这个选项" in done.stdout
        assert f" --> content/{CREW}/plan-2026.yaml:20:9" in done.stdout
        assert (output / CREW / "index.html").is_file()

    def test_strict_publishes_nothing_on_an_error(self, content: Path, output: Path) -> None:
        run("build", "--content", content, "--output", output, *DAY)
        before = files_in(output)
        spoil(plan(content), ERROR)
        spoil(content / CREW / "team.yaml", ("简称: 装一", "简称: 装壹"))
        done = run("build", "--content", content, "--output", output, *DAY, "--strict")
        assert done.returncode == CONTENT
        assert "按严格方式，有错误就不发布；已有的网站没有改动。" in done.stdout
        assert files_in(output) == before

    def test_strict_lets_warnings_pass(self, content: Path, output: Path) -> None:
        spoil(content / CREW / "team.yaml", ("简称: 装一", "简称:装一"))
        done = run("build", "--content", content, "--output", output, *DAY, "--strict")
        assert done.returncode == FINE
        assert (output / "index.html").is_file()

    def test_a_private_number_stops_publishing_and_is_printed_nowhere(
        self, content: Path, output: Path
    ) -> None:
        run("build", "--content", content, "--output", output, *DAY)
        before = files_in(output)
        spoil(content / CREW / "team.yaml", PRIVATE)
        done = run("build", "--content", content, "--output", output, *DAY)
        assert done.returncode == PRIVACY
        assert "为保护个人信息，本次没有发布；已有的网站没有改动。" in done.stdout
        assert "13800138000" not in done.stdout + done.stderr
        assert files_in(output) == before

    def test_a_missing_content_folder_never_empties_a_site(
        self, content: Path, output: Path
    ) -> None:
        run("build", "--content", content, "--output", output, *DAY)
        before = files_in(output)
        done = run("build", "--content", content / "nowhere", "--output", output, *DAY)
        assert done.returncode in {CONTENT, USAGE}
        assert "找不到内容文件夹“nowhere”" in done.stdout
        assert files_in(output) == before

    def test_an_empty_content_folder_never_empties_a_site(
        self, content: Path, output: Path, tmp_path: Path
    ) -> None:
        run("build", "--content", content, "--output", output, *DAY)
        before = files_in(output)
        (tmp_path / "empty").mkdir()
        done = run("build", "--content", tmp_path / "empty", "--output", output, *DAY)
        assert done.returncode == CONTENT
        assert "内容文件夹里没有 site.yaml，本次没有发布" in done.stdout
        assert files_in(output) == before

    @pytest.mark.parametrize("place", ["content", "content/site", ".", "content/teams"])
    def test_an_output_folder_in_or_around_the_content_is_refused(
        self, content: Path, tmp_path: Path, place: str
    ) -> None:
        before = files_in(tmp_path)
        done = run("build", "--content", content, "--output", tmp_path / place, *DAY)
        assert done.returncode == USAGE
        assert "E421" in done.stderr
        assert files_in(tmp_path) == before

    def test_an_output_folder_with_files_of_others_is_refused(
        self, content: Path, output: Path
    ) -> None:
        output.mkdir()
        (output / "thesis.docx").write_bytes(b"years of work")
        done = run("build", "--content", content, "--output", output, *DAY)
        assert done.returncode == USAGE
        assert "thesis.docx" in done.stderr
        assert files_in(output) == {"thesis.docx": b"years of work"}

    def test_an_output_that_is_a_file_is_a_fault_of_the_disk(
        self, content: Path, output: Path
    ) -> None:
        output.write_bytes(b"a file")
        done = run("build", "--content", content, "--output", output, *DAY)
        assert done.returncode == OURS
        assert "Traceback" not in done.stderr
        assert output.read_bytes() == b"a file"

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
    def test_a_folder_that_must_not_be_written_is_a_fault_of_the_disk(
        self, content: Path, output: Path
    ) -> None:
        output.mkdir(mode=0o555)
        done = run("build", "--content", content, "--output", output, *DAY)
        assert done.returncode == OURS
        assert "E426" in done.stderr


class TestUsage:
    @pytest.mark.parametrize(
        "arguments",
        [
            ("paint",),
            ("build", "--colour", "red"),
            ("build", "--date", "15.7.2026"),
            ("build", "--lang", "fr"),
            ("check", "--format", "xml"),
            ("serve", "--port", "many"),
        ],
        ids=" ".join,
    )
    def test_a_wrong_argument_is_wrong_usage(self, arguments: tuple[str, ...]) -> None:
        done = run(*arguments)
        assert done.returncode == USAGE
        assert "Usage:" in done.stderr
        assert "Traceback" not in done.stderr

    def test_a_word_nearly_right_is_answered_with_the_right_one_in_both_languages(self) -> None:
        told = run("biuld").stderr
        assert "没有“biuld”这个命令，是不是 build？" in told
        assert "There is no command “biuld”; did you mean build?" in told
        told = run("build", "--contnt", "x").stderr
        assert "没有“--contnt”这个选项，是不是 --content？" in told
        assert "There is no option “--contnt”; did you mean --content?" in told
        assert "build --help" in told

    @pytest.mark.parametrize(
        ("arguments", "zh", "en"),
        [
            (["paint"], "没有“paint”这个命令。", "There is no command “paint”."),
            (["build", "--lang", "fr"], "只能写：zh-CN、zh、en", "must be one of: zh-CN, zh, en"),
            (["build", "--date", "3月"], "请写成 2026-07-15", "write it as 2026-07-15"),
            (["serve", "--port", "many"], "的值用不上", "--port"),
            (["import"], "还没写 FILES", "FILES... is missing"),
            (["build", "--lang"], "--lang 后面的值", "--lang takes"),
            (["screens", "plann"], "是不是 plan？", "did you mean plan?"),
            (["build", "more"], "用不上“more”", "cannot use “more”"),
        ],
    )
    def test_misuse_is_told_in_both_languages(self, arguments: list[str], zh: str, en: str) -> None:
        with pytest.raises(click.ClickException) as raised:
            cli.main(arguments, standalone_mode=False)
        told = misuse(raised.value)
        assert zh in told
        assert en in told

    def test_help_says_what_every_command_does(self) -> None:
        done = run("--help")
        assert done.returncode == FINE
        for command in ("build", "check", "serve"):
            assert command in done.stdout

    def test_the_version_is_told(self) -> None:
        assert run("--version").stdout.startswith("site-builder, version ")


class TestDay:
    def test_the_day_of_the_option_beats_that_of_the_environment(self, content: Path) -> None:
        set_to = {"SITE_BUILDER_DATE": "2026-06-20"}
        early = run("check", "--content", content, env=set_to)
        assert "E261" not in early.stdout  # the award was given on 25 June
        assert "E237" in early.stdout
        assert early.returncode == CONTENT
        assert run("check", "--content", content, *DAY, env=set_to).returncode == FINE

    def test_an_empty_day_in_the_environment_is_no_day(self, content: Path) -> None:
        done = run("check", "--content", content, *DAY, env={"SITE_BUILDER_DATE": ""})
        assert done.returncode == FINE

    def test_a_day_in_the_environment_must_be_readable(self, content: Path) -> None:
        done = run("check", "--content", content, env={"SITE_BUILDER_DATE": "tomorrow"})
        assert done.returncode == USAGE


class TestLanguage:
    def test_english_is_spoken_on_request(self, content: Path, output: Path) -> None:
        spoil(plan(content), ERROR)
        done = run("build", "--content", content, "--output", output, *DAY, "--lang", "en")
        assert "error[E118] “搞定了” is no choice for “status”" in done.stdout
        assert " pages; " in done.stdout
        assert 'lang="en"' in (output / "index.html").read_text(encoding="utf-8")

    def test_chinese_is_spoken_otherwise(self, content: Path, output: Path) -> None:
        run("build", "--content", content, "--output", output, *DAY)
        assert 'lang="zh-CN"' in (output / "index.html").read_text(encoding="utf-8")

    def test_a_terminal_that_knows_no_chinese_is_no_reason_to_fail(self, content: Path) -> None:
        spoil(plan(content), ERROR)
        narrow = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
        done = run("check", "--content", content, *DAY, env=narrow)
        assert done.returncode == CONTENT
        assert "[E118]" in done.stdout

    @pytest.mark.parametrize(
        "words", ["schema --output 模式", "new site 新站", "check --report 报告.html"]
    )
    def test_names_are_chinese_where_the_system_knows_no_chinese(
        self, words: str, content: Path, tmp_path: Path
    ) -> None:
        here = tmp_path / "公司"
        shutil.copytree(content, here / "content")
        done = run(*words.split(), cwd=here, env={"PYTHONUTF8": "0", "LC_ALL": "C"})
        assert done.returncode == FINE, done.stdout + done.stderr
        assert (here / words.rpartition(" ")[2]).exists()


class TestCheck:
    def test_nothing_is_written(self, content: Path, tmp_path: Path) -> None:
        before = files_in(tmp_path)
        assert run("check", "--content", content, *DAY, cwd=tmp_path).returncode == FINE
        assert files_in(tmp_path) == before

    def test_the_line_layout_is_one_line_for_each_problem(self, content: Path) -> None:
        spoil(plan(content), ERROR)
        done = run("check", "--content", content, *DAY, "--format", "line")
        said = "E118 “状态”里没有“搞定了”这个选项"
        assert done.stdout == f"content/{CREW}/plan-2026.yaml:20:9: {said}\n"

    def test_the_json_layout_is_for_programs(self, content: Path) -> None:
        spoil(plan(content), ERROR)
        done = run("check", "--content", content, *DAY, "--format", "json")
        said = json.loads(done.stdout)
        assert said["counts"] == {"privacy": 0, "error": 1, "warning": 0, "note": 0}
        (problem,) = said["problems"]
        span = {"path": f"{CREW}/plan-2026.yaml", "line": 20, "column": 9, "length": 3}
        assert (problem["code"], problem["span"]) == ("E118", span)

    def test_a_site_in_order_is_an_empty_list_for_programs(self, content: Path) -> None:
        done = run("check", "--content", content, *DAY, "--format", "json")
        assert json.loads(done.stdout)["problems"] == []

    def test_a_private_number_is_masked_in_every_layout(self, content: Path) -> None:
        spoil(content / CREW / "team.yaml", PRIVATE)
        for layout in ("text", "line", "json"):
            done = run("check", "--content", content, *DAY, "--format", layout)
            assert done.returncode == PRIVACY
            assert "P122" in done.stdout
            assert "13800138000" not in done.stdout + done.stderr

    def test_paths_narrow_what_is_told(self, content: Path) -> None:
        spoil(plan(content), ERROR)
        spoil(content / "teams/loading/tarpaulin/team.yaml", ("地点:", "微信群:"))
        for path, code in (
            (content / CREW, "E118"),
            (plan(content), "E118"),
            (Path("content") / CREW, "E118"),
            (content / "teams/loading/tarpaulin", "W203"),
        ):
            done = run("check", path, "--content", content, *DAY, "--format", "line")
            assert [line.split(": ")[1][:4] for line in done.stdout.splitlines()] == [code]
        done = run("check", content / "campaign", "--content", content, *DAY)
        assert done.returncode == FINE

    def test_a_path_is_no_part_of_a_longer_name(self, content: Path) -> None:
        spoil(plan(content), ERROR)
        (content / "teams/load").mkdir()
        done = run("check", content / "teams/load", "--content", content, *DAY)
        assert done.returncode == FINE

    def test_silent_repairs_are_told_on_request(self, content: Path) -> None:
        spoil(content / CREW / "team.yaml", ("简称: 装一", "简称: “装一”"))
        assert "N108" not in run("check", "--content", content, *DAY).stdout
        assert "N108" in run("check", "--content", content, *DAY, "--verbose").stdout

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
    def test_colours_are_for_terminals_that_want_them(self, content: Path) -> None:
        spoil(plan(content), ERROR)
        assert "\x1b[" in on_terminal(content, {})
        assert "\x1b[" not in on_terminal(content, {"NO_COLOR": "1"})
        assert "\x1b[" not in run("check", "--content", content, *DAY).stdout


def on_terminal(content: Path, env: dict[str, str]) -> str:
    """What `check` prints to a terminal."""
    import pty  # noqa: PLC0415  (Unix only)

    ours, theirs = pty.openpty()
    process = subprocess.Popen(  # noqa: S603  (our own program)
        [sys.executable, "-m", "site_builder", "check", "--content", str(content), *DAY],
        cwd=ROOT,
        env={**surroundings(), "TERM": "xterm", **env},
        stdout=theirs,
    )
    os.close(theirs)
    said = b""
    try:
        while chunk := os.read(ours, 65536):
            said += chunk
    except OSError:  # the terminal closes with the process
        pass
    process.wait(PATIENCE)
    os.close(ours)
    return said.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_an_interrupted_build_harms_nothing(content: Path, output: Path) -> None:
    run("build", "--content", content, "--output", output, *DAY)
    before = files_in(output)
    for number in range(40):  # more words than the pipe holds: the build waits for its reader
        file = content / CREW / "posts" / f"{number}.md"
        file.write_text("---\n标题: 忘了写类型和日期的一篇\n---\n正文\n", encoding="utf-8")
    arguments = ["build", "--content", str(content), "--output", str(output), *DAY]
    process = subprocess.Popen(  # noqa: S603  (our own program)
        [sys.executable, "-m", "site_builder", *arguments],
        cwd=ROOT,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        pipesize=4096,
    )
    assert process.stdout is not None
    process.stdout.read(1)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=PATIENCE)
    assert (process.returncode, complaints.strip()) == (INTERRUPTED, b"")
    assert files_in(output) == before
