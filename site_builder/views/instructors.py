"""Instructors: who can teach what. Only people who agreed to be named stand here by name."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.people import Person
from site_builder.assemble.records import Training
from site_builder.model.choices import InstructorSource
from site_builder.views.items import Group, Item, Related, groups, tag_of
from site_builder.views.links import INSTRUCTORS, MENTORS, POSTS, TRAININGS, record_href
from site_builder.views.parts import Anchor, Empty, Head, facts, home_crumb
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_MOST_TITLES = 3


@dataclass(frozen=True, slots=True)
class InstructorsView:
    """`unnamed` says how many more teach, "" for none."""

    head: Head
    groups: tuple[Group, ...]
    unnamed: str
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    title = words.t("Instructors")
    taught = _taught(bulletin.trainings)
    people = {person.key: person for person in bulletin.outside}
    people |= {p.key: p for one in bulletin.trainings for p in one.instructors}
    named = sorted(
        (person for person in people.values() if person.named and taught.get(person.key)),
        key=lambda person: (person.order is None, person.order, person.key),
    )
    hidden = sum(not person.named for person in people.values() if taught.get(person.key))
    view = InstructorsView(
        head=Head(title, (home_crumb(words),), words.t("Who has taught here, and what.")),
        groups=groups(
            (
                Group(
                    words.choice(source),
                    tuple(
                        _item(bulletin, person, taught[person.key], words)
                        for person in named
                        if person.source is source
                    ),
                )
                for source in (
                    InstructorSource.PEER,
                    InstructorSource.SUPERVISOR,
                    InstructorSource.SPECIALIST_DEPT,
                    InstructorSource.EXTERNAL,
                )
            ),
            words,
            "instructors: {count}",
        ),
        unnamed=words.t("{count} more teach without being listed by name.", count=hidden)
        if hidden
        else "",
        empty=Empty(
            words.t("The first lesson is still to be given."),
            words.t("Everyone knows one thing worth twenty minutes. Which one is yours?"),
        ),
        onward=(
            Anchor(words.t("What was learned"), TRAININGS),
            Anchor(words.t("Who teaches whom"), MENTORS),
        ),
    )
    return (Page(INSTRUCTORS, "pages/instructors.html", view, title=title, section=POSTS),)


def _taught(trainings: Iterable[Training]) -> dict[str, list[Training]]:
    """Return the sessions of each instructor, the newest first."""
    taught: dict[str, list[Training]] = {}
    for one in trainings:
        for person in one.instructors:
            taught.setdefault(person.key, []).append(one)
    return taught


def _item(bulletin: Bulletin, person: Person, held: list[Training], words: Wording) -> Item:
    team = bulletin.teams.get(person.home)
    by_title = {one.form.title: Anchor(one.form.title, record_href(one)) for one in held}
    lately = tuple(by_title.values())[:_MOST_TITLES]
    return Item(
        title=person.name,
        when=words.t("{count} sessions taught", count=len(held)),
        team=tag_of(team.sign) if team else None,
        facts=facts(
            (
                (words.t("Post"), person.post),
                (words.t("Office"), person.office),
                (words.t("Strong in"), words.join(person.strong_in)),
            )
        ),
        related=(Related(words.t("Taught lately"), lately),),
    )
