"""The flow from lessons to results: every stage can be read, on a desk and on a phone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.render.charts.chain_flow import chain_flow
from site_builder.views.charts import ChainFlow, ChainStop
from tests.render.charts_a import NARROW_KIND, WIDE_KIND, Drawing, both, drawing

KINDS = (WIDE_KIND, NARROW_KIND)
NAMES = ("上了的课", "课题和变化用上了", "到了目标", "写进了标准", "个班学了去")


def chain(*shares: float) -> ChainFlow:
    stops = (ChainStop(str(140 - n), NAMES[n], share) for n, share in enumerate(shares))
    return ChainFlow("2026年 140 课。", tuple(stops))


def height(found: Drawing, look: str, side: str) -> list[float]:
    return [float(one.get(side, "")) for one in found.shapes(look)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_stage_stands_with_its_figure(kind: str) -> None:
    found = drawing(chain_flow(chain(1, 0.5, 0.5, 1, 1)), kind)
    for n, name in enumerate(NAMES):
        assert found.named(str(140 - n))
        assert name in "".join(each.text for each in found.texts)


@pytest.mark.parametrize(("kind", "side"), [(WIDE_KIND, "height"), (NARROW_KIND, "width")])
def test_the_track_is_as_broad_as_what_went_on(kind: str, side: str) -> None:
    found = drawing(chain_flow(chain(1, 0.5, 0.001)), kind)
    (room, _), (half, least) = height(found, "chart-part", side), height(found, "chart-done", side)
    assert half == pytest.approx(room / 2)
    assert 2 < least < half


@pytest.mark.parametrize("kind", KINDS)
def test_lessons_alone_have_no_track(kind: str) -> None:
    assert drawing(chain_flow(chain(1)), kind).shapes("chart-part") == []


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            ChainStop,
            st.integers(1, 99_999).map(str),
            st.text("上课题变化用到目标标准 abcW", min_size=1, max_size=16),
            st.floats(0.001, 1),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_nothing_leaves_the_sheet_or_lies_on_another(stops: list[ChainStop]) -> None:
    for found in both(chain_flow(ChainFlow("一句话。", tuple(stops)))):
        assert found.outside() == []
        assert found.overlaps() == []
