"""Leaves out what only repeats another problem: one root cause is told once."""

from collections.abc import Iterable, Iterator

from site_builder.model.kinds import place_of
from site_builder.model.people import OnRoster
from site_builder.model.values.surnames import begins_like_a_name
from site_builder.problems import Problem, Severity

_NO_SETTINGS = "E270"
_OF_NO_KIND = frozenset({"W201", "W202", "W275"})
_ANOTHER_KIND = "E274"
_NO_TEAM = "E251"
# What is said of people because no roster knows them.
_UNKNOWN_PEOPLE = frozenset({"E252", "W257", "W262", "W263"})
# What goes unknown together with a file of that kind.
_UNKNOWN_WITH = {
    "unit": frozenset({"W265"}),
    "team": frozenset({"W255", "W262"}),
    "site": frozenset({"W268"}),
    "calendar": frozenset({"W258"}),
}
# What is told once for each word: for a file, or for a team.
_ONCE_IN_A_FILE = frozenset({"W203", "W253"})
_ONCE_IN_A_TEAM = frozenset({"E252"})


def without_echoes(
    problems: Iterable[Problem], unread: Iterable[Problem], *, names_lost: bool
) -> tuple[Problem, ...]:
    """The problems less those that would go with another one.

    `unread` are the problems of reading files: of a roster that could not be read in full nobody
    knows whom it holds. `names_lost` says that a record of a roster has no name.
    """
    problems = tuple(problems)
    hidden = _causes(problems, [one for one in unread if one.severity is Severity.ERROR])
    if names_lost:
        hidden |= _UNKNOWN_PEOPLE
    told = (one for one in problems if one.code not in hidden)
    elsewhere = frozenset(str(one.facts.get("where")) for one in problems if one.code == "W201")
    return tuple(_firsts(one for one in told if not _is_misnamed_team(one, elsewhere)))


def _is_misnamed_team(problem: Problem, elsewhere: frozenset[str]) -> bool:
    """Whether a folder only lacks the file of its team because that one is called otherwise."""
    home = problem.facts.get("found")
    files = {f"{home}/team.yaml", f"{home}/unit.yaml"}
    return problem.code == _NO_TEAM and not files.isdisjoint(elsewhere)


def _causes(problems: tuple[Problem, ...], unread: Iterable[Problem]) -> frozenset[str]:
    """The codes that say nothing of their own beside the other problems."""
    paths = {one.span.path for one in unread}
    paths |= {one.span.path for one in problems if one.code == _ANOTHER_KIND}
    paths |= {str(one.facts.get("where")) for one in problems if one.code == "W201"}
    kinds = [place.kind for path in paths if (place := place_of(path)) is not None]
    hidden = frozenset[str]().union(*(_UNKNOWN_WITH.get(kind.name, ()) for kind in kinds))
    if any(issubclass(one.form, OnRoster) for one in kinds) or any(
        map(_may_hold_rosters, problems)
    ):
        hidden |= _UNKNOWN_PEOPLE
    if any(one.code == _NO_SETTINGS for one in problems):
        hidden |= frozenset({_NO_SETTINGS}) if _is_explained(problems) else _OF_NO_KIND
    return hidden


def _may_hold_rosters(problem: Problem) -> bool:
    """Whether teams lie in a folder of a wrong name."""
    where = str(problem.facts.get("where"))
    return problem.code == "W275" and where.startswith("teams") and "/" not in where[6:]


def _is_explained(problems: Iterable[Problem]) -> bool:
    """Whether another problem says why there are no settings."""
    return any(
        one.span.path in {".", "site.yaml"}
        and one.severity is Severity.ERROR
        and one.code != _NO_SETTINGS
        for one in problems
    )


def _firsts(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Each unknown key once in its file, each unknown person once in a team, a word once."""
    seen: set[tuple[str, str, object]] = set()
    for one in problems:
        mark = _mark(one)
        if mark is None or mark not in seen:
            yield one
        if mark is not None:
            seen.add(mark)


def _mark(problem: Problem) -> tuple[str, str, object] | None:
    """What a problem has in common with others of which the first is enough; None if it has nothing."""
    found, path = problem.facts.get("found"), problem.span.path
    if problem.code in _ONCE_IN_A_TEAM:
        home = place_of(path)
        return problem.code, home.home if home is not None and home.home else path, found
    if problem.code in _ONCE_IN_A_FILE:
        return problem.code, path, found
    if problem.code == "W268":
        return problem.code, "", found
    if problem.code == "W257" and not begins_like_a_name(str(found)):
        return problem.code, "", found
    return None
