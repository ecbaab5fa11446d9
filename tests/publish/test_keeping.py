"""Old builds of screens stay a week or three builds; nothing stays that was taken back."""

import json
import os
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from site_builder.publish import disk
from site_builder.publish.keeping import LAST, WEEK, Keeping, _taken_back
from site_builder.publish.manifest import read_manifest
from site_builder.publish.screens import SHELL_DATE, media_of, publishing_place
from site_builder.publish.stops import Refused
from site_builder.publish.write import publish
from site_builder.render.artifact import Artifact
from tests.publish.pages import asset, page, pointer
from tests.whole import CREW, SOUND, TODAY, built, copy_of

DAY = date(2026, 7, 15)
URGENT = Artifact("screens/urgent.json", b'{"mark":"site_builder urgent","messages":[]}')


def screen(build: str, *media: str, screen: str = "hall") -> tuple[Artifact, ...]:
    """A screen that shows `build`, with the pictures that its build names."""
    named = [{"path": f"media/{one}", "bytes": 1, "sum": "0"} for one in media]
    data = json.dumps({"build": build, "media": named, "fonts": []}).encode()
    return (
        page(f"screens/{screen}/index.html", "shell"),
        asset(f"screens/{screen}/builds/{build}/build.json", data),
        asset(f"screens/{screen}/builds/{build}/build.js", b"s(" + data + b")"),
        pointer(f"screens/{screen}/now.json", build),
        *(asset(f"screens/media/{one}", one.encode()) for one in media),
    )


def builds_in(output: Path, screen: str = "hall") -> set[str]:
    folder = output / "screens" / screen / "builds"
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def put(
    site: Iterable[Artifact], output: Path, after: int = 0, rights: Iterable[str] = ("a",)
) -> None:
    publish(site, output, Keeping(DAY + timedelta(days=after), frozenset(rights)))


def test_old_builds_stay_for_a_week_after_they_were_last_current(tmp_path: Path) -> None:
    for number in range(6):
        put(screen(f"b{number}"), tmp_path)
    put(screen("b6"), tmp_path, after=7)
    assert builds_in(tmp_path) == {f"b{number}" for number in range(7)}
    put(screen("b6"), tmp_path, after=8)
    assert builds_in(tmp_path) == {"b4", "b5", "b6"}


def test_a_build_counts_from_the_last_day_it_was_shown(tmp_path: Path) -> None:
    for after, name in ((0, "b0"), (20, "b0"), (21, "b1"), (21, "b2"), (21, "b3")):
        put(screen(name), tmp_path, after)
    put(screen("b3"), tmp_path, after=27)
    assert "b0" in builds_in(tmp_path)
    put(screen("b3"), tmp_path, after=28)
    assert builds_in(tmp_path) == {"b1", "b2", "b3"}


def test_the_last_three_of_each_screen_stay_however_old(tmp_path: Path) -> None:
    for after in (0, 100, 200, 300):
        put((*screen(f"b{after}"), *screen("same", screen="yard")), tmp_path, after)
    assert builds_in(tmp_path) == {"b100", "b200", "b300"}
    assert builds_in(tmp_path, "yard") == {"same"}


def test_media_stay_as_long_as_a_build_that_names_them(tmp_path: Path) -> None:
    put(screen("b0", "old.webp", "both.webp"), tmp_path)
    put(screen("b1", "both.webp"), tmp_path)
    media = tmp_path / "screens" / "media"
    assert {file.name for file in media.iterdir()} == {"both.webp", "old.webp"}
    for after in (20, 40, 60):
        put(screen(f"b{after}", "both.webp"), tmp_path, after)
    assert [file.name for file in media.iterdir()] == ["both.webp"]


def test_going_back_to_an_old_build_makes_it_the_last_again(tmp_path: Path) -> None:
    for name in ("b0", "b1", "b0"):
        put(screen(name), tmp_path)
    assert [one.folder[-2:] for one in read_manifest(tmp_path).builds] == ["b1", "b0"]


def test_a_build_made_for_a_later_day_does_not_outstay_the_others(tmp_path: Path) -> None:
    put(screen("trial"), tmp_path, after=1000)
    for name in ("b0", "b1", "b2"):
        put(screen(name), tmp_path)
    assert "trial" in builds_in(tmp_path)
    put(screen("b2"), tmp_path, after=8)
    assert builds_in(tmp_path) == {"b0", "b1", "b2"}


