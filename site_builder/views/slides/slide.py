"""A slide: what it shows, whose it is, how new, how long it takes to read, when it is true."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date

from site_builder.model.screen_choices import SlideKind
from site_builder.views.parts import TeamTag
from site_builder.views.prints.qr import QrCode
from site_builder.views.programme.reading import reading
from site_builder.views.slides.setting import Lost
from site_builder.views.values import Image

Days = tuple[date, date | None]
"""From a day until another, both included; None: for good."""

_LOOKED_AT = frozenset({"sentence", "picture", "drawing", "look"})


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a slide: the team's sign (None for a unit), who speaks, and a note at its end.

    `lost` is what of them had to be cut.
    """

    team: TeamTag | None
    name: str
    note: str = ""
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide of a screen.

    `id` is the same in every build for the same record. Slides of one `group` say the same on
    different days or in parts; on any day a programme counts them as one. `record` is the source
    and ident of what it tells, joined by `#`, "" for one of many. `team` is the folder of the team
    whose it is, "" for the whole department. `when` are the days on which it is true, None for
    always. `newest` is the date of what it tells. `codes` are to be read by a phone. `seconds` is how
    long it stays.
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
    codes: int = 0
    seconds: float = field(init=False)

    def __post_init__(self) -> None:
        found = reading(
            *_texts((self.head, self.view)), pictures=len(self.pictures), codes=self.codes
        )
        object.__setattr__(self, "seconds", found.seconds)

    @property
    def template(self) -> str:
        return f"slides/{self.kind.value}.html"


def _texts(value: object) -> Iterator[str]:
    """Every text of a view. Pictures, charts and codes are looked at, not read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value) and not isinstance(value, Image | Lost | QrCode | TeamTag):
        for one in fields(value):
            if one.name not in _LOOKED_AT:
                yield from _texts(getattr(value, one.name))
