"""A slide: what it shows, whose it is, how new, how long it takes to read, when it is true."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from site_builder.model.screen_choices import SlideKind
from site_builder.views.parts import TeamTag
from site_builder.views.values import Image

Days = tuple[date, date | None]
"""From a day until another, both included; None: for good."""

_LEAST, _MOST = 8.0, 45.0  # seconds
_GLANCE = 3.0  # seconds until somebody has looked up
_HAN_A_SECOND = 4.0  # characters that are read with ease
_WORDS_A_SECOND = 2.5
_OF_PICTURE = 2.0


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a slide: the team's sign (None for a unit), who speaks, and a note at its end."""

    team: TeamTag | None
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide of a screen.

    `id` is the same in every build for the same record. Slides of one `group` say the same on
    different days or in parts; on any day a programme counts them as one. `record` is the source
    and ident of what it tells, joined by `#`, "" for one of many. `team` is the folder of the team
    whose it is, "" for the whole department. `when` are the days on which it is true, None for
    always. `newest` is the date of what it tells.
    """

    id: str
    kind: SlideKind
    head: Head
    view: object
    group: str = ""
    record: str = ""
    team: str = ""
    newest: date | None = None
    when: tuple[Days, ...] | None = None
    pictures: tuple[Image, ...] = ()

    @property
    def template(self) -> str:
        return f"slides/{self.kind.value}.html"

    @property
    def characters(self) -> int:
        """How many Han characters there are to read, a word of letters counting as 1.6."""
        return round(sum(_weight(text) for text in _texts((self.head, self.view))))

    @property
    def seconds(self) -> float:
        """How long it stays: the time to look up, and to read it at the pace of subtitles."""
        seconds = _GLANCE + self.characters / _HAN_A_SECOND + _OF_PICTURE * len(self.pictures)
        return round(min(max(seconds, _LEAST), _MOST), 1)


def _texts(value: object) -> Iterator[str]:
    """Every text of a view. Pictures and charts are looked at, not read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value) and not isinstance(value, Image | TeamTag):
        for field in fields(value):
            if field.name not in {"sentence", "picture", "drawing", "look"}:
                yield from _texts(getattr(value, field.name))


def _weight(text: str) -> float:
    han = sum(char > "\u2e7f" for char in text)
    return han + sum(_HAN_A_SECOND / _WORDS_A_SECOND for word in text.split() if word.isascii())
