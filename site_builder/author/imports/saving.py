"""Puts files into the content folder: each whole or not at all, never over a change of somebody else."""

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.author.placing import put_instead, put_new
from site_builder.publish import disk
from site_builder.publish.stops import Stopped, disk_trouble, refused


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it will be; `before` is what it held when it was read, None for a new one."""

    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class Saved:
    """The paths that were written, and why the others were not."""

    written: tuple[str, ...]
    stopped: Stopped | None = None


def save(changes: Mapping[str, Change], root: Path) -> Saved:
    """Write the files below `root` in order, and stop at the first that cannot be written.

    Reasons: E481 it changed since it was read, E482 it lies outside `root`, E425–E427 the disk.
    """
    root = Path(os.path.realpath(root))
    written: list[str] = []
    for path, change in changes.items():
        target = root.joinpath(*PurePosixPath(path).parts)
        try:
            _save(target, change, root, path)
        except Stopped as stopped:
            return Saved(tuple(written), stopped)
        except OSError as error:
            return Saved(tuple(written), disk_trouble(error, target))
        written.append(path)
    return Saved(tuple(written))


def _save(target: Path, change: Change, root: Path, path: str) -> None:
    real = Path(os.path.realpath(target))
    if not real.is_relative_to(root):
        raise refused("E482", path=path)
    if disk.read(real) != change.before:
        raise refused("E481", path=path)
    there = real.relative_to(root).as_posix()
    if change.before is None:
        put_new(root, there, change.after)
    elif os.access(real, os.W_OK):
        put_instead(root, there, change.after)
    else:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(real))
