"""Every kind of page fits every screen: nothing is too wide, cut off, too small to read or to touch."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Sheet
from tests.browser.visiting import DESKS, PHONES, TEMPLATES, ZOOMED, desk, measured, opened, phone

pytestmark = pytest.mark.survey

Sheets = Callable[..., list[Sheet]]
ALL = ("demo", "stress", "one_file", "empty", "one_day", "before_the_start", "after_the_end")
FIT = ("wide", "lost", "clipped")


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_fits_a_telephone(browser: Browser, sheets: Sheets) -> None:
    found = []
    with phone(browser) as context:
        for sheet in sheets(*ALL):
            page = opened(context, sheet.address)
            told = measured(page, FIT, PHONES) + measured(page, ("small", "faint"))
            found += [f"{sheet}: {one}" for one in told]
            page.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_fits_a_desk_and_a_desk_at_twice_the_size(browser: Browser, sheets: Sheets) -> None:
    found = []
    with desk(browser) as context, desk(browser, device_scale_factor=2) as zoomed:
        for sheet in sheets("demo", "stress", "one_file", "empty"):
            page, close = opened(context, sheet.address), opened(zoomed, sheet.address)
            told = measured(page, FIT, DESKS) + measured(close, FIT, (ZOOMED,))
            told += measured(page, ("headings", "unsized"))
            found += [f"{sheet}: {one}" for one in told]
            page.close()
            close.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_demo_has_every_kind_of_page(sheets: Sheets) -> None:
    assert sheets("demo")
