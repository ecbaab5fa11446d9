"""The book as a whole: its cover, what is in it, and a chapter for every goal and requirement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.coverage.cells import Cell, State
from site_builder.model.criteria import Rule
from site_builder.views.book.approvals import Approvals
from site_builder.views.book.criteria import BookCriterion, Reader, criterion
from site_builder.views.book.scope import Scope
from site_builder.views.coverage_parts import Sign, group_of, signs
from site_builder.views.coverage_words import state_word
from site_builder.views.parts import Fact, TeamTag, team_tag
from site_builder.views.wording import Wording

_SIDE_BY_SIDE = 12
"""Teams that stand side by side in the table of all criteria."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A goal or requirement. `anchor` is its id, `tally` says how many of its cells are in which state.

    `page` is the number of the page it begins on, "" where nobody has counted pages.
    """

    anchor: str
    number: str
    title: str
    text: str
    tally: str
    criteria: tuple[BookCriterion, ...]
    page: str = ""


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """A criterion in the table of all: the sign and the word of each team's state."""

    number: str
    title: str
    anchor: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """All criteria with some teams side by side."""

    title: str
    teams: tuple[TeamTag, ...]
    lines: tuple[SurveyLine, ...]


@dataclass(frozen=True, slots=True)
class TeamFolder:
    """Where the records of a team lie: below this folder of the content."""

    team: TeamTag
    folder: str


@dataclass(frozen=True, slots=True)
class Book:
    """All final text of the book.

    `basis` says by what was judged, `how` how to read it. `foot` runs below every page.
    """

    title: str
    organization: str
    campaign: str
    scope: str
    facts: tuple[Fact, ...]
    basis: str
    foot: str
    contents: str
    contents_note: str
    how_title: str
    how: tuple[str, ...]
    signs: tuple[Sign, ...]
    folders_title: str
    folders: tuple[TeamFolder, ...]
    surveys: tuple[Survey, ...]
    columns: tuple[str, ...]
    chapters: tuple[Chapter, ...]


def book_of(bulletin: Bulletin, scope: Scope, words: Wording) -> Book:
    """Return the book. `bulletin` is the edition for paper: who is withheld there is not in it."""
    reader = Reader(bulletin, words, Approvals(bulletin, words))
    site, campaign = bulletin.site, bulletin.campaign
    chapters = tuple(_chapters(reader, scope))
    title = words.t("Evidence for the inspection")
    day = words.day(bulletin.today)
    return Book(
        title=title,
        organization=site.organization or site.title or words.t("Team bulletin"),
        campaign=campaign.name,
        scope=_scope(scope, words),
        facts=_facts(scope, chapters, day, words),
        basis=words.t("From what the bulletin says; nobody has been graded."),
        foot=" · ".join(part for part in (title, scope.name or site.organization, day) if part),
        contents=words.t("Contents"),
        contents_note=words.t("On a screen each line leads to its chapter."),
        how_title=words.t("How to read it"),
        how=_how(words),
        signs=signs(reader.bulletin, words),
        folders_title=words.t("Folders of the teams"),
        folders=tuple(TeamFolder(team_tag(one.sign), f"{one.sign.folder}/") for one in scope.teams),
        surveys=tuple(_surveys(reader, scope)),
        columns=(words.t("Team and state"), words.t("Evidence"), words.t("Missing and next step")),
        chapters=chapters,
    )


def numbered(book: Book, pages: Mapping[str, int]) -> Book:
    """Return the book with the pages of its chapters in the contents: their numbers by anchor."""
    chapters = (replace(one, page=str(pages.get(one.anchor, ""))) for one in book.chapters)
    return replace(book, chapters=tuple(chapters))


def _scope(scope: Scope, words: Wording) -> str:
    return scope.name or words.t("All teams")


def _facts(
    scope: Scope, chapters: tuple[Chapter, ...], day: str, words: Wording
) -> tuple[Fact, ...]:
    number = words.t(
        "{teams:team|teams}, {criteria} criteria", teams=len(scope.teams), criteria=len(scope.rules)
    )
    parts = words.join(one.number for one in chapters)
    return (
        Fact(words.t("Covers"), _scope(scope, words)),
        Fact(words.t("Judged is"), number),
        Fact(words.t("Chapters"), parts),
        Fact(words.t("As of"), day),
    )


def _how(words: Wording) -> tuple[str, ...]:
    return (
        words.t(
            "Every piece of evidence stands with its day, its title, and the file and line it is "
            "written in, within the folder of its team; who approved it where the record "
            "says so."
        ),
        words.t("The states are worked out from these records by the thresholds named with them."),
        words.t(
            "Judged is what is written, never who wrote it. What stays private is only counted, "
            "and people who did not agree to be named on paper are not named."
        ),
    )


def _chapters(reader: Reader, scope: Scope) -> Iterable[Chapter]:
    words, campaign = reader.words, reader.bulletin.campaign
    named = {str(one.id): one for one in (*campaign.goals, *campaign.requirements)}
    for name in dict.fromkeys(map(group_of, scope.rules)):
        rules = [one for one in scope.rules if group_of(one) == name]
        goal = named.get(name)
        short = (goal.short or goal.text) if goal else ""
        cells = [cell for rule in rules for _, cell in _cells(reader, scope, rule)]
        yield Chapter(
            anchor=f"in-{name}",
            number=name,
            title=short,
            text=goal.text if goal and goal.text != short else "",
            tally=tally_words(cells, words),
            criteria=tuple(
                criterion(reader, rule, tuple(_cells(reader, scope, rule))) for rule in rules
            ),
        )


def _cells(reader: Reader, scope: Scope, rule: Rule) -> Iterable[tuple[str, Cell]]:
    covered = reader.bulletin.coverage.teams
    for team in scope.teams:
        folder = team.sign.folder
        yield folder, next(one for one in covered[folder].cells if one.rule is rule)


def tally_words(cells: Iterable[Cell], words: Wording) -> str:
    """Return how many cells are in which state: `有据 5、部分 2`."""
    found = [cell.state for cell in cells]
    told = ((state, found.count(state)) for state in State)
    return words.join(f"{state_word(state, words)} {count}" for state, count in told if count)


def _surveys(reader: Reader, scope: Scope) -> Iterable[Survey]:
    """The table of all criteria, in pieces where there are many teams."""
    words = reader.words
    for start in range(0, len(scope.teams), _SIDE_BY_SIDE):
        teams = scope.teams[start : start + _SIDE_BY_SIDE]
        piece = Scope(scope.name, teams, scope.rules)
        lines = (
            SurveyLine(
                str(rule.id),
                rule.text,
                f"at-{rule.id}",
                tuple(
                    Sign(cell.state.value, state_word(cell.state, words))
                    for _, cell in _cells(reader, piece, rule)
                ),
            )
            for rule in scope.rules
        )
        tags = tuple(team_tag(one.sign) for one in teams)
        yield Survey(words.t("All criteria at a glance"), tags, tuple(lines))
