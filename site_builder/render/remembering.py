"""Pages that were rendered before and would come out the same are not rendered again."""

import hashlib
import io
import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from site_builder.hands import Hands
from site_builder.memory import Memory
from site_builder.problems import Problem
from site_builder.render.pictures import Order
from site_builder.render.templates import Made, Maker, Tools
from site_builder.views.frame import Frame
from site_builder.views.values import Page


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as it came out, with the problems of its prose and the pictures it asked for."""

    made: Made
    problems: tuple[Problem, ...]
    orders: frozenset[Order]


def fingerprint(*values: object) -> bytes:
    """A digest of frozen values; that it is the same means that all they hold is the same."""
    written = io.BytesIO()
    pickler = pickle.Pickler(written, 5)
    pickler.fast = True  # two equal texts are written alike, whether they are one object or not
    pickler.dump(values)
    return hashlib.blake2b(written.getbuffer(), digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Rendering:
    """Renders a page only when it is not in `memory`.

    `surroundings` is the fingerprint of everything but the page and the frame that a rendering
    may depend on: templates, words, pictures, addresses of pages, names kept together.
    """

    make: Maker
    frame: Frame
    tools: Tools
    memory: Memory
    surroundings: bytes

    def of(self, pages: Iterable[Page], hands: Hands | None = None) -> Iterator[tuple[Page, Made]]:
        """Yield the pages as they come out, by many `hands` if there are."""
        pages = tuple(pages)
        hands = hands or Hands()
        found = hands.each(partial(self._remembered, hands), pages)
        for page, one in zip(pages, found, strict=True):
            self.tools.prose.tell_again(one.problems)
            self.tools.pictures.ask_again(one.orders)
            yield page, one.made

    def _remembered(self, hands: Hands, page: Page) -> Rendered:
        if hands.is_copy:
            self.tools.pictures.only_look()
        page = replace(page, shows=page.view)
        known = (page.template, page.path, page.root, page.shows, self.frame.around(page))
        key = fingerprint(self.surroundings, known)
        return self.memory.kept("page", key, partial(self._rendered, page))

    def _rendered(self, page: Page) -> Rendered:
        tools = self.tools
        with tools.prose.watched() as problems, tools.pictures.watched() as orders:
            made = self.make(page)
        return Rendered(made, tuple(problems.values()), frozenset(orders))
