"""What an attacker or a clumsy editor tries: names in disguise, words out of place, files in ruins."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.build import Built, Stop
from site_builder.problems.data import render_json
from site_builder.problems.line import render_lines
from site_builder.problems.text import render_text
from tests.whole import CREW, SOUND, USAGE, built, copy_of, run, surroundings

AGREED = "姓名: 是, 照片: 是, 简介: 是, 愿景: 是, 技能: 是, 日期: 2026-01-12"
POST = "---\n标题: {title}\n类型: 分享\n日期: 2026-06-18\n---\n{body}\n"


def site(folder: Path, roster: str, title: str = "分享", body: str = "好") -> Built:
    """A sound site with more lines on a roster and one more post."""
    content = copy_of(SOUND, folder)
    members = content / CREW / "members.yaml"
    members.write_text(members.read_text(encoding="utf-8") + roster, encoding="utf-8")
    post = POST.format(title=title, body=body)
    (content / CREW / "posts" / "attack.md").write_text(post, encoding="utf-8")
    return built(content)


def shows(found: Built, text: str) -> bool:
    return any(text.encode() in one.data or text in one.path for one in found.artifacts)


def codes(found: Built) -> list[str]:
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    ("name", "disguise"),
    [
        ("方毅", "⽅毅"),  # a radical, as copied out of a PDF
        ("马小骏", "⻢小骏"),
        ("金小山", "\uf90a小山"),
        ("邓佳", "邓\ufe00佳"),
        ("邓佳", "邓\U000e0100佳"),
        ("邓佳", "邓\u3164佳"),
        ("邓佳", "邓\u2800佳"),
        ("邓佳", "邓\u2066佳"),
        ("邓佳", "邓\u034f佳"),
    ],
)
def test_a_withheld_name_in_signs_that_look_the_same_is_masked(
    name: str, disguise: str, tmp_path: Path
) -> None:
    found = site(tmp_path, f"- 姓名: {name}\n", f"{disguise}的故事", f"{disguise}讲")
    assert found.stopped is None
    assert not shows(found, disguise)
    assert not shows(found, name)


def test_a_name_of_look_alikes_on_the_roster_is_the_same_name(tmp_path: Path) -> None:
    found = site(tmp_path, "- 姓名: ⽅毅\n", "方毅的故事")
    assert not shows(found, "方毅")
    assert shows(found, "方*的故事")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ('"\\u2f45毅"', "好"),
        ("分享", "&#12101;毅"),
        ("分享", "方&#xfe00;毅"),
        ("分享", "方**毅**"),
        ("分享", "方<b>毅</b>"),
    ],
)
def test_the_finished_site_is_searched_for_disguises_too(
    title: str, body: str, tmp_path: Path
) -> None:
    found = site(tmp_path, "- 姓名: 方毅\n", title, body)
    assert found.stopped is Stop.PRIVACY
    assert "P423" in codes(found)


@pytest.mark.parametrize(
    "written",
    ["邓佳（实习）", "邓佳(已调走)", "邓佳 已调走", "邓佳、朱婷", "朱婷/邓佳", "朱婷 邓佳"],
)
def test_a_name_with_a_remark_or_another_name_beside_it_is_withheld_too(
    written: str, tmp_path: Path
) -> None:
    found = site(tmp_path, f"- 姓名: {written}\n", "邓佳的故事", "邓佳讲")
    assert not shows(found, "邓佳")
    assert shows(found, "邓*的故事")
    assert "W264" in codes(found)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("邓 佳", ["N124"]),
        ("许 志 远", ["N124"]),
        ("欧阳 雪", []),
        ("吐尔逊·阿里", []),
        ("John Smith", []),
    ],
)
def test_a_name_with_blanks_or_dots_is_one_name(
    written: str, told: list[str], tmp_path: Path
) -> None:
    assert codes(site(tmp_path, f"- 姓名: {written}\n")) == told


@pytest.mark.parametrize(
    ("rest", "code"),
    [
        ("撤回日期: 2026-05-20", "E266"),
        ("撤回: 2026-05-20", "E266"),
        ("有效期至: 2026-05-20", "E266"),
        ("状态: 已离职", "E267"),
        ("备注: 本人已撤回同意", "E267"),
        ("备注: 本人不同意公开", "E267"),
        ("离岗: 是", "E267"),
        ("去向: 六月退休", "E267"),
    ],
)
def test_who_seems_to_ask_not_to_be_shown_is_not(rest: str, code: str, tmp_path: Path) -> None:
    found = site(tmp_path, f"- {{姓名: 邓佳, {rest}, 同意: {{{AGREED}}}}}\n", "邓佳的故事")
    assert code in codes(found)
    assert not shows(found, "邓佳")
    assert shows(found, "邓*的故事")


def test_an_unknown_key_that_says_something_else_hides_nobody(tmp_path: Path) -> None:
    found = site(tmp_path, f"- {{姓名: 邓佳, 备注: 爱唱歌, 同意: {{{AGREED}}}}}\n", "邓佳的故事")
    assert "W203" in codes(found)
    assert shows(found, "邓佳的故事")


@pytest.mark.parametrize(
    "record", ["{名子: 邓佳, 同意: {姓名: 否}}", "{岗位: 邓佳}", "邓佳: {同意: {姓名: 否}}"]
)
def test_a_record_of_a_roster_without_a_name_stops_the_site(record: str, tmp_path: Path) -> None:
    """Nobody knows whose answer it is: the name would be shown wherever it is written."""
    found = site(tmp_path, f"- {record}\n", "邓佳的故事")
    assert found.stopped is Stop.PRIVACY
    assert "E209" in codes(found)


def test_a_record_of_a_roster_left_blank_stops_nothing(tmp_path: Path) -> None:
    assert site(tmp_path, "- 姓名:\n  岗位:\n").stopped is None


def taught_by(who: str, folder: Path) -> Built:
    content = copy_of(SOUND, folder)
    training = content / CREW / "training-2026.yaml"
    lesson = f"- {{内容: 练习, 日期: 2026-06-20, 学时: 1, 教员: {who}, 参加: 4}}\n"
    training.write_text(training.read_text(encoding="utf-8") + lesson, encoding="utf-8")
    return built(content)


@pytest.mark.parametrize(
    "who",
    ["班组", "班组长", "同事", "待定", "工会", "安全科", "各班组", "质量部门", "岗位竞赛委员会"],
)
def test_a_word_in_place_of_a_name_is_taken_out_of_no_sentence(who: str, tmp_path: Path) -> None:
    found = taught_by(who, tmp_path)
    assert codes(found) == ["E252"]
    assert found.stopped is None
    assert found.bulletin.withheld == ()


@pytest.mark.parametrize("name", ["安全", "时间", "学习", "计划", "周一", "万里", "田野"])
def test_a_withheld_name_that_is_a_word_of_the_interface_stops_nothing(
    name: str, tmp_path: Path
) -> None:
    found = site(tmp_path, f"- 姓名: {name}\n", f"{name}的故事")
    assert found.stopped is None
    assert not shows(found, f"{name}的故事")


def told(found: Built) -> str:
    """All that is printed about a site, for people and for programs."""
    return "".join(
        (
            render_text(found.problems, found.sources),
            render_lines(found.problems),
            render_json(found.problems),
        )
    )


def test_nothing_an_author_writes_steers_the_terminal(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    posts = content / CREW / "posts"
    (posts / "a\x1b[31m\x9b\u202eb.txt").write_text("x", encoding="utf-8")
    (posts / "c\u202ed.md").write_text("没有信息区\x1b[2J\n", encoding="utf-8")
    team = content / CREW / "team.yaml"
    text = team.read_text(encoding="utf-8")
    team.write_text(text + "班组\x1b[31m口号：\x1b]0;x\x07响\u202e亮\n", encoding="utf-8")
    printed = told(built(content))
    assert "口号" in printed
    assert not re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)


def test_a_roster_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    members = content / CREW / "members.yaml"
    text = members.read_text(encoding="utf-8")
    members.write_text(text.replace("  岗位", "      岗位", 1), encoding="utf-8")
    found = built(content)
    assert found.stopped is Stop.PRIVACY
    assert [problem.span.path for problem in found.problems] == [f"{CREW}/members.yaml"]


def test_the_wrong_folder_is_told_once(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    assert codes(built(content / "teams")) == ["E270"]
    assert codes(built(tmp_path)) == ["E270"]


def test_an_unknown_person_is_told_once_in_a_team(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    for name in ("training-2026.yaml", "posts/rain.md", "mentoring.yaml"):
        file = content / CREW / name
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("马骏", "秦磨"), encoding="utf-8")
    assert codes(built(content)).count("E252") == 1


def test_an_unknown_key_is_told_once_in_a_file(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    training = content / CREW / "training-2026.yaml"
    text = training.read_text(encoding="utf-8")
    training.write_text(text.replace("时段:", "天气情况:"), encoding="utf-8")
    assert codes(built(content)) == ["W203"]


@pytest.mark.parametrize("path", ["nosuchfile.yaml", "../../etc", "teams/loading/crew-9"])
def test_a_path_to_check_that_is_not_there_is_wrong_usage(path: str, tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    done = run("check", "--content", content, "--date", "2026-07-15", path)
    assert done.returncode == USAGE
    assert path in done.stderr


def test_paths_to_check_may_be_written_with_backslashes(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    team = content / CREW / "team.yaml"
    team.write_text(team.read_text(encoding="utf-8") + "天气: 晴\n", encoding="utf-8")
    for path in ("teams\\loading\\crew-1", "content\\teams\\loading\\crew-1\\team.yaml"):
        done = run("check", "--content", content, "--date", "2026-07-15", path)
        assert "W203" in done.stdout


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_beyond_all_calendars_is_wrong_usage(day: str) -> None:
    assert run("build", "--date", day).returncode == USAGE


def test_a_site_is_published_although_nobody_reads_what_is_printed(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    team = content / CREW / "team.yaml"
    team.write_text(team.read_text(encoding="utf-8") + "天气: 晴\n", encoding="utf-8")
    output = tmp_path / "output"
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "site_builder", "build", "--content", str(content)]
    with os.fdopen(writer, "wb") as pipe:
        done = subprocess.run(  # noqa: S603  (our own program)
            [*command, "--output", str(output), "--date", "2026-07-15"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            env=surroundings(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")
    assert (output / "index.html").is_file()
