"""Run charts: the line, its levels, its marks, and room for every word."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.render.charts import canvas
from site_builder.render.charts.placing import Box
from site_builder.render.charts.run_chart import run_chart
from site_builder.views.axis import axis_of, round_axis
from site_builder.views.charts import Level, Mark, Reading, RunChart
from tests.render.charts_a import NARROW_KIND, WIDE_KIND, Drawing, both, caption, drawing

MONTHS = ("10月", "11月", "12月", "1月", "2月", "3月", "4月", "5月", "6月")
COVER = (26.2, 25.9, 26.1, 25.8, 25.4, 22.8, 19.6, 17.9, 17.5)
CHANGES = (Mark(5, "工具上车"), Mark(6, "两人对拉"), Mark(7, "折法统一"))
LONG = "二〇二六年七月中旬第三个星期二的早班上头"
TOKENS = Path("templates/assets/css/tokens.css")


def chart(
    values: tuple[float, ...] = COVER,
    *,
    start: Level | None = None,
    target: Level | None = None,
    marks: tuple[Mark, ...] = (),
    cut: str = "",
) -> RunChart:
    names = (*MONTHS, *(f"第{week}周" for week in range(60)))
    readings = tuple(
        Reading(name, value, f"{value:g}") for name, value in zip(names, values, strict=False)
    )
    return RunChart("盖篷布越来越快。", "分钟／车", readings, start, target, marks, cut)


FULL = chart(start=Level("起点", 26, "26"), target=Level("目标", 18, "18"), marks=CHANGES)


def heights(found: Drawing, look: str) -> list[float]:
    """Return the heights of straight level lines of a class."""
    return [float(shape.get("d", "").split()[-1]) for shape in found.shapes(look)]


def circles(found: Drawing, look: str) -> list[tuple[float, float]]:
    return [(float(s.get("cx", "")), float(s.get("cy", ""))) for s in found.shapes(look)]


@pytest.mark.parametrize("kind", [WIDE_KIND, NARROW_KIND])
def test_every_reading_is_a_station_and_the_last_one_is_now(kind: str) -> None:
    found = drawing(run_chart(FULL), kind)
    assert len(circles(found, "chart-open")) == len(COVER) - 1
    assert len(circles(found, "chart-now")) == 1
    xs = [x for x, _ in (*circles(found, "chart-open"), *circles(found, "chart-now"))]
    assert xs == sorted(xs)


@pytest.mark.parametrize("kind", [WIDE_KIND, NARROW_KIND])
def test_the_line_runs_through_its_stations_in_colour_and_weave(kind: str) -> None:
    found = drawing(run_chart(FULL), kind)
    (line,), (thread,) = found.shapes("chart-line"), found.shapes("chart-thread")
    assert line.get("d") == thread.get("d")
    points = re.findall(r"([\d.]+) ([\d.]+)", line.get("d", ""))
    stations = [*circles(found, "chart-open"), *circles(found, "chart-now")]
    assert [float(x) for x, _ in points] == pytest.approx([x for x, _ in stations], abs=0.1)
    assert [float(y) for _, y in points] == pytest.approx([y for _, y in stations], abs=0.1)


def test_higher_values_stand_higher() -> None:
    found = drawing(run_chart(chart((1, 5, 3))), WIDE_KIND)
    (_, low), (_, high) = circles(found, "chart-open")
    ((_, middle),) = circles(found, "chart-now")
    assert high < middle < low


@pytest.mark.parametrize("kind", [WIDE_KIND, NARROW_KIND])
def test_start_and_target_are_named_with_their_value_right_of_the_plot(kind: str) -> None:
    found = drawing(run_chart(FULL), kind)
    now = circles(found, "chart-now")[0][0]
    assert found.named("起点 26").box.left > now
    assert found.named("目标 18").box.left > now
    assert {"is-big", "is-number"} <= found.named("17.5").look


def test_names_at_the_right_stand_in_the_order_of_their_values() -> None:
    found = drawing(run_chart(FULL), WIDE_KIND)
    tops = [found.named(text).box.top for text in ("起点 26", "目标 18", "17.5")]
    assert tops == sorted(tops)


@pytest.mark.parametrize("values", [(7.0,) * 6, (18.1, 18.0, 18.2, 18.05), (0.0, 0.0)])
def test_nothing_overlaps_when_start_target_and_last_value_are_alike(
    values: tuple[float, ...],
) -> None:
    last = values[-1]
    tight = chart(values, start=Level("起点", last, "18"), target=Level("目标", last, "18.1"))
    for found in both(run_chart(tight)):
        assert not found.overlaps()


def test_names_too_long_for_the_end_stand_below_with_a_piece_of_their_line() -> None:
    wordy = chart(start=Level(LONG, 26, "123456789012"), target=Level("目标", 18, "18"))
    for found in both(run_chart(wordy)):
        assert len(found.shapes("chart-start")) == 2
        assert len(found.shapes("chart-goal")) == 1
        below = [text for text in found.texts if text.text.startswith("二〇二六")]
        assert min(text.box.top for text in below) > found.named("6月").box.bottom


def test_a_name_and_its_value_take_two_lines_before_they_leave_the_end() -> None:
    found = drawing(run_chart(chart(target=Level("年底的目标", 18, "18"))), NARROW_KIND)
    assert found.named("年底的目标").box.left == pytest.approx(found.named("18").box.left)


def test_the_largest_lowest_and_changed_values_are_written_the_rest_not() -> None:
    found = drawing(run_chart(FULL), WIDE_KIND)
    numbers = {text.text for text in found.texts if "is-number" in text.look}
    assert numbers == {"26.2", "22.8", "19.6", "17.9", "17.5"}


def test_a_last_value_too_long_for_the_end_is_written_at_its_station() -> None:
    huge = RunChart("大数。", "元", (Reading("1月", 1, "1"), Reading("2月", 2, "2" * 12)))
    found = drawing(run_chart(huge), NARROW_KIND)
    assert "is-big" not in found.named("2" * 12).look
    ((x, y),) = circles(found, "chart-now")
    assert found.named("2" * 12).box.wider(40).holds(Box(x, y, x, y))


def test_marks_are_numbered_pins_named_on_the_wide_drawing_only() -> None:
    wide, narrow = both(run_chart(FULL))
    assert len(wide.shapes("chart-pin-number")) == len(narrow.shapes("chart-pin-number")) == 3
    assert {mark.label for mark in CHANGES} <= {text.text for text in wide.texts}
    assert not {mark.label for mark in CHANGES} & {text.text for text in narrow.texts}


def test_the_caption_names_the_marks_by_their_number() -> None:
    markup = run_chart(FULL)
    assert caption(markup) == "盖篷布越来越快。 ①工具上车 ②两人对拉 ③折法统一"
    assert 'class="chart-marks is-phone"' in markup


def test_a_pin_points_between_the_reading_before_and_the_one_after() -> None:
    found = drawing(run_chart(FULL), WIDE_KIND)
    stations = [x for x, _ in circles(found, "chart-open")]
    drop = found.shapes("chart-drop")[0].get("d", "")
    assert float(drop.split("L")[-1].split()[0]) == pytest.approx(
        (stations[4] + stations[5]) / 2, abs=0.1
    )


def test_names_of_marks_that_have_to_move_say_their_number() -> None:
    crowded = chart(marks=tuple(Mark(5, f"第{name}种改法") for name in "一二三四"))
    found = drawing(run_chart(crowded), WIDE_KIND)
    named = [text.text for text in found.texts if "种改法" in text.text]
    assert [name[0] for name in named] == ["①", "②", "③", "④"]
    assert not found.overlaps()


def test_marks_without_room_for_their_names_are_named_in_the_caption_everywhere() -> None:
    many = run_chart(chart(marks=tuple(Mark(5, LONG) for _ in range(12))))
    assert 'class="chart-marks"' in many
    assert LONG[:4] not in "".join(text.text for text in drawing(many, WIDE_KIND).texts)


def test_numbers_beyond_the_circled_ones_stand_in_brackets() -> None:
    said = caption(run_chart(chart(marks=tuple(Mark(3, "改") for _ in range(51)))))
    assert "⑳改" in said
    assert "㉑改" in said
    assert "㊿改" in said
    assert "(51)改" in said


def test_a_cut_axis_is_said_and_a_whole_one_is_not() -> None:
    assert caption(run_chart(chart(cut="纵轴从 15 开始"))).endswith("纵轴从 15 开始")
    assert "纵轴" not in caption(run_chart(chart((3, 12, 9), cut="纵轴从 0 开始")))


def test_the_view_can_know_where_the_axis_begins() -> None:
    axis = axis_of(FULL)
    assert (axis.is_cut, axis.text(axis.low), axis.text(axis.high)) == (True, "15", "30")


def test_a_tick_at_a_level_is_bold_and_has_no_grid_line_of_its_own() -> None:
    found = drawing(run_chart(chart((1, 4), target=Level("目标", 2, "两件"))), WIDE_KIND)
    assert "is-bold" in found.named("2").look
    assert not set(heights(found, "chart-grid")) & set(heights(found, "chart-goal"))


def test_sixty_readings_keep_only_telling_stations_and_names_with_air_between() -> None:
    values = tuple(50 + (week * 37 % 23) - week / 2 for week in range(60))
    for found in both(run_chart(chart(values))):
        assert len(circles(found, "chart-open")) == 2
        assert found.shapes("is-slim")
        assert not found.overlaps()


def test_one_reading_is_one_station_and_none_is_only_the_sentence() -> None:
    assert len(circles(drawing(run_chart(chart((5.0,))), WIDE_KIND), "chart-now")) == 1
    assert "<svg" not in run_chart(RunChart("还没有数。", "次", ()))


def test_what_looks_like_markup_is_shown_as_it_is_written() -> None:
    readings = (Reading("<i>1月</i>", 1, "<b>1</b>"), Reading("2月&", 2, '"2"'))
    level = Level("<s>起点</s>", 1, "1 & 2")
    hostile = RunChart("<b>句</b>", "<u>", readings, level, None, (Mark(1, "<b>甲</b>"),), "<c>")
    markup = run_chart(hostile)
    assert not re.search(r"<(i|b|u|s|c)>", markup)
    assert caption(markup) == "<b>句</b> ①<b>甲</b> <c>"
    assert drawing(markup, WIDE_KIND).named("<b>甲</b>")


def test_the_sizes_of_type_are_those_of_the_style() -> None:
    said = dict(re.findall(r"--(chart-[a-z-]+): ([\d.]+)px", TOKENS.read_text()))
    sizes = (canvas.TEXT, canvas.SMALL, canvas.BIG, canvas.BIG_SMALL)
    names = ("chart-text", "chart-small", "chart-big", "chart-big-small")
    assert tuple(float(said[name]) for name in names) == sizes


values_of_any_size = st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: round(value, 3))


@given(st.lists(values_of_any_size, min_size=1, max_size=60))
def test_an_axis_holds_all_values_on_three_to_five_even_ticks(values: list[float]) -> None:
    axis = round_axis(values)
    assert 3 <= len(axis.ticks) <= 5
    assert axis.low <= min(values) <= max(values) <= axis.high
    assert len({axis.text(tick) for tick in axis.ticks}) == len(axis.ticks)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((3, 12), (0, 5, 10, 15)),
        ((-12, -3), (-15, -10, -5, 0)),
        ((26.2, 17.5), (15, 20, 25, 30)),
        ((0.1, 0.4), (0, 0.1, 0.2, 0.3, 0.4)),
        ((98, 100), (98, 98.5, 99, 99.5, 100)),
    ],
)
def test_ticks_are_round(values: tuple[float, ...], ticks: tuple[float, ...]) -> None:
    assert round_axis(values).ticks == ticks


@st.composite
def any_chart(draw: st.DrawFn) -> RunChart:
    words = st.text("起点目标甲乙丙WMim09 ，（）-.%", max_size=20)
    values = draw(st.lists(values_of_any_size, min_size=1, max_size=60))
    readings = tuple(Reading(draw(words), value, f"{value:,.2f}") for value in values)
    level = st.builds(Level, words, values_of_any_size, st.sampled_from(("26", "123,456,789,012")))
    marks = st.lists(st.builds(Mark, st.integers(-1, len(values) + 1), words), max_size=14)
    return RunChart(
        "说明。",
        draw(words),
        readings,
        draw(st.none() | level),
        draw(st.none() | level),
        tuple(draw(marks)),
    )


@settings(deadline=None)
@given(any_chart())
def test_no_word_leaves_the_sheet_or_lies_on_another(any_one: RunChart) -> None:
    for found in both(run_chart(any_one)):
        assert found.shapes("is-last")
        assert not found.outside()
        assert not found.overlaps()
