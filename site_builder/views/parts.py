"""The small things that many pages show: heads, rows, badges, pictures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.people import Person
from site_builder.assemble.places import TeamSign
from site_builder.assemble.records import Photo
from site_builder.read.documents import Body
from site_builder.views.links import HOME, folder_href, href
from site_builder.views.values import Image, Prose, Timely, Width
from site_builder.views.wording import Wording

_CLAUSE_END = re.compile(r"[\s，。！？；：、,.!?;:]+")
_PHONE, _PHONE_BESIDE_BADGE = 8, 5  # Han characters of a title that fit a line of a phone
_SENTENCE = 44  # Han characters of a title that fill the first screenful in the largest type
_LONG_NUMBER = 6  # signs of a number that can stand in the largest type
# YAML folds a line end into a blank; behind a Chinese mark there never is one.
_BLANK = re.compile(r"(?<=[，。；：、！？…”）]) +(?=[“（\u3400-\u9fff])")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^()\n]*\)")
_EMPHASIS = re.compile(r"(\*{1,3}|`)(?=\S)([^*`]+)(?<=\S)\1")
_WRAP = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n\s*(?=[^\x00-\x7f])")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link: its words and its address, "" where there is nothing to go to."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a list of facts. `href` leads to where it is told, "" where that is here."""

    label: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class TeamTag:
    """A team as it is named everywhere: character, colour and weave together, and its page."""

    name: str
    short: str
    colour: int
    weave: int
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page: where it is, what it is called, what it is about, what is known of it."""

    title: str
    crumbs: tuple[Anchor, ...] = ()
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    team: TeamTag | None = None
    note: str = ""

    @property
    def is_long(self) -> bool:
        """Whether the longest clause of the title is too wide for a phone at full size."""
        widths = (sum(_width(char) for char in part) for part in _CLAUSE_END.split(self.title))
        return max(widths) > (_PHONE_BESIDE_BADGE if self.team else _PHONE)

    @property
    def is_sentence(self) -> bool:
        """Whether the title is so long that it has to be set smaller everywhere."""
        return sum(map(_width, self.title)) > _SENTENCE


def are_long(*numbers: str) -> bool:
    """Return whether one of these numbers, as written, is too long for the largest type."""
    return max(map(len, numbers)) > _LONG_NUMBER


@dataclass(frozen=True, slots=True)
class Tag:
    """A word on a record. `look`: kind (outline), done (solid), open (dotted), late (dashed)."""

    text: str | Timely
    look: str = "kind"


@dataclass(frozen=True, slots=True)
class Row:
    """A record in a list. `when` stands large at its side, `note` small below it."""

    title: str
    href: str = ""
    when: str = ""
    note: str = ""
    text: str = ""
    team: TeamTag | None = None
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Empty:
    """What stands where there is nothing yet: one warm sentence and one next step.

    `picture` is the drawing beside it.
    """

    text: str
    next: str = ""
    picture: str = "mug"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that stands large: `value` with its `unit`, and what it counts."""

    value: str
    unit: str
    label: str


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture with its caption, and when and where it was taken."""

    image: Image
    caption: str
    note: str


def _width(char: str) -> float:
    return 1 if char > "\u2e7f" else 0.6


def flowing(text: str | None) -> str:
    """Return a text of several lines as one; between Han characters a line end is no space.

    Of links and emphasis in Markdown only the words are left.
    """
    words = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text or ""))
    return _BLANK.sub("", " ".join(_WRAP.sub("", words).split()))


def team_tag(sign: TeamSign) -> TeamTag:
    return TeamTag(sign.name, sign.short, sign.colour, sign.weave, folder_href(sign.folder))


def prose_of(body: Body | None, source: str, level: int = 2) -> Prose | None:
    """Return the body of a story as prose; None when it says nothing."""
    if body is None or not body.text.strip():
        return None
    return Prose(body.text, source, body.line, level)


def field_prose(text: str | None, path: str, bulletin: Bulletin) -> Prose | None:
    """Return the prose that is a field of the YAML file at `path`; None when it says nothing."""
    line = bulletin.prose_lines.get(path, 1)
    return Prose(_BLANK.sub("", text), path, line) if text else None


def empty_year(words: Wording) -> Empty:
    """Return what stands where a year has nothing to count yet."""
    return Empty(
        words.t("Nothing has been counted this year yet."),
        words.t("The first lesson and the first idea will be the first numbers here."),
        "seedling",
    )


def home_crumb(words: Wording) -> Anchor:
    return Anchor(words.t("Home"), HOME)


def unit_crumbs(bulletin: Bulletin, folder: str) -> tuple[Anchor, ...]:
    """Return links to the units around `folder`, the widest first; `folder` itself included."""
    chain: list[Anchor] = []
    while folder in bulletin.units:
        unit = bulletin.units[folder]
        chain.insert(0, Anchor(unit.form.name, href(f"{folder}/index.html")))
        folder = unit.parent
    return tuple(chain)


def facts(pairs: Iterable[tuple[str, str]]) -> tuple[Fact, ...]:
    """Return the facts that are known."""
    return tuple(Fact(label, value) for label, value in pairs if value)


def names(people: Iterable[Person], words: Wording) -> str:
    """Return people as a list, each stand-in for a hidden name once."""
    return words.join(dict.fromkeys(person.name for person in people))


def photo_view(photo: Photo, words: Wording, width: Width = Width.HALF) -> PhotoView:
    when = words.when(photo.taken) if photo.taken is not None else ""
    alt = photo.caption or words.t("Photo")
    note = words.clauses(part for part in (when, photo.place) if part)
    return PhotoView(Image(photo.path, alt, width, words.t("Close")), photo.caption, note)


def whole_percent(share: Decimal | None) -> int | None:
    """Return a share in per cent for drawing: whole, rounded down, so that only all is 100."""
    return None if share is None else int((share * 100).quantize(Decimal(1), ROUND_DOWN))
