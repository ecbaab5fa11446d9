"""What an address in a text leads to: a page, a picture, the outside, or nowhere."""

import difflib
import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import unquote

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
"""What an outside link may begin with."""

_SCHEME = re.compile(r"([^/?#]*?)[:：]")
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f]")
_DRIVE = re.compile(r"[A-Za-z][:：][\\/]?")
_NEAR = 0.5
_SOURCES = (".md", ".yaml", ".yml")


class Kind(Enum):
    """What an address is, by its form alone."""

    EMPTY = auto()
    ANCHOR = auto()  # a place on the same page
    OUTSIDE = auto()
    LOCAL = auto()  # a file of somebody's computer
    FORBIDDEN = auto()
    INSIDE = auto()


@dataclass(frozen=True, slots=True)
class Address:
    """An address by its form. `path` is relative to the content folder, `fragment` without `#`."""

    kind: Kind
    path: str = ""
    fragment: str = ""


def read_address(href: str, folder: str) -> Address:
    """Judge `href`, written in a file of the content folder `folder`; nothing is looked up."""
    href = href.strip()
    if not href:
        return Address(Kind.EMPTY)
    if href.startswith("#"):
        return Address(Kind.ANCHOR if len(href) > 1 else Kind.EMPTY)
    plain = unicodedata.normalize("NFKC", _CONTROLS.sub("", href))
    if _DRIVE.match(plain) or plain.lower().startswith(("file:", "\\\\")):
        return Address(Kind.LOCAL)
    if plain.startswith(("//", "/\\", "\\/")):
        return Address(Kind.FORBIDDEN)
    if scheme := _SCHEME.match(plain):
        is_sound = scheme[1].lower() in SCHEMES and href.startswith(scheme[0])
        return Address(Kind.OUTSIDE if is_sound else Kind.FORBIDDEN)
    path, _, fragment = href.partition("#")
    path = unquote(path.partition("?")[0]).replace("\\", "/")
    return Address(Kind.INSIDE, _joined(folder, path), unquote(fragment))


def _joined(folder: str, path: str) -> str:
    joined = path if path.startswith("/") else posixpath.join(folder, path)
    return unicodedata.normalize("NFC", posixpath.normpath(joined).lstrip("/"))


@dataclass(frozen=True, slots=True)
class Target:
    """The output page an address leads to; `source` is its file when the case was corrected."""

    page: str
    source: str = ""


class Targets:
    """The pages of the site, found by their source file or their own address.

    A source that leads to "" has no page today, because it was left out or is held back.
    """

    def __init__(self, targets: Mapping[str, str]) -> None:
        self._by_source = targets
        self._pages = frozenset(targets.values()) - {""}
        self._by_folded = {path.casefold(): path for path in sorted(targets, reverse=True)}

    def find(self, path: str) -> Target | None:
        """Return the page meant by a content path: a source, its page, or a folder with an index."""
        if path in self._by_source:
            return Target(self._by_source[path])
        index = "index.html" if path == "." else f"{path}/index.html"
        for page in (path, index, f"{path}.html"):
            if page in self._pages:
                return Target(page)
        stem = path.removesuffix(".html")
        for ending in _SOURCES:
            if stem + ending in self._by_source:
                return Target(self._by_source[stem + ending])
        folded = self._by_folded.get(path.casefold())
        return None if folded is None else Target(self._by_source[folded], folded)

    def near(self, path: str, folder: str) -> tuple[str, ...]:
        """Return up to three sources with a similar name, as a file in `folder` would write them."""
        return near_paths(path, self._by_source, folder)


def near_paths(path: str, known: Collection[str], folder: str) -> tuple[str, ...]:
    """Return up to three of `known` whose name is like that of `path`, relative to `folder`."""
    by_name: dict[str, list[str]] = {}
    for candidate in sorted(known):
        by_name.setdefault(_stem(candidate), []).append(candidate)
    names = difflib.get_close_matches(_stem(path), by_name, n=3, cutoff=_NEAR)
    found = (candidate for name in names for candidate in _nearest_first(by_name[name], folder))
    return tuple(posixpath.relpath(candidate, folder or ".") for candidate in list(found)[:3])


def _nearest_first(paths: Iterable[str], folder: str) -> list[str]:
    return sorted(
        paths, key=lambda path: (len(posixpath.relpath(path, folder or ".").split("/")), path)
    )


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0].casefold()
