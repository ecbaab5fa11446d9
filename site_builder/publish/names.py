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

    The time to look through a text does not grow with the number of names.
    """

    __slots__ = ("_allowed", "_names", "_pattern")

    def __init__(self, names: Iterable[str], allowed_words: Iterable[str] = ()) -> None:
        allowed = {_plain(word) for word in allowed_words} - {""}
        self._names = {_plain(name): name for name in names if _plain(name) not in allowed}
        self._names.pop("", None)
        self._pattern = _pattern(self._names)
        self._allowed = _pattern(allowed)

    def found_in(self, text: str) -> tuple[str, ...]:
        """The names that stand in `text`, each once, in the order of their first appearance."""
        if self._pattern is None:
            return ()
        text = _DOTS.sub("·", text)
        hits = list(self._pattern.finditer(text))
        if hits and self._allowed is not None:
            spans = [hit.span(1) for hit in self._allowed.finditer(text)]
            hits = [hit for hit in hits if not _covered(hit.span(1), spans)]
        found = dict.fromkeys(_plain(hit[1]) for hit in hits)
        return tuple(self._names[name] for name in found)


def _plain(name: str) -> str:
    """A name with one spelling: middle dots alike, no blanks beside Han characters."""
    words = _SPACES.sub(" ", _DOTS.sub("·", name)).strip()
    return words if words.isascii() else words.replace(" ", "")


def _covered(span: tuple[int, int], allowed: Sequence[tuple[int, int]]) -> bool:
    before = allowed[: bisect_right(allowed, span[0], key=lambda one: one[0])]
    return any(end >= span[1] for _, end in before[-_NEIGHBOURS:])


_NEIGHBOURS = 8  # allowed words that can overlap at one place


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    tree = _Tree()
    for name in names:
        node = tree
        for atom in _atoms(name):
            node = node.setdefault(atom, _Tree())
        node[""] = _Tree()
    return re.compile(f"(?=({_branch(tree)}))") if tree else None


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
