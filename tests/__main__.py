"""Everything that must hold before a commit: format, lint, types, import contract, tests.

`python -m tests` runs it all and stops at the first thing that does not hold.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

_CONTRACT = "from importlinter.cli import lint_imports_command as lint; lint()"
_COVERAGE = ("--cov", "--cov-report=term:skip-covered", "--cov-fail-under=95")

CHECKS: tuple[tuple[str, ...], ...] = (
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "ruff", "check", "."),
    ("-m", "mypy"),
    ("-c", _CONTRACT),  # import-linter has no module to run
    ("-m", "pytest", "-n", "auto", *_COVERAGE),
)


def main() -> int:
    for arguments in CHECKS:
        print("—", *arguments, flush=True)  # noqa: T201
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False)  # noqa: S603
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
