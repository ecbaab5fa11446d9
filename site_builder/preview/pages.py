"""Answers browsers: pages from memory, the preview's own files, the gallery and the help."""

import unicodedata
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from tornado import web

from site_builder.preview.bar import bar, day_line, lost_lines, page_lines
from site_builder.preview.builds import Shown
from site_builder.preview.connections import Desk, Guarded, Socket, Transport
from site_builder.preview.dress import Extras, at_root, decorate, plain_page
from site_builder.preview.gallery import GALLERY, gallery, gallery_files
from site_builder.preview.help import help_page
from site_builder.preview.marks import with_words
from site_builder.preview.panel import RESERVED, Report
from site_builder.preview.screens import SCREENS, screens_page, slide_page, wish_of
from site_builder.preview.slide_kinds import kinds_page
from site_builder.render.template_files import find_templates

_NOT_FOUND = "404.html"
_BOXES = "screens/"
_LASTING = "assets/"  # whose files are named by what is in them
_OWN = frozenset({"preview.css", "preview.js", "slide.css", "slide.js"})
_HTML = "text/html; charset=utf-8"
_TOKENS = "assets/css/tokens.css"
_WORDED = (".ics", ".json", ".txt", ".xml", ".csv")  # texts in which a title may stand
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


def application(desk: Desk) -> web.Application:
    """The web application of a preview; it answers no host but this computer."""
    shared = {"desk": desk}
    return web.Application(
        [
            (r"/livereload", Socket, shared),
            (r"/livereload\.js", Transport, shared),
            (rf"/{RESERVED}/help", Help, shared),
            (rf"/{RESERVED}/(.*)", Own, shared),
            (rf"/{GALLERY}(?:/(.*))?", Gallery, shared),
            (rf"/{SCREENS}(/?|/slide|/kinds)", Screens, shared),
            (r"/(.*)", Pages, shared),
        ],
        log_function=lambda _handler: None,  # requests are of no interest on the terminal
    )


class Answer(Guarded):
    """Answers with a page, dressed."""

    def page(self, data: bytes, shown: Shown, report: Report, *lines: str) -> None:
        """Send a page with the panel of `report`, and with the lines of HTML in its bar."""
        day = day_line(self.desk.day, report.language)
        above = bar((day, *lines), report.language)
        extras = Extras(self.desk.stamp(shown), above, self.desk.day)
        self.set_header("Content-Type", _HTML)
        self.write(decorate(with_words(data, report.language, html=True), report, extras))


class Own(Guarded):
    """The preview's own style and script, the colours of the site, and the stamp of what is shown."""

    def get(self, name: str) -> None:
        if name == "stamp":
            self.set_header("Content-Type", _KINDS[".txt"])
            self.write(self.desk.stamp(self.desk.builds.shown))
        elif name == "tokens.css":
            self.set_header("Content-Type", _KINDS[".css"])
            self.write(find_templates(self.desk.templates).value.text(_TOKENS))
        elif name in _OWN:
            self.set_header("Content-Type", _KINDS[Path(name).suffix])
            self.write(Path(__file__).with_name(name).read_bytes())
        else:
            raise web.HTTPError(404)


class Pages(Answer):
    """The site as it was last built well."""

    async def get(self, asked: str) -> None:
        builds, path = self.desk.builds, _path(asked)
        is_known = path.startswith(_LASTING) and path in builds.shown.files
        if path.endswith(".html"):
            builds.glances.ask(path)
        early = None if is_known else await builds.early(path, self.desk.patience)
        shown = builds.shown
        if early is not None:
            self.page(early, shown, shown.report, *page_lines(path, shown))
        elif path in shown.files:
            self._send(path, shown)
        elif f"{path}/index.html" in shown.files:
            self.redirect(f"/{quote(path)}/")
        elif not shown.files:
            self.set_status(503)
            self.page(plain_page(shown.report, missing=False), shown, shown.report)
        else:
            self._lost(path, shown)

    async def head(self, asked: str) -> None:
        await self.get(asked)

    def _send(self, path: str, shown: Shown) -> None:
        ending = PurePosixPath(path).suffix
        kind = _KINDS.get(ending, "application/octet-stream")
        if kind == _HTML and not path.startswith(_BOXES):  # nothing stands beside a screen
            self.page(shown.files[path], shown, shown.report, *page_lines(path, shown))
            return
        self.set_header("Content-Type", kind)
        data = shown.files[path]
        self.write(
            with_words(data, shown.report.language, html=False) if ending in _WORDED else data
        )

    def _lost(self, path: str, shown: Shown) -> None:
        """The page for lost ways of the site, which says what became of the one asked for."""
        theme = self.desk.theme(shown)
        page = shown.files.get(_NOT_FOUND) or plain_page(shown.report, missing=True, theme=theme)
        self.set_status(404)
        self.page(at_root(page), shown, shown.report, *lost_lines(path, shown))


class Help(Answer):
    """The guide for those who write."""

    async def get(self) -> None:
        await self.desk.builds.settled(self.desk.patience)
        shown = self.desk.builds.shown
        language = shown.report.language
        page = help_page(self.desk.content, language, self.desk.theme(shown))
        self.page(page, shown, Report(language))  # no panel in front of what explains it


class Gallery(Answer):
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
        self.set_status(200 if made.value else 500)
        page = made.value[0].data if made.value else plain_page(report, missing=False)
        self.page(page, shown, report)


class Screens(Answer):
    """What every screen shows on a day, and any slide by itself."""

    async def get(self, asked: str) -> None:
        if not asked:
            self.redirect(f"/{SCREENS}/")
            return
        await self.desk.builds.settled(self.desk.patience)
        shown = self.desk.builds.shown
        if asked == "/":
            wish = wish_of(self.get_argument("day", ""), self.get_argument("time", ""))
            self.page(screens_page(shown, wish, self.desk.theme(shown)), shown, shown.report)
            return
        if asked == "/kinds":
            self.page(kinds_page(shown, self.desk.theme(shown)), shown, shown.report)
            return
        page = slide_page(shown, self.get_argument("screen", ""), self.get_argument("slide", ""))
        if page is None:
            raise web.HTTPError(404)
        self.set_header("Content-Type", _HTML)
        self.write(page)


def _path(asked: str) -> str:
    """The path of the file of the site that an address, already decoded, asks for."""
    path = unicodedata.normalize("NFC", asked)
    return path + "index.html" if path.endswith("/") or not path else path
