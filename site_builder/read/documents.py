"""A source file understood as far as its form: fields with positions, and a body of prose."""

import operator
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from site_builder.memory import Memory
from site_builder.problems import Checked, Language, Problem, Severity, Span
from site_builder.read.encodings import decode
from site_builder.read.files import SourceFile
from site_builder.read.frontmatter import find_header
from site_builder.read.nodes import Mapping, Node, Sequence
from site_builder.read.repairs import fold, repair
from site_builder.read.strays import clean_prose
from site_builder.read.workload import excess
from site_builder.read.yaml import read_nodes

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_KEY = re.compile(r"^(?:[^\S\n]|-)*+(?P<key>[^\s:：#\"'-][^:：\n]{0,30})[:：]", re.MULTILINE)
_MOST_LINES = 40_000  # of fields: blank lines and remarks between as many entries as are read
_LONGEST_LINE = 100_000
_DEEPEST_INDENT = " " * 400
_OURS, _THEIRS = re.compile(r"<{7}(?: |$)"), re.compile(r">{7}(?: |$)")


@dataclass(frozen=True, slots=True)
class Body:
    """Markdown after the front matter. `line` is the line of its first character in the file."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    r"""One source file.

    `text` is the file as its author sees it, decoded, with line ends as `\n`: excerpts are cut from
    it. `fields` is None when the file holds none; `body` is None for YAML files. A `broken` document
    is one whose fields could not be read: a problem has said so, and only its text is here.
    """

    path: str
    text: str
    fields: Mapping | Sequence | None
    body: Body | None
    language: Language
    broken: bool = False


def parse_documents(
    sources: Iterable[SourceFile], memory: Memory | None = None
) -> Checked[tuple[Document, ...]]:
    """Parse YAML and Markdown files; one that cannot be read gives one problem and is `broken`.

    A file whose bytes `memory` has met gives the very same document again.
    """
    memory = memory or Memory()
    documents: list[Document] = []
    problems: list[Problem] = []
    for parsed in memory.each(
        "document", sources, None, _whole, name=attrgetter("path"), is_same=operator.eq
    ):
        problems.extend(parsed.problems)
        documents.append(parsed.value)
    return Checked(tuple(documents), tuple(problems))


def _whole(source: SourceFile) -> Checked[Document]:
    parsed = parse_document(source)
    return Checked(parsed.value or _broken(source), parsed.problems)


def parse_document(source: SourceFile) -> Checked[Document | None]:
    """Parse one file; None, with exactly one error, when it cannot be read.

    All problems of a file are told in the language of its keys.
    """
    decoded = decode(source)
    text = decoded.value
    if text is None:
        return Checked(None, decoded.problems)
    conflict = _conflict(source.path, text)
    if conflict is not None:
        return Checked(None, (replace(conflict, language=_language_of(text)),))
    parsed = _parse(source.path, text)
    document = parsed.value
    language = document.language if document is not None else _language_of(text)
    problems = (*decoded.problems, *parsed.problems)
    return Checked(document, tuple(replace(p, language=language) for p in problems))


def _broken(source: SourceFile) -> Document:
    text = decode(source).value or ""
    return Document(source.path, text, None, None, _language_of(text), broken=True)


def _parse(path: str, text: str) -> Checked[Document | None]:
    lines = tuple(text.split("\n"))
    problems: tuple[Problem, ...] = ()
    start, end, body = 0, len(lines), None
    if path.lower().endswith(".md"):
        header = find_header(path, lines)
        start, end, problems = header.start, header.end, header.problems
        heavy = excess(lines[header.body :])
        if heavy is not None:
            span = Span(path, header.body + heavy.line + 1)
            worst = Problem(heavy.code, span, {"limit": heavy.limit})
            headless = [p for p in header.problems if p.severity is Severity.ERROR]
            return Checked(None, (*headless, worst)[:1])
        prose, strays = clean_prose(path, lines[header.body :], header.body + 1)
        body = Body("\n".join(prose), min(header.body, len(lines) - 1) + 1)
        problems += fold(list(strays))
    if start == end:
        language = Language.ZH if body is None else _language_of(text)
        return Checked(Document(path, text, None, body, language), problems)
    beyond = _beyond(path, lines[start:end], start)
    if beyond is not None:
        return Checked(None, (beyond,))
    repaired = repair(path, lines[start:end], start + 1)
    hopeless = [p for p in repaired.problems if p.severity is Severity.ERROR]
    if hopeless:
        return Checked(None, (hopeless[0],))
    nodes = read_nodes(repaired.value)
    if nodes.problems:
        return Checked(None, tuple(_blame_tabs(p, repaired.problems) for p in nodes.problems))
    fields = nodes.value
    document = Document(path, text, fields, body, _language(fields))
    return Checked(document, (*problems, *repaired.problems))


def _beyond(path: str, lines: tuple[str, ...], start: int) -> Problem | None:
    """The problem of fields that are too much to be looked through, if they are."""
    if len(lines) > _MOST_LINES:
        return Problem("E156", Span(path, start + _MOST_LINES + 1), {"limit": _MOST_LINES})
    long = next((i for i, line in enumerate(lines) if len(line) > _LONGEST_LINE), None)
    if long is not None:
        return Problem("E184", Span(path, start + long + 1), {"limit": _LONGEST_LINE})
    deep = next((i for i, line in enumerate(lines) if line.startswith(_DEEPEST_INDENT)), None)
    return None if deep is None else Problem("E155", Span(path, start + deep + 1), {"limit": 12})


def _blame_tabs(problem: Problem, repairs: tuple[Problem, ...]) -> Problem:
    """Indentation that does not fit is the tabs' doing where there are tabs."""
    if problem.code != "E105" or all(p.code != "W103" for p in repairs):
        return problem
    return replace(problem, code="E103")


def _conflict(path: str, text: str) -> Problem | None:
    """Return the problem of the first pair of merge conflict marks, if there is one."""
    if "<<<<<<<" not in text:
        return None
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if _OURS.match(line)), None)
    if start is None:
        return None
    end = next((i for i in range(start, len(lines)) if _THEIRS.match(lines[i])), None)
    if end is None:
        return None
    span = Span(path, start + 1, 1, len(lines[start]))
    related = Span(path, end + 1, 1, len(lines[end]))
    return Problem("E132", span, {"first": start + 1, "last": end + 1}, related=related)


def _language(fields: Mapping | Sequence | None) -> Language:
    """Chinese as soon as one key is, or when there are no keys at all."""
    keys = [] if fields is None else list(_keys(fields))
    if not keys or any(_HAN.search(key) for key in keys):
        return Language.ZH
    return Language.EN


def _keys(node: Node) -> Iterator[str]:
    if isinstance(node, Mapping):
        for field in node.fields:
            yield field.key.text
            yield from _keys(field.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _keys(item)


def _language_of(text: str) -> Language:
    """The same judgement on a text that has no nodes, by what looks like a key."""
    keys = [match["key"] for match in _KEY.finditer(text)]
    if not keys or any(_HAN.search(key) for key in keys):
        return Language.ZH
    return Language.EN
