"""The best lines for a chain of characters: as few as can be, then evenly and at good places."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf
from types import MappingProxyType

from site_builder.views.fitting.joints import Chain, Joint, is_blank
from site_builder.views.fitting.letters import Letters

_TORN = 1e7  # a name, a number or a word in two: rather any number of lines
_LINE = 1e4
_LONE = 1e3  # a last line of one character
_TITLE: Mapping[Joint, float] = MappingProxyType(
    {Joint.END: 0, Joint.CLAUSE: 0, Joint.PHRASE: 25, Joint.WORD: 90, Joint.KEPT: _TORN}
)
_RUNNING: Mapping[Joint, float] = MappingProxyType(
    {Joint.END: 0, Joint.CLAUSE: 0, Joint.PHRASE: 1, Joint.WORD: 6, Joint.KEPT: _TORN}
)
_MARKS = frozenset("、，。；：！？）】〕》〉”’」』…—,.;:!?)")
_SLACK = 1e-6  # of an em: sums of widths are not exact


@dataclass(frozen=True, slots=True)
class Broken:
    """Lines of text. `worst` is the worst joint at which one of them ends."""

    lines: tuple[str, ...]
    worst: Joint

    @property
    def torn(self) -> bool:
        """Whether something that belongs together is in two lines."""
        return self.worst is Joint.KEPT


def best_lines(chain: Chain, letters: Letters, room: float, *, is_title: bool) -> Broken | None:
    """Break `chain` into lines no wider than `room` (em); None where not even characters fit.

    A title has lines about equally long, broken between phrases; in running text every line but
    the last of a paragraph is full. No line begins or ends with a mark that must not, and the last
    is never a single character unless there is no other way.
    """
    page = _Page(chain, letters, room, is_title)
    costs = [0.0] + [inf] * len(chain.text)
    starts = [0] * (len(chain.text) + 1)
    for start in range(len(chain.text)):
        if costs[start] < inf:
            for end, cost in page.lines_from(start):
                if costs[start] + cost < costs[end]:
                    costs[end], starts[end] = costs[start] + cost, start
    if costs[-1] == inf:
        return None
    edges = [len(chain.text)]
    while edges[-1]:
        edges.append(starts[edges[-1]])
    edges.reverse()
    lines = tuple(chain.text[start:end].strip() for start, end in pairwise(edges))
    return Broken(lines, max(chain.joints[end - 1] for end in edges[1:]))


class _Page:
    """A chain to be broken, with the widths of its characters summed up."""

    def __init__(self, chain: Chain, letters: Letters, room: float, is_title: bool) -> None:  # noqa: FBT001
        self._chain = chain
        self._room = room
        self._is_title = is_title
        self._penalties = _TITLE if is_title else _RUNNING
        self._sums = [0.0, *accumulate(map(letters.advance, chain.text))]

    def lines_from(self, start: int) -> list[tuple[int, float]]:
        """The ends of lines that may begin at `start`, each with its cost."""
        text, joints = self._chain.text, self._chain.joints
        found: list[tuple[int, float]] = []
        for end in range(start + 1, len(text) + 1):
            seen = end - 1 if is_blank(text[end - 1]) else end
            width = self._sums[seen] - self._sums[start]
            if width > self._room + _SLACK:
                break
            joint = joints[end - 1]
            if joint is not Joint.NEVER:
                found.append((end, self._cost(start, end, width)))
            if joint is Joint.END:
                break
        return found

    def _cost(self, start: int, end: int, width: float) -> float:
        joint = self._chain.joints[end - 1]
        cost = _LINE + self._penalties[joint]
        slack = self._room - width
        if self._is_title:
            cost += slack * slack
        elif joint is not Joint.END:
            cost += 0.3 * slack * slack
        if joint is Joint.END and self._is_lone(start, end):
            cost += _LONE
        return cost

    def _is_lone(self, start: int, end: int) -> bool:
        """Say whether the end of a paragraph leaves one character on its last line."""
        if start == 0 or self._chain.joints[start - 1] is Joint.END:
            return False
        return sum(char not in _MARKS for char in self._chain.text[start:end]) <= 1
