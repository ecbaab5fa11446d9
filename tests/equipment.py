"""What checks of finished pages need besides Python, and what to do where it is missing."""

import os
import shutil
from pathlib import Path

import pytest

REQUIRE = "REQUIRE_ALL_CHECKS"  # set where nothing may be skipped, as in CI
_MODULES = Path(__file__).parent / "browser" / "node_modules"
_INSTALL = "npm install --prefix tests/browser --no-package-lock --ignore-scripts"


def module_file(path: str) -> Path:
    """A file of an installed npm package, such as `axe-core/axe.min.js`."""
    file = _MODULES / path
    if not file.is_file():
        missing(f"{path} is not installed: {_INSTALL}")
    return file


def program(*names: str, variable: str = "") -> str:
    """The first of these programs that is installed; an environment variable may name it."""
    named = os.environ.get(variable, "") if variable else ""
    found = named or next(filter(None, map(shutil.which, names)), "")
    if not found:
        missing(f"none of {', '.join(names)} is installed")
    return found


def missing(reason: str) -> None:
    """Skip the test, or fail it where everything must be checked."""
    if os.environ.get(REQUIRE):
        pytest.fail(f"{reason} ({REQUIRE} is set)", pytrace=False)
    pytest.skip(reason)
