"""What does not fit on the slides of a screen: told to its author, with its place and by how much."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.problems import Fact, Language, Problem, Span
from site_builder.views.slides.setting import Lost
from site_builder.views.slides.slide import Slide
from site_builder.views.wording import Wording

_SHOWN = 24  # characters of the text in the message
_LEAST = 3  # characters by which a place is found
_SITE = "site.yaml"  # to point at for a screen that nobody has written
_PIECE = re.compile(r"[^\s，。；：、！？,;:!?“”（）()]+")

Texts = Mapping[str, str]
"""The texts of the content files, by path."""


def too_long(lost: Lost, place: Span, screen: str, language: Language = Language.ZH) -> Problem:
    """Return the W325 for a text written at `place`, on the screen of that name."""
    text = lost.text
    facts: dict[str, Fact] = {
        "found": text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…",
        "name": screen,
        "count": lost.count,
        "excess": lost.by,
        "limit": lost.count - lost.by,
    }
    return Problem("W325", place, facts, language)


def lost_texts(slides: Iterable[Slide], screen: Span, texts: Texts) -> Iterator[tuple[Lost, Span]]:
    """Yield every text of `slides` that had to be cut, once, and where it is written.

    `screen` is the place of what is written nowhere, such as the name of a screen.
    """
    worst: dict[str, tuple[Lost, Slide]] = {}
    for slide in slides:
        for lost in _lost((slide.head, slide.view)):
            known = worst.get(lost.text)
            if known is None or known[0].by < lost.by:
                worst[lost.text] = (lost, slide)
    for lost, slide in worst.values():
        yield lost, _written(lost.text, slide, texts) or screen


def cut_on(
    plan: ScreenPlan,
    slides: Iterable[Slide],
    words: Wording,
    texts: Texts,
    languages: Mapping[str, Language],
) -> Iterator[Problem]:
    """Yield the W325 of a screen with its `slides`, each in the language of its file.

    Sentences of the interface are not told: no author could shorten them.
    """
    ours = frozenset((*words.messages, *words.vocabulary()))
    for lost, place in lost_texts(slides, Span(plan.source or _SITE), texts):
        if lost.text not in ours:
            language = languages.get(place.path, words.language)
            yield too_long(lost, place, plan.name, language)


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


def _written(text: str, slide: Slide, texts: Texts) -> Span | None:
    """Where the text of a slide is written: in its record, anywhere as a whole, or by its team."""
    source = slide.record.partition("#")[0]
    if source in texts:
        return _place(text, {source: texts[source]}) or Span(source)
    if found := _whole(text, texts):
        return found
    if source:
        return Span(source)
    home = f"{slide.team}/"
    own = {path: text for path, text in texts.items() if slide.team and path.startswith(home)}
    return _place(text, own)


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
