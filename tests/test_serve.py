"""The preview: a real server on the loopback, real builds, a real websocket client."""

import asyncio
import contextlib
import json
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.iostream import IOStream
from tornado.websocket import WebSocketClientConnection, websocket_connect

from site_builder.build import Built, Request, build
from site_builder.commands.serve import editor_of, source_of
from site_builder.preview.builds import Builds, Shown
from site_builder.preview.dress import Extras, at_root, decorate
from site_builder.preview.finding import page_of
from site_builder.preview.panel import Report, panel
from site_builder.problems import Language, Problem, Span
from site_builder.serve import Preview, run
from tests import whole

LONG = 30.0  # seconds; every wait ends, and none is a measure of speed
SITE = "标题: {title}\n单位: 货运处\n个人信息联系人: 工会办公室\n"
PRIVATE = "标题: 小站\n单位: 货运处 13812345678 11010519491231002X\n"
RELOAD = "reload"


@dataclass
class Gate:
    """Builds for real, but only when let; can be told to fail."""

    content: Path
    open: threading.Event = field(default_factory=threading.Event)
    fails: bool = False
    begun: int = 0

    def __call__(self) -> Built:
        self.begun += 1
        if not self.open.wait(LONG):
            raise TimeoutError
        if self.fails:
            raise KeyError(self.content)
        return build(Request(self.content, None, lambda _zone: date(2026, 7, 15)))

    def write(self, text: str) -> None:
        """Write as careful editors do: beside, then in its place."""
        beside = self.content / ".site.yaml.new"
        beside.write_text(text, encoding="utf-8")
        beside.replace(self.content / "site.yaml")


@dataclass
class Visit:
    """A running preview with its first builds let through, and what it has said."""

    gate: Gate
    said: list[str]
    opened: list[str]
    connections: list[WebSocketClientConnection] = field(default_factory=list)
    task: "asyncio.Task[None]" = field(init=False)

    @property
    def address(self) -> str:
        found = re.search(r"http://127\.0\.0\.1:\d+/", "\n".join(self.said))
        assert found is not None
        return found[0]

    async def get(self, path: str = "", host: str = "", method: str = "GET") -> HTTPResponse:
        headers = {"Host": host} if host else {}
        request = HTTPRequest(
            self.address + path,
            method=method,
            headers=headers,
            request_timeout=LONG,
            follow_redirects=False,
        )
        return await AsyncHTTPClient().fetch(request, raise_error=False)

    async def page(self, path: str = "") -> str:
        return bytes((await self.get(path)).body).decode()

    def builds(self) -> int:
        return sum("次生成" in line for line in self.said)

    async def browser(self, origin: str = "") -> WebSocketClientConnection:
        """A connection that has greeted as livereload's script does."""
        url = self.address.replace("http", "ws") + "livereload"
        headers = {"Origin": origin or self.address.rstrip("/")}
        connection = await websocket_connect(HTTPRequest(url, headers=headers))
        self.connections.append(connection)
        await connection.write_message(json.dumps({"command": "hello"}))
        assert await _command(connection) == "hello"
        await connection.write_message(json.dumps({"command": "info", "url": self.address}))
        return connection


async def _command(connection: WebSocketClientConnection) -> str:
    message = await asyncio.wait_for(connection.read_message(), LONG)
    assert message is not None
    return str(json.loads(message)["command"])


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(LONG):
        while not await holds():  # noqa: ASYNC110  (what is waited for is not ours to signal)
            await asyncio.sleep(0.02)


async def until_built(visit: Visit, number: int) -> None:
    async def holds() -> bool:
        return visit.builds() >= number

    await until(holds)


