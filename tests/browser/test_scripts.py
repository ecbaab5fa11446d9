"""What scripts do for readers: the day goes on, the address is copied, pictures are enlarged."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from site_builder.build import put
from tests.browser.visiting import desk, until
from tests.factories import SITE, TEAM, build_text
from tests.finished import Finished

NOON = "2026-07-15T04:00:00Z"  # in Shanghai, on the day of the demo
TARPAULIN = "teams/loading/tarpaulin/index.html"
# A browser that is not trusted, as on plain http, has no clipboard.
NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })"
TAKEN = """
  document.addEventListener('copy', () => {
    const field = document.activeElement;
    window.taken = field.value.slice(field.selectionStart, field.selectionEnd);
  });
"""


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader far from the site's time zone."""
    with desk(browser, timezone_id="America/Los_Angeles") as context:
        yield context


def at(context: BrowserContext, folder: Path, path: str, moment: str) -> Page:
    """A page as it is read at a moment (UTC), the clock going on from there."""
    page = context.new_page()
    page.clock.install(time=dt.datetime.fromisoformat(moment))
    page.goto((folder / path).as_uri())
    return page


def marked_today(page: Page) -> list[str]:
    days: list[str] = page.eval_on_selector_all(
        ".week .is-today", "(found) => found.map((one) => one.dataset.day)"
    )
    return days


class TestTheDay:
    @pytest.fixture
    def demo(self, finished: Callable[[str], Finished]) -> Path:
        return finished("demo").folder

    @pytest.mark.parametrize(
        ("moment", "day", "words"),
        [
            (NOON, "2026-07-15", "7月15日 星期三"),
            ("2026-07-15T15:59:00Z", "2026-07-15", "7月15日 星期三"),
            ("2026-07-15T16:01:00Z", "2026-07-16", "7月16日 星期四"),
            ("2026-07-18T04:00:00Z", "2026-07-18", "7月18日 星期六"),
        ],
    )
    def test_today_is_that_of_the_site(
        self, reader: BrowserContext, demo: Path, moment: str, day: str, words: str
    ) -> None:
        page = at(reader, demo, "index.html", moment)
        assert page.inner_text(".hero-day b") == words
        assert marked_today(page) == [day]

    def test_a_clock_that_is_behind_changes_nothing(
        self, reader: BrowserContext, demo: Path
    ) -> None:
        page = at(reader, demo, "index.html", "2020-01-01T04:00:00Z")
        assert page.inner_text(".hero-day b") == "7月15日 星期三"
        assert marked_today(page) == ["2026-07-15"]

    def test_what_holds_until_midnight_goes_at_midnight_while_the_page_is_open(
        self, reader: BrowserContext, demo: Path
    ) -> None:
        page = at(reader, demo, "index.html", "2026-07-15T15:58:00Z")
        assert page.is_visible(".hero-day [data-until]")
        page.clock.fast_forward("05:00")
        assert not page.is_visible(".hero-day [data-until]")
        assert page.inner_text(".hero-day b") == "7月16日 星期四"
        assert marked_today(page) == ["2026-07-16"]
        assert page.locator(".week .is-past").count() == 1

    @pytest.mark.parametrize("event", ["pageshow", "visibilitychange"])
    def test_a_page_taken_up_again_knows_the_day(
        self, reader: BrowserContext, demo: Path, event: str
    ) -> None:
        page = at(reader, demo, "index.html", NOON)
        page.clock.set_fixed_time(dt.datetime.fromisoformat("2026-07-17T04:00:00Z"))
        where = "window" if event == "pageshow" else "document"
        page.evaluate(f"{where}.dispatchEvent(new Event('{event}'))")
        assert page.inner_text(".hero-day b") == "7月17日 星期五"

    def test_a_zone_that_the_browser_does_not_know_is_that_of_the_reader(
        self, reader: BrowserContext, demo: Path
    ) -> None:
        page = at(reader, demo, "index.html", "2026-07-17T04:00:00Z")
        page.evaluate("document.documentElement.dataset.zone = 'Atlantis/Capital'")
        page.evaluate("window.dispatchEvent(new Event('pageshow'))")
        assert page.inner_text(".hero-day b") == "7月16日 星期四"

    def test_an_archive_opened_from_a_folder_years_later_stays_as_it_was(
        self, reader: BrowserContext, tmp_path: Path
    ) -> None:
        site = build_text(f"{SITE}封存: 2026-07-15\n{TEAM}", tmp_path)
        put(site, tmp_path / "content", tmp_path / "output")
        home = tmp_path / "output"
        then, later = (
            at(reader, home, "index.html", moment).content()
            for moment in (NOON, "2036-07-15T04:00:00Z")
        )
        assert then == later
        page = at(reader, home, "index.html", "2036-07-15T04:00:00Z")
        assert (
            page.inner_text(".masthead-archived") == "本栏已于2026年7月15日封存，内容停在这一天。"
        )
        page.click("main a[href$='teams/crew/index.html']")
        assert page.inner_text("h1") == "货装一班"


