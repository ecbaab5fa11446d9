"""The coverage of one team: every criterion with its value, its evidence and the next small step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.coverage.cells import Cell, State
from site_builder.assemble.coverage.found import Evidence
from site_builder.views.coverage_parts import (
    COVERAGE,
    Sign,
    Step,
    coverage_path,
    evidence_href,
    evidence_words,
    group_of,
    group_titles,
    signs,
    step,
)
from site_builder.views.coverage_words import (
    bar_words,
    gap_words,
    is_held,
    next_step,
    state_word,
    trend_words,
    value_words,
)
from site_builder.views.links import folder_href
from site_builder.views.parts import Anchor, Head, home_crumb, team_tag
from site_builder.views.values import Later, Page
from site_builder.views.wording import Wording

_MOST, _MET_MOST = 4, 1  # pieces of evidence in sight; of what is met the newest is enough


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence: `where` is the file and line it is written in."""

    title: str
    href: str
    day: str
    where: str


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A criterion. `more` is evidence beyond the newest few; `fold` is the word above it."""

    number: str
    title: str
    sign: str
    state: str
    value: str
    bars: str
    notes: tuple[str, ...]
    next: str
    gap: str
    proofs: tuple[Proof, ...]
    fold: str
    more: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class CriteriaGroup:
    title: str
    anchor: str
    criteria: tuple[CriterionView, ...]


@dataclass(frozen=True, slots=True)
class TeamCoverageView:
    head: Head
    signs: tuple[Sign, ...]
    step: Step
    groups: tuple[CriteriaGroup, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    return tuple(_page(bulletin, team, words) for team in bulletin.teams.values())


def _page(bulletin: Bulletin, team: Team, words: Wording) -> Page:
    title = words.t("Evidence of {team}", team=team.sign.name)
    later = Later(partial(team_coverage_view, bulletin, team, words))
    path = coverage_path(team.sign.folder)
    return Page(path, "pages/team_coverage.html", later, title=title, section=COVERAGE)


def team_coverage_view(bulletin: Bulletin, team: Team, words: Wording) -> TeamCoverageView:
    covered = bulletin.coverage.teams[team.sign.folder]
    titles = group_titles(bulletin)
    groups = dict.fromkeys(group_of(cell.rule) for cell in covered.cells)
    trend = trend_words(covered.met, covered.met_before, words)
    return TeamCoverageView(
        head=Head(
            title=words.t("Evidence of {team}", team=team.sign.name),
            crumbs=(
                home_crumb(words),
                Anchor(words.t("Coverage"), COVERAGE),
                Anchor(team.sign.name, folder_href(team.sign.folder)),
            ),
            lead=words.t(
                "{met} of {counted} have evidence, {trend}. Judged is what is written, never who.",
                met=covered.met,
                counted=covered.counted,
                trend=trend,
            ),
            team=team_tag(team.sign),
        ),
        signs=signs(bulletin, words),
        step=replace(step(bulletin, team, words), team=team_tag(team.sign)),
        groups=tuple(
            CriteriaGroup(
                f"{name} {titles.get(name, '')}".strip(),
                name,
                tuple(
                    criterion(bulletin, team, cell, words)
                    for cell in covered.cells
                    if group_of(cell.rule) == name
                ),
            )
            for name in groups
        ),
        onward=(
            Anchor(
                words.t("The page of {team}", team=team.sign.name), folder_href(team.sign.folder)
            ),
            Anchor(words.t("All teams side by side"), COVERAGE),
        ),
    )


def criterion(bulletin: Bulletin, team: Team, cell: Cell, words: Wording) -> CriterionView:
    """Return everything there is to say about one cell."""
    proofs = tuple(_proof(one, team, words) for one in newest_first(cell))
    most = _MET_MOST if cell.state is State.MET else _MOST
    rest = len(proofs) - most
    return CriterionView(
        number=str(cell.rule.id),
        title=cell.rule.text,
        sign=cell.state.value,
        state=state_word(cell.state, words),
        value=value_words(cell, words, bulletin.site.k_min),
        bars=bar_words(cell, words),
        notes=tuple(notes(cell, words)),
        next=next_step(cell, bulletin.today.year),
        gap=gap_words(cell, words),
        proofs=proofs[:most],
        fold=words.t("and {count} more", count=rest) if rest > 0 else "",
        more=proofs[most:],
    )


def newest_first(cell: Cell) -> tuple[Evidence, ...]:
    """Return the evidence, the latest first; where there is none, what has run out."""
    evidence = cell.evidence
    if not evidence and cell.found.older is not None:
        evidence = (cell.found.older,)
    dated = sorted(
        (one for one in evidence if one.day is not None),
        key=lambda one: (one.day.isoformat() if one.day else "", one.ident),
        reverse=True,
    )
    return (*dated, *(one for one in evidence if one.day is None))


def _proof(evidence: Evidence, team: Team, words: Wording) -> Proof:
    return Proof(
        title=evidence_words(evidence, words),
        href=evidence_href(evidence, team.sign.folder),
        day=words.day(evidence.day) if evidence.day else "",
        where=f"{evidence.source}:{evidence.line}",
    )


def notes(cell: Cell, words: Wording) -> Iterator[str]:
    """What else must be known: waivers, freshness, whose it is, how it was."""
    if cell.waived is not None:
        yield words.t(
            "Does not apply until {day}: {reason} (agreed by {name})",
            day=words.day(cell.waived.form.until),
            reason=cell.waived.form.reason,
            name=cell.waived.approved_by.name,
        )
    if not cell.theirs:
        yield words.t("A team cannot do this by itself: it counts for the department.")
    if is_held(cell):
        yield words.t("The number is there, but something that belongs to it is missing.")
    if cell.fresh_until is not None and cell.state is not State.EXPIRED:
        yield words.t("The evidence is fresh until {day}.", day=words.day(cell.fresh_until))
    if cell.before is not None and cell.before is not cell.state:
        yield words.t("A quarter ago: {state}.", state=state_word(cell.before, words))
