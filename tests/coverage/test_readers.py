"""A campaign may keep gaps between a team and its office: then no page that everybody sees tells them."""

import pytest

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import State
from site_builder.assemble.coverage.readers import for_readers, on_walls
from site_builder.model.choices import Channel
from site_builder.problems import Language
from site_builder.render.coverage_data import coverage_data
from site_builder.views.coverage_parts import signs, step
from site_builder.views.prints.standing import StandingView
from site_builder.views.prints.table import make_prints
from site_builder.views.team_coverage import team_coverage_view
from tests.coverage.test_cells import RULES, sessions
from tests.factories import words_of
from tests.sites import CREW, TODAY, bulletin, team

KEPT = RULES.replace("达标规则:", "矩阵公开: 只列证据\n达标规则:")
GAPS = {State.MISSING, State.EXPIRED}
CRAMPED = team(sessions("2026-06-10", "2026-07-01"))


def states(found: Bulletin) -> set[State]:
    covered = found.coverage
    cells = {cell.state for cell in covered.teams[CREW].cells}
    return cells | {state for one in covered.whole.states.values() for state in one}


@pytest.mark.parametrize("channel", [Channel.WEB, Channel.SCREEN])
def test_everybody_reads_evidence_and_no_gaps(channel: Channel) -> None:
    whole, kept = (bulletin(rules + CRAMPED, TODAY, channel).value for rules in (RULES, KEPT))
    assert GAPS & states(whole)
    assert not GAPS & states(kept)
    assert states(kept) >= {State.PARTIAL, State.UNTOLD}


def sheet(web: Bulletin) -> StandingView:
    paper = bulletin(KEPT + CRAMPED, TODAY, Channel.PRINT).value
    made = make_prints(on_walls(paper, web), (), words_of(Language.ZH)).value
    (found,) = (one.view for one in made if isinstance(one.view, StandingView))
    return found


def test_a_published_sheet_of_the_team_tells_no_more_than_its_page() -> None:
    web = bulletin(KEPT + CRAMPED).value
    signs_of = {mark.sign for column in sheet(web).columns for one in column for mark in one.marks}
    assert signs_of == {"partial", "untold"}
    assert {one.sign for one in sheet(web).steps} == {"partial"}
    looked_at = for_readers(bulletin(RULES + CRAMPED).value, preview=True)
    assert "missing" in {one.sign for one in sheet(looked_at).steps}


def test_the_paper_and_the_preview_of_the_team_tell_everything() -> None:
    paper = bulletin(KEPT + CRAMPED, TODAY, Channel.PRINT).value
    assert GAPS & states(paper)
    web = bulletin(RULES + CRAMPED).value
    assert for_readers(web, preview=True) is web


def test_pages_and_data_name_neither_a_gap_nor_its_value() -> None:
    found, words = bulletin(KEPT + CRAMPED).value, words_of(Language.ZH)
    view = team_coverage_view(found, found.teams[CREW], words)
    untold = [one for group in view.groups for one in group.criteria if one.sign == "untold"]
    assert untold
    assert {one.value for one in untold} == {"缺什么，只告诉本班和工会"}
    assert {(one.proofs, one.next, one.gap) for one in untold} == {((), "", "")}
    assert {one.name for one in signs(found, words)} & {"missing", "expired"} == set()
    said = b"".join(one.data for one in coverage_data(found)).decode()
    assert "missing" not in said
    assert "expired" not in said


def test_a_team_without_evidence_is_not_said_to_lack_nothing() -> None:
    found, words = bulletin(KEPT + team()).value, words_of(Language.ZH)
    said = step(found, found.teams[CREW], words).next
    assert said == "缺什么，只告诉本班和工会。"
