"""Browsers for screens: one that many share, and kiosks of their own that can lose their power."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.equipment import program
from tests.screens.glass import RESOLVED, Glass, switch_on
from tests.screens.made import NOON, build, published
from tests.screens.server import Server, serving

_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", RESOLVED),
    *("--disable-background-networking", "--enable-precise-memory-info"),
)


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def executable() -> str:
    return program("chromium", "chromium-browser", variable="SITE_BUILDER_CHROMIUM")


@pytest.fixture(scope="package")
def browser(playwright: Playwright, executable: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=executable, args=list(_QUIET))
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A box with an empty store and an empty cache."""
    with browser.new_context(viewport={"width": 960, "height": 540}) as context:
        yield context


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with build A; its clock and the screens' agree."""
    with serving(published(build("A")), NOON / 1000) as server:
        yield server


@pytest.fixture
def glass(context: BrowserContext, server: Server) -> Glass:
    """A screen that shows build A."""
    glass = switch_on(context, server)
    glass.shows("A", 20)
    return glass


@pytest.fixture
def kiosk(
    playwright: Playwright, executable: str, tmp_path: Path
) -> Iterator[Callable[[], tuple[BrowserContext, Callable[[], None]]]]:
    """Start a browser on the disk of this box: its window, and what cuts its power."""
    started: list[subprocess.Popen[bytes]] = []
    profile = tmp_path / "profile"
    port = profile / "DevToolsActivePort"

    def start() -> tuple[BrowserContext, Callable[[], None]]:
        port.unlink(missing_ok=True)
        command = [
            *(executable, "--headless=new", "--remote-debugging-port=0", *_QUIET),
            *(f"--user-data-dir={profile}", "--no-default-browser-check", "about:blank"),
        ]
        process = subprocess.Popen(  # noqa: S603 - the browser of the tests
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        started.append(process)
        while not port.exists() or not port.read_text(encoding="ascii").strip():
            time.sleep(0.02)
        number = port.read_text(encoding="ascii").split()[0]
        browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{number}")
        return browser.contexts[0], lambda: _cut(process)

    yield start
    for process in started:
        _cut(process)


def _cut(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
