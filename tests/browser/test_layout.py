"""Every kind of page fits every screen: nothing is too wide, cut off, too small to read or to touch."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Sheet
from tests.browser.visiting import (
    DESKS,
    PHONES,
    TEMPLATES,
    USUAL,
    ZOOMED,
    desk,
    go,
    measured,
    phone,
    survey_too,
)

Sheets = Callable[..., list[Sheet]]
FIT = ("wide", "lost", "clipped")


@survey_too(USUAL)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_fits_a_telephone(browser: Browser, sheets: Sheets, sites: tuple[str, ...]) -> None:
    found = []
    with phone(browser) as context:
        page = context.new_page()
        for sheet in sheets(*sites):
            go(page, sheet.address)
            told = measured(page, (*FIT, "small", "faint"), PHONES)
            found += [f"{sheet}: {one}" for one in told]
    assert not found, "\n".join(found)


@survey_too(("demo", "stress"))
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_fits_a_desk(browser: Browser, sheets: Sheets, sites: tuple[str, ...]) -> None:
    found = []
    with desk(browser) as context:
        page = context.new_page()
        for sheet in sheets(*sites):
            go(page, sheet.address)
            told = measured(page, FIT, DESKS) + measured(page, ("headings", "unsized"))
            found += [f"{sheet}: {one}" for one in told]
    assert not found, "\n".join(found)


@pytest.mark.survey
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_fits_a_desk_at_twice_the_size(browser: Browser, sheets: Sheets) -> None:
    found = []
    with desk(browser, device_scale_factor=2) as context:
        page = context.new_page()
        for sheet in sheets(*USUAL):
            go(page, sheet.address)
            found += [f"{sheet}: {one}" for one in measured(page, FIT, (ZOOMED,))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_demo_has_every_kind_of_page(sheets: Sheets) -> None:
    assert sheets("demo")