@contextlib.asynccontextmanager
async def preview(
    folder: Path,
    *,
    port: int = 0,
    is_open: bool = True,
    patience: float = LONG,
    polling: bool = False,
) -> AsyncIterator[Visit]:
    """A preview of a small site in `folder`; its first build waits unless `is_open`."""
    content = folder / "content"
    content.mkdir()
    gate = Gate(content)
    gate.write(SITE.format(title="第一版"))
    visit = Visit(gate, [], [])
    if is_open:
        gate.open.set()
    settings = Preview(
        build=gate,
        folders=(content, folder / "templates"),
        port=port,
        say=visit.said.append,
        clock=lambda: 0.0,
        session="s",
        browse=visit.opened.append,
        patience=patience,
        templates=folder / "templates",
        polling=polling,
    )
    task = visit.task = asyncio.create_task(run(settings))
    try:
        await asyncio.sleep(0)
        if is_open:
            await until_built(visit, 1)
        yield visit
    finally:
        gate.open.set()
        for connection in visit.connections:
            connection.close()
            while await asyncio.wait_for(connection.read_message(), LONG) is not None:
                pass
        task.cancel()
        await asyncio.wait([task], timeout=LONG)
        assert task.cancelled()


def test_two_quick_saves_end_on_the_second_version(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            connection = await visit.browser()
            visit.gate.open.clear()
            visit.gate.write(SITE.format(title="第二版"))

            async def has_begun() -> bool:
                return visit.gate.begun == 2

            await until(has_begun)
            visit.gate.write(SITE.format(title="第三版"))
            visit.gate.open.set()
            assert await _command(connection) == RELOAD

            async def is_third() -> bool:
                return "第三版" in await visit.page()

            await until(is_third)

    asyncio.run(scenario())


def test_changes_during_a_build_become_exactly_one_more(tmp_path: Path) -> None:
    async def scenario() -> None:
        gate = Gate(tmp_path)
        gate.write(SITE.format(title="一"))
        builds = Builds(gate, Shown(Report(Language.ZH)), lambda: 0.0)
        numbers: list[int] = []
        task = asyncio.create_task(builds.run(lambda shown, _seconds: numbers.append(shown.number)))
        builds.ask()

        async def has_begun() -> bool:
            return gate.begun == 1

        await until(has_begun)
        for _ in range(3):
            builds.ask()
        gate.open.set()
        await builds.settled(LONG)
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task], timeout=LONG)
        builds.end(LONG)
        assert (numbers, gate.begun) == ([1, 2], 2)

    asyncio.run(scenario())


def test_a_request_during_a_build_gets_its_result(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path, is_open=False) as visit:
            asked = asyncio.create_task(visit.page())
            await until_begun(visit)
            await asyncio.sleep(0.1)
            assert not asked.done()
            visit.gate.open.set()
            assert "第一版" in await asked

    asyncio.run(scenario())


