"""A document's fields under their canonical names, every leaf still knowing its place.

The tree is what a form is filled from, and what a problem found later is located in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from site_builder.model.located import Located
from site_builder.problems import Span


@dataclass(frozen=True, slots=True)
class Branch:
    """Fields by canonical name. `keys` holds the place of each key as written.

    `cut` names the fields that were written but could not be read.
    """

    span: Span
    values: dict[str, "Tree"] = field(default_factory=dict)
    keys: dict[str, Located] = field(default_factory=dict)
    cut: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """The items of a list."""

    span: Span
    items: tuple["Tree", ...]


Tree = Branch | Row | Located


def plain_value(tree: Tree) -> Any:
    """The tree as dictionaries, lists and located texts, for pydantic."""
    if isinstance(tree, Branch):
        return {name: plain_value(value) for name, value in tree.values.items()}
    if isinstance(tree, Row):
        return [plain_value(item) for item in tree.items]
    return tree


def locate(tree: Tree, steps: Sequence[str | int]) -> Span:
    """The place of what `steps` (field names and list indexes) lead to, or of its nearest parent."""
    return part_of(tree, steps).span


def part_of(tree: Tree, steps: Sequence[str | int]) -> Tree:
    """What `steps` (field names and list indexes) lead to, or its nearest parent."""
    for step in steps:
        inner = _step(tree, step)
        if inner is None:
            break
        tree = inner
    return tree


def _step(tree: Tree, step: str | int) -> Tree | None:
    if isinstance(tree, Branch):
        return tree.values.get(str(step))
    if isinstance(tree, Row) and isinstance(step, int) and step < len(tree.items):
        return tree.items[step]
    return None


def leaves(tree: Tree) -> Iterator[Located]:
    """Every text of the tree, in the order written."""
    if isinstance(tree, Located):
        yield tree
        return
    inner: Sequence[Tree] | Mapping[str, Tree]
    inner = tree.items if isinstance(tree, Row) else tuple(tree.values.values())
    for part in inner:
        yield from leaves(part)


def without(
    tree: Tree, gone: frozenset[tuple[str | int, ...]], at: tuple[str | int, ...] = ()
) -> Tree:
    """The tree less the parts that the paths in `gone` lead to."""
    if isinstance(tree, Branch):
        kept = {
            n: without(v, gone, (*at, n)) for n, v in tree.values.items() if (*at, n) not in gone
        }
        left = {n: k for n, k in tree.keys.items() if n in kept or n not in tree.values}
        return Branch(tree.span, kept, left, tree.cut | (tree.values.keys() - kept.keys()))
    if isinstance(tree, Row):
        items = enumerate(tree.items)
        return Row(
            tree.span, tuple(without(v, gone, (*at, i)) for i, v in items if (*at, i) not in gone)
        )
    return tree


def lines_of(tree: Tree) -> tuple[int, int]:
    """The first and last line that a tree has something on."""
    lines = [tree.span.line, *(leaf.span.line for leaf in leaves(tree))]
    return min(lines), max(lines)
