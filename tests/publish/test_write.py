"""The output folder holds exactly the site, and nothing that is not ours is touched."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.publish import disk, lock, write
from site_builder.publish.folder import Folder
from site_builder.publish.places import check_output_place, temporary_name
from site_builder.publish.stops import DiskTrouble, Refused
from site_builder.publish.write import publish
from site_builder.render.artifact import Artifact
from tests.publish.pages import asset, page, pointer

SITE = (page("teams/a.html", "甲"), asset("assets/a.css", b"a{}"), pointer("feed.xml", "<x/>"))


def files_in(output: Path) -> dict[str, bytes]:
    """All files but the manifest."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.name != ".site-builder.json"
    }


def refusal(artifacts: tuple[Artifact, ...], output: Path) -> str:
    with pytest.raises(Refused) as stop:
        publish(artifacts, output)
    return str(stop.value)


def test_a_first_build_writes_everything(tmp_path: Path) -> None:
    done = publish(SITE, tmp_path / "deep" / "out")
    assert files_in(tmp_path / "deep" / "out") == {one.path: one.data for one in SITE}
    assert done.written == ("assets/a.css", "teams/a.html", "feed.xml")
    assert done.unchanged == done.deleted == ()


def test_the_manifest_lists_our_files_sorted_and_without_times(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    data = json.loads((tmp_path / ".site-builder.json").read_bytes())
    assert list(data["files"]) == ["assets/a.css", "feed.xml", "teams/a.html"]
    assert data["complete"] is True
    assert set(data) == {"complete", "files", "format"}


def test_equal_bytes_are_left_alone(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    for path in tmp_path.rglob("*"):
        os.utime(path, ns=(1, 1))
    changed = page("teams/a.html", "乙")
    done = publish((changed, *SITE[1:]), tmp_path)
    assert done.written == ("teams/a.html",)
    assert done.unchanged == ("assets/a.css", "feed.xml")
    assert (tmp_path / "feed.xml").stat().st_mtime_ns == 1
    assert (tmp_path / "teams/a.html").stat().st_mtime_ns > 1


def test_nothing_new_touches_nothing(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    os.utime(tmp_path / ".site-builder.json", ns=(1, 1))
    assert publish(reversed(SITE), tmp_path).written == ()
    assert (tmp_path / ".site-builder.json").stat().st_mtime_ns == 1


def test_a_damaged_file_of_ours_is_mended(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    (tmp_path / "feed.xml").write_text("damaged")
    assert publish(SITE, tmp_path).written == ("feed.xml",)


def test_files_no_longer_made_are_deleted_with_their_empty_folders(tmp_path: Path) -> None:
    publish((*SITE, page("teams/b/c/d.html")), tmp_path)
    done = publish(SITE[1:], tmp_path)
    assert done.deleted == ("teams/a.html", "teams/b/c/d.html")
    assert not (tmp_path / "teams").exists()
    assert set(files_in(tmp_path)) == {"assets/a.css", "feed.xml"}


def test_foreign_files_beside_ours_stay(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    (tmp_path / "teams" / "mine.txt").write_text("x")
    publish(SITE[1:], tmp_path)
    assert (tmp_path / "teams" / "mine.txt").exists()


def test_a_folder_with_foreign_files_and_no_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_text("x")
    assert refusal(SITE, tmp_path) == "E420"
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.jpg"]


def test_a_gitignore_is_welcome(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*")
    publish(SITE, tmp_path)
    assert (tmp_path / ".gitignore").read_text() == "*"


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"files": 3, "complete": true}', '{"format": 9, "files": {}}']
)
def test_a_manifest_that_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / ".site-builder.json").write_text(text)
    assert refusal(SITE, tmp_path) == "E431"


def test_a_manifest_of_another_format_is_refused(tmp_path: Path) -> None:
    text = '{"format": 9, "files": {}, "complete": true}'
    (tmp_path / ".site-builder.json").write_text(text)
    assert refusal(SITE, tmp_path) == "E431"


def test_a_manifest_cannot_reach_out_of_the_folder(tmp_path: Path) -> None:
    output = tmp_path / "out"
    publish(SITE, output)
    (tmp_path / "mine.txt").write_text("x")
    manifest = output / ".site-builder.json"
    data = json.loads(manifest.read_bytes())
    data["files"] |= {"../mine.txt": "0", str(tmp_path / "mine.txt"): "0"}
    manifest.write_text(json.dumps(data))
    publish(SITE[:1], output)
    assert (tmp_path / "mine.txt").exists()


def test_a_foreign_file_in_the_place_of_a_page_is_refused(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    (tmp_path / "new.html").write_text("mine")
    assert refusal((*SITE, page("new.html")), tmp_path) == "E430"
    assert (tmp_path / "new.html").read_text() == "mine"


def test_a_foreign_file_with_the_bytes_of_a_page_becomes_ours(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    new = page("new.html")
    (tmp_path / "new.html").write_bytes(new.data)
    assert publish((*SITE, new), tmp_path).written == ()
    assert publish(SITE, tmp_path).deleted == ("new.html",)


def test_a_foreign_folder_in_the_place_of_a_page_is_refused(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    (tmp_path / "new.html" / "deep").mkdir(parents=True)
    (tmp_path / "new.html" / "deep" / "x").write_text("mine")
    assert refusal((*SITE, page("new.html")), tmp_path) == "E430"


def test_a_foreign_file_in_a_folder_of_ours_keeps_a_page_from_its_place(tmp_path: Path) -> None:
    publish((page("a.html/b.html"), page("a.html/c/d.html")), tmp_path)
    (tmp_path / "a.html" / "mine.txt").write_text("mine")
    before = files_in(tmp_path)
    assert refusal((page("a.html"),), tmp_path) == "E430"
    assert files_in(tmp_path) == before


def test_links_to_elsewhere_are_not_followed(tmp_path: Path) -> None:
    output, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    publish(SITE, output)
    elsewhere.mkdir()
    (elsewhere / "a.html").write_text("mine")
    (output / "teams" / "a.html").unlink()
    (output / "teams").rmdir()
    (output / "teams").symlink_to(elsewhere)
    assert refusal(SITE, output) == "E430"
    publish(SITE[1:], output)
    assert (elsewhere / "a.html").read_text() == "mine"


def test_a_link_in_the_place_of_a_page_is_refused(tmp_path: Path) -> None:
    output = tmp_path / "out"
    publish(SITE, output)
    (output / "feed.xml").unlink()
    (output / "feed.xml").symlink_to(tmp_path / "mine.xml")
    assert refusal(SITE, output) == "E430"
    publish(SITE[:2], output)
    assert (output / "feed.xml").is_symlink()


def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    one = (page("a/b.html", "1"), page("a/c/d.html", "1"), page("e.html", "1"))
    two = (page("a", "2"), page("e.html/f.html", "2"))
    for site in (one, two, one):
        publish(site, tmp_path)
        assert files_in(tmp_path) == {artifact.path: artifact.data for artifact in site}


def test_a_file_renamed_in_case_only_is_not_lost_where_both_names_are_one(tmp_path: Path) -> None:
    old, new = page("Team.html", "1"), page("team.html", "1")
    publish((old,), tmp_path)
    os.link(tmp_path / "Team.html", tmp_path / "team.html")  # as such a disk shows it
    assert publish((new,), tmp_path).written == ("team.html",)
    assert files_in(tmp_path) == {"team.html": new.data}


def test_a_file_renamed_in_case_only_is_renamed(tmp_path: Path) -> None:
    publish((page("Team.html", "1"),), tmp_path)
    publish((page("team.html", "1"),), tmp_path)
    assert list(files_in(tmp_path)) == ["team.html"]


def test_a_file_deleted_by_somebody_is_no_obstacle(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    (tmp_path / "teams" / "a.html").unlink()
    (tmp_path / "teams").rmdir()
    assert publish(SITE[1:], tmp_path).deleted == ("teams/a.html",)


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        (("a.html", "a.html"), "E423"),
        (("A.html", "a.html"), "E422"),
        (("Teams/a.html", "teams/b.html"), "E422"),
        (("a", "a/b.html"), "E429"),
        (("../a.html",), "E428"),
        (("/a.html",), "E428"),
        (("",), "E428"),
        (("a//b.html",), "E428"),
        (("con.html",), "E428"),
        (("a:b.html",), "E428"),
        (("a\\b.html",), "E428"),
        (("a. /b",), "E428"),
        ((".site-builder.json",), "E428"),
        ((".~a.tmp",), "E428"),
        (("字" * 86,), "E428"),
        (("e\u0301.html",), "E428"),
    ],
)
def test_paths_that_cannot_stand_side_by_side_are_refused(
    tmp_path: Path, paths: tuple[str, ...], code: str
) -> None:
    output = tmp_path / "out"
    assert refusal(tuple(page(path) for path in paths), output) == code
    assert not output.exists()


def test_a_collision_names_both_sources(tmp_path: Path) -> None:
    with pytest.raises(Refused) as stop:
        publish((page("a.html", source="a.md"), page("a.html", source="b.md")), tmp_path)
    (problem,) = stop.value.problems
    assert {problem.span.path, problem.related.path if problem.related else ""} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    ("content", "output"),
    [("c", "c"), ("c", "c/out"), ("site/c", "site"), ("c", "link"), ("c", "c/../c/x")],
)
def test_an_output_folder_in_or_around_the_content_is_refused(
    tmp_path: Path, content: str, output: str
) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "c")
    with pytest.raises(Refused) as stop:
        check_output_place(tmp_path / content, tmp_path / output)
    assert str(stop.value) == "E421"


def test_an_output_folder_beside_the_content_is_fine(tmp_path: Path) -> None:
    check_output_place(tmp_path / "content", tmp_path / "content-output")


def test_long_names_have_a_passing_name_that_fits() -> None:
    name = "字" * 84 + ".b"
    assert len(temporary_name(name).encode()) <= 255


def test_two_files_with_long_names_are_written(tmp_path: Path) -> None:
    site = (page("甲" + "字" * 84), page("乙" + "字" * 84))
    publish(site, tmp_path)
    assert files_in(tmp_path) == {one.path: one.data for one in site}


def test_a_second_build_is_refused_while_the_first_writes(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from site_builder.publish.lock import locked\n"
        "with locked(pathlib.Path(sys.argv[1])):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(  # noqa: S603  (our own interpreter)
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(Refused) as stop:
            publish(SITE, tmp_path)
        assert stop.value.problems[0].code == "E424"
        assert stop.value.problems[0].facts["process"] == str(other.pid)
        other.kill()
    publish(SITE, tmp_path)
    assert set(files_in(tmp_path)) == {one.path for one in SITE}


def test_a_lock_file_left_behind_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / ".site-builder.lock").write_text("1\n")
    publish(SITE, tmp_path)
    assert not (tmp_path / ".site-builder.lock").exists()


def test_a_lock_deleted_under_our_hands_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when its holder lets go between our opening and our locking."""
    real, path = lock._lock, tmp_path / ".site-builder.lock"
    tries: list[bool] = []

    def late(handle: int) -> None:
        real(handle)
        tries.append(path.exists())
        if len(tries) == 1:
            path.unlink()
        elif len(tries) == 2:
            path.unlink()
            path.write_text("another")

    monkeypatch.setattr(lock, "_lock", late)
    publish(SITE, tmp_path)
    assert len(tries) == 3


def test_a_disk_without_locks_is_used_without_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_handle: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(lock, "_lock", none)
    publish(SITE, tmp_path)
    assert set(files_in(tmp_path)) == {one.path for one in SITE}


def test_a_file_with_a_passing_name_is_replaced(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    (tmp_path / ".~new.html.tmp").write_text("left behind")
    publish((*SITE, page("new.html")), tmp_path)
    assert set(files_in(tmp_path)) == {*(one.path for one in SITE), "new.html"}


def test_a_folder_made_by_somebody_meanwhile_is_used(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    Folder(tmp_path, ()).put("a/b", b"x")
    assert files_in(tmp_path) == {"a/b": b"x"}


def test_an_empty_folder_in_the_place_of_a_page_is_refused(tmp_path: Path) -> None:
    publish(SITE, tmp_path)
    (tmp_path / "new.html").mkdir()
    assert refusal((*SITE, page("new.html")), tmp_path) == "E430"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "E425"),
        (errno.EACCES, "E426"),
        (errno.EROFS, "E426"),
        (errno.EIO, "E427"),
    ],
)
def test_a_full_or_broken_disk_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    publish(SITE, tmp_path)
    before = files_in(tmp_path)
    replace = os.replace

    def fail(source: Path, target: Path) -> None:
        if Path(target).suffix == ".css":
            raise OSError(number, os.strerror(number), str(source))
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        with pytest.raises(DiskTrouble) as stop:
            publish((page("index.html", "新"), asset("assets/b.css", b"b{}")), tmp_path)
    assert str(stop.value) == code
    assert files_in(tmp_path) == before


def test_a_disk_that_says_no_at_once_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, None)

    monkeypatch.setattr(write, "read_manifest", fail)
    with pytest.raises(DiskTrouble) as stop:
        publish(SITE, tmp_path)
    assert stop.value.problems[0].facts["path"] == str(tmp_path)


def test_reading_reports_trouble_with_a_real_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise PermissionError(errno.EACCES, "no")

    file = tmp_path / "a"
    file.write_text("x")
    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(PermissionError):
        disk.read(file)
    assert disk.read(tmp_path) is None
