"""Every operation of publishing on the disk, one line each, so that tests can make any of them fail.

Paths are absolute. Nothing here follows a symbolic link in the output folder.
"""

import os
import stat
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

_PAUSES = (0.02, 0.1, 0.3)  # seconds before a file in use is tried again


def read(path: Path) -> bytes | None:
    """The bytes of a regular file; None when there is none (or something else is there)."""
    try:
        with open(path, "rb", opener=_open_here) as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError:
        if kind(path) != "file":
            return None
        raise


def _open_here(path: str, flags: int) -> int:
    return os.open(path, flags | _NO_FOLLOW)


_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)


def kind(path: Path) -> str:
    """What is there, links not followed: "file", "folder", "other" (a link, a device) or ""."""
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ""
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "other"


def write_new(path: Path, data: bytes) -> None:
    """Make a new file with these bytes; FileExistsError when something is there."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def settle(path: Path) -> None:
    """Have the bytes of a file of ours on the disk itself, where a power cut does not take them."""
    handle = os.open(path, os.O_RDWR | _NO_FOLLOW | _BINARY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def date_of(path: Path) -> float:
    """When a file was last changed, in seconds since 1970."""
    return os.lstat(path).st_mtime


def set_date(path: Path, seconds: int) -> None:
    """Say when a file of ours was last changed."""
    os.utime(path, (seconds, seconds))


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target` in one step."""
    _patiently(partial(os.replace, source, target))


def delete(path: Path) -> None:
    """Delete a file."""
    _patiently(partial(os.unlink, path))


def _patiently(change: Callable[[], None]) -> None:
    """Try again a while: Windows refuses while somebody reads the file, a browser or a virus scanner."""
    for pause in _PAUSES:
        try:
            change()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    change()


def make_folder(path: Path) -> None:
    """Make one folder; its parent exists."""
    os.mkdir(path)  # noqa: PTH102


def delete_folder(path: Path) -> None:
    """Delete an empty folder."""
    os.rmdir(path)  # noqa: PTH106


def names_in(path: Path) -> list[str]:
    """The names in a folder, sorted."""
    return sorted(os.listdir(path))  # noqa: PTH208