def test_a_screen_that_is_gone_takes_its_builds_along(tmp_path: Path) -> None:
    put((*screen("b0"), *screen("c0", screen="yard")), tmp_path)
    put(screen("b1"), tmp_path)
    assert not (tmp_path / "screens" / "yard").exists()
    assert builds_in(tmp_path) == {"b0", "b1"}


@pytest.mark.parametrize(
    ("before", "now", "stays"),
    [
        (("name", "photo"), ("name",), False),
        (("name",), ("name", "photo"), True),
        (("name",), ("name", "-record"), False),
        (("name", "-record"), ("name",), True),
    ],
)
def test_what_was_taken_back_takes_every_older_build_along(
    tmp_path: Path, before: tuple[str, ...], now: tuple[str, ...], *, stays: bool
) -> None:
    put(screen("b0", "face.webp"), tmp_path, rights=before)
    put(screen("b1"), tmp_path, rights=now)
    assert builds_in(tmp_path) == ({"b0", "b1"} if stays else {"b1"})
    assert (tmp_path / "screens/media/face.webp").exists() is stays


def test_half_a_build_does_not_stay(tmp_path: Path) -> None:
    put(screen("b0", "a.webp")[:-1], tmp_path)  # names a picture that was never there
    put(screen("b1"), tmp_path)
    assert builds_in(tmp_path) == {"b1"}


def test_without_a_day_no_old_build_stays(tmp_path: Path) -> None:
    put(screen("b0"), tmp_path)
    publish(screen("b1"), tmp_path)
    assert builds_in(tmp_path) == {"b1"}


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 9)), min_size=1, max_size=14))
def test_exactly_the_young_and_the_last_ones_stay(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, int]]
) -> None:
    output = tmp_path_factory.mktemp("out")
    last: dict[str, int] = {}
    today = 0
    for name, days in steps:
        today += days
        last.pop(f"b{name}", None)
        last[f"b{name}"] = today
        for old in list(last)[:-LAST]:
            if today - last[old] > WEEK.days:
                del last[old]
        put(screen(f"b{name}"), output, today)
    assert builds_in(output) == set(last)


def test_beside_kept_builds_a_new_build_equals_a_clean_one(tmp_path: Path) -> None:
    put(screen("b0", "a.webp"), tmp_path / "grown")
    put(screen("b1"), tmp_path / "grown")
    put(screen("b1"), tmp_path / "clean")
    assert _files(tmp_path / "grown") - _files(tmp_path / "clean") == {
        "screens/hall/builds/b0/build.json",
        "screens/hall/builds/b0/build.js",
        "screens/media/a.webp",
    }
    assert _files(tmp_path / "clean") <= _files(tmp_path / "grown")


def _files(output: Path) -> set[str]:
    return {
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.is_file() and path.name != ".site-builder.json"
    }


def test_builds_and_media_come_first_and_pointers_last() -> None:
    site = (*screen("b0", "a.webp"), page("index.html"), URGENT, asset("assets/a.css"))
    order = [one.path for one in sorted(site, key=publishing_place)]
    assert order[-2:] == ["screens/hall/now.json", "screens/urgent.json"]
    assert set(order[:4]) == {
        "assets/a.css",
        "screens/hall/builds/b0/build.js",
        "screens/hall/builds/b0/build.json",
        "screens/media/a.webp",
    }


def test_urgent_messages_are_written_once_and_then_belong_to_the_office(tmp_path: Path) -> None:
    put((*screen("b0"), URGENT), tmp_path)
    file = tmp_path / URGENT.path
    assert file.read_bytes() == URGENT.data
    file.write_bytes(b"by hand")
    put((*screen("b1"), URGENT), tmp_path)
    assert file.read_bytes() == b"by hand"
    manifest = tmp_path / ".site-builder.json"
    listed = json.loads(manifest.read_bytes())
    assert URGENT.path not in listed["files"]
    listed["files"][URGENT.path] = "0"
    manifest.write_text(json.dumps(listed), encoding="utf-8")
    put((page("index.html"),), tmp_path)
    assert file.read_bytes() == b"by hand"


