"""Everything that must hold before a commit: format, lint, types, import contract, tests.

`python -m tests` runs it all and stops at the first thing that does not hold.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

CHECKS: tuple[tuple[str, ...], ...] = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("importlinter.cli", "lint"),
    (
        "pytest",
        *("-n", "auto", "--cov", "--cov-report=term:skip-covered", "--cov-fail-under=95"),
    ),
)


def main() -> int:
    for module, *arguments in CHECKS:
        print(f"— {module} {' '.join(arguments)}", flush=True)  # noqa: T201
        done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False)  # noqa: S603
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
