"""Asks a web server for a file, within limits of time and size."""

import http.client
import socket
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin, urlsplit

SECONDS = 10.0
"""For one answer altogether; a screen gives up after the same time."""

_LARGEST = 20_000_000  # bytes; a build with its pictures apart is a hundredth of it
_PIECE = 65_536
_CUT_SHORT = "cut short, or too large"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. Names of headers are in lower case; the body is unpacked.

    `trouble` says why nothing came back, in the system's words; the status is then 0.
    """

    url: str
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    trouble: str = ""

    @property
    def leads_to(self) -> str:
        """The address a redirect names, in full; "" when this is none."""
        target = self.headers.get("location", "")
        is_redirect = self.status in {301, 302, 303, 307, 308}
        return urljoin(self.url, target) if is_redirect and target else ""

    @property
    def packed(self) -> str:
        """How the server packed the file: `gzip`, `br` …, or ""."""
        return self.headers.get("content-encoding", "").lower()


def fetch(url: str, seconds: float = SECONDS) -> Answer:
    """Ask for `url`, as a browser would, and follow nothing. Never raises for what a server does."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    make = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    end = time.monotonic() + seconds
    try:
        connection = make(parts.hostname or "", parts.port, timeout=seconds)
    except (ValueError, http.client.InvalidURL) as odd:
        return Answer(url, trouble=str(odd))
    try:
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (
            f"?{parts.query}" if parts.query else ""
        )
        headers = {"Accept-Encoding": "gzip", "User-Agent": "site-builder check-deploy"}
        connection.request("GET", target, headers=headers)
        response = connection.getresponse()
        named = {name.lower(): value for name, value in reversed(response.getheaders())}
        body = _unpacked(_read(response, end), named)
        return Answer(url, response.status, named, body)
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as trouble:
        return Answer(url, trouble=_reason(trouble))
    finally:
        connection.close()


def _read(response: http.client.HTTPResponse, end: float) -> bytes:
    body = bytearray()
    while piece := response.read1(_PIECE):
        body += piece
        if len(body) > _LARGEST:
            raise ValueError(f"> {_LARGEST} bytes")
        if time.monotonic() > end:
            raise TimeoutError("timed out")
    if response.length:
        raise ValueError(_CUT_SHORT)
    return bytes(body)


def _unpacked(body: bytes, headers: Mapping[str, str]) -> bytes:
    if headers.get("content-encoding", "").lower() != "gzip":
        return body
    unpacker = zlib.decompressobj(wbits=31)
    unpacked = unpacker.decompress(body, _LARGEST)
    if not unpacker.eof:
        raise ValueError(_CUT_SHORT)
    return unpacked


def _reason(trouble: Exception) -> str:
    if isinstance(trouble, socket.gaierror):
        return "unknown host"
    if isinstance(trouble, TimeoutError):
        return "timed out"
    if isinstance(trouble, OSError) and trouble.strerror:
        return trouble.strerror
    return str(trouble) or type(trouble).__name__
