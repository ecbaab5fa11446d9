"""Answers browsers: pages from memory, the preview's own files, and livereload's transport."""

import asyncio
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from site_builder.preview.builds import Builds, Shown
from site_builder.preview.gallery import GALLERY, gallery, gallery_files
from site_builder.preview.panel import RESERVED, Report, at_root, decorate, plain_page

_OURS = re.compile(r"(?:127\.0\.0\.1|localhost)(?::\d{1,5})?", re.IGNORECASE)
_NOT_FOUND = "404.html"
_HTML = "text/html; charset=utf-8"
# A table of our own: the one of the system differs from computer to computer.
_KINDS = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": _HTML,
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass(slots=True)
class Desk:
    """What the handlers share: the builds, the browsers connected, and how long a request waits.

    `session` tells this run of the server from others, so that pages of an earlier run are known
    as stale; `patience` is in seconds; `templates` is the site's own template folder.
    """

    builds: Builds
    session: str
    patience: float
    templates: Path | None = None
    browsers: "set[Socket]" = field(default_factory=set)

    def stamp(self, shown: Shown) -> str:
        return f"{self.session}.{shown.number}"

    def reload(self) -> None:
        """Tell every browser to load its page again.

        Not by livereload's own function, which drops what follows another within three seconds.
        """
        for browser in tuple(self.browsers):
            browser.reload()


def application(desk: Desk) -> web.Application:
    """The web application of a preview; it answers no host but this computer."""
    shared = {"desk": desk}
    return web.Application(
        [
            (r"/livereload", Socket, shared),
            (r"/livereload\.js", Transport, shared),
            (rf"/{RESERVED}/(.*)", Own, shared),
            (rf"/{GALLERY}(?:/(.*))?", Gallery, shared),
            (r"/(.*)", Pages, shared),
        ],
        log_function=lambda _handler: None,  # requests are of no interest on the terminal
    )


class Guarded(web.RequestHandler):
    """Refuses requests under another host's name: a page elsewhere must not read the preview."""

    def initialize(self, desk: Desk) -> None:
        self.desk = desk

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def prepare(self) -> None:
        if not _OURS.fullmatch(self.request.host):
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


def _forget(sending: "asyncio.Future[None]") -> None:
    """A browser that went away in the middle of a message is no fault."""
    if not sending.cancelled():
        sending.exception()


class Transport(Guarded, LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """The script of livereload."""


class Own(Guarded):
    """The preview's own style and script, and the stamp of the build that is shown."""

    def get(self, name: str) -> None:
        if name == "stamp":
            self.set_header("Content-Type", _KINDS[".txt"])
            self.write(self.desk.stamp(self.desk.builds.shown))
        elif name in {"preview.css", "preview.js"}:
            self.set_header("Content-Type", _KINDS[Path(name).suffix])
            self.write(Path(__file__).with_name(name).read_bytes())
        else:
            raise web.HTTPError(404)


class Pages(Guarded):
    """The site as it was last built well."""

    async def get(self, asked: str) -> None:
        await self.desk.builds.settled(self.desk.patience)
        shown = self.desk.builds.shown
        path = _path(asked)
        if path in shown.files:
            self._send(path, shown.files[path], shown)
        elif f"{path}/index.html" in shown.files:
            self.redirect(f"/{quote(path)}/")
        elif not shown.files:
            self.set_status(503)
            self._send(_NOT_FOUND, plain_page(shown.report, missing=False), shown)
        else:
            self.set_status(404)
            lost = shown.files.get(_NOT_FOUND) or plain_page(shown.report, missing=True)
            self._send(_NOT_FOUND, at_root(lost), shown)

    async def head(self, asked: str) -> None:
        await self.get(asked)

    def _send(self, path: str, data: bytes, shown: Shown) -> None:
        kind = _KINDS.get(PurePosixPath(path).suffix, "application/octet-stream")
        self.set_header("Content-Type", kind)
        if kind == _HTML:
            data = decorate(data, shown.report, self.desk.stamp(shown))
        self.write(data)


class Gallery(Guarded):
    """Every component with its examples, in the frame of the site as it was last built well."""

    async def get(self, asked: str | None = None) -> None:
        if asked is None:
            self.redirect(f"/{GALLERY}/")
            return
        await self.desk.builds.settled(self.desk.patience)
        shown, name = self.desk.builds.shown, asked or "index.html"
        if shown.bulletin is None or name not in gallery_files():
            raise web.HTTPError(404)
        made = gallery(name, shown.bulletin, self.desk.templates)
        report = Report(shown.report.language, made.problems, shown.report.sources)
        page = made.value[0].data if made.value else plain_page(report, missing=False)
        self.set_status(200 if made.value else 500)
        self.set_header("Content-Type", _HTML)
        self.write(decorate(page, report, self.desk.stamp(shown)))


def _path(asked: str) -> str:
    """The path of the file of the site that an address, already decoded, asks for."""
    path = unicodedata.normalize("NFC", asked)
    return path + "index.html" if path.endswith("/") or not path else path
