"""The generated sites of many teams are valid, the same everywhere, and as full as real ones."""

from pathlib import Path

import pytest

from site_builder.build import Built
from tests.crowd.site import write_crowd
from tests.whole import built, files_in


@pytest.fixture(scope="module")
def department(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """The content of eight teams, and the site made of it."""
    content = tmp_path_factory.mktemp("crowd")
    write_crowd(content, 8)
    return content, built(content)


def test_a_site_of_eight_teams_has_nothing_to_mend(department: tuple[Path, Built]) -> None:
    _, site = department
    assert site.problems == ()
    assert len(site.bulletin.teams) == 8
    assert len(site.bulletin.screens) == 2
    assert site.bulletin.withheld_pictures == frozenset()


def test_it_is_as_full_as_a_department_of_eight(department: tuple[Path, Built]) -> None:
    _, site = department
    records = site.bulletin
    many = (records.trainings, records.suggestions, records.awards, records.posts, records.topics)
    planned = sum(len(plan.items) for plan in records.plans)
    assert 700 < sum(map(len, many)) + planned < 1200
    assert 60 <= sum(team.headcount for team in records.teams.values()) <= 120


def test_the_same_number_gives_the_same_bytes(
    department: tuple[Path, Built], tmp_path: Path
) -> None:
    content, _ = department
    write_crowd(tmp_path, 8)
    assert files_in(tmp_path) == files_in(content)
