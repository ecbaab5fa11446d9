"""New builds from a server that misbehaves: always one whole build, and soon the newest good one."""

import io
import json
from collections.abc import Callable
from random import Random
from types import MappingProxyType
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Error

from tests.screens.glass import HOST, Glass, switch_on
from tests.screens.made import HOME, ID, NOON, PLAYER, build, face, named, published, slide
from tests.screens.server import (
    Answer,
    Server,
    Trick,
    corrupted,
    honest,
    only,
    portal,
    refused,
    shortened,
    silent,
    truncated,
)

NEW = ("green", "blue", "purple")
BAD_DAYS: dict[str, Trick] = {
    "gone": silent,
    "not found": refused(404),
    "broken": refused(500),
    "portal": portal,
    "no pointer": only("now.json", refused(404)),
    "half a pointer": only("now.json", truncated),
    "no list": only("build.json", refused(404)),
    "half a list": only("build.json", truncated),
    "a short list": only("build.json", shortened),
    "a wrong list": only("build.json", corrupted),
    "a portal for the list": only("build.json", portal),
    "no picture": only(".webp", refused(404)),
    "half a picture": only(".webp", truncated),
    "a wrong picture": only(".webp", corrupted),
    "a portal for pictures": only(".webp", portal),
}


@pytest.mark.parametrize("trick", BAD_DAYS.values(), ids=BAD_DAYS)
def test_what_is_on_the_glass_stays_until_all_of_the_new_is_there(
    glass: Glass, trick: Trick
) -> None:
    glass.server.files |= published(build("B", NEW))
    glass.server.trick = trick
    glass.advance(150)
    assert glass.build == "A"
    glass.server.trick = honest
    glass.shows("B")


def test_a_server_that_is_restarted_is_found_again(glass: Glass) -> None:
    glass.server.stop()
    glass.advance(600)
    assert glass.build == "A"
    glass.server.files = published(build("B"))
    glass.server.start()
    glass.shows("B")


def test_a_server_that_asks_for_patience_gets_it(glass: Glass) -> None:
    glass.server.trick = refused(503, ("Retry-After", "600"))
    glass.advance(80)
    before = len(glass.server.asked)
    glass.advance(400)
    assert len(glass.server.asked) == before
    glass.server.trick = honest
    glass.server.files = published(build("B"))
    glass.shows("B", 300)


def test_pictures_that_are_there_are_not_fetched_again(glass: Glass) -> None:
    glass.server.asked.clear()
    glass.server.files = published(build("B", ("blue", "green")))
    glass.shows("B")
    assert len(glass.server.questions(".webp")) == 1


def test_a_build_that_is_replaced_while_it_is_fetched_gives_way(glass: Glass) -> None:
    b, c = published(build("B", NEW)), published(build("C", ("black",)))

    def replaced(address: str, answer: Answer) -> Answer:
        if address.endswith(".webp") and glass.server.files is b:
            glass.server.files = c
            return refused(404)(address, answer) or answer
        return answer

    glass.server.files = b
    glass.server.trick = replaced
    glass.shows("C")


def test_only_two_builds_are_kept(glass: Glass) -> None:
    for name, colour in (("B", "green"), ("C", "black"), ("D", "white")):
        glass.server.files = published(build(name, (colour,)))
        glass.shows(name)
        glass.advance(15)
    kept = glass.do(
        """() => new Promise((done) => {
          const asked = indexedDB.open(siteBuilderBoot.name);
          asked.onsuccess = () => {
            const whole = asked.result.transaction(['builds', 'blobs']);
            const lists = ['builds', 'blobs'].map((one) => whole.objectStore(one).getAllKeys());
            whole.oncomplete = () => done(lists.map((one) => one.result));
          };
        })"""
    )
    assert kept[0] == ["C", "D"]
    assert len(kept[1]) == 2


