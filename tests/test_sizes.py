"""Files and functions stay of a size that can be read at a sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "site_builder"
LONGEST_FILE, LONGEST_FUNCTION = 300, 50

# Catalogues of parallel, independent entries: long, but nothing in them is tangled.
CATALOGUES = {"model/choices.py", "author/samples.py", "author/shapes.py"}


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), path.read_text("utf-8")


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    lengths = {name: text.count("\n") for name, text in sources() if name not in CATALOGUES}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_fifty_lines() -> None:
    found = {
        f"{name}:{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for name, text in sources()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in found.items() if lines > LONGEST_FUNCTION} == {}


def test_the_catalogues_are_still_there_and_still_long() -> None:
    lengths = {name: text.count("\n") for name, text in sources()}
    assert [name for name in sorted(CATALOGUES) if lengths[name] <= LONGEST_FILE] == []
