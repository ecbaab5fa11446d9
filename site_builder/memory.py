"""What is remembered from one build to the next, so that a small change is little work.

Only pure functions are remembered: the key holds everything the result depends on. Losing any of
it, at any time, changes nothing but the time a build takes.
"""

import operator
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import compress, count
from typing import Any, Final, Generic, Protocol, TypeVar, cast

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")

MISSING: Final = object()
"""What stands for something nobody remembers."""


class GivenUp(Exception):  # noqa: N818  (not a fault)
    """Nobody waits any more for what was being made."""


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


@dataclass(frozen=True, slots=True)
class _Row(Generic[A, B]):
    """Things, and what was made of each of them."""

    things: tuple[A, ...]
    made: tuple[B, ...]


class Memory:
    """Results by key. What two builds in a row did not ask for is forgotten.

    Builds that share a memory come one after the other; `turn` begins the next. What is `kept` is
    in the `store` as well, if there is one, for the processes to come. Since every costly stage asks
    it, a build that is out of date is given up here.
    """

    __slots__ = ("_before", "_is_in_vain", "_keeper", "_now", "_was_given_up")

    def __init__(self, keeper: Keeper | None = None) -> None:
        self._keeper = keeper
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}
        self._is_in_vain: Callable[[], bool] | None = None
        self._was_given_up = False

    def turn(self) -> None:
        """Begin another build: forget what the last one that came to its end did not ask for."""
        if not self._was_given_up:
            self._before, self._now = self._now, {}
        self._is_in_vain, self._was_given_up = None, False

    def unless(self, is_in_vain: Callable[[], bool]) -> None:
        """Give the build up, by raising `GivenUp` in `recall`, as soon as it `is_in_vain`."""
        self._is_in_vain = is_in_vain

    def knows(self, work: str, key: Hashable) -> bool:
        """Whether `recall` would give this result without making it."""
        return (work, key) in self._now or (work, key) in self._before

    def recall(self, work: str, key: Hashable, make: Callable[[], T]) -> T:
        """The result of some `work` for `key`: remembered, else made now.

        What `make` raises is raised again, and nothing is remembered.
        """
        self._give_up_if_in_vain()
        full = (work, key)
        found = self._known(full)
        if found is MISSING:
            found = make()
        self._now[full] = found
        return cast("T", found)

    def each(  # noqa: PLR0913  (all but four by name)
        self,
        work: str,
        things: Iterable[A],
        around: Hashable,
        make: Callable[[A], B],
        *,
        name: Callable[[A], Hashable] = id,
        is_same: Callable[[A, A], bool] = operator.is_,
    ) -> tuple[B, ...]:
        """What `make` makes of each of `things`, remembered; `around` is all else it depends on.

        For many things that hardly change: one that stands where it stood costs next to nothing.
        Things are the same if they are one object, unless `name` and `is_same` say otherwise. None
        should stand there twice: that may be made twice.
        """
        self._give_up_if_in_vain()
        things, full = tuple(things), (work, around)
        known = self._known(full)
        row: _Row[A, B] = _Row((), ()) if known is MISSING else known
        both: int = min(len(row.things), len(things))
        moved = tuple(compress(count(), map(operator.is_not, row.things, things)))
        made = list(row.made[:both])
        old = (*moved, *range(both, len(row.things)))
        places: dict[Hashable, int] = {name(row.things[place]): place for place in old}

        def again(one: A) -> B:
            place = places.get(name(one)) if places else None
            if place is not None and is_same(row.things[place], one):
                return row.made[place]
            self._give_up_if_in_vain()
            return make(one)

        for place in moved:
            made[place] = again(things[place])
        made += map(again, things[both:])
        self._now[full] = _Row(things, tuple(made))
        return tuple(made)

    def still(self, work: str, around: Hashable, key: T, make: Callable[[T], B]) -> B:
        """What `make` made of `key` the last time if that was equal to it, else what it makes now.

        For keys that are long or have no hash; one of each is remembered for a work and `around`.
        """
        (made,) = self.each(work, (key,), around, make, name=lambda _: 0, is_same=operator.eq)
        return made

    def same(self, work: str, around: Hashable, value: T) -> T:
        """The very object of the last time if it is equal to `value`, else `value`."""
        return self.still(work, around, value, lambda it: it)

    def _known(self, full: Hashable) -> Any:
        found = self._now.get(full, MISSING)
        return self._before.get(full, MISSING) if found is MISSING else found

    def _give_up_if_in_vain(self) -> None:
        if self._is_in_vain and self._is_in_vain():
            self._was_given_up = True
            raise GivenUp

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
