"""Right hours, wrong clocks, and news that has grown old."""

from itertools import pairwise

import pytest
from playwright.sync_api import BrowserContext

from tests.screens.glass import Glass, switch_on
from tests.screens.made import BORN, DAY, NOON, build, published, slide
from tests.screens.server import Answer, Server, only, refused

HOUR = 3600 * 1000
MORNING = BORN + 8 * HOUR


def planned() -> dict[str, bytes]:
    """Slide 0 always, slide 1 today only, slide 2 before eight, slide 7 in the takeover at one."""
    made = build("A")
    made.manifest["slides"][1]["when"] = [[BORN, BORN + DAY]]
    made.manifest["slides"][2]["when"] = [[BORN, MORNING]]
    made.manifest["slides"].append(slide("A", 7))
    made.manifest["decks"]["special"] = [3]
    end = BORN + 35 * DAY
    edges = [
        (BORN, "main", True),
        (BORN + 6 * HOUR, "main", False),
        (BORN + 13 * HOUR, "special", False),
        (BORN + 14 * HOUR, "main", False),
        (BORN + 22 * HOUR, "main", True),
        (BORN + 30 * HOUR, "main", False),
        (end, "", False),
    ]
    made.manifest["timetable"] = [
        {"from": start, "until": until, "deck": deck, "quiet": quiet}
        for (start, deck, quiet), (until, _, _) in pairwise(edges)
    ]
    return published(made)


@pytest.fixture
def server(server: Server) -> Server:
    server.files = planned()
    return server


def on(context: BrowserContext, server: Server, moment: int, real: int | None = None) -> Glass:
    """A screen whose clock says `moment`, while it really is `real` (ms)."""
    server.moment = (real or moment) / 1000
    glass = switch_on(context, server, moment=moment)
    glass.until(lambda: glass.build == "A" or dark(glass), 20)
    return glass


def dark(glass: Glass) -> bool:
    return bool(glass.do("document.documentElement.className === 'quiet'"))


def slides(glass: Glass, seconds: int = 16) -> set[int]:
    """The numbers of the slides that come in so many seconds."""
    found = set()
    for _ in range(seconds):
        glass.advance(1)
        text = glass.seen()["text"]
        found |= {int(text.partition("/")[2])} if text and not dark(glass) else set()
    return found


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (MORNING - HOUR, {0, 1, 2}),
        (NOON, {0, 1}),
        (BORN + 13 * HOUR, {7}),
        (BORN + 23 * HOUR, set()),
        (BORN + DAY + 12 * HOUR, {0}),
        (BORN + 35 * DAY, {0}),
    ],
)
def test_each_hour_has_its_slides(
    context: BrowserContext, server: Server, moment: int, shown: set[int]
) -> None:
    glass = on(context, server, moment)
    glass.advance(4)
    assert slides(glass) == shown


def test_hours_change_without_a_server(context: BrowserContext, server: Server) -> None:
    glass = on(context, server, MORNING - 20_000)
    assert 2 in slides(glass, 14)
    server.stop()
    glass.advance(15)
    assert slides(glass) == {0, 1}


