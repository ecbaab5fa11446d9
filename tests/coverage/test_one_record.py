"""Changing one record of the demo changes exactly the cells it is evidence for, and no others."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.assemble.coverage.cells import Cell
from site_builder.memory import Memory
from site_builder.model.choices import Channel
from site_builder.model.interpret import interpret, site_of
from site_builder.model.lost import left_out
from site_builder.model.yardsticks import YARDSTICKS
from site_builder.problems import Severity
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents
from site_builder.read.files import Content, SourceFile
from tests.coverage.naive import DAY
from tests.coverage.one_record import CHANGES, NOTHING, Change
from tests.whole import DEMO

Cells = Mapping[tuple[str, str], Cell]
MEMORY = Memory()


@cache
def content() -> Content:
    return read_content(DEMO, MEMORY).value


@cache
def before() -> Cells:
    return matrix(*content().sources)


def matrix(*sources: SourceFile) -> Cells:
    """Every cell by the last folder of its team and its number; only what changed is read anew."""
    MEMORY.turn()
    documents = parse_documents(sources, MEMORY)
    entries = interpret(documents.value, MEMORY)
    sitting = Sitting(DAY, Channel.WEB, site_of(entries.value).language)
    pictures = tuple(one.path for one in content().pictures)
    lost = left_out(documents.value, entries.value, MEMORY)
    made = assemble(entries.value, lost, pictures, sitting, MEMORY)
    found = (*documents.problems, *entries.problems, *made.problems)
    assert [one for one in found if one.severity in {Severity.ERROR, Severity.PRIVACY}] == []
    return {
        (folder.rpartition("/")[2], str(cell.rule.id)): cell
        for folder, team in made.value.coverage.teams.items()
        for cell in team.cells
    }


def changed(file: str, swaps: tuple[tuple[str, str], ...]) -> Cells:
    """The matrix of the demo with one file changed, or with one more."""
    files = {one.path: one for one in content().sources}
    text = files[file].data.decode() if file in files else ""
    for old, new in swaps:
        assert not old or text.count(old) == 1, old
        text = text.replace(old, new) if old else text + new
    other = SourceFile(file, text.encode())
    files[file] = replace(files[file], data=other.data) if file in files else other
    return matrix(*(files[path] for path in sorted(files)))


def differing(after: Cells) -> set[tuple[str, str]]:
    """The cells that are not in every respect what they were: state, value, evidence, a quarter ago."""
    assert after.keys() == before().keys()
    return {place for place, cell in after.items() if cell != before()[place]}


def test_every_measure_has_a_record_that_changes_it() -> None:
    assert {one.measure for one in CHANGES} == set(YARDSTICKS)


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: f"{one.measure} {one.file}")
def test_a_record_changes_exactly_the_cells_it_is_evidence_for(change: Change) -> None:
    after = changed(change.file, change.swaps)
    expected = {(team, one) for team, found in change.cells.items() for one in found.split()}
    assert differing(after) == expected
    team = next(iter(change.cells))
    of_measure = [
        place
        for place, cell in after.items()
        if place[0] == team and cell.rule.measure.name == change.measure and place in expected
    ]
    (place,) = of_measure
    value = after[place].found.value
    assert value != before()[place].found.value
    assert value is not None
    assert float(value) == pytest.approx(change.value)


@pytest.mark.parametrize("what", NOTHING)
def test_what_is_no_evidence_yet_changes_nothing(what: str) -> None:
    file, text = NOTHING[what]
    assert differing(changed(file, (("", text),))) == set()
