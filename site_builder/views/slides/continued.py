"""Texts that go on: a title and what stands below it, on as many slides as the text needs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.views.slides.scope import Scope
from site_builder.views.slides.setting import NOTHING, Lines
from site_builder.views.slides.sheet import HEAVY, Parts, Room
from site_builder.views.slides.slide import Slide

Titled = tuple[Lines, Lines]
"""A title, and the text below it."""


def titled_parts(
    scope: Scope, said: tuple[str, str], room: Room, height: float, most: tuple[int, int]
) -> Iterator[Titled]:
    """Yield the title with each part of the text: `title（2/3）` where there are several.

    `room` is that of the title, `height` that of both together, `most` the largest sizes of both.
    A title with nothing below it has all of the height, and may be larger; one whose text goes on is
    smaller.
    """
    sheet = scope.sheet
    if not said[1]:
        alone = sheet.heavy(said[0], (room[0], height), most[0] * 3 // 2, sheet.lead)
        yield alone, NOTHING
        return

    largest = most[0]

    def title_of(number: int, count: int) -> Lines:
        return sheet.heavy(numbered(scope, said[0], number, count), room, largest, sheet.lead)

    def below(title: Lines) -> Parts:
        used = len(title.lines) * title.size * HEAVY
        return sheet.going_on(said[1], (room[0], height - used), most[1])

    parts = below(title_of(1, 1))
    if len(parts) > 1:
        largest = largest * 5 // 8  # rather a smaller title than many parts
        parts = below(title_of(1, len(parts)))
    for number, part in enumerate(parts, 1):
        yield title_of(number, len(parts)), part


def numbered(scope: Scope, title: str, number: int, count: int) -> str:
    """Return the title of a part of something that goes on over `count` slides."""
    if count == 1:
        return title
    return scope.words.t("{title} ({number}/{count})", title=title, number=number, count=count)


def slides_of_parts(slide: Slide, views: Iterable[object]) -> Iterator[Slide]:
    """Yield a slide for each of the views: the parts of a text, which belong together."""
    for number, view in enumerate(views, 1):
        own = slide.id if number == 1 else f"{slide.id}:{number}"
        yield replace(slide, id=own, group=slide.group or slide.id, view=view)
