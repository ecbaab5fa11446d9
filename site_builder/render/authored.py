"""The author's own text: finds the places that problems point to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote

from site_builder.problems import Span
from site_builder.views.markdown_repairs import FENCED, forward_slashes

_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)([^`\n]|(?!\1(?!`))`|\n(?!\n))*?(?<!`)\1(?!`)")
_WRITTEN = re.compile(r"[^\n]")
_DESTINATION = re.compile(
    r"[\]］][(（]\s*<(?P<angle>[^<>\n]*)>"
    r"|[\]］][(（]\s*(?P<inline>(?:[^()（）\n\"']|\([^()\n]*\))*?)\s*(?:[\"'][^\n]*?)?[)）]"
    r"|(?:href|src)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"']+))"
    r"|^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<reference>[^\s>]+)"
    r"|<(?P<auto>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*)>",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Destination:
    """A link or picture address as the author spelled it, and the offset of its first character."""

    text: str
    offset: int


class Authored:
    """A text with its place in a file; `line` is the line of its first character."""

    def __init__(self, text: str, path: str, line: int) -> None:
        self.text = text
        self.path = path
        self.line = line

    @cached_property
    def visible(self) -> str:
        """The text with every character of code blanked out, so that offsets stay."""
        text = FENCED.sub(_blanked, self.text)
        return _CODE_SPAN.sub(_blanked, text) if "`" in text else text

    def span(self, offset: int, length: int) -> Span:
        """Return the place of `length` characters from `offset`, cut at the end of the line."""
        before = self.text.count("\n", 0, offset)
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        within = (len(self.text) if end < 0 else end) - offset
        return Span(self.path, self.line + before, offset - start + 1, max(1, min(length, within)))

    def destination(self, href: str) -> Destination | None:
        """Return where `href`, as Markdown understood it, was first written; None if nowhere."""
        return self._destinations.get(_key(href))

    @cached_property
    def _destinations(self) -> dict[str, Destination]:
        found: dict[str, Destination] = {}
        for destination in _destinations(self.visible):
            found.setdefault(_key(destination.text), destination)
        return found


def _destinations(text: str) -> Iterator[Destination]:
    for match in _DESTINATION.finditer(text):
        group = match.lastgroup or "inline"
        yield Destination(match[group], match.start(group))


def _key(href: str) -> str:
    return unquote(unescape(forward_slashes(href.strip()))).replace("\\", "")


def _blanked(code: re.Match[str]) -> str:
    return _WRITTEN.sub(" ", code.group())
