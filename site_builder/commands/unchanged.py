"""Whether a build would do nothing at all, found out without reading a file.

As git does, places, sizes and times of the files are compared with those of the last build, before
and behind it: what went in, and what came out. Files that changed just before that build are not
believed, because a change right after it could bear the same time.
"""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import site_builder
from site_builder.commands.ending import wants_colour
from site_builder.commands.options import Options
from site_builder.memory import MISSING
from site_builder.problems import Language
from site_builder.store import Store

_RACE = 3_000_000_000  # nanoseconds: longer than the steps in which any disk counts time
_NEVER = 2**63 - 1  # a time that is never long past
_WORK, _ZONE = "build", "zone"

Stamp = tuple[str, int, int, int, int]
"""A file or folder: path, size, inode, times of its content and of its entry in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a build said: its problems, its summary but for the figures, and how it ended."""

    problems: str
    summary: str
    pages: int
    code: int
    language: Language


def last_told(store: Store, options: Options, *, verbose: bool) -> Said | None:
    """Return what the last build said, if another one would say and do the same."""
    zone = store.find(_ZONE, _name(options))
    if not isinstance(zone, str):
        return None
    key, _ = _inputs(options, zone, verbose=verbose)
    found = store.find(_WORK, key)
    if found is MISSING:
        return None
    said, output = found
    return said if output == _outputs(options.output) else None


def keep_told(  # noqa: PLR0913  (what was asked, what was said, when)
    store: Store, options: Options, said: Said, zone: str, began: int, *, verbose: bool
) -> None:
    """Keep what a build said, for when nothing has changed.

    `began` is when it did, in nanoseconds since the epoch. Nothing is kept when a file has changed
    so shortly before that another change could bear the same time.
    """
    key, latest = _inputs(options, zone, verbose=verbose)
    if latest < began - _RACE:
        store.keep(_ZONE, _name(options), zone)
        store.keep(_WORK, key, (said, _outputs(options.output)))


def _inputs(options: Options, zone: str, *, verbose: bool) -> tuple[bytes, int]:
    """The digest of all a build starts from, and the time of the newest file in nanoseconds."""
    package = Path(site_builder.__file__).parent
    folders = (options.content, options.own_templates, package, package.parent / "templates")
    stamps = [stamp for folder in dict.fromkeys(folders) for stamp in _stamps(folder)]
    asked = (
        *(str(options.content.absolute()), str(options.output.absolute())),
        *(options.today(zone).isoformat(), zone, str(options.language)),
        *(options.strict, verbose, wants_colour(), sys.version),
        os.stat(sysconfig.get_path("purelib")).st_mtime_ns,  # noqa: PTH116  (a text)
    )
    return _digest((asked, stamps)), max((max(one[3:]) for one in stamps), default=0)


def _outputs(output: Path) -> bytes:
    """What changes when any file of the finished site does, or another one comes."""
    return _digest(list(_stamps(output)))


def _digest(stamps: object) -> bytes:
    text = repr(stamps).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=16).digest()


def _name(options: Options) -> bytes:
    return os.fsencode(options.content.absolute())


def _stamps(folder: Path) -> Iterator[Stamp]:
    """Everything below a folder, in the order of names; compiled Python aside."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    yield _stamp(os.fspath(folder), folder.stat())
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _stamps(Path(entry.path))
        elif entry.is_symlink():  # what it leads to may change while it stays
            yield entry.path, 0, 0, _NEVER, _NEVER
        else:
            yield _stamp(entry.path, entry.stat())


def _stamp(path: str, found: os.stat_result) -> Stamp:
    return path, found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns
