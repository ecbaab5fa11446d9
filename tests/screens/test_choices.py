"""The choices of the player, one by one: each is a function of what is known."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.screens.made import BORN, DAY, FILES, NOON, ZONE

HOUR = 3600 * 1000
SPANS = [
    {"from": 0, "until": 10, "deck": "early", "quiet": False},
    {"from": 10, "until": 20, "deck": "late", "quiet": True},
]
BUILD = {"timetable": SPANS, "fallback": "calm"}
KNOWN = {"session": False, "kept": 0, "born": BORN, "until": BORN + 35 * DAY}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Any:
    with browser.new_page() as page:
        source = FILES.text("screens/player/choices.js")
        page.evaluate(f"() => {{ {source}; window.choices = choices; }}")
        yield page


def chosen(page: Page, name: str, *given: Any) -> Any:
    call = "([name, given]) => { const found = choices[name](...given);"
    return page.evaluate(f"{call} return found !== found ? 'NaN' : found; }}", [name, list(given)])


@pytest.mark.parametrize(
    ("samples", "skew"),
    [
        ([], None),
        ([7], 7),
        ([0, 0, 99999], 0),
        ([1, 2, 3, 4, 5], 3),
        ([-5, -1e9, -6, -7, -4], -5 - 1 + 0),
        ([9, 9, 9, 1, 1, 1, 1, 1], 1),
    ],
)
def test_the_skew_is_the_middle_of_the_last_five(
    page: Page, samples: list[float], skew: float | None
) -> None:
    assert chosen(page, "skew", samples) == skew


@pytest.mark.parametrize(
    ("facts", "now", "state"),
    [
        ({"device": NOON, "skew": 0}, NOON, "known"),
        ({"device": NOON, "skew": 90_000}, NOON, "known"),
        ({"device": NOON, "skew": 90_001}, NOON + 90_001, "server"),
        ({"device": 0, "skew": NOON}, NOON, "server"),
        ({"device": NOON, "skew": None}, NOON, "known"),
        ({"device": BORN - 1, "skew": None}, BORN - 1, "unknown"),
        ({"device": NOON, "skew": None, "kept": NOON - 60_000}, NOON, "unknown"),
        ({"device": NOON, "skew": None, "kept": NOON + DAY}, NOON, "unknown"),
        ({"device": NOON, "skew": None, "kept": NOON - HOUR}, NOON, "known"),
        ({"device": NOON, "skew": None, "kept": NOON, "session": True}, NOON, "known"),
        ({"device": NOON, "skew": 0, "kept": NOON}, NOON, "known"),
        ({"device": BORN + 35 * DAY, "skew": None}, BORN + 35 * DAY, "stale"),
        ({"device": NOON, "skew": 36 * DAY}, NOON + 36 * DAY, "stale"),
    ],
)
def test_the_time_and_how_far_it_is_trusted(
    page: Page, facts: dict[str, Any], now: int, state: str
) -> None:
    assert chosen(page, "time", {**KNOWN, **facts}) == {"now": now, "state": state}


@pytest.mark.parametrize(
    ("state", "now", "found"),
    [
        ("known", 9, ("early", False, True)),
        ("server", 10, ("late", True, True)),
        ("known", 20, ("calm", False, True)),
        ("unknown", 10, ("calm", False, False)),
        ("stale", 10, ("calm", False, False)),
    ],
)
def test_the_deck_follows_the_timetable_only_when_the_time_is_trusted(
    page: Page, state: str, now: int, found: tuple[str, bool, bool]
) -> None:
    place = chosen(page, "place", BUILD, {"now": now, "state": state})
    assert (place["deck"], place["quiet"], place["dated"]) == found


@pytest.mark.parametrize(
    ("when", "now", "dated", "shown"),
    [
        (None, 5, False, True),
        ([[5, 6]], 5, True, True),
        ([[5, 6]], 6, True, False),
        ([[5, 6], [8, 9]], 8, True, True),
        ([[5, 6]], 5, False, False),
        ([], 5, True, False),
    ],
)
def test_a_slide_is_seen_from_its_first_moment_until_before_its_last(
    page: Page, when: list[list[int]] | None, now: int, *, dated: bool, shown: bool
) -> None:
    assert chosen(page, "shows", {"when": when}, now, dated) is shown


@pytest.mark.parametrize(
    ("last", "may", "found"),
    [
        (None, "abc", {"id": "a", "round": False}),
        ("a", "abc", {"id": "b", "round": False}),
        ("c", "abc", {"id": "a", "round": True}),
        ("b", "ab", {"id": "a", "round": True}),
        ("a", "a", {"id": "a", "round": True}),
        ("gone", "bc", {"id": "b", "round": False}),
        ("a", "", None),
    ],
)
def test_the_next_slide_that_may_be_shown(
    page: Page, last: str | None, may: str, found: dict[str, Any] | None
) -> None:
    call = "([last, may]) => choices.following(['a','b','c'], last, (id) => may.includes(id))"
    assert page.evaluate(call, [last, may]) == found


@pytest.mark.parametrize(
    ("failures", "least", "most"), [(0, 45, 75), (1, 105, 135), (2, 225, 255), (9, 285, 300)]
)
def test_questions_grow_rarer_but_never_cease(
    page: Page, failures: int, least: int, most: int
) -> None:
    assert chosen(page, "pause", failures, 0) == least * 1000
    assert least * 1000 <= chosen(page, "pause", failures, 1) <= most * 1000


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        (None, 0),
        ("120", 120_000),
        ("86400", 900_000),
        ("soon", 0),
        ("Wed, 15 Jul 2026 04:02:00 GMT", 120_000),
        ("Wed, 15 Jul 2020 04:02:00 GMT", 0),
    ],
)
def test_a_server_may_ask_for_a_quarter_of_an_hour_at_most(
    page: Page, header: str | None, wait: int
) -> None:
    assert chosen(page, "patience", header, NOON) == wait


@pytest.mark.parametrize(
    ("written", "zone", "moment"),
    [
        (NOON, ZONE, NOON),
        ("2026-07-15 12:00", ZONE, NOON),
        ("2026-07-15T12:00", ZONE, NOON),
        ("2026-07-15 12：00", ZONE, NOON),
        ("2026-07-15 06:00", "Europe/Berlin", NOON),
        ("2026-01-15 05:00", "Europe/Berlin", NOON - 181 * DAY),
        ("2026-07-15 00:00", ZONE, BORN),
        ("tomorrow", ZONE, "NaN"),
        (None, ZONE, "NaN"),
    ],
)
def test_moments_are_read_from_the_wall_of_the_zone(
    page: Page, written: Any, zone: str, moment: Any
) -> None:
    assert chosen(page, "moment", written, zone) == moment


def test_the_hour_is_that_of_the_zone(page: Page) -> None:
    assert chosen(page, "hour", BORN, ZONE) == "00:00"
    assert chosen(page, "hour", NOON, "America/New_York") == "00:00"


@pytest.mark.parametrize(
    ("messages", "texts"),
    [
        ([{"text": "a", "until": NOON + 1}], ["a"]),
        ([{"text": "a", "until": NOON}], []),
        ([{"text": "a"}], []),
        ([{"text": "a", "until": "2026-07-15 12:01", "from": "2026-07-15 12:00"}], ["a"]),
        ([{"text": "a", "until": "2026-07-15 18:00", "from": "2026-07-15 12:01"}], []),
        ([{"text": "a", "until": "2026-07-15 18:00", "from": "later"}], []),
        ([{"text": "a", "until": NOON + 1, "screens": ["canteen"]}], []),
        ([{"text": "a", "until": NOON + 1, "screens": ["canteen", "lobby"]}], ["a"]),
        ([{"text": "a", "until": NOON + 1, "screens": "lobby"}], ["a"]),
        ([{"text": " ", "until": NOON + 1}, None, "x", {"text": 7, "until": NOON + 1}], []),
        (
            [
                {"text": "a", "until": NOON + 1, "level": "notice"},
                {"text": "b", "until": NOON + 1, "level": "urgent"},
            ],
            ["b"],
        ),
    ],
)
def test_urgent_messages_need_an_end_and_a_screen(
    page: Page, messages: list[Any], texts: list[str]
) -> None:
    found = chosen(page, "urgent", messages, "lobby", NOON, ZONE)
    assert [one["text"] for one in found] == texts


def test_a_heartbeat_is_never_long(page: Page) -> None:
    facts = dict.fromkeys("sbpuekmvf", "屏" * 99)
    said = chosen(page, "heartbeat", facts)
    assert len(said) <= 300
    assert said.startswith("s=%E5")
    assert chosen(page, "heartbeat", {"s": "a&b", "u": 5}) == "s=a%26b&u=5"


def test_a_slide_never_strays_by_more_than_eight_pixels(page: Page) -> None:
    stage = {"w": 1080, "h": 1920}
    spots = [tuple(chosen(page, "shift", turn, stage)) for turn in range(18)]
    assert all(abs(x) <= 4.5 and abs(y) <= 8 for x, y in spots)
    assert len(set(spots)) == 9
    assert sum(x for x, _ in spots) == sum(y for _, y in spots) == 0
