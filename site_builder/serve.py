"""The preview: builds while people write, and shows pages and problems in the browser."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from tornado.httpserver import HTTPServer

from site_builder.build import Built
from site_builder.preview.builds import Builds, Shown
from site_builder.preview.connections import Desk
from site_builder.preview.finding import page_of
from site_builder.preview.glances import Glances
from site_builder.preview.pages import application
from site_builder.preview.panel import Report
from site_builder.preview.watch import Touch, watch
from site_builder.problems import Language, Term

_HERE = "127.0.0.1"
_PORTS = 65536
_ATTEMPTS = 50  # ports tried one after the other
_FAREWELL = 0.2  # seconds that the end waits for a running build

_BUSY = "端口 {wanted} 已被占用，改用 {port} / port {wanted} is taken, using {port}"
_ADDRESS = "预览 / preview: {address}  （Ctrl+C 结束 / to stop）"
_POLLING = Term(
    "内容在网络盘或共享文件夹上，系统不通知改动；改为每半秒看一次。",
    "The content lies on a network drive or a share, where changes are not told; looking twice a second.",
)
_LINE = Term(
    "第 {number} 次生成：{seconds:.2f} 秒，{pages} 页，{counts}",
    "Build {number}: {seconds:.2f} s, {pages} pages, {counts}",
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What to show, and how.

    `build` builds the site as it is at the moment; `folders` are those whose changes count, whether
    they exist yet or not, and `polling` looks into them again and again. `port` 0 takes any free one.
    `browse` opens an address in a browser: that of the page of the content file `page`, "" for
    the home page. `clock` counts seconds; `session` differs from run to run; a request waits `patience`
    seconds for a build at most. `content` is the content folder and `templates` the site's own
    template folder. `day` is the day that is shown; without one it is `today` in a time zone, looked up
    every `pause` seconds. `editor` is the address that opens the content folder in an editor, if one is known.
    `glances` are what `build` shows before it is through; `touch` takes in where something changed.
    """

    build: Callable[[], Built]
    folders: tuple[Path, ...]
    port: int
    say: Callable[[str], None]
    clock: Callable[[], float]
    session: str
    language: Language | None = None
    browse: Callable[[str], object] | None = None
    page: str = ""
    patience: float = 30
    content: Path | None = None
    templates: Path | None = None
    day: date | None = None
    today: Callable[[str], date] | None = None
    pause: float = 10
    polling: bool = False
    editor: str = ""
    glances: Glances | None = None
    touch: Touch = lambda _places: None


def serve(preview: Preview) -> None:
    """Show the preview until it is interrupted. Raises OSError when no port can be had."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run(preview))


async def run(preview: Preview) -> None:
    """Build, serve and watch, until cancelled."""
    first = Report(preview.language or Language.ZH, editor=preview.editor)
    builds = Builds(preview.build, Shown(first), preview.clock, preview.glances)
    desk = _desk(preview, builds)
    server = HTTPServer(application(desk))
    listening = _listen(preview)
    server.add_socket(listening)
    address = f"http://{_HERE}:{listening.getsockname()[1]}/"
    preview.say(_ADDRESS.format(address=address))
    polls = _POLLING.in_language(first.language)
    if preview.polling:
        preview.say(polls)

    def tell(shown: Shown, seconds: float) -> None:
        desk.reload()
        preview.say(_line(shown, seconds))

    def gave_up() -> None:
        preview.say(polls)

    folders, polling = preview.folders, preview.polling
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(builds.run(tell, desk.reload))
            touch, ask = preview.touch, builds.ask
            group.create_task(watch(folders, ask, polling=polling, gave_up=gave_up, touch=touch))
            group.create_task(_open(preview, builds, address))
            group.create_task(_turn_days(preview, builds))
    finally:
        server.stop()
        await server.close_all_connections()
        builds.end(_FAREWELL)


def _desk(preview: Preview, builds: Builds) -> Desk:
    return Desk(
        builds,
        preview.session,
        preview.patience,
        templates=preview.templates,
        content=preview.content,
        day=preview.day,
    )


async def _open(preview: Preview, builds: Builds, address: str) -> None:
    """Open the browser where it was wanted, as soon as it is known where that is."""
    if preview.browse is None:
        return
    await builds.settled(preview.patience)
    page = page_of(preview.page, builds.shown.pages) if preview.page else ""
    # A browser of the terminal would keep us waiting until it is closed.
    whole = address + quote(page)
    threading.Thread(target=preview.browse, args=(whole,), daemon=True).start()


async def _turn_days(preview: Preview, builds: Builds) -> None:
    """Ask for a build when a new day begins where the site is at home.

    The day is looked up again and again: no timer runs while a computer sleeps.
    """
    if preview.today is None or preview.day is not None:
        return
    asked: date | None = None
    while True:
        await asyncio.sleep(preview.pause)
        bulletin = builds.shown.bulletin
        if bulletin is None:
            continue
        today, closed = preview.today(bulletin.site.timezone), bulletin.site.archived
        due = today if closed is None else min(today, closed)
        if due not in {bulletin.today, asked}:
            asked = due
            builds.ask()


def _listen(preview: Preview) -> socket.socket:
    """Listen on the wanted port, or on the next that is free, and say so."""
    for port in range(preview.port, min(preview.port + _ATTEMPTS, _PORTS)):
        with contextlib.suppress(OSError):
            return _listen_on(port, preview)
    return _listen_on(0, preview)


def _listen_on(port: int, preview: Preview) -> socket.socket:
    """Listen on one port; 0 takes any. Raises OSError when it is not to be had."""
    listening = socket.create_server((_HERE, port))
    listening.setblocking(False)
    given = listening.getsockname()[1]
    if preview.port not in (0, given):
        preview.say(_BUSY.format(wanted=preview.port, port=given))
    return listening


def _line(shown: Shown, seconds: float) -> str:
    """What the terminal says of a build."""
    report = shown.report
    line = _LINE.in_language(report.language).format(
        number=shown.number, seconds=seconds, pages=len(shown.pages), counts=report.counts()
    )
    return f"{line}\n  {report.trouble}" if report.trouble else line
