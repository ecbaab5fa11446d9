"""What a finished site in a folder says of itself: its files, its screens, the builds they show."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.publish.places import MANIFEST


@dataclass(frozen=True, slots=True)
class Edition:
    """The build a screen should show: its hash, and the day it was made for ("" if unknown)."""

    build: str
    day: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A finished site: its files, what each screen should show, and the days of all its builds."""

    files: frozenset[str] = frozenset()
    screens: Mapping[str, Edition] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)


def look_at(output: Path) -> OnDisk:
    """The finished site in `output`; empty where there is none. Odd files are passed over."""
    listed = _json(output / MANIFEST).get("files")
    files = frozenset(listed) if isinstance(listed, dict) else frozenset()
    screens: dict[str, Edition] = {}
    days: dict[str, str] = {}
    for pointer in sorted((output / "screens").glob("*/now.json")):
        folder = pointer.parent
        build = str(_json(pointer).get("build", ""))
        for one in sorted(folder.glob("builds/*/build.json")):
            days[one.parent.name] = str(_json(one).get("day", ""))
        current = _json(folder / "builds" / build / "build.json") if build else {}
        screen = current.get("screen")
        name = str(screen.get("name", "")) if isinstance(screen, dict) else ""
        screens[folder.name] = Edition(build, days.get(build, ""), name)
    return OnDisk(files, screens, days)


def _json(path: Path) -> Mapping[str, object]:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}
