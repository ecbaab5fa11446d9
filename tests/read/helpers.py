"""Reading one file from a string, and applying edits as `fix` will."""

from collections import defaultdict
from collections.abc import Iterable

from site_builder.problems import Checked, Edit, Problem
from site_builder.read.documents import Document, parse_document
from site_builder.read.files import SourceFile
from site_builder.read.nodes import Mapping, Node, Scalar

Plain = str | list["Plain"] | list[tuple[str, "Plain"]]


def parse(text: str | bytes, path: str = "a.yaml") -> Checked[Document | None]:
    data = text if isinstance(text, bytes) else text.encode()
    return parse_document(SourceFile(path, data))


def fields(text: str | bytes, path: str = "a.yaml") -> object:
    """The nodes of a readable file as lists, pairs and texts."""
    document = parse(text, path).value
    assert document is not None
    return None if document.fields is None else plain(document.fields)


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {field.key.text: plain(field.value) for field in node.fields}
    return [plain(item) for item in node.items]


def told(problems: Iterable[Problem]) -> list[tuple[str, int, int]]:
    return [(p.code, p.span.line, p.span.column) for p in problems]


def mend(text: str, problems: Iterable[Problem]) -> str:
    """`text` with all edits of `problems` applied."""
    by_line: dict[int, list[Edit]] = defaultdict(list)
    for problem in problems:
        for edit in problem.edits:
            by_line[edit.span.line].append(edit)
    lines = text.split("\n")
    for number, edits in by_line.items():
        line = lines[number - 1]
        for edit in sorted(edits, key=lambda e: (e.span.column, e.span.length), reverse=True):
            start = edit.span.column - 1
            line = line[:start] + edit.text + line[start + edit.span.length :]
        lines[number - 1] = line
    return "\n".join(lines)