def test_it_is_black_at_night_to_the_edge_and_takes_new_builds_in_the_dark(
    context: BrowserContext, server: Server
) -> None:
    glass = on(context, server, BORN + 22 * HOUR - 5000)
    glass.until(lambda: dark(glass), 30)
    assert glass.page.is_visible("#dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert glass.do(ground) == "rgb(0, 0, 0)"
    server.files = published(build("B"))
    glass.shows("B")
    assert not dark(glass)


class TestClocks:
    @pytest.mark.parametrize("skew", [-3 * 365 * DAY, -2 * DAY, DAY, 400 * DAY])
    def test_a_wrong_clock_follows_that_of_the_server(
        self, context: BrowserContext, server: Server, skew: int
    ) -> None:
        glass = on(context, server, BORN + 13 * HOUR + skew, real=BORN + 13 * HOUR)
        glass.until(lambda: slides(glass, 3) == {7}, 30)

    def test_a_clock_before_the_build_shows_what_needs_no_date_and_no_clock(
        self, context: BrowserContext, server: Server
    ) -> None:
        on(context, server, NOON).advance(20)
        context.pages[0].close()
        server.stop()
        glass = on(context, server, 0)
        assert slides(glass) == {0}
        clocks = glass.page.locator(".layer.on [data-clock]")  # two in a fade
        assert not any(one.is_visible() for one in clocks.all())
        server.moment = NOON / 1000
        server.start()
        glass.until(lambda: slides(glass, 5) == {0, 1})
        texts = clocks.all_inner_texts()
        assert texts
        assert all(one.startswith("12:") for one in texts)

    def test_a_clock_that_goes_on_where_it_stopped_is_doubted(
        self, context: BrowserContext, server: Server
    ) -> None:
        on(context, server, NOON).advance(100)
        context.pages[0].close()
        server.stop()
        glass = on(context, server, NOON + 100_000)
        assert slides(glass) == {0}

    def test_a_server_before_the_build_is_not_believed(
        self, context: BrowserContext, server: Server
    ) -> None:
        glass = on(context, server, NOON, real=BORN - 3 * 365 * DAY)
        assert slides(glass) == {0, 1}

    def test_one_wrong_date_changes_nothing(self, context: BrowserContext, server: Server) -> None:
        glass = on(context, server, NOON)
        glass.until(lambda: len(server.questions("now.json")) > 4, 400)
        wrong: list[str] = []

        def once(address: str, answer: Answer) -> Answer:
            wrong.append(address)
            late = ("Date", "Wed, 15 Jul 2026 05:30:00 GMT")
            return Answer(answer.status, answer.body, (*answer.headers, late))

        server.trick = only("now.json", once)
        glass.until(lambda: wrong, 100)
        assert slides(glass, 8) == {0, 1}

    @pytest.mark.parametrize("leap", [DAY, -400 * DAY])
    def test_a_clock_that_leaps_leads_nowhere(
        self, context: BrowserContext, server: Server, leap: int
    ) -> None:
        glass = on(context, server, NOON)
        glass.do(f"{{ const now = Date.now; Date.now = () => now() + {leap}; 0; }}")
        assert slides(glass, 8) == {0, 1}
        glass.advance(100)
        assert slides(glass, 8) == {0, 1}


class TestAge:
    @pytest.mark.parametrize(
        ("days", "told"),
        [
            (0, None),
            (6, None),
            (7, "数据日期 7月15日，已经 7 天没有更新"),
            (36, "数据日期 7月15日，已经 36 天没有更新"),
        ],
    )
    def test_old_news_says_how_old_it_is(
        self, context: BrowserContext, server: Server, days: int, told: str | None
    ) -> None:
        glass = on(context, server, NOON + days * DAY)
        glass.until(lambda: glass.build == "A", 10)
        glass.advance(3)
        box = glass.page.locator("#age")
        assert (box.inner_text() if box.is_visible() else None) == told

    def test_a_timetable_at_its_end_is_told_quietly(
        self, context: BrowserContext, server: Server
    ) -> None:
        server.files = published(build("A", valid_until=NOON))
        glass = on(context, server, NOON + HOUR)
        glass.advance(3)
        assert glass.page.inner_text("#age") == "数据日期 7月15日"


class TestTimeTravel:
    @pytest.mark.parametrize(
        ("at", "shown"), [("2026-07-15T13:10", {7}), ("2026-07-15T07:10", {0, 1, 2})]
    )
    def test_an_editor_sees_what_another_hour_shows(
        self, context: BrowserContext, server: Server, at: str, shown: set[int]
    ) -> None:
        glass = switch_on(context, server, f"?at={at}", moment=NOON)
        glass.until(lambda: glass.build == "A", 20)
        assert slides(glass, 10) == shown


class TestNightly:
    def began(self, glass: Glass) -> bool:
        return not glass.do("Boolean(window.old)")

    @pytest.mark.parametrize("there", [True, False])
    def test_the_page_begins_anew_at_night_if_the_server_is_there(
        self, context: BrowserContext, server: Server, *, there: bool
    ) -> None:
        glass = on(context, server, NOON)
        glass.do("{ window.old = true }")
        glass.page.clock.fast_forward(9 * HOUR)
        server.moment += 9 * 3600
        glass.advance(10)
        if not there:
            server.trick = only("", refused(503))
        glass.page.clock.fast_forward(5 * HOUR)
        server.moment += 5 * 3600
        glass.advance(900)
        assert self.began(glass) is there
        assert dark(glass)
