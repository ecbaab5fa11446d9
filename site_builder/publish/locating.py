"""Faults of finished pages told at the line of the content file that the author can mend."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import quote

from site_builder.problems import Problem, Span
from site_builder.read.documents import Document


def located(problems: Iterable[Problem], documents: Iterable[Document]) -> tuple[Problem, ...]:
    """Give problems of a link the line of their file in which the link stands.

    A problem whose link is not found as it is written keeps its file without a line.
    """
    texts = {one.path: one.text for one in documents}
    return tuple(_located(one, texts) for one in problems)


def _located(problem: Problem, texts: Mapping[str, str]) -> Problem:
    text = texts.get(problem.span.path, "")
    for written in () if problem.span.line else _spellings(problem):
        start = text.find(written)
        if start >= 0:
            line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
            return replace(problem, span=Span(problem.span.path, line, column, len(written)))
    return problem


def _spellings(problem: Problem) -> tuple[str, ...]:
    """How the link of a problem may be written: as it reads, or with its characters as numbers."""
    if "anchor" in problem.facts:
        anchor = str(problem.facts["anchor"])
        return f"#{anchor}", f"#{quote(anchor)}"
    link = str(problem.facts.get("link", ""))
    return (link,) if link else ()
