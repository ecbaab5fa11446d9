"""Several processes for work that is the same for many things.

Each begins as a copy of this one, so that nothing has to be explained to it; only results are
handed over. Linux can do that. Elsewhere, and for little work, everything is done in this process.
"""

import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")

_LEAST = 32  # things; fewer are done sooner than other processes begin
_AT_ONCE = 16  # results handed over together, at most
_TURNS = 8  # parts for each process, at least, if there is enough to do
_NUMBER = 4  # bytes
_MOST_PARTS = 1024  # so that their numbers fit into the smallest pipe there is
_BROKEN = (EOFError, OSError, pickle.UnpicklingError)
_CAN_COPY = sys.platform == "linux"


class Notebook(Protocol):
    """What processes write down beside their results."""

    def reopen(self) -> None:
        """Begin notes of its own, in another process."""

    def notes(self) -> Mapping[bytes, bytes]:
        """Return what was written down since then."""

    def copy(self, notes: Mapping[bytes, bytes]) -> None:
        """Write down what another process did."""


def cores() -> int:
    """Return how many processes of ours can work at the same time here."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


@dataclass(slots=True)
class Hands:
    """So many processes. `lost` counts those that ended before their work was done, or never began.

    What they left undone is done in this one: the results are the same. In one that only works for
    another, `is_copy` holds.
    """

    count: int = 1
    notebook: Notebook | None = None
    lost: int = field(default=0, init=False)
    is_copy: bool = field(default=False, init=False)

    def each(self, work: Callable[[A], B], things: Sequence[A], least: int = _LEAST) -> Iterator[B]:
        """Yield what `work`, a pure function, makes of each of `things`, in their order."""
        alone = self.count < 2 or not _CAN_COPY or len(things) < max(least, 2)  # noqa: PLR2004
        done = {} if alone else dict(self._shared(work, things))
        for number, one in enumerate(things):
            yield done.pop(number) if number in done else work(one)

    def _shared(self, work: Callable[[A], B], things: Sequence[A]) -> Iterator[tuple[int, B]]:
        """Yield numbered results as they come; those of a process that is lost do not."""
        parts = _in_parts(len(things), self.count)
        working: dict[Any, BaseProcess] = {}
        try:
            with _queued(len(parts)) as queue:
                for _ in range(min(self.count, len(parts))):
                    working |= self._begun(partial(self._work, work, things, parts, queue))
            while working:
                for pipe in wait(list(working)):
                    found = _received(pipe)
                    if found is None:
                        self._end(working.pop(pipe), pipe)
                    elif isinstance(found, list):
                        yield from found
                    elif self.notebook is not None:
                        self.notebook.copy(found)
        finally:
            for process in working.values():
                process.kill()
                process.join()

    def _begun(self, work: Callable[[Connection], None]) -> dict[Any, BaseProcess]:
        """Begin a process, by the end of the pipe through which it answers; none without memory."""
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(theirs,))
        try:
            process.start()
        except OSError:
            self.lost += 1
            ours.close()
            return {}
        finally:
            theirs.close()
        return {ours: process}

    def _work(
        self,
        work: Callable[[A], B],
        things: Sequence[A],
        parts: Sequence[range],
        queue: int,
        pipe: Connection,
    ) -> None:
        """Do one part after the other, in a process of its own, while there are any.

        What fails here fails again where it is told.
        """
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
        self.is_copy = True
        if self.notebook is not None:
            self.notebook.reopen()
        try:
            for part in _taken(queue):
                pipe.send([(n, work(things[n])) for n in parts[part]])
            if self.notebook is not None:
                pipe.send(dict(self.notebook.notes()))
        except BaseException:  # noqa: BLE001
            os._exit(1)

    def _end(self, process: BaseProcess, pipe: Any) -> None:
        process.join()
        pipe.close()
        self.lost += process.exitcode != 0


def _in_parts(things: int, hands: int) -> Sequence[range]:
    """Parts of the work, so small that all hands come to an end at about the same time."""
    size = max(1, min(_AT_ONCE, things // (hands * _TURNS)), -(-things // _MOST_PARTS))
    return [range(start, min(start + size, things)) for start in range(0, things, size)]


@contextmanager
def _queued(parts: int) -> Iterator[int]:
    """Give the numbers of all parts to whoever takes the next.

    A pipe hands each of them out once, and no process that dies can keep the others from it.
    """
    queue, end = os.pipe()
    try:
        os.write(end, b"".join(part.to_bytes(_NUMBER, "big") for part in range(parts)))
        os.close(end)
        yield queue
    finally:
        os.close(queue)


def _taken(queue: int) -> Iterator[int]:
    while number := os.read(queue, _NUMBER):
        yield int.from_bytes(number, "big")


def _received(pipe: Any) -> Any:
    """Return results with their numbers, or notes; None when nothing more comes."""
    try:
        return pipe.recv()
    except _BROKEN:
        return None
