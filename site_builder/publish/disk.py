"""Every operation of publishing on the disk, one line each, so that tests can make any of them fail.

Paths are absolute. Nothing here follows a symbolic link in the output folder.
"""

import os
import stat
from pathlib import Path


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


def date_of(path: Path) -> float:
    """When a file was last changed, in seconds since 1970."""
    return os.lstat(path).st_mtime


def set_date(path: Path, seconds: int) -> None:
    """Say when a file of ours was last changed."""
    os.utime(path, (seconds, seconds))


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target` in one step."""
    os.replace(source, target)  # noqa: PTH105  (tests make this very function fail)


def delete(path: Path) -> None:
    """Delete a file."""
    os.unlink(path)  # noqa: PTH108


def make_folder(path: Path) -> None:
    """Make one folder; its parent exists."""
    os.mkdir(path)  # noqa: PTH102


def delete_folder(path: Path) -> None:
    """Delete an empty folder."""
    os.rmdir(path)  # noqa: PTH106


def names_in(path: Path) -> list[str]:
    """The names in a folder, sorted."""
    return sorted(os.listdir(path))  # noqa: PTH208
