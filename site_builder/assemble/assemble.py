"""Entries in, one bulletin out: linked, judged, and safe to show, as of one day, for one channel."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar, cast

from site_builder.assemble import improvement, learning, recognition, stories, teams
from site_builder.assemble.answers_due import answers_due
from site_builder.assemble.awaiting import awaiting
from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.consent import Terms
from site_builder.assemble.coverage.displays import displays
from site_builder.assemble.coverage.matrix import coverage
from site_builder.assemble.coverage.readers import for_readers
from site_builder.assemble.coverage.sources import stock
from site_builder.assemble.desk import Desk, latest_years
from site_builder.assemble.index import index
from site_builder.assemble.oversight import oversights
from site_builder.assemble.parts import parts
from site_builder.assemble.people import Directory, Person, cleared, directory
from site_builder.assemble.pictures import gallery
from site_builder.assemble.places import places
from site_builder.assemble.prose_lines import prose_lines
from site_builder.assemble.publication import Publishing, publishing
from site_builder.assemble.redact import Redactor, left_out, redactor
from site_builder.assemble.screens import screens
from site_builder.assemble.sheets import sheets
from site_builder.assemble.shelf import Shelf
from site_builder.assemble.sound import all_slips, dropped, sound_ones
from site_builder.assemble.strangers import strangers
from site_builder.assemble.walls import walls
from site_builder.assemble.window import Audience
from site_builder.assemble.workdays import workdays
from site_builder.memory import Memory, Same
from site_builder.model.campaign import Campaign
from site_builder.model.choices import Channel
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.interpret import site_of
from site_builder.model.lost import Lost
from site_builder.model.people import OnRoster
from site_builder.model.site import Site
from site_builder.problems import Checked, Language, Problem, told_once

F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True)
class Sitting:
    """For which day, channel and interface language a bulletin is put together.

    `consents_on` is the day on which people are asked what may be shown of them: that of today,
    also for an archive whose own day is long past. None is the same day. A `preview` shows drafts
    too.
    """

    today: date
    channel: Channel
    language: Language
    consents_on: date | None = None
    preview: bool = False


def assemble(
    entries: Iterable[Entry[Form]],
    lost: Iterable[Lost],
    pictures: Iterable[str],
    sitting: Sitting,
    memory: Memory | None = None,
) -> Checked[Bulletin]:
    """Link and judge `entries`.

    `lost` are the records that could not become entries; `pictures` are the paths of all pictures
    in the content folder. A record with something impossible in it is left out; what refers to it stays without a link.
    """
    memory = memory or Memory()
    entries = tuple(entries)
    wrong = all_slips(entries, sitting.today, memory)
    sound = sound_ones(entries, wrong)
    gone = (*lost, *dropped(entries, sound))
    desk, published, found = _lay(sound, gone, frozenset(pictures), sitting, memory)
    whole = _bulletin(desk, published, _hidden(desk, gone), sitting, memory)
    bulletin = for_readers(whole, preview=sitting.preview)
    slipped = _still_wrong(wrong, entries, sitting, memory)
    seen = oversights(desk, memory)
    return Checked(bulletin, told_once((*slipped, *found, *seen, *desk.problems)))


def _shelve(desk: Desk, k_min: int) -> Shelf:
    """Link and judge every record that belongs to a team or unit."""
    return Shelf(
        plans=learning.plans(desk),
        trainings=learning.trainings(desk),
        topics=improvement.topics(desk),
        suggestions=improvement.suggestions(desk),
        awards=recognition.awards(desk),
        mentorships=recognition.mentorships(desk),
        special_skills=recognition.special_skills(desk),
        skills=learning.skills(desk, k_min),
        changes=improvement.changes(desk),
        posts=stories.posts(desk),
        rules=stories.documents(desk, "rule"),
    )


def _bulletin(
    desk: Desk, published: Publishing, hidden: frozenset[str], sitting: Sitting, memory: Memory
) -> Bulletin:
    """Gather everything that may be shown."""
    site, campaign = site_of(desk.entries), _only(desk.entries, Campaign) or Campaign()
    shelf, units, printable = _shelve(desk, site.k_min), teams.units(desk), sheets(desk)
    rules = teams.Rules(site.k_min, site.name_sort, sitting.language)
    all_teams, safe = teams.teams(desk, shelf, rules, units), _safe(desk, campaign)
    screen_plans = screens(desk, all_teams, sitting.language, memory)
    wall_plans = walls(desk, printable)
    held = stock(desk, shelf, displays(screen_plans, wall_plans, desk.today))
    return Bulletin(
        site=_safe(desk, site),
        campaign=safe,
        editor=_editor(desk),
        today=sitting.today,
        channel=sitting.channel,
        language=sitting.language,
        workdays=desk.workdays,
        prose_lines=prose_lines(desk.entries),
        units=units,
        teams=all_teams,
        parts=desk.parts,
        outside=tuple(one.person for one in desk.people.known if not one.home and one.active),
        concepts=stories.concepts(desk),
        documents=stories.documents(desk),
        news=stories.news(desk),
        plans=shelf.plans,
        trainings=shelf.trainings,
        topics=shelf.topics,
        suggestions=shelf.suggestions,
        awards=shelf.awards,
        mentorships=shelf.mentorships,
        special_skills=shelf.special_skills,
        changes=shelf.changes,
        posts=shelf.posts,
        screens=screen_plans,
        sheets=printable,
        walls=wall_plans,
        coverage=coverage(desk, held, safe, all_teams, units),
        pictures=desk.gallery.paths,
        withheld_pictures=desk.gallery.hidden,
        withheld=desk.redactor.withheld,
        answers=answers_due(desk.people.known, sitting.consents_on or sitting.today),
        longer_names=desk.redactor.longer,
        held=published.held,
        waiting=awaiting(desk, published.waiting, all_teams, units),
        hidden=hidden,
        next_change=_next_change(desk, published, sitting),
    )


def _lay(
    entries: tuple[Entry[Form], ...],
    lost: tuple[Lost, ...],
    pictures: frozenset[str],
    sitting: Sitting,
    memory: Memory,
) -> tuple[Desk, Publishing, tuple[Problem, ...]]:
    """Lay out on the desk what records are linked with."""
    site, campaign = site_of(entries), _only(entries, Campaign) or Campaign()
    asked_on = sitting.consents_on or sitting.today
    terms = Terms(asked_on, sitting.channel, campaign.end, sitting.language)
    people, named = _people(entries, terms, site, memory)
    placed, homeless = places(entries, named, sitting.today, memory)
    names, twice = index(entries, lost, memory)
    hall, unseen = gallery(pictures, entries, lost, people, named, unknown=site.photo_unknown)
    hall = memory.same("gallery", sitting.channel, hall)
    audience = Audience(site.audience, sitting.channel, site.default_visibility)
    published = publishing(
        entries,
        sitting.today,
        audience,
        named,
        teams=placed.teams,
        language=sitting.language,
        preview=sitting.preview,
        memory=memory,
    )
    shown = memory.same("shown", sitting.channel, published.shown - placed.homeless)
    shelved = parts(placed)
    visible = (one for one in entries if (one.path, one.number) in shown)
    latest = memory.same("latest", sitting.channel, latest_years(visible, shelved, memory))
    off = workdays(entries, memory)
    fixed = map(Same, (people, named, placed.signs, names.register, hall, shown, latest, off))
    desk = Desk(
        today=sitting.today,
        entries=tuple(map(published.marked, entries)) if published.marks else entries,
        people=people,
        index=names,
        places=placed,
        gallery=hall,
        redactor=named,
        workdays=off,
        shown=shown,
        parts=shelved,
        latest=latest,
        around=memory.recall("around", (*fixed, tuple(lost), sitting.today), object),
        memory=memory,
    )
    return desk, published, (*homeless, *twice, *unseen)


def _people(
    entries: tuple[Entry[Form], ...], terms: Terms, site: Site, memory: Memory
) -> tuple[Directory, Redactor]:
    """Everyone on record, and what takes the names out that must not be shown.

    Both are the very same again as long as no roster changes and nobody else is named.
    """
    roster = tuple(one for one in entries if isinstance(one.form, OnRoster))
    same = (tuple(map(Same, roster)), terms)
    recorded = memory.recall("directory", same, partial(directory, roster, terms))
    unknown = strangers(entries, recorded, memory)
    never = tuple((word, left_out(terms.language)) for word in site.unsuitable)
    sought = (recorded, unknown, site.not_names, never)
    named = memory.recall("redactor", (Same(recorded), *sought[1:]), partial(redactor, *sought))
    clear = partial(cleared, recorded, named.text)
    return memory.recall("people", (Same(recorded), Same(named)), clear), named


def _hidden(desk: Desk, lost: Iterable[Lost]) -> frozenset[str]:
    """The stories that exist but are not shown: a link to one is no mistake of its author."""
    unshown = (entry.path for entry in desk.entries if not desk.shows(entry))
    paths = (*unshown, *(one.path for one in lost))
    return frozenset(path for path in paths if path.endswith(".md"))


def _still_wrong(
    wrong: tuple[Problem, ...],
    entries: tuple[Entry[Form], ...],
    sitting: Sitting,
    memory: Memory,
) -> tuple[Problem, ...]:
    """What is wrong on the real day too: records later than the day of an archive are only left out."""
    if sitting.consents_on in {None, sitting.today}:
        return wrong
    real = {(one.code, one.span) for one in all_slips(entries, sitting.consents_on, memory)}
    return tuple(one for one in wrong if (one.code, one.span) in real)


def _only(entries: Iterable[Entry[Form]], form: type[F]) -> F | None:
    return next((entry.form for entry in entries if isinstance(entry.form, form)), None)


def _safe(desk: Desk, form: F) -> F:
    """A form of the site's own without names that must not be shown."""
    entry = next((one for one in desk.entries if one.form is form), None)
    return form if entry is None else cast("F", desk.safe(entry))


def _next_change(desk: Desk, published: Publishing, sitting: Sitting) -> date | None:
    """The next day on which a record or a name appears or disappears by itself."""
    people = (day for one in desk.people.known for day in one.turns)
    is_archive = sitting.consents_on not in {None, sitting.today}
    return min((*(() if is_archive else published.turns), *people), default=None)


def _editor(desk: Desk) -> Person | None:
    for entry in desk.entries:
        if isinstance(entry.form, Site) and entry.form.editor is not None:
            return desk.person(entry, entry.form.editor, "editor")
    return None
