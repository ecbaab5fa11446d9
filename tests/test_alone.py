"""`check --alone`: what files say by themselves, told without the rest of the site."""

import sys
from datetime import date
from pathlib import Path

import pytest

from site_builder.alone import Alone, look_alone
from site_builder.commands.paths import is_below
from site_builder.problems import Problem
from site_builder.problems.catalogue import assemble, coverage, publish, render, screens, walls
from tests.test_broken import TEAM, lay_over, twin
from tests.whole import CONTENT, DEMO, FINE, TODAY, copy_of, run

CREW = "teams/loading/crew-1"
OF_THE_WHOLE = {
    rule.code
    for part in (assemble, coverage, publish, render, screens, walls)
    for rule in part.RULES
}


def alone(content: Path, *paths: str) -> Alone:
    return look_alone(content, paths, lambda _zone: date.fromisoformat(TODAY))


def places(problems: tuple[Problem, ...], *paths: str) -> set[tuple[str, object]]:
    return {(one.code, one.span) for one in problems if is_below(one.span.path, paths)}


@pytest.mark.skipif(sys.platform != "linux", reason="its file names need one system")
@pytest.mark.parametrize("paths", [(TEAM,), (), (".",)], ids=["a team", "everything", "the folder"])
def test_files_alone_are_told_all_but_what_takes_the_rest_of_the_site(
    paths: tuple[str, ...], tmp_path: Path
) -> None:
    content = copy_of(DEMO, tmp_path)
    lay_over(content)
    found = places(alone(content, *paths).problems, *paths)
    whole = places(twin().problems, *paths)
    assert len(found) > 100
    assert found <= whole
    assert {code for code, _ in whole - found} <= OF_THE_WHOLE


def test_of_the_rest_only_the_settings_are_read(tmp_path: Path) -> None:
    content = copy_of(DEMO, tmp_path)
    sources = alone(content, f"{CREW}/plan-2026.yaml", "news").sources
    beside = [path for path in sources if not path.startswith("news/")]
    assert sorted(beside) == ["site.yaml", f"{CREW}/plan-2026.yaml"]
    assert len(sources) > len(beside)


class TestCommand:
    def test_mistakes_are_told_and_what_was_left_out_is_said(self, tmp_path: Path) -> None:
        content = copy_of(DEMO, tmp_path)
        plan = content / CREW / "plan-2026.yaml"
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text.replace("状态: 完成", "状态: 搞定了", 1), encoding="utf-8")
        done = run("check", "--alone", plan, "--content", content, "--date", TODAY)
        assert done.returncode == CONTENT
        assert "[E118]" in done.stdout
        assert "只看了这些文件本身" in done.stdout

    def test_programs_are_told_nothing_but_problems(self, tmp_path: Path) -> None:
        content = copy_of(DEMO, tmp_path)
        done = run("check", "--alone", "--content", content, "--format", "line", "--date", TODAY)
        assert (done.returncode, done.stdout) == (FINE, "")

    def test_a_path_that_is_not_there_is_wrong_usage(self, tmp_path: Path) -> None:
        content = copy_of(DEMO, tmp_path)
        done = run("check", "--alone", content / "teams/nobody", "--content", content)
        assert done.returncode == 2
        assert "内容文件夹里没有" in done.stderr
