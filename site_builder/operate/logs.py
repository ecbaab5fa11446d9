"""Reads access logs of web servers as a stream: who asked for what, when, with which answer.

Understood are the common and combined formats (nginx, Apache), W3C (IIS) and JSON lines (Caddy),
plain or packed with gzip. A line that cannot be read is counted and passed over. However long a log
is, only one line of each file is held at a time.
"""

import gzip
import heapq
import io
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import BinaryIO

_LONGEST = 16_384  # bytes of a line; what is longer is no greeting of a screen
_GZIP = b"\x1f\x8b"
_CLF = re.compile(
    r"(?P<host>\S+) \S+ .*?\[(?P<day>\d{2})/(?P<month>[A-Z][a-z]{2})/(?P<year>\d{4}):"
    r"(?P<hour>\d{2}):(?P<minute>\d{2}):(?P<second>\d{2}) (?P<sign>[+-])(?P<zone>\d{4})\] "
    r'"(?P<request>(?:[^"\\]|\\.)*)" (?P<status>\d{3})(?: \S+ "(?:[^"\\]|\\.)*" "(?P<agent>(?:[^"\\]|\\.)*)")?'
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Hit:
    """One request: seconds since 1970, who asked, path and query as they stand in the log."""

    when: float
    host: str
    path: str
    query: str
    status: int
    agent: str = ""


@dataclass(slots=True)
class Reading:
    """How far the reading got: lines, and how many of them were in no format we know."""

    lines: int = 0
    odd: int = 0
    formats: set[str] = field(default_factory=set)


class NoLog(Exception):  # noqa: N818  (reads as a fact)
    """A file that cannot be read to its end, in the system's words."""


def hits(streams: Iterable[BinaryIO], reading: Reading) -> Iterator[Hit]:
    """The requests of all logs, oldest first, as far as each log is in order itself."""
    return heapq.merge(*(_hits_of(one, reading) for one in streams), key=lambda hit: hit.when)


def _hits_of(stream: BinaryIO, reading: Reading) -> Iterator[Hit]:
    lines = _Lines()
    try:
        for raw in _lines(_opened(stream)):
            text = raw.decode("utf-8", "replace").strip("\r\n \ufeff")
            if not text:
                continue
            if text.startswith("#"):
                lines.follow(text)
                continue
            reading.lines += 1
            hit = lines.read(text)
            if hit is None:
                reading.odd += 1
            else:
                yield hit
    except (OSError, EOFError, zlib.error) as trouble:
        raise NoLog(str(trouble)) from trouble


def _opened(stream: BinaryIO) -> BinaryIO:
    """The stream unpacked, if it is packed; told by its first bytes, not by its name."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    if buffered.peek(2)[:2] == _GZIP:
        return gzip.GzipFile(fileobj=buffered)  # type: ignore[return-value]
    return buffered


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long only its beginning."""
    while line := stream.readline(_LONGEST):
        yield line
        while line and not line.endswith(b"\n"):
            line = stream.readline(_LONGEST)


class _Lines:
    """One log, line by line; a W3C log says in comments what its columns are."""

    def __init__(self) -> None:
        self._columns: Mapping[str, int] = {}

    def follow(self, comment: str) -> None:
        if comment.startswith("#Fields:"):
            names = comment.removeprefix("#Fields:").split()
            self._columns = {name: place for place, name in enumerate(names)}

    def read(self, text: str) -> Hit | None:
        try:
            if text.startswith("{"):
                return _of_json(text)
            if self._columns:
                return _of_columns(text.split(" "), self._columns)
            return _of_clf(text)
        except (ValueError, KeyError, TypeError, IndexError, OverflowError, RecursionError):
            return None


def _of_clf(text: str) -> Hit | None:
    hit = _CLF.match(text)
    if hit is None:
        return None
    zone = hit["zone"]
    shift = timedelta(hours=int(zone[:2]), minutes=int(zone[2:]))
    when = datetime(
        int(hit["year"]),
        _MONTHS.index(hit["month"]) + 1,
        int(hit["day"]),
        int(hit["hour"]),
        int(hit["minute"]),
        min(int(hit["second"]), 59),
        tzinfo=timezone(-shift if hit["sign"] == "-" else shift),
    )
    method, _, rest = hit["request"].partition(" ")
    path, _, query = rest.rpartition(" ")[0].partition("?")
    if not method or not path:
        return None
    return Hit(when.timestamp(), hit["host"], path, query, int(hit["status"]), hit["agent"] or "")


def _of_columns(cells: list[str], columns: Mapping[str, int]) -> Hit:
    """A line of a W3C log; its times are UTC, its blanks are written “+”, nothing is “-”."""

    def cell(name: str) -> str:
        return cells[columns[name]] if name in columns else ""

    when = datetime.strptime(f"{cell('date')} {cell('time')}", "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007
    query = cell("cs-uri-query")
    return Hit(
        when.replace(tzinfo=UTC).timestamp(),
        cell("c-ip"),
        cells[columns["cs-uri-stem"]],
        "" if query == "-" else query,
        int(cell("sc-status") or 0),
        cell("cs(User-Agent)").replace("+", " "),
    )


def _of_json(text: str) -> Hit | None:
    """A line of Caddy's log."""
    line = json.loads(text)
    request = line["request"]
    path, _, query = str(request["uri"]).partition("?")
    agent = (request.get("headers") or {}).get("User-Agent") or [""]
    host = str(request.get("remote_ip", ""))
    when = float(line["ts"])
    if not 0 <= when < _END:
        return None
    return Hit(when, host, path, query, int(line["status"]), str(agent[0]))


_END = 253_402_300_800.0  # the year 10000, where calendars end
