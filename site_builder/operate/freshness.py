"""How long a browser may show a page without asking the server again, from its headers (RFC 9111)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum

_DIRECTIVE = re.compile(r'\s*([^\s=,;]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;]*)))?')
_GUESS = 10  # browsers keep a page without orders for about a tenth of its age


class Ground(StrEnum):
    """Which header decides."""

    FORBIDDEN = "forbidden"  # no-store or no-cache
    MAX_AGE = "max-age"
    EXPIRES = "expires"
    GUESSED = "last-modified"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Freshness:
    """For how many seconds from now, and which header says so."""

    seconds: int
    ground: Ground


def freshness(headers: Mapping[str, str]) -> Freshness:
    """The freshness of an answer with these headers (names in lower case).

    Odd values count as none, as browsers have it: a wrong date or number keeps nothing.
    """
    orders = directives(headers.get("cache-control", ""))
    if not orders and "no-cache" in headers.get("pragma", "").lower():
        return Freshness(0, Ground.FORBIDDEN)
    if {"no-store", "no-cache"} & orders.keys() or headers.get("vary", "").strip() == "*":
        return Freshness(0, Ground.FORBIDDEN)
    age = _number(headers.get("age", "")) or 0
    if "max-age" in orders:
        return Freshness(max(0, (_number(orders["max-age"]) or 0) - age), Ground.MAX_AGE)
    date = _moment(headers.get("date", ""))
    if "expires" in headers:
        until = _moment(headers["expires"])
        kept = 0 if date is None or until is None else int(until - date)
        return Freshness(max(0, kept - age), Ground.EXPIRES)
    changed = _moment(headers.get("last-modified", ""))
    if date is None or changed is None or changed >= date:
        return Freshness(0, Ground.NOTHING)
    return Freshness(max(0, int(date - changed) // _GUESS - age), Ground.GUESSED)


def directives(header: str) -> Mapping[str, str]:
    """The orders of a Cache-Control header in lower case; of several alike the first counts."""
    found: dict[str, str] = {}
    for name, quoted, plain in _DIRECTIVE.findall(header):
        found.setdefault(name.lower(), quoted or plain)
    return found


def moment(text: str) -> float | None:
    """A date of a header in seconds since 1970, None when it is none."""
    return _moment(text)


def _moment(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _number(text: str) -> int | None:
    return min(int(text), 2**31) if text.isascii() and text.isdigit() and len(text) < 20 else None  # noqa: PLR2004  (no clock counts further)
