"""The story: content in, site out.

A topic's title is read as bytes (`read_content`), becomes a positioned node (`parse_documents`) and
a field of a filled form (`interpret`), is cleared of names that must not be shown and linked to its
team and people (`assemble`), becomes final text in the views of the pages that show it
(`make_pages`), is arranged by a template (`render_site`), checked with the rest of the finished
site (`check_site`), and lies in the output folder (`publish`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.assemble.bulletin import Bulletin, Waiting
from site_builder.assemble.coverage.readers import on_walls
from site_builder.echoes import without_echoes
from site_builder.glance import Glance
from site_builder.hands import Hands
from site_builder.memory import Memory
from site_builder.model.choices import Channel
from site_builder.model.entry import Entry
from site_builder.model.font import font_of
from site_builder.model.form import Form
from site_builder.model.interpret import interpret, languages_of, site_of
from site_builder.model.kinds import guards_people
from site_builder.model.lost import Lost, left_out, names_lost
from site_builder.model.site import Site
from site_builder.problems import Checked, Language, Problem, Severity, told_once
from site_builder.publish.check import check_site
from site_builder.publish.keeping import Keeping, keeping
from site_builder.publish.locating import located
from site_builder.publish.places import check_output_place
from site_builder.publish.stops import Stopped
from site_builder.publish.write import Published, publish
from site_builder.read.content import read_content
from site_builder.read.documents import Document, parse_documents
from site_builder.read.files import Content
from site_builder.render.artifact import Artifact
from site_builder.render.compiling import compile_all
from site_builder.render.markdown_slips import markdown_slips
from site_builder.render.rest import make_rest
from site_builder.render.site import Materials, read_wording, site_press
from site_builder.render.template_files import find_templates
from site_builder.views.finding import findable
from site_builder.views.health import health_pages
from site_builder.views.pages import make_pages, rooms_to_come
from site_builder.views.prints.room import room_pages
from site_builder.views.prints.sheet import Printed
from site_builder.views.prints.table import make_prints
from site_builder.views.slides.slide import Slide

T = TypeVar("T")

# Faults of the content folder as a whole, of templates and of interface words.
_MACHINERY = frozenset({"E160", "E161", "E270", "E331", "E332", "E333", "E334"})
_PASSED_OVER = frozenset({"E272", "E274"})  # files that were not used


class Stop(StrEnum):
    """Why a finished site is not published."""

    PRIVACY = "privacy"
    MACHINERY = "machinery"
    STRICT = "strict"
    PREVIEW = "preview"


_SEEN = frozenset({None, Stop.PREVIEW})  # what does not keep a page from being looked at


@dataclass(frozen=True, slots=True)
class Request:
    """What to build, and when.

    `templates` is a site's own template folder, if it has one. `today` tells the day in a time
    zone such as `Asia/Shanghai`. `language` None means the site's own. `strict`: any error stops
    publishing. `preview`: drafts are shown too, and the site must not be published.
    """

    content: Path
    templates: Path | None
    today: Callable[[str], date]
    language: Language | None = None
    strict: bool = False
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """A finished site in memory, with everything there is to say about it.

    `sources` are the texts of the content files, for excerpts. `stopped` says why it must not be
    published, or is None. `keeping` says which old builds of screens may stay,
    `screens` is the bulletin as screens may show it, `paper` as paper may, `sheets` are those for
    the walls, `slides` what each screen could show.
    """

    bulletin: Bulletin
    artifacts: tuple[Artifact, ...]
    problems: tuple[Problem, ...]
    sources: Mapping[str, str]
    stopped: Stop | None
    keeping: Keeping | None = None
    screens: Bulletin | None = None
    sheets: tuple[Printed, ...] = ()
    paper: Bulletin | None = None
    slides: Mapping[str, tuple[Slide, ...]] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        return self.bulletin.language

    @property
    def today(self) -> date:
        return self.bulletin.today

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        return self.bulletin.waiting


def build(
    request: Request,
    memory: Memory | None = None,
    *,
    given: Checked[Content] | None = None,
    glance: Glance | None = None,
    hands: Hands | None = None,
) -> Built:
    """Turn content into a finished site in memory. Nothing is written.

    `given` is content that was read already, else the folder of the request is read. What `memory`
    has of the last build is not made again; nothing else changes. A `glance` is taken early; raises
    `GivenUp` when the rest turns out to be in vain. Several `hands` come to the same, sooner.
    """
    memory, hands = memory or Memory(), hands or Hands()
    memory.turn()
    problems: list[Problem] = []

    def accept(checked: Checked[T]) -> T:
        problems.extend(checked.problems)
        return checked.value

    read = accept(_read(request, given, memory))
    sitting, nameless = _sitting(request, site_of(read.entries)), names_lost(*read.records)
    materials = accept(_materials(request, read, sitting.language, memory))
    words = materials.words
    gathered = _Gathered(read.entries, left_out(*read.records, memory), tuple(read.pictures))
    web = gathered.edition(sitting, memory)
    pages = make_pages(web.value, words)
    compile_all(materials.templates, memory, hands)
    press = site_press((*pages, *rooms_to_come(web.value)), web.value, materials, memory)
    so_far = (*problems, *web.problems)
    if glance and _stop(request, so_far, read.unread, nameless=nameless) in _SEEN:
        glance.take(pages, press, web.value, words, memory)
    editions = accept(_editions(gathered, web, sitting, memory))
    bulletin, screens, paper = (editions[channel] for channel in Channel)
    walls = on_walls(paper, bulletin)
    sheets = accept(make_prints(walls, materials.pictures, words, memory, hands))
    found = without_echoes(problems, read.unread, names_lost=nameless)
    rooms = (*room_pages(bulletin, paper, sheets, words), *health_pages(bulletin, found, words))
    rendered = accept(press.all((*pages, *rooms), hands))
    searched = findable((*pages, *rooms), bulletin, words)
    rest = accept(make_rest(editions, sheets, (rendered, searched), materials, memory, hands))
    artifacts = (*rendered, *rest.artifacts)
    interface = words.vocabulary()
    accept(check_site(artifacts, editions, problems, interface, memory=memory, hands=hands))
    told = without_echoes(located(problems, read.documents), read.unread, names_lost=nameless)
    stop = _stop(request, problems, read.unread, nameless=nameless)
    kept, texts, slides = keeping(screens, materials.pictures), read.sources, rest.slides
    return Built(bulletin, artifacts, told, texts, stop, kept, screens, sheets, paper, slides)


@dataclass(frozen=True, slots=True)
class _Read:
    """The content as it is understood; `unread` are the problems of files that were not."""

    content: Content
    documents: tuple[Document, ...]
    entries: tuple[Entry[Form], ...]
    unread: tuple[Problem, ...]

    @property
    def records(self) -> tuple[tuple[Document, ...], tuple[Entry[Form], ...]]:
        """What was written, and what became of it."""
        return self.documents, self.entries

    @property
    def pictures(self) -> Iterator[str]:
        return (one.path for one in self.content.pictures)

    @property
    def sources(self) -> Mapping[str, str]:
        return {one.path: one.text for one in self.documents}


def _read(request: Request, given: Checked[Content] | None, memory: Memory) -> Checked[_Read]:
    content = given or read_content(request.content, memory)
    parsed = parse_documents(content.value.sources, memory)
    documents, unread = parsed.value, (*content.problems, *parsed.problems)
    slips = tuple(
        problem
        for slips in memory.each("markdown", documents, None, markdown_slips)
        for problem in slips
    )
    entries = interpret(documents, memory)
    problems = (*unread, *slips, *entries.problems)
    return Checked(_Read(content.value, documents, entries.value, unread), problems)


def _materials(
    request: Request, read: _Read, language: Language, memory: Memory
) -> Checked[Materials]:
    templates = find_templates(request.templates)
    words = read_wording(templates.value, language, memory)
    font = font_of(read.entries, read.content.fonts)
    languages = languages_of(read.documents)
    pictures = read.content.pictures
    materials = Materials(
        templates.value, words.value, pictures, languages, font.value, read.sources
    )
    return Checked(materials, (*templates.problems, *words.problems, *font.problems))


def _sitting(request: Request, site: Site) -> Sitting:
    """For which day and in which language the site is put together."""
    today = request.today(site.timezone)
    shown = today if site.archived is None else min(today, site.archived)
    language = request.language or site.language
    return Sitting(shown, Channel.WEB, language, today, request.preview and shown == today)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What bulletins are put together from, whatever the channel."""

    entries: tuple[Entry[Form], ...]
    lost: tuple[Lost, ...]
    pictures: tuple[str, ...]

    def edition(self, sitting: Sitting, memory: Memory) -> Checked[Bulletin]:
        return assemble(self.entries, self.lost, self.pictures, sitting, memory)


