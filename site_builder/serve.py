"""The preview: builds while people write, and shows pages and problems in the browser."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tornado.httpserver import HTTPServer

from site_builder.build import Built
from site_builder.preview.builds import Builds, Shown
from site_builder.preview.pages import Desk, application
from site_builder.preview.panel import Report
from site_builder.preview.watch import watch
from site_builder.problems import Language, Term

_HERE = "127.0.0.1"
_PORTS = 65536
_ATTEMPTS = 50  # ports tried one after the other
_FAREWELL = 10  # seconds that the end waits for a running build

_BUSY = "端口 {wanted} 已被占用，改用 {port} / port {wanted} is taken, using {port}"
_ADDRESS = "预览 / preview: {address}  （Ctrl+C 结束 / to stop）"
_LINE = Term(
    "第 {number} 次生成：{seconds:.2f} 秒，{pages} 页，{counts}",
    "Build {number}: {seconds:.2f} s, {pages} pages, {counts}",
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What to show, and how.

    `build` builds the site as it is at the moment; `folders` are those whose changes count, whether
    they exist yet or not. `port` 0 takes any free one. `browse` opens an address in a browser.
    `clock` counts seconds; `session` differs from run to run; a request waits `patience` seconds
    for a build at most. `templates` is the site's own template folder, for the gallery.
    """

    build: Callable[[], Built]
    folders: tuple[Path, ...]
    port: int
    say: Callable[[str], None]
    clock: Callable[[], float]
    session: str
    language: Language | None = None
    browse: Callable[[str], object] | None = None
    patience: float = 30
    templates: Path | None = None


def serve(preview: Preview) -> None:
    """Show the preview until it is interrupted. Raises OSError when no port can be had."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run(preview))


async def run(preview: Preview) -> None:
    """Build, serve and watch, until cancelled."""
    builds = Builds(preview.build, Shown(Report(preview.language or Language.ZH)), preview.clock)
    desk = Desk(builds, preview.session, preview.patience, preview.templates)
    server = HTTPServer(application(desk))
    listening = _listen(preview)
    server.add_socket(listening)
    _announce(preview, listening.getsockname()[1])

    def tell(shown: Shown, seconds: float) -> None:
        desk.reload()
        preview.say(_line(shown, seconds))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(builds.run(tell))
            group.create_task(watch(preview.folders, builds.ask))
    finally:
        server.stop()
        await server.close_all_connections()
        builds.end(_FAREWELL)


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


def _announce(preview: Preview, port: int) -> None:
    address = f"http://{_HERE}:{port}/"
    preview.say(_ADDRESS.format(address=address))
    if preview.browse is not None:
        # A browser of the terminal would keep us waiting until it is closed.
        threading.Thread(target=preview.browse, args=(address,), daemon=True).start()


def _line(shown: Shown, seconds: float) -> str:
    """What the terminal says of a build."""
    report = shown.report
    line = _LINE.in_language(report.language).format(
        number=shown.number, seconds=seconds, pages=shown.pages, counts=report.counts()
    )
    return f"{line}\n  {report.trouble}" if report.trouble else line
