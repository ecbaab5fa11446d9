"""The oldest libraries that we say we work with: `python3 tests/oldest.py` names them for pip."""

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
_BOUND = re.compile(r"([\w-]+)>=([\w.]+)\Z")


def oldest() -> list[str]:
    """Return every library that the program needs or can use, at its lowest version."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    found = map(_BOUND.fullmatch, (*project["dependencies"], *extras["heic"], *extras["xlsx"]))
    return [f"{one[1]}=={one[2]}" for one in found if one]


if __name__ == "__main__":
    print(*oldest())  # noqa: T201
