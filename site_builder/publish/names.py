"""Finds any of many names in a text in one pass."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence


class _Tree(dict[str, "_Tree"]):
    """Patterns by their next atom; the key "" marks that one may end here."""

    __slots__ = ()


_DOTS = re.compile("[•･・∙⋅‧．]")
_SPACES = re.compile(r"\s+")
_SPREAD = "[ \u00a0\u2002\u2003\u3000]{0,2}"  # two-character names are set as wide as three
_HAN_PAIR = 2


class Names:
    """A set of names to look for; longer words that contain one may be allowed.

    The time to look through a text hardly grows with the number of names.
    """

    __slots__ = ("_allowed", "_names", "_patterns")

    def __init__(self, names: Iterable[str], allowed_words: Iterable[str] = ()) -> None:
        allowed = {_plain(word) for word in allowed_words} - {""}
        self._names = {_plain(name): name for name in names if _plain(name) not in allowed}
        self._names.pop("", None)
        self._patterns = _patterns(self._names)
        self._allowed = _patterns(allowed)

    def found_in(self, text: str) -> tuple[str, ...]:
        """The names that stand in `text`, each once, in the order of their first appearance."""
        text = _DOTS.sub("·", text)
        hits = _hits(self._patterns, text)
        if hits and self._allowed:
            spans = _hits(self._allowed, text)
            hits = [hit for hit in hits if not _covered(hit, spans)]
        found = dict.fromkeys(_plain(text[start:end]) for start, end in hits)
        return tuple(self._names[name] for name in found)


def _hits(patterns: Iterable[re.Pattern[str]], text: str) -> list[tuple[int, int]]:
    """Where names stand in a text, those that overlap too, in order."""
    found: list[tuple[int, int]] = []
    for pattern in patterns:
        hit = pattern.search(text)
        while hit:
            found.append(hit.span())
            hit = pattern.search(text, hit.start() + 1)
    return sorted(found)


def _plain(name: str) -> str:
    """A name with one spelling: middle dots alike, no blanks beside Han characters."""
    words = _SPACES.sub(" ", _DOTS.sub("·", name)).strip()
    return words if words.isascii() else words.replace(" ", "")


def _covered(span: tuple[int, int], allowed: Sequence[tuple[int, int]]) -> bool:
    before = allowed[: bisect_right(allowed, span[0], key=lambda one: one[0])]
    return any(end >= span[1] for _, end in before[-_NEIGHBOURS:])


_NEIGHBOURS = 8  # allowed words that can overlap at one place


def _patterns(names: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns that find the longest of the names at a place; Latin names have one for themselves.

    Where all ways of a pattern begin with a plain sign, the engine passes over every other at once.
    """
    names = tuple(names)
    latin = tuple(name for name in names if name[0].isascii())
    others = tuple(name for name in names if not name[0].isascii())
    return tuple(re.compile(_branch(_tree(some))) for some in (latin, others) if some)


def _tree(names: Iterable[str]) -> _Tree:
    tree = _Tree()
    for name in names:
        node = tree
        for atom in _atoms(name):
            node = node.setdefault(atom, _Tree())
        node[""] = _Tree()
    return tree


def _atoms(name: str) -> list[str]:
    atoms = [r"\s+" if char == " " else re.escape(char) for char in name]
    if len(name) == _HAN_PAIR and not name.isascii():
        atoms.insert(1, _SPREAD)
    if name[0].isascii():
        atoms[0] = "(?<![A-Za-z])" + atoms[0]
    if name[-1].isascii():
        atoms.append("(?![A-Za-z])")
    return atoms


def _branch(tree: _Tree) -> str:
    """The tree as a pattern that prefers the longest name."""
    ends = "" in tree
    branches = [
        atom + (_branch(rest) if rest else "")
        for atom, rest in sorted(tree.items(), key=lambda item: item[0] == _SPREAD)
        if atom
    ]
    if not branches:
        return ""
    group = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return group + "?" if ends else group
