"""The page for lost ways leads home from wherever a server shows it, and from a folder."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from site_builder.build import put
from tests.browser.visiting import desk
from tests.factories import SITE, TEAM, build_text

SUB_PATH = "/intranet/班组/"
DEPTHS = ("lost.html", "teams/lost.html", "teams/crew/topics/2026/lost.html", "teams/crew/lost/")
PATIENCE = 10  # seconds for the server to stop


class Handler(http.server.SimpleHTTPRequestHandler):
    """A server set up to show the site's own page where there is none."""

    def translate_path(self, path: str) -> str:
        inside = unquote(urlsplit(path).path)
        if not inside.startswith(SUB_PATH):
            return str(Path(self.directory) / "outside the site")
        return super().translate_path("/" + inside.removeprefix(SUB_PATH))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        del message, explain
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its given name)
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{SUB_PATH}"
        server.shutdown()
        thread.join(PATIENCE)


@pytest.fixture
def site(tmp_path: Path) -> Callable[[str], Path]:
    """A finished site that says where it is served, or does not."""

    def made(settings: str) -> Path:
        built = build_text(SITE + settings + TEAM, tmp_path)
        assert [one.code for one in built.problems if one.code.startswith("E4")] == []
        put(built, tmp_path / "content", tmp_path / "output")
        return tmp_path / "output"

    return made


def is_dressed(page: Page) -> bool:
    """Whether the style of the site has arrived."""
    colour = "getComputedStyle(document.querySelector('.masthead')).backgroundColor"
    return bool(page.evaluate(f"{colour} === 'rgb(20, 81, 60)'"))


ADDRESS = f"网址: http://board.example{SUB_PATH}\n"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("path", DEPTHS)
def test_it_leads_home_from_any_depth(
    browser: Browser, site: Callable[[str], Path], path: str, *, script: bool
) -> None:
    with (
        served(site(ADDRESS)) as root,
        desk(browser, java_script_enabled=script) as context,
    ):
        page = context.new_page()
        page.goto(root + path)
        assert "这里没有页面" in page.inner_text("h1")
        if script:
            assert is_dressed(page)
        page.click("main .chips a >> nth=1")
        assert unquote(page.url) == unquote(root) + "teams/index.html"
        assert page.inner_text("h1") == "班组"


def test_the_way_past_the_navigation_stays_on_the_page(
    browser: Browser, site: Callable[[str], Path]
) -> None:
    with served(site(ADDRESS)) as root, desk(browser) as context:
        page = context.new_page()
        page.goto(root + DEPTHS[2])
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.url == page.evaluate("document.baseURI")
        assert page.url.endswith("lost.html#main")


@pytest.mark.parametrize("settings", [ADDRESS, ""], ids=["address", "no address"])
def test_it_leads_home_from_a_folder(
    browser: Browser, site: Callable[[str], Path], settings: str
) -> None:
    folder = site(settings)
    with desk(browser) as context:
        page = context.new_page()
        page.goto((folder / "404.html").as_uri())
        assert is_dressed(page)
        page.click("main .chips a >> nth=0")
        assert page.url == (folder / "index.html").as_uri()


def test_without_an_address_it_leads_home_from_the_root(
    browser: Browser, site: Callable[[str], Path]
) -> None:
    with served(site("")) as root, desk(browser) as context:
        page = context.new_page()
        page.goto(root + DEPTHS[0])
        assert is_dressed(page)
        page.click("main .chips a >> nth=0")
        assert page.url.endswith("/index.html")