def test_urgent_messages_do_not_pass_through_a_strangers_folder(tmp_path: Path) -> None:
    publish((page("index.html"),), tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "screens").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(Refused):
        publish((page("index.html"), URGENT), tmp_path)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_the_shell_is_dated_so_that_browsers_keep_it(tmp_path: Path) -> None:
    put(screen("b0"), tmp_path)
    shell = tmp_path / "screens/hall/index.html"
    assert shell.stat().st_mtime == SHELL_DATE
    assert (tmp_path / "screens/hall/now.json").stat().st_mtime != SHELL_DATE
    os.utime(shell)  # as a copy of the folder would have it
    put(screen("b0"), tmp_path)
    assert shell.stat().st_mtime == SHELL_DATE


def test_a_disk_that_keeps_no_dates_holds_nothing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _seconds: int) -> None:
        raise PermissionError

    monkeypatch.setattr(disk, "set_date", refuse)
    put(screen("b0"), tmp_path)
    assert builds_in(tmp_path) == {"b0"}


@pytest.mark.parametrize(
    "builds",
    [
        "3",
        "[3]",
        '[{"folder": "screens/a/builds/b", "day": "gestern"}]',
        '[{"folder": "teams", "day": "2026-07-15"}]',
        '[{"folder": "screens/a/builds/b"}]',
    ],
)
def test_a_manifest_with_odd_builds_is_refused(tmp_path: Path, builds: str) -> None:
    text = f'{{"format": 1, "complete": true, "files": {{}}, "builds": {builds}}}'
    (tmp_path / ".site-builder.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as stop:
        put(screen("b0"), tmp_path)
    assert str(stop.value) == "E431"


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"media": 3, "fonts": []}', b'{"media": [3]}'])
def test_a_build_that_cannot_be_read_names_no_media(data: bytes) -> None:
    assert media_of(data) == frozenset()


MEMBERS = f"{CREW}/members.yaml"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose first crew agreed to be shown on screens."""
    content = copy_of(SOUND, tmp_path_factory.mktemp("screens"))
    change(content / MEMBERS, "技能: 是, 日期", "技能: 是, 屏幕: 是, 日期")
    return content


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def rights(content: Path, day: str = TODAY) -> frozenset[str]:
    kept = built(content, day).keeping
    assert kept is not None
    return kept.rights


def test_marks_of_rights_say_nothing_by_themselves(content: Path) -> None:
    marks = rights(content)
    assert len(marks) > 5
    assert all(mark.strip("-0123456789abcdef") == "" for mark in marks)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (MEMBERS, "姓名: 马骏\n  同意: {姓名: 是", "姓名: 马骏\n  同意: {姓名: 否"),
        (MEMBERS, "照片: 是", "照片: 否"),
        (MEMBERS, "- 姓名: 马骏", "- 姓名: 马力"),
        (MEMBERS, "屏幕: 是", "屏幕: 是, 撤回日期: 2026-07-14"),
        (MEMBERS, "屏幕: 是", "屏幕: 是, 有效期至: 2026-07-14"),
        (f"{CREW}/photos.yaml", "- {文件: photos/work.png", "#"),
        (f"{CREW}/posts/rain.md", "类型: 反思", "类型: 反思\n状态: 撤回"),
    ],
)
def test_a_withdrawal_is_noticed(
    content: Path, tmp_path: Path, path: str, old: str, new: str
) -> None:
    before = rights(content)
    after = copy_of(content, tmp_path)
    change(after / path, old, new)
    assert _taken_back(before, rights(after))


def test_a_picture_that_was_painted_over_is_noticed(content: Path, tmp_path: Path) -> None:
    after = copy_of(content, tmp_path)
    Image.new("RGB", (640, 480), "grey").save(after / CREW / "photos/work.png")
    assert _taken_back(rights(content), rights(after))


def test_a_newcomer_takes_nothing_back(content: Path, tmp_path: Path) -> None:
    after = copy_of(content, tmp_path)
    with (after / MEMBERS).open("a", encoding="utf-8") as file:
        file.write("- 姓名: 费阳\n  同意: {姓名: 是, 屏幕: 是, 日期: 2026-07-01}\n")
    assert rights(after) > rights(content)
    assert not _taken_back(rights(content), rights(after))
