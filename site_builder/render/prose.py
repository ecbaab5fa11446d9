"""Prose of an author, in Markdown, becomes HTML that is safe to put into a page."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from site_builder.problems import Language, Problem, Span
from site_builder.render.links import Targets
from site_builder.render.markdown_chinese import chinese_markdown
from site_builder.render.passage import Passage
from site_builder.render.pictures import Order, PictureShop
from site_builder.render.sanitize import clean
from site_builder.render.typeset import Typesetter
from site_builder.views.markdown_repairs import repair
from site_builder.views.values import Prose


@dataclass(frozen=True, slots=True)
class Finished:
    """A prose as HTML, what was found in it, and the pictures it asked for."""

    html: Markup
    problems: tuple[Problem, ...]
    orders: frozenset[Order]


class ProseRenderer:
    """Renders every prose of a build with one Markdown instance, and remembers what it made.

    `targets` names the output page of each content file; `languages` the language of a file where
    it is not Chinese; `typesetter` knows the names that stay on one line; `zoom` is the word that
    closes the large view of a picture.
    """

    def __init__(
        self,
        targets: Mapping[str, str],
        pictures: PictureShop,
        languages: Mapping[str, Language] | None = None,
        typesetter: Typesetter | None = None,
        zoom: str = "",
    ) -> None:
        self._targets = Targets(targets)
        self._pictures = pictures
        self._languages = languages or {}
        self._typesetter = typesetter or Typesetter()
        self._zoom = zoom
        self._markdown = chinese_markdown()
        self._memo: dict[tuple[str, str, int], Finished] = {}
        self._told: dict[tuple[str, Span], Problem] = {}

    @contextmanager
    def watched(self) -> Iterator[dict[tuple[str, Span], Problem]]:
        """Gather the problems of what is rendered inside."""
        outer, self._told = self._told, {}
        try:
            yield self._told
        finally:
            self._told = outer | self._told

    def tell_again(self, problems: Iterable[Problem]) -> None:
        """Take in the problems of an earlier result."""
        for problem in problems:
            self._told.setdefault((problem.code, problem.span), problem)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found so far, by place; each thing once."""
        return tuple(sorted(self._told.values(), key=lambda p: (p.span, p.code)))

    def html(self, prose: Prose) -> Markup:
        """Return the HTML of a prose; its top heading gets the level `prose.level`.

        Addresses within the site are written `@/` + output path, to be made relative to the page.
        """
        key = (prose.text, prose.path, prose.level)
        if key not in self._memo:
            with self._pictures.watched() as orders:
                html, problems = self._rendered(prose)
            self._memo[key] = Finished(html, problems, frozenset(orders))
        finished = self._memo[key]
        self.tell_again(finished.problems)
        self._pictures.ask_again(finished.orders)
        return finished.html

    def _rendered(self, prose: Prose) -> tuple[Markup, tuple[Problem, ...]]:
        language = self._languages.get(prose.path, Language.ZH)
        passage = Passage(prose, self._targets, self._pictures, language, self._zoom)
        passage.judge_text()
        self._markdown.reset()
        try:
            html = clean(self._markdown.convert(repair(prose.text)))
        except RecursionError:
            self._markdown = chinese_markdown()  # the old one stopped half-way
            passage.report("E312", 0, "")
            html = "".join(f"<p>{escape(part)}</p>" for part in repair(prose.text).split("\n\n"))
        finished = self._typesetter.html(passage.finish(html))
        return Markup(finished), tuple(passage.problems)  # noqa: S704  (cleaned and rewritten)