def _editions(
    gathered: _Gathered, web: Checked[Bulletin], sitting: Sitting, memory: Memory
) -> Checked[Mapping[Channel, Bulletin]]:
    """The bulletin of every channel: what may be shown differs between site, screens and paper."""
    made = {
        channel: web
        if channel is Channel.WEB
        else gathered.edition(replace(sitting, channel=channel), memory)
        for channel in Channel
    }
    problems = told_once(one for checked in made.values() for one in checked.problems)
    return Checked({channel: checked.value for channel, checked in made.items()}, problems)


def put(built: Built, content: Path, output: Path) -> Published:
    """Publish a finished site. Raises `Stopped` when it must not be, or when the disk fails."""
    if built.stopped is not None:
        raise Stopped(*built.problems)
    check_output_place(content, output)
    return publish(built.artifacts, output, built.keeping)


def _stop(
    request: Request, problems: Iterable[Problem], unread: Iterable[Problem], *, nameless: bool
) -> Stop | None:
    """Why a site with these problems must not be published; None when it may be.

    A roster or the settings that cannot be read in full could show more of people than they
    agreed to: that counts as a privacy stop. So does a folder that could not be looked into, and
    a roster with a `nameless` record.
    """
    errors = [one for one in problems if one.severity is Severity.ERROR]
    hidden = [one for one in unread if one.severity is Severity.ERROR]
    if any(one.code in _MACHINERY for one in errors):
        return Stop.MACHINERY
    hidden += [one for one in errors if one.code in _PASSED_OVER]
    private = nameless or any(one.severity is Severity.PRIVACY for one in problems)
    if private or any(guards_people(one.span.path) for one in hidden):
        return Stop.PRIVACY
    if request.strict and errors:
        return Stop.STRICT
    return Stop.PREVIEW if request.preview else None
