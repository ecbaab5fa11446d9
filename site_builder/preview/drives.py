"""Finds out where the system tells of no changes: network drives, shares of a virtual machine."""

import ctypes
import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

MOUNTS = Path("/proc/mounts")
"""Where Linux lists what is mounted, each line with device, folder, type and options."""

_ENVIRONMENT = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}

# Types whose files are changed by another computer, or by the system around this one.
_DISTANT = frozenset(
    """
    9p afs ceph cifs davfs drvfs fakeowner glusterfs lustre ncpfs nfs nfs4 prl_fs smb smb2 smb3
    smbfs vboxsf virtiofs vmhgfs
    """.split()  # noqa: SIM905
)
_NEAR = frozenset({"fuseblk", "fusectl", "fuse.portal"})  # a local disk, and no disks at all
_REMOTE_DRIVE = 4  # what Windows calls a network drive


def polling_wanted(written: str) -> bool | None:
    """What the environment asks for: `1` polling, `0` none; None when it says nothing."""
    return _ENVIRONMENT.get(written.strip().casefold())


def tells_no_changes(folders: Iterable[Path]) -> bool:
    """Whether one of the folders lies where changes made elsewhere are not told."""
    if sys.platform == "win32":
        return any(map(_is_remote, folders))
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return any(is_distant(folder.resolve().as_posix(), mounts) for folder in folders)


def is_distant(folder: str, mounts: str) -> bool:
    """Whether `folder`, free of links, lies on a distant drive by the list `mounts`."""
    place, kind = PurePosixPath(folder), ""
    deepest = -1
    for line in mounts.splitlines():
        _device, _, rest = line.partition(" ")
        mounted, _, rest = rest.partition(" ")
        root = PurePosixPath(re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), mounted))
        # Of several on one folder the last covers the others.
        if place.is_relative_to(root) and len(root.parts) >= deepest:
            deepest, kind = len(root.parts), rest.partition(" ")[0]
    return kind in _DISTANT or (kind.startswith("fuse") and kind not in _NEAR)


def _is_remote(folder: Path) -> bool:
    """Whether a folder of Windows lies on a share, by its name or by the letter of its drive."""
    anchor = folder.absolute().anchor
    if anchor.startswith("\\\\"):
        return True
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(anchor)  # type: ignore[attr-defined,unused-ignore]
    return kind == _REMOTE_DRIVE
