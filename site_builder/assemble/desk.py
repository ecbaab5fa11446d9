"""The desk on which records are put together: finds what references mean, and says what it cannot."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeVar, cast

from site_builder.assemble.index import Index, ident_of, year_of
from site_builder.assemble.people import Directory, Person, stranger
from site_builder.assemble.pictures import Gallery
from site_builder.assemble.places import Places, TeamSign
from site_builder.assemble.records import Link, Photo
from site_builder.assemble.redact import Redactor
from site_builder.assemble.strangers import is_office
from site_builder.memory import Memory, Same
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.refs import PersonRef, PicturePath, RecordRef, TeamRef
from site_builder.model.values.ident import mend_id
from site_builder.model.values.people import mask
from site_builder.model.values.text import nearest
from site_builder.model.values.workday import Workdays
from site_builder.problems import Edit, Problem
from site_builder.read.documents import Body

F = TypeVar("F", bound=Form)
T = TypeVar("T")

EVIDENCE = ("topic", "training", "change", "special_skill", "suggestion", "post", "award")


def latest_years(
    entries: Iterable[Entry[Form]], parts: Mapping[str, str], memory: Memory
) -> Mapping[tuple[str, str], int]:
    """The latest year that has records of a kind, by the part whose list they stand on and kind."""
    latest: dict[tuple[str, str], int] = {}
    entries = tuple(entries)
    years = memory.each("year", entries, None, year_of)
    for entry, year in zip(entries, years, strict=True):
        if year is not None:
            key = parts.get(entry.home, ""), entry.kind
            latest[key] = max(year, latest.get(key, year))
    return latest


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that is needed to link a record. Lives only while the bulletin is assembled.

    `memory` has what was cleared for the same `people` with the same `redactor` before, and what was
    linked on a desk with the same things `around`.
    """

    today: date
    entries: tuple[Entry[Form], ...]
    people: Directory
    index: Index
    places: Places
    gallery: Gallery
    redactor: Redactor
    workdays: Workdays
    shown: frozenset[tuple[str, int]]
    parts: Mapping[str, str]  # on whose lists records stand, by folder; {} in a small site
    latest: Mapping[tuple[str, str], int]  # the latest year of the records shown, by part and kind
    around: Hashable = None
    memory: Memory = field(default_factory=Memory)
    problems: list[Problem] = field(default_factory=list)
    by_kind: dict[str, list[Entry[Form]]] = field(default_factory=dict)
    cleared: dict[int, tuple[Form, Body | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in self.entries:
            self.by_kind.setdefault(entry.kind, []).append(entry)

    def of(self, form: type[F], kind: str) -> Iterator[Entry[F]]:
        """The entries of a kind that are shown today."""
        for entry in self.by_kind.get(kind, ()):
            if isinstance(entry.form, form) and self.shows(entry):
                yield entry  # type: ignore[misc]  # narrowed by its form

    def each(
        self, form: type[F], kind: str, make: Callable[["Desk", Entry[F]], T]
    ) -> tuple[T, ...]:
        """What `make` makes of every entry of a kind that is shown.

        It may look at the entry, and at other ones only as far as this desk tells of them.
        """

        def made(entry: Entry[F]) -> tuple[T, tuple[Problem, ...]]:
            before = len(self.problems)
            found = make(self, entry)
            told = tuple(self.problems[before:])
            del self.problems[before:]
            return found, told

        entries = tuple(self.of(form, kind))
        plain = Same(self.people), Same(self.redactor)
        texts = self.memory.each(f"cleared {kind}", entries, plain, self._clear)
        self.cleared.update(zip(map(id, entries), texts, strict=True))
        found = self.memory.each(f"linked {kind}", entries, Same(self.around), made)
        self.problems.extend(one for _, told in found for one in told)
        return tuple(one for one, _ in found)

    def _clear(self, entry: Entry[Form]) -> tuple[Form, Body | None]:
        return self._safe(entry), self._body(entry)

    def shows(self, entry: Entry[Form]) -> bool:
        return (entry.path, entry.number) in self.shown

    def safe(self, entry: Entry[F]) -> F:
        """The form of an entry without names that must not be shown."""
        if id(entry) in self.cleared:
            return cast("F", self.cleared[id(entry)][0])
        return self.memory.recall("safe", self._key(entry), partial(self._safe, entry))

    def _safe(self, entry: Entry[F]) -> F:
        return self.redactor.form(entry.form, entry.home, lambda ref: self._person(entry, ref).name)

    def body(self, entry: Entry[Form]) -> Body | None:
        if id(entry) in self.cleared:
            return self.cleared[id(entry)][1]
        return self.memory.recall("body", self._key(entry), partial(self._body, entry))

    def _body(self, entry: Entry[Form]) -> Body | None:
        if entry.body is None:
            return None
        return Body(self.redactor.prose(entry.body.text, entry.home), entry.body.line)

    def _key(self, entry: Entry[Form]) -> tuple[Same, ...]:
        """What the cleared texts of an entry depend on."""
        return Same(entry), Same(self.people), Same(self.redactor)

    def team(self, entry: Entry[Form]) -> TeamSign | None:
        return self.places.sign(entry.home)

    def ident(self, entry: Entry[Form]) -> str:
        return self.index.ident(entry)

    def earlier(self, entry: Entry[Form]) -> int | None:
        """The year of a record, None in the latest year that has records of its kind."""
        year = year_of(entry)
        return None if year == self.latest.get((self.part(entry), entry.kind)) else year

    def part(self, entry: Entry[Form]) -> str:
        """The folder on whose lists a record stands, "" where all stand together."""
        return self.parts.get(entry.home, "")

    def person(self, entry: Entry[Form], ref: PersonRef, *steps: str | int) -> Person:
        """Who `ref` means, as they may be shown; reported when it is nobody or several."""
        doubt = self.doubt(entry, ref, *steps)
        if doubt is not None:
            self.problems.append(doubt)
        return self._person(entry, ref)

    def doubt(self, entry: Entry[Form], ref: PersonRef, *steps: str | int) -> Problem | None:
        """What is to be said when `ref` means nobody on record, or several people."""
        found = self.people.find(ref.text, entry.home)
        if len({one.home for one in found}) == 1 and any(one.ident is None for one in found[1:]):
            return None  # their roster has been asked to tell them apart
        if len(found) > 1:
            candidates = tuple(self._candidate(one.name, one.home, one.ident) for one in found)
            return entry.problem("E124", *steps, found=mask(ref.text), candidates=candidates)
        if found and self.people.is_misspelt_id(ref.text):
            return misspelt_id(entry, ref.text, *steps)
        if found or not self._has_roster(entry.home):
            return None
        near = nearest(ref.text, self.people.by_name, 0.6)[:3]
        edits = (Edit(entry.at(*steps), near[0]),) if len(near) == 1 else ()
        return entry.problem("E252", *steps, edits=edits, found=ref.text, nearest=near)

    def persons(
        self, entry: Entry[Form], refs: Iterable[PersonRef], *steps: str | int
    ) -> tuple[Person, ...]:
        return tuple(self.person(entry, ref, *steps, i) for i, ref in enumerate(refs))

    def maybe(self, entry: Entry[Form], ref: PersonRef | None, *steps: str | int) -> Person | None:
        return None if ref is None else self.person(entry, ref, *steps)

    def _person(self, entry: Entry[Form], ref: PersonRef) -> Person:
        found = self.people.find(ref.text, entry.home)
        if len(found) == 1:
            return found[0].person
        someone = stranger(ref.text, entry.home)
        return someone if found or not is_office(ref.text) else replace(someone, name=ref.text)

    def _has_roster(self, home: str) -> bool:
        """Whether names seen from `home` should all be on record: its team has a roster."""
        return not home or bool(self.people.roster(home)) or (home in self.places.units)

    def _candidate(self, name: str, home: str, ident: str | None) -> str:
        sign = self.places.sign(home)
        return f"{sign.name if sign else name}（{ident or home.rpartition('/')[2]}）"

    def link(
        self, entry: Entry[Form], kinds: tuple[str, ...], ref: RecordRef | None, *steps: str | int
    ) -> Link | None:
        """The record that `ref` means; None when it is not shown, or reported when there is none."""
        if ref is None:
            return None
        found = self.index.find(kinds, ref.text, entry.home)
        if not found:
            found = self._by_id(entry, kinds, ref, *steps)
        if len(found) == 1:
            return self.linked(found[0]) if self.shows(found[0]) else None
        if found and len({ident_of(one) for one in found}) == 1 and ident_of(found[0]):
            return None  # the shared id has been reported where it is given
        if found:
            candidates = tuple(f"{one.path}:{one.at().line}" for one in found[:3])
            self.problems.append(
                entry.problem("W254", *steps, found=ref.text, candidates=candidates)
            )
        elif not self.index.is_lost(kinds, ref.text):
            near = self.index.similar(kinds, ref.text)
            self.problems.append(entry.problem("W253", *steps, found=ref.text, nearest=near))
        return None

    def _by_id(
        self, entry: Entry[Form], kinds: tuple[str, ...], ref: RecordRef, *steps: str | int
    ) -> tuple[Entry[Form], ...]:
        """The record whose id `ref` is, when it is spelled with capitals or blanks; told as a note."""
        ident = mend_id(ref.text)
        found = tuple(
            one for one in self.index.find(kinds, ident, entry.home) if ident_of(one) == ident
        )
        if found:
            self.problems.append(misspelt_id(entry, ref.text, *steps))
        return found

    def links(
        self,
        entry: Entry[Form],
        kinds: tuple[str, ...],
        refs: Iterable[RecordRef],
        *steps: str | int,
    ) -> tuple[Link, ...]:
        found = (self.link(entry, kinds, ref, *steps, i) for i, ref in enumerate(refs))
        return tuple(link for link in found if link is not None)

    def linked(self, entry: Entry[Form]) -> Link:
        title = getattr(entry.form, "title", "") or self.ident(entry)
        return Link(
            entry.kind,
            self.redactor.text(title, entry.home),
            entry.path,
            self.ident(entry),
            self.earlier(entry),
            self.part(entry),
        )

    def sign(self, entry: Entry[Form], ref: TeamRef, *steps: str | int) -> TeamSign | None:
        """The team that `ref` means, or None and a problem."""
        found = self.places.find_team(ref.text)
        if len(found) == 1:
            return found[0]
        if not found and self.places.is_closed(ref.text):
            return None
        names = [sign.name for sign in self.places.signs.values()]
        near = tuple(sign.folder for sign in found) or nearest(ref.text, names, 0.3)[:3]
        self.problems.append(entry.problem("W255", *steps, found=ref.text, nearest=near))
        return None

    def signs(
        self, entry: Entry[Form], refs: Iterable[TeamRef], *steps: str | int
    ) -> tuple[TeamSign, ...]:
        found = (self.sign(entry, ref, *steps, i) for i, ref in enumerate(refs))
        return tuple(sign for sign in found if sign is not None)

    def photo(self, entry: Entry[Form], ref: PicturePath | None, *steps: str | int) -> Photo | None:
        """The picture that `ref` means, if it may be shown; missing and unanswered ones are reported."""
        if ref is None:
            return None
        photo, problem = self.gallery.look_up(entry, ref, *steps)
        answered = problem and problem.code == "W123" and self.index.is_lost(("photo",), ref.text)
        if problem is not None and not answered:
            self.problems.append(problem)
        return photo

    def photos(
        self, entry: Entry[Form], refs: Iterable[PicturePath], *steps: str | int
    ) -> tuple[Photo, ...]:
        found = (self.photo(entry, ref, *steps, i) for i, ref in enumerate(refs))
        return tuple(photo for photo in found if photo is not None)


def misspelt_id(entry: Entry[Form], written: str, *steps: str | int) -> Problem:
    """The note about a reference by id with capitals or blanks in it, with the edit that mends it."""
    ident = mend_id(written)
    edits = (Edit(entry.at(*steps), ident),)
    return entry.problem("N115", *steps, edits=edits, found=written, example=ident)
