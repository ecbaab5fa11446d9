"""A web server that misbehaves on demand."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

PORTAL = b"<!doctype html><title>Welcome</title><p>Please sign in to this network.</p>"


@dataclass(frozen=True)
class Answer:
    """What goes back over the wire. `promised` bytes are announced, more or less may come."""

    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()
    promised: int | None = None


Trick = Callable[[str, Answer], Answer | None]
"""Turns the honest answer for an address into another one; None hangs up without a word."""


def honest(address: str, answer: Answer) -> Answer:
    return answer


@dataclass
class Server:
    """Files by address, the time it believes in (seconds), and how it answers."""

    files: dict[str, bytes]
    moment: float
    trick: Trick = honest
    asked: list[str] = field(default_factory=list)
    port: int = 0
    _running: ThreadingHTTPServer | None = None

    def start(self) -> None:
        server = self
        server.stop()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 5

            def do_GET(self) -> None:
                self.close_connection = True
                address = urlsplit(self.path).path
                server.asked.append(self.path)
                answer = server.trick(address, server.plain(address))
                if answer is None:
                    return
                length = len(answer.body) if answer.promised is None else answer.promised
                given = {name for name, _ in answer.headers}
                self.send_response_only(answer.status)
                if "Date" not in given:
                    self.send_header("Date", formatdate(server.moment, usegmt=True))
                self.send_header("Content-Length", str(length))
                self.send_header("Connection", "close")
                for name, value in answer.headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, *parts: object) -> None:
                pass

        running = _Quiet(("127.0.0.1", self.port), Handler)
        self.port = running.server_address[1]
        self._running = running
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        if self._running:
            self._running.shutdown()
            self._running.server_close()
            self._running = None

    def plain(self, address: str) -> Answer:
        """What a good server says: the page of a screen is kept long, nothing else is."""
        if address not in self.files:
            return Answer(404, b"not here", (("Content-Type", "text/plain"),))
        endings = {"html": "text/html; charset=utf-8", "js": "text/javascript; charset=utf-8"}
        kind = endings.get(address.rpartition(".")[2], "application/octet-stream")
        age = "max-age=31536000" if address.endswith(".html") else "no-store"
        return Answer(200, self.files[address], (("Content-Type", kind), ("Cache-Control", age)))

    def questions(self, part: str) -> list[str]:
        return [one for one in self.asked if part in one]


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Browsers that are killed hang up; that is the point."""

    def server_bind(self) -> None:
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().server_bind()


@contextmanager
def serving(files: dict[str, bytes], moment: float) -> Iterator[Server]:
    server = Server(files, moment)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def only(part: str, trick: Trick) -> Trick:
    """The trick for addresses with this part, honesty for the others."""
    return lambda address, answer: (trick if part in address else honest)(address, answer)


def refused(status: int, *headers: tuple[str, str]) -> Trick:
    return lambda _address, _answer: Answer(status, b"<h1>No</h1>", headers)


def truncated(address: str, answer: Answer) -> Answer:
    half = answer.body[: len(answer.body) // 2]
    return replace(answer, body=half, promised=len(answer.body))


def shortened(address: str, answer: Answer) -> Answer:
    """Half of it, as if that were all."""
    return replace(answer, body=answer.body[: len(answer.body) // 2])


def corrupted(address: str, answer: Answer) -> Answer:
    body = bytearray(answer.body)
    body[len(body) // 2] ^= 1
    return replace(answer, body=bytes(body))


def portal(address: str, answer: Answer) -> Answer:
    return Answer(200, PORTAL, (("Content-Type", "text/html"), ("Cache-Control", "max-age=600")))


def silent(address: str, answer: Answer) -> Answer | None:
    return None
