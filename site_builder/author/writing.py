"""Writes mended files back: each whole or not at all, with its mode, and only what was read."""

import os
import stat
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from site_builder.author.fix import Repaired
from site_builder.problems import Problem, Span
from site_builder.publish import disk
from site_builder.publish.stops import disk_trouble

_PASSING = ".site-builder-fix-"  # names with a dot in front are never read as content


@dataclass(frozen=True, slots=True)
class Wrote:
    """The paths written, and why others were not."""

    written: tuple[str, ...]
    problems: tuple[Problem, ...]


def write_back(files: Iterable[Repaired], root: Path) -> Wrote:
    """Write every file that can be; a file that cannot keeps what it holds.

    Problems: E440 it changed since it was read, E441 it lies outside the folder `root`, E425–E427
    the disk.
    """
    root = Path(os.path.realpath(root))
    written: list[str] = []
    problems: list[Problem] = []
    for one in files:
        path = one.source.path
        target = Path(os.path.realpath(_on_disk(root, path)))
        try:
            code = _write(target, one, root)
        except OSError as error:
            facts = {**disk_trouble(error, target).problems[0].facts, "path": path}
            code = disk_trouble(error, target).problems[0].code
            problems.append(Problem(code, Span(path), facts))
            continue
        if code:
            problems.append(Problem(code, Span(path), {"found": path}))
        else:
            written.append(path)
    return Wrote(tuple(written), tuple(problems))


def _write(target: Path, one: Repaired, root: Path) -> str:
    """Put the new text in the place of the old; the rule that forbids it, or nothing."""
    if not target.is_relative_to(root):
        return "E441"
    now = disk.read(target)
    if now == one.data:
        return ""  # another name of a file that is mended already
    if now != one.source.data:
        return "E440"
    if not os.access(target, os.W_OK):
        raise PermissionError(13, os.strerror(13), str(target))
    passing = target.with_name(_PASSING + target.name)
    with suppress(FileNotFoundError):
        disk.delete(passing)  # left behind by a run that was killed
    try:
        disk.write_new(passing, one.data)
        passing.chmod(stat.S_IMODE(target.stat().st_mode))
        disk.replace(passing, target)
    except OSError:
        with suppress(OSError):
            disk.delete(passing)
        raise
    return ""


def _on_disk(root: Path, path: str) -> Path:
    """The file of a content path; some systems write the same name in other characters."""
    here = root
    for part in PurePosixPath(path).parts:
        there = here / part
        if not there.exists():
            with suppress(OSError):
                names = disk.names_in(here)
                same = [name for name in names if unicodedata.normalize("NFC", name) == part]
                there = here / (same or [part])[0]
        here = there
    return here
