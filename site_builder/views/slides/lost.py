"""What does not fit on the slides of a screen: told to its author, with its place and by how much."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from site_builder.problems import Language, Problem, Span
from site_builder.views.slides.setting import Lost
from site_builder.views.slides.slide import Slide

_SHOWN = 24  # characters of the text in the message
_LEAST = 3  # characters by which a place is found
_PIECE = re.compile(r"[^\s，。；：、！？,;:!?“”（）()]+")

Texts = Mapping[str, str]
"""The texts of the content files, by path."""


def too_long(lost: Lost, place: Span, screen: str, language: Language = Language.ZH) -> Problem:
    """Return the W325 for a text written at `place`, on the screen of that name."""
    text = lost.text
    facts = {
        "found": text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…",
        "name": screen,
        "count": str(lost.count),
        "excess": str(lost.by),
        "limit": str(lost.count - lost.by),
    }
    return Problem("W325", place, facts, language)


def lost_texts(slides: Iterable[Slide], screen: Span, texts: Texts) -> Iterator[tuple[Lost, Span]]:
    """Yield every text of `slides` that had to be cut, once, and where it is written.

    `screen` is the place of what is written nowhere, such as the name of a screen.
    """
    worst: dict[str, tuple[Lost, str]] = {}
    for slide in slides:
        for lost in _lost((slide.head, slide.view)):
            known = worst.get(lost.text)
            if known is None or known[0].by < lost.by:
                worst[lost.text] = (lost, slide.record.partition("#")[0])
    for lost, source in worst.values():
        if source in texts:
            yield lost, _place(lost.text, {source: texts[source]}) or Span(source)
        else:
            yield lost, _whole(lost.text, texts) or (Span(source) if source else screen)


def worst_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return one problem for every text, of all the screens that cut it the worst."""
    found: dict[tuple[Span, object], Problem] = {}
    for problem in problems:
        key = (problem.span, problem.facts["found"])
        if key not in found or _excess(found[key]) < _excess(problem):
            found[key] = problem
    return tuple(found.values())


def _excess(problem: Problem) -> int:
    return int(str(problem.facts["excess"]))


def _lost(value: object) -> Iterator[Lost]:
    if isinstance(value, Lost):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _lost(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _lost(getattr(value, field.name))


def _place(text: str, texts: Texts) -> Span | None:
    """Where a text is written: as a whole, or the longest piece of it that can be found."""
    pieces = sorted(_PIECE.findall(text), key=len, reverse=True)
    wanted = (text, *(one for one in pieces if len(one) >= _LEAST))
    return next((found for one in wanted if (found := _whole(one, texts))), None)


def _whole(text: str, texts: Texts) -> Span | None:
    for path, written in texts.items():
        at = written.find(text)
        if at >= 0:
            line, start = written.count("\n", 0, at) + 1, written.rfind("\n", 0, at) + 1
            return Span(path, line, at - start + 1, len(text))
    return None
