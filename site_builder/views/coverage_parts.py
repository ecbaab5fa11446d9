"""What the pages of the coverage matrix share: signs, tables of teams, rows of next steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.coverage.cells import Cell, State, TeamCoverage
from site_builder.assemble.coverage.found import Evidence
from site_builder.assemble.records import Link
from site_builder.model.criteria import Rule
from site_builder.views.coverage_words import (
    OPEN,
    evidence_title,
    gap_words,
    next_step,
    state_word,
    trend_words,
)
from site_builder.views.links import (
    SKILLS,
    folder_href,
    href,
    page_path,
    part_path,
    record_href,
)
from site_builder.views.parts import Fact, TeamTag, team_tag
from site_builder.views.wording import Wording

COVERAGE = "coverage/index.html"
_TO_TEAM = frozenset({"team", "member", "counts"})
_NO_PAGE = frozenset({"screen", "wall"})
_WORST = (State.EXPIRED, State.MISSING, State.PARTIAL)


@dataclass(frozen=True, slots=True)
class Sign:
    """A state: the name of its sign, its word."""

    name: str
    word: str


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of a table: `label` is read aloud, `is_gap` where the line is broken."""

    href: str
    sign: str
    label: str
    colour: int
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion with the cells of the teams."""

    number: str
    title: str
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A goal or requirement with its criteria. `key` is what the chooser knows it by."""

    key: str
    title: str
    count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Some teams side by side; `ident` is its id on the page."""

    ident: str
    caption: str
    teams: tuple[TeamTag, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """How a team stands, and its next small step."""

    team: TeamTag
    met: str
    whole: str
    level: str
    trend: str
    next: str
    tally: tuple[tuple[str, str], ...]


def signs(bulletin: Bulletin, words: Wording) -> tuple[Sign, ...]:
    """Return every state there may be: gaps, or that gaps are not told."""
    never = (State.UNTOLD,) if bulletin.coverage.whole_told else (State.MISSING, State.EXPIRED)
    return tuple(
        Sign(state.value, state_word(state, words)) for state in State if state not in never
    )


def coverage_path(folder: str) -> str:
    """Return the path of the coverage page of a team."""
    return f"coverage/{folder.removeprefix('teams/')}.html"


def group_of(rule: Rule) -> str:
    """Return the goal or requirement a criterion belongs to: `G3` of `G3.2`."""
    return str(rule.id).partition(".")[0]


def group_titles(bulletin: Bulletin) -> dict[str, str]:
    """Return the short names of goals and requirements."""
    campaign = bulletin.campaign
    return {str(one.id): one.short or one.text for one in (*campaign.goals, *campaign.requirements)}


def coverage_tag(team: Team) -> TeamTag:
    """Return the team as it is named, leading to its coverage."""
    tag = team_tag(team.sign)
    return TeamTag(
        tag.name, tag.short, tag.colour, tag.weave, href(coverage_path(team.sign.folder))
    )


def table(bulletin: Bulletin, teams: tuple[Team, ...], ident: str, words: Wording) -> Table:
    """Return the matrix of some teams."""
    titles, groups = group_titles(bulletin), dict.fromkeys(map(group_of, bulletin.coverage.rules))
    found = {one.sign.folder: bulletin.coverage.teams[one.sign.folder] for one in teams}
    lines = [
        (group_of(rule), _line(place, rule, teams, found, words))
        for place, rule in enumerate(bulletin.coverage.rules)
    ]
    made = []
    for name in groups:
        own = tuple(line for group, line in lines if group == name)
        made.append(Group(f"in-{name}", f"{name} {titles.get(name, '')}".strip(), len(own), own))
    caption = words.t(
        "{teams:team|teams}, {criteria} criteria", teams=len(teams), criteria=len(lines)
    )
    return Table(ident, caption, tuple(map(coverage_tag, teams)), tuple(made))


def _line(
    place: int,
    rule: Rule,
    teams: tuple[Team, ...],
    found: dict[str, TeamCoverage],
    words: Wording,
) -> Line:
    squares = tuple(_square(one, found[one.sign.folder].cells[place], words) for one in teams)
    return Line(str(rule.id), rule.text, squares)


def _square(team: Team, cell: Cell, words: Wording) -> Square:
    number, word = str(cell.rule.id), state_word(cell.state, words)
    return Square(
        href=href(coverage_path(team.sign.folder), number),
        sign=cell.state.value,
        label=f"{team.sign.name} {number} {word}",
        colour=team.sign.colour,
        is_gap=cell.state in {State.MISSING, State.EXPIRED},
    )


def steps(bulletin: Bulletin, teams: Iterable[Team], words: Wording) -> tuple[Step, ...]:
    """Return how each team stands, in the order of the teams: there is no ranking."""
    return tuple(step(bulletin, team, words) for team in teams)


def step(bulletin: Bulletin, team: Team, words: Wording) -> Step:
    covered = bulletin.coverage.teams[team.sign.folder]
    cell = first_gap(covered)
    said = ""
    if cell is not None:
        said = next_step(cell, bulletin.today.year) or gap_words(cell, words)
    tally = (
        (state.value, str(sum(one.state is state for one in covered.cells))) for state in State
    )
    return Step(
        team=coverage_tag(team),
        met=words.number(covered.met),
        whole=words.t("of {count} with evidence", count=covered.counted),
        level=covered.level,
        trend=trend_words(covered.met, covered.met_before, words),
        next=words.t("Next: {step}", step=said) if said else nothing_open(covered, words),
        tally=tuple(pair for pair in tally if pair[1] != "0"),
    )


def nothing_open(covered: TeamCoverage, words: Wording) -> str:
    """Say that nothing is to be done, or that only few are told of it."""
    if any(cell.state is State.UNTOLD for cell in covered.cells):
        return words.t("What is missing is told to the team and to the union office.")
    return words.t("Nothing is missing just now.")


def first_gap(covered: TeamCoverage) -> Cell | None:
    """Return the cell that is easiest to mend: what has run out, then nothing, then half."""
    own = [cell for cell in covered.cells if cell.theirs and cell.state in OPEN]
    return min(own, key=lambda cell: _WORST.index(cell.state), default=None)


def evidence_href(evidence: Evidence, home: str) -> str:
    """Return where evidence is shown; "" for what hangs on a wall."""
    if evidence.kind in _NO_PAGE:
        return ""
    if evidence.kind in _TO_TEAM:
        return folder_href(home)
    if evidence.kind == "skills":
        return href(part_path(SKILLS, evidence.part))
    if evidence.kind in {"plan", "planitem"}:
        return href(page_path(evidence.source))
    place = (evidence.source, evidence.ident, evidence.earlier, evidence.part)
    return record_href(Link(evidence.kind, "", *place))


def evidence_fact(bulletin: Bulletin, team: Team, words: Wording) -> tuple[Fact, ...]:
    """Return the way from the page of a team to its evidence; () where nothing is asked of it."""
    covered = bulletin.coverage.teams[team.sign.folder]
    if not covered.counted:
        return ()
    said = words.t("{met} of {counted}", met=covered.met, counted=covered.counted)
    where = href(coverage_path(team.sign.folder))
    return (Fact(words.t("With evidence"), said, f"@/{where}"),)


def evidence_words(evidence: Evidence, words: Wording) -> str:
    return evidence_title(evidence.title, words)
