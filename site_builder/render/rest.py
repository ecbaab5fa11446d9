"""All files of a site but its pages: search, calendars, coverage, prints and screens."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

from site_builder.assemble.bulletin import Bulletin
from site_builder.hands import Hands
from site_builder.memory import Memory
from site_builder.model.choices import Channel
from site_builder.problems import Checked
from site_builder.render.artifact import Artifact
from site_builder.render.calendars import render_calendars
from site_builder.render.coverage_data import coverage_data
from site_builder.render.prints import render_prints
from site_builder.render.screens import Screened, render_screens
from site_builder.render.search.index import make_search
from site_builder.render.site import Materials
from site_builder.views.calendars import calendars
from site_builder.views.finding import Findable
from site_builder.views.prints.sheet import Printed

T = TypeVar("T")


def make_rest(  # noqa: PLR0913, PLR0917  (each of them is used by a different file)
    editions: Mapping[Channel, Bulletin],
    sheets: tuple[Printed, ...],
    pages: tuple[tuple[Artifact, ...], Findable],
    materials: Materials,
    memory: Memory,
    hands: Hands,
) -> Checked[Screened]:
    """Make each kind for itself, by many `hands`.

    `pages` are the finished pages, and how they are to be found.
    """
    web, paper, words = editions[Channel.WEB], editions[Channel.PRINT], materials.words
    search = make_search(*pages, memory, hands)
    work: tuple[Callable[[], Checked[Any]], ...] = (
        partial(_sound, partial(render_calendars, calendars(web, words), memory)),
        partial(_sound, partial(coverage_data, web)),
        partial(render_prints, sheets, paper, materials, memory),
        partial(render_screens, editions[Channel.SCREEN], materials, memory),
    )
    *plain, screens = hands.each(_made, work, least=2)
    problems = (one for made in (*plain, screens) for one in made.problems)
    files = (file for made in plain for file in made.value)
    screened: Screened = screens.value
    whole = Screened((*search, *files, *screened.artifacts), screened.slides)
    return Checked(whole, tuple(problems))


def _made(make: Callable[[], T]) -> T:
    return make()


def _sound(make: Callable[[], Iterable[T]]) -> Checked[tuple[T, ...]]:
    """What is made with nothing to say about it."""
    return Checked(tuple(make()))