def test_a_file_named_by_what_is_in_it_does_not_wait_for_a_build(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            style = re.search(r'href="(assets/[^"]+\.css)"', await visit.page())
            assert style is not None
            visit.gate.open.clear()
            visit.gate.write(SITE.format(title="第二版"))

            async def has_begun() -> bool:
                return visit.gate.begun == 2

            await until(has_begun)
            assert (await visit.get(style[1])).code == 200
            asked = asyncio.create_task(visit.page())
            await asyncio.sleep(0.05)
            assert not asked.done()
            visit.gate.open.set()
            assert "第二版" in await asked

    asyncio.run(scenario())


async def until_begun(visit: Visit) -> None:
    async def holds() -> bool:
        return visit.gate.begun > 0

    await until(holds)


def test_a_request_does_not_wait_for_ever(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path, is_open=False, patience=0.05) as visit:
            answer = await visit.get()
            assert answer.code == 503
            assert "还没有可以显示的页面" in answer.body.decode()

    asyncio.run(scenario())


def test_a_failing_build_says_so_and_keeps_the_last_pages(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            connection = await visit.browser()
            visit.gate.fails = True
            visit.gate.write(SITE.format(title="第二版"))
            assert await _command(connection) == RELOAD
            page = await visit.page()
            assert "程序自身出了问题（KeyError, test_serve.py:" in page
            assert "第一版" in page
            visit.gate.fails = False
            visit.gate.write(SITE.format(title="第三版"))
            assert await _command(connection) == RELOAD
            page = await visit.page()
            assert "程序自身出了问题" not in page
            assert "第三版" in page

    asyncio.run(scenario())


def test_without_any_good_build_the_problems_stand_on_a_page_of_their_own(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path, is_open=False) as visit:
            visit.gate.fails = True
            visit.gate.open.set()
            await until_built(visit, 1)
            answer = await visit.get("teams/")
            assert answer.code == 503
            assert "还没有可以显示的页面" in answer.body.decode()
            assert "/livereload.js" in answer.body.decode()

    asyncio.run(scenario())


def test_mistakes_stand_in_the_page_until_they_are_mended(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            visit.gate.write("标题：小站\n单位: [货运处\n")

            async def has_error() -> bool:
                return "content/site.yaml:" in await visit.page()

            await until(has_error)
            visit.gate.write(SITE.format(title="改好了"))

            async def is_mended() -> bool:
                page = await visit.page()
                return "改好了" in page and "sb-error" not in page

            await until(is_mended)

    asyncio.run(scenario())


def test_a_privacy_stop_shows_the_last_pages_and_what_is_wrong(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            connection = await visit.browser()
            visit.gate.write(PRIVATE)
            assert await _command(connection) == RELOAD
            page = await visit.page()
            assert "第一版" in page
            assert 'class="sb-stopped"' in page
            assert "现在看到的是上一次的页面" in page
            assert "11010519491231002X" not in page

    asyncio.run(scenario())


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "192.168.0.1"])
def test_a_foreign_host_is_refused(tmp_path: Path, host: str) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            for path in ("", "livereload.js", "_preview/stamp", "livereload"):
                assert (await visit.get(path, host)).code == 403
            assert (await visit.get(host="localhost")).code == 200

    asyncio.run(scenario())


def test_a_page_of_another_site_cannot_connect(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            with pytest.raises(Exception, match="403"):
                await visit.browser("http://evil.example")

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "path",
    [
        "../content/site.yaml",
        "..%2fcontent%2fsite.yaml",
        "%2e%2e/content/site.yaml",
        "assets/../../content/site.yaml",
        "..%5c..%5ccontent%5csite.yaml",
        "/etc/passwd",
        "_preview/../preview_panel.py",
        "_preview/preview_panel.py",
        "_preview/..%2fpages.py",
        "_preview/%2e%2e%5cpages.py",
        "_gallery/../content/site.yaml",
        "c:/windows/win.ini",
        "c:%5cwindows%5cwin.ini",
        "%5c%5cserver%5cshare%5csite.yaml",
        "....//content/site.yaml",
        "%00../content/site.yaml",
        "%252e%252e/content/site.yaml",
    ],
)
def test_nothing_outside_the_site_is_served(tmp_path: Path, path: str) -> None:
    async def scenario() -> bytes:
        async with preview(tmp_path) as visit:
            port = int(visit.address.rstrip("/").rpartition(":")[2])
            stream = IOStream(socket.socket())
            await stream.connect(("127.0.0.1", port))
            ask = f"GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            await stream.write(ask.encode())
            return await asyncio.wait_for(stream.read_until_close(), LONG)

    answer = asyncio.run(scenario())
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert "单位".encode() not in answer
    assert b"root:" not in answer


def test_addresses_of_folders_lead_to_their_index(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            moved = await visit.get("teams")
            assert (moved.code, moved.headers["Location"]) == (302, "/teams/")
            assert (await visit.get("teams/")).body == (await visit.get("teams/index.html")).body

    asyncio.run(scenario())


def test_what_is_not_there_gets_the_page_for_lost_ways_of_the_site(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            answer = await visit.get("a/b/c.html")
            assert answer.code == 404
            assert '<base href="/">' in answer.body.decode()
            assert "第一版" in answer.body.decode()

    asyncio.run(scenario())


def test_a_page_that_counts_from_where_the_site_will_be_served_leads_home_in_the_preview() -> None:
    page = b'<html lang="zh-CN" data-root="/a/"><head></head><a href="#main"><a href="/a/b.html">'
    assert at_root(page) == page.replace(b'"/a/', b'"/')


def test_answers_are_never_stored_and_say_what_they_are(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            style = re.findall(r'href="(assets/[^"]+\.css)"', await visit.page())[0]
            for path, kind in (
                ("", "text/html"),
                (style, "text/css"),
                ("_preview/preview.js", "text/javascript"),
                ("_preview/preview.css", "text/css"),
                ("_preview/stamp", "text/plain"),
                ("livereload.js", "application/javascript"),
            ):
                answer = await visit.get(path)
                assert answer.code == 200
                assert answer.headers["Content-Type"].startswith(kind)
                assert answer.headers["Cache-Control"] == "no-store"
                assert "Etag" not in answer.headers
            assert (await visit.get(method="HEAD")).body == b""

    asyncio.run(scenario())


def test_a_page_carries_the_stamp_of_the_build_that_is_shown(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            first = await visit.page("_preview/stamp")
            assert f'data-stamp="{first}"' in await visit.page()
            visit.gate.write(SITE.format(title="第二版"))
            await until_built(visit, 2)
            second = await visit.page("_preview/stamp")
            assert second != first
            assert f'data-stamp="{second}"' in await visit.page()

    asyncio.run(scenario())


def test_every_browser_is_told_after_every_build(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            here, there, gone = [await visit.browser() for _ in range(3)]
            gone.close()
            for number in (2, 3, 4):
                visit.gate.write(SITE.format(title=f"第{number}版"))
                assert await _command(here) == RELOAD
                assert await _command(there) == RELOAD

    asyncio.run(scenario())


def test_folders_that_come_and_go_are_watched(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            (tmp_path / "templates").mkdir()
            await until_built(visit, 2)
            (tmp_path / "templates" / "x.html").write_text("x", encoding="utf-8")
            await until_built(visit, 3)
            (tmp_path / "content").rename(tmp_path / "away")

            async def is_gone() -> bool:
                return "E160" in await visit.page()

            await until(is_gone)
            (tmp_path / "away").rename(tmp_path / "content")

            async def is_back() -> bool:
                return "E160" not in await visit.page()

            await until(is_back)

    asyncio.run(scenario())


def test_a_content_folder_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path, is_open=False) as visit:
            visit.gate.content.rename(tmp_path / "away")
            visit.gate.open.set()

            async def is_missing() -> bool:
                return "E160" in await visit.page()

            await until(is_missing)
            (tmp_path / "away").rename(visit.gate.content)

            async def is_there() -> bool:
                return "第一版" in await visit.page()

            await until(is_there)

    asyncio.run(scenario())


def test_files_that_editors_leave_behind_are_no_change(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            for name in (".site.yaml.swp", "site.yaml~", "~$名单.docx"):
                (visit.gate.content / name).write_text("x", encoding="utf-8")
                await asyncio.sleep(0.2)
            visit.gate.write(SITE.format(title="第二版"))
            await until_built(visit, 2)
            assert visit.gate.begun == 2

    asyncio.run(scenario())


def test_a_taken_port_leads_to_the_next_one_and_is_told(tmp_path: Path) -> None:
    async def scenario() -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            async with preview(tmp_path, port=port) as visit:
                assert visit.said[0].startswith(f"端口 {port} 已被占用")
                assert (await visit.get()).code == 200

    asyncio.run(scenario())


def test_when_all_ports_that_follow_are_out_of_range_any_other_will_do(tmp_path: Path) -> None:
    async def scenario() -> None:
        with socket.socket() as taken:
            with contextlib.suppress(OSError):  # taken by somebody else is just as well
                taken.bind(("127.0.0.1", 65535))
                taken.listen()
            async with preview(tmp_path, port=65535) as visit:
                assert visit.said[0].startswith("端口 65535 已被占用")
                assert (await visit.get()).code == 200

    asyncio.run(scenario())


def test_the_address_is_said_once_and_opened(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            visit.gate.write(SITE.format(title="第二版"))
            await until_built(visit, 2)
            assert sum(visit.address in line for line in visit.said) == 1
            assert visit.opened == [visit.address]

    asyncio.run(scenario())


def test_an_interruption_ends_the_command_cleanly(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yaml").write_text(SITE.format(title="站"), encoding="utf-8")
    command = [sys.executable, "-m", "site_builder", "serve", "--port", "0"]
    with subprocess.Popen(  # noqa: S603
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        encoding="utf-8", env={"PYTHONUTF8": "1", "SITE_BUILDER_DATE": "2026-07-15"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert "http://127.0.0.1:" in process.stdout.readline()
        assert "第 1 次生成" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=LONG)
    assert (process.returncode, errors) == (0, "")


def test_the_panel_shows_place_line_and_help_without_markup_of_the_author() -> None:
    source = "状态: <b>搞定了</b>\n"
    one = Problem("E404", Span("a.yaml", 1, 5, 3), {"link": "<i>", "target": "x"})
    shown = panel(Report(Language.ZH, (one,), {"a.yaml": source}))
    assert "content/a.yaml:1:5" in shown
    assert "状态: <mark>&lt;b&gt;</mark>搞定了&lt;/b&gt;" in shown
    assert "链接“&lt;i&gt;”" in shown


def test_the_worst_file_stands_first_and_many_problems_are_counted() -> None:
    many = [Problem("W122", Span("a.yaml", line)) for line in range(1, 150)]
    shown = panel(Report(Language.EN, (*many, Problem("E404", Span("z.yaml", 1)))))
    assert shown.index("content/z.yaml") < shown.index("content/a.yaml")
    assert "50 more" in shown
    assert "1 error, 149 warnings" in shown


def test_what_is_private_stands_above_the_rest_of_its_file() -> None:
    problems = (Problem("E404", Span("a.yaml", 1)), Problem("P122", Span("a.yaml", 9)))
    shown = panel(Report(Language.ZH, problems))
    assert shown.index("P122") < shown.index("E404")


def test_files_beyond_the_limit_are_only_counted() -> None:
    many = [Problem("W122", Span(f"{name}.yaml", n)) for name in "ab" for n in range(1, 101)]
    shown = panel(Report(Language.ZH, (*many, Problem("W122", Span("")))))
    assert shown.count("<section>") == 2
    assert "还有 101 处" in shown


def test_silent_repairs_are_not_shown() -> None:
    assert panel(Report(Language.ZH, (Problem("N999", Span("a.yaml", 1)),))) == ""


def test_a_page_without_an_end_is_completed() -> None:
    assert decorate(b"<p>x", Report(Language.ZH), Extras("s.1")).startswith(b"<p>x<link")


def test_a_burst_of_saves_is_one_build_or_two(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            for number in range(200):
                (visit.gate.content / f"{number}.txt").write_text("x", encoding="utf-8")
            visit.gate.write(SITE.format(title="第二版"))

            async def is_second() -> bool:
                return "第二版" in await visit.page()

            await until(is_second)
            assert visit.gate.begun <= 3

    asyncio.run(scenario())


def test_a_file_saved_during_a_build_is_in_what_a_request_gets(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            visit.gate.open.clear()
            visit.gate.write(SITE.format(title="第二版"))

            async def has_begun() -> bool:
                return visit.gate.begun == 2

            await until(has_begun)
            visit.gate.write(SITE.format(title="第三版"))
            await asyncio.sleep(1)  # until the watcher has told of it
            asked = asyncio.create_task(visit.page())
            await asyncio.sleep(0.1)
            visit.gate.open.set()
            assert "第三版" in await asked

    asyncio.run(scenario())


def test_a_fault_that_no_program_may_catch_does_not_end_the_preview(tmp_path: Path) -> None:
    class Panic(BaseException):
        """What libraries in other languages raise."""

    async def scenario() -> None:
        content = tmp_path / "content"
        content.mkdir()
        gate = Gate(content)
        gate.write(SITE.format(title="好"))
        gate.open.set()
        outcomes: list[str] = []

        def make() -> Built:
            if not outcomes:
                raise Panic
            return gate()

        builds = Builds(make, Shown(Report(Language.ZH)), lambda: 0.0)
        task = asyncio.create_task(
            builds.run(lambda shown, _seconds: outcomes.append(shown.report.trouble))
        )
        builds.ask()
        await builds.settled(LONG)
        await asyncio.sleep(0)
        builds.ask()
        await builds.settled(LONG)
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task], timeout=LONG)
        assert "Panic" in outcomes[0]
        assert outcomes[1] == ""

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
    ],
)
def test_scripts_of_other_sites_read_nothing(tmp_path: Path, headers: dict[str, str]) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            for path in ("", "_preview/stamp", "_preview/help", "livereload.js"):
                request = HTTPRequest(visit.address + path, headers=headers)
                answer = await AsyncHTTPClient().fetch(request, raise_error=False)
                assert answer.code == 403
                assert "Access-Control-Allow-Origin" not in answer.headers

    asyncio.run(scenario())


def test_a_link_on_another_site_may_lead_here(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
            request = HTTPRequest(visit.address, headers=headers)
            answer = await AsyncHTTPClient().fetch(request, raise_error=False)
            assert answer.code == 200
            assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"

    asyncio.run(scenario())


def test_at_midnight_where_the_site_is_at_home_the_preview_goes_on(tmp_path: Path) -> None:
    async def scenario() -> None:
        days = {"today": date(2026, 7, 15)}
        said: list[str] = []
        content = tmp_path / "content"
        content.mkdir()
        Gate(content).write(SITE.format(title="站"))
        asked: list[str] = []

        def today(zone: str) -> date:
            asked.append(zone)
            return days["today"]

        settings = Preview(
            build=lambda: build(Request(content, None, today)),
            folders=(content,),
            port=0,
            say=said.append,
            clock=lambda: 0.0,
            session="s",
            today=today,
            pause=0.05,
        )
        task = asyncio.create_task(run(settings))

        async def first() -> bool:
            return any("第 1 次" in line for line in said)

        async def second() -> bool:
            return any("第 2 次" in line for line in said)

        await until(first)
        await asyncio.sleep(0.3)
        assert not await second()
        days["today"] = date(2026, 7, 16)
        await until(second)
        await asyncio.sleep(0.3)
        assert not any("第 3 次" in line for line in said)
        assert set(asked) == {"Asia/Shanghai"}
        task.cancel()
        await asyncio.wait([task], timeout=LONG)

    asyncio.run(scenario())


def test_looking_again_and_again_is_told_in_a_line(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path, polling=True) as visit:
            assert any("每半秒看一次" in line for line in visit.said)
            visit.gate.write(SITE.format(title="第二版"))
            await until_built(visit, 2)

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("wanted", "page"),
    [
        ("site.yaml", "index.html"),
        ("teams/crew/team.yaml", "teams/crew/index.html"),
        ("teams/crew/members.yaml", "teams/crew/index.html"),
        ("teams/crew/photos/a.jpg", "teams/crew/index.html"),
        ("teams/crew", "teams/crew/index.html"),
        ("teams/crew/topics/new.md", "teams/crew/topics/new.html"),
        ("news/2026", "news/index.html"),
        ("fonts/a.otf", "index.html"),
    ],
)
def test_the_page_of_a_file_is_opened(wanted: str, page: str) -> None:
    made = {"index.html", "teams/index.html", "teams/crew/index.html", "news/index.html"}
    assert page_of(wanted, made) == page


@pytest.mark.skipif(sys.platform == "win32", reason="an interruption is another thing there")
def test_an_interruption_does_not_wait_for_a_build(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            visit.gate.open.clear()
            visit.gate.write(SITE.format(title="第二版"))

            async def has_begun() -> bool:
                return visit.gate.begun == 2

            await until(has_begun)
            visit.task.cancel()
            done, _ = await asyncio.wait([visit.task], timeout=LONG)
            assert done
            assert visit.gate.begun == 2
            assert not visit.gate.open.is_set(), "the build still runs, and nobody waits for it"

    asyncio.run(scenario())


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_shown(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with preview(tmp_path) as visit:
            (visit.gate.content / "people.yaml").symlink_to(tmp_path / "nowhere")

            async def is_told() -> bool:
                return "E166" in await visit.page()

            await until(is_told)
            assert "第一版" in await visit.page()

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--open", "content/none.yaml"), 2),
        (("--open", "../elsewhere"), 2),
        (("--port", "many"), 2),
    ],
)
def test_what_cannot_be_opened_is_said_at_once(
    tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    (tmp_path / "content").mkdir()
    outcome = whole.run("serve", *arguments, cwd=tmp_path)
    assert outcome.returncode == code
    assert "Usage" in outcome.stderr


def test_a_file_is_named_with_either_slash_and_from_either_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path("content/teams/crew/team.yaml")
    file.parent.mkdir(parents=True)
    file.write_text("", encoding="utf-8")
    for name in (str(file), "content\\teams\\crew\\team.yaml", "teams/crew/team.yaml"):
        assert source_of(name, Path("content")) == "teams/crew/team.yaml"
    assert editor_of(Path("content")).endswith("/content")
