"""Remembering changes the time a build takes and nothing else."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Built, Request, build
from site_builder.memory import Memory, Same
from site_builder.store import Store
from tests.whole import CREW, PATIENCE, SOUND, TARPAULIN, copy_of, surroundings

DAY = date(2026, 7, 15)


def made(content: Path, memory: Memory | None = None, day: date = DAY) -> Built:
    return build(Request(content, None, lambda _zone: day), memory)


def told(built: Built) -> tuple[object, ...]:
    return (built.artifacts, built.problems, built.stopped)


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


Edit = Callable[[Path, random.Random], None]


def _retype(content: Path, chance: random.Random) -> None:
    """Somebody changes a few signs of a file, or loses some."""
    file = chance.choice(sorted(p for p in content.rglob("*") if p.suffix in {".md", ".yaml"}))
    text = file.read_text(encoding="utf-8")
    at = chance.randrange(len(text) + 1)
    typed = chance.choice(["", "班", "\n", "：", "2026-06-01", "**稳**", "- "])
    file.write_text(
        text[:at] + typed + text[at + chance.randrange(3) :], encoding="utf-8", newline=""
    )


def _remove(content: Path, chance: random.Random) -> None:
    files = sorted(p for p in content.rglob("*.*") if p.is_file() and p.name != "site.yaml")
    chance.choice(files).unlink()


def _rename(content: Path, chance: random.Random) -> None:
    stories = sorted(content.rglob("*.md"))
    if stories:
        story = chance.choice(stories)
        story.rename(story.with_name(f"{story.stem}-2.md"))


def _swap_photo(content: Path, chance: random.Random) -> None:
    photos = sorted(content.rglob("*.png"))
    if len(photos) > 1:
        one, other = chance.sample(photos, 2)
        shutil.copyfile(one, other)


EDITS: tuple[Edit, ...] = (_retype, _retype, _retype, _remove, _rename, _swap_photo)


@pytest.mark.parametrize("seed", range(4))
def test_a_build_that_remembers_equals_one_that_does_not(seed: int, tmp_path: Path) -> None:
    chance, memory = random.Random(seed), Memory()  # noqa: S311  (no secret)
    content = copy_of(SOUND, tmp_path)
    made(content, memory)
    for step in range(6):
        for _ in range(chance.randrange(1, 3)):
            chance.choice(EDITS)(content, chance)
        day = date(2026, 7, 15 + step // 2)
        assert told(made(content, memory, day)) == told(made(content, day=day))


def _nothing(_file: Path, _chance: random.Random) -> None:
    """The store is as it was left."""


def _gone(file: Path, _chance: random.Random) -> None:
    file.unlink(missing_ok=True)


def _shorter(file: Path, chance: random.Random) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: chance.randrange(len(data))])


def _flipped(file: Path, chance: random.Random) -> None:
    """Somewhere in the file bits are not what they were."""
    data = bytearray(file.read_bytes())
    for _ in range(40):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.write_bytes(data)


def _other_words(file: Path, chance: random.Random) -> None:
    file.write_bytes(chance.randbytes(5000))


DAMAGES = (_nothing, _nothing, _gone, _shorter, _flipped, _other_words)


@pytest.mark.parametrize("seed", range(3))
def test_what_earlier_processes_kept_changes_nothing(seed: int, tmp_path: Path) -> None:
    chance, file = random.Random(seed), tmp_path / "kept" / "results.sqlite"  # noqa: S311
    content = copy_of(SOUND, tmp_path)
    for step, damage in enumerate(chance.sample(DAMAGES, len(DAMAGES))):
        store = Store(file)
        day = date(2026, 7, 15 + step // 2)
        assert told(made(content, Memory(store), day)) == told(made(content, day=day)), damage
        store.close()
        chance.choice(EDITS)(content, chance)
        if file.is_file() and file.stat().st_size:  # a damaged one has been thrown away
            damage(file, chance)


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
