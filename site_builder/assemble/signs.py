"""The line of every team, colour and weave, found anew at each build without a memory.

Whoever wishes for a colour or a weave is served first. All others go in rounds of eight, each
colour once a round: in the first round with its own weave, in each later one with the next weave,
so that 64 teams have 64 different lines. Within a round, every team bids for every free line with
a hash of its folder and the line, and the highest bid wins. Because both sides of this matching
rank by the same number there is exactly one stable outcome, whatever the order of the teams.

A team more or less moves no line but those of one chain: the newcomer takes a line, who had it
takes the next best, and so on with ever lower bids until a free line is reached. Nobody whose bid
is higher than the newcomer's moves at all.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nlargest
from typing import NamedTuple

from site_builder.model.choices import LineColour, LineWeave

_COLOURS, _WEAVES = tuple(LineColour), tuple(LineWeave)
_BYTES = 8  # of a bid: no two are ever equal in practice, and if they were, the folder decides


class Line(NamedTuple):
    """The line of a team: the numbers of its colour and its weave, counted from 1."""

    colour: int
    weave: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What a team asks for; None leaves it to us. `folder` tells the teams apart."""

    folder: str
    colour: LineColour | None = None
    weave: LineWeave | None = None

    def accepts(self, line: Line) -> bool:
        return (self.colour is None or _COLOURS.index(self.colour) + 1 == line.colour) and (
            self.weave is None or _WEAVES.index(self.weave) + 1 == line.weave
        )


def _round(number: int) -> tuple[Line, ...]:
    """The eight lines of a round counted from 0, in the order of their colours."""
    count = len(_WEAVES)
    return tuple(Line(c + 1, (c + number) % count + 1) for c in range(len(_COLOURS)))


_ROUNDS = tuple(_round(number) for number in range(len(_WEAVES)))
_ALL = tuple(line for lines in _ROUNDS for line in lines)


def lines(wishes: Iterable[Wish], last: LineColour | None = None) -> Mapping[str, Line]:
    """The line of each team by folder; the order of `wishes` does not matter.

    No two teams have the same line unless both wished for it or there are none left. The colour
    `last` goes only to who wished for it and to the eighth of a round.
    """
    wishes = tuple(wishes)
    ranks: tuple[list[Wish], ...] = ([], [], [], [])
    for wish in wishes:
        ranks[2 * (wish.colour is None) + (wish.weave is None)].append(wish)
    whole, colour, weave, neither = ranks
    found = {one.folder: next(filter(one.accepts, _ALL)) for one in whole}
    for rank in (colour, weave, neither):
        found |= _matched(rank, frozenset(found.values()), last)
    return found


def _matched(
    wishes: Iterable[Wish], taken: frozenset[Line], last: LineColour | None
) -> dict[str, Line]:
    """Serve `wishes` round after round; those left when no line is free repeat one."""
    left, found = {wish.folder: wish for wish in wishes}, dict[str, Line]()
    for number, eight in enumerate(_ROUNDS):
        late = {line for line in eight if last and line.colour == _COLOURS.index(last) + 1}
        for part in (set(eight) - late, late):
            free = part - taken
            for _, folder, line in _bids(left.values(), number, free):
                if folder in left and line in free:
                    found[folder] = line
                    free.remove(line)
                    del left[folder]
    return found | {folder: _repeated(wish) for folder, wish in left.items()}


def _bids(
    wishes: Collection[Wish], number: int, free: Collection[Line]
) -> list[tuple[bytes, str, Line]]:
    """What the teams bid for the `free` lines of a round, the highest bid first.

    A line that all others outbid elsewhere still goes to one of its own eight highest bidders, so
    those are enough.
    """
    digests = [(_digest(f"{number} {wish.folder}"), wish) for wish in wishes] if free else []
    bids: list[tuple[bytes, str, Line]] = []
    for line in free:
        part = slice((line.colour - 1) * _BYTES, line.colour * _BYTES)
        offered = [(digest[part], one.folder, line) for digest, one in digests if one.accepts(line)]
        bids += nlargest(len(_COLOURS), offered)
    return sorted(bids, reverse=True)


def _repeated(wish: Wish) -> Line:
    """A line for a team that comes too late for one of its own: its folder alone decides."""
    lines = tuple(filter(wish.accepts, _ALL))
    return lines[int.from_bytes(_digest(wish.folder)) % len(lines)]


def _digest(text: str) -> bytes:
    return blake2b(
        text.encode("utf-8", "surrogatepass"), digest_size=len(_COLOURS) * _BYTES
    ).digest()
