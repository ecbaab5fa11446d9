"""After any edits, with what was remembered intact or damaged, a build makes what a clean one makes."""

import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.build import Built, Request, build, put
from site_builder.memory import Memory
from site_builder.store import Store
from tests.edits import DAMAGES, EDITS, Desk, desk_at, restarts
from tests.publish.test_killed import pages_of
from tests.whole import files_in

SAME_PROCESS = "same process"
AFTERWARDS = (SAME_PROCESS, SAME_PROCESS, *DAMAGES)
MINUTES = 12  # of the long run

Step = tuple[str, int, str]
"""An edit by its name, the chance it takes, and what happens before the build after it."""


class Process:
    """What one process after the other makes of a site, each with the store of the last."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.output = desk.root / "output"
        self._file = desk.root / "kept" / "results.sqlite"
        self._begin()

    def _begin(self) -> None:
        self._store = Store(self._file)
        self._memory = Memory(self._store)

    def befalls(self, after: str, chance: random.Random) -> None:
        if after != SAME_PROCESS:
            self._store.close()
            restarts(self._file, after, chance)
            self._begin()

    def build(self) -> Built:
        site = made(self.desk, self._memory)
        if site.stopped is None:
            put(site, self.desk.content, self.output)
        return site

    def end(self) -> None:
        self._store.close()


def made(desk: Desk, memory: Memory | None = None) -> Built:
    return build(Request(desk.content, desk.templates, lambda _zone: desk.day), memory)


def assert_clean(site: Built, process: Process, folder: Path) -> None:
    """What was made, told and written is what a build makes that remembers nothing."""
    clean = made(process.desk)
    assert [one.path for one in site.artifacts] == [one.path for one in clean.artifacts]
    assert [
        one.path for one, other in zip(site.artifacts, clean.artifacts, strict=True) if one != other
    ] == []
    assert site.problems == clean.problems
    assert site.stopped == clean.stopped
    if clean.stopped is None:
        put(clean, process.desk.content, folder)
        assert pages_of(files_in(process.output)) == pages_of(files_in(folder))


def walk(steps: Sequence[Step], root: Path, *, every: int = 1) -> None:
    """Edit and build in turn; each of so many builds, and the last, is compared with a clean one."""
    process = Process(desk_at(root))
    process.build()
    for number, (edit, seed, after) in enumerate(steps, start=1):
        chance = random.Random(seed)  # noqa: S311  (no secret)
        EDITS[edit](process.desk, chance)
        process.befalls(after, chance)
        site = process.build()
        if number % every == 0 or number == len(steps):
            assert_clean(site, process, root / f"clean-{number}")
    process.end()


def steps(most: int) -> st.SearchStrategy[list[Step]]:
    one = st.tuples(
        st.sampled_from(sorted(EDITS)), st.integers(0, 999), st.sampled_from(AFTERWARDS)
    )
    return st.lists(one, min_size=1, max_size=most)


def test_every_edit_after_the_other_comes_to_what_a_clean_build_makes(tmp_path: Path) -> None:
    names = [name for name in EDITS if name != "broken_template"]
    walk(
        [(name, 7, AFTERWARDS[n % len(AFTERWARDS)]) for n, name in enumerate(names)],
        tmp_path,
        every=3,
    )


@given(steps(4))
@settings(max_examples=3)
@example([("swap_photos", 0, SAME_PROCESS), ("swap_photos", 0, SAME_PROCESS)])
@example([("broken_template", 0, "flipped"), ("as_it_came", 0, SAME_PROCESS)])
def test_any_edits_come_to_what_a_clean_build_makes(
    tmp_path_factory: pytest.TempPathFactory, edits: list[Step]
) -> None:
    walk(edits, tmp_path_factory.mktemp("edited"), every=9)


@pytest.mark.survey
def test_any_edits_for_many_minutes(tmp_path_factory: pytest.TempPathFactory) -> None:
    until, number = time.monotonic() + MINUTES * 60, 0
    while time.monotonic() < until:
        chance = random.Random(number)  # noqa: S311  (no secret)
        edits = [
            (chance.choice(sorted(EDITS)), chance.randrange(10**6), chance.choice(AFTERWARDS))
            for _ in range(12)
        ]
        walk(edits, tmp_path_factory.mktemp("edited"))
        number += 1
    assert number
