"""Every kind of page is complete by itself: without script, without a net, without a complaint."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Request

from tests.browser.conftest import Sheet
from tests.browser.visiting import TEMPLATES, desk

Sheets = Callable[..., list[Sheet]]
# Words that follow the day, and what only a script can offer.
BY_SCRIPT = "[data-search], noscript, [data-by-day], [data-chooser], button, input, select, output"


def words(context: BrowserContext, sheet: Sheet) -> list[str]:
    page = context.new_page()
    page.goto(sheet.address)
    page.evaluate(
        "(selector) => document.querySelectorAll(selector).forEach((one) => one.remove())",
        BY_SCRIPT,
    )
    lines = [line.strip() for line in page.inner_text("body").splitlines()]
    page.close()
    return [line for line in lines if line]


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_says_the_same_without_script(browser: Browser, sheets: Sheets) -> None:
    with desk(browser) as context, desk(browser, java_script_enabled=False) as bare:
        for sheet in sheets("demo", "stress"):
            assert words(bare, sheet) == words(context, sheet)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_asks_for_nothing_outside_and_complains_of_nothing(
    browser: Browser, sheets: Sheets
) -> None:
    said: list[str] = []
    found = sheets("demo", "stress")
    roots = tuple(sheet.address.removesuffix(sheet.path) for sheet in found)

    def note(request: Request) -> None:
        if not request.url.startswith((*roots, "data:")):
            said.append(f"asked for: {request.url}")

    with desk(browser) as context:
        context.on("request", note)
        context.on("requestfailed", lambda request: said.append(f"not loaded: {request.url}"))
        context.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        context.on("weberror", lambda fault: said.append(str(fault.error)))
        for sheet in found:
            page = context.new_page()
            page.goto(sheet.address)
            page.close()
    assert not said, "\n".join(said)
