"""What is on the glass of a screen, and time that passes as fast as we like."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page

from tests.screens.made import HOME, NOON
from tests.screens.server import Server

HOST = "screen.test"  # no browser trusts it: what it gets is what plain http on a LAN gets
RESOLVED = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
ENOUGH = 120  # seconds within which everything must be well again
_STEP = 1  # seconds of the screen's time at once; where much time passes, the other
_STRIDE = 5

# Counts what the page waits for, by the browser's own clock: time goes on when it has come. What
# is held back by the server is not waited for longer than `most` ms.
WAITING = """(() => {
  const later = window.setTimeout.bind(window);
  let open = 0;
  const count = (promise) => {
    open += 1;
    const end = () => { open -= 1; };
    promise.then(end, end);
    return promise;
  };
  const plain = window.fetch;
  window.fetch = (...all) => count(plain(...all));
  const whole = Response.prototype.arrayBuffer;
  Response.prototype.arrayBuffer = function () { return count(whole.call(this)); };
  const decode = HTMLImageElement.prototype.decode;
  HTMLImageElement.prototype.decode = function () { return count(decode.call(this)); };
  const deal = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...all) {
    const made = deal.apply(this, all);
    count(new Promise((done) => ['complete', 'abort'].forEach((one) => made.addEventListener(one, done))));
    return made;
  };
  window.calm = (most) => new Promise((done) => {
    let left = most;
    let still = 0;
    const look = () => {
      still = open ? 0 : still + 1;
      left -= 2;
      if (still > 2 || left < 0) done();
      else later(look, 2);
    };
    look();
  });
})()"""

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
        found: dict[str, Any] = self.do(_SEEN)
        assert found["whole"], found
        return found

    @property
    def build(self) -> str:
        return str(self.seen()["text"]).partition("/")[0]

    def advance(self, seconds: float) -> None:
        """Let time pass, and see that there always is a whole build on the glass."""
        step = _STRIDE if seconds >= 10 * _STRIDE else _STEP
        for _ in range(int(seconds / step) or 1):
            self.server.moment += step
            with suppress(Error):  # the page begins anew
                self.page.clock.run_for(step * 1000)
            self.do("window.calm(300)")
            self.seen()

    def until(self, wanted: Callable[[], object], seconds: float = ENOUGH) -> None:
        for _ in range(int(seconds)):
            if wanted():
                return
            self.advance(_STEP)
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
        """The answer of the page, of the next one when this one is just left for it."""
        for _ in range(20):
            try:
                return self.page.evaluate(script)
            except Error as problem:
                if "destroyed" not in problem.message and "navigat" not in problem.message:
                    raise
                self.page.wait_for_load_state()
        raise AssertionError("the page begins anew for ever")

    def said(self) -> str:
        """The last question to the server, with all it tells."""
        return self.server.questions("now.json")[-1]


def switch_on(
    context: BrowserContext, server: Server, query: str = "", moment: int = NOON
) -> Glass:
    """A new page of a screen. Its clock says `moment` (ms), the server's what it says."""
    page = context.new_page()
    page.add_init_script(WAITING)
    page.clock.install(time=datetime.fromtimestamp(moment / 1000, UTC))
    address = f"http://{HOST}:{server.port}{HOME}{query}"
    try:
        page.goto(address, wait_until="domcontentloaded")
    except Error as problem:
        raise AssertionError(f"a white screen: {problem.message}") from None
    return Glass(page, server)
