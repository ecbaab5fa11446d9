"""A page made into a PDF by a browser of this computer, where there is one."""

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

VARIABLE = "SITE_BUILDER_CHROMIUM"
"""The environment variable that names the browser."""

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "chrome"),
)
_ON_WINDOWS = ("Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe")
_PROGRAMS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_TREE = re.compile(rb"(?P<name>\d+) 0 obj\s*<</Type /Pages\b[^>]*?/Kids\s*\[(?P<kids>[\d\sR]*)\]")
_INNER = re.compile(rb"(\d+) 0 R")
_PLACE = re.compile(rb"/(?P<place>[\w.-]+)\s*\[(?P<page>\d+) 0 R\s*/XYZ\b")
_PATIENCE = 180  # seconds; a book of a hundred pages takes a few


class NoPdf(Exception):  # noqa: N818  (reads as a fact)
    """The browser made no PDF; the text is what it said last."""


def find_browser(environment: Mapping[str, str], which: Callable[[str], str | None]) -> Path | None:
    """Return the browser to print with: the one named in the environment, else a usual one."""
    named = environment.get(VARIABLE, "").strip()
    if named:
        found = which(named)
        return Path(found) if found else None
    return next(_usual(environment, which), None)


def _usual(environment: Mapping[str, str], which: Callable[[str], str | None]) -> Iterator[Path]:
    yield from (Path(found) for name in NAMES if (found := which(name)))
    folders = (environment[one] for one in _PROGRAMS if environment.get(one))
    places = (Path(folder) / name for folder in folders for name in _ON_WINDOWS)
    yield from (place for place in places if place.is_file())


def print_pdf(browser: Path, page: bytes) -> bytes:
    """Return the HTML page as a PDF. Raises NoPdf, and OSError when the disk fails.

    The browser uses a profile of its own that is thrown away, and speaks to no network.
    """
    with tempfile.TemporaryDirectory(prefix="site_builder-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        given, made = place / "page.html", place / "page.pdf"
        given.write_bytes(page)
        said = _run(_command(browser, given, made, place / "profile"))
        data = made.read_bytes() if made.is_file() else b""
        if not data.startswith(b"%PDF-"):
            raise NoPdf(said)
        return data


def page_numbers(pdf: bytes) -> dict[str, int]:
    """Return the pages, from 1, on which the targets of links within the document stand.

    Reads what Chromium writes: a tree of pages and names of places, neither of them packed. {} for
    a PDF of another making.
    """
    trees = {found["name"]: _INNER.findall(found["kids"]) for found in _TREE.finditer(pdf)}
    inner = {kid for kids in trees.values() for kid in kids}
    leaves = [leaf for root in trees if root not in inner for leaf in _leaves(root, trees)]
    numbers = {leaf: number for number, leaf in enumerate(leaves, start=1)}
    places = ((one["place"].decode("ascii"), one["page"]) for one in _PLACE.finditer(pdf))
    return {place: numbers[page] for place, page in places if page in numbers}


def _leaves(name: bytes, trees: Mapping[bytes, list[bytes]]) -> Iterator[bytes]:
    if name not in trees:
        yield name
    for kid in trees.get(name, ()):
        yield from _leaves(kid, trees)


def _command(browser: Path, page: Path, pdf: Path, profile: Path) -> list[str]:
    # Without a user of its own to hide behind, as in a container, the sandbox does not start.
    root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    return [
        str(browser),
        "--headless",
        *root,
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        f"--user-data-dir={profile}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={pdf}",
        page.resolve().as_uri(),
    ]


def _run(command: list[str]) -> str:
    """Run the browser; returns the last line it said. Raises NoPdf when it cannot or hangs."""
    try:
        done = subprocess.run(  # noqa: S603  (the browser of this computer, no shell)
            command, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise NoPdf(str(trouble)) from trouble
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"exit code {done.returncode}"
