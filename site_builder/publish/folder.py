"""The output folder: single changes to it, none of which follows a symbolic link."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from site_builder.publish import disk
from site_builder.publish.places import folders_of, temporary_name
from site_builder.publish.screens import SHELL_DATE, is_shell
from site_builder.publish.stops import refused

_DAY = 86_400  # seconds; file systems differ in how exactly they keep a date


class Folder:
    """The output folder during one publishing.

    `ours` are the files an earlier build wrote. Remembers which folders it has seen.
    """

    __slots__ = ("_our_folders", "_ours", "_real", "root")

    def __init__(self, root: Path, ours: Collection[str]) -> None:
        self.root = root
        self._ours = frozenset(ours)
        self._our_folders = frozenset(part for path in ours for part in folders_of(path))
        self._real: set[str] = set()

    def differs(self, path: str, data: bytes) -> bool:
        """Whether `data` must be written to `path`.

        Refused when something stands there, or on the way there, that is not ours.
        """
        for part in folders_of(path):
            kind = "folder" if part in self._real else disk.kind(self.root / part)
            if kind == "folder":
                self._real.add(part)
            elif kind == "" or (kind == "file" and part in self._ours):
                return True
            else:
                raise refused("E430", output=str(self.root), page=path, found=part)
        there = disk.read(self.root / path)
        if there == data:
            return is_shell(path) and abs(disk.date_of(self.root / path) - SHELL_DATE) > _DAY
        stranger = self._stranger(path, is_file=there is not None)
        if stranger is not None:
            raise refused("E430", output=str(self.root), page=path, found=stranger)
        return True

    def _stranger(self, path: str, *, is_file: bool) -> str | None:
        """What stands at `path`, or in a folder there, and is not ours; None when nothing does."""
        kind = "file" if is_file else disk.kind(self.root / path)
        if kind != "folder":
            return None if kind == "" or (kind == "file" and path in self._ours) else path
        names = disk.names_in(self.root / path)
        if not names and path not in self._our_folders:
            return path
        inside = (self._stranger(f"{path}/{name}", is_file=False) for name in names)
        return next((found for found in inside if found is not None), None)

    def is_vacant(self, path: str) -> bool:
        """Whether nothing at all stands at `path`. Refused when strangers stand on the way there."""
        return disk.kind(self.root / path) == "" and self.differs(path, b"")

    def has_file(self, path: str) -> bool:
        """Whether a file stands at `path`."""
        return disk.kind(self.root / path) == "file"

    def is_same_file(self, path: str, other: str) -> bool:
        """Whether two paths name one file, as on disks that ignore upper and lower case."""
        try:
            one, two = os.lstat(self.root / path), os.lstat(self.root / other)
        except OSError:
            return False
        return os.path.samestat(one, two)

    def stage(self, path: str, data: bytes) -> Path:
        """Write `data` beside `path`, under a passing name, and return where."""
        for part in folders_of(path):
            if part not in self._real:
                if disk.kind(self.root / part) != "folder":
                    disk.make_folder(self.root / part)
                self._real.add(part)
        passing = self._passing(path)
        try:
            disk.write_new(passing, data)
        except FileExistsError:
            disk.delete(passing)
            disk.write_new(passing, data)
        if is_shell(path):
            with suppress(OSError):  # a share that keeps no dates: what is checked is the server
                disk.set_date(passing, SHELL_DATE)
        return passing

    def put(self, path: str, data: bytes) -> None:
        """Write `data` to `path` in one step, for good: without it nobody knows what is ours."""
        passing = self.stage(path, data)
        disk.settle(passing)
        disk.replace(passing, self.root / path)

    def delete(self, paths: Iterable[str]) -> None:
        """Delete files of ours, and the folders that are empty after it."""
        paths = tuple(paths)
        for path in paths:
            if self._is_reachable(path) and self.has_file(path):
                disk.delete(self.root / path)
        left = {part for path in paths for part in folders_of(path) if self._is_reachable(path)}
        for part in sorted(left, key=len, reverse=True):
            folder = self.root / part
            if disk.kind(folder) == "folder" and not disk.names_in(folder):
                disk.delete_folder(folder)
                self._real.discard(part)

    def sweep(self, paths: Iterable[str]) -> None:
        """Delete what a killed build left beside `paths`."""
        for path in paths:
            passing = self._passing(path)
            if self._is_reachable(path) and disk.kind(passing) == "file":
                disk.delete(passing)

    def _passing(self, path: str) -> Path:
        place = self.root / path
        return place.with_name(temporary_name(place.name))

    def _is_reachable(self, path: str) -> bool:
        """Whether every folder above `path` is a real one; links in between are not followed."""
        for part in folders_of(path):
            if part not in self._real:
                if disk.kind(self.root / part) != "folder":
                    return False
                self._real.add(part)
        return True
