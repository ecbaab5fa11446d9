"""Plans: what a bar looks like says how sure its time is; every note is written."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.render.charts.gantt import gantt
from site_builder.views.charts import Bar, Gantt, GanttRow, Span
from tests.render.charts_a import Drawing
from tests.render.charts_b import MONTHS, drawings, seen, team

NOW = 0.54


def plan(*rows: GanttRow) -> Gantt:
    return Gantt("一项。", MONTHS, rows, NOW, "今天")


def row(*spans: Span, note: str = "", href: str = "") -> GanttRow:
    return GanttRow(team(0), "卷钢装载", href, spans, note)


def wide(chart: Gantt) -> Drawing:
    (found,) = drawings(gantt(chart)).values()
    return found


def only(*spans: Span, note: str = "") -> Drawing:
    return wide(plan(row(*spans, note=note)))


def test_what_is_done_is_solid_with_filled_ends() -> None:
    found = only(Span(0.1, 0.3, Bar.DONE))
    assert len(found.shapes("chart-line")) == 1
    assert len(found.shapes("chart-done")) == 2


def test_what_runs_is_solid_until_now_and_dashed_after() -> None:
    found = only(Span(0.1, 0.8, Bar.RUNNING))
    assert len(found.shapes("chart-line")) == len(found.shapes("chart-ahead")) == 1
    assert len(found.shapes("chart-now")) == len(found.shapes("chart-open")) == 1


def test_what_has_just_begun_has_no_solid_part_yet() -> None:
    found = only(Span(0.7, 0.9, Bar.RUNNING))
    assert found.shapes("chart-line") == []
    assert len(found.shapes("chart-now")) == 1


def test_what_ran_to_this_day_has_no_dashes_left_to_end_in() -> None:
    assert only(Span(0.1, NOW, Bar.RUNNING)).shapes("chart-open") == []


def test_what_is_ahead_is_dashed_between_hollow_stations() -> None:
    found = only(Span(0.6, 0.9, Bar.AHEAD))
    assert len(found.shapes("chart-ahead")) == 1
    assert len(found.shapes("chart-open")) == 2
    assert found.shapes("chart-line") == []


@pytest.mark.parametrize(
    ("look", "drawn"),
    [(Bar.DONE, "chart-done"), (Bar.RUNNING, "chart-now"), (Bar.AHEAD, "chart-open")],
)
def test_a_day_is_a_single_station(look: Bar, drawn: str) -> None:
    found = only(Span(0.5, 0.5, look))
    assert len(found.shapes(drawn)) == 1
    assert found.shapes("chart-line") == found.shapes("chart-ahead") == []


def test_what_is_roughly_known_has_a_dotted_edge_and_is_hatched_inside() -> None:
    found = only(Span(0.6, 0.9, Bar.SOFT))
    (edge,) = found.shapes("gantt-soft-edge")
    (hatching,) = found.shapes("gantt-hatching")
    left = float(edge.get("x", ""))
    right = left + float(edge.get("width", ""))
    strokes = hatching.get("d", "").replace("M", " ").replace("L", " ").split()
    assert all(left <= float(x) <= right for x in strokes[::2])
    assert len(strokes) > 20


def test_a_short_stretch_is_still_a_bar() -> None:
    (bar,) = only(Span(1, 1, Bar.LATE)).shapes("gantt-late")
    assert float(bar.get("width", "")) == 30
    assert float(bar.get("x", "")) + 30 <= 960


def test_what_is_late_has_a_dashed_ghost_and_says_so_in_its_colour() -> None:
    found = only(Span(0.4, 0.5, Bar.LATE), note="逾期 15 天")
    assert len(found.shapes("gantt-late")) == 1
    assert "gantt-overdue" in found.named("逾期 15 天").look
    assert "gantt-overdue" not in only(Span(0.4, 0.5, Bar.DONE), note="好").named("好").look


@pytest.mark.parametrize("new", [0.8, 0.05])
def test_from_a_time_given_up_an_arrow_leads_to_the_new_one(new: float) -> None:
    found = only(Span(0.3, 0.4, Bar.MOVED), Span(new, new, Bar.AHEAD))
    assert len(found.shapes("gantt-struck")) == 1
    shaft, _head = found.shapes("gantt-arrow")
    start, end = (float(part.split()[0]) for part in shaft.get("d", "")[1:].split("L"))
    assert (start < end) is (new > 0.3)


def test_there_is_no_arrow_where_it_would_be_too_short_or_leads_nowhere() -> None:
    assert only(Span(0.3, 0.4, Bar.MOVED), Span(0.4, 0.5, Bar.DONE)).shapes("gantt-arrow") == []
    assert only(Span(0.3, 0.4, Bar.MOVED)).shapes("gantt-arrow") == []


def test_a_note_stands_behind_its_bar_or_behind_today_or_before_it() -> None:
    behind = only(Span(0.6, 0.7, Bar.DONE), note="办完了")
    assert behind.named("办完了").box.left > 0.7 * 800
    near = only(Span(0.45, 0.5, Bar.DONE), note="办完了就好")
    (today,) = near.shapes("timeline-today")
    assert near.named("办完了就好").box.left > float(today.get("d", "")[1:].split()[0])
    before = only(Span(0.95, 1, Bar.DONE), note="年底再办完")
    assert before.named("年底再办完").box.right < 960 * 0.95


def test_a_note_without_room_beside_the_bars_gets_a_line_of_its_own() -> None:
    full = row(Span(0, 1, Bar.RUNNING), note="每班班前")
    one, noted = wide(plan(row(Span(0, 1, Bar.RUNNING)))), wide(plan(full))
    assert noted.height > one.height
    assert "每班班前" in seen(noted)


def test_labels_of_bars_stand_where_there_is_room() -> None:
    assert "8月" in seen(only(Span(0.6, 0.7, Bar.SOFT, "8月")))
    assert "办完" not in seen(only(Span(0, 1, Bar.DONE, "办完")))


def test_titles_lead_to_their_pages_and_those_of_units_have_no_badge() -> None:
    unit = GanttRow(None, "暑期读书", "", (Span(0.5, 0.7, Bar.SOFT),))
    markup = gantt(plan(row(href="teams/x.html"), unit))
    assert markup.count('href="@/teams/x.html"') == markup.count("<a ") == 1
    assert markup.count("chart-badge-name") == 1
    assert "chart-narrow" not in markup


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("卷钢装载", ["卷钢装载"]),
        ("绳结二十个：系二十个，解二十个", ["绳结二十个：系二十个，", "解二十个"]),
        ("看看篷布加固班的作业卡用不用得上", ["看看篷布加固班的", "作业卡用不用得上"]),
    ],
)
def test_a_long_title_stands_in_two_lines_parted_between_its_clauses(
    title: str, lines: list[str]
) -> None:
    drawing = str(gantt(plan(replace(row(Span(0.1, 0.3, Bar.DONE)), title=title))))
    assert [line for line in lines if f">{line}</text>" in drawing] == lines
    assert "…" not in drawing


def test_a_plan_of_units_alone_begins_at_the_left_edge() -> None:
    found = wide(plan(GanttRow(None, "暑期读书", "", ())))
    assert found.named("暑期读书").box.left == 0


def test_without_a_day_or_rows_there_is_no_line_and_no_drawing() -> None:
    unmarked = replace(plan(row(Span(0.1, 0.2, Bar.RUNNING), note="好")), now=None, today="")
    assert wide(unmarked).shapes("timeline-today") == []
    assert "<svg" not in gantt(plan())


def test_texts_are_escaped() -> None:
    evil = GanttRow(team(0), "<b>", '"><i>', (Span(0.1, 0.2, Bar.LATE, "<s>"),), "<q>")
    markup = gantt(plan(evil))
    for tag in ("<b>", "<i>", "<s>", "<q>"):
        assert tag not in markup


words = st.text("卷钢装载逾期 15 天ab", max_size=30)
at = st.floats(0, 1)
spans = st.builds(
    lambda start, length, look, label: Span(start, min(1.0, start + length), look, label),
    at,
    st.sampled_from([0.0, 0.03, 0.2, 1.0]),
    st.sampled_from(Bar),
    words,
)
rows = st.builds(
    GanttRow,
    st.none() | st.builds(team, st.integers(0, 20)),
    words,
    st.sampled_from(["", "plan.html"]),
    st.lists(spans, max_size=4).map(tuple),
    words,
)


@given(st.lists(rows, min_size=1, max_size=30), st.none() | at)
@settings(max_examples=60, deadline=None)
def test_no_word_leaves_the_sheet_or_lies_on_another(all_: list[GanttRow], now: float) -> None:
    found = wide(replace(plan(*all_), now=now))
    assert found.outside() == []
    assert found.overlaps() == []
    texts = " ".join(seen(found))
    assert all(one.note[:20].rstrip() in texts for one in all_ if len(one.note) <= 20)
    looks = [span.look for one in all_ for span in one.spans]
    assert len(found.shapes("gantt-late")) == looks.count(Bar.LATE)
    assert len(found.shapes("gantt-moved")) == looks.count(Bar.MOVED)
    assert len(found.shapes("gantt-soft-edge")) == looks.count(Bar.SOFT)
