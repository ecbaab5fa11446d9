"""What went wrong, in three steps: facts, then words, then layout.

`facts` holds the value every stage reports; `catalogue` holds the words of each rule in both
languages; `text`, `line` and `data` are the printers.
"""

from site_builder.problems.facts import (
    Checked,
    Edit,
    Fact,
    Language,
    Problem,
    Severity,
    Span,
    Term,
    told_once,
)

__all__ = [
    "Checked",
    "Edit",
    "Fact",
    "Language",
    "Problem",
    "Severity",
    "Span",
    "Term",
    "told_once",
]
