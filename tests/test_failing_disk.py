"""Whatever operation of the disk fails in a whole build, it is told, and a whole site stands there."""

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from site_builder.build import Built, Request, build, put
from site_builder.memory import Memory
from site_builder.publish.stops import Stopped
from site_builder.store import Store
from tests.publish.test_killed import changed, missing, pages_of
from tests.whole import OURS, SOUND, TODAY, built, copy_of, files_in, run

OPERATIONS = (
    *("open", "stat", "lstat", "scandir", "listdir", "replace", "fsync", "unlink"),
    *("mkdir", "rmdir", "utime"),
)
FAULTS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS)


class Disk:
    """Counts the operations; the one with the `number` fails."""

    def __init__(self, number: int, fault: int) -> None:
        self.count = 0
        self._number = number
        self._fault = fault

    def ask(self, real: Callable[..., Any], *args: Any, **options: Any) -> object:
        self.count += 1
        if self.count == self._number:
            raise OSError(self._fault, os.strerror(self._fault), str(args[0]) if args else None)
        return real(*args, **options)

    @contextmanager
    def used(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in OPERATIONS:
                patch.setattr(os, name, partial(self.ask, getattr(os, name)))
            opened = partial(self.ask, io.open)
            patch.setattr(io, "open", opened)
            patch.setattr("builtins.open", opened)
            yield


class Office:
    """A site and its next edition, built over each other, with a store as the commands have it."""

    def __init__(self, root: Path) -> None:
        self._output, self._kept = root / "output", root / "kept" / "results.sqlite"
        self._old, self._memory = copy_of(SOUND, root), Memory()
        self._new = changed(self._old, root / "changed")
        self._site = built(self._old)
        self._whole = self._clean(root / "clean")

    def _clean(self, output: Path) -> dict[str, bytes]:
        put(self._made(), self._new, output)
        return pages_of(files_in(output))

    def _made(self) -> Built:
        return build(
            Request(self._new, None, lambda _zone: date.fromisoformat(TODAY)), self._memory
        )

    def build(self) -> bool:
        """Build the next edition over the old one; whether it is there."""
        store = Store(self._kept)
        store.keep("any", b"", 1)
        site = self._made()
        if site.stopped is None:
            put(site, self._new, self._output)
        store.close()
        return site.stopped is None

    def suffers(self, number: int, fault: int) -> int:
        """Let the operation fail; how many there were. All must be well at once, or by the next build."""
        put(self._site, self._old, self._output)
        disk = Disk(number, fault)
        named: list[object] = [""]
        try:
            with disk.used():
                self.build()
        except Stopped:
            pass
        except OSError as fault_told:
            named.append(fault_told.filename)
        assert None not in named  # the command line tells the file
        assert list(missing(files_in(self._output))) == []
        assert self.build()
        assert pages_of(files_in(self._output)) == self._whole
        return disk.count


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


def test_some_operations_of_a_whole_build_fail(office: Office) -> None:
    count = office.suffers(sys.maxsize, errno.EIO)
    assert count > 1_000
    for number in range(3, count, count // 14):
        office.suffers(number, FAULTS[number % len(FAULTS)])


@pytest.mark.survey
@pytest.mark.parametrize("fault", FAULTS)
def test_every_operation_of_a_whole_build_fails(office: Office, fault: int) -> None:
    number = 1
    while office.suffers(number, fault) >= number:
        number += 1
    assert number > 1_000


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_template_that_the_disk_does_not_give_is_told(tmp_path: Path) -> None:
    content = copy_of(SOUND, tmp_path)
    (tmp_path / "templates" / "pages").mkdir(parents=True)
    (tmp_path / "templates" / "pages" / "post.html").symlink_to("nowhere.html")
    done = run("build", "--content", content, "--output", tmp_path / "output", "--date", TODAY)
    assert done.returncode == OURS
    assert "E427" in done.stderr
    assert "post.html" in done.stderr
    assert not (tmp_path / "output").exists()


def test_a_template_folder_that_the_disk_does_not_show_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, own = copy_of(SOUND, tmp_path), tmp_path / "templates"
    (own / "pages").mkdir(parents=True)
    real = os.scandir

    def fails(folder: Any) -> Any:
        if Path(folder) == own / "pages":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(folder))
        return real(folder)

    monkeypatch.setattr(os, "scandir", fails)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)) as told:
        build(Request(content, own, lambda _zone: date.fromisoformat(TODAY)))
    assert Path(told.value.filename) == own / "pages"
