"""`check-deploy` finds what a server does wrong, and says how to set it right."""

import gzip
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import Result

from site_builder.operate.configs import Server
from site_builder.operate.deploy_words import server_of
from site_builder.operate.fetching import fetch
from tests.operate.servers import free_port
from tests.operate.site import BUILD, finished_site, invoke
from tests.whole import CONTENT, FINE, USAGE

YEAR = "public, max-age=31536000"
TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "xml": "application/xml",
    "ics": "text/calendar; charset=utf-8",
    "webp": "image/webp",
    "woff2": "font/woff2",
}
Answer = tuple[int, dict[str, str], bytes]
Manner = Callable[[str, Answer], Answer]


class Handler(BaseHTTPRequestHandler):
    """Serves a folder well; a manner may spoil any answer."""

    def __init__(self, root: Path, manner: Manner, *rest: object) -> None:
        self.root, self.manner = root, manner
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/board/")
        status, headers, body = self.manner(path, self.well(path))
        if headers.pop("Hang", ""):
            time.sleep(2)
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def well(self, path: str) -> Answer:
        file = self.root / (path or "index.html")
        if not file.is_file():
            return 404, {"Content-Type": "text/html", "Date": formatdate(usegmt=True)}, b"404"
        suffix = file.suffix[1:]
        kept = "no-store" if file.name.startswith(("now.", "urgent.")) else YEAR
        headers = {
            "Server": "nginx/1.22",
            "Date": formatdate(usegmt=True),
            "Content-Type": TYPES[suffix],
            "Cache-Control": kept,
            "Content-Security-Policy": "default-src 'self'",
            "X-Content-Type-Options": "nosniff",
        }
        body = file.read_bytes()
        if suffix not in {"webp", "woff2"}:
            headers["Content-Encoding"], body = "gzip", gzip.compress(body)
        return 200, headers, body

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return finished_site(tmp_path_factory.mktemp("site"))


@contextmanager
def serving(root: Path, manner: Manner) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, root, manner)) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/board/"
        server.shutdown()


def checked(root: Path, manner: Manner, *options: str | Path) -> Result:
    with serving(root, manner) as url:
        return invoke("check-deploy", url, "--output", root, "--timeout", "1", *options)


def headed(part: str, **changes: str | None) -> Manner:
    """A server that answers with other headers where the path holds `part`."""

    def manner(path: str, answer: Answer) -> Answer:
        status, headers, body = answer
        if part in path:
            for name, value in changes.items():
                headers.pop(name.replace("_", "-"), None)
                if value is not None:
                    headers[name.replace("_", "-")] = value
        return status, headers, body

    return manner


def well(_path: str, answer: Answer) -> Answer:
    return answer


def test_a_server_that_does_all_well_is_told_so(root: Path) -> None:
    done = checked(root, well)
    assert (done.exit_code, done.stderr) == (FINE, "")
    assert "✗" not in done.stdout
    assert "都对" in done.stdout
    assert f"✓ screens/yard/builds/{BUILD}/build.json  200 application/json" in done.stdout


SHELL = "hall/index.html"


@pytest.mark.parametrize(
    ("manner", "says"),
    [
        (headed(SHELL, Cache_Control="no-cache"), "断网后还能开机 0 小时（服务器不许保留）"),
        (headed(SHELL, Cache_Control="max-age=3600"), "断网后还能开机 1 小时"),
        (headed(SHELL, Cache_Control=None), "服务器没有写明"),
        (headed(SHELL, Cache_Control="no-store"), 'add_header Cache-Control "public, max-age='),
        (headed("now.json", Cache_Control="max-age=600"), "会被缓存 600 秒"),
        (headed("urgent.json", Cache_Control="max-age=60"), "Cache-Control no-store;"),
        (headed("now.js", Content_Type="text/plain"), "类型是 text/plain，应为"),
        (headed("bb.woff2", Content_Type="application/octet-stream"), "types { font/woff2 woff2; }"),
        (headed("site-1.css", Content_Type="text/css"), "没有写明 charset=utf-8"),
        (headed("index.html", Content_Type="text/html; charset=gbk"), "charset=gbk"),
        (headed("hall/now.json", Content_Type=None), "类型是 –"),
    ],
)  # fmt: skip
def test_a_wrong_header_is_named_with_its_cure(root: Path, manner: Manner, says: str) -> None:
    done = checked(root, manner)
    assert done.exit_code == CONTENT
    assert says in done.stdout
    assert "✗" in done.stdout


