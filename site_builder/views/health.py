"""The health of the content, for whoever edits it: what is wrong, grows old or waits, by team."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.answers_due import Answers
from site_builder.assemble.bulletin import Bulletin
from site_builder.model.kinds import place_of
from site_builder.problems import Problem, Severity
from site_builder.views.archive import is_archived
from site_builder.views.health_faults import Known, fault_rows, worth_telling
from site_builder.views.health_tasks import answer_rows, task_rows, waiting_rows
from site_builder.views.links import HEALTH, HOME, PRINTS
from site_builder.views.parts import Anchor, Fact, Head, Row, TeamTag, facts, home_crumb, team_tag
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_WAITING = frozenset({"in_review", "draft"})


@dataclass(frozen=True, slots=True)
class Patient:
    """A team (None: what belongs to no team) with its rows.

    `changed` says when its content last changed, `more` which problems are not told here.
    """

    team: TeamTag | None
    name: str
    anchor: str
    changed: str
    rows: tuple[Row, ...]
    more: str


@dataclass(frozen=True, slots=True)
class HealthView:
    """`patients` are all; the teams `at_ease` have nothing to do, and stand together at the end."""

    head: Head
    patients: tuple[Patient, ...]
    onward: tuple[Anchor, ...]

    @property
    def busy(self) -> tuple[Patient, ...]:
        return tuple(one for one in self.patients if one.rows)

    @property
    def at_ease(self) -> tuple[Patient, ...]:
        return tuple(one for one in self.patients if one.team and not one.rows)


def health_pages(
    bulletin: Bulletin, problems: Iterable[Problem], words: Wording
) -> tuple[Page, ...]:
    """Return the page of what is to do; an archive has none. `problems` are those found so far."""
    if is_archived(bulletin):
        return ()
    found = tuple(worth_telling(problems))
    title = words.t("Content health")
    lead = words.t(
        "For whoever edits this site: what is to do, team by team, in no order of merit."
    )
    view = HealthView(
        head=Head(title, (home_crumb(words),), lead, _facts(bulletin, found, words)),
        patients=tuple(
            _patient(bulletin, folder, found, words) for folder in ("", *bulletin.teams)
        ),
        onward=(Anchor(words.t("Print room"), PRINTS), Anchor(words.t("Home"), HOME)),
    )
    return (Page(HEALTH, "pages/health.html", view, title=title, description=lead),)


def _facts(bulletin: Bulletin, found: Iterable[Problem], words: Wording) -> tuple[Fact, ...]:
    counts = Counter(one.severity for one in found)
    waiting = sum(one.reason in _WAITING for one in bulletin.held)
    pairs = (
        (words.t("Errors"), counts[Severity.ERROR] + counts[Severity.PRIVACY]),
        (words.t("Warnings"), counts[Severity.WARNING]),
        (words.t("Waiting"), waiting),
    )
    return facts((label, str(count)) for label, count in pairs)


def _patient(bulletin: Bulletin, folder: str, found: Iterable[Problem], words: Wording) -> Patient:
    own = [one for one in found if _folder(one.span.path, bulletin) == folder]
    faults, more = fault_rows(own, _known(bulletin), words)
    held = [one for one in bulletin.held if _folder(one.source, bulletin) == folder]
    rows = (
        *faults,
        *waiting_rows(held, words),
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
    )


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
