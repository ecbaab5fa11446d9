"""The matrix as data: nothing a spreadsheet runs, nobody's name, the same bytes every time."""

import csv
import io
import json

import pytest

from site_builder.render.coverage_data import coverage_data, harmless
from tests.coverage.test_cells import RULES, sessions
from tests.sites import bulletin, member, roster, team


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@sum", "\tx"])
def test_a_formula_is_only_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


def test_an_ordinary_cell_stays_as_it_is() -> None:
    assert harmless("学习经常化") == "学习经常化"


def files() -> dict[str, bytes]:
    site = bulletin(
        RULES + team(roster(member("单志远"), member("马骏", "")), sessions("2026-07-01"))
    )
    return {one.path: one.data for one in coverage_data(site.value)}


def test_the_table_has_a_line_for_every_cell_and_opens_in_excel() -> None:
    table = files()["coverage/coverage.csv"]
    assert table.startswith(b"\xef\xbb\xbf")
    heads, *rows = csv.reader(io.StringIO(table.decode("utf-8-sig")))
    assert [row[heads.index("criterion")] for row in rows] == [
        "G3.2",
        "G3.3",
        "G5.1",
        "R1.1",
        "R1.3",
    ]
    assert next(row[heads.index("state")] for row in rows) == "missing"


def test_the_evidence_names_its_file_and_line() -> None:
    read = json.loads(files()["coverage/coverage.json"])
    (proof,) = read["teams"][0]["cells"][0]["evidence"]
    assert proof["file"] == "teams/crew-1/training-2026.yaml"
    assert (proof["title"], proof["line"], proof["day"]) == ("课", 1, "2026-07-01")


def test_sums_of_all_are_there() -> None:
    read = json.loads(files()["coverage/summary.json"])
    assert read["whole"]["teams"] == 1
    assert read["whole"]["states"]["G3.2"] == {"missing": 1}


def test_nobody_is_named_and_the_bytes_are_the_same_again() -> None:
    made = files()
    assert made == files()
    assert not any(name.encode() in data for data in made.values() for name in ("马骏", "单志远"))


def test_without_rules_there_are_no_files() -> None:
    assert coverage_data(bulletin(team()).value) == ()