@pytest.mark.parametrize(
    ("manner", "says"),
    [
        (headed("now.json", Cache_Control=None, Last_Modified="Sat, 01 Jan 2000 00:00:00 GMT"), "浏览器会猜"),
        (headed("build.json", Cache_Control="no-cache"), "白费流量"),
        (headed("index.html", Content_Security_Policy=None), "没有安全头"),
        (headed("index.html", Date="Sat, 01 Jan 2000 00:00:00 GMT", Cache_Control=YEAR), "服务器的时钟和这里差 -"),
        (headed("index.html", Date=None), "服务器的时钟和这里差 – 秒"),
    ],
)  # fmt: skip
def test_what_still_works_is_a_hint_and_no_failure(root: Path, manner: Manner, says: str) -> None:
    done = checked(root, manner)
    assert says in done.stdout
    assert "0 处要改" in done.stdout
    assert done.exit_code == FINE


def test_an_old_date_alone_keeps_the_page_of_a_screen(root: Path) -> None:
    manner = headed(SHELL, Cache_Control=None, Last_Modified="Sat, 01 Jan 2000 00:00:00 GMT")
    done = checked(root, manner)
    assert "（浏览器按文件日期推算）" in done.stdout
    assert done.exit_code == FINE


def unpacked(path: str, answer: Answer) -> Answer:
    status, headers, body = answer
    if headers.pop("Content-Encoding", ""):
        body = gzip.decompress(body)
    return status, headers, body


def test_text_that_is_not_packed_is_a_hint(root: Path) -> None:
    done = checked(root, unpacked)
    assert "没有压缩" in done.stdout
    assert "gzip on;" in done.stdout
    assert done.exit_code == FINE


