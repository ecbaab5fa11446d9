"""Which problems are repaired without asking, and what exactly is written for each.

A repair is offered where what the author meant is certain: the site is the same before and after,
or, for a misspelt key, holds what had been lost. What is only likely stays a person's business.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.author.manuscript import Manuscript, clash
from site_builder.problems import Edit, Problem, Severity
from site_builder.read import values
from site_builder.read.values import Form

_FORM = frozenset(
    {"W101", "W102", "W103", "W104", "W106", "W107", "W108", "W119", "W151", "N127", "N128"}
)
_VALUES = frozenset({"N106", "N108", "N115", "N124", "W113", "W117"})
_PATHS = frozenset({"W120", "W310"})
ENCODINGS = frozenset({"W109", "N110"})
"""Rules about a file as a whole, mended by writing it anew."""

_FLOW = frozenset(",[]{}")
_QUOTES = "\"'"


def is_repairable(problem: Problem) -> bool:
    """Whether `fix` mends `problem`."""
    if problem.code in ENCODINGS:
        return True
    return bool(problem.edits) and problem.code in _FORM | _VALUES | _PATHS


def changes_value(problem: Problem) -> bool:
    """Whether mending `problem` replaces a key or a value, rather than the form around it."""
    return problem.code in _VALUES | _PATHS


def repairs(
    manuscript: Manuscript, problems: Iterable[Problem]
) -> Iterator[tuple[Problem, tuple[Edit, ...]]]:
    """The problems of one file that can be mended now, each with the edits to make.

    Of repairs that touch the same characters only the first is among them.
    """
    problems = tuple(problems)
    doubtful = {one.span for one in problems if not one.edits and one.severity is not Severity.NOTE}
    taken: list[Edit] = []
    for problem in problems:
        if not is_repairable(problem) or (problem.code in _VALUES and problem.span in doubtful):
            continue
        edits = tuple(_fitting(manuscript, problem))
        new = [edit for edit in edits if edit not in taken]
        if new and not any(clash(edit, other) for edit in new for other in taken):
            taken += new
            yield problem, tuple(new)


def _fitting(manuscript: Manuscript, problem: Problem) -> Iterator[Edit]:
    """The edits of a problem as they are written; none when their place is not what it was."""
    for edit in problem.edits:
        if edit.span.line > len(manuscript.lines):
            return
        if problem.code in _PATHS:
            found = _located(manuscript, edit, str(problem.facts.get("found", "")))
            if found is None:
                return
            yield found
        elif problem.code in _VALUES:
            yield replace(edit, text=_as_value(manuscript.written_at(edit), edit.text))
        else:
            yield edit


def _located(manuscript: Manuscript, edit: Edit, found: str) -> Edit | None:
    """A path where it stands: a hidden name before it may have moved the place we were told."""
    written = manuscript.written_at(edit)
    if written == found:
        return edit
    if written.strip(_QUOTES) == found:
        return replace(edit, text=_as_value(written, edit.text))
    line = manuscript.lines[edit.span.line - 1]
    if not found or line.count(found) != 1:
        return None
    span = replace(edit.span, column=line.index(found) + 1, length=len(found))
    return replace(edit, span=span)


def _as_value(written: str, text: str) -> str:
    """`text` for the place of the value `written`: in its quotes, or in new ones if need be."""
    quote = written[:1]
    if quote and quote in _QUOTES and len(written) > 1 and written.endswith(quote):
        return _quoted(text, quote)
    value = values.judge(text, 0, frozenset())
    plain = value.form is Form.PLAIN and value.end == len(text)
    return text if plain and not _FLOW & set(text) else _quoted(text, '"')


def unquoted(text: str) -> str:
    """What a value written by `repairs` says."""
    quote = text[:1]
    if len(text) < 2 or quote not in _QUOTES or not text.endswith(quote):  # noqa: PLR2004  (a pair)
        return text
    return text[1:-1] if quote == '"' else text[1:-1].replace("''", "'")


def _quoted(text: str, quote: str) -> str:
    if quote == '"' and not {'"', "\\"} & set(text):
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
