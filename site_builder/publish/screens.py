"""Which files of the screens are published in a way of their own, told by their addresses.

A screen's build never changes and is looked up by screens that have not heard of the next one. The
shell is what a browser shows when the server is away. The urgent messages belong to the office.
"""

import json
import re

from site_builder.render.artifact import Artifact, Role

URGENT = ("screens/urgent.json", "screens/urgent.js")
"""Written once, where there is none; from then on they are not ours any more."""

SHELL_DATE = 946_684_800
"""The first second of the year 2000 (UTC): a browser without other orders keeps a page for about a
tenth of its age, so this date lets a screen start for years without its server."""

_BUILD = re.compile(r"(screens/(?P<screen>[^/]+)/builds/[^/]+)/[^/]+")
_SHELL = re.compile(r"screens/(?:[^/]+/)?index\.html")
_POINTER = re.compile(r"screens/[^/]+/now\.js(?:on)?")
_MEDIA = "screens/media/"
_ORDER = {role: place for place, role in enumerate(Role)}


def publishing_place(artifact: Artifact) -> tuple[int, str]:
    """What decides the order of publishing: what is pointed at comes before what points at it."""
    path = artifact.path
    if _BUILD.fullmatch(path) or path.startswith(_MEDIA):
        return _ORDER[Role.ASSET], path
    late = path in URGENT or _POINTER.fullmatch(path)
    return _ORDER[Role.POINTER] if late else _ORDER[artifact.role], path


def is_shell(path: str) -> bool:
    """Whether this is a page that a screen opens: its own, or the one that leads there."""
    return _SHELL.fullmatch(path) is not None


def build_folder(path: str) -> str:
    """The folder of the build that a file is part of, or ""."""
    hit = _BUILD.fullmatch(path)
    return hit[1] if hit else ""


def screen_of(folder: str) -> str:
    """The id of the screen that a build folder belongs to."""
    return folder.split("/")[1]


def media_of(data: bytes) -> frozenset[str]:
    """The pictures and fonts that a `build.json` names, as paths in the output folder.

    Empty when it cannot be read: then nothing can be promised about it.
    """
    try:
        build = json.loads(data)
        named = [*build["media"], *build["fonts"]]
        return frozenset(f"screens/{one['path']}" for one in named)
    except (ValueError, TypeError, KeyError):
        return frozenset()
