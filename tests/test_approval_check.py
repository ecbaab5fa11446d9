"""`check` says who has to act, and for how long they have been asked: to people and to programs."""

import json
from pathlib import Path

import pytest

from tests.factories import SITE, TEAM
from tests.support import unpack
from tests.whole import run

POST = "-- teams/crew/posts/{name}.md --\n---\n标题: {name}\n类型: 分享\n日期: 2026-07-{day}\n发布状态: 待审\n---\n\n正文。\n"
POSTS = "".join(POST.format(name=f"p{day}", day=day) for day in range(10, 17))
AWARD = "-- teams/crew/awards-2026.yaml --\n- 名称: 13800138000\n  级别: 处级\n  日期: 2026-06-30\n  理由: 好\n  状态: 拟表彰\n"
DAY = ("--date", "2026-07-16")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(f"{SITE}{TEAM}{POSTS}", tmp_path_factory.mktemp("asked") / "content")


def told(content: Path, *more: str | Path) -> str:
    return run("check", "--content", content, *DAY, *more).stdout


def test_it_is_told_whom_the_records_wait_for_and_five_of_each(content: Path) -> None:
    lines = told(content).splitlines()
    start = lines.index("等谁处理（7 条）")
    assert "等班组长点头" in lines[start + 1]
    row = lines[start + 2].strip()
    assert row.startswith("content/teams/crew/posts/p10.md:5  “p10”，等了 6 天")
    assert lines[start + 7].strip() == "……还有 2 条，加 --all 全列"


def test_all_are_listed_on_request(content: Path) -> None:
    found = told(content, "--all")
    assert "p16.md:5  “p16”，今天的，只上网页，标着待审" in found
    assert "还有" not in found


def test_only_what_was_asked_about_is_told(content: Path) -> None:
    assert "等谁处理（1 条）" in told(content, content / "teams/crew/posts/p12.md")


def test_editors_of_text_get_a_line_for_each(content: Path) -> None:
    lines = told(content, "--format", "line").splitlines()
    asked = [one for one in lines if ": WAIT " in one]
    assert len(asked) == 7
    assert asked[0].startswith("content/teams/crew/posts/p10.md:5: WAIT 等班组长点头")


def test_programs_get_who_since_when_and_where_it_is_seen(content: Path) -> None:
    first, *_ = json.loads(told(content, "--format", "json"))["waiting"]
    known = {
        "kind": "post",
        "line": 5,
        "waits_for": "team_leader",
        "days": 6,
        "name": first["name"],
    }
    assert first | known == first
    assert first["seen"] == "on_the_web_only"


def test_a_private_number_in_a_title_is_not_repeated(tmp_path: Path) -> None:
    content = unpack(f"{SITE}{TEAM}{AWARD}", tmp_path / "content")
    for layout in ("text", "line", "json"):
        done = run("check", "--content", content, *DAY, "--format", layout)
        assert "13800138000" not in done.stdout
        assert "拟表彰" not in done.stderr
