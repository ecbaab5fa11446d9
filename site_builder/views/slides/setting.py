"""Text as it stands on a slide: its size, and the lines it is broken into when the site is built."""

from dataclasses import dataclass, replace

from site_builder.views.fitting.fit import Box, Fitted, Fitter, TooLong
from site_builder.views.fitting.joints import visible

LADDER = (
    *(560, 480, 420, 360, 320, 280, 250, 228, 210, 190, 170, 156, 140, 128, 116, 104, 96, 88),
    *(80, 76, 72, 68, 64, 60, 56, 52, 48, 44, 40, 37, 35, 33),
)
"""The sizes of letters on a stage, in px; the style sheet has a class for each."""

_ENDS = "，。；！？：,.;!?"
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Lost:
    """A text that did not fit: `by` of its `count` characters are not shown."""

    text: str
    by: int
    count: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Text on a slide: its `size` in px, and the lines it stands in. No lines: nothing to say.

    `lost` says what had to be cut; it is told to the author.
    """

    size: int
    lines: tuple[str, ...]
    lost: Lost | None = None

    @property
    def text(self) -> str:
        return "".join(self.lines)

    @property
    def is_set(self) -> bool:
        return bool(self.lines)


NOTHING = Lines(LADDER[-1], ())


def set_lines(fitter: Fitter, text: str, box: Box, smaller: tuple[int, ...] = ()) -> Lines:
    """Set `text` as large as it fits, rather in one of the sizes `smaller` than not in full.

    What does not fit at all is cut, at the end of a clause where one is near, and `lost`.
    """
    said = " ".join(text.split())
    found = fitter.fit(said, box)
    if isinstance(found, TooLong) and smaller:
        box = replace(box, sizes=smaller)
        found = fitter.fit(said, box)
    if isinstance(found, Fitted):
        return Lines(found.size, found.lines)
    lines = _cut(fitter, said, found, box)
    by = found.count - visible("".join(lines).removesuffix(_CUT))
    return Lines(found.size, lines, Lost(said, by, found.count) if by else None)


def _cut(fitter: Fitter, text: str, found: TooLong, box: Box) -> tuple[str, ...]:
    """The lines that there is room for, the last of them as full as it can be."""
    size = found.size
    most = max(1, box.lines_at(size))
    if not found.shown:
        return (_shortened(fitter, text, size, box.width),)
    head = found.shown[: most - 1]
    rest = " ".join(text.split())
    for line in head:
        rest = rest[_end_of(line, rest) :]
    return (*head, _shortened(fitter, rest.strip(), size, box.width))


def _end_of(line: str, text: str) -> int:
    """Where in `text` the characters of `line` end; blanks of any kind do not count."""
    wanted = [char for char in line if not char.isspace()]
    at = 0
    for char in wanted:
        at = text.index(char, at) + 1
    return at


def _shortened(fitter: Fitter, text: str, size: int, width: float) -> str:
    letters = fitter.letters
    if letters.width(text) * size <= width:
        return text
    while text and letters.width(text + _CUT) * size > width:
        text = text[:-1]
    ends = [at for at, char in enumerate(text) if char in _ENDS and at >= 2 * len(text) / 3]
    return text[: ends[-1] if ends else len(text)].rstrip(" ，。；：、,.;:（《“") + _CUT
