"""What a programme is made of: turns, each of one or more slides that belong together."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Turn:
    """Slides that are shown one after the other, such as the parts of a text, and for how long.

    `owner` is whose time it takes: the folder of a team, or "" for the whole department. A `pinned`
    turn begins every loop. `newest` is the date of what it tells, None where it has none.
    """

    slides: tuple[str, ...]
    seconds: float
    owner: str = ""
    newest: date | None = None
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Programme:
    """What a deck plays: loops of turns, one after the other and again from the first.

    `left_out` are turns for which an hour has no room.
    """

    loops: tuple[tuple[Turn, ...], ...]
    left_out: tuple[Turn, ...] = ()

    @property
    def slides(self) -> tuple[str, ...]:
        """The ids of the slides in the order in which they are shown, loop after loop."""
        return tuple(slide for loop in self.loops for turn in loop for slide in turn.slides)

    @property
    def seconds(self) -> float:
        """How long it takes until the first loop comes again."""
        return sum(turn.seconds for loop in self.loops for turn in loop)
