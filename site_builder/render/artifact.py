"""A finished file of the site, in memory."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Decides the order of publishing: assets, then pages, then pointers."""

    ASSET = "asset"  # named by the hash of its content; never changes
    PAGE = "page"
    POINTER = "pointer"  # feeds and the like, which name the others


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path relative to the output folder (POSIX, NFC) and the bytes to stand there.

    `source` is the content file it comes from, or "", so that a finding in it can point back.
    """

    path: str
    data: bytes
    role: Role = Role.PAGE
    source: str = ""
