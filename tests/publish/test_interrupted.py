"""Whatever operation of the disk fails, or kills the build, a whole site stands there."""

import errno
import os
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from site_builder.publish import disk
from site_builder.publish.stops import DiskTrouble
from site_builder.publish.write import publish
from site_builder.render.artifact import Artifact
from tests.publish.pages import asset, page, pointer

OPERATIONS = (
    "read",
    "kind",
    "write_new",
    "settle",
    "replace",
    "delete",
    "make_folder",
    "delete_folder",
    "names_in",
    "date_of",
)
OLD = (
    asset("assets/style.1.css", b"1{}"),
    page("index.html", '<link rel="stylesheet" href="assets/style.1.css">1'),
    page("teams/old/a.html", '<link rel="stylesheet" href="../../assets/style.1.css">1'),
    page("same.html"),
    page("screens/hall/index.html", "1"),
    pointer("now.json", '"teams/old/a.html"'),
)
NEW = (
    asset("assets/style.2.css", b"2{}"),
    page("index.html", '<link rel="stylesheet" href="assets/style.2.css">2'),
    page("teams/new/b.html", '<link rel="stylesheet" href="../../assets/style.2.css">2'),
    page("same.html"),
    page("screens/hall/index.html", "2"),
    pointer("now.json", '"teams/new/b.html"'),
)


def assert_stands(output: Path) -> None:
    """Every file is whole, and pages and pointers find what they need."""
    known: dict[str, set[bytes]] = {}
    for one in (*OLD, *NEW):
        known.setdefault(one.path, set()).add(one.data)
    for path, versions in known.items():
        file = output / path
        if not file.exists():
            assert not {path} & {one.path for one in OLD} & {one.path for one in NEW}
            continue
        assert file.read_bytes() in versions
        for needed in re.findall(r'href="([^"]*)"', file.read_text()):
            assert (file.parent / needed).is_file()
    assert (output / (output / "now.json").read_text().strip('"')).is_file()


def assert_is(site: tuple[Artifact, ...], output: Path) -> None:
    """Exactly these files, nothing left behind."""
    found = {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and path.name != ".site-builder.json"
    }
    assert found == {one.path: one.data for one in site}
    folders = {path for path in output.rglob("*") if path.is_dir()}
    assert folders == {
        output / folder for one in site for folder in Path(one.path).parents if str(folder) != "."
    }


Failure = Callable[[], None]


def break_nth(patch: pytest.MonkeyPatch, number: int, fail: Failure) -> list[str]:
    """Make the n-th operation call `fail`; a write has left half of its bytes by then."""
    done: list[str] = []

    def broken(name: str, real: Callable[..., Any], *args: Any) -> object:
        done.append(name)
        if len(done) == number:
            if name == "write_new":
                real(args[0], args[1][: len(args[1]) // 2])
            fail()
        return real(*args)

    for name in OPERATIONS:
        patch.setattr(disk, name, partial(broken, name, getattr(disk, name)))
    return done


def fails(number: int) -> None:
    raise OSError(number, os.strerror(number))


no_space = partial(fails, errno.ENOSPC)


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_any_failing_operation_leaves_a_site_and_the_next_build_completes_it(
    fault: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in count(1):
        output = tmp_path / str(number)
        publish(OLD, output)
        with monkeypatch.context() as patch:
            done = break_nth(patch, number, partial(fails, fault))
            with suppress(DiskTrouble):
                publish(NEW, output)
        assert_stands(output)
        publish(NEW, output)
        assert_is(NEW, output)
        if len(done) < number:
            break
    assert number > 30


def test_no_room_for_the_new_files_leaves_the_old_site_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(OLD, tmp_path)
    for number in count(1):
        with monkeypatch.context() as patch:
            done = break_nth(patch, number, no_space)
            with pytest.raises(DiskTrouble):
                publish(NEW, tmp_path)
        if done[-1] == "write_new" or "write_new" not in done:
            assert {one.path: (tmp_path / one.path).read_bytes() for one in OLD} == {
                one.path: one.data for one in OLD
            }
        if done.count("write_new") == len(NEW):
            break


can_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")


def in_a_child_killed_at(number: int, work: Callable[[], object]) -> bool:
    """Run `work` in a process that dies at the n-th operation; whether it died there."""
    child = os.fork()
    if child == 0:
        break_nth(pytest.MonkeyPatch(), number, partial(os._exit, 9))
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@can_fork
@pytest.mark.parametrize("after", [NEW, OLD])
def test_a_build_killed_at_any_operation_leaves_a_site_and_the_next_completes_it(
    tmp_path: Path, after: tuple[Artifact, ...]
) -> None:
    for number in count(1):
        output = tmp_path / str(number)
        publish(OLD, output)
        killed = in_a_child_killed_at(number, partial(publish, NEW, output))
        assert_stands(output)
        publish(after, output)
        assert_is(after, output)
        if not killed:
            break
    assert number > 30


@can_fork
def test_a_first_build_killed_at_any_operation_is_completed_by_the_next(tmp_path: Path) -> None:
    for number in count(1):
        output = tmp_path / str(number)
        killed = in_a_child_killed_at(number, partial(publish, OLD, output))
        publish(NEW, output)
        assert_is(NEW, output)
        if not killed:
            break
    assert number > 20


@can_fork
def test_a_swap_of_file_and_folder_killed_at_any_operation_is_completed(tmp_path: Path) -> None:
    one = (page("a/b.html", "1"), page("c.html", "1"))
    two = (page("a", "2"), page("c.html/d.html", "2"))
    for number in count(1):
        output = tmp_path / str(number)
        publish(one, output)
        killed = in_a_child_killed_at(number, partial(publish, two, output))
        publish(two, output)
        assert_is(two, output)
        if not killed:
            break
    assert number > 20