class TestTheLink:
    @pytest.fixture
    def address(self, finished: Callable[[str], Finished]) -> str:
        return (finished("demo").folder / TARPAULIN).as_uri()

    def test_the_address_of_the_page_is_copied_and_that_is_said(
        self, browser: Browser, address: str
    ) -> None:
        with desk(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
            page = context.new_page()
            page.goto(address)
            page.click("[data-copy-link] button")
            until(page, "document.querySelector('[role=status]').textContent")
            assert page.inner_text("[data-copy-link] [role=status]") == "已复制"
            assert page.evaluate("navigator.clipboard.readText()") == address

    def test_it_is_copied_on_plain_http_too(self, reader: BrowserContext, address: str) -> None:
        page = reader.new_page()
        page.add_init_script(NO_CLIPBOARD + ";" + TAKEN)
        page.goto(address)
        page.click("[data-copy-link] button")
        assert page.evaluate("window.taken") == address
        assert page.inner_text("[data-copy-link] [role=status]") == "已复制"
        assert page.evaluate("document.activeElement.matches('[data-copy-link] button')")
        assert not page.is_visible("[data-copy-link] input")

    def test_where_nothing_can_be_copied_the_address_stands_there_to_be_taken(
        self, reader: BrowserContext, address: str
    ) -> None:
        page = reader.new_page()
        page.add_init_script(NO_CLIPBOARD + "; Document.prototype.execCommand = () => false")
        page.goto(address)
        page.click("[data-copy-link] button")
        assert page.input_value("[data-copy-link] input") == address
        assert page.evaluate("getSelection().toString()") == address
        assert page.inner_text("[data-copy-link] [role=status]") == ""

    def test_without_script_there_is_no_button(self, browser: Browser, address: str) -> None:
        with desk(browser, java_script_enabled=False) as context:
            page = context.new_page()
            page.goto(address)
            assert not page.is_visible("[data-copy-link]")


class TestPictures:
    @pytest.fixture
    def page(self, reader: BrowserContext, finished: Callable[[str], Finished]) -> Page:
        page = reader.new_page()
        page.goto((finished("demo").folder / TARPAULIN).as_uri())
        return page

    def test_a_picture_opens_large_and_esc_leads_back_to_it(self, page: Page) -> None:
        link = page.locator("a[data-zoom]:visible").last
        link.press("Enter")
        large = page.locator("dialog[open] img")
        small = link.locator("img").evaluate("(one) => one.clientWidth")
        assert large.evaluate("(one) => one.decode().then(() => one.clientWidth)") > small
        assert large.get_attribute("alt") == link.locator("img").get_attribute("alt")
        assert page.evaluate("document.activeElement.textContent") == "关闭"
        page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_have_count(0)
        expect(link).to_be_focused()

    def test_it_says_by_its_name_what_it_shows(self, page: Page) -> None:
        page.locator("a[data-zoom]").first.click()
        picture = page.locator("dialog[open] img").get_attribute("alt")
        assert page.locator("dialog").get_attribute("aria-label") == picture

    @pytest.mark.parametrize("spot", [(4, 4), None], ids=["outside", "button"])
    def test_a_click_closes_it(self, page: Page, spot: tuple[int, int] | None) -> None:
        link = page.locator("a[data-zoom]").first
        link.click()
        if spot:
            page.mouse.click(*spot)
        else:
            page.click("dialog button")
        expect(page.locator("dialog")).to_have_count(0)
        expect(link).to_be_focused()

    def test_it_fits_the_window(self, page: Page) -> None:
        page.locator("a[data-zoom]").first.click()
        page.locator("dialog img").evaluate("(one) => one.decode()")
        box = page.locator("dialog").bounding_box()
        window = page.viewport_size
        assert box is not None
        assert window is not None
        assert box["width"] <= window["width"]
        assert box["height"] <= window["height"]

    def test_with_a_key_held_the_browser_does_what_it_always_does(self, page: Page) -> None:
        with page.context.expect_page() as opened:
            page.locator("a[data-zoom]").first.click(modifiers=["Control"])
        opened.value.close()
        expect(page.locator("dialog")).to_have_count(0)

    def test_without_script_the_link_leads_to_the_picture(
        self, browser: Browser, finished: Callable[[str], Finished]
    ) -> None:
        with desk(browser, java_script_enabled=False) as context:
            page = context.new_page()
            page.goto((finished("demo").folder / TARPAULIN).as_uri())
            page.locator("a[data-zoom]").first.click()
            assert re.search(r"/assets/pictures/photo-\w+-\d+\.webp\Z", page.url)
