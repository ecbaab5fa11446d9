"""The template folder: the packaged files, each of which a site may replace by its own."""

import difflib
import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import site_builder
from site_builder.memory import Memory
from site_builder.problems import Checked, Problem, Span
from site_builder.read.files import SourceFile

FOLDER = "templates"
_SECOND = 1_000_000_000  # nanoseconds


@dataclass(frozen=True, slots=True)
class TemplateFiles:
    """Templates, styles and messages by their path below the template folder (POSIX).

    `files` holds the file in use for each path, `packaged` the one that came with us.
    """

    files: Mapping[str, Path]
    packaged: Mapping[str, Path]

    def under(self, folder: str, ending: str) -> tuple[str, ...]:
        """Return the paths of the files directly in `folder`, in order."""
        depth = folder.count("/") + 1
        return tuple(
            name
            for name in sorted(self.files)
            if name.startswith(f"{folder}/") and name.endswith(ending) and name.count("/") == depth
        )

    def text(self, name: str) -> str:
        """Return a file as text. Raises OSError and UnicodeDecodeError."""
        return self.files[name].read_text(encoding="utf-8-sig")

    def digest(self, memory: Memory | None = None) -> bytes:
        """What tells whether any template has changed.

        As long as `memory` knows all of them by their sizes and times, none is read again.
        """
        if memory is None:
            return self._digest()
        stamps = tuple((name, _stamp(path)) for name, path in self.files.items())
        if all(stamp[-1] % _SECOND for _, stamp in stamps):
            return memory.still("templates", None, stamps, lambda _: self._digest())
        return self._digest()  # a disk that counts in seconds could hide a change

    def _digest(self) -> bytes:
        seen = hashlib.blake2b(digest_size=16)
        for name, path in sorted(self.files.items()):
            seen.update(f"{name}\0{path.stat().st_size}\0".encode())
            seen.update(path.read_bytes())
        return seen.digest()

    def messages(self, name: str) -> tuple[SourceFile, ...]:
        """Return the packaged file of messages, and after it that of the site, when it has one."""
        found = [files[name] for files in (self.packaged, self.files) if name in files]
        return tuple(
            SourceFile(f"{FOLDER}/{name}", path.read_bytes()) for path in dict.fromkeys(found)
        )


def packaged_folder() -> Path:
    """Return the folder of our own templates: inside a wheel, else in the repository."""
    package = Path(site_builder.__file__).parent
    inside = package / "_templates"
    return inside if inside.is_dir() else package.parent / FOLDER


def find_templates(own: Path | None = None) -> Checked[TemplateFiles]:
    """Return our templates with those of the site's folder `own` in their place.

    A file of the site that replaces nothing gives one E330 and is not used. Raises OSError when a
    folder that is there cannot be looked into.
    """
    packaged = _files(packaged_folder())
    if own is None or own.resolve() == packaged_folder().resolve():
        return Checked(TemplateFiles(packaged, packaged))
    overrides = _files(own)
    strays = [name for name in overrides if name not in packaged]
    problems = tuple(_stray(name, packaged) for name in strays)
    used = {name: overrides.get(name, path) for name, path in packaged.items()}
    return Checked(TemplateFiles(used, packaged), problems)


def _files(folder: Path) -> dict[str, Path]:
    below = len(os.fspath(folder)) + 1
    walked = os.walk(folder, onerror=_unless_missing)
    places = (f"{place}{os.sep}{name}" for place, _, names in walked for name in names)
    found = {place[below:].replace(os.sep, "/"): place for place in sorted(places)}
    return {name: _path(place) for name, place in found.items() if not _is_hidden(name)}


def _unless_missing(fault: OSError) -> None:
    if not isinstance(fault, FileNotFoundError | NotADirectoryError):
        raise fault


_path = lru_cache(maxsize=1024)(Path)  # the same ones again and again, in a preview


def _stamp(path: Path) -> tuple[int, ...]:
    """What of a file changes with its content; the time of its last change in ns is last."""
    found = os.stat(path)  # noqa: PTH116  (sooner, for hundreds of them)
    return found.st_ino, found.st_size, found.st_ctime_ns, found.st_mtime_ns


def _is_hidden(name: str) -> bool:
    """Editors and systems leave such files behind; nobody meant them as templates."""
    last = name.rpartition("/")[2]
    hidden = any(part.startswith(".") for part in name.split("/"))
    return hidden or last.endswith("~") or last in {"Thumbs.db", "desktop.ini"}


def _stray(name: str, packaged: Mapping[str, Path]) -> Problem:
    near = _nearest(name, packaged)
    facts = {"found": name} | ({"near": near} if near else {})
    return Problem("E330", Span(f"{FOLDER}/{name}"), facts)


def _nearest(name: str, packaged: Mapping[str, Path]) -> str:
    """Return the packaged path most like `name`: one of the same file name first."""
    last = name.rpartition("/")[2]
    same = [known for known in packaged if known.rpartition("/")[2] == last]
    close = difflib.get_close_matches(name, same or list(packaged), n=1, cutoff=0 if same else 0.5)
    return close[0] if close else ""
