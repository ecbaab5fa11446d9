"""Everything that must hold before a commit: format, lint, types, import contract, tests.

`python -m tests` runs it all, whatever fails on the way, and says at the end what did not hold.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

_CONTRACT = "from importlinter.cli import lint_imports_command as lint; lint()"
_COVERAGE = ("--cov", "--cov-report=term:skip-covered", "--cov-fail-under=95")
# Tests that send thousands of sites or a browser through the same lines: counting the lines there
# tells nothing new and takes two thirds longer.
_UNCOUNTED = (
    "tests/author/test_fix.py",
    "tests/browser",
    "tests/hostile",
    "tests/screens",
    "tests/slides",
    "tests/test_any_file.py",
    "tests/test_attacks.py",
    "tests/test_bad_input.py",
    "tests/test_crawl.py",
    "tests/test_html_checker.py",
    "tests/test_memory.py",
    "tests/test_mistakes.py",
    "tests/test_mistakes_together.py",
    "tests/test_privacy.py",
    "tests/test_repeatable.py",
)

CHECKS: tuple[tuple[str, ...], ...] = (
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "ruff", "check", "."),
    ("-m", "mypy"),
    ("-c", _CONTRACT),  # import-linter has no module to run
    ("-m", "pytest", "-n", "auto", *_COVERAGE, *(f"--ignore={path}" for path in _UNCOUNTED)),
    ("-m", "pytest", "-n", "auto", *_UNCOUNTED),
)


def main() -> int:
    failed = [arguments for arguments in CHECKS if not _holds(arguments)]
    for arguments in failed:
        print("does not hold:", *arguments)  # noqa: T201
    return 1 if failed else 0


def _holds(arguments: tuple[str, ...]) -> bool:
    print("—", *arguments, flush=True)  # noqa: T201
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False)  # noqa: S603
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
