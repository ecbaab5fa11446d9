"""Reads a content folder again and again, and of what is known to have changed only that."""

import os
import stat
import threading
from collections.abc import Collection
from pathlib import Path

from site_builder.memory import Memory
from site_builder.problems import Checked
from site_builder.read.content import LARGEST, read_content
from site_builder.read.files import Content, SourceFile


class Reader:
    """Reads one folder. `touch` may be called from any thread.

    To walk through the whole folder is most of the work when one file in a thousand was saved. What
    the system does not tell of, or tells too late, is found by `walk`.
    """

    def __init__(self, root: Path, memory: Memory) -> None:
        self._root = root
        self._memory = memory
        self._lock = threading.Lock()
        self._touched: set[str] | None = None
        self._last: Checked[Content] | None = None
        self._places: dict[str, int] = {}

    def touch(self, paths: Collection[str] | None) -> None:
        """Note the places on the disk where something has changed; None is anywhere."""
        with self._lock:
            if paths is None or self._touched is None:
                self._touched = None
            else:
                self._touched.update(paths)

    def read(self) -> Checked[Content]:
        """Read the folder; where only sources were touched that it had, nothing else is looked at."""
        with self._lock:
            touched, self._touched = self._touched, set()
        found = None if touched is None or self._last is None else self._again(self._last, touched)
        if found is None:
            return self.walk()
        self._last = found
        return found

    def walk(self) -> Checked[Content]:
        """Read the whole folder, whatever is known of it."""
        found = read_content(self._root, self._memory)
        if (
            self._last is None
            or found.value.sources != self._last.value.sources
            or not self._places
        ):
            root = os.path.realpath(self._root)
            places = enumerate(found.value.sources)
            self._places = {
                f"{root}{os.sep}{one.path.replace('/', os.sep)}": at for at, one in places
            }
        self._last = found
        return found

    def _again(self, last: Checked[Content], touched: Collection[str]) -> Checked[Content] | None:
        """The folder with those sources as they are now; None when there is more to it."""
        content = last.value
        sources = list(content.sources)
        for disk in touched:
            place = self._places.get(disk)
            data = None if place is None else _plain(disk)
            if place is None or data is None:
                return None
            sources[place] = SourceFile(sources[place].path, data)
        return Checked(Content(tuple(sources), content.pictures, content.fonts), last.problems)


def _plain(disk: str) -> bytes | None:
    """The bytes of a file that is nothing but a file of the usual size."""
    try:
        found = os.lstat(disk)
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
            return None
        return Path(disk).read_bytes()
    except OSError:
        return None
