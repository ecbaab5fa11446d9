"""Where a person appears: on whose word, in which finished files, and where the content says so.

The finished files are searched with the machinery of the leak scan; the content by its references
and line by line. Two people of one name are told apart where a record refers to one of them; words
in a sentence, and so most of a finished page, say the name and no more.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.assemble.consent import Basis, Terms, last_day
from site_builder.assemble.people import Directory, Known, directory
from site_builder.assemble.strangers import people_in
from site_builder.model.choices import Channel, ConsentBasis
from site_builder.model.entry import Entry
from site_builder.model.form import Form, label, subform
from site_builder.model.people import OnRoster
from site_builder.model.values.people import tidy_name
from site_builder.problems import Language, Span, Term
from site_builder.publish.html import read_html
from site_builder.publish.leaks import text_of
from site_builder.publish.names import Names
from site_builder.render.artifact import Artifact

_FIGURE = re.compile(r"<(figure|svg)\b.*?</\1>", re.DOTALL)
_AROUND = 12  # characters shown on either side of a name


class Surface(StrEnum):
    """Where readers meet a finished file."""

    PAGE = "page"
    FIGURE = "figure"
    SLIDE = "slide"
    PRINT = "print"
    CALENDAR = "calendar"
    FEED = "feed"
    SEARCH = "search"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a channel shows of a person: why, and under which name."""

    channel: Channel
    basis: Basis
    shown_as: str


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone of that name on a roster. `given`, `until` and `number` are of their consent."""

    name: str
    ident: str | None
    home: str
    span: Span
    standings: tuple[Standing, ...]
    rests_on: ConsentBasis | None = None
    given: date | None = None
    until: date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the content. `bearers` are numbers of those who may be meant, from 0."""

    span: Span
    field: Term | None
    bearers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A finished file with the name in it. `bearer` is known where its source refers to one only."""

    path: str
    surface: Surface
    title: str
    count: int
    around: str
    slides: tuple[str, ...] = ()
    bearer: int | None = None


@dataclass(frozen=True, slots=True)
class StandIn:
    """A stand-in and the files it is in; `sharers` are all people on record it may stand for."""

    words: str
    files: int
    sharers: int


@dataclass(frozen=True, slots=True)
class Appearances:
    """Everything that is known of where somebody appears."""

    asked: str
    bearers: tuple[Bearer, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What is searched: entries and texts of the content, finished files, the terms of the day."""

    entries: Sequence[Entry[Form]]
    sources: Mapping[str, str]
    artifacts: Sequence[Artifact]
    today: date
    campaign_end: date | None
    language: Language

    def terms(self, channel: Channel) -> Terms:
        return Terms(self.today, channel, self.campaign_end, self.language)


def appearances(asked: str, desk: Desk) -> Appearances:
    """Search for `asked`, a name or the id of one person."""
    people = {one: directory(desk.entries, desk.terms(one)) for one in Channel}
    web = people[Channel.WEB]
    by_id = web.by_id.get(asked)
    found = (by_id,) if by_id is not None else web.by_name.get(tidy_name(asked), ())
    name = found[0].name if found else tidy_name(asked)
    bearers = tuple(_bearer(one, people, desk) for one in found)
    longer = [one.name for one in web.known if name in one.name and one.name != name]
    names = Names([name], longer)
    mentions = tuple(_mentions(name, names, found, web, desk))
    places = sorted(_places(name, names, mentions, desk.artifacts), key=_by_surface)
    stand_ins = tuple(_stand_ins(bearers, web, desk.artifacts))
    return Appearances(asked, bearers, mentions, tuple(places), stand_ins)


def _bearer(one: Known, people: Mapping[Channel, Directory], desk: Desk) -> Bearer:
    standings = []
    for channel, everyone in people.items():
        same = next(other for other in everyone.known if other.span == one.span)
        standings.append(Standing(channel, same.basis, same.person.name))
    forms = (entry.form for entry in desk.entries if entry.at("name") == one.span)
    form = next((form for form in forms if isinstance(form, OnRoster)), None)
    consent = form.consent if form is not None else None
    bare = Bearer(one.name, one.ident, one.home, one.span, tuple(standings))
    if consent is None:
        return bare
    until = consent.withdrawn_on or last_day(consent, desk.terms(Channel.WEB))
    return Bearer(
        *(one.name, one.ident, one.home, one.span, tuple(standings)),
        rests_on=consent.basis,
        given=consent.on,
        until=until,
        number=consent.ref,
    )


