"""The coverage matrix: every team with every criterion, and the sums of units and of all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from site_builder.assemble.bulletin import Team, Unit
from site_builder.assemble.coverage.cells import (
    Cell,
    Coverage,
    State,
    Sums,
    TeamCoverage,
    Waived,
)
from site_builder.assemble.coverage.judge import TREND_MONTHS, Judge
from site_builder.assemble.coverage.look import months_back
from site_builder.assemble.coverage.sources import Stock, sources
from site_builder.assemble.desk import Desk
from site_builder.model.campaign import Campaign
from site_builder.model.criteria import Level, Rule


def coverage(
    desk: Desk,
    held: Stock,
    campaign: Campaign,
    teams: Mapping[str, Team],
    units: Mapping[str, Unit],
) -> Coverage:
    """Judge every team by every rule of the campaign; linear in teams and records."""
    rules = tuple({str(rule.id): rule for rule in campaign.rules}.values())
    judged = {
        folder: _team(
            Judge(sources(team, units, held, desk.workdays), _waivers(team)),
            folder,
            rules,
            campaign.levels,
            desk.today,
        )
        for folder, team in teams.items()
    }
    below = {folder: [judged[team] for team in unit.all_teams] for folder, unit in units.items()}
    return Coverage(
        rules=rules,
        teams=judged,
        units={folder: sums(found) for folder, found in below.items()},
        whole=sums(judged.values()),
        since=months_back(desk.today, TREND_MONTHS),
    )


def _waivers(team: Team) -> Mapping[str, Waived]:
    return {str(one.form.criterion): one for one in team.waivers}


def _team(
    judge: Judge, folder: str, rules: Iterable[Rule], levels: Iterable[Level], day: date
) -> TeamCoverage:
    cells = tuple(judge.cell(rule, day) for rule in rules)
    counted = [cell for cell in cells if cell.counts]
    met = sum(cell.state is State.MET for cell in counted)
    before = [cell for cell in counted if _counted_before(cell)]
    reached = [one for one in levels if counted and met * 100 >= one.needs * len(counted)]
    return TeamCoverage(
        folder=folder,
        cells=cells,
        met=met,
        counted=len(counted),
        met_before=sum(cell.before is State.MET for cell in before),
        counted_before=len(before),
        level=max(reached, key=lambda one: one.needs).name if reached else "",
    )


def _counted_before(cell: Cell) -> bool:
    return cell.before not in {None, State.NOT_APPLICABLE, State.STARTING}


def sums(teams: Iterable[TeamCoverage]) -> Sums:
    """The cells of several teams together."""
    found = tuple(teams)
    states: dict[str, Counter[State]] = {}
    for team in found:
        for cell in team.cells:
            states.setdefault(str(cell.rule.id), Counter())[cell.state] += 1
    return Sums(
        teams=len(found),
        states=states,
        met=sum(team.met for team in found),
        counted=sum(team.counted for team in found),
        met_before=sum(team.met_before for team in found),
        counted_before=sum(team.counted_before for team in found),
    )
