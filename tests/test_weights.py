"""The weight of finished pages, and what no page may carry."""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.finished import Finished

KB = 1024
PAGE, SCRIPT = 60 * KB, 15 * KB  # bytes, gzipped
_FIRST_SCREENS = 2  # pictures of a page that may load at once
_HANDLER = re.compile(r"on[a-z]+\Z")


@dataclass
class Found(HTMLParser):
    """What a page is made of."""

    needed: list[str] = field(default_factory=list)
    pictures: list[dict[str, str]] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        if tag == "link" and own.get("rel") == "stylesheet":
            self.needed.append(own["href"])
        if tag == "script":
            if "src" in own:
                self.needed.append(own["src"])
            else:
                self.inline.append("script")
        if tag == "img":
            self.pictures.append(own)
        if tag == "style":
            self.inline.append("style")
        self.inline += [f"{tag} {name}" for name in own if name == "style" or _HANDLER.match(name)]


def read(page: Path) -> Found:
    found = Found()
    found.feed(page.read_text(encoding="utf-8"))
    found.close()
    return found


def weight(*files: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)


@pytest.fixture(scope="module")
def pages(finished: Callable[[str], Finished]) -> dict[Path, Found]:
    return {page: read(page) for page in finished("demo").files("*.html")}


def test_no_page_is_heavier_than_sixty_kilobytes(pages: dict[Path, Found]) -> None:
    weights = {
        page.name: weight(page, *(page.parent / needed for needed in found.needed))
        for page, found in pages.items()
    }
    assert {name: one for name, one in weights.items() if one > PAGE} == {}


def test_all_scripts_together_stay_below_fifteen_kilobytes(
    finished: Callable[[str], Finished],
) -> None:
    assert weight(*finished("demo").files("assets/*.js")) <= SCRIPT


def test_a_part_of_the_search_is_as_light_as_a_page(
    finished: Callable[[str], Finished],
) -> None:
    parts = finished("demo").files("search/*.js")
    assert parts
    assert [part.name for part in parts if weight(part) > SCRIPT] == []


@pytest.mark.parametrize("name", ["demo", "stress"])
def test_no_page_has_styles_scripts_or_handlers_of_its_own(
    name: str, finished: Callable[[str], Finished]
) -> None:
    inline = {page.name: read(page).inline for page in finished(name).files("*.html")}
    assert {page: found for page, found in inline.items() if found} == {}


def test_every_picture_keeps_its_place_and_says_what_it_shows(pages: dict[Path, Found]) -> None:
    pictures = [(page.name, one) for page, found in pages.items() for one in found.pictures]
    assert pictures
    for page, one in pictures:
        assert {"width", "height", "alt"} <= one.keys(), (page, one)
        assert int(one["width"]) > 0, (page, one)
        assert int(one["height"]) > 0, (page, one)


def test_only_the_first_pictures_of_a_page_load_at_once(pages: dict[Path, Found]) -> None:
    for page, found in pages.items():
        later = found.pictures[_FIRST_SCREENS:]
        assert {one.get("loading") for one in later} <= {"lazy"}, page.name
