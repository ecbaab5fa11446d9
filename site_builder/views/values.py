"""What a view may hold besides plain text: prose and pictures that `render` turns into HTML."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown an author wrote, with its place: `path` (content-relative) and first `line`.

    `level` is the heading level that a `#` heading of the text becomes on the page.
    """

    text: str
    path: str
    line: int = 1
    level: int = 2


class Width(StrEnum):
    """How wide a picture stands on its page, for choosing the sizes offered to the browser."""

    FULL = "full"  # up to 1200 px
    HALF = "half"  # up to 600 px
    THUMB = "thumb"  # up to 320 px
    PAPER = "paper"  # one size, sharp on a sheet of A3


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the content folder with its text equivalent.

    `zoom` is the word that closes the large view of it, "" for a picture without one.
    """

    path: str
    alt: str
    width: Width = Width.FULL
    zoom: str = ""


@dataclass(frozen=True, slots=True)
class Timely:
    """Words that a later day makes untrue: `text` stays true, `by_day` is right in the browser.

    `text` is what paper and readers without scripts get. Each entry of `by_day` holds from its day
    on; before the first of them the text stands.
    """

    text: str
    by_day: tuple[tuple[date, str], ...] = ()

    @property
    def days(self) -> str:
        """The later words as the script reads them: `2026-07-16 words|2026-07-18 words`."""
        said = ((day, text.replace("|", "｜")) for day, text in self.by_day)
        return "|".join(f"{day.isoformat()} {text}" for day, text in said)


@dataclass(frozen=True, slots=True)
class Later:
    """A view that is made when a page is rendered: of many pages a preview shows only one."""

    make: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be made: where it goes, which template arranges it, and what it shows.

    `path` is relative to the output folder. `source` is the content file whose page this is, or ""
    for pages that gather many; `aliases` are old addresses that must keep working. `title` and
    `description` are for the browser and for finding it again; `section` is the path of the page
    in the navigation that this one belongs to. `root` is the path under which the site is served, for
    a page that a server shows at any address; "" everywhere else.
    """

    path: str
    template: str
    shows: object
    source: str = ""
    aliases: tuple[str, ...] = ()
    title: str = ""
    description: str = ""
    section: str = ""
    root: str = ""

    @property
    def is_feed(self) -> bool:
        """Whether it is for programs that read it again and again, not for a browser."""
        return self.path.endswith(".xml")

    @property
    def view(self) -> object:
        """What the page shows: made now, where it is made only for whoever asks."""
        return self.shows.make() if isinstance(self.shows, Later) else self.shows