def giving(part: str, status: int, body: bytes = b"", **headers: str) -> Manner:
    """A server with another answer where the path holds `part`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda path, well: (status, dict(named), body) if part in path else well


PORTAL = b"<html>please sign in</html>"


@pytest.mark.parametrize(
    ("manner", "says"),
    [
        (giving("no-such", 200, PORTAL), "不存在的地址答了 200"),
        (giving("now.json", 200, PORTAL, Content_Type="application/json"), "可能是登录页"),
        (giving("urgent", 200, b"[]", Content_Type="application/json"), "可能是登录页"),
        (giving("urgent", 200, b"[" * 99999, Content_Type="application/json"), "可能是登录页"),
        (giving("build.json", 200, b"{}", Content_Type="application/json"), "到手 2 字节"),
        (giving("aa.webp", 404, Server="Microsoft-IIS/10.0"), "服务器答 404"),
        (giving("aa.webp", 404, Server="Microsoft-IIS/10.0"), 'mimeType="image/webp"'),
        (giving("hall/index", 302, Location="./"), "被转到 http"),
        (giving("hall/index", 200, Hang="1"), "没有回音（timed out）"),
        (giving("hall/now.json", 200, b"x", Content_Encoding="gzip"), "没有回音（cut short"),
        (giving("hall/now.json", 200, b"x", Content_Length="999"), "没有回音"),
        (giving("css", 500, b"\x1b[31m"), "服务器答 500"),
    ],
)  # fmt: skip
def test_a_file_that_does_not_arrive_is_told(root: Path, manner: Manner, says: str) -> None:
    done = checked(root, manner)
    assert done.exit_code == CONTENT
    assert says in done.stdout
    assert "\x1b" not in done.stdout


def test_without_knowing_the_server_the_cure_of_each_is_given(root: Path) -> None:
    def nameless(path: str, answer: Answer) -> Answer:
        answer[1].pop("Server", None)
        return headed(SHELL, Cache_Control="no-cache")(path, answer)

    done = checked(root, nameless)
    for name in Server:
        assert f"设置：{name}: " in done.stdout
    assert "deploy-config nginx|apache|iis|caddy" in done.stdout


def test_another_edition_on_the_server_is_told(root: Path, tmp_path: Path) -> None:
    newer = finished_site(tmp_path / "newer", "ffffffffffff")
    with serving(root, well) as url:
        done = invoke("check-deploy", url, "--output", newer)
    assert f"服务器上是 {BUILD}，本机生成的是 ffffffffffff" in done.stdout


def test_screens_may_be_named_or_stay_unknown(root: Path, tmp_path: Path) -> None:
    with serving(root, well) as url:
        done = invoke("check-deploy", url, "--output", tmp_path / "nothing", "--screen", "yard")
        assert "screens/yard/now.json" in done.stdout
        assert "hall" not in done.stdout
        done = invoke("check-deploy", url, "--output", tmp_path / "nothing", "--lang", "en")
        assert "which screens there are is unknown" in done.stdout
        assert done.exit_code == FINE


def test_redirects_of_the_address_itself_are_followed(root: Path) -> None:
    with serving(root, well) as url:
        moved = giving("", 301, Location=url)
        with serving(root, moved) as old:
            done = invoke("check-deploy", old, "--output", root)
    assert f"“{old}”转到“{url}”" in done.stdout
    assert done.exit_code == FINE


def test_redirects_in_a_circle_come_to_an_end(root: Path) -> None:
    circle = giving("", 301, Location="/board/")
    done = checked(root, circle)
    assert done.exit_code == CONTENT


@pytest.mark.parametrize("ending", ["", "/", "/index.html"])
def test_the_address_may_be_written_in_any_way(root: Path, ending: str) -> None:
    with serving(root, well) as url:
        done = invoke("check-deploy", url.rstrip("/") + ending, "--output", root)
    assert done.exit_code == FINE


def test_a_server_that_is_not_there_is_told(root: Path) -> None:
    done = invoke("check-deploy", f"http://127.0.0.1:{free_port()}/", "--output", root)
    assert done.exit_code == CONTENT
    assert "没有回音（Connection refused）" in done.stdout


@pytest.mark.parametrize("url", ["board.example", "ftp://a/", "http:///x", "file:///etc/passwd"])
def test_what_is_no_address_is_refused(url: str) -> None:
    assert invoke("check-deploy", url).exit_code == USAGE


def test_an_endless_answer_is_cut_off() -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(60):
            handler.wfile.write(b"x" * 100)
            time.sleep(0.03)

    class Slow(BaseHTTPRequestHandler):
        do_GET = endless  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        answer = fetch(f"http://127.0.0.1:{server.server_address[1]}/", 0.3)
        server.shutdown()
    assert answer.trouble == "timed out"


def test_odd_addresses_are_told_not_raised() -> None:
    assert fetch("http://127.0.0.1:99999999/").trouble
    assert fetch("http://no-such-host.invalid/", 2).trouble
    assert fetch("http://a b/").trouble


def test_a_server_is_known_by_its_name() -> None:
    assert server_of("Microsoft-IIS/10.0") is Server.IIS
    assert server_of("Apache/2.4.57 (Debian)") is Server.APACHE
    assert server_of("openresty") is None


def test_odd_pointers_of_a_finished_site_are_passed_over(root: Path, tmp_path: Path) -> None:
    odd = finished_site(tmp_path / "odd")
    (odd / "screens/yard/now.json").write_text("{", encoding="utf-8")
    (odd / ".site-builder.json").write_text(json.dumps([1]), encoding="utf-8")
    with serving(root, well) as url:
        assert invoke("check-deploy", url, "--output", odd).exit_code == FINE
