"""The sites of extremes are sound content: what they show is worth looking at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.problems import Severity
from tests.finished import SITES, Finished
from tests.stress.site import write_empty, write_many, write_one_day, write_one_file, write_stress
from tests.whole import built, files_in

# One photo is missing on purpose, and an introduction attacks the page with a script and a picture.
WANTED = ["E314", "E128", "E128", "E314"]


def test_a_site_of_extremes_has_no_fault_but_those_planted(tmp_path: Path) -> None:
    site = built(write_stress(tmp_path))
    graver = [
        one.code for one in site.problems if one.severity in (Severity.ERROR, Severity.PRIVACY)
    ]
    assert graver == WANTED
    assert site.stopped is None
    teams = site.bulletin.teams.values()
    assert len(teams) == 40
    assert {team.headcount for team in teams} >= {1, 60}
    assert max(len(team.topics) for team in teams) == 500


@pytest.mark.parametrize("write", [write_empty, write_one_day, write_one_file, write_many])
def test_the_smallest_sites_are_in_order(write: Callable[[Path], Path], tmp_path: Path) -> None:
    site = built(write(tmp_path))
    assert {one.code for one in site.problems} <= {"W258"}  # no calendar


def test_the_site_of_extremes_is_the_same_every_time(tmp_path: Path) -> None:
    first, second = (write_stress(tmp_path / name) for name in ("a", "b"))
    assert files_in(first) == files_in(second)


def test_a_kind_of_page_is_looked_at_in_its_first_and_its_largest_page(
    finished: Callable[[str], Finished],
) -> None:
    topics = finished("stress").of_template("pages/topic.html")
    assert len(topics) == 2
    assert set(SITES) >= {"demo", "stress"}
