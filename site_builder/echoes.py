"""Leaves out what only repeats another problem: one root cause is told once."""

from collections.abc import Iterable, Iterator

from site_builder.model.kinds import place_of
from site_builder.model.people import OnRoster
from site_builder.problems import Problem, Severity

_NO_SETTINGS = "E270"
_OF_NO_KIND = frozenset({"W201", "W202"})
# What is said of people because no roster knows them.
_UNKNOWN_PEOPLE = frozenset({"E252", "W257", "W262", "W263"})
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
    return tuple(_firsts(one for one in problems if one.code not in hidden))


def _causes(problems: tuple[Problem, ...], unread: Iterable[Problem]) -> frozenset[str]:
    """The codes that say nothing of their own beside the other problems."""
    paths = {one.span.path for one in unread}
    hidden = frozenset[str]()
    if any(map(_is_roster, paths)):
        hidden |= _UNKNOWN_PEOPLE
    if any(one.code == _NO_SETTINGS for one in problems):
        hidden |= frozenset({_NO_SETTINGS}) if _is_explained(problems) else _OF_NO_KIND
    return hidden


def _is_explained(problems: Iterable[Problem]) -> bool:
    """Whether another problem says why there are no settings."""
    return any(
        one.span.path in {".", "site.yaml"}
        and one.severity is Severity.ERROR
        and one.code != _NO_SETTINGS
        for one in problems
    )


def _is_roster(path: str) -> bool:
    place = place_of(path)
    return place is not None and issubclass(place.kind.form, OnRoster)


def _firsts(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Each unknown key once in its file, each unknown person once in a team."""
    seen: set[tuple[str, str, object]] = set()
    for one in problems:
        if one.code in _ONCE_IN_A_FILE | _ONCE_IN_A_TEAM:
            place = one.span.path
            if one.code in _ONCE_IN_A_TEAM:
                home = place_of(place)
                place = home.home if home is not None and home.home else place
            mark = (one.code, place, one.facts.get("found"))
            if mark in seen:
                continue
            seen.add(mark)
        yield one
