"""One text on its way into a page: its addresses resolved, its headings shifted, its faults told."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from urllib.parse import quote

from site_builder.model.values.placeholder import placeholders
from site_builder.problems import Edit, Fact, Language, Problem
from site_builder.render.authored import Authored, Destination
from site_builder.render.links import Address, Kind, Targets, near_paths, read_address
from site_builder.render.markup import address, attribute, internal_url, without_markers
from site_builder.render.pictures import PictureShop, missing_picture
from site_builder.render.sanitize import unwanted_html
from site_builder.views.markdown_repairs import OWN
from site_builder.views.values import Image, Prose

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"]*\")*)>")
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_HEADING = re.compile(r"<h([1-6])[ >]")
_LOWEST = 6
_UNWRITABLE = re.compile(r"[\s()<>\"'%#?\\]")
_TEXTUAL = ("title", "class", "start", "colspan", "rowspan", "scope", "open")
_OUTSIDE_HOST = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_REFUSALS = {Kind.LOCAL: "E302", Kind.FORBIDDEN: "E305", Kind.EMPTY: "W311"}


class Passage:
    """A prose being rendered. `problems` grows as it is judged and finished.

    `zoom` is the word that closes the large view of a picture, "" where there is none.
    """

    def __init__(
        self,
        prose: Prose,
        targets: Targets,
        pictures: PictureShop,
        language: Language,
        zoom: str = "",
    ) -> None:
        self.problems: list[Problem] = []
        self._authored = Authored(prose.text, prose.path, prose.line)
        self._folder = posixpath.dirname(prose.path)
        self._level = prose.level
        self._targets = targets
        self._pictures = pictures
        self._language = language
        self._headings: Iterator[int] = iter(())
        self._heading = prose.level
        self._link_dropped = False
        self._zoom = zoom
        self._in_link = False

    def judge_text(self) -> None:
        """Report what stands in the text itself: places not filled in, HTML that cannot stay."""
        visible = self._authored.visible
        for place in placeholders(visible):
            self.report("E126", place.offset, place.text)
        if "<" not in visible:
            return
        named: set[tuple[str, str]] = set()
        for unwanted in unwanted_html(visible):
            if (unwanted.code, unwanted.text.lower()) not in named:
                named.add((unwanted.code, unwanted.text.lower()))
                self.report(unwanted.code, unwanted.offset, unwanted.text)

    def finish(self, html: str) -> str:
        """Return cleaned `html` with its addresses, pictures, headings and ids as published."""
        html = without_markers(html)
        self._headings = _levels(map(int, _HEADING.findall(html)), self._level)
        return _TAG.sub(self._tag, html)

    def report(
        self, code: str, offset: int, found: str, edits: tuple[Edit, ...] = (), **facts: Fact
    ) -> None:
        """Add a problem about the words `found`, which begin at `offset` of the text."""
        span = self._authored.span(offset, len(found))
        self.problems.append(Problem(code, span, {"found": found, **facts}, self._language, edits))

    def _tag(self, tag: re.Match[str]) -> str:
        closing, name, written = tag.groups()
        if name == "a":
            return self._end_of_link() if closing else self._link(_attributes(written))
        if name == "img":
            return self._picture(_attributes(written))
        if len(name) == 2 and name[0] == "h" and name[1].isdigit():  # noqa: PLR2004  (h1 to h6)
            self._heading = self._heading if closing else next(self._headings)
            name = f"h{self._heading}"
        if not written:
            return f"<{closing}{name}>"
        return f"<{name}{_kept(_attributes(written))}>"

    def _link(self, attributes: dict[str, str]) -> str:
        self._link_dropped = True
        if "href" not in attributes:
            return ""
        href = attributes["href"].removeprefix(OWN)
        url = self._url(href, read_address(href, self._folder))
        if url is None:
            return ""
        self._link_dropped = False
        self._in_link = True
        return f"<a{url}{_kept(attributes)}>"

    def _end_of_link(self) -> str:
        self._in_link = False
        return "" if self._link_dropped else "</a>"

    def _url(self, href: str, judged: Address) -> str | None:
        """Return the `href` attribute (and `rel`) of a link, or None when it must not be one."""
        if judged.kind is Kind.ANCHOR:
            return attribute("href", href)
        if judged.kind is Kind.OUTSIDE:
            return address("href", href) + ' rel="noopener noreferrer"'
        if judged.kind is not Kind.INSIDE:
            self._refuse(_REFUSALS[judged.kind], href)
            return None
        target = self._targets.find(judged.path)
        if target is None:
            return self._url_of_picture(href, judged)
        if not target.page:
            return None  # whoever left it out has said why
        if target.source:
            self._correct("W310", href, target.source)
        return address("href", internal_url(target.page, judged.fragment))

    def _url_of_picture(self, href: str, judged: Address) -> str | None:
        found = self._pictures.find(judged.path)
        if found is None:
            near = self._targets.near(judged.path, self._folder)
            self._miss("W300", "W301", href, near)
            return None
        developed = self._pictures.develop(found)
        return None if developed is None else address("href", internal_url(developed.path))

    def _picture(self, attributes: dict[str, str]) -> str:
        source = attributes.get("src", "").removeprefix(OWN)
        alt = attributes.get("alt", "").strip()
        judged = read_address(source, self._folder)
        if judged.kind is not Kind.INSIDE:
            is_remote = bool(_OUTSIDE_HOST.match(source))
            self._refuse("E303" if is_remote else _REFUSALS.get(judged.kind, "E305"), source)
            return without_markers(escape(alt))
        found = self._pictures.find(judged.path)
        if found is None:
            near = near_paths(judged.path, self._pictures.paths, self._folder)
            self._miss("E120", "E314", source, near)
            return missing_picture(alt)
        if found != judged.path:
            self._correct("W120", source, found)
        if not alt:
            place = self._place(source)
            self.report("W304", place.offset, place.text)
        # A link in a link is none, and one without words leads nobody anywhere.
        zoom = "" if self._in_link or not alt else self._zoom
        return self._pictures.img(Image(found, alt, zoom=zoom))

    def _refuse(self, code: str, href: str) -> None:
        place = self._place(href)
        self.report(code, place.offset, place.text)

    def _miss(self, with_near: str, without: str, href: str, near: tuple[str, ...]) -> None:
        place = self._place(href)
        if near:
            self.report(with_near, place.offset, place.text, near=near)
        else:
            self.report(without, place.offset, place.text)

    def _correct(self, code: str, href: str, actual: str) -> None:
        """Report a difference of case, with the edit that mends it."""
        place = self._place(href)
        _, hash_sign, fragment = place.text.partition("#")
        path = posixpath.relpath(actual, self._folder or ".")
        fixed = _UNWRITABLE.sub(lambda m: quote(m[0]), path) + hash_sign + fragment
        edit = Edit(self._authored.span(place.offset, len(place.text)), fixed)
        self.report(code, place.offset, place.text, (edit,), actual=actual, fixed=fixed)

    def _place(self, href: str) -> Destination:
        """Return where an address was written; the whole brackets when it is empty."""
        place = self._authored.destination(href)
        if place is None:
            return Destination(href, 0)
        if place.text:
            return place
        start = max(0, self._authored.text.rfind("[", 0, place.offset))
        return Destination(self._authored.text[start : place.offset + 1], start)


def _levels(authored: Iterable[int], top: int) -> Iterator[int]:
    """The published level of each heading: none lies more than one below the one before it."""
    above: list[int] = []
    for level in authored:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        yield min(_LOWEST, top + len(above) - 1)


def _attributes(written: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def _kept(attributes: dict[str, str]) -> str:
    """Return the attributes that stay as they are; ids only when they are ours."""
    kept = [attribute(name, attributes[name]) for name in _TEXTUAL if name in attributes]
    identity = attributes.get("id", "")
    if identity.startswith(OWN):
        kept.append(attribute("id", identity.removeprefix(OWN)))
    return "".join(kept)
