"""Forgiving reading: common slips of the hand are mended before the parser sees them."""

from site_builder.problems import Checked
from site_builder.read.passage import Passage


def repair(path: str, lines: tuple[str, ...], first_line: int) -> Checked[Passage]:
    """Return the lines as the parser shall get them, and a problem with its edits per repair."""
    return Checked(Passage(path, lines, first_line))
