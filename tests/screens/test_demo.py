"""The screens of the demo as they are published, played by the real player over plain http."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, Page

from site_builder.render.screens import render_screens
from tests.screens.glass import HOST, WAITING
from tests.screens.made import NOON
from tests.screens.server import Server, serving
from tests.slides.projected import edition
from tests.whole import DEMO

_ON = "document.querySelector('.layer.on:last-child .slide')"
_WHOLE = """(slide) => {
  const images = Array.from(slide.querySelectorAll('img'));
  return images.every((one) => one.naturalWidth > 0) && !slide.querySelector('[data-piece]');
}"""


@lru_cache(1)
def files() -> dict[str, bytes]:
    """All files of the screens by their address."""
    bulletin, materials = edition(DEMO)
    return {f"/{one.path}": one.data for one in render_screens(bulletin, materials).value.artifacts}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(files(), NOON / 1000) as server:
        yield server


@dataclass
class Watched:
    """A page of a screen, and everything that went wrong on it."""

    page: Page
    server: Server
    faults: list[str] = field(default_factory=list)

    def advance(self, seconds: int) -> None:
        for _ in range(seconds):
            self.server.moment += 1
            self.page.clock.run_for(1000)
            self.page.evaluate("window.calm(300)")

    def until(self, wanted: str) -> None:
        for _ in range(60):
            if self.page.evaluate(f"Boolean({wanted})"):
                return
            self.advance(1)
        raise AssertionError((self.page.inner_text("body"), self.faults))

    def kind(self) -> str:
        """The kind of the slide on the glass, which is whole."""
        assert self.page.evaluate(f"({_WHOLE})({_ON})")
        found = re.search(r"k-([\w-]+)", self.page.evaluate(f"{_ON}.className"))
        assert found is not None
        return found[1]


def watched(context: BrowserContext, server: Server, screen: str, **query: str) -> Watched:
    page = context.new_page()
    one = Watched(page, server)
    page.on("console", lambda said: one.faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: one.faults.append(str(error)))
    page.on("requestfailed", lambda asked: one.faults.append(f"failed {asked.url}"))
    page.on(
        "response", lambda got: one.faults.append(f"{got.status} {got.url}") if not got.ok else None
    )
    page.add_init_script(WAITING)
    page.clock.install(time=server.moment)
    page.goto(f"http://{HOST}:{server.port}/screens/{screen}/index.html?{urlencode(query)}")
    return one


def test_the_hall_of_the_demo_plays_turned_and_with_its_diagnosis(
    context: BrowserContext, server: Server
) -> None:
    hall = watched(context, server, "hall", diag="1", rotate="90", motion="0")
    hall.until(_ON)
    shown = [hall.kind()]
    for _ in range(16):
        hall.advance(5)
        shown.append(hall.kind())
    assert shown[0] == "title"
    assert len(set(shown)) >= 4, shown
    assert "hall" in hall.page.inner_text("#diag")
    assert "slides" in hall.page.inner_text("#diag")
    box = hall.page.locator(".layer.on .slide").bounding_box()
    assert box is not None
    assert box["height"] > box["width"], "a level slide stands upright"
    assert hall.faults == []


def test_an_editor_sees_the_day_and_the_hour_that_the_address_asks_for(
    context: BrowserContext, server: Server
) -> None:
    hall = watched(context, server, "hall", at="2026-07-20 12:00", motion="0")
    hall.until(_ON)
    assert hall.kind() == "title"
    said = re.sub(r"\s", "", hall.page.inner_text(".layer.on .slide"))
    assert "7月20日" in said
    assert "12:00" in said
    night = watched(context, server, "hall", at="2026-07-20 03:00")
    night.until("document.documentElement.className === 'quiet'")
    assert night.faults == hall.faults == []
