"""The story: content in, site out.

A topic's title is read as bytes (`read_content`), becomes a positioned node (`parse_documents`) and
a field of a filled form (`interpret`), is cleared of names that must not be shown and linked to its
team and people (`assemble`), becomes final text in the views of the pages that show it
(`make_pages`), is arranged by a template (`render_site`), checked with the rest of the finished
site (`check_site`), and lies in the output folder (`publish`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.assemble.bulletin import Bulletin
from site_builder.echoes import without_echoes
from site_builder.memory import Memory, Same
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
from site_builder.read.documents import parse_documents
from site_builder.read.files import Content
from site_builder.render.artifact import Artifact
from site_builder.render.calendars import render_calendars
from site_builder.render.coverage_data import coverage_data
from site_builder.render.markdown_slips import markdown_slips
from site_builder.render.prints import render_prints
from site_builder.render.screens import render_screens
from site_builder.render.search.index import make_search
from site_builder.render.site import Materials, read_wording, render_site
from site_builder.render.template_files import find_templates
from site_builder.views.calendars import calendars
from site_builder.views.finding import findable
from site_builder.views.health import health_pages
from site_builder.views.pages import make_pages
from site_builder.views.prints.room import room_pages
from site_builder.views.prints.sheet import Printed
from site_builder.views.prints.table import make_prints

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
    the walls.
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


def build(
    request: Request, memory: Memory | None = None, *, given: Checked[Content] | None = None
) -> Built:
    """Turn content into a finished site in memory. Nothing is written.

    `given` is content that has been read already; without it the folder of the request is read.
    Work that `memory` has of the last build is not done again; the result is the same without.
    """
    memory = memory or Memory()
    memory.turn()
    problems: list[Problem] = []

    def accept(checked: Checked[T]) -> T:
        problems.extend(checked.problems)
        return checked.value

    content = accept(given or read_content(request.content, memory))
    documents = accept(parse_documents(content.sources, memory))
    unread = tuple(problems)
    for document in documents:
        problems += memory.recall("markdown", Same(document), partial(markdown_slips, document))
    entries = accept(interpret(documents, memory))
    sitting = _sitting(request, site_of(entries))
    lost, pictures = left_out(documents, entries), [one.path for one in content.pictures]
    editions = accept(_editions(entries, lost, pictures, sitting, memory))
    templates = accept(find_templates(request.templates))
    words = accept(read_wording(templates, sitting.language))
    bulletin, screens, paper = (editions[channel] for channel in Channel)
    sheets = accept(make_prints(paper, content.pictures, words, memory))
    nameless = names_lost(documents, entries)
    found = without_echoes(problems, unread, names_lost=nameless)
    rooms = (*room_pages(bulletin, paper, sheets, words), *health_pages(bulletin, found, words))
    pages = (*make_pages(bulletin, words), *rooms)
    font = accept(font_of(entries, content.fonts))
    sources, languages = {one.path: one.text for one in documents}, languages_of(documents)
    materials = Materials(templates, words, content.pictures, languages, font, sources)
    rendered = accept(render_site(pages, bulletin, materials, memory))
    artifacts = (
        *rendered,
        *render_calendars(calendars(bulletin, words), memory),
        *make_search(rendered, findable(pages, bulletin, words), memory),
        *coverage_data(bulletin),
        *accept(render_prints(sheets, paper, materials, memory)),
        *accept(render_screens(screens, materials, memory)),
    )
    accept(check_site(artifacts, editions, problems, words.vocabulary(), memory))
    told = without_echoes(located(problems, documents), unread, names_lost=nameless)
    stop = _stop(request, problems, unread, nameless=nameless)
    kept = keeping(screens, content.pictures)
    return Built(bulletin, artifacts, told, sources, stop, kept, screens, sheets, paper)


def _sitting(request: Request, site: Site) -> Sitting:
    """For which day and in which language the site is put together."""
    today = request.today(site.timezone)
    shown = today if site.archived is None else min(today, site.archived)
    language = request.language or site.language
    return Sitting(shown, Channel.WEB, language, today, request.preview and shown == today)


def _editions(
    entries: tuple[Entry[Form], ...],
    lost: tuple[Lost, ...],
    pictures: Iterable[str],
    sitting: Sitting,
    memory: Memory,
) -> Checked[Mapping[Channel, Bulletin]]:
    """The bulletin of every channel: what may be shown differs between site, screens and paper."""
    pictures = tuple(pictures)
    made = {
        channel: assemble(entries, lost, pictures, replace(sitting, channel=channel), memory)
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
