"""Results of work kept on disk, from one process to the next.

One file of SQLite in the user's own folder for such things. Whatever happens to it, a build comes out
the same: what cannot be read, or is not what was written, counts as missing.
"""

import hashlib
import os
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from site_builder.memory import MISSING

LIBRARIES = ("babel", "icalendar", "jinja2", "markdown", "nh3", "pillow", "pydantic", "pyyaml")
"""Other people's code that has a say in what is kept."""

_MARK = 16  # bytes before a value that tell whether it is whole
_LARGEST = 512 * 1024 * 1024  # bytes of all values together
_MUCH = 64 * 1024 * 1024  # bytes of new values beyond which they are squeezed
_LITTLE = 1024  # bytes of a value that always has room
_TURNS = 40  # builds for which something nobody asks for is kept
_PATIENCE = 0.2  # seconds to wait for another process; a result is made anew in less

_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
  name BLOB PRIMARY KEY, used INTEGER NOT NULL, size INTEGER NOT NULL, value BLOB NOT NULL
) WITHOUT ROWID
"""
_SUM = "SELECT coalesce(sum(size), 0) FROM kept"
_BROKEN = (
    *(pickle.UnpicklingError, AttributeError, ImportError, EOFError),
    *(IndexError, KeyError, TypeError, ValueError, zlib.error),
)


@cache
def version() -> bytes:
    """What names this very program: its own code, and the versions of the libraries it uses."""
    here = Path(__file__).parent
    seen = hashlib.blake2b(digest_size=16)
    for file in sorted(here.rglob("*.py")):
        seen.update(file.relative_to(here).as_posix().encode() + b"\0")
        seen.update(file.read_bytes())
    seen.update(sys.version.encode())
    for library in LIBRARIES:
        seen.update(f"{library} {metadata.version(library)}\n".encode())
    return seen.digest()


class Store:
    """Values by the work that made them and a key that holds all they depend on.

    Nothing is written before `close`, and then in one piece. No method raises because of the disk.
    Only for values of this program: they are pickled, so the folder must be the user's own.
    """

    def __init__(self, file: Path, program: bytes | None = None, largest: int = _LARGEST) -> None:
        self._file = file
        self._program = version() if program is None else program
        self._largest = largest
        self._base: sqlite3.Connection | None = None
        self._first: sqlite3.Connection | None = None
        self._used: set[bytes] = set()
        self._new: dict[bytes, bytes] = {}
        self._weight = 0
        self._inherited: dict[bytes, bytes] = {}
        with self._careful():
            self._open()

    def find(self, work: str, key: bytes) -> Any:
        """Return what was kept, or `MISSING`."""
        name = self._name(work, key)
        packed = self._new.get(name) or self._inherited.get(name) or self._read(name)
        value = MISSING if packed is None else _unpacked(packed)
        if value is not MISSING:
            self._used.add(name)
        return value

    def keep(self, work: str, key: bytes, value: object) -> None:
        """Have `value` kept when the store is closed; once it is, nothing happens."""
        if self._base is not None:
            packed = _packed(value, tightly=self._weight > _MUCH)
            self._weight += len(packed)
            if self._weight <= self._largest or len(packed) <= _LITTLE:
                self._new[self._name(work, key)] = packed

    def reopen(self) -> None:
        """Begin notes of its own, in another process. Those of the first stay with it."""
        self._base, self._first = None, self._base  # to close it here would be felt there
        self._inherited.update(self._new)
        self._used, self._new = set(), {}
        with self._careful():
            self._open()

    def notes(self) -> Mapping[bytes, bytes]:
        """Return what was kept since then, and the names of what was found, without a value."""
        return dict.fromkeys(self._used, b"") | self._new

    def copy(self, notes: Mapping[bytes, bytes]) -> None:
        """Keep what another process did."""
        self._used.update(name for name, value in notes.items() if not value)
        if self._base is not None:
            self._new.update((name, value) for name, value in notes.items() if value)
            self._weight = sum(map(len, self._new.values()))

    def close(self) -> None:
        """Write what is new and forget what is old. Nothing is found or kept afterwards."""
        with self._careful():
            if self._base is not None:
                self._write(self._base)
        self._shut()
        self._new.clear()
        self._used.clear()

    def _read(self, name: bytes) -> bytes | None:
        row: tuple[bytes] | None = None
        with self._careful():
            if self._base is not None:
                asked = "SELECT value FROM kept WHERE name = ?"
                row = self._base.execute(asked, (name,)).fetchone()
        return None if row is None else row[0]

    def _name(self, work: str, key: bytes) -> bytes:
        return hashlib.blake2b(
            self._program + work.encode() + b"\0" + key, digest_size=_MARK
        ).digest()

    def _open(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not _is_ours(self._file.parent):
            return
        base = sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)
        self._base = base
        base.execute("PRAGMA synchronous = OFF")
        base.execute(_TABLE)

    def _write(self, base: sqlite3.Connection) -> None:
        if not self._new and not self._used:
            return
        base.execute("BEGIN IMMEDIATE")
        (turn,) = base.execute("SELECT coalesce(max(used), 0) + 1 FROM kept").fetchone()
        seen = ((turn, name) for name in self._used)
        base.executemany("UPDATE kept SET used = ? WHERE name = ?", seen)
        base.execute("DELETE FROM kept WHERE used <= ?", (turn - _TURNS,))
        (asked,) = base.execute(_SUM + " WHERE used = ?", (turn,)).fetchone()
        new = list(_fitting(self._new, self._largest - asked))
        self._shrink(base, self._largest - sum(len(value) for _, value in new))
        base.executemany(
            "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)",
            ((name, turn, len(value), value) for name, value in new),
        )
        base.execute("COMMIT")

    def _shrink(self, base: sqlite3.Connection, largest: int) -> None:
        """Forget what was not asked for the longest, until the rest is small enough."""
        (total,) = base.execute(_SUM).fetchone()
        by_age = "SELECT name, size FROM kept ORDER BY used, size DESC, name"
        for name, size in base.execute(by_age).fetchall() if total > largest else ():
            if total <= largest:
                return
            base.execute("DELETE FROM kept WHERE name = ?", (name,))
            total -= size

    @contextmanager
    def _careful(self) -> Iterator[None]:
        """Go on without a store that fails; one that is damaged is thrown away."""
        try:
            yield
        except sqlite3.OperationalError:  # busy, full or read-only: nothing wrong with the file
            self._shut()
        except sqlite3.DatabaseError:
            self._shut()
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
        except OSError:
            self._shut()

    def _shut(self) -> None:
        base, self._base = self._base, None
        if base is not None:
            with suppress(sqlite3.Error):
                base.close()


def _is_ours(folder: Path) -> bool:
    """Whether nobody else can have put something into `folder` for us to read."""
    if os.name != "posix":
        return True
    found = folder.stat()
    return found.st_uid == os.getuid() and not found.st_mode & 0o022


def _fitting(values: Mapping[bytes, bytes], room: int) -> Iterator[tuple[bytes, bytes]]:
    """As many as there is room for, and those that always have, the smallest first."""
    for name, value in sorted(values.items(), key=lambda item: (len(item[1]), item[0])):
        room -= len(value)
        if room >= 0 or len(value) <= _LITTLE:
            yield name, value


def _packed(value: object, *, tightly: bool = False) -> bytes:
    data = pickle.dumps(value, 5)
    if tightly:
        data = min(zlib.compress(data, 1), data, key=len)
    return hashlib.blake2b(data, digest_size=_MARK).digest() + data


def _unpacked(packed: bytes) -> Any:
    mark, data = packed[:_MARK], packed[_MARK:]
    if hashlib.blake2b(data, digest_size=_MARK).digest() != mark:
        return MISSING
    try:
        plain = data if data.startswith(pickle.PROTO) else zlib.decompress(data)
        return pickle.loads(plain)  # noqa: S301  (written by this program, in the user's own folder)
    except _BROKEN:
        return MISSING
