"""Every kind of page can be used by keyboard: everything is reached, and one sees where one is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Sheet
from tests.browser.visiting import TEMPLATES, desk, opened

Sheets = Callable[..., list[Sheet]]
MOST = 150  # stops on a page; the rest of a long list is like its beginning
LEAST_OUTLINE = 2  # px


def walk(page: Page) -> list[str]:
    """Go through a page by Tab; say what was passed over, and where one does not see it."""
    places: list[str] = page.evaluate("() => window.numbered()")
    found, reached = [], []
    for _ in range(min(len(places), MOST)):
        page.keyboard.press("Tab")
        at = page.evaluate("() => window.standing()")
        if at is None:
            break
        reached.append(at["tab"])
        if at["outline"] < LEAST_OUTLINE:
            found.append(f"no outline: {at['place']}")
        if not at["seen"]:
            found.append(f"out of sight: {at['place']}")
    passed = sorted(set(range(min(len(places), MOST))) - set(reached))
    found += [f"not reached: {places[one]}" for one in passed]
    return found if reached == sorted(reached) else [*found, "the order jumps"]


@pytest.mark.parametrize("template", TEMPLATES)
def test_tab_reaches_everything_in_order_and_shows_where(browser: Browser, sheets: Sheets) -> None:
    with desk(browser) as context:
        sheet = sheets("demo")[-1]
        page = opened(context, sheet.address)
        found = walk(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_first_stop_leads_past_the_navigation(browser: Browser, sheets: Sheets) -> None:
    with desk(browser) as context:
        page = opened(context, sheets("demo")[0].address)
        page.keyboard.press("Tab")
        at = page.evaluate("() => window.standing()")
        assert "skip-link" in at["place"]
        assert at["seen"]
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        inside = "() => Boolean(document.activeElement.closest('main, footer'))"
        assert page.evaluate(inside)
