"""When YAML cannot be read: which line is to blame, and what the editor sees there."""

from site_builder.problems import Problem
from site_builder.read.drafts import Draft
from site_builder.read.outline import Walk
from site_builder.read.passage import Passage


def diagnose(passage: Passage, reported: int | None) -> Problem:
    """Return the one problem of an unreadable passage; `reported` is the parser's line index.

    A parser notices a slip where it stands or further down, never above. So the first doubt up to
    the reported line names the culprit; without one, the reported line itself is shown.
    """
    last = len(passage.lines) - 1
    limit = last if reported is None else min(reported, last)
    drafts = [
        Draft(passage.path, number, line, tuple(range(1, len(line) + 2)))
        for number, line in enumerate(passage.lines, passage.first_line)
    ]
    walk = Walk(drafts)
    walk.run()
    for doubt in sorted(walk.doubts, key=lambda doubt: doubt.index):
        if doubt.index <= limit:
            related = None if doubt.related is None else passage.whole_line(doubt.related)
            span = passage.span(doubt.index, doubt.start)
            return Problem(doubt.code, span, doubt.facts, related=related)
    span = passage.whole_line(limit)
    return Problem("E157", span, {"found": passage.lines[limit].strip()})
