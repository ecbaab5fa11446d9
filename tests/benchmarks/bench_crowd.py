"""Sites of very many teams: `python -m tests.benchmarks.bench_crowd --teams 600`.

The site of `python -m tests.crowd` is built with nothing kept, again without a change, and after one
more line in one story, each in a process of its own. Then the files of one team are checked, alone and
against the whole site. Prints seconds on the
clock and of processors, and the most memory that any one process took. Two thousand teams take the
better part of an hour and about 12 GB with one process; more of them are sooner done and take more.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.bench_build import SETTLED, Run, timed
from tests.crowd.site import write_crowd

ROOT = Path(__file__).parent.parent.parent


def measured(folder: Path, jobs: int) -> Iterator[tuple[str, Run]]:
    """Every way of building and of checking one team, as each comes to its end."""
    program = (sys.executable, "-m", "site_builder")
    build = (*program, "build", "--date", "2026-07-15", "--jobs", str(jobs))
    story = min((folder / "content" / "teams").rglob("posts/*.md"))
    team = story.parent.parent.relative_to(folder)
    check = (*program, "check", "--date", "2026-07-15", str(team))
    yield "cold", timed(build, folder)
    yield "no change", timed(build, folder)
    story.write_text(story.read_text(encoding="utf-8") + "\n又量了一遍。\n", encoding="utf-8")
    yield "check --alone of one team", timed((*check, "--alone"), folder)
    yield "one edit", timed(build, folder)
    yield "check of one team", timed(check, folder)


def told(way: str, run: Run) -> str:
    return f"{way}: {run.wall:.1f} s · processor {run.processor:.1f} s · {run.memory:.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--teams", type=int, default=150)
    parser.add_argument("--jobs", type=int, default=1)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SITE_BUILDER_CACHE"] = str(folder / "cache")
        write_crowd(folder / "content", wanted.teams)
        time.sleep(SETTLED)
        for way, run in measured(folder, wanted.jobs):
            print(told(way, run), flush=True)  # noqa: T201
        files = [one for one in (folder / "output").rglob("*") if one.is_file()]
        size = sum(one.stat().st_size for one in files) / 1e6
        print(f"{wanted.teams} teams: {len(files)} files, {size:.0f} MB")  # noqa: T201


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(ROOT)
    main()
