"""`explain` tells how a cell came about, and helps with a name misspelt."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import cli
from tests.whole import FINE, SOUND, USAGE, copy_of


def explain(*said: str, lang: str = "zh", content: Path = SOUND) -> Result:
    given = ["--content", str(content), "--date", "2026-07-15", "--lang", lang]
    return CliRunner().invoke(cli, ["explain", *given, *said])


@pytest.mark.parametrize(
    "team", ["content/teams/loading/crew-1/", "货装一班", "装一", "loading/crew-1"]
)
def test_a_team_goes_by_any_of_its_names(team: str) -> None:
    told = explain(team, "g3.2")
    assert told.exit_code == FINE
    assert told.output.startswith("货装一班 G3.2 学习经常化: ")
    assert "度量：months_with_training(3)" in told.output


def test_the_evidence_is_told_with_its_file_and_line() -> None:
    assert "teams/loading/crew-1/training-2026.yaml:" in explain("装一", "G3.2").output


def test_it_speaks_english() -> None:
    assert "measure: months_with_training(3)" in explain("装一", "G3.2", lang="en").output


def test_a_team_alone_is_told_with_every_criterion_in_a_line() -> None:
    told = explain("装一")
    head, *lines = told.output.splitlines()
    assert told.exit_code == FINE
    assert head.startswith("货装一班: ")
    assert [line.split()[0] for line in lines] == ["G3.2", "G3.3", "R2.1"]
    assert "G3.3 不适用" in lines[1]
    assert "have evidence" in explain("装一", lang="en").output


@pytest.mark.parametrize(
    ("said", "meant"),
    [(("货装二班", "G3.2"), "是不是 货装一班"), (("装一", "G3.4"), "是不是 G3.2、G3.3")],
)
def test_a_name_nearly_right_is_told(said: tuple[str, str], meant: str) -> None:
    told = explain(*said)
    assert told.exit_code == USAGE
    assert meant in told.stderr


def test_what_is_like_nothing_brings_the_whole_list() -> None:
    assert "一共有：G3.2、G3.3、R2.1" in explain("装一", "？？").stderr


def test_a_waiver_says_who_agreed_and_until_when() -> None:
    told = explain("装一", "G3.3").output
    assert "不适用" in told
    assert "到2026年12月31日为止不适用：岗位十月合并（沈秋实批准）" in told


def test_it_tells_gaps_that_no_page_tells(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    campaign = content / "campaign" / "campaign.yaml"
    campaign.write_text(
        campaign.read_text(encoding="utf-8") + "\n矩阵公开: 只列证据\n", encoding="utf-8"
    )
    for criterion in ("G3.2", "G3.3"):
        kept = explain("tarpaulin", criterion, content=content)
        assert kept.output == explain("tarpaulin", criterion).output
    assert "不在这里列" not in kept.output
