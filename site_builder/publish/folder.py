"""The output folder: single changes to it, none of which follows a symbolic link."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from site_builder.publish import disk
from site_builder.publish.places import folders_of, temporary_name
from site_builder.publish.stops import refused


class Folder:
    """The output folder during one publishing; remembers which folders it has seen."""

    __slots__ = ("_real", "root")

    def __init__(self, root: Path) -> None:
        self.root = root
        self._real: set[str] = set()

    def differs(self, path: str, data: bytes, ours: Collection[str]) -> bool:
        """Whether `data` must be written to `path`.

        Refused when something stands there, or on the way there, that is not `ours`.
        """
        for part in folders_of(path):
            kind = "folder" if part in self._real else disk.kind(self.root / part)
            if kind == "folder":
                self._real.add(part)
            elif kind == "" or (kind == "file" and part in ours):
                return True
            else:
                raise refused("E430", output=str(self.root), page=path, found=part)
        return self._differs_in_place(path, data, ours)

    def _differs_in_place(self, path: str, data: bytes, ours: Collection[str]) -> bool:
        place = self.root / path
        there = disk.read(place)
        if there == data:
            return False
        kind = "file" if there is not None else disk.kind(place)
        if kind == "" or (kind == "file" and path in ours):
            return True
        if kind == "folder" and all(one in ours for one in self._files_in(path)):
            return True
        raise refused("E430", output=str(self.root), page=path, found=path)

    def _files_in(self, folder: str) -> Iterable[str]:
        for name in disk.names_in(self.root / folder):
            path = f"{folder}/{name}"
            if disk.kind(self.root / path) == "folder":
                yield from self._files_in(path)
            else:
                yield path

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
        return passing

    def put(self, path: str, data: bytes) -> None:
        """Write `data` to `path` in one step."""
        disk.replace(self.stage(path, data), self.root / path)

    def delete(self, paths: Iterable[str]) -> None:
        """Delete files of ours, and the folders that are empty after it."""
        paths = tuple(paths)
        for path in paths:
            if self._is_reachable(path) and disk.kind(self.root / path) == "file":
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
