"""How a name may be spelt in running text, and one pattern that finds many names in one pass."""

import re
from collections.abc import Iterable

# Blanks of every width, and signs that take no room; one end of a line may stand among them.
_BLANK = "[ \\t\\u00a0\\u00ad\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff]"
_GAP = rf"{_BLANK}*+(?:\n{_BLANK}*+)?+"
_BLANKS = re.compile(rf"{_BLANK}|\s")
_DOT_SIGNS = "•・‧·∙⋅･.．。﹒●"
_DOTS = re.compile(f"[{_DOT_SIGNS}]")
_BOTH = 2  # a letter that has two cases
_DOT = f"{_GAP}[{_DOT_SIGNS}]{_GAP}"


def bare(name: str) -> str:
    """A name as it is compared: no blanks, one kind of dot, letters of one case."""
    return _DOTS.sub("·", _BLANKS.sub("", name)).casefold()


class _Tree(dict[str, "_Tree"]):
    """Spellings by their next atom; the key "" marks that a name may end here."""

    __slots__ = ()


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for all `names`, the longest preferred; None when there are none.

    Blanks between Han characters, another dot between the parts of a name, and the case of Latin
    letters do not hide a name. Names that share a beginning share the way to it, so that the time
    to look through a text hardly grows with the number of names.
    """
    tree = _Tree()
    for name in names:
        node = tree
        for atom in _atoms(name):
            node = node.setdefault(atom, _Tree())
        node[""] = _Tree()
    return re.compile(_branch(tree)) if tree else None


def _atoms(name: str) -> list[str]:
    atoms: list[str] = []
    for left, sign in zip(("", *name), name, strict=False):
        if sign.isspace():
            atoms.append(_GAP)
        elif _DOTS.match(sign):
            atoms.append(_DOT)
        else:
            if left and not (left.isascii() or sign.isascii() or _DOTS.match(left)):
                atoms.append(_GAP)
            atoms.append(_letter(sign))
    if name[:1].isascii():
        atoms.insert(0, "(?<![A-Za-z])")
    if name[-1:].isascii():
        atoms.append("(?![A-Za-z])")
    return atoms


def _letter(sign: str) -> str:
    cases = sorted({sign.lower(), sign.upper()})
    both = "".join(cases)
    return f"[{both}]" if len(cases) == len(both) == _BOTH else re.escape(sign)


def _branch(tree: _Tree) -> str:
    """The tree as a pattern that prefers the longest name."""
    ends = "" in tree
    branches = [atom + _branch(rest) for atom, rest in tree.items() if atom]
    if not branches:
        return ""
    group = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return group + "?" if ends else group
