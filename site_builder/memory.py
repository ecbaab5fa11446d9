"""What is remembered from one build to the next, so that a small change is little work.

Only pure functions are remembered: the key holds everything the result depends on. Losing any of
it, at any time, changes nothing but the time a build takes.
"""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any, Final, Protocol, TypeVar, cast

T = TypeVar("T")

MISSING: Final = object()
"""What stands for something nobody remembers."""


class Keeper(Protocol):
    """Keeps results for the processes to come. A key is the same in every process."""

    def find(self, work: str, key: bytes) -> Any:
        """Return what was kept, or `MISSING`."""

    def keep(self, work: str, key: bytes, value: object) -> None:
        """Have `value` kept."""


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

    Builds that share a memory come one after the other; `turn` begins the next. What is `kept` is
    in the `store` as well, if there is one, for the processes to come.
    """

    __slots__ = ("_before", "_keeper", "_now")

    def __init__(self, keeper: Keeper | None = None) -> None:
        self._keeper = keeper
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
        found = self._now.get(full, MISSING)
        if found is MISSING:
            found = self._before.get(full, MISSING)
            if found is MISSING:
                found = make()
            self._now[full] = found
        return cast("T", found)

    def kept(self, work: str, key: bytes, make: Callable[[], T]) -> T:
        """As `recall`, from an earlier process too. `key` is the same in every process."""
        return self.recall(work, key, partial(self._found, work, key, make))

    def find(self, work: str, key: bytes) -> Any:
        """Return what an earlier process kept, or `MISSING`."""
        return MISSING if self._keeper is None else self._keeper.find(work, key)

    def keep(self, work: str, key: bytes, value: object) -> None:
        """Keep a result for the processes to come, if somebody does."""
        if self._keeper is not None:
            self._keeper.keep(work, key, value)

    def _found(self, work: str, key: bytes, make: Callable[[], T]) -> T:
        found = self.find(work, key)
        if found is MISSING:
            found = make()
            self.keep(work, key, found)
        return cast("T", found)
