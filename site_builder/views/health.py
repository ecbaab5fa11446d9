"""The health of the content, for whoever edits it: what is wrong, grows old or waits, by team."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from site_builder.assemble.answers_due import Answers
from site_builder.assemble.bulletin import Bulletin, Waiting
from site_builder.model.kinds import place_of
from site_builder.problems import Problem, Severity
from site_builder.views.archive import is_archived
from site_builder.views.by_part import (
    PartGroup,
    is_folded,
    name_of,
    narrowed,
    part_groups,
    records_said,
)
from site_builder.views.health_faults import Known, fault_rows, worth_telling
from site_builder.views.health_tasks import answer_rows, task_rows, waiting_rows
from site_builder.views.links import HEALTH, HOME, PRINTS
from site_builder.views.parts import Anchor, Fact, Head, Row, TeamTag, facts, home_crumb, team_tag
from site_builder.views.values import Page
from site_builder.views.wording import Wording

T = TypeVar("T")

_MOST_ROWS = 8  # of one team that are shown at once
_MOST_OPEN = 12  # teams that stand open below one another


@dataclass(frozen=True, slots=True)
class Patient:
    """A team (None: what belongs to no team) with its rows.

    `changed` says when its content last changed, `more` which problems are not told here, `count`
    how much there is to do. Of many rows the `others` are to be unfolded under `rest`.
    """

    team: TeamTag | None
    name: str
    anchor: str
    changed: str
    rows: tuple[Row, ...]
    more: str
    count: str = ""
    rest: str = ""

    @property
    def shown(self) -> tuple[Row, ...]:
        return self.rows[:_MOST_ROWS]

    @property
    def others(self) -> tuple[Row, ...]:
        return self.rows[_MOST_ROWS:]


@dataclass(frozen=True, slots=True)
class HealthView:
    """`patients` are all; the teams `at_ease` have nothing to do, and stand together at the end.

    Of those with something to do, more than a few are `folded`, each to be unfolded by itself.
    In a site of many teams, `groups` lead to the pages on which the teams of a unit stand.
    """

    head: Head
    patients: tuple[Patient, ...]
    onward: tuple[Anchor, ...]
    groups: tuple[PartGroup, ...] = ()
    is_folded: bool = False

    @property
    def busy(self) -> tuple[Patient, ...]:
        return tuple(one for one in self.patients if one.rows)

    @property
    def folded(self) -> tuple[Patient, ...]:
        teams = tuple(one for one in self.busy if one.team)
        return teams if len(teams) > _MOST_OPEN else ()

    @property
    def open(self) -> tuple[Patient, ...]:
        return tuple(one for one in self.busy if not (self.folded and one.team))

    @property
    def at_ease(self) -> tuple[Patient, ...]:
        return tuple(one for one in self.patients if one.team and not one.rows)


@dataclass(frozen=True, slots=True)
class _Case:
    """The whole site, and what was found, by the folder of the team it belongs to, "" for none."""

    bulletin: Bulletin
    problems: Mapping[str, list[Problem]]
    waiting: Mapping[str, list[Waiting]]
    known: Known


def health_pages(
    bulletin: Bulletin, problems: Iterable[Problem], words: Wording
) -> tuple[Page, ...]:
    """Return the page of what is to do; an archive has none. `problems` are those found so far."""
    if is_archived(bulletin):
        return ()
    found = tuple(worth_telling(problems))
    case = _Case(
        bulletin,
        _by_folder(found, lambda one: one.span.path, bulletin),
        _by_folder(bulletin.waiting, lambda one: one.source, bulletin),
        _known(bulletin),
    )
    parts = narrowed(bulletin)
    folders = ("",) if parts else ("", *bulletin.teams)
    title = words.t("Content health")
    lead = words.t(
        "For whoever edits this site: what is to do, team by team, in no order of merit."
    )
    view = HealthView(
        head=Head(title, (home_crumb(words),), lead, _facts(bulletin, found, words)),
        patients=tuple(_patient(bulletin, folder, case, words) for folder in folders),
        onward=_onward(words),
    )
    page = Page(HEALTH, "pages/health.html", view, title=title, description=lead)
    return (page,) if not parts else _parted(page, view, parts, case, words)


def _onward(words: Wording) -> tuple[Anchor, ...]:
    return (Anchor(words.t("Print room"), PRINTS), Anchor(words.t("Home"), HOME))


def _parted(
    page: Page, view: HealthView, parts: Mapping[str, Bulletin], case: _Case, words: Wording
) -> tuple[Page, ...]:
    """Return the page of a site of many teams, and one for each unit that has any."""
    made: list[Page] = []
    counts: dict[str, int] = {}
    for folder, part in parts.items():
        if part.teams:
            patients = tuple(_patient(part, team, case, words) for team in part.teams)
            counts[folder] = sum(len(one.rows) for one in patients)
            name = words.t("{unit}: {title}", unit=name_of(part, folder), title=page.title)
            crumbs = (home_crumb(words), Anchor(page.title, HEALTH))
            own = HealthView(Head(name, crumbs, page.description), patients, _onward(words))
            made.append(replace(page, path=_path(folder), title=name, shows=own))
    groups = part_groups(case.bulletin, counts, _path, records_said(words))
    whole = replace(view, groups=groups, is_folded=is_folded(groups))
    return (replace(page, shows=whole), *made)


def _path(folder: str) -> str:
    return f"{folder}/{HEALTH}"


def _facts(bulletin: Bulletin, found: Iterable[Problem], words: Wording) -> tuple[Fact, ...]:
    counts = Counter(one.severity for one in found)
    pairs = (
        (words.t("Errors"), counts[Severity.ERROR] + counts[Severity.PRIVACY]),
        (words.t("Warnings"), counts[Severity.WARNING]),
        (words.t("Waiting"), len(bulletin.waiting)),
    )
    return facts((label, str(count)) for label, count in pairs)


def _patient(bulletin: Bulletin, folder: str, case: _Case, words: Wording) -> Patient:
    faults, more = fault_rows(case.problems.get(folder, ()), case.known, words)
    rows = (
        *faults,
        *waiting_rows(case.waiting.get(folder, ()), bulletin.today, words),
        *task_rows(bulletin, folder, words),
        *answer_rows(bulletin.answers.get(folder, Answers()), words),
    )
    team = bulletin.teams.get(folder)
    updated = team.updated if team else None
    return Patient(
        team=team_tag(team.sign) if team else None,
        name=team.sign.name if team else words.t("Of no team"),
        anchor=team.sign.folder.replace("/", "-") if team else "everybody",
        changed=words.t("Last change {day}", day=words.day_seen_from(updated, bulletin.today))
        if updated
        else "",
        rows=rows,
        more=more,
        count=words.t("{count:thing|things} to do", count=len(rows)),
        rest=words.t("and {count} more", count=len(rows) - _MOST_ROWS),
    )


def _by_folder(
    found: Iterable[T], path: Callable[[T], str], bulletin: Bulletin
) -> Mapping[str, list[T]]:
    by_folder: dict[str, list[T]] = {}
    for one in found:
        by_folder.setdefault(_folder(path(one), bulletin), []).append(one)
    return by_folder


def _folder(path: str, bulletin: Bulletin) -> str:
    """The team that a file belongs to, "" for none: photos lie in folders below it."""
    place = place_of(path)
    folder = place.home if place else path.rpartition("/")[0]
    while folder and folder not in bulletin.teams:
        folder = folder.rpartition("/")[0]
    return folder


def _known(bulletin: Bulletin) -> Known:
    stories = (
        *bulletin.topics,
        *bulletin.posts,
        *bulletin.news,
        *bulletin.special_skills,
        *bulletin.documents,
        *bulletin.concepts,
        *(rule for team in bulletin.teams.values() for rule in team.rules),
    )
    folders = frozenset((*bulletin.teams, *bulletin.units))
    return Known(folders, frozenset(one.source for one in stories))
