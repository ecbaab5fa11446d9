"""Opening a page and asking it what can be measured."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from site_builder.render.template_files import packaged_folder

MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
LEADS_AWAY = "moved.html"  # the browser has left it before anything can be measured
TEMPLATES = sorted(
    f"pages/{path.name}"
    for path in (packaged_folder() / "pages").glob("*.html")
    if path.name != LEADS_AWAY
)
PHONES = (320, 390)
DESKS = (768, 1366, 1920)
ZOOMED = 683  # px; a desk of 1366 px at 200 %
_HEIGHT = 768


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
    with context:
        yield context


@contextmanager
def desk(browser: Browser, **more: Any) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": DESKS[1], "height": _HEIGHT}, **more)
    with context:
        yield context


def opened(context: BrowserContext, address: str) -> Page:
    """A page that can be measured."""
    page = context.new_page()
    page.goto(address)
    page.evaluate(MEASURE)
    return page


def measured(page: Page, what: Iterable[str], widths: Iterable[int] = ()) -> list[str]:
    """The complaints about a page, at each of the widths (px) or as it is."""
    found = []
    for width in widths or (0,):
        if width:
            page.set_viewport_size({"width": width, "height": _HEIGHT})
        told: list[str] = page.evaluate("(what) => window.measured(what)", list(what))
        found += [f"{width} px: {one}" if width else one for one in told]
    return found
