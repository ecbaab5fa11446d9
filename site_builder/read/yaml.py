"""YAML becomes positioned nodes; whatever we do not read is one plain problem."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from site_builder.problems import Checked, Problem, Span
from site_builder.read.diagnosis import diagnose
from site_builder.read.nodes import Field, Mapping, Node, Scalar, Sequence
from site_builder.read.passage import Passage
from site_builder.read.workload import excess_of

# The C parser is some ten times faster; without it the same events come from Python.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 12
_MOST_NODES = 20_000
_DOCUMENT_START = re.compile(r"---(?=\s|$)")


class _RefusedError(Exception):
    """Something legal in YAML that content files must not use."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_nodes(passage: Passage) -> Checked[Mapping | Sequence | None]:
    """Read the node tree of `passage`; None when it is empty or, with one problem, unreadable."""
    reader = _Reader(passage)
    try:
        root = reader.read()
    except _RefusedError as refused:
        return Checked(None, (refused.problem,))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return Checked(None, (diagnose(passage, None if mark is None else mark.line),))
    if isinstance(root, Scalar):
        if not root.text and not root.quoted:
            return Checked(None)
        line = passage.lines[root.span.line - passage.first_line].strip()
        return Checked(None, (Problem("E152", root.span, {"found": line}),))
    return Checked(root)


class _Reader:
    """Walks the parser's events once; the depth is bounded, so recursion is safe."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.events: Iterator[Any] = iter(yaml.parse(passage.text, Loader=_LOADER))
        self.count = 0

    def read(self) -> Node | None:
        for event in islice(self.events, 1, 2):  # the first event only opens the stream
            if isinstance(event, yaml.DocumentStartEvent):
                root = self.node(next(self.events), 1)
                self.expect_end()
                return root
        return None

    def expect_end(self) -> None:
        """Refuse a second document, unless it is nothing but a closing `---`."""
        for event in islice(self.events, 1, None):
            if isinstance(event, yaml.StreamEndEvent):
                return
            line = event.start_mark.line
            rest = self.passage.lines[line + 1 :]
            if all(not text.strip() for text in rest) and isinstance(
                event, yaml.DocumentStartEvent
            ):
                return
            raise _RefusedError(Problem("E153", self.passage.span(line, 0)))

    def node(self, event: Any, depth: int) -> Node:
        self.count += 1
        span = self.span(event, event)
        if self.count > _MOST_NODES:
            raise _RefusedError(Problem("E156", span, {"limit": _MOST_NODES}))
        if depth > _DEEPEST:
            raise _RefusedError(Problem("E155", span, {"limit": _DEEPEST}))
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise _RefusedError(Problem("E154", span, {"found": self.written(span)}))
        if isinstance(event, yaml.ScalarEvent):
            heavy = excess_of(event.value)
            if heavy is not None:
                raise _RefusedError(Problem(heavy.code, span, {"limit": heavy.limit}))
            return Scalar(event.value, span, quoted=event.style in {"'", '"'})
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), self.span(start, event))

    def mapping(self, start: Any, depth: int) -> Mapping:
        fields: list[Field] = []
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(Problem("E159", key.span, {"found": self.written(key.span)}))
            fields.append(Field(key, self.node(next(self.events), depth + 1)))
        return Mapping(tuple(fields), self.span(start, event))

    def span(self, first: Any, last: Any) -> Span:
        """Return the author's place of what two events enclose: of several lines, the first.

        A block has no end of its own; its first line is taken whole.
        """
        start, end = first.start_mark, last.end_mark
        block = isinstance(first, yaml.CollectionStartEvent) and not first.flow_style
        one_line = start.line == end.line and not block
        return self.passage.span(start.line, start.column, end.column if one_line else None)

    def written(self, span: Span) -> str:
        line = span.line - self.passage.first_line
        text = self.passage.lines[line]
        first = next(
            (i for i in range(len(text)) if self.passage.column(line, i) >= span.column), 0
        )
        return text[first : first + span.length].strip()
