"""Keeps two builds from writing to one output folder. The system lets go when a process dies."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.publish.places import LOCK
from site_builder.publish.stops import Refused, refused

_TAKEN = frozenset((errno.EACCES, errno.EAGAIN, errno.EDEADLK))

if sys.platform == "win32":  # pragma: no cover  (tests of other systems cannot enter here)
    import msvcrt

    _FAR = 1 << 30  # where the lock lies: beyond the text, which stays readable

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)

    def _release(handle: int, path: Path) -> None:
        os.close(handle)  # an open file cannot be deleted
        with suppress(OSError):
            path.unlink()

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(handle: int, path: Path) -> None:
        with suppress(OSError):
            path.unlink()  # before others can take the lock of a file that is about to go
        os.close(handle)


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the lock of `output` (an existing folder); refused when another build holds it.

    A file system without locks is used without one. A file left by a dead build holds nobody up.
    """
    path = output / LOCK
    handle = _take(path)
    try:
        os.write(handle, f"{os.getpid():<10}\n".encode("ascii"))
        yield
    finally:
        _release(handle, path)


def _take(path: Path) -> int:
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(path, flags, 0o666)
        try:
            _lock_alone(handle, path.parent)
            if _is_there(handle, path):
                return handle
        except (OSError, Refused):
            os.close(handle)
            raise
        os.close(handle)  # its holder let go and deleted it just now


def _lock_alone(handle: int, output: Path) -> None:
    try:
        _lock(handle)
    except OSError as error:
        if error.errno in _TAKEN:
            process = os.read(handle, 20).decode("ascii", "replace").strip()
            raise refused("E424", output=str(output), process=process or "?") from None


def _is_there(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
