"""Thousands of slide changes leave no trace: neither in memory nor in the page."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.screens.made import build, published
from tests.screens.server import Server

WARM, CHANGES = 200, 2000
GROWTH = 1.10
_COLOURS = ("red", "blue", "green", "purple", "teal", "navy", "olive", "maroon")


def quick() -> dict[str, bytes]:
    """Pictures that fill the stage, each for the blink of an eye."""
    made = build("A", _COLOURS)
    made.manifest["css"] += "img{width:1920px;height:1080px}"
    for slide in made.manifest["slides"]:
        slide["dwell"] = 1
    return published(made)


def memory(browser: Browser) -> int:
    """Bytes in memory of all processes that draw pages."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    pages = [one["id"] for one in found if one["type"] == "renderer"]
    return sum(_resident(number) for number in pages)


def _resident(number: int) -> int:
    status = Path(f"/proc/{number}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


@pytest.mark.survey
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc to read memory from")
def test_two_thousand_changes_leave_no_trace(
    browser: Browser, context: BrowserContext, server: Server
) -> None:
    server.files = quick()
    page = context.new_page()
    page.goto(f"http://screen.test:{server.port}/screens/lobby/index.html?motion=0")
    session = context.new_cdp_session(page)

    def after(changes: int) -> tuple[int, int, int]:
        """Memory, nodes and listeners when so many slides have been shown."""
        page.wait_for_function(f"window.shown() >= {changes}", timeout=240_000, polling=200)
        session.send("HeapProfiler.collectGarbage")
        counts = session.send("Memory.getDOMCounters")
        return memory(browser), counts["nodes"], counts["jsEventListeners"]

    page.evaluate(
        """() => {
          let count = 0;
          const stage = document.getElementById('stage');
          new MutationObserver((all) => all.forEach((one) => { count += one.addedNodes.length; }))
            .observe(stage, { childList: true });
          window.shown = () => count;
        }"""
    )
    before, nodes, listeners = after(WARM)
    later, more_nodes, more_listeners = after(CHANGES)
    assert later <= before * GROWTH, (before, later)
    assert more_nodes <= nodes + 50
    assert more_listeners <= listeners + 5
