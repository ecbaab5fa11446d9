"""Putting a file into the content folder: never over another, never outside, whole or not at all."""

import os
from pathlib import Path

from site_builder.publish import disk


class Elsewhere(Exception):  # noqa: N818  (a fact)
    """The place is outside the folder: a link leads there."""


def put_new(root: Path, path: str, data: bytes) -> None:
    """Write a new file at `path` below `root`, with the folders on the way.

    Raises FileExistsError when something is there, Elsewhere when a link leads out of `root`, and
    OSError when the disk says no.
    """
    file = root / path
    _stays(root, file)
    file.parent.mkdir(parents=True, exist_ok=True)
    disk.write_new(file, data)


def put_instead(root: Path, path: str, data: bytes) -> None:
    """Replace the file at `path` below `root` in one step. Raises Elsewhere and OSError."""
    file = root / path
    if file.is_symlink():
        raise Elsewhere
    _stays(root, file)
    beside = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        disk.write_new(beside, data)
        beside.chmod(file.stat().st_mode & 0o777)
        disk.replace(beside, file)
    finally:
        beside.unlink(missing_ok=True)


def _stays(root: Path, file: Path) -> None:
    real = Path(os.path.realpath(root))
    if not Path(os.path.realpath(file.parent)).is_relative_to(real):
        raise Elsewhere
