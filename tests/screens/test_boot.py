"""A screen comes on: with a server, without one, for the first time, and with nothing to show."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from site_builder.render.player import ScreenFace, screen_shell
from site_builder.views.player_words import shell_words
from tests.screens.glass import HOST, WAITING, Glass, switch_on
from tests.screens.made import (
    DAY,
    FILES,
    HOME,
    ID,
    NOON,
    PLAYER,
    WORDS,
    build,
    face,
    published,
)
from tests.screens.server import Server, honest, only, refused


def test_the_browser_does_not_trust_the_server(glass: Glass) -> None:
    assert glass.do("window.isSecureContext") is False
    assert glass.do("'serviceWorker' in navigator || 'caches' in window") is False


def test_a_first_start_shows_the_name_and_then_the_build(
    context: BrowserContext, server: Server
) -> None:
    server.trick = only("now.json", refused(503))
    glass = switch_on(context, server)
    assert glass.page.inner_text("h1") == "一楼大厅"
    assert glass.seen()["first"]
    server.trick = honest
    glass.shows("A")
    assert not glass.page.is_visible("#first")


def test_without_script_the_name_stands_there(browser: Browser, server: Server) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"http://{HOST}:{server.port}{HOME}")
        assert page.inner_text("h1") == "一楼大厅"
        assert page.inner_text("noscript") == "请打开 JavaScript。"


def test_a_long_name_breaks_between_its_words_only(browser: Browser) -> None:
    name = "一线货运处创建学习型班组宣传栏，门厅旁边的休息室"
    shell = screen_shell(FILES, face(name=name)).data.decode()
    with browser.new_page(java_script_enabled=False) as page:
        for width, height in ((960, 540), (540, 960)):
            page.set_viewport_size({"width": width, "height": height})
            page.set_content(shell)
            heading = page.locator("h1")
            assert heading.inner_text() == name
            lines = page.evaluate("""() => Array.from(document.querySelector("h1").childNodes)
              .filter((one) => one.nodeType === 3).map((one) => {
                const range = document.createRange();
                range.selectNodeContents(one);
                return range.getClientRects().length;
              })""")
            assert len(lines) > 3
            assert set(lines) == {1}
            box = heading.bounding_box()
            assert box is not None
            assert box["y"] > 0
            assert box["y"] + box["height"] < height


def test_the_slides_come_round_in_order(glass: Glass) -> None:
    texts: list[str] = []
    for _ in range(14):
        text = glass.seen()["text"]
        texts += [text] if texts[-1:] != [text] else []
        glass.advance(1)
    rounds = [text.partition("/")[2] for text in texts]
    start = int(rounds[0])
    assert rounds == [str((start + at) % 3) for at in range(len(rounds))]
    assert len(rounds) > 3


def test_after_a_good_run_it_starts_without_a_server(glass: Glass) -> None:
    glass.advance(70)  # a round, and the time is known
    glass.page.close()
    glass.server.stop()
    again = switch_on(glass.page.context, glass.server, moment=NOON + 3600_000)
    again.shows("A", 5)
    again.advance(30)
    assert glass.server.questions("now.json")


@pytest.mark.usefixtures("server")
def test_a_box_starts_without_a_server_after_its_power_was_cut(
    kiosk: Callable[[], tuple[BrowserContext, Callable[[], None]]], server: Server
) -> None:
    context, cut = kiosk()
    switch_on(context, server).shows("A", 20)
    cut()
    server.stop()
    context, cut = kiosk()
    glass = switch_on(context, server, moment=NOON + 3600_000)
    glass.shows("A", 5)
    server.files = published(build("B"))
    server.start()
    glass.shows("B")


@pytest.mark.parametrize("found", ["nothing", "no build"])
def test_a_screen_without_a_build_says_what_to_do(
    context: BrowserContext, server: Server, found: str
) -> None:
    server.files = published(None)
    if found == "nothing":
        del server.files[f"/screens/{ID}/now.json"]
    glass = switch_on(context, server)
    glass.until(lambda: "content/screens/" in glass.page.inner_text("#word"))
    server.files = published(build("A"))
    glass.shows("A")


def test_the_page_for_all_screens_leads_to_the_one_of_the_name(
    context: BrowserContext, server: Server
) -> None:
    leading = ScreenFace(
        **{
            **{name: getattr(face(), name) for name in ("campaign", "lang", "zone", "theme")},
            "id": "",
            "name": "大屏",
            "place": "",
            "no_script": "x",
        },
        words=shell_words(WORDS, leads=True),
    )
    server.files["/screens/index.html"] = screen_shell(FILES, leading).data
    page = context.new_page()
    address = f"http://{HOST}:{server.port}/screens/index.html"
    page.goto(address)
    assert "?s=" in page.inner_text("#word")
    page.goto(f"{address}?s=canteen")
    assert page.inner_text("h1") == "canteen"
    assert "content/screens/" in page.inner_text("#word")
    page.goto(f"{address}?s={ID}")
    page.wait_for_selector(".layer.on")
    assert page.url.partition("?")[0].endswith(HOME)


def test_it_plays_from_a_folder(browser: Browser, tmp_path: Path) -> None:
    def put(name: str) -> None:
        for address, data in published(build(name)).items():
            place = tmp_path / address[1:]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)

    put("A")
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WAITING)
        page.clock.install(time=NOON / 1000)
        page.goto((tmp_path / HOME[1:]).as_uri())
        glass = Glass(page, Server({}, NOON / 1000))
        glass.shows("A", 20)
        put("B")
        glass.shows("B")
        glass.until(lambda: page.locator(".layer.on img").count() > 0)
        urgent = {
            "mark": "site_builder urgent",
            "messages": [{"text": "停电检修", "until": NOON + 3600_000}],
        }
        script = f"siteBuilderScreen({json.dumps(urgent)})"
        (tmp_path / "screens/urgent.js").write_text(script, encoding="utf-8")
        glass.until(lambda: page.is_visible("#urgent"), 30)


class TestPlayers:
    """A new player takes over in place; one that is no good gives way to the one before."""

    SLOGAN = b"window.slogan = 'new';"

    def test_a_new_one_takes_over_without_a_gap(self, glass: Glass) -> None:
        glass.server.files = published(build("A"), PLAYER + self.SLOGAN)
        glass.until(lambda: glass.do("window.slogan") == "new")
        glass.advance(10)
        assert glass.build == "A"
        assert glass.do("document.querySelectorAll('#dress').length") == 1

    @pytest.mark.parametrize(
        "bad", [b"this is no script", b"window.siteBuilderPlayer = () => { throw new Error('x') };"]
    )
    def test_one_that_fails_at_once_is_not_used(self, glass: Glass, bad: bytes) -> None:
        glass.server.files = published(build("B"), bad)
        glass.shows("B", 240)
        questions = len(glass.server.questions("media/"))
        glass.advance(180)
        assert len([one for one in glass.server.asked[questions:] if one.endswith(".js")]) <= 2

    def test_one_that_dies_is_left_after_three_starts(
        self, context: BrowserContext, server: Server
    ) -> None:
        glass = switch_on(context, server)
        glass.shows("A", 20)
        dead = b"window.siteBuilderPlayer = () => ({ stop() {} });"
        server.files = published(build("A"), dead)
        glass.until(
            lambda: "stop() {}" in glass.do("String(window.siteBuilderPlayer).slice(0, 99)")
        )
        server.stop()
        for _ in range(3):
            glass.page.close()
            glass = switch_on(context, server, moment=NOON + DAY)
            glass.page.wait_for_function("Boolean(window.siteBuilderPlayer)")
        glass.shows("A", 10)
