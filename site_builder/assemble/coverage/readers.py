"""What everybody may read of the matrix, where a campaign keeps gaps between a team and its office."""

from collections.abc import Mapping
from dataclasses import replace

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import Cell, Coverage, State, Sums, TeamCoverage
from site_builder.assemble.coverage.found import Found
from site_builder.model.choices import Channel
from site_builder.model.criteria import Told

_GAPS = frozenset({State.MISSING, State.EXPIRED})


def for_readers(bulletin: Bulletin, *, preview: bool) -> Bulletin:
    """The bulletin without gaps of teams if the campaign says so; the very same one otherwise.

    Paper tells everything, for the book that lies with the office; of its sheets the published
    ones are pages too (`on_walls`). So does the preview, which the team itself looks at.
    """
    everything = bulletin.campaign.told is Told.ALL
    if everything or preview or bulletin.channel is Channel.PRINT:
        return bulletin
    return replace(bulletin, coverage=_told(bulletin.coverage))


def on_walls(paper: Bulletin, web: Bulletin) -> Bulletin:
    """The edition that published sheets are made from: it tells of gaps what `web` tells."""
    if web.coverage.whole_told:
        return paper
    return replace(paper, coverage=_told(paper.coverage))


def _told(coverage: Coverage) -> Coverage:
    return replace(
        coverage,
        teams={folder: _team(one) for folder, one in coverage.teams.items()},
        units={folder: _sums(one) for folder, one in coverage.units.items()},
        whole=_sums(coverage.whole),
        whole_told=False,
    )


def _team(covered: TeamCoverage) -> TeamCoverage:
    return replace(covered, cells=tuple(map(_cell, covered.cells)))


def _cell(cell: Cell) -> Cell:
    before = State.UNTOLD if cell.before in _GAPS else cell.before
    if cell.state not in _GAPS:
        return replace(cell, before=None if before is State.UNTOLD else before)
    return replace(cell, state=State.UNTOLD, found=Found(None), before=None, fresh_until=None)


def _sums(sums: Sums) -> Sums:
    return replace(sums, states={rule: _counts(found) for rule, found in sums.states.items()})


def _counts(found: Mapping[State, int]) -> Mapping[State, int]:
    told = {state: count for state, count in found.items() if state not in _GAPS}
    gaps = sum(found.get(state, 0) for state in _GAPS)
    return {**told, State.UNTOLD: gaps} if gaps else told
