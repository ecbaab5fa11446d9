"""What a process remembers from one build to the next, so that a small change is little work.

Only pure functions are remembered: the key holds everything the result depends on. Losing any of
it, at any time, changes nothing but the time a build takes.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

T = TypeVar("T")

_NOTHING = object()


class Same:
    """Makes a key of an object that is never changed: equal only to itself.

    The object is held, so that no other can come to stand at its place.
    """

    __slots__ = ("thing",)

    def __init__(self, thing: object) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.thing is self.thing


class Memory:
    """Results by key. What two builds in a row did not ask for is forgotten.

    Builds that share a memory come one after the other; `turn` begins the next.
    """

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def turn(self) -> None:
        """Begin another build: forget what the last one did not ask for."""
        self._before, self._now = self._now, {}

    def knows(self, work: str, key: Hashable) -> bool:
        """Whether `recall` would give this result without making it."""
        return (work, key) in self._now or (work, key) in self._before

    def recall(self, work: str, key: Hashable, make: Callable[[], T]) -> T:
        """The result of some `work` for `key`: remembered, else made now.

        What `make` raises is raised again, and nothing is remembered.
        """
        full = (work, key)
        found = self._now.get(full, _NOTHING)
        if found is _NOTHING:
            found = self._before.get(full, _NOTHING)
            if found is _NOTHING:
                found = make()
            self._now[full] = found
        return cast("T", found)
