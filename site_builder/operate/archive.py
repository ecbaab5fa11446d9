"""A person's learning archive: what their private file says, and what the content says of them.

The private folder, and the folder the archive is written to, lie outside the content and outside
every finished site; only numbers of plans and archives ever leave them.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from site_builder.assemble.people import Directory, Known
from site_builder.assemble.strangers import people_in
from site_builder.model.entry import Entry
from site_builder.model.filling import fill
from site_builder.model.form import Form
from site_builder.model.kinds import KINDS
from site_builder.model.personal import PersonalFile
from site_builder.model.shaping import Shaper
from site_builder.model.training import Training
from site_builder.operate.appearing import innermost
from site_builder.problems import Checked, Problem, Term
from site_builder.publish.places import MANIFEST
from site_builder.read.content import read_content
from site_builder.read.documents import Document, parse_documents
from site_builder.read.nodes import Sequence as Listed

_TERMS = {kind.name: kind.term for kind in KINDS}


class NotPrivate(Exception):  # noqa: N818  (reads as a fact)
    """A folder from which private things could reach readers; in both languages."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A record of the content with a person in it: as what, when, how long."""

    kind: Term
    role: Term
    title: str
    day: date | None
    hours: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything for one person's archive; `files` usually holds one."""

    person: Known
    team: str
    files: tuple[PersonalFile, ...]
    lessons: tuple[Deed, ...] = ()
    deeds: tuple[Deed, ...] = field(default=())


def check_private(folder: Path, content: Path, output: Path) -> None:
    """Refuse a folder in or around the content or a finished site, symbolic links followed."""
    place = _real(folder)
    for other in map(_real, (content, output)):
        if place == other or other in place.parents or place in other.parents:
            raise NotPrivate(
                f"“{folder}”和“{other}”套在一起，私密的东西会跟着上网 / overlaps with {other}"
            )
    for above in (place, *place.parents):
        if (above / MANIFEST).exists():
            raise NotPrivate(f"“{folder}”在一个网站的成品里 / lies in a finished site: {above}")


def _real(path: Path) -> Path:
    return Path(os.path.normcase(os.path.realpath(path)))


def read_private(folder: Path) -> Checked[tuple[PersonalFile, ...]]:
    """Every personal file in a folder. A file that cannot be read is told and left out."""
    read = read_content(folder)
    problems = list(read.problems)
    parsed = parse_documents(read.value.sources)
    problems += parsed.problems
    files: list[PersonalFile] = []
    for document in parsed.value:
        found = _files(document)
        files += found.value
        problems += found.problems
    return Checked(tuple(files), tuple(problems))


def _files(document: Document) -> Checked[tuple[PersonalFile, ...]]:
    if document.fields is None:
        return Checked(())
    nodes = document.fields.items if isinstance(document.fields, Listed) else (document.fields,)
    files: list[PersonalFile] = []
    problems: list[Problem] = []
    for node in nodes:
        shaper = Shaper(document.language)
        tree = shaper.form(PersonalFile, node)
        problems += shaper.problems
        if tree is None:
            continue
        form, _, met = fill(PersonalFile, tree, None, document.language)
        problems += met
        files += [] if form is None else [form]
    return Checked(tuple(files), tuple(problems))


def archive_of(
    person: Known,
    team: str,
    files: Iterable[PersonalFile],
    people: Directory,
    entries: Sequence[Entry[Form]],
) -> Archive:
    """Gather what is known of `person`; records that may mean somebody else are left out."""
    own = tuple(one for one in files if _means(people, one.name.text, "", person))
    deeds = sorted(
        _deeds(person, people, entries), key=lambda one: (one.day or date.min, one.title)
    )
    lessons = tuple(one for one in deeds if one.role.en == "attendees")
    return Archive(
        person, team, own, lessons, tuple(one for one in deeds if one.role.en != "attendees")
    )


def _means(people: Directory, text: str, home: str, person: Known) -> bool:
    found = people.find(text, home)
    return len(found) == 1 and found[0].span == person.span


def _deeds(person: Known, people: Directory, entries: Iterable[Entry[Form]]) -> Iterator[Deed]:
    for entry in entries:
        roles = {
            innermost(entry, steps)
            for steps, ref in people_in(entry.form)
            if _means(people, ref.text, entry.home, person)
        }
        for role in sorted((one for one in roles if one is not None), key=lambda one: one.en):
            yield _deed(entry, role)


def _deed(entry: Entry[Form], role: Term) -> Deed:
    form = entry.form
    title = next((str(t) for n in ("title", "name", "goal") if (t := getattr(form, n, None))), "")
    days = (getattr(form, name, None) for name in ("date", "start", "year"))
    day = next((one for one in days if isinstance(one, date)), None)
    hours = form.hours if isinstance(form, Training) else None
    return Deed(_TERMS[entry.kind], role, title, day, hours)


@dataclass(frozen=True, slots=True)
class Copies:
    """How many plans for a year and how many archives a team has; no names."""

    home: str
    plans: int
    archives: int


def copies(files: Iterable[PersonalFile], people: Directory, year: int) -> tuple[Copies, ...]:
    """The counts of every team, for its `counts.yaml`. Files of nobody on record do not count."""
    plans: dict[str, set[str]] = {}
    archives: dict[str, set[str]] = {}
    for one in files:
        found = people.find(one.name.text, "")
        if len(found) != 1 or not found[0].home or not found[0].active:
            continue
        archives.setdefault(found[0].home, set()).add(found[0].person.key)
        if any(plan.year == year for plan in one.plans):
            plans.setdefault(found[0].home, set()).add(found[0].person.key)
    return tuple(
        Copies(home, len(plans.get(home, ())), len(archives[home])) for home in sorted(archives)
    )
