"""A one-file site in a string, with a mark around the place a problem should point at."""

from datetime import date

from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret
from site_builder.problems import Span
from site_builder.read.documents import parse_documents
from site_builder.read.files import SourceFile

TODAY = date(2026, 7, 15)
OPEN, CLOSE = "⟦", "⟧"


def entries(path: str, text: str) -> tuple[Entry[Form], ...]:
    """The entries of a file that has no problem of its own, marks left out."""
    source = SourceFile(path, _bare(text).encode())
    documents = parse_documents([source])
    assert documents.problems == ()
    interpreted = interpret(documents.value)
    assert [(p.code, p.span) for p in interpreted.problems] == []
    return interpreted.value


def marked(path: str, text: str) -> Span:
    """The place between the marks."""
    before, rest = text.split(OPEN)
    inside = rest.split(CLOSE)[0]
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Span(path, line, column, len(inside))


def _bare(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")
