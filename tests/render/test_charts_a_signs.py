"""Branches to other teams, and what a whole is made of."""

import itertools
import re
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.render.charts.mix import mix
from site_builder.render.charts.spread_map import spread_map
from site_builder.views.charts import Branch, Mix, Share, SpreadMap, Station
from site_builder.views.parts import TeamTag
from tests.render.charts_a import NARROW_KIND, WIDE_KIND, Drawing, both, drawing

LONG = "远郊货场篷布加固与集装箱整备联合作业三班"
COVER = TeamTag("篷布加固班", "篷", 5, 5, "peng.html")
FIRST = TeamTag("货装一班", "装一", 1, 1, "z1.html")
SECOND = TeamTag("货装二班", "装二", 2, 2, "z2.html")
KINDS = (WIDE_KIND, NARROW_KIND)

words = st.text("起点目标甲乙丙WMim09 ，（）-.%", max_size=20)
teams = st.builds(
    TeamTag, words, st.text("装一二吊", max_size=3), st.integers(1, 8), st.integers(1, 8), words
)
states = st.sampled_from(Station)


def spread(*branches: Branch, team: TeamTag = COVER, standard: str = "作业卡 PB-07") -> SpreadMap:
    return SpreadMap("作业卡传给谁。", team, standard, branches)


def group(found: Drawing, team: TeamTag) -> list[Element]:
    """Return all that is drawn in the colour and the weave of a team."""
    look = f"t-{team.colour} w-{team.weave}"
    return [part for each in found.root.iter("g") if each.get("class") == look for part in each]


def looks(parts: list[Element]) -> set[str]:
    return {part.get("class", "") for part in parts}


@pytest.mark.parametrize("kind", KINDS)
def test_every_team_is_named_with_its_badge_on_its_own_line(kind: str) -> None:
    chart = spread(Branch(FIRST, "7月下旬开教", Station.NOW), Branch(SECOND, "", Station.AHEAD))
    found = drawing(spread_map(chart), kind)
    for team in (COVER, FIRST, SECOND):
        assert found.named(team.short)
        assert found.named(team.name)
        assert "chart-badge" in looks(group(found, team)) | looks(found.shapes("chart-badge"))
    assert found.named("作业卡 PB-07")
    assert found.named("7月下旬开教").box.top > found.named("货装一班").box.bottom


@pytest.mark.parametrize(
    ("state", "line", "station"),
    [
        (Station.DONE, "chart-line", "chart-full"),
        (Station.NOW, "chart-line", "chart-now"),
        (Station.AHEAD, "chart-ahead", "chart-open is-ahead"),
        (Station.LATE, "chart-ahead is-late", "chart-open is-late"),
        (Station.STOPPED, "chart-stop", "chart-open"),
    ],
)
def test_the_state_of_a_branch_shows_in_its_line_and_its_station(
    state: Station, line: str, station: str
) -> None:
    for found in both(spread_map(spread(Branch(FIRST, "", state)))):
        assert {line, station} <= looks(group(found, FIRST))


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("kind", KINDS)
def test_branches_leave_the_standard_and_turn_by_45_or_90_degrees(kind: str, count: int) -> None:
    chart = spread(*(Branch(FIRST, "年内", Station.AHEAD),) * count)
    found = drawing(spread_map(chart), kind)
    ways = [_points(part) for part in group(found, COVER) if part.get("class") == "chart-ahead"]
    branches = ways[:count]
    assert len({way[0] for way in branches}) == 1
    assert len({way[-1][1] for way in branches}) == count
    for way in branches:
        for (x, y), (to_x, to_y) in itertools.pairwise(way):
            across, down = to_x - x, to_y - y
            assert across >= 0
            assert down >= 0
            assert 0 in {across, down} or across == pytest.approx(down, abs=0.2)


@pytest.mark.parametrize("kind", KINDS)
def test_a_standard_that_nobody_has_taken_over_yet_is_the_line_alone(kind: str) -> None:
    found = drawing(spread_map(spread()), kind)
    assert len(found.shapes("chart-line")) == 1
    assert not found.outside()


def test_long_names_are_broken_but_whole() -> None:
    team = TeamTag(LONG, "联合三", 3, 3, "")
    for found in both(spread_map(spread(Branch(team, LONG, Station.NOW), team=team))):
        assert "…" not in "".join(text.text for text in found.texts)
        assert not found.outside()
        assert not found.overlaps()


@settings(deadline=None)
@given(
    st.builds(
        SpreadMap,
        words,
        teams,
        words,
        st.lists(st.builds(Branch, teams, words, states), max_size=8).map(tuple),
    )
)
def test_no_word_of_a_spread_map_leaves_the_sheet_or_lies_on_another(chart: SpreadMap) -> None:
    for found in both(spread_map(chart)):
        assert not found.outside()
        assert not found.overlaps()


