"""The list of our files in the output folder: only what stands in it is ever deleted."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from site_builder.publish import disk
from site_builder.publish.places import LOCK, MANIFEST, is_safe, temporary_name
from site_builder.publish.screens import URGENT, build_folder
from site_builder.publish.stops import refused

_FORMAT = 1
_WELCOME = frozenset((".gitignore", LOCK, temporary_name(MANIFEST)))


@dataclass(frozen=True, slots=True)
class BuildKept:
    """A build of a screen: its folder, the day it was last current, the media it names."""

    folder: str
    day: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` maps each path to the hash of its bytes.

    While a build is at work it is not `complete`: it lists the old files and the new ones, and
    beside them may lie files not yet in their place. `builds` are those of the screens, the
    current ones last; `rights` are marks of what could be shown of people when they were made.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    complete: bool = True
    builds: tuple[BuildKept, ...] = ()
    rights: frozenset[str] = frozenset()

    def as_bytes(self) -> bytes:
        """The file: JSON, sorted, without times."""
        data: dict[str, object] = {
            "format": _FORMAT,
            "complete": self.complete,
            "files": dict(self.files),
        }
        if self.builds:
            data["builds"] = [asdict(one) for one in self.builds]
            data["rights"] = sorted(self.rights)
        return (json.dumps(data, ensure_ascii=False, indent=0, sort_keys=True) + "\n").encode()


def read_manifest(output: Path) -> Manifest:
    """The manifest of an existing output folder.

    Refused when the folder holds files but no manifest, or one that cannot be read: nobody then
    knows which files are ours.
    """
    data = disk.read(output / MANIFEST)
    if data is None:
        strangers = [name for name in disk.names_in(output) if name not in _WELCOME]
        if strangers:
            raise refused("E420", output=str(output), found=strangers[0])
        return Manifest()
    try:
        found = json.loads(data)
        files, complete = dict(found["files"]), found["complete"] is True
        if found["format"] != _FORMAT:
            raise refused("E431", output=str(output), found=MANIFEST)
        builds = tuple(_build_kept(**one) for one in found.get("builds", ()))
        rights = frozenset(map(str, found.get("rights", ())))
    except (ValueError, TypeError, KeyError):
        raise refused("E431", output=str(output), found=MANIFEST) from None
    ours = {path: str(mark) for path, mark in files.items() if is_safe(path) and path not in URGENT}
    return Manifest(ours, complete, builds, rights)


def _build_kept(folder: str, day: str, needs: Iterable[str] = ()) -> BuildKept:
    """One of `builds` as it was read. Raises ValueError when it makes no sense."""
    if not build_folder(f"{folder}/build.json"):
        raise ValueError(folder)
    return BuildKept(folder, date.fromisoformat(day).isoformat(), tuple(map(str, needs)))
