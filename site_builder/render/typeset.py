"""Chinese typography that browsers do not do: what stays together, where large lines may break."""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from site_builder.views.phrasing.phrases import LARGE_ROOM, Clause, Phrase, clauses
from site_builder.views.phrasing.together import Together, width

_REMEMBERED = 4096  # texts; most stand on one page or two
_HANGING = "“‘「『《〈"
_ENTITY = re.compile(r"(&[#\w]+;)")
_TAG = re.compile(r"(</?[a-z][a-z0-9]*(?:[^<>\"]|\"[^\"]*\")*>)")
_HEADING = re.compile(r"<h[1-6][ >]")
_AS_WRITTEN = re.compile(r"<(/?)(?:code|pre|kbd|samp|svg)[ >]")
_MAY_PART = re.compile(r"[\s\-–—~→/]")
_SHORT = 5.0  # nothing to part


class Typesetter:
    """Sets text of views as HTML. `names` of people and teams are never broken.

    Only tags are added: what a reader copies or hears is the text as it was.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._together = Together(names)
        self._run = lru_cache(_REMEMBERED)(self._run_on)
        self._show = lru_cache(_REMEMBERED)(self._show_large)

    def running(self, text: str) -> Markup:
        """Return running text in which names, dates and numbers with their units stay together."""
        return text if isinstance(text, Markup) else self._run(text)

    def display(self, text: str) -> Markup:
        """Return a large line of type in phrases; an opening quotation mark hangs.

        Clauses of a longer text are `.ln`, each of which breaks within only where it must; the
        phrases in a clause are parted by `<wbr>`.
        """
        return text if isinstance(text, Markup) else self._show(text)

    def html(self, html: str) -> str:
        """Return finished HTML, with text in small letters of tags only, set like running text.

        Headings without markup inside are set as large lines; code is left as it is.
        """
        parts = _TAG.split(html)
        verbatim = 0
        for index in range(0, len(parts), 2):
            if index and (tag := _AS_WRITTEN.match(parts[index - 1])):
                verbatim += -1 if tag[1] else 1
            if not parts[index] or verbatim > 0:
                continue
            if index and _is_heading(parts, index):
                parts[index] = str(self.display(Markup(parts[index]).unescape()))  # noqa: S704
            else:
                parts[index] = self._knit(parts[index])
        return "".join(parts)

    def _run_on(self, text: str) -> Markup:
        return Markup(self._knit(str(escape(text))))  # noqa: S704  (escaped here)

    def _knit(self, escaped: str) -> str:
        """Return escaped text with its pieces marked; character references are in none of them."""
        if "&" not in escaped:
            return self._marked(escaped)
        parts = _ENTITY.split(escaped)
        parts[::2] = [self._marked(part) for part in parts[::2]]
        return "".join(parts)

    def _marked(self, text: str) -> str:
        parts: list[str] = []
        at = 0
        for start, end in self._together.spans(text):
            parts += text[at:start], '<span class="nb">', text[start:end], "</span>"
            at = end
        return "".join([*parts, text[at:]]) if parts else text

    def _show_large(self, text: str) -> Markup:
        if width(text) <= _SHORT and text[:1] not in _HANGING:
            return escape(text)
        found = clauses(text, self._together)
        if len(found) > 1:
            html = "".join(_line(clause) for clause in found)
            return Markup(f'<span class="lines">{_hung(html, text)}</span>')  # noqa: S704
        html = _clause(found[0])
        return Markup(f'<span class="phrases">{_hung(html, text)}</span>')  # noqa: S704


def _is_heading(parts: list[str], index: int) -> bool:
    is_open = _HEADING.match(parts[index - 1])
    return bool(is_open) and index + 1 < len(parts) and parts[index + 1].startswith("</h")


def _line(clause: Clause) -> str:
    """Return a clause as a box of its own, the blanks after it outside.

    A bracket often goes on in the line of the title: there its opening mark keeps its width.
    """
    last = clause[-1]
    inside = (*clause[:-1], Phrase(last.pieces))
    aside = " is-aside" if clause[0].text.startswith("（") else ""
    return f'<span class="ln{aside}">{_clause(inside)}</span>{escape(last.gap)}'


def _clause(clause: Clause) -> str:
    html = "".join(_phrase(phrase) + (str(escape(phrase.gap)) or "<wbr>") for phrase in clause)
    return html.removesuffix("<wbr>")


def _phrase(phrase: Phrase) -> str:
    if len(phrase.pieces) > 1 and _is_kept(phrase.text):
        return f'<span class="nb">{escape(phrase.text)}</span>'
    return "".join(
        f'<span class="nb">{escape(piece)}</span>' if _is_kept(piece) else escape(piece)
        for piece in phrase.pieces
    )


def _is_kept(text: str) -> bool:
    """Say whether a text needs to be told to stay together and is short enough for it."""
    return width(text) <= LARGE_ROOM and bool(_MAY_PART.search(text))


def _hung(html: str, text: str) -> str:
    """Return the HTML of `text`, in which its opening quotation mark, if any, hangs."""
    mark = text[:1]
    if not mark or mark not in _HANGING:
        return html
    return html.replace(mark, f'<span class="hang">{mark}</span>', 1)
