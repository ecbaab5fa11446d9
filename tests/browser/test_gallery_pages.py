"""Every component by itself: it fits every screen and can be read by everybody in every theme."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from site_builder.build import Built, put
from site_builder.preview.gallery import GALLERY, gallery, gallery_files
from tests.browser.test_access import complaints
from tests.browser.visiting import DESKS, PHONES, desk, measured, opened, phone
from tests.stress.site import write_one_file
from tests.whole import built

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
THEMES: tuple[tuple[str, Scheme], ...] = (
    *((name, "light") for name in gallery_files()),
    ("index.html", "dark"),
)
# What belongs to a page as a whole and stands here many times, and what is made for a list.
FOR_PAGES = ("landmark", "region", "heading", "page-has", "duplicate-id", "listitem")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of the gallery by file name, on the disk."""
    folder = tmp_path_factory.mktemp("gallery")
    content = write_one_file(folder)
    site = built(content)
    put(site, content, folder / "output")
    (folder / "output" / GALLERY).mkdir()
    return {name: _written(name, site, folder / "output") for name in gallery_files()}


def _written(name: str, site: Built, output: Path) -> str:
    (page,) = gallery(name, site.bulletin).value
    file = output / page.path
    file.write_bytes(page.data)
    return file.as_uri()


@pytest.mark.parametrize(("name", "scheme"), THEMES)
def test_every_component_fits_every_screen(
    browser: Browser, pages: dict[str, str], name: str, scheme: Scheme
) -> None:
    with phone(browser, color_scheme=scheme) as context, desk(browser, color_scheme=scheme) as wide:
        page, close = opened(wide, pages[name]), opened(context, pages[name])
        found = measured(page, ("wide", "lost", "clipped"), DESKS)
        found += measured(close, ("wide", "lost", "clipped"), PHONES)
        found += measured(close, ("small", "faint"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", gallery_files())
def test_every_component_can_be_read_by_everybody(
    browser: Browser, pages: dict[str, str], name: str, scheme: Scheme
) -> None:
    with desk(browser, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(pages[name])
        found = [one for one in complaints(page) if not one.startswith(FOR_PAGES)]
    assert not found, "\n".join(found)
