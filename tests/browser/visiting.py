"""Opening a page and asking it what can be measured."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from site_builder.render.template_files import packaged_folder

MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
LEADS_AWAY = "moved.html"  # the browser has left it before anything can be measured
# Of a site with so many teams that its lists stand by unit; nothing else of that site is looked at.
OF_MANY_TEAMS, MANY = "pages/parts.html", "many"
TEMPLATES = sorted(
    f"pages/{path.name}"
    for path in (packaged_folder() / "pages").glob("*.html")
    if path.name != LEADS_AWAY
)
PHONES = (320, 390)
ZOOMED = 640  # px; a desk of 1280 px at 200 %
DESKS = (ZOOMED, 768, 1366, 1920)
# Sites at which every test run looks, and those that a survey looks at besides.
USUAL = ("demo", "stress", "after_the_end")
RARE = ("one_file", "empty", "one_day", "before_the_start")
_HEIGHT = 768
# Noon of the day for which the sites are made: what a page says does not follow our calendar.
NOW = datetime(2026, 7, 15, 4, tzinfo=UTC)


@contextmanager
def phone(browser: Browser, **more: Any) -> Iterator[BrowserContext]:
    """A telephone: touched, its scroll bars take no room."""
    context = browser.new_context(
        viewport={"width": PHONES[-1], "height": 844},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        **more,
    )
    context.clock.set_fixed_time(NOW)
    with context:
        yield context


@contextmanager
def desk(browser: Browser, **more: Any) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": DESKS[1], "height": _HEIGHT}, **more)
    context.clock.set_fixed_time(NOW)
    with context:
        yield context


def opened(context: BrowserContext, address: str) -> Page:
    """A page that can be measured."""
    page = context.new_page()
    go(page, address)
    return page


def go(page: Page, address: str) -> None:
    """Leave for another page, which can be measured as well."""
    page.goto(address)
    page.evaluate(MEASURE)


def until(page: Page, what: str, arg: object = None) -> None:
    """Wait until `what` is true in a page, whose policy forbids it to evaluate texts itself."""
    patience = 600  # of 50 ms
    while not page.evaluate(what, arg):
        patience -= 1
        assert patience, f"not so after half a minute: {what}"
        page.wait_for_timeout(50)


def survey_too(usual: tuple[str, ...], rare: tuple[str, ...] = RARE) -> pytest.MarkDecorator:
    """A test with `sites`: those that are always looked at, and those of a survey only."""
    more = pytest.param(rare, id="rare", marks=pytest.mark.survey)
    return pytest.mark.parametrize("sites", [pytest.param(usual, id="usual"), more])


def measured(page: Page, what: Iterable[str], widths: Iterable[int] = ()) -> list[str]:
    """The complaints about a page, at each of the widths (px) or as it is."""
    found = []
    for width in widths or (0,):
        if width:
            page.set_viewport_size({"width": width, "height": _HEIGHT})
        told: list[str] = page.evaluate("(what) => window.measured(what)", list(what))
        found += [f"{width} px: {one}" if width else one for one in told]
    return found
