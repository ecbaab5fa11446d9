"""Time cold builds of the demo as whole processes: `python -m tests.benchmarks.bench_build`.

Each run starts a new process and builds into an empty folder. Prints the median and the spread of
wall time, the processor time and the peak memory. Figures of two machines, or of two moments on
one that is busy, say little beside each other: compare medians taken one after the other.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DAY = "2026-07-15"
SETTLED = 4
"""Seconds after which the times of new files are believed, so that a build keeps what it told."""
KIBIBYTES = 1024 if sys.platform != "darwin" else 1024 * 1024  # a MB in the system's unit


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds on the clock, seconds of processor, peak memory in MB."""

    wall: float
    processor: float
    memory: float


def measure(content: Path, output: Path) -> Run:
    """Build `content` into the empty folder `output` in a process of its own."""
    arguments = ["build", "--content", str(content), "--output", str(output), "--date", DAY]
    return timed((sys.executable, "-m", "site_builder", *arguments))


def timed(command: tuple[str, ...], folder: Path | None = None) -> Run:
    """Run a whole process in `folder`, and those that it begins. Memory is that of the largest."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        sys.exit(f"{command[0]} failed: {os.waitstatus_to_exitcode(status)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIBIBYTES)


def report(name: str, runs: list[Run]) -> str:
    walls = [run.wall for run in runs]
    return (
        f"{name}: {statistics.median(walls):.2f} s"
        f" ({min(walls):.2f}–{max(walls):.2f}, {len(runs)} runs)"
        f" · processor {statistics.median(run.processor for run in runs):.2f} s"
        f" · memory {statistics.median(run.memory for run in runs):.0f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    os.environ["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        measure(wanted.content, Path(folder, "warm-up"))  # fills the caches of the disk
        cold = [measure(wanted.content, Path(folder, f"{n}")) for n in range(wanted.runs)]
        again = [measure(wanted.content, Path(folder, "0")) for _ in range(wanted.runs)]
    print(report("cold build", cold))  # noqa: T201  (its only purpose)
    print(report("build without a change", again))  # noqa: T201


if __name__ == "__main__":
    main()
