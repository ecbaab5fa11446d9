"""The checker of the W3C finds nothing wrong with HTML, SVG and CSS of finished sites."""

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.equipment import module_file, program
from tests.finished import SITES, Finished

# Properties of SVG 2: every browser knows them, the checker's list does not yet.
UNKNOWN = ("Property “paint-order” doesn't exist", "Property “r” doesn't exist")
PATIENCE = 300  # seconds until the checker counts as hanging


def complaints(kind: str, files: Sequence[Path]) -> list[str]:
    """What the checker says of files of a kind: `html`, `css` or `svg`."""
    jar = module_file("vnu-jar/build/dist/vnu.jar")
    command = [program("java"), "-Xss8m", "-jar", str(jar), "--errors-only", "--stdout"]
    done = subprocess.run(  # noqa: S603  (an installed program on files of ours)
        [*command, "--format", "json", f"--{kind}", *map(str, files)],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert done.stdout, done.stderr
    messages = json.loads(done.stdout)["messages"]
    told = [one for one in messages if not any(text in one["message"] for text in UNKNOWN)]
    return [_line(one) for one in told]


def _line(message: dict[str, Any]) -> str:
    place = f"{message.get('url', '')}:{message.get('lastLine', 0)}"
    return f"{place} {message['message']} {message.get('extract', '')!r}"


@pytest.mark.parametrize("name", SITES)
def test_every_page_is_valid(name: str, finished: Callable[[str], Finished]) -> None:
    pages = finished(name).files("*.html")
    assert len(pages) > 10
    found = complaints("html", pages)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("kind", "pattern"), [("css", "*.css"), ("svg", "*.svg")])
def test_what_pages_need_is_valid(
    kind: str, pattern: str, finished: Callable[[str], Finished]
) -> None:
    files = finished("demo").files(pattern)
    assert files
    found = complaints(kind, files)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("html", '<!DOCTYPE html><html lang="zh"><title>x</title><p id="a"><p id="a"></html>'),
        ("css", "a { colour: red }"),
        ("svg", '<svg xmlns="http://www.w3.org/2000/svg" wrong="2"/>'),
    ],
)
def test_the_checker_sees_mistakes(kind: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / f"wrong.{kind}"
    file.write_text(text, encoding="utf-8")
    assert len(complaints(kind, [file])) == 1