def _mentions(
    name: str, names: Names, found: Sequence[Known], people: Directory, desk: Desk
) -> Iterator[Mention]:
    """References first, each with whom it means; then every other line with the name."""
    numbers = {one.span: number for number, one in enumerate(found)}
    taken = {(one.span.path, one.span.line) for one in found}
    for entry in desk.entries:
        for steps, ref in people_in(entry.form):
            meant = people.find(ref.text, entry.home)
            mine = tuple(numbers[one.span] for one in meant if one.span in numbers)
            if mine or (not meant and tidy_name(ref.text) == name):
                span = entry.at(*steps)
                taken.add((span.path, span.line))
                yield Mention(span, innermost(entry, steps), mine)
            elif meant and tidy_name(ref.text) == name:
                span = entry.at(*steps)
                taken.add((span.path, span.line))  # somebody else of the same name
    everyone = tuple(range(len(found)))
    for path, text in sorted(desk.sources.items()):
        for number, line in enumerate(text.split("\n"), 1):
            if (path, number) not in taken and names.found_in(line):
                column = max(line.find(name), 0) + 1
                yield Mention(Span(path, number, column, len(name)), None, everyone)


def innermost(entry: Entry[Form], steps: Iterable[str | int]) -> Term | None:
    """The name of the innermost field that `steps` lead to."""
    form, found = type(entry.form), None
    for step in steps:
        if isinstance(step, str):
            found = label(form, step)
            form = subform(form, step) or form
    return found


def _places(
    name: str, names: Names, mentions: Iterable[Mention], artifacts: Iterable[Artifact]
) -> Iterator[Place]:
    by_source: dict[str, set[tuple[int, ...]]] = {}
    for mention in mentions:
        by_source.setdefault(mention.span.path, set()).add(mention.bearers)
    whole = next((_title(one) for one in artifacts if one.path == "index.html"), "")
    for artifact in artifacts:
        text = artifact.path + "\n" + text_of(artifact)
        if not names.found_in(text):
            continue
        meant = by_source.get(artifact.source, set())
        only = next(iter(meant)) if len(meant) == 1 else ()
        yield Place(
            path=artifact.path,
            surface=_surface(artifact, names),
            title=_title(artifact).removesuffix(whole).removesuffix(" · "),
            count=max(text.count(name), 1),
            around=_around(text, name),
            slides=tuple(_slides(artifact, names)),
            bearer=only[0] if len(only) == 1 else None,
        )


def _by_surface(place: Place) -> tuple[int, str]:
    return list(Surface).index(place.surface), place.path


def _surface(artifact: Artifact, names: Names) -> Surface:
    path = artifact.path
    top = path.partition("/")[0]
    by_folder = {"screens": Surface.SLIDE, "print": Surface.PRINT, "search": Surface.SEARCH}
    by_suffix = {".ics": Surface.CALENDAR, ".xml": Surface.FEED, ".html": Surface.PAGE}
    if top in by_folder and "/" in path:
        return by_folder[top]
    surface = by_suffix.get("." + path.rpartition(".")[2], Surface.FILE)
    if surface is Surface.PAGE:
        figures = " ".join(
            hit[0] for hit in _FIGURE.finditer(artifact.data.decode("utf-8", "replace"))
        )
        outside = _FIGURE.sub("", artifact.data.decode("utf-8", "replace"))
        if names.found_in(read_html(figures).text) and not names.found_in(read_html(outside).text):
            return Surface.FIGURE
    return surface


def _title(artifact: Artifact) -> str:
    if not artifact.path.endswith(".html"):
        return ""
    return read_html(artifact.data.decode("utf-8", "replace")).title


def _around(text: str, name: str) -> str:
    """The name with a few words about it, from the first place that is not the path."""
    start = text.find(name, text.find("\n"))
    if start < 0:
        return ""
    low, high = max(0, start - _AROUND), start + len(name) + _AROUND
    return " ".join(text[low:high].split())


def _slides(artifact: Artifact, names: Names) -> Iterator[str]:
    """The slides of a build that hold the name."""
    if not artifact.path.endswith("build.json"):
        return
    try:
        slides = json.loads(artifact.data)["slides"]
        for one in slides:
            if names.found_in(read_html(str(one["html"])).text):
                yield str(one["id"])
    except (ValueError, TypeError, KeyError):
        return


def _stand_ins(
    bearers: Iterable[Bearer], people: Directory, artifacts: Sequence[Artifact]
) -> Iterator[StandIn]:
    """The stand-ins under which the bearers are shown on the web, and how often."""
    masked = {
        one.shown_as
        for bearer in bearers
        for one in bearer.standings
        if one.channel is Channel.WEB and one.basis is not Basis.SHOWN
    }
    for words in sorted(masked):
        sharers = sum(one.person.name == words for one in people.known)
        files = sum(words in text_of(one) for one in artifacts if one.path.endswith(".html"))
        yield StandIn(words, files, sharers)
