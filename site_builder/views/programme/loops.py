"""Which turns come in which loop: equal time for every team, nothing twice within ten minutes.

Whose turn it is next: of those that have something to show that has rested, whoever has had the
least time. Teams with enough to tell therefore never differ by more than one turn, and a team with
little shows all it has, as often as it may. Each team tells its newest first and then the rest in
turn. Only where everything has been shown lately, the one longest ago comes again.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from site_builder.views.programme.turn import Programme, Turn

LOOP = 180.0
"""Seconds of a loop at most, if no turn is longer: somebody who sits down for two minutes sees one."""

SHORT = 120.0
"""Seconds a loop has at least, where there is enough to show."""

REST = 600.0
"""Seconds before something is shown again, unless there is little else."""

ROTATION = 3600.0
"""Seconds of different turns at most: what is older is left out, so that the rest comes round."""


def programme(turns: Iterable[Turn], owners: Sequence[str] = ()) -> Programme:
    """Put `turns` into loops. `owners` says who begins; others follow in the order of their turns.

    Pinned turns begin every loop, as many as fill half of one; the others of them take their turn.
    """
    pinned, others = _parted(tuple(turns))
    if not others:
        return Programme((pinned,) if pinned else ())
    queues = _queues(others, owners)
    kept = _within_an_hour(queues)
    left_out = tuple(turn for owner, queue in queues.items() for turn in queue[len(kept[owner]) :])
    return Programme(tuple(_loops(pinned, _Rotation(kept))), left_out)


def _parted(turns: tuple[Turn, ...]) -> tuple[tuple[Turn, ...], tuple[Turn, ...]]:
    """Return those that begin every loop, and those that take turns."""
    pinned: list[Turn] = []
    others: list[Turn] = []
    for turn in turns:
        fits = sum(one.seconds for one in pinned) + turn.seconds <= LOOP / 2
        (pinned if turn.pinned and fits else others).append(turn)
    return tuple(pinned), tuple(others)


def _queues(turns: tuple[Turn, ...], owners: Sequence[str]) -> dict[str, tuple[Turn, ...]]:
    """The turns of each owner, newest first; undated ones are as they come, after the others."""
    named = dict.fromkeys(turn.owner for turn in turns)
    order = [*(owner for owner in dict.fromkeys(owners) if owner in named), *named]
    return {
        owner: tuple(sorted((one for one in turns if one.owner == owner), key=_age))
        for owner in dict.fromkeys(order)
    }


def _age(turn: Turn) -> int:
    return -(turn.newest or date.min).toordinal()


def _within_an_hour(queues: dict[str, tuple[Turn, ...]]) -> dict[str, tuple[Turn, ...]]:
    """The newest of every owner: by turns, until an hour is full. Everybody has at least one."""
    kept = {owner: queue[:1] for owner, queue in queues.items()}
    spent = sum(turn.seconds for queue in kept.values() for turn in queue)
    open_ones = [owner for owner, queue in queues.items() if len(queue) > 1]
    while open_ones:
        owner = min(open_ones, key=lambda one: sum(turn.seconds for turn in kept[one]))
        following = queues[owner][len(kept[owner])]
        if spent + following.seconds > ROTATION:
            open_ones.remove(owner)
            continue
        kept[owner] += (following,)
        spent += following.seconds
        if len(kept[owner]) == len(queues[owner]):
            open_ones.remove(owner)
    return kept


class _Rotation:
    """Draws the next turn, again and again, and remembers when each was shown."""

    def __init__(self, queues: dict[str, tuple[Turn, ...]]) -> None:
        self._queues = {owner: list(queue) for owner, queue in queues.items()}
        self._had = dict.fromkeys(queues, 0.0)
        self._shown: dict[Turn, float] = {}
        self._waiting = {turn for queue in queues.values() for turn in queue}
        self._now = 0.0

    @property
    def is_done(self) -> bool:
        """Whether everything has been shown at least once."""
        return not self._waiting

    def pass_by(self, seconds: float) -> None:
        """Let time go by, with something else."""
        self._now += seconds

    def draw(self, room: float, loop: Sequence[Turn]) -> Turn | None:
        """Take the next turn if there is `room` for it and the `loop` has not had it."""
        owner = self._next_owner()
        turn = self._queues[owner][0]
        if turn.seconds > room or turn in loop:
            return None
        self._queues[owner].append(self._queues[owner].pop(0))
        self._had[owner] += turn.seconds
        self._shown[turn] = self._now = self._now + turn.seconds
        self._waiting.discard(turn)
        return turn

    def _next_owner(self) -> str:
        rested = [owner for owner in self._queues if self._rest(owner) >= REST]
        if rested:
            return min(rested, key=self._had.__getitem__)
        return max(self._queues, key=self._rest)

    def _rest(self, owner: str) -> float:
        """How long the next turn of an owner has rested."""
        shown = self._shown.get(self._queues[owner][0])
        return REST if shown is None else self._now - shown


def _loops(pinned: tuple[Turn, ...], rotation: _Rotation) -> Iterator[tuple[Turn, ...]]:
    """Yield loops until everything has been shown; the last is filled like the others."""
    while not rotation.is_done:
        loop = list(pinned)
        rotation.pass_by(sum(turn.seconds for turn in pinned))
        room = LOOP - sum(turn.seconds for turn in loop)
        turn = rotation.draw(float("inf"), loop)
        while turn is not None:
            loop.append(turn)
            room -= turn.seconds
            enough = rotation.is_done and LOOP - room >= SHORT
            turn = None if enough else rotation.draw(room, loop)
        yield tuple(loop)
