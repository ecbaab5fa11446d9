"""`new`: what it makes is read without a word, and nothing that was there is touched."""

import contextlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.author.shapes import SHAPES, Shape
from site_builder.build import Request, build
from site_builder.cli import cli
from site_builder.problems import Severity
from tests.support import unpack
from tests.whole import DEMO, FINE, OURS, PATIENCE, USAGE, copy_of, surroundings

DAY = "2026-07-15"
TODAY = date(2026, 7, 15)

EMPTY = {
    "zh": """\
-- site.yaml --
标题: 宣传栏
个人信息联系人: 工会办公室
-- calendar/2026.yaml --
年份: 2026
-- teams/one/team.yaml --
名称: 货装一班
班组长: 单志远
人数: 8
""",
    "en": """\
-- site.yaml --
title: Bulletin
privacy_contact: Union office
languages: en
-- calendar/2026.yaml --
year: 2026
-- teams/one/team.yaml --
name: Loading One
leader: Sam Dent
headcount: 8
""",
}
TITLES = {"zh": "雨天少湿一箱", "en": "One wet box less"}
NAMES = {"member": "华岩", "mentorship": "周启明", "outside_person": "钟表"}
MORE = {
    "team": ("--leader", "单志远", "--headcount", "8", "--set", "愿景=稳稳当当"),
    "training": ("--set", "参加=7"),
    "award": ("--set", "理由=半年讲了 11 课"),
    "mentoring": ("--set", "徒弟=赖勤"),
    "photo": ("--set", "人物=无"),
    "special-skill": ("--set", "绝活人=单志远", "--set", "内容=听声", "--set", "证明=十中九"),
}


def title_of(shape: Shape, language: str) -> str:
    if shape.word == "photo":
        return "work.png"
    if language == "en" and shape.kind in NAMES:
        return "Joe Kim"
    return NAMES.get(shape.kind, TITLES[language])


def arguments(shape: Shape, language: str, team: str) -> list[str]:
    word = shape.zh[0] if language == "zh" else shape.word
    whose = {"": (), "unit": ("--unit", team.rpartition("/")[0])}.get(shape.owner, ("--team", team))
    whose = () if whose == ("--unit", "") else whose
    return ["new", word, title_of(shape, language), *whose, *MORE.get(shape.word, ())]


def new(*arguments: str | Path) -> Result:
    """Run the command in this process, without a terminal."""
    return CliRunner().invoke(cli, [*map(str, arguments), "--date", DAY])


def told(content: Path) -> list[str]:
    built = build(Request(content, None, lambda _zone: TODAY))
    return [
        f"{p.code} {p.span.path}:{p.span.line} {dict(p.facts)}"
        for p in built.problems
        if p.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.word)
def test_what_is_begun_in_a_small_site_is_read_without_a_word(
    shape: Shape, language: str, tmp_path: Path
) -> None:
    content = unpack(EMPTY[language], tmp_path / "content")
    if shape.word == "photo":
        photos = content / "teams/one/photos"
        photos.mkdir()
        (photos / "work.png").write_bytes(next(DEMO.rglob("work.png")).read_bytes())
    if shape.word == "calendar":
        (content / "calendar/2026.yaml").unlink()
    begun = new(*arguments(shape, language, "one"), "--content", content)
    assert (begun.exit_code, begun.stderr) == (FINE, "")
    assert told(content) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_of_everything_begun_in_the_demo_is_read_without_a_word(
    language: str, tmp_path: Path
) -> None:
    content = copy_of(DEMO, tmp_path)
    for shape in SHAPES:
        if shape.word in {"campaign", "vision"}:  # there is one already
            continue
        said = arguments(shape, language, "loading/crew-1")
        begun = new(*said, "--content", content, "--lang", language, "--name", shape.word)
        assert (begun.exit_code, begun.stderr) == (FINE, ""), shape.word
    assert told(content) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_at_a_terminal_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    content = unpack(EMPTY["zh"], tmp_path / "content")
    said = typed(["new", "--content", str(content), "--date", DAY], ["课题", "少湿一箱", "2", ""])
    assert "要建什么" in said
    assert "标题" in said
    (topic,) = (content / "teams/one/topics").iterdir()
    text = topic.read_text("utf-8")
    assert "标题: 少湿一箱" in text
    assert "类别: 质量" in text
    assert "组长: 单志远" in text


def typed(arguments: list[str], answers: list[str]) -> str:
    """What the command says to somebody who types `answers` at a terminal."""
    ours, theirs = os.openpty()
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "site_builder", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=surroundings(),
    ) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{one}\n" for one in answers).encode())
        heard = b""
        with contextlib.suppress(OSError):  # the other end hangs up
            while part := os.read(ours, 4096):
                heard += part
        assert process.wait(PATIENCE) == FINE
    os.close(ours)
    return heard.decode()


def test_a_disk_that_says_no_is_told(tmp_path: Path) -> None:
    content = unpack(EMPTY["zh"], tmp_path / "content")
    (content / "teams/one/topics").write_text("in the way")
    done = new("new", "课题", "少湿一箱", "--content", content)
    assert done.exit_code == OURS
    assert "写不了" in done.stderr


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    content = unpack(EMPTY["zh"], tmp_path / "content")
    (tmp_path / "out").mkdir()
    (content / "teams/one/topics").symlink_to(tmp_path / "out")
    done = new("new", "课题", "少湿一箱", "--content", content)
    assert (done.exit_code, list((tmp_path / "out").iterdir())) == (USAGE, [])
    assert "外面" in done.stderr


def test_without_content_the_way_to_a_new_site_is_told(tmp_path: Path) -> None:
    done = new("new", "课题", "题", "--content", tmp_path / "none")
    assert done.exit_code == USAGE
    assert "new site" in done.stderr


def test_in_english_it_answers_in_english_alone(tmp_path: Path) -> None:
    content = unpack(EMPTY["en"], tmp_path / "content")
    assert new("new", "topic", "One wet box less", "--content", content).stdout.startswith(
        "Begun: "
    )
    again = new("new", "topic", "One wet box less", "--content", content)
    assert again.exit_code == USAGE
    assert "--name one-wet-box-less-2" in again.stderr
    plan = ("new", "plan", "Knots", "--content", content)
    assert new(*plan).stdout.startswith("Begun: ")
    assert new(*plan).stdout.startswith("Added to ")
