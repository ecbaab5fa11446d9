"""The people of a team, as far as each agreed to be shown."""

from dataclasses import dataclass

from site_builder.assemble.bulletin import Team
from site_builder.assemble.people import Person
from site_builder.model.choices import Role
from site_builder.views.wording import Wording

_FEW, _FIRST = 6, 4  # people up to whom nobody is folded; those seen of a larger team


@dataclass(frozen=True, slots=True)
class PersonView:
    """Someone who agreed to be named: what they do here, and their own vision when shown."""

    name: str
    note: str
    vision: str


@dataclass(frozen=True, slots=True)
class PeopleView:
    """The people of a team: the first of them, and the `others` a reader unfolds under `more`."""

    people: tuple[PersonView, ...]
    others: tuple[PersonView, ...]
    more: str
    unnamed: str


def people_view(team: Team, words: Wording) -> PeopleView | None:
    """Return who is in the team; None when nothing is known of anyone."""
    found, hidden = people(team, words), unnamed(team, words)
    if not found and not hidden:
        return None
    seen = len(found) if len(found) <= _FEW else _FIRST
    others = found[seen:]
    more = words.t("{count} more of us", count=len(others)) if others else ""
    return PeopleView(found[:seen], others, more, hidden)


def people(team: Team, words: Wording) -> tuple[PersonView, ...]:
    """Return the members who are shown by name, in the order of the team."""
    duties: dict[str, list[str]] = {}
    for duty, person in team.duties:
        duties.setdefault(person.key, []).append(duty)
    return tuple(
        PersonView(
            person.name,
            _note(person, duties.get(person.key, []), words),
            person.personal_vision,
        )
        for person in team.members
        if person.named
    )


def unnamed(team: Team, words: Wording) -> str:
    """Return a sentence on those who are in the team without being shown; "" when all are."""
    hidden = team.headcount - sum(person.named for person in team.members)
    if hidden <= 0:
        return ""
    if not team.members:
        return words.t("{count:person works|people work} here.", count=words.number(hidden))
    return words.t("And {count} more who are not named here.", count=words.number(hidden))


def _note(person: Person, duties: list[str], words: Wording) -> str:
    role = words.choice(person.role) if person.role and person.role is not Role.MEMBER else ""
    level = words.choice(person.skill_level) if person.skill_level else ""
    return words.join(part for part in (role, *duties, person.post, level) if part)
