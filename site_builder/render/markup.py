"""How finished markup says “a file of this site”: the marker `@/`, and attributes free of it."""

from html import escape
from urllib.parse import quote

INTERNAL = "@/"
"""Stands before the output path in every `href`, `src` and `srcset` that stays within the site."""


def internal_url(path: str, fragment: str = "") -> str:
    """Return the marked address of the output file `path`, percent-encoded."""
    address = INTERNAL + quote(path)
    return f"{address}#{quote(fragment)}" if fragment else address


def attribute(name: str, text: str) -> str:
    """Return ` name="text"`, where the text of an author can never be taken for a marked address."""
    return f' {name}="{_unmarked(escape(text))}"'


def address(name: str, url: str) -> str:
    """Return ` name="url"` for a URL that has been judged and may bear the marker."""
    return f' {name}="{escape(url)}"'


def without_markers(html: str) -> str:
    """Return finished `html` in which no attribute of the author's begins like a marked address."""
    return html.replace(f'="{INTERNAL}', '="@&#47;')


def _unmarked(escaped: str) -> str:
    return escaped.replace(INTERNAL, "@&#47;")
