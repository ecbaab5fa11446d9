"""A printed sheet: what it shows, what it is called, and the number by which it is known."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from operator import add

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.people import Person
from site_builder.assemble.sheets import Sheet
from site_builder.model.wall import SheetKind
from site_builder.problems import Problem
from site_builder.views.links import href
from site_builder.views.parts import TeamTag, team_tag
from site_builder.views.prints.paper import Paper
from site_builder.views.values import Image
from site_builder.views.wording import Wording

_SPACE = re.compile(r"\s")
FRESH = timedelta(days=30)
"""How long a sheet may hang before it is to be replaced, whatever it shows."""

ROOM = "print/index.html"


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of a sheet, as final text."""

    code: str
    number: str
    printed: str
    until: str
    office: str


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sheet on a screen."""

    advice: tuple[str, ...]
    button: str
    back: str
    back_href: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A sheet before it has its number: what it shows, on which paper, until when it may hang.

    `name` is what it is called; `refused` says what did not fit on it.
    """

    sheet: Sheet
    name: str
    paper: Paper
    view: object
    refused: tuple[Problem, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet as it is printed. `hash` are six characters that change with what it shows.

    `marks` are of the people and pictures on it.
    """

    sheet: Sheet
    name: str
    paper: Paper
    view: object
    hash: str
    marks: tuple[str, ...]
    team: TeamTag | None
    foot: Foot
    around: Around
    refused: tuple[Problem, ...] = ()

    @property
    def code(self) -> str:
        return self.sheet.code

    @property
    def kind(self) -> SheetKind:
        return self.sheet.kind

    @property
    def path(self) -> str:
        return f"print/{self.sheet.code}.html"

    @property
    def template(self) -> str:
        return f"prints/{self.sheet.kind.value}.html"


@dataclass(frozen=True, slots=True)
class Seen:
    """What sheets are held against: the sizes of pictures in bytes by path, and people by name.

    `people` are the names that may be shown, without blanks, with the mark of each who bears it;
    by the first two signs of the name, so that a sheet is not read for everyone in turn.
    """

    sizes: Mapping[str, int]
    people: Mapping[str, tuple[tuple[str, str], ...]]


def seen(bulletin: Bulletin, sizes: Mapping[str, int]) -> Seen:
    by_start: dict[str, list[tuple[str, str]]] = {}
    for one in everyone(bulletin):
        if one.named:
            name = _SPACE.sub("", one.name)
            by_start.setdefault(name[:2], []).append((name, _mark(one.home, one.name)))
    return Seen(sizes, {start: tuple(found) for start, found in by_start.items()})


def printed(draft: Draft, bulletin: Bulletin, known: Seen, words: Wording) -> Printed:
    """Return the sheet with its number."""
    sizes = known.sizes
    pictures = tuple(dict.fromkeys(_pictures(draft.view)))
    shown = repr((draft.view, draft.paper, [(path, sizes.get(path)) for path in pictures]))
    number = hashlib.blake2b(shown.encode(), digest_size=3).hexdigest()
    until = draft.until or bulletin.today + FRESH
    team = draft.sheet.team
    return Printed(
        sheet=draft.sheet,
        name=draft.name,
        paper=draft.paper,
        view=draft.view,
        hash=number,
        marks=_marks(known, draft.view, pictures),
        team=team_tag(team) if team else None,
        foot=Foot(
            code=draft.sheet.code,
            number=words.t("number {number}", number=number),
            printed=words.t("printed {day}", day=words.day(bulletin.today)),
            until=words.t("replace before {day}", day=words.day_seen_from(until, bulletin.today)),
            office=_office(bulletin),
        ),
        around=_around(draft, words),
        refused=draft.refused,
    )


def rights(bulletin: Bulletin) -> frozenset[str]:
    """The marks of every person and picture that may stand on paper today."""
    pictures = bulletin.pictures - bulletin.withheld_pictures
    people = (_mark(one.home, one.name) for one in everyone(bulletin) if one.named)
    return frozenset((*people, *(_mark("picture", path) for path in pictures)))


def everyone(bulletin: Bulletin) -> Iterator[Person]:
    """All people of the teams and outside of them."""
    yield from bulletin.outside
    for team in bulletin.teams.values():
        yield from team.members


def _marks(known: Seen, view: object, pictures: Iterable[str]) -> tuple[str, ...]:
    """The marks of the people whose name stands in `view`, and of its pictures."""
    text = _SPACE.sub("", "\n".join(_texts(view)))
    starts = known.people.keys() & {*text, *map(add, text, text[1:])}
    people = (mark for start in starts for name, mark in known.people[start] if name in text)
    return tuple(sorted({*people, *(_mark("picture", path) for path in pictures)}))


def _mark(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


def _pictures(value: object) -> Iterator[str]:
    for one in _walk(value):
        if isinstance(one, Image):
            yield one.path


def _texts(value: object) -> Iterator[str]:
    """Every text of a view; lines of one text follow each other without a break."""
    for one in _walk(value):
        if isinstance(one, str):
            yield one


def _walk(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, tuple):
        for one in value:
            yield from _walk(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _walk(getattr(value, field.name))


def _office(bulletin: Bulletin) -> str:
    contact = bulletin.site.privacy_contact
    parts = (bulletin.site.organization or "", contact.office if contact else "")
    return " ".join(part for part in parts if part)


def _around(draft: Draft, words: Wording) -> Around:
    paper = {
        Paper.A3_WIDE: words.t("A3, landscape"),
        Paper.A3_TALL: words.t("A3, portrait"),
        Paper.A4: words.t("A4, portrait"),
    }[draft.paper]
    return Around(
        advice=(
            words.t("Paper {paper}, scale 100 %, margins “none”.", paper=paper),
            words.t("No A3 printer? Print on two sheets of A4 and glue, or ask the office.")
            if draft.paper is not Paper.A4
            else words.t("Any printer will do."),
            words.t("Black and white is fine: weaves and words tell what colours do."),
        ),
        button=words.t("Print"),
        back=words.t("Print room"),
        back_href=href(ROOM),
    )
