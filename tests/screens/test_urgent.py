"""Urgent messages: soon there, gone in time, whatever else is the matter."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.screens.glass import Glass, switch_on
from tests.screens.made import ID, NOON, build, published
from tests.screens.server import Server, only, portal, refused

SOON = 20  # seconds
HOUR = 3600 * 1000


def urgent(*messages: dict[str, Any]) -> bytes:
    return json.dumps({"mark": "site_builder urgent", "messages": messages}).encode()


def message(text: str = "台风停工，请到食堂集合", **more: Any) -> dict[str, Any]:
    until = "2026-07-15 18:00"
    return {"text": text, "level": "urgent", "screens": ["*"], "until": until, **more}


def say(server: Server, *messages: dict[str, Any]) -> None:
    server.files["/screens/urgent.json"] = urgent(*messages)


def shown(glass: Glass) -> str:
    box = glass.page.locator("#urgent")
    return box.inner_text() if box.is_visible() else ""


def test_it_covers_the_screen_and_goes_at_its_end(glass: Glass) -> None:
    say(glass.server, message(until=NOON + 120_000))
    glass.until(lambda: shown(glass) == "台风停工，请到食堂集合", SOON)
    box, window = glass.page.locator("#urgent").bounding_box(), glass.page.viewport_size
    assert box is not None
    assert window is not None
    assert box["width"] >= window["width"] - 1
    assert box["height"] >= window["height"] - 1
    glass.until(lambda: not shown(glass), 130)


def test_a_notice_leaves_the_slides_in_sight(glass: Glass) -> None:
    say(glass.server, message("下午三点停水", level="notice"))
    glass.until(lambda: shown(glass), SOON)
    box, window = glass.page.locator("#urgent").bounding_box(), glass.page.viewport_size
    assert box is not None
    assert window is not None
    assert box["height"] < window["height"] / 3
    assert box["y"] + box["height"] >= window["height"] - 8


def test_it_ends_without_a_server_too(glass: Glass) -> None:
    say(glass.server, message(until=NOON + 120_000))
    glass.until(lambda: shown(glass), SOON)
    glass.server.stop()
    glass.advance(60)
    assert shown(glass)
    glass.until(lambda: not shown(glass), 80)


def test_it_is_still_there_after_a_power_cut(glass: Glass) -> None:
    say(glass.server, message())
    glass.until(lambda: shown(glass), SOON)
    glass.page.close()
    glass.server.stop()
    again = switch_on(glass.page.context, glass.server, moment=NOON + HOUR)
    again.until(lambda: shown(again), SOON)


@pytest.mark.parametrize(
    "other",
    [
        message(screens=["canteen"]),
        message(until=None),
        message(until="2026-07-15 11:00"),
        message(**{"from": "2026-07-15 13:00"}),
    ],
    ids=["elsewhere", "without end", "over", "to come"],
)
def test_what_is_not_for_here_and_now_is_not_shown(glass: Glass, other: dict[str, Any]) -> None:
    say(glass.server, other)
    glass.advance(40)
    assert shown(glass) == ""


def test_text_is_text(glass: Glass) -> None:
    say(glass.server, message("<img src=x onerror=alert(1)>", screens=[ID]))
    glass.until(lambda: shown(glass) == "<img src=x onerror=alert(1)>", SOON)


def test_several_take_turns(glass: Glass) -> None:
    say(glass.server, message("一号门封闭"), message("走二号门"))
    seen = set()
    for _ in range(40):
        glass.advance(1)
        seen.add(shown(glass))
    assert seen >= {"一号门封闭", "走二号门"}


@pytest.mark.parametrize("trick", [refused(500), portal, refused(404)])
def test_a_server_out_of_its_mind_neither_starts_nor_ends_one(glass: Glass, trick: Any) -> None:
    say(glass.server, message())
    glass.until(lambda: shown(glass), SOON)
    glass.server.trick = only("urgent", trick)
    glass.advance(30)
    assert shown(glass)


def test_a_file_that_is_taken_away_ends_it(glass: Glass) -> None:
    say(glass.server, message())
    glass.until(lambda: shown(glass), SOON)
    del glass.server.files["/screens/urgent.json"]
    glass.until(lambda: not shown(glass), 90)


def test_a_slip_of_the_hand_keeps_the_message_and_is_reported(glass: Glass) -> None:
    say(glass.server, message())
    glass.until(lambda: shown(glass), SOON)
    glass.server.files["/screens/urgent.json"] = b'{"mark": "site_builder urgent", "messages": ['
    glass.advance(100)
    assert shown(glass)
    assert "j" in glass.said().partition("&f=")[2].partition("&")[0]


def test_it_needs_no_build(context: BrowserContext, server: Server) -> None:
    server.files = published(None)
    say(server, message())
    glass = switch_on(context, server)
    glass.until(lambda: shown(glass) != "", SOON)


@pytest.mark.parametrize(("level", "there"), [("urgent", True), ("notice", False)])
def test_at_night_only_what_is_urgent_breaks_the_dark(
    context: BrowserContext, server: Server, level: str, *, there: bool
) -> None:
    made = build("A")
    made.manifest["timetable"][0]["quiet"] = True
    server.files = published(made)
    say(server, message(level=level))
    glass = switch_on(context, server)
    glass.advance(SOON)
    topmost = glass.do("document.elementFromPoint(480, innerHeight - 20).id")
    assert topmost == ("urgent" if there else "dark")


@pytest.mark.parametrize("level", ["urgent", "notice"])
@pytest.mark.parametrize("characters", [40, 96, 220, 400])
def test_messages_fit_however_long_they_are(glass: Glass, characters: int, level: str) -> None:
    text = ("请各班组长立即清点人数并报值班室。" * 30)[:characters]
    say(glass.server, message(text, level=level))
    glass.until(lambda: shown(glass), SOON)
    sizes = glass.do(
        "(() => { const box = document.getElementById('urgent');"
        " return [box.scrollHeight, box.clientHeight, box.scrollWidth, box.clientWidth] })()"
    )
    assert sizes[0] <= sizes[1]
    assert sizes[2] <= sizes[3]
