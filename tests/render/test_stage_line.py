"""The small line of a topic's stages: what is behind, where it is, how it ends."""

import re

from site_builder.render.charts.stage_line import stage_line
from site_builder.views.charts import StageLine, Station

D, N, A, S = Station.DONE, Station.NOW, Station.AHEAD, Station.STOPPED


def circles(*stations: Station, back_to: int | None = None) -> list[str]:
    drawn = stage_line(StageLine(stations, back_to))
    return re.findall(r'<circle class="stage-line-station is-(\w+)"', drawn)


def drawn(*stations: Station, back_to: int | None = None) -> str:
    return str(stage_line(StageLine(stations, back_to)))


def test_every_station_is_drawn_as_it_stands() -> None:
    assert circles(D, D, N, A, A) == ["done", "done", "now", "ahead", "ahead"]


def test_the_way_is_solid_up_to_now_and_dashed_beyond() -> None:
    line = drawn(D, N, A)
    assert 'class="stage-line-way" d="M50 28L150 28"' in line
    assert 'class="stage-line-ahead" d="M150 28L250 28"' in line


def test_a_first_station_has_no_way_behind_it() -> None:
    assert "stage-line-way" not in drawn(N, A)


def test_nothing_is_drawn_beyond_a_buffer() -> None:
    line = drawn(D, D, S, A, A)
    assert "stage-line-buffer" in line
    assert "stage-line-ahead" not in line
    assert circles(D, D, S, A, A) == ["done", "done"]


def test_a_line_carried_over_turns_back() -> None:
    line = drawn(D, D, N, A, back_to=1)
    assert 'class="stage-line-back" d="M250 28V5H150V17"' in line
    assert circles(D, D, N, A, back_to=1) == ["done", "done", "now"]


def test_an_arrived_line_ends_at_its_heart() -> None:
    assert "stage-line-ahead" not in drawn(D, D, N)


def test_the_drawing_is_silent() -> None:
    assert 'aria-hidden="true"' in drawn(D, N)
