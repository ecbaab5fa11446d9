"""The coverage matrix: all teams or units, and each unit of a site with many teams."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from site_builder.assemble.bulletin import Bulletin, Team
from site_builder.assemble.coverage.cells import State, Sums
from site_builder.views import team_coverage
from site_builder.views.coverage_parts import (
    COVERAGE,
    Sign,
    Step,
    Table,
    signs,
    steps,
    table,
)
from site_builder.views.coverage_words import share, state_word, trend_words
from site_builder.views.interface_table import COVERAGE_CSV, COVERAGE_JSON, SUMMARY_JSON
from site_builder.views.links import ABOUT, TEAMS, href
from site_builder.views.parts import Anchor, Fact, Head, Row, home_crumb
from site_builder.views.topics import Choosable
from site_builder.views.values import Page
from site_builder.views.wording import Wording

MOST_TEAMS = 40
"""Teams that are shown one by one; of more only sums are."""

_SIDE_BY_SIDE = 10


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar: so many teams in a state, drawn from `start` on."""

    sign: str
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class Heat:
    """How many teams are in which state with a criterion; the bar is `width` teams long."""

    number: str
    title: str
    width: int
    parts: tuple[Part, ...]
    label: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """`tables` and `steps` of few teams, `heat` and `units` of many."""

    head: Head
    signs: tuple[Sign, ...]
    areas: tuple[Choosable, ...]
    tables: tuple[Table, ...]
    steps: tuple[Step, ...]
    heat: tuple[Heat, ...]
    units: tuple[Row, ...]
    downloads: tuple[Anchor, ...]
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the matrix, the page of each unit where teams are many, and the page of each team."""
    if not bulletin.coverage.rules or not bulletin.teams:
        return ()
    teams = tuple(bulletin.teams.values())
    title = words.t("How far the evidence goes")
    crumbs = (home_crumb(words),)
    made = [_page(bulletin, (COVERAGE, title, crumbs), teams, bulletin.coverage.whole, words)]
    if len(teams) > MOST_TEAMS:
        made += _unit_pages(bulletin, words)
    return (*made, *team_coverage.pages(bulletin, words))


def unit_path(folder: str) -> str:
    return f"coverage/{folder.removeprefix('teams').strip('/')}/index.html".replace("//", "/")


def _unit_pages(bulletin: Bulletin, words: Wording) -> Iterator[Page]:
    for unit in bulletin.units.values():
        path = unit_path(unit.folder)
        if path == COVERAGE:
            continue
        teams = tuple(bulletin.teams[folder] for folder in unit.all_teams)
        crumbs = (home_crumb(words), Anchor(words.t("Coverage"), COVERAGE))
        sums = bulletin.coverage.units[unit.folder]
        yield _page(bulletin, (path, unit.form.name, crumbs), teams, sums, words)


def _page(
    bulletin: Bulletin,
    named: tuple[str, str, tuple[Anchor, ...]],
    teams: tuple[Team, ...],
    sums: Sums,
    words: Wording,
) -> Page:
    path, title, crumbs = named
    few = teams if len(teams) <= MOST_TEAMS else ()
    pieces = [few[start : start + _SIDE_BY_SIDE] for start in range(0, len(few), _SIDE_BY_SIDE)]
    tables = tuple(
        table(bulletin, piece, f"matrix-{number}", words) for number, piece in enumerate(pieces)
    )
    view = CoverageView(
        head=Head(title, crumbs, _lead(sums, words), _facts(bulletin, words)),
        signs=signs(bulletin, words),
        areas=_areas(tables),
        tables=tables,
        steps=steps(bulletin, few, words),
        heat=() if few else _heat(bulletin, sums, words),
        units=() if few else tuple(_units(bulletin, path, words)),
        downloads=_downloads(words) if path == COVERAGE else (),
        onward=(
            Anchor(words.t("What the criteria are for"), href(ABOUT)),
            Anchor(words.t("All teams"), TEAMS),
        ),
    )
    return Page(path, "pages/coverage.html", view, title=title, section=COVERAGE)


def _lead(sums: Sums, words: Wording) -> str:
    said = words.t(
        "{met} of {counted} criteria of {teams:team|teams} have evidence: {trend}.",
        met=words.number(sums.met),
        counted=words.number(sums.counted),
        teams=words.number(sums.teams),
        trend=trend_words(sums.met, sums.met_before, words),
    )
    return said if sums.counted else ""


def _facts(bulletin: Bulletin, words: Wording) -> tuple[Fact, ...]:
    return (
        Fact(words.t("Judged is"), words.t("evidence in the content")),
        Fact(words.t("Not judged are"), words.t("people")),
        Fact(words.t("As of"), words.day(bulletin.today)),
    )


def _areas(tables: tuple[Table, ...]) -> tuple[Choosable, ...]:
    if len(tables) != 1:
        return ()
    return tuple(Choosable(one.title, one.key, one.count) for one in tables[0].groups)


def _heat(bulletin: Bulletin, sums: Sums, words: Wording) -> tuple[Heat, ...]:
    return tuple(_bar(str(rule.id), rule.text, sums, words) for rule in bulletin.coverage.rules)


def _bar(number: str, title: str, sums: Sums, words: Wording) -> Heat:
    states = sums.states.get(number, {})
    found = [(state, states.get(state, 0)) for state in State if states.get(state, 0)]
    label = words.join(f"{state_word(state, words)} {count}" for state, count in found)
    starts = accumulate((count for _, count in found), initial=0)
    parts = tuple(
        Part(state.value, start, count)
        for (state, count), start in zip(found, starts, strict=False)
    )
    return Heat(number, title, max(sums.teams, 1), parts, label)


def _units(bulletin: Bulletin, path: str, words: Wording) -> Iterator[Row]:
    for unit in bulletin.units.values():
        own = unit_path(unit.folder)
        inside = own.startswith(path.removesuffix("index.html")) and own != path
        if not inside or not unit.all_teams:
            continue
        sums = bulletin.coverage.units[unit.folder]
        note = words.clauses(
            (
                words.t("{count:team|teams}", count=words.number(sums.teams)),
                trend_words(sums.met, sums.met_before, words),
            )
        )
        when = share(sums.met, sums.counted, words)
        yield Row(unit.form.name, href(own), when=when, text=note)


def _downloads(words: Wording) -> tuple[Anchor, ...]:
    return (
        Anchor(words.t("Table for Excel (CSV)"), COVERAGE_CSV),
        Anchor(words.t("With all evidence (JSON)"), COVERAGE_JSON),
        Anchor(words.t("Sums (JSON)"), SUMMARY_JSON),
    )
