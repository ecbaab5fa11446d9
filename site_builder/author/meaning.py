"""Whether a repaired text says what it said before: the last safeguard of every repair."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.author.manuscript import Manuscript
from site_builder.author.repairs import unquoted
from site_builder.problems import Edit
from site_builder.read.documents import Document, parse_document
from site_builder.read.files import SourceFile
from site_builder.read.nodes import Mapping, Node, Scalar


def says_the_same(path: str, before: Manuscript, after: Manuscript, meant: Iterable[Edit]) -> bool:
    """Whether both texts have the same fields, save those keys and values that `meant` replaces."""
    old, new = _document(path, before), _document(path, after)
    if old is None or new is None:
        return False
    edits = tuple(meant)
    in_body = old.body is not None and any(edit.span.line >= old.body.line for edit in edits)
    if not in_body and (old.body and old.body.text) != (new.body and new.body.text):
        return False
    if old.fields is None or new.fields is None:
        return old.fields is new.fields
    return _Comparison(before, edits).same(old.fields, new.fields)


def _document(path: str, manuscript: Manuscript) -> Document | None:
    return parse_document(SourceFile(path, "\n".join(manuscript.lines).encode())).value


@dataclass(frozen=True, slots=True)
class _Comparison:
    before: Manuscript
    edits: tuple[Edit, ...]

    def same(self, old: Node, new: Node) -> bool:
        if isinstance(old, Scalar):
            return isinstance(new, Scalar) and self.same_text(old, new)
        if type(old) is not type(new):
            return False
        first, second = tuple(_parts(old)), tuple(_parts(new))
        return len(first) == len(second) and all(map(self.same, first, second))

    def same_text(self, old: Scalar, new: Scalar) -> bool:
        return new.text == self.expected(old)

    def expected(self, old: Scalar) -> str:
        """What a scalar says when the edits that lie in it are made."""
        text = old.text
        for edit in self.edits:
            if edit.span == old.span:
                return unquoted(edit.text)
            place = edit.span.column - old.span.column
            if edit.span.line == old.span.line and 0 <= place < old.span.length:
                text = text.replace(self.before.written_at(edit), unquoted(edit.text), 1)
        return text


def _parts(node: Node) -> Iterator[Node]:
    if isinstance(node, Mapping):
        for field in node.fields:
            yield field.key
            yield field.value
    elif not isinstance(node, Scalar):
        yield from node.items
