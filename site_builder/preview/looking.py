"""Looks for changes again and again, where the system does not tell of them.

Times are compared to the nanosecond and sizes and numbers of files too: two saves within a second
are two changes.
"""

import asyncio
import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Never

_PAUSE = 0.5  # seconds between two looks
_SHARE = 4  # the pause is at least so many times as long as the look before it

Snapshot = Mapping[str, tuple[int, int, int]]


async def look_again(
    places: Iterable[Path], changed: Callable[[], None], is_left_behind: Callable[[str], bool]
) -> Never:
    """Call `changed` after the first look, and after every look that found another state.

    A drive that does not answer keeps a daemon thread waiting, and nobody else.
    """
    loop = asyncio.get_running_loop()
    over = threading.Event()
    places = tuple(places)

    def work() -> None:
        last: Snapshot | None = None
        pause = 0.0
        while not over.wait(pause):
            began = time.perf_counter()
            found = snapshot(places, is_left_behind)
            pause = max(_PAUSE, _SHARE * (time.perf_counter() - began))
            if found != last:
                last = found
                with contextlib.suppress(RuntimeError):  # the loop may be closed by now
                    loop.call_soon_threadsafe(changed)

    threading.Thread(target=work, name="look", daemon=True).start()
    try:
        while True:
            await asyncio.Event().wait()
    finally:
        over.set()


def snapshot(places: Iterable[Path], is_left_behind: Callable[[str], bool]) -> Snapshot:
    """The state of all files below the folders: number, size, and time in nanoseconds."""
    seen: set[str] = set()
    return {
        path: (found.st_ino, found.st_size, found.st_mtime_ns)
        for place in places
        for path, found in _below(str(place), seen, is_left_behind)
    }


def _below(
    folder: str, seen: set[str], is_left_behind: Callable[[str], bool]
) -> Iterator[tuple[str, os.stat_result]]:
    """The files below a folder; what comes, goes or cannot be read meanwhile is passed over."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        with os.scandir(folder) as found:
            entries = list(found)
            yield folder, os.stat_result((0,) * 10)  # that it is there, and no more
    except OSError:
        return
    for entry in entries:
        if is_left_behind(entry.name):
            continue
        with contextlib.suppress(OSError):
            if entry.is_dir():
                yield from _below(entry.path, seen, is_left_behind)
            else:
                yield entry.path, entry.stat()
