"""What is kept on disk: found again, bounded, and never a reason for a build to fail."""

import os
import sqlite3
from pathlib import Path

import pytest

from site_builder.memory import MISSING, Memory
from site_builder.store import Store
from tests.whole import CONTENT, FINE, SOUND, TODAY, files_in, run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "results.sqlite"


def put(file: Path, *values: tuple[bytes, object], largest: int = 10**9) -> None:
    store = Store(file, largest=largest)
    for key, value in values:
        store.keep("work", key, value)
    store.close()


def found(file: Path, key: bytes, program: bytes | None = None) -> object:
    return Store(file, program).find("work", key)


def test_what_was_kept_is_found_again(file: Path) -> None:
    put(file, (b"1", ("版", 2)))
    assert found(file, b"1") == ("版", 2)
    assert found(file, b"2") is MISSING
    assert Store(file).find("other work", b"1") is MISSING


def test_another_version_of_the_program_finds_nothing(file: Path) -> None:
    put(file, (b"1", "value"))
    assert found(file, b"1", program=b"another") is MISSING


def test_nothing_is_written_before_the_end(file: Path) -> None:
    store = Store(file)
    store.keep("work", b"1", "value")
    assert found(file, b"1") is MISSING
    store.close()
    assert found(file, b"1") == "value"


def test_a_closed_store_knows_and_keeps_nothing(file: Path) -> None:
    put(file, (b"1", "value"))
    store = Store(file)
    store.close()
    store.keep("work", b"2", "value")
    store.close()
    assert store.find("work", b"1") is MISSING
    assert found(file, b"2") is MISSING


def test_what_was_not_asked_for_the_longest_goes_first(file: Path) -> None:
    put(file, (b"old", "x" * 1000))
    put(file, (b"new", "y" * 1000))
    store = Store(file)
    store.find("work", b"old")
    store.close()
    put(file, (b"newest", "z" * 1000), largest=2500)
    assert found(file, b"new") is MISSING
    assert found(file, b"old") == "x" * 1000
    assert found(file, b"newest") == "z" * 1000


def test_more_than_there_is_room_for_keeps_the_smallest_and_what_is_asked_for_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.store._MUCH", 1000)
    values = [(b"%d" % number, os.urandom(10_000 + number)) for number in range(9)]
    tiny = [(b"tiny %d" % number, number) for number in range(9)]
    put(file, *values, *tiny, largest=50_000)
    assert [key for key, value in (*values, *tiny) if found(file, key) == value] == [
        *(key for key, _ in values[:4]),
        *(key for key, _ in tiny),
    ]
    store = Store(file, largest=50_000)
    for key, _ in values[:4]:
        store.find("work", key)
    for key, value in values[4:]:
        store.keep("work", key, value)
    store.close()
    assert [key for key, value in values if found(file, key) == value] == [b"0", b"1", b"2", b"3"]
    assert file.stat().st_size < 100_000


def test_much_is_squeezed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.store._MUCH", 1000)
    values = [(b"%d" % number, f"<p>{number}</p>" * 5000) for number in range(9)]
    put(file, *values)
    assert all(found(file, key) == value for key, value in values)
    assert file.stat().st_size < 120_000


def test_what_nobody_asks_for_is_forgotten_after_a_while(file: Path) -> None:
    put(file, (b"1", "value"))
    for turn in range(45):
        put(file, (f"turn {turn}".encode(), turn))
    assert found(file, b"1") is MISSING
    assert found(file, b"turn 44") == 44


def test_a_value_that_is_not_whole_counts_as_missing(file: Path) -> None:
    put(file, (b"1", "value"))
    base = sqlite3.connect(file)
    base.execute("UPDATE kept SET value = substr(value, 1, length(value) - 1)")
    base.commit()
    base.close()
    assert found(file, b"1") is MISSING


@pytest.mark.parametrize("data", [b"", b"no database at all" * 100, b"SQLite format 3\x00" * 50])
def test_a_damaged_file_is_replaced(file: Path, data: bytes) -> None:
    file.parent.mkdir(mode=0o700)
    file.write_bytes(data)
    put(file, (b"1", "value"))
    put(file, (b"1", "value"))
    assert found(file, b"1") == "value"


def test_a_store_in_use_elsewhere_is_done_without(file: Path) -> None:
    put(file, (b"1", "value"))
    base = sqlite3.connect(file, isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    assert found(file, b"1") is MISSING
    put(file, (b"2", "value"))
    base.execute("ROLLBACK")
    base.close()
    assert found(file, b"1") == "value"


def test_a_folder_that_is_a_file_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("not a folder")
    put(tmp_path / "kept" / "results.sqlite", (b"1", "value"))
    assert (tmp_path / "kept").read_text() == "not a folder"


@pytest.mark.skipif(os.name != "posix", reason="other systems guard the user's folder themselves")
def test_a_folder_others_may_write_to_is_not_trusted(file: Path) -> None:
    put(file, (b"1", "value"))
    file.parent.chmod(0o777)
    assert found(file, b"1") is MISSING


def test_memory_without_a_keeper_keeps_nothing() -> None:
    memory = Memory()
    memory.keep("work", b"1", "value")
    assert memory.find("work", b"1") is MISSING
    assert memory.kept("work", b"1", lambda: "made") == "made"


def test_builds_with_and_without_a_store_are_the_same(tmp_path: Path) -> None:
    kept = {"SITE_BUILDER_CACHE": str(tmp_path / "cache")}
    outputs = []
    for number, more in enumerate([["--no-cache"], [], []]):
        output = tmp_path / f"output-{number}"
        place: list[str | Path] = ["--content", SOUND, "--output", output]
        assert run("build", *place, "--date", TODAY, *more, env=kept).returncode in {FINE, CONTENT}
        assert (tmp_path / "cache").exists() is bool(number)
        outputs.append(files_in(output))
    assert outputs[0] == outputs[1] == outputs[2]
