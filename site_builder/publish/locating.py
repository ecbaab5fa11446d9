"""Faults of finished pages and sheets told at the line of the file that the author can mend."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import quote

from site_builder.problems import Problem, Span
from site_builder.read.documents import Document

_TOO_LONG = "W196"  # for its place on a sheet


def located(problems: Iterable[Problem], documents: Iterable[Document]) -> tuple[Problem, ...]:
    """Give problems of a link or of a text on a sheet the line in which it stands.

    The text on a sheet of a team may stand in any file of the team. What is not found as it is
    written keeps the place it has.
    """
    texts = {one.path: one.text for one in documents}
    return tuple(_located(one, texts) for one in problems)


def _located(problem: Problem, texts: Mapping[str, str]) -> Problem:
    if problem.code == _TOO_LONG and problem.span.line == 1:
        written = str(problem.facts["found"]).removesuffix("…")
        places = (_place(path, written, texts) for path in _beside(problem.span.path, texts))
    else:
        spellings = () if problem.span.line else _spellings(problem)
        places = (_place(problem.span.path, written, texts) for written in spellings)
    found = next((place for place in places if place is not None), None)
    return problem if found is None else replace(problem, span=found)


def _beside(path: str, texts: Mapping[str, str]) -> Iterator[str]:
    """A file, then those of its folder and below."""
    folder = path[: path.rfind("/") + 1]
    yield path
    yield from sorted(one for one in texts if one.startswith(folder))


def _place(path: str, written: str, texts: Mapping[str, str]) -> Span | None:
    text = texts.get(path, "")
    start = text.find(written)
    if start < 0:
        return None
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Span(path, line, column, len(written))


def _spellings(problem: Problem) -> tuple[str, ...]:
    """How the link of a problem may be written: as it reads, or with its characters as numbers."""
    if "anchor" in problem.facts:
        anchor = str(problem.facts["anchor"])
        return f"#{anchor}", f"#{quote(anchor)}"
    link = str(problem.facts.get("link", ""))
    return (link,) if link else ()