def whole(*shares: float) -> Mix:
    parts = tuple(Share(f"第{n}样", share, f"{share:.0%}") for n, share in enumerate(shares))
    return Mix("学习的形式。", parts)


def test_parts_of_the_bar_are_as_wide_as_their_share() -> None:
    found = drawing(mix(whole(0.5, 0.3, 0.2)), WIDE_KIND)
    widths = [float(part.get("width", "")) for part in found.shapes("chart-part")]
    assert [round(width / found.width, 1) for width in widths] == [0.5, 0.3, 0.2]


def test_parts_do_not_touch() -> None:
    found = drawing(mix(whole(0.4, 0.3, 0.2, 0.07, 0.02, 0.01)), WIDE_KIND)
    edges = [
        (float(part.get("x", "")), float(part.get("x", "")) + float(part.get("width", "")))
        for part in found.shapes("chart-part")
    ]
    assert all(end < start for (_, end), (start, _) in itertools.pairwise(edges))


def test_six_parts_have_six_patterns_and_no_drawing_needs_an_id() -> None:
    markup = mix(whole(0.3, 0.2, 0.2, 0.1, 0.1, 0.1))
    found = drawing(markup, WIDE_KIND)
    assert len(found.shapes("is-full")) == 1
    assert len(found.shapes("chart-part")) == 6
    assert len(found.shapes("chart-strokes")) == 3
    assert len(found.shapes("chart-dots")) == 1
    assert " id=" not in markup
    assert "url(" not in markup


def test_strokes_stay_inside_their_part() -> None:
    found = drawing(mix(whole(0.3, 0.2, 0.2, 0.1, 0.1, 0.1)), WIDE_KIND)
    outlines = found.shapes("chart-part")
    for index, strokes in zip((1, 4, 5), found.shapes("chart-strokes"), strict=True):
        left = float(outlines[index].get("x", ""))
        right = left + float(outlines[index].get("width", ""))
        assert all(left - 0.1 <= x <= right + 0.1 for x, _ in _points(strokes))


def test_every_part_is_named_below_it_with_its_number() -> None:
    found = drawing(mix(whole(0.6, 0.4)), WIDE_KIND)
    for name, number, part in zip(
        ("第0样", "第1样"), ("60%", "40%"), found.shapes("chart-part"), strict=True
    ):
        left, width = float(part.get("x", "")), float(part.get("width", ""))
        assert left < found.named(number).box.left < left + width
        assert found.named(name).box.top > found.named(number).box.top


def test_phones_get_a_bar_for_every_part() -> None:
    found = drawing(mix(whole(0.6, 0.3, 0.1)), NARROW_KIND)
    tops = [float(part.get("y", "")) for part in found.shapes("chart-part")]
    assert tops == sorted(set(tops))


def test_parts_too_small_for_names_below_are_listed_on_wide_screens_too() -> None:
    found = drawing(mix(whole(0.95, *(0.01,) * 5)), WIDE_KIND)
    assert len({part.get("y") for part in found.shapes("chart-part")}) == 6


def test_a_part_of_nothing_is_named_but_not_drawn() -> None:
    found = drawing(mix(whole(1, 0)), NARROW_KIND)
    assert len(found.shapes("chart-part")) == 1
    assert found.named("第1样")


def test_a_whole_of_no_parts_is_only_its_sentence() -> None:
    assert "<svg" not in mix(Mix("还没有记录。", ()))


@settings(deadline=None)
@given(st.lists(st.tuples(words, st.integers(0, 1000)), min_size=1, max_size=9))
def test_no_word_of_a_mix_leaves_the_sheet_or_lies_on_another(
    named: list[tuple[str, int]],
) -> None:
    total = sum(count for _, count in named) or 1
    parts = tuple(Share(name, count / total, f"{count / total:.1%}") for name, count in named)
    for found in both(mix(Mix("形式。", parts))):
        assert not found.outside()
        assert not found.overlaps()


def test_names_that_look_like_markup_are_shown_as_they_are_written() -> None:
    name = "<b>甲</b>&"
    team = TeamTag(name, "<i>", 1, 1, "")
    drawn = (
        spread_map(spread(Branch(team, name, Station.DONE), team=team, standard=name)),
        mix(Mix(name, (Share(name, 1, name),))),
    )
    for markup in drawn:
        assert not re.search("<[bi]>", markup)
        assert name in "".join(text.text for text in drawing(markup, WIDE_KIND).texts)


def _points(path: Element) -> list[tuple[float, float]]:
    """Return the corners of a path, bends as their ends."""
    d = re.sub(r"A[\d.]+ [\d.]+ 0 0 1 ", "L", path.get("d", ""))
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.-]+) ([\d.-]+)", d)]
