"""The stage in windows of any size and direction, and how one slide follows the other."""

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.screens.glass import Glass, switch_on
from tests.screens.made import build, published
from tests.screens.server import Server


def corners(glass: Glass) -> list[float]:
    """Left, top, right and bottom of what can be seen of the stage, in the window."""
    box = glass.page.locator("#frame").bounding_box()
    assert box is not None
    return [
        round(one)
        for one in (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
    ]


@pytest.mark.parametrize(
    ("size", "query", "seen"),
    [
        ((1920, 1080), "", [0, 0, 1920, 1080]),
        ((3840, 2160), "", [0, 0, 3840, 2160]),
        ((1366, 768), "", [0, 0, 1366, 768]),
        ((1024, 768), "", [0, 96, 1024, 672]),
        ((1080, 1920), "?rotate=90", [0, 0, 1080, 1920]),
        ((1080, 1920), "?rotate=270", [0, 0, 1080, 1920]),
        ((1920, 1080), "?rotate=180", [0, 0, 1920, 1080]),
        ((1920, 1080), "?rotate=90", [656, 0, 1264, 1080]),
    ],
)
def test_the_stage_fills_what_there_is(
    context: BrowserContext, server: Server, size: tuple[int, int], query: str, seen: list[float]
) -> None:
    glass = switch_on(context, server, query)
    glass.page.set_viewport_size({"width": size[0], "height": size[1]})
    glass.shows("A", 20)
    assert corners(glass) == pytest.approx(seen, abs=1)


def test_an_upright_stage_stands_upright(context: BrowserContext, server: Server) -> None:
    server.files = published(build("A", stage={"w": 1080, "h": 1920}))
    glass = switch_on(context, server)
    glass.page.set_viewport_size({"width": 1080, "height": 1920})
    glass.shows("A", 20)
    assert corners(glass) == pytest.approx([0, 0, 1080, 1920], abs=1)


def test_slides_cover_the_stage_wherever_they_stand(glass: Glass) -> None:
    spots = set()
    for _ in range(24):
        glass.advance(1)
        box = glass.page.locator(".layer.on").last.bounding_box()
        assert box is not None
        assert box["x"] <= 0
        assert box["y"] <= 0
        assert box["x"] + box["width"] >= 960
        assert box["y"] + box["height"] >= 540
        spots.add((box["x"], box["y"]))
    assert len(spots) > 4


class TestTransitions:
    def layers(self, glass: Glass) -> list[int]:
        """How many layers there are, looked at ten times a second for a few slides."""
        found = []
        for _ in range(60):
            glass.page.clock.run_for(100)
            glass.do("window.calm(40)")
            found.append(glass.page.locator(".layer").count())
        return found

    def test_one_fades_into_the_other(self, glass: Glass) -> None:
        glass.advance(3)
        found = self.layers(glass)
        assert max(found) == 2
        assert found.count(2) >= 6
        assert min(found) == 1
        assert (
            glass.do("getComputedStyle(document.querySelector('.layer')).transitionDuration")
            == "0.4s"
        )

    @pytest.mark.parametrize("how", ["asked", "of the system"])
    def test_without_motion_they_are_cut(self, browser: Browser, server: Server, how: str) -> None:
        with browser.new_context(
            reduced_motion="reduce" if how == "of the system" else "no-preference"
        ) as context:
            glass = switch_on(context, server, "?motion=0" if how == "asked" else "")
            glass.shows("A", 20)
            glass.advance(3)
            cuts = glass.do("document.querySelector('.layer.on').className")
            assert cuts == "layer cut on"
            assert self.layers(glass).count(1) >= 55


def test_each_picture_has_one_address_as_long_as_it_is_in_use(
    context: BrowserContext, server: Server
) -> None:
    context.add_init_script(
        "window.made = []; const plain = URL.createObjectURL;"
        "URL.createObjectURL = (one) => { const made = plain.call(URL, one); window.made.push(made); return made; };"
        "window.gone = []; const drop = URL.revokeObjectURL;"
        "URL.revokeObjectURL = (one) => { window.gone.push(one); drop.call(URL, one); };"
    )
    glass = switch_on(context, server)
    glass.advance(40)
    assert glass.do("window.made.length") == 2
    server.files = published(build("B", ("green",)))
    glass.shows("B")
    glass.advance(10)
    assert glass.do("window.made.length") == 3
    assert glass.do("window.gone") == glass.do("window.made.slice(0, 2)")


class TestWatchdog:
    def test_a_stage_that_stands_still_is_set_going_again(self, glass: Glass) -> None:
        glass.do(
            "{ window.kept = HTMLImageElement.prototype.decode;"
            " HTMLImageElement.prototype.decode = () => new Promise(() => 0); 0; }"
        )
        glass.advance(60)
        assert "too slow" in glass.faults()
        glass.do("{ HTMLImageElement.prototype.decode = window.kept; 0; }")
        texts = set()
        for _ in range(30):
            glass.advance(1)
            texts.add(glass.seen()["text"])
        assert len(texts) >= 2

    def test_a_chain_of_timers_that_broke_is_mended(self, glass: Glass) -> None:
        glass.advance(4)
        glass.do(
            "(() => { const last = setTimeout(() => 0, 0);"
            " for (let at = 0; at < 10; at += 1)"
            " try { clearTimeout(last - at); } catch (_) { /* of another kind */ } })()"
        )
        texts = set()
        for _ in range(40):
            glass.advance(1)
            texts.add(glass.seen()["text"])
        assert len(texts) == 3

    def test_a_page_is_not_begun_anew_more_than_three_times_an_hour(self, glass: Glass) -> None:
        glass.do("siteBuilderBoot.keep('renewed', [Date.now(), Date.now(), Date.now()])")
        glass.do("{ window.old = true }")
        assert glass.do("siteBuilderBoot.renew()") is False
        assert glass.do("window.old")
        glass.do("siteBuilderBoot.keep('renewed', [Date.now() - 3600001, Date.now(), Date.now()])")
        glass.do("void siteBuilderBoot.renew()")
        glass.page.wait_for_function("!window.old", polling=20)

    def test_nor_without_a_server(self, glass: Glass) -> None:
        glass.server.stop()
        glass.do("{ window.old = true }")
        assert glass.do("siteBuilderBoot.renew()") is False
        assert glass.do("window.old")


class TestDiagnosis:
    def test_it_stands_there_when_asked_for(self, context: BrowserContext, server: Server) -> None:
        glass = switch_on(context, server, "?diag=1")
        glass.shows("A", 20)
        glass.advance(2)
        text = glass.page.inner_text("#diag")
        assert "一楼大厅 · lobby" in text
        assert "不是生命安全系统" in text
        assert "build A · 2026-07-15 · 3 slides" in text

    def test_any_key_shows_and_hides_it(self, glass: Glass) -> None:
        glass.page.keyboard.press("Enter")
        assert glass.page.is_visible("#diag")
        glass.page.keyboard.press("Enter")
        assert not glass.page.is_visible("#diag")

    def test_arrows_turn_the_slides(self, glass: Glass) -> None:
        glass.advance(1)
        before = int(glass.seen()["text"][-1])
        glass.page.keyboard.press("ArrowRight")
        glass.page.clock.run_for(600)
        glass.do("window.calm(100)")
        glass.page.clock.run_for(600)
        assert int(glass.seen()["text"][-1]) == (before + 1) % 3

    def test_the_heartbeat_tells_the_screen_and_nobody(self, glass: Glass) -> None:
        glass.advance(80)
        said = glass.said().partition("?")[2]
        names = [one.partition("=")[0] for one in said.split("&")]
        assert names == ["s", "b", "p", "u", "e", "k", "m", "v", "f", "t"]
        assert "s=lobby&b=A&p=s" in said
        assert len(said) <= 320
