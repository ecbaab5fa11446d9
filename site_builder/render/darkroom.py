"""Encodes photos while pages are being rendered: the names of the results are known beforehand."""

import os
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from site_builder.render.photo import Photo

_PIXELS = 32_000_000  # decoded photos may wait up to so many pixels together: 100 MB

Encoding = Future[dict[int, bytes]]
"""The bytes of a photo by their width in pixels, or `UnusablePhoto`."""


def done(sizes: dict[int, bytes]) -> Encoding:
    """Return what was encoded before."""
    encoding: Encoding = Future()
    encoding.set_result(sizes)
    return encoding


class Darkroom:
    """Takes decoded photos and gives back their encoded sizes, a few at a time.

    Encoding releases the interpreter, so that threads use all cores.
    """

    def __init__(self) -> None:
        self._workers = os.cpu_count() or 1
        self._pool: ThreadPoolExecutor | None = None
        self._running: list[tuple[int, Encoding]] = []

    def leave(self, photo: Photo, widths: Iterable[int]) -> Encoding:
        """Have `photo` encoded to `widths`; waits when too many are on their way."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._workers)
        pixels = photo.width * photo.height
        self._running = [one for one in self._running if not one[1].done()]
        waiting = sum(taken for taken, _ in self._running)
        for taken, encoding in self._running:
            if waiting + pixels <= _PIXELS:
                break
            encoding.exception()
            waiting -= taken
        encoding = self._pool.submit(photo.encoded, tuple(widths))
        self._running.append((pixels, encoding))
        return encoding

    def close(self) -> None:
        """Wait for everything left."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None
