"""Records as lists show them: everything said of one record, and groups of records."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.people import Person
from site_builder.assemble.places import TeamSign
from site_builder.assemble.records import Link, Photo, Record
from site_builder.views.links import record_href
from site_builder.views.parts import Anchor, Fact, PhotoView, Tag, TeamTag, photo_view, team_tag
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Related:
    """Other records that belong to one, and how they do."""

    label: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A record in a list.

    `ident` is its anchor on the page, "" when it stands elsewhere too. `when` is the time that
    holds, `was` the one given up. `facts` and `related` are shown below its `text`.
    """

    title: str
    ident: str = ""
    href: str = ""
    when: str = ""
    was: str = ""
    text: str = ""
    quote: str = ""
    team: TeamTag | None = None
    place: str = ""
    tags: tuple[Tag, ...] = ()
    facts: tuple[Fact, ...] = ()
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Records under one heading.

    `older` are those a reader unfolds, under the words `more`. `counted` says how many there are
    in all, with the word for what they are.
    """

    title: str
    records: tuple[Item, ...]
    older: tuple[Item, ...] = ()
    more: str = ""
    counted: str = ""


def groups(found: Iterable[Group], words: Wording, msgid: str) -> tuple[Group, ...]:
    """Return the groups that have something in them, counted in the words of `msgid`."""
    return tuple(
        replace(group, counted=words.t(msgid, count=len(group.records) + len(group.older)))
        for group in found
        if group.records or group.older
    )


def tag_of(sign: TeamSign | None) -> TeamTag | None:
    return None if sign is None else team_tag(sign)


def place_of_record(bulletin: Bulletin, record: Record) -> str:
    """Return the name of the unit that a record without a team belongs to, "" when it has a team."""
    if record.team is not None:
        return ""
    folder = record.source.rpartition("/")[0]
    unit = bulletin.units.get(folder)
    return "" if unit is None else unit.form.name


def anchor(link: Link) -> Anchor:
    return Anchor(link.title, record_href(link))


def related(label: str, *links: Link | None) -> tuple[Related, ...]:
    """Return the records that are there, under their label; () when there are none."""
    found = tuple(anchor(link) for link in links if link is not None)
    return (Related(label, found),) if found else ()


def session_length(hours: Decimal | None, words: Wording) -> str:
    """Return the length of a session: in hours, or in minutes where hours are not even quarters."""
    if not hours:
        return ""
    if hours * 4 % 1 == 0:
        return words.hours(hours)
    return words.with_unit((hours * 60).quantize(Decimal(1)), words.t("min"))


def people(persons: Iterable[Person], words: Wording) -> str:
    """Return the people who may be named, and how many more there are."""
    everyone = {person.key: person for person in persons}.values()
    named = [person.name for person in everyone if person.named]
    hidden = len(everyone) - len(named)
    if not hidden:
        return words.join(named)
    if not named:
        return words.t("{count} not listed by name", count=hidden)
    return words.t("{names}, and {count} not listed", names=words.join(named), count=hidden)


def photo_views(photos: Iterable[Photo], words: Wording) -> tuple[PhotoView, ...]:
    return tuple(photo_view(photo, words) for photo in photos)
