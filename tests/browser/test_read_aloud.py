"""Every kind of page makes sense when it is read aloud: what a screen reader says of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Sheet
from tests.browser.visiting import TEMPLATES, desk

Sheets = Callable[..., list[Sheet]]

_PART = re.compile(
    r'\s*- (?P<role>\w+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?(?: \[[^\]]*\])*(?P<more>:?)'
)
_ADDRESS = re.compile(r"\s*- /url: (?P<address>.*)")
_NAMED = ("navigation", "region", "img", "figure", "button", "searchbox", "combobox")
_FILLED = ("paragraph", "list", "listitem", "heading", "definition", "term", "article")
_SHORTEST = 2  # characters; one character tells nobody where a link leads


@dataclass(frozen=True, slots=True)
class Part:
    """What is read as one thing: its role, its name, whether it has something inside."""

    role: str
    name: str
    is_empty: bool
    address: str = ""


def parts(snapshot: str) -> Iterator[Part]:
    """The parts of a page as a browser hands them on to a screen reader."""
    for line, after in pairwise([*snapshot.splitlines(), ""]):
        found, leads = _PART.fullmatch(line), _ADDRESS.fullmatch(after)
        if found:
            name = found["name"] or ""
            address = leads["address"].strip('"') if leads else ""
            yield Part(found["role"], name, not name and not found["more"], address)


def faults(found: list[Part]) -> Iterator[str]:
    for part in found:
        if part.role in _NAMED and not part.name:
            yield f"without a name: {part}"
        if part.role in _FILLED and part.is_empty:
            yield f"nothing to read: {part}"
        if part.role == "link" and len(part.name) < _SHORTEST:
            yield f"does not say where it leads: {part}"
    places = Counter(part.name for part in found if part.role in ("navigation", "region"))
    yield from (f"two places of one name: {name}" for name, count in places.items() if count > 1)
    yield from _alike(found)


def _alike(found: list[Part]) -> Iterator[str]:
    """Links of one name that lead to different pages. Two records may have the same title."""
    pages = defaultdict(set)
    for part in found:
        if part.role == "link" and "#" not in part.address:
            pages[part.name].add(part.address)
    for name, addresses in pages.items():
        if len(addresses) > 1:
            yield f"one name for different pages: {name} → {sorted(addresses)}"


def test_a_page_read_aloud_is_taken_apart_into_its_parts() -> None:
    text = '- list:\n  - listitem:\n    - link "看 \\"卡\\"":\n      - /url: "a.html"\n- paragraph'
    found = list(parts(text))
    assert [one.role for one in found] == ["list", "listitem", "link", "paragraph"]
    assert found[2].address == "a.html"
    assert list(faults(found)) == [f"nothing to read: {found[3]}"]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_makes_sense_when_it_is_read_aloud(browser: Browser, sheets: Sheets) -> None:
    told = []
    with desk(browser) as context:
        page = context.new_page()
        for sheet in sheets("demo"):
            page.goto(sheet.address)
            found = list(parts(page.locator("body").aria_snapshot()))
            assert found
            told += [f"{sheet}: {one}" for one in faults(found)]
    assert not told, "\n".join(told)
