"""The coverage sheet of a team: what has evidence, what is missing, and the next small steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import Cell, State, TeamCoverage
from site_builder.assemble.sheets import Sheet
from site_builder.views.coverage_parts import Sign, group_of, group_titles, nothing_open, signs
from site_builder.views.coverage_words import OPEN, gap_words, next_step, trend_words
from site_builder.views.fitting.fit import Box, Fitted, Fitter
from site_builder.views.prints.paper import LEAD, PER_MM, Lines, Paper, Press
from site_builder.views.prints.plate import Plate, plate
from site_builder.views.prints.sheet import Draft
from site_builder.views.wording import Wording

_SIZE = 22  # half points: read at arm's length
_TITLE = 66.0  # mm of a criterion's name in its column
_STEP = 150.0  # mm of a step
_ROWS = 24  # of a column, headings too
_STEPS = 66.0  # mm for all steps
_STEP_AIR = 2.0  # mm around one
_URGENT = (State.EXPIRED, State.MISSING, State.PARTIAL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A criterion with the sign of how the team stands; `is_open` where something is to be done."""

    number: str
    title: Lines
    sign: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """A goal or requirement with its criteria."""

    title: Lines
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """What a team can do next about a criterion."""

    number: str
    sign: str
    text: Lines


@dataclass(frozen=True, slots=True)
class StandingView:
    """How a team stands. `rest` says what there was no room for."""

    plate: Plate
    met: str
    whole: str
    level: str
    trend: str
    judged: str
    signs: tuple[Sign, ...]
    columns: tuple[tuple[MarkGroup, ...], ...]
    steps_title: str
    steps: tuple[NextStep, ...]
    all_well: str
    rest: str


def standing(bulletin: Bulletin, sheet: Sheet, fitter: Fitter, words: Wording) -> Draft | None:
    """Return the coverage of a team, A4; None where nothing is asked of it."""
    team = bulletin.teams.get(sheet.team.folder) if sheet.team else None
    if team is None or not bulletin.coverage.teams[team.sign.folder].counted:
        return None
    covered = bulletin.coverage.teams[team.sign.folder]
    name = words.t("Evidence of {team}", team=team.sign.name)
    press = Press(fitter, team.source, name)
    columns = _columns(bulletin, covered, fitter)
    steps = tuple(_steps(covered, bulletin.today.year, fitter, words))
    left = sum(_is_open(cell) for cell in covered.cells) - len(steps)
    shown = {mark.sign for column in columns for group in column for mark in group.marks}
    view = StandingView(
        plate=plate(press, team, name, (), 140),
        met=words.number(covered.met),
        whole=words.t("of {count} with evidence", count=covered.counted),
        level=covered.level,
        trend=trend_words(covered.met, covered.met_before, words),
        judged=words.t("Judged is what is written down, never who."),
        signs=tuple(one for one in signs(bulletin, words) if one.name in shown),
        columns=columns,
        steps_title=words.t("The next small steps"),
        steps=steps,
        all_well="" if steps else nothing_open(covered, words),
        rest=words.t("and {count} more", count=left) if left > 0 and steps else "",
    )
    return Draft(sheet, name, Paper.A4, view, tuple(press.problems))


def _is_open(cell: Cell) -> bool:
    return cell.theirs and cell.state in OPEN


def _columns(
    bulletin: Bulletin, covered: TeamCoverage, fitter: Fitter
) -> tuple[tuple[MarkGroup, ...], ...]:
    """All criteria in two columns; of very many only those in which something is to be done."""
    titles = group_titles(bulletin)
    made = _split(_groups(covered.cells, titles, fitter))
    if max(map(_height, made)) > _ROWS:
        made = _split(_groups(filter(_is_open, covered.cells), titles, fitter))
    return tuple(_cut(column) for column in made)


def _groups(cells: Iterable[Cell], titles: dict[str, str], fitter: Fitter) -> tuple[MarkGroup, ...]:
    found: dict[str, list[Mark]] = {}
    for cell in cells:
        title = _line(fitter, cell.rule.text, _TITLE)
        mark = Mark(str(cell.rule.id), title, cell.state.value, _is_open(cell))
        found.setdefault(group_of(cell.rule), []).append(mark)
    return tuple(
        MarkGroup(_line(fitter, f"{name} {titles.get(name, '')}".strip(), _TITLE), tuple(marks))
        for name, marks in found.items()
    )


def _split(groups: tuple[MarkGroup, ...]) -> tuple[tuple[MarkGroup, ...], tuple[MarkGroup, ...]]:
    """Part the groups so that the higher column is as low as it can be."""
    ways = [(groups[:at], groups[at:]) for at in range(len(groups) + 1)]
    return min(ways, key=lambda way: max(map(_height, way)))


def _height(column: Iterable[MarkGroup]) -> int:
    return sum(1 + len(group.marks) for group in column)


def _cut(column: tuple[MarkGroup, ...]) -> tuple[MarkGroup, ...]:
    """The groups of a column as far as there is room."""
    made: list[MarkGroup] = []
    left = _ROWS
    for group in column:
        marks = group.marks[: max(left - 1, 0)]
        left -= 1 + len(marks)
        if marks:
            made.append(MarkGroup(group.title, marks))
    return tuple(made)


def _steps(covered: TeamCoverage, year: int, fitter: Fitter, words: Wording) -> Iterable[NextStep]:
    """The steps there is room for: first what has run out, then nothing, then half."""
    cells = sorted(filter(_is_open, covered.cells), key=lambda one: _URGENT.index(one.state))
    room = _STEPS
    for cell in cells:
        text = _line(fitter, next_step(cell, year) or gap_words(cell, words), _STEP, 2)
        room -= len(text.lines) * _SIZE * LEAD / PER_MM + _STEP_AIR
        if room < 0:
            return
        yield NextStep(str(cell.rule.id), cell.state.value, text)


def _line(fitter: Fitter, text: str, width: float, most: int = 1) -> Lines:
    """Set a text that is not the team's: what is too long is cut, and nobody of it is told."""
    box = Box(width * PER_MM, 9999, (_SIZE,), LEAD, most=most)
    found = fitter.fit(" ".join(text.split()), box)
    if isinstance(found, Fitted):
        return Lines(_SIZE, found.lines)
    *before, last = found.shown or (text[:1],)
    return Lines(_SIZE, (*before, f"{last[:-1]}…"))
