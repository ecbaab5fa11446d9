"""Instructors: who can teach what. Only people who agreed to be named stand here by name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.people import Person
from site_builder.assemble.records import Training
from site_builder.model.choices import Iluo, InstructorSource
from site_builder.views.items import tag_of
from site_builder.views.links import INSTRUCTORS, MENTORS, POSTS, SKILLS, TRAININGS, record_href
from site_builder.views.parts import Anchor, Empty, Head, TeamTag, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_MOST_LATELY = 2
_MANY = 20  # people of one source, of whom more are found by the letter of their name
_VERY_MANY, _MOST_NAMED = 80, 3  # of so many, each letter is unfolded; names that stand for it
_SOURCES = (
    InstructorSource.PEER,
    InstructorSource.SPECIALIST_DEPT,
    InstructorSource.SUPERVISOR,
    InstructorSource.EXTERNAL,
)


@dataclass(frozen=True, slots=True)
class Teacher:
    """Someone who taught. `teaches` is what they are strong in, `lately` their latest sessions."""

    name: str
    team: TeamTag | None
    post: str
    teaches: str
    lately: tuple[Anchor, ...]
    count: str


@dataclass(frozen=True, slots=True)
class Initial:
    """Those whose name begins with a letter; the letter is "" where all stand in one list.

    Where there are very many people, those of a letter are unfolded under the words `more`.
    """

    letter: str
    teachers: tuple[Teacher, ...]
    more: str = ""

    @property
    def anchor(self) -> str:
        """The letter as the end of an address."""
        return self.letter.lower() if self.letter.isalpha() else "other"


@dataclass(frozen=True, slots=True)
class Source:
    """Those who come from one place. `sessions` says how many of the sessions are theirs."""

    title: str
    sessions: str
    initials: tuple[Initial, ...]
    unnamed: str


@dataclass(frozen=True, slots=True)
class InstructorsView:
    head: Head
    sources: tuple[Source, ...]
    invitation: str
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of all who taught, by where they come from."""
    title = words.t("Instructors")
    taught = _taught(bulletin.trainings)
    everyone = {person.key: person for person in bulletin.outside}
    everyone |= {p.key: p for one in bulletin.trainings for p in one.instructors}
    people = [person for person in everyone.values() if taught.get(person.key)]
    sources = tuple(_sources(bulletin, people, taught, words))
    heading = (
        words.t("{count:colleague who teaches|colleagues who teach}", count=len(people))
        if people
        else title
    )
    lead = words.t("Who has taught here, and what.")
    view = InstructorsView(
        head=Head(heading, (home_crumb(words),), lead),
        sources=sources,
        invitation=words.t("Whom would you like to hear, and on what? Tell your team leader."),
        empty=Empty(
            words.t("The first lesson is still to be given."),
            words.t("Everyone knows one thing worth twenty minutes. Which one is yours?"),
            "lesson",
        ),
        onward=(
            Anchor(words.t("What was learned"), TRAININGS),
            Anchor(words.t("Who teaches whom"), MENTORS),
            Anchor(words.t("Who can do what"), SKILLS),
        ),
    )
    template = "pages/instructors.html"
    return (Page(INSTRUCTORS, template, view, title=title, description=lead, section=POSTS),)


def _taught(trainings: Iterable[Training]) -> dict[str, list[Training]]:
    """Return the sessions of each instructor, the newest first."""
    taught: dict[str, list[Training]] = {}
    for one in trainings:
        for person in one.instructors:
            taught.setdefault(person.key, []).append(one)
    return taught


def _sources(
    bulletin: Bulletin,
    people: list[Person],
    taught: Mapping[str, list[Training]],
    words: Wording,
) -> Iterable[Source]:
    held = Counter(
        source for one in bulletin.trainings for source in {p.source for p in one.instructors}
    )
    skills = _skills(bulletin)
    for source in _SOURCES:
        here = [person for person in people if person.source is source]
        if not here:
            continue
        named = sorted(
            (person for person in here if person.named),
            key=lambda person: (person.order is None, person.order, person.key),
        )
        hidden = len(here) - len(named)
        yield Source(
            words.choice(source),
            words.clauses(
                (
                    words.t("{count:person|people}", count=len(here)),
                    words.t("{count:session|sessions}", count=words.number(held[source])),
                )
            ),
            _initials(
                [
                    (p, _teacher(bulletin, p, taught[p.key], skills.get(p.key, ()), words))
                    for p in named
                ],
                words,
            ),
            words.t("{count:more teaches|more teach} without being listed by name.", count=hidden)
            if hidden
            else "",
        )


def _initials(named: list[tuple[Person, Teacher]], words: Wording) -> tuple[Initial, ...]:
    if not named:
        return ()
    if len(named) <= _MANY:
        return (Initial("", tuple(teacher for _, teacher in named)),)
    groups = (
        (letter, tuple(teacher for _, teacher in group))
        for letter, group in groupby(named, key=lambda one: _letter(one[0]))
    )
    return tuple(
        Initial(letter, group, _summary(group, words) if len(named) > _VERY_MANY else "")
        for letter, group in groups
    )


def _summary(teachers: tuple[Teacher, ...], words: Wording) -> str:
    names = words.join(one.name for one in teachers[:_MOST_NAMED])
    rest = len(teachers) - _MOST_NAMED
    return words.t("{names} and {count} more", names=names, count=rest) if rest > 0 else names


def _letter(person: Person) -> str:
    return person.initials[:1].upper() or "#"


def _skills(bulletin: Bulletin) -> Mapping[str, tuple[str, ...]]:
    """Return what each person can teach, of those who agreed to show what they can."""
    return {
        row.person.key: tuple(name for name, level in row.levels if level is Iluo.O)
        for team in bulletin.teams.values()
        if team.skills is not None
        for row in team.skills.rows
    }


def _teacher(
    bulletin: Bulletin,
    person: Person,
    held: list[Training],
    skills: tuple[str, ...],
    words: Wording,
) -> Teacher:
    team = bulletin.teams.get(person.home)
    by_title = {one.form.title: Anchor(one.form.title, record_href(one)) for one in held}
    return Teacher(
        name=person.name,
        team=tag_of(team.sign) if team else None,
        post=words.join(part for part in (person.office, person.post) if part),
        teaches=words.join(dict.fromkeys((*person.strong_in, *skills))),
        lately=tuple(by_title.values())[:_MOST_LATELY],
        count=words.number(len(held)),
    )
