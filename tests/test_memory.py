"""Remembering changes the time a build takes and nothing else."""

import operator
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.build import Built, Request, build
from site_builder.memory import GivenUp, Memory, Same
from tests.whole import CREW, PATIENCE, SOUND, TARPAULIN, copy_of, surroundings

DAY = date(2026, 7, 15)


def made(content: Path, memory: Memory | None = None, day: date = DAY) -> Built:
    return build(Request(content, None, lambda _zone: day), memory)


def test_a_result_is_made_once() -> None:
    memory, calls = Memory(), []
    for _ in range(3):
        memory.turn()
        assert memory.recall("sum", (1, 2), lambda: calls.append(0) or 3) == 3  # type: ignore[func-returns-value]
    assert len(calls) == 1
    assert memory.knows("sum", (1, 2))
    assert not memory.knows("product", (1, 2))


def test_what_two_builds_did_not_ask_for_is_forgotten() -> None:
    memory = Memory()
    memory.recall("sum", 1, lambda: 1)
    memory.turn()
    assert memory.knows("sum", 1)
    memory.turn()
    assert not memory.knows("sum", 1)


def test_a_build_that_is_given_up_forgets_nothing() -> None:
    memory = Memory()
    memory.recall("sum", 1, lambda: 1)
    for number in range(2, 5):
        memory.turn()
        memory.recall("sum", number, lambda: 0)
        memory.unless(lambda: True)
        with pytest.raises(GivenUp):
            memory.recall("sum", 0, lambda: 0)
    memory.turn()
    assert all(memory.knows("sum", number) for number in range(1, 5))
    assert memory.recall("sum", 0, lambda: 0) == 0


def test_a_failure_is_not_remembered() -> None:
    memory = Memory()

    def fail() -> int:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011  (any will do)
        memory.recall("sum", 1, fail)
    assert memory.recall("sum", 1, lambda: 1) == 1


def test_equal_things_are_not_the_same() -> None:
    one, other = [1], [1]
    assert Same(one) == Same(one)
    assert Same(one) != Same(other)
    assert {Same(one): 1}.get(Same(one)) == 1


class Thing:
    """Something that is only equal to itself."""


@given(st.lists(st.lists(st.integers(0, 9), max_size=8, unique=True), max_size=6))
def test_of_many_things_only_the_new_ones_are_made(builds: list[list[int]]) -> None:
    memory, things = Memory(), [Thing() for _ in range(10)]
    before: set[int] = set()
    for chosen in builds:
        memory.turn()
        calls: list[Thing] = []

        def make(thing: Thing, calls: list[Thing] = calls) -> int:
            calls.append(thing)
            return things.index(thing)

        assert memory.each("place", [things[n] for n in chosen], None, make) == tuple(chosen)
        assert {things.index(one) for one in calls} == set(chosen) - before
        before = set(chosen)


def test_what_else_things_depend_on_makes_them_anew() -> None:
    memory, calls = Memory(), list[str]()
    for around in (1, 1, 2):
        memory.turn()
        memory.each("sum", ("a", "b"), around, calls.append)
    assert calls == ["a", "b"] * 2


def test_things_may_be_told_by_a_name() -> None:
    memory, calls = Memory(), list[tuple[str, int]]()
    for things in ([("a", 1), ("b", 1)], [("b", 1), ("a", 2)], [("a", 2)]):
        memory.turn()
        memory.each(
            "named", things, None, calls.append, name=lambda one: one[0], is_same=operator.eq
        )
    assert calls == [("a", 1), ("b", 1), ("a", 2)]


def test_something_equal_is_the_very_same_again() -> None:
    memory, first = Memory(), {"a": [1]}
    assert memory.same("pile", None, first) is first
    memory.turn()
    assert memory.same("pile", None, {"a": [1]}) is first
    other = {"a": [2]}
    assert memory.same("pile", None, other) is other
    assert memory.still("size", None, [1, 2], len) == memory.still("size", None, [1, 2], len)


def test_another_process_finds_every_page_again(tmp_path: Path) -> None:
    code = f"""
import sys
from datetime import date
from pathlib import Path
from site_builder.build import Request, build
from site_builder.memory import MISSING, Memory
from site_builder.store import Store
store, missed = Store(Path({str(tmp_path / "kept.sqlite")!r})), []
class Watched:
    def find(self, work, key):
        found = store.find(work, key)
        missed.extend([work] * (found is MISSING))
        return found
    keep = staticmethod(store.keep)
build(Request(Path({str(SOUND)!r}), None, lambda zone: date(2026, 7, 15)), Memory(Watched()))
store.close()
print(len(missed))
"""

    def missed(seed: str) -> int:
        env = {**surroundings(), "PYTHONHASHSEED": seed}
        run = subprocess.run(  # noqa: S603  (our own program)
            [sys.executable, "-c", code], env=env, capture_output=True, check=True, timeout=PATIENCE
        )
        return int(run.stdout)

    assert missed("1") > 20
    assert missed("2") == 0


def test_one_edit_renders_only_what_it_changes(tmp_path: Path) -> None:
    content, memory = copy_of(SOUND, tmp_path), Memory()
    before = {one.path: one.data for one in made(content, memory).artifacts}
    file = content / CREW / "posts" / "rain.md"
    file.write_text(file.read_text(encoding="utf-8").replace("十二车", "十三车"), encoding="utf-8")
    after = {one.path: one.data for one in made(content, memory).artifacts}
    pages = [path for path in before if path.endswith(".html")]
    kept = [path for path in pages if after.get(path) is before[path]]
    assert f"{TARPAULIN}/index.html" in kept
    assert f"{CREW}/posts/rain.html" not in kept
    assert len(kept) > len(pages) * 3 / 4
