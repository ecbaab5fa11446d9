"""Browsers that are connected, and the guard at the door: nobody else reads the preview."""

import asyncio
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from site_builder.preview.builds import Builds, Shown

_OURS = re.compile(r"(?:127\.0\.0\.1|localhost)(?::\d{1,5})?", re.IGNORECASE)
_FROM_US = frozenset({"", "none", "same-origin"})  # typed, or a link of our own


@dataclass(slots=True)
class Desk:
    """What the handlers share: the builds, the browsers connected, and how long a request waits.

    `session` tells this run of the server from others, so that pages of an earlier run are known
    as stale; `patience` is in seconds; `content` is the content folder and `templates` the site's own
    template folder; `day` is the day that is shown when that is not today.
    """

    builds: Builds
    session: str
    patience: float
    templates: Path | None = None
    content: Path | None = None
    day: date | None = None
    browsers: "set[Socket]" = field(default_factory=set)

    def stamp(self, shown: Shown) -> str:
        return f"{self.session}.{shown.number}"

    def theme(self, shown: Shown) -> str:
        return shown.bulletin.site.theme.value if shown.bulletin else "line"

    def reload(self) -> None:
        """Tell every browser that there is something new.

        Not by livereload's own function, which drops what follows another within three seconds.
        """
        for browser in tuple(self.browsers):
            browser.reload()


class Guarded(web.RequestHandler):
    """Refuses requests under another host's name or from pages of other sites."""

    def initialize(self, desk: Desk) -> None:
        self.desk = desk

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Cross-Origin-Opener-Policy", "same-origin")
        self.set_header("X-Frame-Options", "SAMEORIGIN")
        self.set_header("Referrer-Policy", "no-referrer")

    def prepare(self) -> None:
        """Another name for this computer, and another site's script, are none of ours."""
        if not _OURS.fullmatch(self.request.host):
            raise web.HTTPError(403)
        origin = self.request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != self.request.host:
            raise web.HTTPError(403)
        headers = self.request.headers
        comes = headers.get("Sec-Fetch-Site", "")
        if comes not in _FROM_US and headers.get("Sec-Fetch-Mode", "") != "navigate":
            raise web.HTTPError(403)

    def compute_etag(self) -> None:
        """No validators: what is never stored is never asked about."""

    def write_error(self, status_code: int, **_more: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}\n")


class Socket(Guarded, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """A browser connected by livereload's protocol."""

    def check_origin(self, origin: str) -> bool:
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        super().on_message(message)
        if self in LiveReloadHandler.waiters:  # it has introduced itself
            self.desk.browsers.add(self)

    def on_close(self) -> None:
        super().on_close()
        self.desk.browsers.discard(self)

    def reload(self) -> None:
        try:
            sending = self.write_message({"command": "reload", "path": "*", "liveCSS": False})
        except WebSocketClosedError:
            return  # gone; `on_close` follows
        sending.add_done_callback(_forget)


class Transport(Guarded, LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """The script of livereload."""


def _forget(sending: "asyncio.Future[None]") -> None:
    """A browser that went away in the middle of a message is no fault."""
    if not sending.cancelled():
        sending.exception()
