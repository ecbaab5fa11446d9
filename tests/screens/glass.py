"""What is on the glass of a screen, and time that passes as fast as we like."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page

from tests.screens.made import HOME, NOON
from tests.screens.server import Server

HOST = "screen.test"  # no browser trusts it: what it gets is what plain http on a LAN gets
RESOLVED = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
ENOUGH = 120  # seconds within which everything must be well again
_STEP, _BREATH = 1000, 8  # ms of the screen's time for each bit of ours

_SEEN = """() => {
  const layer = document.querySelector('.layer.on:last-child') || document.querySelector('.layer.on');
  const first = document.getElementById('first');
  if (!layer) return { text: '', whole: !first.hidden, first: !first.hidden };
  const slide = layer.querySelector('.slide');
  const text = slide.querySelector('h2').textContent;
  const build = getComputedStyle(slide).getPropertyValue('--build').replace(/"/g, '').trim();
  const drawn = Array.from(slide.querySelectorAll('img')).every((one) => one.naturalWidth > 0);
  return { text, build, whole: drawn && text.split('/')[0] === build && first.hidden, first: !first.hidden };
}"""


@dataclass
class Glass:
    """A page of a screen, its server, and their common time."""

    page: Page
    server: Server

    def seen(self) -> dict[str, Any]:
        """What is shown. That it is one whole build, or the name of the screen, holds always."""
        found: dict[str, Any] = self.page.evaluate(_SEEN)
        assert found["whole"], found
        return found

    @property
    def build(self) -> str:
        return str(self.seen()["text"]).partition("/")[0]

    def advance(self, seconds: float) -> None:
        """Let time pass, and see that there always is a whole build on the glass."""
        for _ in range(int(seconds * 1000 / _STEP) or 1):
            self.server.moment += _STEP / 1000
            self.page.clock.run_for(_STEP)
            self.page.wait_for_timeout(_BREATH)
            self.seen()

    def until(self, wanted: Callable[[], object], seconds: float = ENOUGH) -> None:
        for _ in range(int(seconds)):
            if wanted():
                return
            self.advance(1)
        assert wanted(), (self.seen(), self.faults())

    def shows(self, build: str, seconds: float = ENOUGH) -> None:
        """It comes to show this build within so many seconds of its time."""
        self.until(lambda: self.build == build, seconds)

    def faults(self) -> str:
        self.page.keyboard.press("i")
        text: str = self.page.inner_text("#diag")
        self.page.keyboard.press("i")
        return text

    def do(self, script: str) -> Any:
        return self.page.evaluate(script)

    def said(self) -> str:
        """The last question to the server, with all it tells."""
        return self.server.questions("now.json")[-1]


def switch_on(
    context: BrowserContext, server: Server, query: str = "", moment: int = NOON
) -> Glass:
    """A new page of a screen. Its clock says `moment` (ms), the server's what it says."""
    page = context.new_page()
    page.clock.install(time=datetime.fromtimestamp(moment / 1000, UTC))
    address = f"http://{HOST}:{server.port}{HOME}{query}"
    try:
        page.goto(address, wait_until="domcontentloaded")
    except Error as problem:
        raise AssertionError(f"a white screen: {problem.message}") from None
    return Glass(page, server)
