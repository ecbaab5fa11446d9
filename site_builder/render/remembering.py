"""Pages that were rendered before and would come out the same are not rendered again."""

import hashlib
import pickle
from dataclasses import dataclass, replace
from functools import partial

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
    return hashlib.blake2b(pickle.dumps(values, 5), digest_size=16).digest()


def remembering(
    make: Maker, frame: Frame, tools: Tools, memory: Memory, surroundings: bytes
) -> Maker:
    """A maker that renders a page only when it is not in `memory`.

    `surroundings` is the fingerprint of everything but the page and the frame that a rendering
    may depend on: templates, words, pictures, addresses of pages, names kept together.
    """

    def rendered(page: Page) -> Rendered:
        with tools.prose.watched() as problems, tools.pictures.watched() as orders:
            made = make(page)
        return Rendered(made, tuple(problems.values()), frozenset(orders))

    def remembered(page: Page) -> Made:
        page = replace(page, shows=page.view)
        known = (page.template, page.path, page.root, page.shows, frame.around(page))
        key = fingerprint(surroundings, known)
        found = memory.kept("page", key, partial(rendered, page))
        tools.prose.tell_again(found.problems)
        tools.pictures.ask_again(found.orders)
        return found.made

    return remembered
