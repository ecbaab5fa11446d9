"""Asking the search page, and weighing what it fetches for an answer."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from playwright.sync_api import Browser, Page

from site_builder.render.search.index import FOLDER
from tests.browser.visiting import desk, until

MOST_BEFORE_AN_ANSWER = 300_000  # bytes


def ask(page: Page, query: str) -> None:
    page.fill("#search-field", query)
    settled(page, query)


def settled(page: Page, query: str) -> None:
    until(
        page, "(query) => document.querySelector('[data-search]').dataset.settled === query", query
    )


def titles(page: Page) -> list[str]:
    return page.locator(".search-hit-title").all_inner_texts()


def fetched(browser: Browser, folder: Path, query: str) -> int:
    """The bytes of the index that a reader's first answer takes, as they lie on the disk."""
    with desk(browser) as context:
        page = context.new_page()
        files: set[str] = set()
        page.on("request", lambda one: files.add(url2pathname(urlsplit(one.url).path)))
        page.goto((folder / "search.html").as_uri())
        ask(page, query)
        assert titles(page)
    return sum(Path(one).stat().st_size for one in files if f"/{FOLDER}/" in one)


def heavy(browser: Browser, folder: Path) -> dict[str, int]:
    """What takes more than a first answer may: a word, one that is everywhere, a number, initials."""
    weights = {one: fetched(browser, folder, one) for one in ("篷布", "的", "7", "hzyb")}
    return {one: weight for one, weight in weights.items() if weight > MOST_BEFORE_AN_ANSWER}