def test_a_full_disk_keeps_what_is_there(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    session = context.new_cdp_session(page)
    origin = f"http://{HOST}:{server.port}"
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 2_000_000})
    glass = switch_on(context, server)
    glass.shows("A", 20)
    made = build("B", NEW)
    pixels = Random(1).randbytes(3_000_000)  # noqa: S311 - only to be large
    noise = Image.frombytes("RGB", (1000, 1000), pixels)
    large = io.BytesIO()
    noise.save(large, "PNG", compress_level=0)
    path, facts = named(large.getvalue(), ".png")
    made.manifest["media"].append(facts)
    made.files[path] = large.getvalue()
    server.files = published(made)
    glass.advance(150)
    assert glass.build == "A"
    assert "q" in glass.said().partition("&f=")[2].partition("&")[0]
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    glass.advance(450)
    glass.shows("B", 250)


def test_without_a_store_it_plays_from_memory(context: BrowserContext, server: Server) -> None:
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    glass = switch_on(context, server)
    glass.shows("A", 30)
    glass.until(lambda: glass.page.locator(".layer.on img").count() > 0)
    server.files = published(build("B"))
    glass.shows("B")
    assert "n" in glass.said().partition("&f=")[2]


class TestTrials:
    def broken(self, name: str) -> dict[str, bytes]:
        made = build(name, NEW)
        made.manifest["slides"].append(slide(name, 9, ["media/none.webp"]))
        made.manifest["decks"]["main"].append("s9")
        return published(made)

    def test_a_build_that_does_not_come_round_gives_way_to_the_one_before(
        self, glass: Glass
    ) -> None:
        glass.advance(15)
        glass.server.files = self.broken("B")
        glass.shows("B")
        glass.shows("A", 60)
        glass.advance(200)
        assert glass.build == "A"
        assert "r" in glass.said().partition("&f=")[2].partition("&")[0]
        glass.server.files = published(build("C"))
        glass.shows("C")

    def test_a_first_build_is_played_without_its_broken_slide(
        self, context: BrowserContext, server: Server
    ) -> None:
        server.files = self.broken("B")
        glass = switch_on(context, server)
        glass.shows("B", 30)
        seen = set()
        for _ in range(60):
            seen.add(glass.seen()["text"])
            glass.advance(1)
        assert seen == {f"B/{at}" for at in range(4)}
        assert "not kept media/none.webp ×3" in glass.faults().replace("\n", " ") or (
            "×3 slide s9" in glass.faults()
        )

    def test_a_build_that_kills_the_page_is_left_after_three_starts(self, glass: Glass) -> None:
        glass.advance(15)
        glass.server.files = published(build("B", NEW))
        glass.shows("B")
        glass.server.stop()
        for _ in range(5):
            glass.page.close()
            glass = switch_on(glass.page.context, glass.server, moment=NOON + 3600_000)
            glass.advance(2)
        glass.shows("A", 5)


class TestPages:
    """The page of a screen itself is renewed only by a server in its right mind."""

    def renamed(self) -> dict[str, bytes]:
        return published(build("A"), look=face(name="大门厅"))

    def heading(self, glass: Glass) -> str:
        text: Any = glass.do("document.querySelector('h1').textContent")
        return str(text)

    def test_a_new_page_comes_by_itself(self, glass: Glass) -> None:
        glass.server.files = self.renamed()
        glass.until(lambda: self.heading(glass) == "大门厅")
        glass.shows("A", 10)

    @pytest.mark.parametrize("trick", [refused(500), portal, shortened, corrupted, truncated])
    def test_a_page_that_is_not_whole_is_not_taken(self, glass: Glass, trick: Trick) -> None:
        glass.server.files = self.renamed()
        glass.server.trick = only("index.html", trick)
        glass.advance(150)
        assert self.heading(glass) == "一楼大厅"
        glass.server.stop()
        glass.page.close()
        again = switch_on(glass.page.context, glass.server, moment=NOON + 3600_000)
        again.shows("A", 5)

    def test_a_page_spoilt_while_it_is_written_is_mended(self, glass: Glass) -> None:
        asked = 0

        def moody(address: str, answer: Answer) -> Answer | None:
            nonlocal asked
            asked += 1
            return portal(address, answer) if asked == 3 else answer

        glass.server.files = self.renamed()
        glass.server.trick = only("index.html", moody)
        glass.until(lambda: self.heading(glass) == "大门厅")
        assert asked >= 6
        glass.server.stop()
        glass.page.close()
        switch_on(glass.page.context, glass.server, moment=NOON + 3600_000).shows("A", 5)

    def test_a_version_that_never_comes_true_is_not_chased(self, glass: Glass) -> None:
        pointer = json.loads(glass.server.files[f"/screens/{ID}/now.json"])
        wrong = json.dumps({**pointer, "shell": "12345678"}).encode()
        glass.server.files[f"/screens/{ID}/now.json"] = wrong
        glass.server.asked.clear()
        glass.advance(600)
        assert len(glass.server.questions(HOME)) <= 3


