"""Work shared among processes comes out as if one had done it, whatever becomes of them."""

import errno
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Request, build
from site_builder.hands import Hands, cores
from site_builder.memory import MISSING, Memory
from site_builder.store import Store
from tests.whole import PATIENCE, SOUND, TODAY, surroundings

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="processes are not copied here"),
    # Newer Pythons warn where other threads run, as those of pytest-xdist do.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]

FIRST = os.getpid()


def doubled(number: int) -> tuple[int, bool]:
    return 2 * number, os.getpid() != FIRST


def test_every_result_comes_in_its_place_from_another_process() -> None:
    hands = Hands(3)
    assert list(hands.each(doubled, range(100))) == [(2 * n, True) for n in range(100)]
    assert hands.lost == 0
    assert not hands.is_copy


@pytest.mark.parametrize("count", [32, 1025, 17_000, 50_000])
def test_no_thing_is_left_or_done_twice_however_many_there_are(count: int) -> None:
    hands = Hands(2)
    assert list(hands.each(lambda number: (number, os.getpid() != FIRST), range(count))) == [
        (number, True) for number in range(count)
    ]


@pytest.mark.parametrize(("count", "things"), [(1, 100), (3, 5), (3, 0)])
def test_little_work_stays_in_this_process(count: int, things: int) -> None:
    found = list(Hands(count).each(doubled, range(things)))
    assert found == [(2 * n, False) for n in range(things)]


def test_what_a_lost_process_left_is_done_here_and_the_loss_is_counted() -> None:
    def struck(number: int) -> int:
        if number == 41 and os.getpid() != FIRST:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    hands = Hands(2)
    assert list(hands.each(struck, range(100))) == list(range(100))
    assert hands.lost == 1


def test_what_cannot_be_begun_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> int:
        raise OSError(errno.ENOMEM, "no memory")

    monkeypatch.setattr(os, "fork", fails)
    hands = Hands(2)
    assert list(hands.each(doubled, range(100))) == [(2 * n, False) for n in range(100)]
    assert hands.lost == 2


def test_what_fails_in_another_process_fails_where_it_can_be_told() -> None:
    def failing(number: int) -> int:
        if number == 7:
            raise ZeroDivisionError
        return number

    with pytest.raises(ZeroDivisionError):
        list(Hands(2).each(failing, range(100)))


def test_an_interruption_leaves_no_process_behind() -> None:
    before = children()

    def slow(number: int) -> int:
        if number:  # not the first process, lest the others are only being started
            os.kill(FIRST, signal.SIGINT)
        signal.pause()
        return number

    earlier = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            list(Hands(2).each(slow, range(100)))
    finally:
        signal.signal(signal.SIGINT, earlier)
    assert children() == before


def children() -> set[str]:
    return set(Path(f"/proc/{FIRST}/task/{FIRST}/children").read_text(encoding="ascii").split())


def test_what_other_processes_kept_and_used_is_in_the_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "results", b"program")
    store.keep("sum", b"before", 1)

    def known(number: int) -> object:
        store.keep("sum", str(number).encode(), number)
        return store.find("sum", b"before")

    assert set(Hands(2, store).each(known, range(50))) == {1}
    assert store.find("sum", b"49") == 49
    store.close()
    again = Store(tmp_path / "results", b"program")
    assert [again.find("sum", str(n).encode()) for n in range(51)] == [*range(50), MISSING]
    assert list(Hands(2, again).each(lambda n: again.find("sum", str(n).encode()), range(50))) == [
        *range(50)
    ]
    assert len(again.notes()) == 50
    again.close()


def test_a_site_made_by_many_hands_is_the_same_site(tmp_path: Path) -> None:
    request = Request(SOUND, None, lambda _zone: date.fromisoformat(TODAY))
    alone = build(request)
    store = Store(tmp_path / "results")
    hands = Hands(2, store)
    together = build(request, Memory(store), hands=hands)
    assert together.artifacts == alone.artifacts
    assert together.problems == alone.problems
    store.close()
    store, hands = Store(tmp_path / "results"), Hands(2)
    again = build(request, Memory(store), hands=hands)
    assert again.artifacts == alone.artifacts
    assert hands.lost == 0
    store.close()


def test_there_is_a_core() -> None:
    assert cores() >= 1


def test_a_build_says_what_processes_it_lost(tmp_path: Path) -> None:
    script = f"""
import os, signal, sys
from site_builder.render import remembering
from site_builder.cli import main

first, real = os.getpid(), remembering.Rendering._rendered

def struck(self, page):
    if os.getpid() != first and page.path == "index.html":
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, page)

remembering.Rendering._rendered = struck
sys.argv = ["site-builder", "build", "--no-cache", "--jobs", "2", "--date", "{TODAY}"]
sys.argv += ["--content", {str(SOUND)!r}]
main()
"""
    done = subprocess.run(  # noqa: S603  (our own command)
        [sys.executable, "-c", script], cwd=tmp_path, env=surroundings(), check=False,
        capture_output=True, text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "有 1 个同时工作的进程中途没了" in done.stdout
    assert (tmp_path / "output" / "index.html").is_file()
