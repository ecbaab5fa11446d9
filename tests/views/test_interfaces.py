"""What the page about interfaces says of a file is what stands in the file."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from site_builder.views.interface import Interface
from site_builder.views.interface_table import INTERFACES
from site_builder.views.links import DATA
from tests.factories import SITE, TEAM, build_text, html_of
from tests.finished import Finished

TABLE = {one.key: one for one in INTERFACES}
FREE = {"states"}  # below these any name may stand
_PROPERTY = re.compile(r"^([A-Z][A-Z-]+)[;:]", re.MULTILINE)


@pytest.fixture(scope="module")
def demo(finished: Callable[[str], Finished]) -> Path:
    return finished("demo").folder


def ways(value: object, way: str = "", *, free: int = 0) -> Iterator[str]:
    """The ways to all values of JSON, as the table writes them."""
    if isinstance(value, dict) and value:
        for name, one in value.items():
            step = "*" if free else name
            below = max(free - 1, 0) or (2 if name in FREE else 0)
            yield from ways(one, f"{way}.{step}" if way else step, free=below)
    elif isinstance(value, list):
        for one in value:
            yield from ways(one, f"{way}[]")
    else:
        yield way


@pytest.mark.parametrize("key", ["coverage-json", "summary-json"])
def test_every_field_of_the_coverage_is_told_and_no_other(demo: Path, key: str) -> None:
    read = json.loads((demo / TABLE[key].path).read_text(encoding="utf-8"))
    told = set(TABLE[key].names)
    found = set(ways(read))
    assert {one for one in found if one not in told} == set()
    assert told == found


def test_the_heads_of_the_table_are_those_told(demo: Path) -> None:
    one = TABLE["coverage-csv"]
    heads = next(csv.reader(io.StringIO((demo / one.path).read_text(encoding="utf-8-sig"))))
    assert tuple(heads) == one.names


def test_what_a_screen_asks_for_has_the_fields_told(demo: Path) -> None:
    for file in demo.glob("screens/*/now.json"):
        found = ways(json.loads(file.read_text(encoding="utf-8")))
        assert set(found) == set(TABLE["screen-now"].names)


def called(script: str) -> tuple[str, Any]:
    """The kind and the content of a file of the search."""
    kind, _, content = json.loads(f"[{script.strip().removeprefix('siteSearch(')[:-2]}]")
    return kind, content


def in_texts(one: Interface) -> list[str]:
    """What a part with texts holds of each page, without what is below it."""
    return [name.removesuffix("[]") for name in one.names if name.startswith("t[]")]


def test_the_files_of_the_search_hold_what_is_told(demo: Path) -> None:
    one = TABLE["search"]
    found = set()
    for file in demo.glob("search/*.js"):
        kind, content = called(file.read_text(encoding="utf-8"))
        if kind == "t":
            assert all(
                [f"t[][{place}]" for place in range(len(row))] == in_texts(one) for row in content
            )
        elif kind == "g":
            found.add(kind)
        else:
            found |= {f"{kind}.{name}" for name in content}
    told = {name.removesuffix("[]") for name in one.names if not name.startswith("t[]")}
    assert found == told


def test_the_properties_of_a_calendar_are_those_told(demo: Path) -> None:
    text = (demo / "calendar.ics").read_text(encoding="utf-8").replace("\r\n", "\n")
    events = re.findall(r"BEGIN:VEVENT\n(.*?)END:VEVENT", text, re.DOTALL)
    found = {name for event in events for name in _PROPERTY.findall(event)}
    assert found <= set(TABLE["calendar"].names)
    assert set(TABLE["calendar"].names) - found == {"URL"}, "the demo states no address"


def elements(tree: ET.Element, way: str = "") -> Iterator[str]:
    """The ways to all elements without anything below them."""
    way = f"{way}/{tree.tag.rpartition('}')[2]}".strip("/")
    if len(tree) == 0:
        yield way
    for child in tree:
        yield from elements(child, way)


def test_the_elements_of_a_feed_are_those_told(demo: Path) -> None:
    found = set(elements(ET.parse(demo / "feed.xml").getroot()))  # noqa: S314  (our own)
    assert found == set(TABLE["feed"].names)


@pytest.mark.parametrize("one", INTERFACES, ids=lambda one: one.key)
def test_an_example_is_what_such_a_file_holds(one: Interface) -> None:
    if one.kind.en.startswith("CSV"):
        heads, row = csv.reader(io.StringIO(one.sample))
        assert tuple(heads) == one.names
        assert len(row) == len(heads)
    elif one.kind.en.startswith("JSON"):
        read = json.loads(one.sample.replace(", …}", "}"))
        ends = {name.rpartition(".")[2] for name in one.names}
        assert {way.rpartition(".")[2] for way in ways(read)} <= ends
    elif one.kind.en.startswith("JavaScript"):
        _, rows = called(one.sample)
        assert [f"t[][{place}]" for place in range(len(rows[0]))] == in_texts(one)
    elif one.key == "calendar":
        assert set(_PROPERTY.findall(one.sample)) - {"BEGIN", "END"} <= set(one.names)
    else:
        tree = ET.fromstring(one.sample)  # noqa: S314  (our own)
        assert all(any(name.endswith(way) for name in one.names) for way in elements(tree))


def test_a_file_that_is_not_there_is_told_and_not_led_to(tmp_path: Path) -> None:
    page = html_of(build_text(SITE + TEAM, tmp_path))[DATA]
    assert 'href="feed.xml"' in page
    assert "sitemap.xml" in page
    assert 'href="sitemap.xml"' not in page
    assert 'href="coverage/coverage.csv"' not in page
