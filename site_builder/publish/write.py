"""Puts the finished site into the output folder so that at any moment a whole site stands there.

The order: a list of everything old and new, then every new file under a passing name, then each
into its place (assets and builds of screens, what was not there before, pages, pointers), then
deletions, then the list of what stands there now. Killed anywhere, the next build finds the list and
completes the work.
"""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from site_builder.publish import disk
from site_builder.publish.folder import Folder
from site_builder.publish.keeping import Keeping, Stay, staying
from site_builder.publish.lock import locked
from site_builder.publish.manifest import Manifest, read_manifest
from site_builder.publish.places import MANIFEST, check_paths, folders_of
from site_builder.publish.screens import URGENT, publishing_place
from site_builder.publish.stops import disk_trouble
from site_builder.render.artifact import Artifact


@dataclass(frozen=True, slots=True)
class Published:
    """What happened to the files: paths relative to the output folder, in the order of the work."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]
    manifest: Manifest


def publish(
    artifacts: Iterable[Artifact], output: Path, keeping: Keeping | None = None
) -> Published:
    """Make the output folder hold exactly `artifacts`, and whatever in it is not ours.

    `keeping` lets old builds of screens stay for a while; without it none does. Raises `Refused` before anything is touched, `DiskTrouble` when the disk fails on the way.
    """
    ordered = sorted(artifacts, key=publishing_place)
    check_paths(ordered)
    output = Path(os.path.realpath(output))
    try:
        output.mkdir(parents=True, exist_ok=True)
        with locked(output):
            old = read_manifest(output)
            stay = staying(ordered, old, keeping)
            return _publish(ordered, Folder(output, old.files), old, stay)
    except OSError as error:
        raise disk_trouble(error, output) from error


def _publish(artifacts: list[Artifact], folder: Folder, old: Manifest, stay: Stay) -> Published:
    made = {one.path: _hash(one.data) for one in artifacts if one.path not in URGENT}
    rights = stay.rights if stay.builds else frozenset()  # what a manifest without builds forgets
    new = Manifest({**stay.files, **made}, builds=stay.builds, rights=rights)
    both = replace(new, files={**old.files, **new.files}, complete=False)
    gone = sorted(old.files.keys() - new.files.keys(), key=_pages_first)
    folder.sweep((MANIFEST,) if old.complete else (MANIFEST, *both.files))
    obstacles = _obstacles(gone, new, folder)
    changed = [
        one for one in artifacts if _must_be_written(one, folder) or one.path in obstacles.values()
    ]
    changed.sort(key=partial(_turn, folder))
    if changed or new != old:
        folder.put(MANIFEST, both.as_bytes())
        _exchange(changed, tuple(obstacles), folder)
        folder.delete(gone)
        folder.put(MANIFEST, new.as_bytes())
    touched = {one.path for one in changed}
    return Published(
        tuple(one.path for one in changed),
        tuple(one.path for one in artifacts if one.path not in touched),
        tuple(gone),
        new,
    )


def _must_be_written(artifact: Artifact, folder: Folder) -> bool:
    if artifact.path in URGENT:
        return folder.is_vacant(artifact.path)
    return folder.differs(artifact.path, artifact.data)


def _turn(folder: Folder, artifact: Artifact) -> tuple[bool, bool, int, str]:
    """Order of writing: what is pointed at comes before what points at it.

    After assets, what was not there before, from the deepest folders up: only then do pages, feeds
    and addresses that people know lead to it.
    """
    place, path = publishing_place(artifact)
    is_known = folder.has_file(path)
    return place > 0, is_known, place if is_known else -path.count("/"), path


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _pages_first(path: str) -> tuple[bool, str]:
    """Order of deletions: a page goes before the style sheet it needs."""
    return not path.endswith(".html"), path


def _obstacles(gone: list[str], new: Manifest, folder: Folder) -> dict[str, str]:
    """Old files that must go before new ones can come, and the new path each stands in the way of.

    A file where a folder is wanted; a file in a folder where a file is wanted; a file whose name
    differs from the new one in case only, on a disk that takes both for one.
    """
    wanted = {part: path for path in new.files for part in folders_of(path)}
    folded = {path.casefold(): path for path in new.files}
    obstacles: dict[str, str] = {}
    for path in gone:
        above = [part for part in folders_of(path) if part in new.files]
        twin = folded.get(path.casefold())
        if path in wanted:
            obstacles[path] = wanted[path]
        elif above:
            obstacles[path] = above[0]
        elif twin and folder.is_same_file(path, twin):
            obstacles[path] = twin
    return obstacles


def _exchange(changed: list[Artifact], obstacles: tuple[str, ...], folder: Folder) -> None:
    """Write all files beside their places, so that a full disk is noticed in time; then swap."""
    staged: dict[str, Path] = {}
    try:
        for one in changed:
            if not any(part in obstacles for part in folders_of(one.path)):
                staged[one.path] = folder.stage(one.path, one.data)
        folder.delete(obstacles)
        for one in changed:
            passing = staged.get(one.path) or folder.stage(one.path, one.data)
            disk.replace(passing, folder.root / one.path)
            staged.pop(one.path, None)
    finally:
        for passing in staged.values():
            with suppress(OSError):
                disk.delete(passing)
