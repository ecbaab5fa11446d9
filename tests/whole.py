"""The whole program under test: sites to build, processes to start, and what they say."""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from site_builder.build import Built, Request, build
from site_builder.memory import Memory
from site_builder.problems import Problem

ROOT = Path(__file__).parent.parent
DEMO = ROOT / "content"
SOUND = ROOT / "tests" / "golden" / "in_order" / "content"  # one of every kind, without a problem
TODAY = "2026-07-15"
CREW = "teams/loading/crew-1"
TARPAULIN = "teams/loading/tarpaulin"

FINE, CONTENT, USAGE, PRIVACY, OURS, INTERRUPTED = 0, 1, 2, 3, 4, 130
if "SITE_BUILDER_CACHE" not in os.environ:  # one folder for all workers, never the user's own
    os.environ["SITE_BUILDER_CACHE"] = tempfile.mkdtemp(prefix="site_builder-")
    atexit.register(shutil.rmtree, os.environ["SITE_BUILDER_CACHE"], ignore_errors=True)
CACHE = os.environ["SITE_BUILDER_CACHE"]
PATIENCE = 120  # seconds until a process counts as hanging


def copy_of(content: Path, folder: Path) -> Path:
    """A copy of a content folder, to be spoilt; returns its path below `folder`."""
    return shutil.copytree(content, folder / "content", symlinks=True)


def built(content: Path, day: str = TODAY, *, strict: bool = False) -> Built:
    """A finished site in memory, made in this process."""
    today = date.fromisoformat(day)
    request = Request(content, None, lambda _zone: today, strict=strict)
    return build(request, memory_of(content))


def memory_of(content: Path) -> Memory:
    """The memory of all sites with these settings: most tests build one they hardly changed."""
    settings = content / "site.yaml"
    return _memory(settings.read_bytes() if settings.is_file() else b"")


@lru_cache(maxsize=3)
def _memory(_settings: bytes) -> Memory:
    return Memory()


def place(problem: Problem) -> tuple[str, str, int, int]:
    return (problem.code, problem.span.path, problem.span.line, problem.span.column)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, str, int, int]]:
    return [place(problem) for problem in problems]


def run(
    *arguments: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "site_builder", *map(str, arguments)],
        cwd=cwd,
        env={**surroundings(), **(env or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def surroundings() -> dict[str, str]:
    """The environment without what could steer the program."""
    steering = ("SITE_BUILDER_", "PYTHONHASHSEED", "NO_COLOR", "TZ", "LANG", "LC_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(steering)}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "SITE_BUILDER_CACHE": CACHE}


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, by its path, in order."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
