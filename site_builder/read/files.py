"""Content files as values: what lies in the content folder, before anything is understood."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A YAML or Markdown file as saved. `path` is relative to the content folder, POSIX, NFC."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture beside the texts. Its bytes are opened only when a page shows it.

    `size` is in bytes; `stamp` tells whether it is still the same, None where nothing does.
    """

    path: str
    disk: Path
    size: int
    stamp: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font beside the texts. Its bytes are opened only when something is lettered in it."""

    path: str
    disk: Path


@dataclass(frozen=True, slots=True)
class Content:
    """Everything found in the content folder, in the order of the paths."""

    sources: tuple[SourceFile, ...]
    pictures: tuple[PictureFile, ...]
    fonts: tuple[FontFile, ...] = ()
