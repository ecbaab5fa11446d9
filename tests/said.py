"""What is said about a site in both languages, and its lines as the repairs leave them, as goldens.

A golden file in `tests/mistakes` holds many cases, each under `== its name`. `--rewrite-golden`
writes the words anew; read them before committing.
"""

import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest

from site_builder.build import Built
from site_builder.problems import Language, Problem
from site_builder.problems.wording import say
from tests.read.helpers import mend, parse
from tests.whole import place

FOLDER = Path(__file__).parent / "mistakes"
_CASE = re.compile(r"^== (?P<name>.+)\n", re.MULTILINE)


def assert_said(book: str, name: str, site: Built, config: pytest.Config) -> None:
    """Compare with the case `name` in the golden file `book`, or write it there."""
    file = FOLDER / f"{book}.txt"
    said = "".join(f"{line}\n" for line in _said(site)) or "(nothing)\n"
    if config.getoption("--rewrite-golden"):
        known = _cases(file)
        known[name] = said
        file.write_text("\n".join(f"== {n}\n{t}" for n, t in known.items()), encoding="utf-8")
    assert said == _cases(file).get(name)


def cases(book: str) -> frozenset[str]:
    """The names of all cases of a golden file."""
    return frozenset(_cases(FOLDER / f"{book}.txt"))


def _cases(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    parts = _CASE.split(file.read_text(encoding="utf-8"))
    names, texts = parts[1::2], parts[2::2]
    return {name: text.strip("\n") + "\n" for name, text in zip(names, texts, strict=True)}


def _said(site: Built) -> Iterator[str]:
    for problem in site.problems:
        code, path, line, column = place(problem)
        yield f"{code} {path}:{line}:{column}"
        for language in Language:
            words = say(problem, language)
            yield "  " + words.says
            yield from (f"    {line}" for line in words.help)
    for path in sorted({one.span.path for problem in site.problems for one in problem.edits}):
        yield from _mended(site.sources[path], path, site.problems)


def _mended(text: str, path: str, problems: tuple[Problem, ...]) -> Iterator[str]:
    """The changed lines before and after; the mended file must then be in order as to its form."""
    own = [one for one in problems if one.span.path == path and one.edits]
    mended = mend(text, own)
    again = parse(mended, path).problems
    assert [one.code for one in again if one.edits] == []
    lines = unified_diff(text.split("\n"), mended.split("\n"), n=0, lineterm="")
    yield from (f"  {line[0]} {line[1:]}" for line in list(lines)[2:] if line[0] != "@")
