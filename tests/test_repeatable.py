"""The same content on the same day gives the same bytes, whatever the machine is like."""

import os
import re
import shutil
from pathlib import Path

import pytest

from site_builder.publish.places import MANIFEST
from tests.whole import DEMO, FINE, SOUND, TODAY, files_in, run

HERE = {"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {
    "TZ": "America/Los_Angeles",
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4711",
    "PYTHONUTF8": "0",
}


def copied_backwards(source: Path, target: Path) -> Path:
    """A copy whose files were made in another order, at another time."""
    for number, file in enumerate(sorted(source.rglob("*"), reverse=True)):
        if file.is_file():
            copy = target / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
            os.utime(copy, (number, number))
    return target


def build(content: Path, output: Path, env: dict[str, str]) -> str:
    done = run("build", "--content", content, "--output", output, "--date", TODAY, env=env)
    assert done.returncode == FINE, done.stdout + done.stderr
    return done.stdout


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """When every file was last written, and which file on the disk it is."""
    found = {path: (folder / path).stat() for path in files_in(folder)}
    return {path: (stat.st_mtime_ns, stat.st_ino) for path, stat in found.items()}


@pytest.mark.parametrize("source", [SOUND, DEMO], ids=["small", "demo"])
def test_two_machines_build_the_same_bytes(source: Path, tmp_path: Path) -> None:
    near = shutil.copytree(source, tmp_path / "near" / "content")
    far = copied_backwards(source, tmp_path / "a far, far folder" / "内容")
    build(near, tmp_path / "near" / "output", HERE)
    build(far, tmp_path / "网站", THERE)
    assert files_in(tmp_path / "near" / "output") == files_in(tmp_path / "网站")


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(SOUND, output, HERE)
    before = stamps(output)
    said = build(SOUND, output, THERE)
    assert "更新 0 个文件，删除 0 个" in said
    assert stamps(output) == before


def test_a_change_writes_what_changed_and_no_more(tmp_path: Path) -> None:
    content = shutil.copytree(SOUND, tmp_path / "content")
    output = tmp_path / "output"
    build(content, output, HERE)
    before = files_in(output)
    stamped = stamps(output)
    post = next(content.rglob("posts/rain.md"))
    post.write_text(post.read_text(encoding="utf-8") + "\n又量了一回。\n", encoding="utf-8")
    build(content, output, HERE)
    after = files_in(output)
    changed = {path for path in after if after[path] != before.get(path)}
    assert f"{post.parent.relative_to(content).as_posix()}/rain.html" in changed
    now = stamps(output)
    assert {path for path, stamp in now.items() if stamp != stamped.get(path)} == changed


def test_a_site_that_was_built_before_ends_up_like_a_new_one(tmp_path: Path) -> None:
    content = shutil.copytree(SOUND, tmp_path / "content")
    old, new = tmp_path / "old", tmp_path / "new"
    build(content, old, HERE)
    (content / "teams/loading/crew-1/posts/rain.md").rename(content / "news/2026/rain.md")
    shutil.rmtree(content / "teams/loading/tarpaulin/special-skills")
    team = content / "teams/loading/unit.yaml"
    team.write_text(team.read_text(encoding="utf-8").replace("装运科", "装卸科"), encoding="utf-8")
    for output in (old, new):
        run("build", "--content", content, "--output", output, "--date", TODAY)
    was, fresh = files_in(old), files_in(new)
    assert {path: was.get(path) for path in fresh if path != MANIFEST} == {
        path: data for path, data in fresh.items() if path != MANIFEST
    }
    # Screens that have not yet heard of the new build still find the old one.
    kept = re.compile(r"screens/[^/]+/builds/|screens/media/")
    assert all(kept.match(path) for path in was.keys() - fresh.keys())
