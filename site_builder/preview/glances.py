"""The pages that browsers look at, and what a build shows of them before it is through."""

import threading
from collections.abc import Callable, Mapping

_MOST = 4  # pages: more are seldom looked at side by side


class Glances:
    """Passes between the server and the thread of its builds. `wanted` and `show` make a `Glance`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked: dict[str, None] = {}
        self._listener: Callable[[Mapping[str, bytes]], None] | None = None
        self._is_in_vain: Callable[[], bool] = bool

    def ask(self, path: str) -> None:
        """Note that the page `path` has just been asked for."""
        with self._lock:
            self._asked.pop(path, None)
            self._asked[path] = None
            if len(self._asked) > _MOST:
                del self._asked[next(iter(self._asked))]

    def wanted(self) -> frozenset[str]:
        """The pages that were asked for last."""
        with self._lock:
            return frozenset(self._asked)

    def listen(
        self, listener: Callable[[Mapping[str, bytes]], None], is_in_vain: Callable[[], bool] = bool
    ) -> None:
        """Have `listener` called, in the thread of the build, with pages that come early.

        `is_in_vain` tells there whether the rest of the build is still wanted.
        """
        self._listener, self._is_in_vain = listener, is_in_vain

    def show(self, pages: Mapping[str, bytes]) -> None:
        """Hand over pages that come early, by path."""
        if self._listener is not None:
            self._listener(pages)

    def is_in_vain(self) -> bool:
        """Whether nobody waits for the rest of the build."""
        return self._is_in_vain()
