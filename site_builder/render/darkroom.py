"""Encodes photos while pages are being rendered: the names of the results are known beforehand."""

import os
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from site_builder.render.photo import Photo

_PIXELS = 32_000_000  # decoded photos may wait up to so many pixels together: 100 MB


@dataclass(frozen=True, slots=True)
class _Order:
    """A photo on its way: where it came from, and the output path of each width, its size."""

    source: str
    paths: Mapping[int, str]
    pixels: int
    encoding: Future[dict[int, bytes]]


class Darkroom:
    """Takes decoded photos and gives back their encoded sizes, a few at a time.

    Encoding releases the interpreter, so that threads use all cores.
    """

    def __init__(self) -> None:
        self._workers = os.cpu_count() or 1
        self._pool: ThreadPoolExecutor | None = None
        self._orders: deque[_Order] = deque()

    def leave(self, photo: Photo, source: str, paths: Mapping[int, str]) -> None:
        """Have `photo` encoded to the widths of `paths`; waits when too many are on their way."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._workers)
        pixels = photo.width * photo.height
        running = [order for order in self._orders if not order.encoding.done()]
        waiting = sum(order.pixels for order in running)
        for order in running:
            if waiting + pixels <= _PIXELS:
                break
            order.encoding.exception()
            waiting -= order.pixels
        encoding = self._pool.submit(photo.encoded, tuple(paths))
        self._orders.append(_Order(source, paths, pixels, encoding))

    def collect(self) -> Iterator[tuple[str, Mapping[int, str], Future[dict[int, bytes]]]]:
        """Everything left so far, once: source, paths and the finished encoding of each photo."""
        while self._orders:
            order = self._orders.popleft()
            order.encoding.exception()
            yield order.source, order.paths, order.encoding
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None
