"""Asks a live server for the files of a site, and judges how it hands them out.

What matters is what a screen needs: a page it can start with when the server is away, pointers that
are never old, builds that arrive as they were made, and an honest 404.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote, urljoin

from site_builder.operate.configs import TYPES
from site_builder.operate.fetching import Answer
from site_builder.operate.freshness import Freshness, Ground, directives, freshness, moment

DAY = 86_400  # seconds
ENOUGH = 7 * DAY
"""How long a screen must be able to start without its server: a week of holidays."""

_LONG = 30 * DAY
_SKEW = 90  # seconds; beyond them screens trust the server's clock, not their own
_WORTH_PACKING = 1_400  # bytes; less fits into one packet anyway
_TEXTS = (".html", ".css", ".js", ".xml", ".ics", ".csv")
_ALIKE = {
    ".js": {"text/javascript", "application/javascript", "application/x-javascript"},
    ".xml": {"application/xml", "text/xml", "application/atom+xml", "application/rss+xml"},
    ".woff2": {"font/woff2", "application/font-woff2"},
}
_NOWHERE = "no-such-page-7c41.html"
_ASSET = re.compile(rb'(?:href|src)="((?:\.\./)*assets/[^"?#]+\.(?:css|js))"')


class Fault(StrEnum):
    """What is wrong with how a file is handed out."""

    UNREACHABLE = "unreachable"
    MISSING = "missing"
    REDIRECTED = "redirected"
    TYPE = "type"
    CHARSET = "charset"
    SHORT = "short"
    KEPT = "kept"
    GUESSED = "guessed"
    ASKED_AGAIN = "asked_again"
    PLAIN = "plain"
    LOST = "lost"
    CLOCK = "clock"
    ALTERED = "altered"
    FOREIGN = "foreign"
    STALE = "stale"
    POLICY = "policy"
    NO_SCREENS = "no_screens"


HINTS = frozenset(
    {Fault.GUESSED, Fault.ASKED_AGAIN, Fault.PLAIN, Fault.CLOCK, Fault.STALE, Fault.POLICY, Fault.NO_SCREENS}
)  # fmt: skip
"""Faults with which everything still works."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of one file and the facts its words need."""

    fault: Fault
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """A file that was asked for, what came back, and what is wrong with it.

    `kept` is given for the page of a screen: how long it starts without the server.
    """

    path: str
    answer: Answer
    findings: tuple[Finding, ...] = ()
    kept: Freshness | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the site besides: its files, its screens, the build each should show."""

    files: frozenset[str] = frozenset()
    screens: tuple[str, ...] = ()
    builds: Mapping[str, str] = field(default_factory=dict)


Fetch = Callable[[str], Answer]


def ask_all(base: str, known: Known, fetch: Fetch, now: float) -> Iterator[Asked]:
    """Ask the server at `base` (ending in "/") for one file of every kind and judge the answers.

    `now` is the time here, in seconds since 1970.
    """
    first = fetch(urljoin(base, "index.html"))
    yield Asked("index.html", first, tuple(_of_page("index.html", first, now)))
    if not first.status:
        return
    for path in _further(first.body, known.files):
        answer = fetch(_address(base, path))
        yield Asked(path, answer, tuple(_of_file(path, answer)))
    lost = fetch(urljoin(base, _NOWHERE))
    yield Asked(_NOWHERE, lost, tuple(_of_nowhere(lost)))
    if not known.screens:
        yield Asked("screens/", Answer(base, 200), (Finding(Fault.NO_SCREENS),))
        return
    for screen in known.screens:
        yield from _ask_screen(base, screen, known, fetch)
    answer = fetch(urljoin(base, "screens/urgent.json"))
    marks = _of_marked(answer, "site_builder urgent")
    found = (*_of_file("screens/urgent.json", answer), *marks, *_of_pointer(answer))
    yield Asked("screens/urgent.json", answer, found)


def _ask_screen(base: str, screen: str, known: Known, fetch: Fetch) -> Iterator[Asked]:
    folder = f"screens/{screen}/"
    shell = fetch(_address(base, folder + "index.html"))
    kept = freshness(shell.headers)
    found = [*_of_file(folder + "index.html", shell), *_of_shell(shell, kept)]
    yield Asked(folder + "index.html", shell, tuple(found), kept if _came(shell) else None)
    pointer: Mapping[str, object] = {}
    for name in ("now.json", "now.js"):
        answer = fetch(_address(base, folder + name))
        found = [*_of_file(folder + name, answer), *_of_pointer(answer)]
        if name == "now.json":
            found += _of_marked(answer, "site_builder now")
            found += _of_edition(answer, known.builds.get(screen, ""))
            pointer = _data(answer)
        yield Asked(folder + name, answer, tuple(found))
    path = str(pointer.get("path", ""))
    if not path:
        return
    build = fetch(_address(base, folder + path))
    found = [*_of_file(folder + path, build), *_of_kept(build), *_of_whole(build, pointer)]
    found += _of_marked(build, "site_builder screen")
    yield Asked(folder + path, build, tuple(found))
    for one in _first_media(_data(build)):
        path = f"screens/{one.get('path', '')}"
        answer = fetch(_address(base, path))
        found = [*_of_file(path, answer), *_of_kept(answer), *_of_whole(answer, one)]
        yield Asked(path, answer, tuple(found))


def _address(base: str, path: str) -> str:
    return urljoin(base, quote(path))


def _further(page: bytes, files: Iterable[str]) -> Iterator[str]:
    """One style sheet, one script, and the feeds that are there."""
    seen: set[bytes] = set()
    for hit in _ASSET.findall(page):
        suffix = hit.rpartition(b".")[2]
        if suffix not in seen:
            seen.add(suffix)
            yield hit.decode("utf-8", "replace")
    feeds = sorted(path for path in files if "/" not in path and path.endswith((".xml", ".ics")))
    yield from feeds
    yield from sorted(path for path in files if path.endswith(".webp"))[:1]


def _came(answer: Answer) -> bool:
    return answer.status == 200  # noqa: PLR2004


def _of_file(path: str, answer: Answer) -> Iterator[Finding]:
    """What holds for every file: it comes, as what it is, in a code that browsers need not guess."""
    if not answer.status:
        yield Finding(Fault.UNREACHABLE, {"reason": answer.trouble})
    elif answer.leads_to:
        yield Finding(Fault.REDIRECTED, {"target": answer.leads_to})
    elif not _came(answer):
        yield Finding(Fault.MISSING, {"status": str(answer.status)})
    else:
        yield from _of_type(path, answer)
        is_text = path.endswith((*_TEXTS, ".json"))
        if is_text and len(answer.body) > _WORTH_PACKING and not answer.packed:
            yield Finding(Fault.PLAIN, {"size": str(len(answer.body) // 1024)})


def _of_type(path: str, answer: Answer) -> Iterator[Finding]:
    suffix = "." + path.rpartition(".")[2]
    wanted = TYPES.get(suffix, "").partition(";")[0]
    header = answer.headers.get("content-type", "")
    kind, _, rest = header.lower().partition(";")
    if wanted and kind.strip() not in {wanted, *_ALIKE.get(suffix, ())}:
        yield Finding(Fault.TYPE, {"wanted": wanted, "found": header or "–"})
    elif suffix in _TEXTS and suffix != ".xml":
        charset = rest.replace(" ", "").replace('"', "")
        # A page says its code itself; a header that says another one wins all the same.
        if "charset=utf-8" not in charset and (suffix != ".html" or "charset=" in charset):
            yield Finding(Fault.CHARSET, {"found": header})


def _of_page(path: str, answer: Answer, now: float) -> Iterator[Finding]:
    yield from _of_file(path, answer)
    if not _came(answer):
        return
    policy = answer.headers.get("content-security-policy", "")
    if not policy or answer.headers.get("x-content-type-options", "").lower() != "nosniff":
        yield Finding(Fault.POLICY)
    date = moment(answer.headers.get("date", ""))
    if date is None or abs(date - now) > _SKEW:
        shown = "–" if date is None else f"{date - now:+.0f}"
        yield Finding(Fault.CLOCK, {"seconds": shown})


def _of_nowhere(answer: Answer) -> Iterator[Finding]:
    if answer.status and answer.status not in {404, 410}:
        yield Finding(Fault.LOST, {"status": str(answer.status)})


def _of_shell(answer: Answer, kept: Freshness) -> Iterator[Finding]:
    if _came(answer) and kept.seconds < ENOUGH:
        header = answer.headers.get("cache-control") or answer.headers.get("last-modified", "–")
        yield Finding(Fault.SHORT, {"found": header})


def _of_pointer(answer: Answer) -> Iterator[Finding]:
    if not _came(answer):
        return
    kept = freshness(answer.headers)
    found = answer.headers.get("cache-control", "–")
    if kept.ground in {Ground.MAX_AGE, Ground.EXPIRES} and kept.seconds:
        yield Finding(Fault.KEPT, {"found": found, "seconds": str(kept.seconds)})
    elif kept.ground is Ground.GUESSED or "immutable" in directives(found):
        yield Finding(Fault.GUESSED)


def _of_kept(answer: Answer) -> Iterator[Finding]:
    if _came(answer) and freshness(answer.headers).seconds < _LONG:
        yield Finding(Fault.ASKED_AGAIN, {"found": answer.headers.get("cache-control", "–")})


def _of_marked(answer: Answer, mark: str) -> Iterator[Finding]:
    """A sign-in page that answers every address with 200 is the usual poison of screens."""
    if _came(answer) and _data(answer).get("mark") != mark:
        yield Finding(Fault.FOREIGN, {"mark": mark})


def _of_whole(answer: Answer, named: Mapping[str, object]) -> Iterator[Finding]:
    if not _came(answer) or "bytes" not in named:
        return
    sum_ = f"{zlib.crc32(answer.body):08x}"
    if (len(answer.body), sum_) != (named["bytes"], named.get("sum", sum_)):
        facts = {"wanted": str(named["bytes"]), "found": str(len(answer.body))}
        yield Finding(Fault.ALTERED, facts)


def _of_edition(answer: Answer, wanted: str) -> Iterator[Finding]:
    found = str(_data(answer).get("build", ""))
    if wanted and found and found != wanted:
        yield Finding(Fault.STALE, {"wanted": wanted, "found": found})


def _data(answer: Answer) -> Mapping[str, object]:
    if not _came(answer):
        return {}
    try:
        data = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _first_media(build: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """The first picture and the first font of a build."""
    for kind in ("media", "fonts"):
        found = build.get(kind)
        first = found[0] if isinstance(found, list) and found else None
        if isinstance(first, dict):
            yield first
