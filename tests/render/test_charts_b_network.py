"""The map of all lines: every station is drawn, no word lies on another, all ends at the terminus."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.render.charts.network_map import network_map
from site_builder.views.charts import Interchange, Line, Loop, NetworkMap, Spur, Station, Stop
from site_builder.views.values import Timely
from tests.render.charts_a import Drawing
from tests.render.charts_b import MONTHS, drawings, seen, team

KINDS = ("wide", "narrow")
LOOKS = {
    Station.DONE: "chart-done",
    Station.NOW: "chart-now",
    Station.AHEAD: "chart-open",
    Station.LATE: "network-map-late",
    Station.STOPPED: "network-map-buffer",
}
STOPS = (
    Stop(0.1, "26 分钟", Station.DONE),
    Stop(0.22, "中止：货源改为托盘", Station.STOPPED, "中止"),
    Stop(0.4, "逾期 8 天", Station.LATE),
    Stop(0.5, "17.5 分钟", Station.NOW, "17.5"),
    Stop(0.8, "目标 16 分钟", Station.AHEAD),
)
NOW = 0.54


def chart(
    *lines: Line, now: float | None = NOW, today: str | Timely = "今天 7月15日"
) -> NetworkMap:
    end = ("货畅其流，人人在学。", "2027年12月")
    return NetworkMap("两条线。", lines, MONTHS, now, today, *end)


def two(*stops: Stop) -> NetworkMap:
    return chart(Line(team(0), stops), Line(team(1), ()))


def marks(found: Drawing, look: str) -> list[tuple[float, float]]:
    return [(float(one.get("cx", 0)), float(one.get("cy", 0))) for one in found.shapes(look)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_station_of_the_data_is_drawn(kind: str) -> None:
    found = drawings(network_map(two(*STOPS)))[kind]
    for look in LOOKS.values():
        assert len(found.shapes(look)) == 1, look


@pytest.mark.parametrize("stop", STOPS)
def test_a_station_is_named_on_wide_screens(stop: Stop) -> None:
    assert stop.label in seen(drawings(network_map(two(stop)))["wide"])


def test_the_newest_number_stands_where_the_line_has_got_to_on_a_phone() -> None:
    found = drawings(network_map(two(STOPS[0], *STOPS[2:])))["narrow"]
    (today,) = found.shapes("timeline-today")
    x = float(today.get("d", "").removeprefix("M").split()[0])
    assert x - 80 < found.named("17.5 分钟").box.right < x
    assert "26 分钟" not in seen(found)


def test_a_line_that_only_stopped_says_so_on_a_phone() -> None:
    ended = two(Stop(0.1, "4.8", Station.DONE), STOPS[1])
    assert "中止" in seen(drawings(network_map(ended))["narrow"])


def test_a_team_without_a_number_has_none_on_a_phone() -> None:
    found = drawings(network_map(two(Stop(0.8, "目标", Station.AHEAD))))["narrow"]
    assert "目标" not in seen(found)
    assert {"货装一班", "货装二班"} <= set(seen(found))


def test_where_there_is_no_room_the_short_label_stands_and_now_goes_first() -> None:
    crowd = tuple(Stop(at / 100, f"{at}.5 分钟", Station.DONE, "") for at in range(10, 50, 2))
    now = Stop(0.5, "17.5 分钟", Station.NOW)
    found = drawings(network_map(two(*crowd, now)))["wide"]
    assert "17.5 分钟" in seen(found)
    assert len([text for text in seen(found) if text.endswith("分钟")]) < len(crowd)
    assert found.overlaps() == []
    long = Stop(0.4, "中止：" + "为什么" * 30, Station.STOPPED, "中止")
    assert "中止" in seen(drawings(network_map(two(long)))["wide"])


def test_labels_of_stations_keep_their_distance_from_each_other() -> None:
    stops = tuple(Stop(at / 100, f"{at}.5%", Station.DONE) for at in range(10, 50, 3))
    found = drawings(network_map(two(*stops)))["wide"]
    labels = [one.box for one in found.texts if one.text.endswith("%")]
    assert len(labels) > 1
    assert not any(a.wider(4.9).meets(b) for a, b in combinations(labels, 2))


@pytest.mark.parametrize("kind", KINDS)
def test_lines_are_solid_until_now_and_dashed_after(kind: str) -> None:
    found = drawings(network_map(two(*STOPS)))[kind]
    assert len(found.shapes("chart-line")) == len(found.shapes("chart-ahead")) == 2
    (today,) = found.shapes("timeline-today")
    x = today.get("d", "").removeprefix("M").split()[0]
    for line in found.shapes("chart-ahead"):
        assert line.get("d", "").startswith(f"M{x} ")


@pytest.mark.parametrize("kind", KINDS)
def test_before_the_start_all_is_dashed_and_no_day_is_marked(kind: str) -> None:
    early = replace(two(Stop(0.8, "目标", Station.AHEAD)), now=0.0, today="")
    found = drawings(network_map(early))[kind]
    assert found.shapes("chart-line") == found.shapes("timeline-today") == []
    assert len(found.shapes("chart-ahead")) == 2


@pytest.mark.parametrize("kind", KINDS)
def test_after_the_end_all_is_solid_and_no_day_is_marked(kind: str) -> None:
    found = drawings(network_map(replace(two(STOPS[0]), now=None, today="")))[kind]
    assert found.shapes("chart-ahead") == found.shapes("timeline-today") == []
    assert len(found.shapes("chart-line")) == 2


def test_the_terminus_says_its_clauses_in_lines_of_their_own() -> None:
    found = drawings(network_map(two()))["wide"]
    assert {"货畅其流", "人人在学", "2027年12月"} <= set(seen(found))
    assert len(found.shapes("network-map-terminus")) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_terminus_the_lines_lead_on_to_the_edge(kind: str) -> None:
    found = drawings(network_map(replace(two(*STOPS), terminus="", until="")))[kind]
    assert found.shapes("network-map-terminus") == []
    assert all(f"L{found.width:g} " in one.get("d", "") for one in found.shapes("chart-ahead"))


@pytest.mark.parametrize(
    ("until", "lines"),
    [
        ("2026年12月31日", ["2026年", "12月31日"]),
        ("30 Sept 2027", ["30 Sept", "2027"]),
        ("unendingendingending", ["unending…"]),
    ],
)
def test_a_long_date_breaks_after_its_year(until: str, lines: list[str]) -> None:
    found = drawings(network_map(replace(two(), until=until)))["wide"]
    assert [text for text in seen(found) if text in lines] == lines


@pytest.mark.parametrize("kind", KINDS)
def test_neighbours_share_a_capsule_and_others_a_bridge(kind: str) -> None:
    rows = tuple(Line(team(number), ()) for number in range(3))
    near = replace(chart(*rows), interchanges=(Interchange(1, 0, 0.2, "换乘：补签单"),))
    found = drawings(network_map(near))[kind]
    (capsule,) = found.shapes("network-map-meeting")
    assert capsule.tag == "rect"
    far = replace(near, interchanges=(Interchange(0, 2, 0.2, "换乘：补签单"),))
    found = drawings(network_map(far))[kind]
    assert [one.tag for one in found.shapes("network-map-meeting")] == ["circle", "circle"]
    assert len(found.shapes("network-map-bridge")) == 1
    if kind == "wide":
        assert "换乘：补签单" in seen(found)


@pytest.mark.parametrize("kind", KINDS)
def test_a_loop_a_branch_taken_over_and_one_to_come(kind: str) -> None:
    looped = Line(team(0), (), (Loop(0.4, "转入下一循环"),))
    spurs = (Spur(0, 0.3, team(1), is_done=True), Spur(0, 0.7, team(1)))
    found = drawings(network_map(replace(chart(looped, Line(team(1), ())), spurs=spurs)))[kind]
    assert len(found.shapes("network-map-loop")) == 1
    done = ["is-done" in one.get("class", "") for one in found.shapes("network-map-spur")]
    assert done == [True, False]
    assert seen(found).count("货") == 4  # two lines, and a badge at each branch
    assert ("转入下一循环" in seen(found)) == (kind == "wide")


def test_a_branch_without_room_for_a_badge_ends_in_a_ring() -> None:
    spurs = (Spur(0, 1.0, team(1)),)
    lines = tuple(Line(team(number), ()) for number in range(2))
    found = drawings(network_map(replace(chart(*lines), spurs=spurs)))["narrow"]
    assert len(found.shapes("network-map-ring")) == 1


def test_branches_of_one_day_leave_together() -> None:
    spurs = tuple(Spur(0, 0.7, team(number)) for number in (1, 2))
    lines = tuple(Line(team(number), ()) for number in range(3))
    found = drawings(network_map(replace(chart(*lines), spurs=spurs)))["wide"]
    assert len(found.shapes("network-map-spur")) == 1


def test_marks_of_the_same_day_lie_side_by_side() -> None:
    same = (Stop(0.4, "a", Station.DONE), Stop(0.4, "b", Station.DONE))
    found = drawings(network_map(two(*same)))["wide"]
    (one, _), (other, _) = marks(found, "chart-done")
    assert abs(one - other) >= 20


def test_twelve_lines_are_labelled_and_thirteen_are_not() -> None:
    lines = tuple(Line(team(number), STOPS) for number in range(13))
    assert "17.5 分钟" in seen(drawings(network_map(chart(*lines[:12])))["wide"])
    many = drawings(network_map(chart(*lines)))["wide"]
    assert "17.5 分钟" not in seen(many)
    assert len(many.shapes("chart-now")) == 13


def test_a_long_name_is_shortened_where_it_is_too_wide() -> None:
    long = team(0, "第三货场综合装卸机械化加固作业一班兼夜间机动支援组")
    for found in drawings(network_map(chart(Line(long, STOPS)))).values():
        (name,) = [text for text in seen(found) if text.startswith("第三货场")]
        assert name.endswith("…")


def test_names_lead_to_the_pages_of_teams_for_pointers_only() -> None:
    markup = network_map(two())
    assert markup.count('<a href="@/teams/0" tabindex="-1">') == 2


def test_texts_are_escaped() -> None:
    line = Line(team(0, "<b>&班", "<"), (Stop(0.4, "<i>", Station.NOW),))
    markup = network_map(replace(chart(line), sentence="<u>", terminus="<s>", today="<q>"))
    for tag in ("<b>", "<i>", "<u>", "<s>", "<q>"):
        assert tag not in markup


def test_the_words_for_later_days_stand_beside_today() -> None:
    later = Timely("7月15日", ((date(2026, 7, 15), "今天 7月15日"),))
    markup = network_map(replace(two(), today=later))
    assert markup.count('data-by-day="2026-07-15 今天 7月15日"') == 2


def test_without_lines_only_the_sentence_stands() -> None:
    assert network_map(chart()) == (
        '<figure class="chart"><figcaption>两条线。</figcaption></figure>'
    )


at = st.floats(0, 1)
words = st.text("货装一班篷布加固 abcW1.9％", max_size=14)
stops = st.builds(Stop, at, words, st.sampled_from(Station), st.sampled_from(["", "到站"]))
lines = st.builds(
    Line,
    st.builds(team, st.integers(0, 20), words, st.text("装吊AB", max_size=5)),
    st.lists(stops, max_size=6).map(lambda all_: tuple(sorted(all_, key=lambda one: one.at))),
    st.lists(st.builds(Loop, at, words), max_size=2).map(tuple),
)


@st.composite
def maps(draw: st.DrawFn) -> NetworkMap:
    rows = draw(st.lists(lines, min_size=1, max_size=16))
    row = st.integers(0, len(rows) - 1)
    pairs = st.tuples(row, row).filter(lambda pair: pair[0] != pair[1])
    meetings = st.builds(
        lambda pair, x, text: Interchange(pair[0], pair[1], x, text), pairs, at, words
    )
    return NetworkMap(
        sentence="一句话。",
        lines=tuple(rows),
        months=MONTHS[:: draw(st.integers(1, 12))],
        now=draw(st.none() | at),
        today=draw(st.sampled_from(["", "今天 7月15日"])),
        terminus=draw(st.text("货畅其流，人人在学。 Wide", max_size=60)),
        until=draw(st.sampled_from(["", "2027年12月", "31 December 2027"])),
        interchanges=tuple(draw(st.lists(meetings, max_size=3))) if len(rows) > 1 else (),
        spurs=tuple(draw(st.lists(st.builds(Spur, row, at, st.builds(team, row)), max_size=4))),
    )


@given(maps())
@settings(max_examples=60, deadline=None)
def test_no_word_leaves_the_sheet_or_lies_on_another(any_map: NetworkMap) -> None:
    for found in drawings(network_map(any_map)).values():
        assert found.outside() == []
        assert found.overlaps() == []
        wanted = [stop.state for line in any_map.lines for stop in line.stops]
        for state, look in LOOKS.items():
            assert len(found.shapes(look)) == wanted.count(state)
