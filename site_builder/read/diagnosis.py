"""When YAML cannot be read: which line is to blame, and what the editor sees there."""

from site_builder.problems import Problem
from site_builder.read.passage import Passage


def diagnose(passage: Passage, reported: int | None) -> Problem:
    """Return the one problem of an unreadable passage; `reported` is the parser's line index."""
    line = min(reported or 0, len(passage.lines) - 1)
    return Problem("E157", passage.span(line, 0), {"found": passage.lines[line].strip()})
