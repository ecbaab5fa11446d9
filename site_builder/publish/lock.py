"""Keeps two builds from writing to one output folder. The system lets go when a process dies."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.publish.places import LOCK
from site_builder.publish.stops import refused

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = frozenset((errno.EACCES, errno.EAGAIN, errno.EDEADLK))
_FAR = 1 << 30  # where Windows locks: beyond the text, which stays readable


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the lock of `output` (an existing folder); refused when another build holds it.

    A file system without locks is used without one. A file left by a dead build holds nobody up.
    """
    path = output / LOCK
    handle = _take(path)
    try:
        os.truncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode("ascii"))
        yield
    finally:
        if sys.platform != "win32":
            with suppress(OSError):
                path.unlink()
        os.close(handle)
        if sys.platform == "win32":
            with suppress(OSError):
                path.unlink()


def _take(path: Path) -> int:
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(path, flags, 0o666)
        try:
            _lock(handle)
        except OSError as error:
            if error.errno in _TAKEN:
                process = os.read(handle, 20).decode("ascii", "replace").strip()
                os.close(handle)
                raise refused("E424", output=str(path.parent), process=process or "?") from None
        if _is_same(handle, path):
            return handle
        os.close(handle)  # its holder let go and deleted it just now


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