@pytest.mark.parametrize("held", ["now.json", "build.json", ".webp"])
def test_an_answer_that_never_comes_is_given_up(glass: Glass, held: str) -> None:
    def slow(_address: str, answer: Answer) -> Answer:
        return Answer(200, b"", answer.headers, promised=10_000_000)

    glass.server.files = published(build("B", NEW))
    glass.server.trick = only(held, slow)
    glass.advance(90)
    assert glass.build == "A"
    glass.server.trick = honest
    glass.shows("B")


class TestPowerCuts:
    """The power goes at every step of an update; what comes back is one whole build."""

    STEPS = (
        *("now.json", "build.json", "1.webp", "2.webp"),
        *("builds kept", "current kept", "shown", "good kept"),
        *("players kept", "3.page"),
    )

    @pytest.mark.parametrize("step", STEPS)
    def test_the_screen_comes_back(
        self,
        kiosk: Callable[[], tuple[BrowserContext, Callable[[], None]]],
        server: Server,
        step: str,
    ) -> None:
        context, cut = kiosk()
        glass = switch_on(context, server)
        glass.shows("A", 20)
        glass.advance(10)
        self.cut_at(step, glass, cut)
        server.trick = honest
        server.stop()
        context, _cut = kiosk()
        again = switch_on(context, server, moment=NOON + 3600_000)
        again.until(lambda: again.build in {"A", "B"}, 5)
        server.start()
        again.shows("B")

    def cut_at(self, step: str, glass: Glass, cut: Callable[[], None]) -> None:
        """Update until this step, and cut the power there."""
        hit = False
        pictures = pages = 0

        def watching(address: str, answer: Answer) -> Answer | None:
            nonlocal hit, pictures, pages
            pictures += address.endswith(".webp")
            pages += address.endswith("index.html")
            here = f"{pictures}.webp" if address.endswith(".webp") else address
            here = f"{pages}.page" if address.endswith("index.html") else here
            if step.rpartition(" ")[2] in here:
                hit = True
                cut()
                return None
            return answer

        player = PLAYER + b"window.slogan = 'new';" if "player" in step else PLAYER
        look = face(name="大门厅") if step.endswith("page") else None
        glass.server.files = published(build("B", NEW), player, look)
        glass.server.trick = watching
        if step.endswith("kept"):
            glass.do(self.SIGNAL.replace("TOLD", self.TOLD[step]))
        for _ in range(100):
            try:
                glass.advance(1)
            except Error:
                break
            if step == "shown" and glass.build == "B":
                hit = True
                cut()
                break
        assert hit

    # Tells the server when a build is handed to the store, before that has finished.
    TOLD = MappingProxyType(
        {
            "builds kept": "key === 'B'",
            "current kept": "key === 'current' && value.build === 'B'",
            "good kept": "key === 'current' && value.build === 'B' && value.good",
            "players kept": "key === 'players'",
        }
    )
    SIGNAL = """{
      const plain = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, key) {
        const asked = plain.call(this, value, key);
        if (TOLD) new Image().src = '/kept';
        return asked;
      };
      0;
    }"""
