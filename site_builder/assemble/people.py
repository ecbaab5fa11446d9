"""Everyone the content names, as this channel may show them; and who a written name means."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from site_builder.assemble.consent import Basis, Showing, Terms, showing, turns, unknown
from site_builder.model.choices import InstructorSource, Role, SkillLevel
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.people import Member, OutsidePerson
from site_builder.model.values.ident import mend_id
from site_builder.model.values.people import SortKey, initials, sort_key, tidy_name
from site_builder.problems import Span


@dataclass(frozen=True, slots=True)
class Person:
    """Someone as they may be shown here. Nothing in it tells more than that.

    `key` tells people apart and says nothing else. `home` is the folder of the person's team.
    """

    key: str
    name: str
    named: bool
    home: str = ""
    role: Role | None = None
    post: str = ""
    office: str = ""
    skill_level: SkillLevel | None = None
    personal_vision: str = ""
    photo: bool = False
    skills: bool = False
    source: InstructorSource = InstructorSource.PEER
    strong_in: tuple[str, ...] = ()
    initials: str = ""
    order: SortKey | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A person on record: the real name, to recognise it by, and how the person may be shown."""

    name: str
    ident: str | None
    home: str
    person: Person
    basis: Basis
    span: Span
    active: bool
    turns: tuple[date, ...] = ()  # days on which what may be shown of them changes
    written: str = ""  # the name as the roster has it, blanks and remarks included
    rank: Decimal | None = None  # their place among the team, when the roster numbers them


@dataclass(frozen=True, slots=True)
class Directory:
    """Finds who a written name means."""

    known: tuple[Known, ...]
    by_name: Mapping[str, tuple[Known, ...]]
    by_id: Mapping[str, Known]
    by_home: Mapping[str, tuple[Known, ...]]

    def roster(self, home: str) -> tuple[Known, ...]:
        """Everyone on the roster of a folder, in its order."""
        return self.by_home.get(home, ())

    def is_misspelt_id(self, text: str) -> bool:
        """Whether `text` is an id with capitals, blanks or underscores, and nobody's name."""
        return (
            text not in self.by_id
            and tidy_name(text) not in self.by_name
            and mend_id(text) in self.by_id
        )

    def find(self, text: str, home: str) -> tuple[Known, ...]:
        """Everyone `text` may mean, seen from the folder `home`: one, none, or several.

        An id decides at once. A name is looked for in the team, then unit by unit upwards, then
        everywhere: the nearest bearer is meant.
        """
        by_id = self.by_id.get(mend_id(text) if self.is_misspelt_id(text) else text)
        if by_id is not None:
            return (by_id,)
        bearers = self.by_name.get(tidy_name(text), ())
        folder = home
        while folder and len(bearers) > 1:
            near = tuple(one for one in bearers if _inside(one.home, folder))
            if near:
                return near
            folder = folder.rpartition("/")[0]
        return bearers


def _inside(home: str, folder: str) -> bool:
    return home == folder or home.startswith(folder + "/")


def directory(entries: Iterable[Entry[Form]], terms: Terms) -> Directory:
    """Put everyone of `members.yaml` and `people.yaml` on record, as they may be shown."""
    return _arranged(
        _known(entry, entry.form, terms)
        for entry in entries
        if isinstance(entry.form, (Member, OutsidePerson))
    )


def cleared(people: Directory, text: Callable[[str, str], str]) -> Directory:
    """The same people, what is written about them passed through `text` (words, home)."""
    return _arranged(replace(one, person=_cleared(one.person, text)) for one in people.known)


def _cleared(person: Person, text: Callable[[str, str], str]) -> Person:
    return replace(
        person,
        post=text(person.post, person.home),
        office=text(person.office, person.home),
        personal_vision=text(person.personal_vision, person.home),
        strong_in=tuple(text(one, person.home) for one in person.strong_in),
    )


def _arranged(people: Iterable[Known]) -> Directory:
    known = tuple(people)
    by_name: dict[str, tuple[Known, ...]] = {}
    by_home: dict[str, list[Known]] = {}
    for one in known:
        by_name[one.name] = (*by_name.get(one.name, ()), one)
        by_home.setdefault(one.home, []).append(one)
    by_id = {one.ident: one for one in known if one.ident is not None}
    return Directory(known, by_name, by_id, {home: tuple(all_) for home, all_ in by_home.items()})


def stranger(name: str, home: str, role: str = "") -> Person:
    """A person nobody recorded: shown by a stand-in, told apart by name within the home."""
    return Person(f"{home}?{_mark(name)}", unknown(name, role).name, named=False, home=home)


def _mark(name: str) -> str:
    """A stable mark for a name that does not contain it."""
    return str(sum(ord(character) * 31**place for place, character in enumerate(name)) % 10**9)


def _known(entry: Entry[Form], form: Member | OutsidePerson, terms: Terms) -> Known:
    shown = showing(form, terms)
    name = tidy_name(form.name)
    person = (
        _member(entry, form, shown) if isinstance(form, Member) else _outside(entry, form, shown)
    )
    active = shown.basis is not Basis.LEFT
    return Known(
        name=name,
        ident=form.id,
        home=entry.home,
        person=person,
        basis=shown.basis,
        span=entry.at("name"),
        active=active,
        turns=turns(form, terms),
        written=form.name,
        rank=form.order if isinstance(form, Member) else None,
    )


def _member(entry: Entry[Form], form: Member, shown: Showing) -> Person:
    named = shown.named
    return Person(
        key=f"{entry.home}#{entry.number}",
        name=shown.name,
        named=named,
        home=entry.home,
        role=form.role,
        post=form.post or "" if shown.profile else "",
        skill_level=form.skill_level if shown.skill else None,
        personal_vision=form.personal_vision or "" if shown.vision else "",
        photo=shown.photo,
        skills=shown.skill,
        initials=initials(form.name, form.pinyin) if named else "",
        order=sort_key(form.name, form.pinyin) if named else None,
    )


def _outside(entry: Entry[Form], form: OutsidePerson, shown: Showing) -> Person:
    named = shown.named
    return Person(
        key=f"people#{entry.number}",
        name=shown.name,
        named=named,
        post=form.post or "" if shown.profile else "",
        office=form.office or "" if named else "",
        photo=shown.photo,
        source=form.source,
        strong_in=form.strong_in if named else (),
        initials=initials(form.name, form.pinyin) if named else "",
        order=sort_key(form.name, form.pinyin) if named else None,
    )
