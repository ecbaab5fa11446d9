"""Trends: columns on zero, this year beside the one before, every number where it has room."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.render.charts.trend import trend
from site_builder.views.charts import Column, Trend
from tests.render.charts_a import Drawing
from tests.render.charts_b import drawings, seen

KINDS = ("wide", "narrow")
YEAR = Trend(
    "半年学了 286 学时。",
    "人时",
    (
        Column("1月", 40, "40", 30),
        Column("2月", 80, "80", 20),
        Column("3月", 60, "60", is_running=True),
        Column("4月", None, "", 50),
    ),
    "2026年",
    "2025年",
)


def sizes(found: Drawing, side: str) -> list[float]:
    return [float(one.get(side, "")) for one in found.shapes("trend-now")]


@pytest.mark.parametrize("kind", KINDS)
def test_columns_are_as_long_as_their_values(kind: str) -> None:
    found = drawings(trend(YEAR))[kind]
    first, second = sizes(found, "height" if kind == "wide" else "width")
    assert second == pytest.approx(2 * first, abs=0.2)


@pytest.mark.parametrize("kind", KINDS)
def test_the_year_before_is_an_outline_and_the_running_month_dashed(kind: str) -> None:
    found = drawings(trend(YEAR))[kind]
    assert len(found.shapes("trend-before")) == 3
    assert len(found.shapes("trend-running")) == 1
    assert "is-bold" in found.named("3月").look


@pytest.mark.parametrize("kind", KINDS)
def test_every_number_and_both_years_are_written(kind: str) -> None:
    texts = seen(drawings(trend(YEAR))[kind])
    assert {"40", "80", "60", "2026年", "2025年", "人时", "1月", "4月"} <= set(texts)


def test_this_year_is_named_at_the_last_value_and_the_one_before_at_its_first_column() -> None:
    wide, narrow = (drawings(trend(YEAR))[kind] for kind in KINDS)
    assert wide.named("2026年").box.left >= wide.named("60").box.left - 12
    assert wide.named("2025年").box.left < wide.named("40").box.left
    now, before = narrow.named("2026年").box, narrow.named("2025年").box
    assert now.top == pytest.approx(narrow.named("60").box.top)
    assert narrow.named("40").box.top < before.top < narrow.named("80").box.top


@pytest.mark.parametrize("kind", KINDS)
def test_a_year_without_another_is_not_compared(kind: str) -> None:
    alone = replace(
        YEAR, now="", before="", columns=tuple(replace(one, before=None) for one in YEAR.columns)
    )
    found = drawings(trend(alone))[kind]
    assert found.shapes("trend-before") == []
    assert "2026年" not in seen(found)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_drawn_where_there_is_nothing(kind: str) -> None:
    empty = replace(YEAR, columns=(Column("1月", 0, "0", 0), Column("2月", None, "")))
    found = drawings(trend(empty))[kind]
    assert found.shapes("trend-now") == found.shapes("trend-before") == []
    assert "0" in seen(found)


def test_of_many_columns_some_are_named_at_even_steps() -> None:
    many = replace(YEAR, columns=tuple(Column(f"{one}周", 5, "5", 4) for one in range(100, 140)))
    names = [int(text[:-1]) for text in seen(drawings(trend(many))["wide"]) if text[-1] == "周"]
    steps = {later - one for one, later in pairwise(names)}
    assert len(steps) == 1
    assert names[0] == 100


def test_without_columns_only_the_sentence_stands() -> None:
    assert "<svg" not in trend(replace(YEAR, columns=()))


def test_texts_are_escaped() -> None:
    evil = Trend("<u>", "<b>", (Column("<i>", 1, "<s>", 1),), "<q>", "<p>")
    for tag in ("<u>", "<b>", "<i>", "<s>", "<q>", "<p>"):
        assert tag not in trend(evil)


numbers = st.none() | st.floats(0, 1e6) | st.sampled_from([0.0, 1e-9, 100.0])


@st.composite
def trends(draw: st.DrawFn) -> Trend:
    name = draw(st.sampled_from(["1月", "12月", "September", "第三季度上半段"]))
    columns = tuple(
        Column(name, value, "" if value is None else f"{value:.1f}", before, running)
        for value, before, running in draw(
            st.lists(st.tuples(numbers, numbers, st.booleans()), min_size=1, max_size=26)
        )
    )
    years = draw(st.sampled_from([("", ""), ("2026年", "2025年")]))
    return Trend("一句话。", "人时", columns, *years)


@given(trends())
@settings(max_examples=80, deadline=None)
def test_no_word_leaves_the_sheet_or_lies_on_another(any_trend: Trend) -> None:
    for found in drawings(trend(any_trend)).values():
        assert found.outside() == []
        assert found.overlaps() == []
        drawn = len(found.shapes("trend-now")) + len(found.shapes("trend-running"))
        assert drawn == sum(bool(column.value) for column in any_trend.columns)
