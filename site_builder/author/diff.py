"""What a repair changes, as a unified diff that people and programs read."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff

from site_builder.author.fix import Repaired
from site_builder.author.manuscript import Manuscript
from site_builder.problems import Problem, Severity
from site_builder.problems.excerpt import hide_numbers, visible

_COLOURS = {"+": "32", "-": "31", "@": "36"}
_TAB = "→   "
_NO_END = "\\ No newline at end of file"


def render_diff(
    files: Iterable[Repaired], problems: Iterable[Problem] = (), *, prefix: str, for_people: bool
) -> str:
    """The changes of all files; `prefix` is the content folder as its paths are told.

    `for_people`: coloured, and without signs that steer a terminal. Long numbers are hidden in
    files of which `problems` say that something private is in them.
    """
    private = {one.span.path for one in problems if one.severity is Severity.PRIVACY}
    lines: list[str] = []
    for one in files:
        for line in _changes(one, prefix):
            shown = hide_numbers(line) if one.source.path in private else line
            lines.append(_painted(visible(shown.replace("\t", _TAB))) if for_people else shown)
    return "".join(f"{line}\n" for line in lines)


def _changes(one: Repaired, prefix: str) -> Iterator[str]:
    path = prefix + one.source.path
    if one.encoding:
        yield f"# {path}: {one.encoding} → UTF-8"
    old, new = _told(one.before), _told(one.after)
    hunks = list(unified_diff(old, new, path, path, lineterm=""))
    for line in hunks:
        yield from line.split("\n")


def _told(manuscript: Manuscript) -> list[str]:
    """The lines without their ends, which stay; the last one with a word when it has none."""
    lines = list(manuscript.lines)
    last = lines.pop()
    return [*lines, f"{last}\n{_NO_END}"] if last else lines


def _painted(line: str) -> str:
    """A line in the colour of its first sign; headings bold."""
    if line.startswith(("--- ", "+++ ", "# ")):
        return f"\x1b[1m{line}\x1b[0m"
    colour = _COLOURS.get(line[:1])
    return f"\x1b[{colour}m{line}\x1b[0m" if colour else line
