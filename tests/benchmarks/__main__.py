"""Whole builds beside Hugo and Pelican: `python -m tests.benchmarks --items 100 1000`.

All three build the same stories, one after the other in one run: into an empty folder, again without
a change, after one more line in one story, and after a change of the layout of stories. Ours makes
more of them (checks, search, calendars, feeds, screens, prints); the figures are of the whole. Each
figure is the median of --runs; below it is how many times that of Hugo it is. Peers that are not
found, or not named by --hugo and --pelican, are left out.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.bench_build import SETTLED, Run, timed
from tests.benchmarks.hugo import write_hugo
from tests.benchmarks.many import put, write_ours
from tests.benchmarks.pelican import write_pelican

ROOT = Path(__file__).parent.parent.parent
_MARK = "<!-- {} -->"
_OURS, _HUGO, _PELICAN = "site-builder", "hugo", "pelican"


@dataclass(frozen=True, slots=True)
class Builder:
    """A program that builds a site: how, from what, and where its results of earlier builds lie.

    `story` is the source of one story, `layout` the template of all stories; `made` are the folders
    that a build fills.
    """

    name: str
    command: tuple[str, ...]
    folder: Path
    story: str
    layout: str
    made: tuple[str, ...]

    def run(self) -> Run:
        return timed(self.command, self.folder)

    def forget(self) -> None:
        for folder in self.made:
            shutil.rmtree(self.folder / folder, ignore_errors=True)

    def edit(self, file: str, text: str) -> None:
        path = self.folder / file
        path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")


def ours(folder: Path, count: int, _program: str) -> Builder:
    write_ours(folder / "content", count)
    story = "pages/post.html"
    put(folder / "templates" / story, (ROOT / "templates" / story).read_text(encoding="utf-8"))
    command = (sys.executable, "-m", "site_builder", "build", "--date", "2026-07-15")
    source = "content/teams/team-0000/posts/story-00000.md"
    return Builder(_OURS, command, folder, source, f"templates/{story}", ("output", "cache"))


def hugo(folder: Path, count: int, program: str) -> Builder:
    write_hugo(folder, count)
    source, layout = "content/team-0000/story-00000.md", "layouts/_default/single.html"
    return Builder(_HUGO, (program, "--quiet"), folder, source, layout, ("public", "resources"))


def pelican(folder: Path, count: int, program: str) -> Builder:
    write_pelican(folder, count)
    command = (program, "-q", "-s", "pelicanconf.py")
    source, layout = "content/team-0000/story-00000.md", "theme/templates/article.html"
    return Builder(_PELICAN, command, folder, source, layout, ("public", "cache"))


MAKERS: dict[str, Callable[[Path, int, str], Builder]] = {
    _OURS: ours,
    _HUGO: hugo,
    _PELICAN: pelican,
}


def measured(builder: Builder, runs: int) -> dict[str, list[Run]]:
    """Build `runs` times in each of the four ways."""
    found: dict[str, list[Run]] = {}
    for number in range(runs):
        builder.forget()
        found.setdefault("cold", []).append(builder.run())
        found.setdefault("no change", []).append(builder.run())
        builder.edit(builder.story, f"又量了第 {number} 遍。")
        found.setdefault("one edit", []).append(builder.run())
        builder.edit(builder.layout, _MARK.format(number))
        found.setdefault("layout", []).append(builder.run())
    return found


def report(all_found: dict[str, dict[str, list[Run]]]) -> str:
    """A line for each builder: seconds, how many times those of Hugo, and the most memory."""
    lines = []
    for name, found in all_found.items():
        parts = []
        for way, runs in found.items():
            wall = statistics.median(run.wall for run in runs)
            peer = statistics.median(run.wall for run in all_found.get(_HUGO, found)[way])
            parts.append(f"{way} {wall:.2f} s (×{wall / peer:.2f})")
        memory = max(run.memory for runs in found.values() for run in runs)
        lines.append(f"  {name:12} " + " · ".join((*parts, f"{memory:.0f} MB")))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--items", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--runs", type=int, default=3)
    for peer in (_HUGO, _PELICAN):
        parser.add_argument(f"--{peer}", default=shutil.which(peer) or "")
    wanted = parser.parse_args()
    programs = {_OURS: sys.executable, _HUGO: wanted.hugo, _PELICAN: wanted.pelican}
    for count in wanted.items:
        found = {}
        for name, make in MAKERS.items():
            if programs[name]:
                with tempfile.TemporaryDirectory() as folder:
                    os.environ["SITE_BUILDER_CACHE"] = str(Path(folder, "cache"))
                    builder = make(Path(folder), count, programs[name])
                    time.sleep(SETTLED)
                    found[name] = measured(builder, wanted.runs)
        print(f"{count} stories\n{report(found)}", flush=True)  # noqa: T201


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(ROOT)
    main()
