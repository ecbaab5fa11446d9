"""The demo's matrix is what its bare files say, and every cell has its evidence."""

from functools import cache

import pytest

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import State
from tests.coverage.naive import VALUES, Naive, load
from tests.coverage.naive_places import PLACES
from tests.coverage.naive_records import RECORDS
from tests.coverage.naive_state import state
from tests.whole import DEMO, built


@cache
def demo() -> Bulletin:
    return built(DEMO).bulletin


RULES = {one["编号"]: one for one in load(DEMO / "campaign/campaign.yaml")["达标规则"]}
SECOND = VALUES | PLACES | RECORDS


def test_the_second_computation_knows_every_criterion() -> None:
    assert sorted(SECOND) == sorted(RULES) == sorted(str(one.id) for one in demo().coverage.rules)


@pytest.mark.parametrize("number", SECOND)
def test_a_second_computation_comes_to_the_same(number: str) -> None:
    for folder, team in demo().coverage.teams.items():
        (cell,) = (one for one in team.cells if str(one.rule.id) == number)
        bare = Naive(DEMO, folder)
        plain = SECOND[number](bare)
        value = None if cell.found.value is None else float(cell.found.value)
        assert value == pytest.approx(None if plain is None else float(plain)), (folder, number)
        assert cell.state == state(bare, RULES[number], plain), (folder, number)


def test_every_cell_that_has_something_shows_it_in_a_file_of_the_content() -> None:
    for team in demo().coverage.teams.values():
        for cell in team.cells:
            has_something = cell.state in {State.MET, State.PARTIAL}
            assert bool(cell.evidence) or not has_something, (team.folder, str(cell.rule.id))
            for one in cell.evidence:
                lines = (DEMO / one.source).read_text("utf-8").splitlines()
                assert 1 <= one.line <= len(lines)


def test_the_line_of_a_record_is_where_its_title_stands() -> None:
    for team in demo().coverage.teams.values():
        (cell,) = (one for one in team.cells if str(one.rule.id) == "G3.2")
        for one in cell.evidence:
            lines = (DEMO / one.source).read_text("utf-8").splitlines()
            assert str(one.title) in "".join(lines[one.line - 1 : one.line + 2])


def test_sums_are_those_of_the_cells() -> None:
    coverage = demo().coverage
    assert coverage.whole.met == sum(one.met for one in coverage.teams.values())
    for team in coverage.teams.values():
        counted = [one for one in team.cells if one.counts]
        assert (team.met, team.counted) == (
            sum(one.state is State.MET for one in counted),
            len(counted),
        )
