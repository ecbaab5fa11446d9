"""The repository's own content: in order, complete, and a site on any day."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import PlanState
from site_builder.build import Built
from site_builder.model.choices import (
    AwardStatus,
    DocumentStatus,
    MentorshipStatus,
    NewsKind,
    Publication,
    Stage,
    SuggestionStatus,
)
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import interpret
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents
from tests.whole import DEMO, FINE, TODAY, built, files_in, places, run


@pytest.fixture(scope="module")
def demo() -> Built:
    return built(DEMO)


@pytest.fixture(scope="module")
def bulletin(demo: Built) -> Bulletin:
    return demo.bulletin


@pytest.fixture(scope="module")
def entries() -> tuple[Entry[Form], ...]:
    return interpret(parse_documents(read_content(DEMO).value.sources).value).value


def states(entries: Iterable[Entry[Form]], kind: str, field: str) -> set[Any]:
    return {getattr(entry.form, field) for entry in entries if entry.kind == kind}


def test_nothing_is_to_be_said_about_the_demo(demo: Built) -> None:
    assert places(demo.problems) == []
    assert demo.stopped is None


@pytest.mark.parametrize("day", ["2025-07-01", "2026-01-01", "2027-12-31", "2028-06-01"])
def test_the_demo_is_a_site_on_any_day(day: str) -> None:
    site = built(DEMO, day)
    pages = {artifact.path for artifact in site.artifacts}
    assert {"index.html", "teams/index.html", "teams/loading/crew-1/index.html"} <= pages
    assert {problem.code for problem in site.problems} <= JUDGED_BY_DAY


# What a day long before or after the demo's own may find: things to come, consents run out.
JUDGED_BY_DAY = frozenset({"E210", "E225", "E237", "W131", "W195", "W257", "W258", "W261", "W196"})


def test_the_demo_speaks_english_too() -> None:
    done = run("check", "--content", DEMO, "--date", TODAY, "--lang", "en")
    assert (done.returncode, done.stderr) == (FINE, "")


def test_a_site_may_begin_with_its_settings_alone(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    content.mkdir()
    (content / "site.yaml").write_text("标题: 新宣传栏\n个人信息联系人: 工会办公室\n", "utf-8")
    done = run("build", "--content", content, "--output", output, "--date", TODAY)
    assert (done.returncode, done.stderr) == (FINE, "")
    assert "新宣传栏" in (output / "index.html").read_text(encoding="utf-8")
    assert len([path for path in files_in(output) if path.endswith(".html")]) >= 5


class TestEveryStateOccurs:
    @pytest.mark.parametrize(
        ("kind", "field", "choices"),
        [
            ("topic", "stage", Stage),
            ("suggestion", "status", SuggestionStatus),
            ("award", "status", AwardStatus),
            ("mentorship", "status", MentorshipStatus),
            ("news", "kind", NewsKind),
        ],
    )
    def test_in_records(
        self, entries: tuple[Entry[Form], ...], kind: str, field: str, choices: Any
    ) -> None:
        assert set(choices) - states(entries, kind, field) == set()

    def test_of_documents(self, entries: tuple[Entry[Form], ...]) -> None:
        kinds = ("document", "rule")
        found = set().union(*(states(entries, kind, "status") for kind in kinds))
        assert set(DocumentStatus) - found == set()

    def test_of_publishing(self, entries: tuple[Entry[Form], ...]) -> None:
        found = {getattr(entry.form, "publication", None) for entry in entries}
        assert set(Publication) - found == set()

    def test_of_plans(self, bulletin: Bulletin) -> None:
        found = {item.state for plan in bulletin.plans for item in plan.items}
        assert set(PlanState) - found == set()

    def test_of_public_notices(self, bulletin: Bulletin) -> None:
        notices = [one for one in bulletin.news if one.form.kind is NewsKind.PUBLIC_NOTICE]
        assert any(one.days_left is not None for one in notices)
        assert any(one.days_left is None for one in notices)

    def test_of_what_is_held_back(self, bulletin: Bulletin) -> None:
        reasons = {one.reason for one in bulletin.held}
        assert reasons >= {"draft", "in_review", "withdrawn", "scheduled"}

    def test_of_consent(self, bulletin: Bulletin) -> None:
        assert {one.basis.value for one in bulletin.withheld} >= {"refused", "withdrawn", "left"}


class TestItsSize:
    def test_eight_teams_of_sixty_people(self, bulletin: Bulletin) -> None:
        assert len(bulletin.teams) == 8
        people = sum(team.headcount + team.former for team in bulletin.teams.values())
        assert people == 60

    def test_six_concepts(self, bulletin: Bulletin) -> None:
        assert len(bulletin.concepts) == 6

    def test_a_year_of_learning_in_every_team(self, bulletin: Bulletin) -> None:
        for team in bulletin.teams.values():
            months = {(one.form.date.year, one.form.date.month) for one in team.trainings}
            assert len(months) >= 9, team.sign.name

    def test_what_is_awaited_comes_after_the_day(self, bulletin: Bulletin) -> None:
        assert bulletin.next_change is not None
        assert bulletin.next_change.isoformat() > TODAY
