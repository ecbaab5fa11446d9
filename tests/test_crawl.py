"""A reader's walk over the built demo: every link and anchor, from a server and from the disk.

The pages are read with the parser of the standard library, not with the checks of the program.
"""

import functools
import http.server
import posixpath
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.whole import DEMO, FINE, TODAY, files_in, run

SUB_PATH = "/intranet/班组/"
PATIENCE = 10  # seconds for one answer of the server
MOST = 5000  # pages; more would be a walk in circles

LINKS = {("a", "href"), ("area", "href")}
FETCHED = {
    *(("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("video", "src")),
    *(("audio", "src"), ("embed", "src"), ("object", "data"), ("link", "href"), ("use", "href")),
    *(("image", "href"), ("form", "action"), ("video", "poster"), ("track", "src")),
}
# Pages that nobody links to: the server shows them by itself.
UNLINKED = frozenset({"404.html"})
# Displays open their own address, and the search page asks for its parts by itself.
ELSEWHERE = ("screens/", "search/", "assets/search-")


@dataclass
class Seen(HTMLParser):
    """What a page links to, fetches, and can be entered at."""

    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name == "id":
                self.ids.add(value)
            elif (tag, name) in LINKS:
                self.links.append(value)
            elif (tag, name) in FETCHED:
                self.fetched.append(value)
            elif name == "srcset":
                self.fetched += [part.split()[0] for part in value.split(",")]


def read(html: bytes) -> Seen:
    seen = Seen()
    seen.feed(html.decode("utf-8"))
    seen.close()
    return seen


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("built") / "output"
    done = run("build", "--content", DEMO, "--output", output, "--date", TODAY)
    assert done.returncode == FINE, done.stdout
    return output


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site under a sub-path, and nothing else."""

    def translate_path(self, path: str) -> str:
        inside = unquote(urlsplit(path).path)
        if not inside.startswith(SUB_PATH):
            return str(Path(self.directory) / "outside the site")
        return super().translate_path("/" + inside.removeprefix(SUB_PATH))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its given name)
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The address of the home page on a server of our own."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        path = quote(SUB_PATH)
        yield f"http://127.0.0.1:{server.server_address[1]}{path}index.html"
        server.shutdown()
        thread.join(PATIENCE)


@dataclass
class Walk:
    """Follows everything from the home page on; `broken` says what did not work, and where."""

    home: str
    pages: dict[str, Seen] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    outside: set[str] = field(default_factory=set)

    def run(self) -> "Walk":
        waiting = [self.home]
        while waiting and len(self.pages) < MOST:
            page = waiting.pop()
            if page not in self.pages:
                waiting += self.visit(page)
        for page, seen in self.pages.items():
            for link in seen.links:
                self.enter(page, link)
        return self

    def visit(self, page: str) -> list[str]:
        """Fetch a page and what it needs; return the pages it links to."""
        seen = self.pages[page] = read(self.get(page, page))
        targets = []
        for link in seen.links:
            target = urldefrag(urljoin(page, link)).url
            if not target.startswith(urljoin(self.home, ".")):
                self.outside.add(target)
            elif posixpath.splitext(urlsplit(target).path)[1] == ".html":
                targets.append(target)
            else:
                self.get(target, page)
        for needed in seen.fetched:
            target = urldefrag(urljoin(page, needed)).url
            if target.startswith(urljoin(self.home, ".")):
                self.get(target, page)
            elif not target.startswith("data:"):
                self.broken.append(f"{page} fetches {needed}")
        return targets

    def get(self, target: str, page: str) -> bytes:
        if target in self.files and target not in self.pages:
            return b""
        try:
            with urllib.request.urlopen(target, timeout=PATIENCE) as answer:  # noqa: S310
                data: bytes = answer.read()
        except (urllib.error.URLError, OSError) as error:
            self.broken.append(f"{unquote(page)} → {unquote(target)}: {error}")
            return b""
        self.files[target] = len(data)
        return data

    def enter(self, page: str, link: str) -> None:
        """Look for the place on the page that a link leads to."""
        target, fragment = urldefrag(urljoin(page, link))
        seen = self.pages.get(target)
        if seen is not None and fragment and unquote(fragment) not in seen.ids:
            self.broken.append(f"{unquote(page)} → {unquote(link)}: no such place")


def test_no_link_is_broken_on_a_server_under_a_sub_path(address: str) -> None:
    assert Walk(address).run().broken == []


def test_no_link_is_broken_in_a_folder_on_the_disk(site: Path) -> None:
    assert Walk((site / "index.html").as_uri()).run().broken == []


def test_every_page_can_be_reached_from_the_home_page(site: Path) -> None:
    assert unreached(site) == UNLINKED


def test_every_page_can_be_reached_in_the_first_days_of_a_year(tmp_path: Path) -> None:
    run("build", "--content", DEMO, "--output", tmp_path / "site", "--date", "2027-01-04")
    assert unreached(tmp_path / "site") == UNLINKED


def is_moved(page: Path) -> bool:
    """Whether a page only leads old addresses on."""
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")


def unreached(site: Path) -> set[str]:
    """The pages to which no way leads from the home page."""
    walk = Walk((site / "index.html").as_uri()).run()
    base = site.as_uri() + "/"
    reached = {unquote(page.removeprefix(base)) for page in walk.pages}
    files = (path for path in files_in(site) if not path.startswith(ELSEWHERE))
    pages = {path for path in files if path.endswith(".html")}
    return {path for path in pages - reached if not is_moved(site / path)}


def test_every_other_file_is_used_by_a_page(site: Path) -> None:
    walk = Walk((site / "index.html").as_uri()).run()
    base = site.as_uri() + "/"
    used = {unquote(target.removeprefix(base)) for target in walk.files}
    files = (path for path in files_in(site) if not path.startswith(ELSEWHERE))
    rest = {path for path in files if not path.endswith(".html")}
    assert rest - used == {".site-builder.json"}


def test_links_to_other_hosts_are_links_only(site: Path) -> None:
    walk = Walk((site / "index.html").as_uri()).run()
    assert {urlsplit(link).scheme for link in walk.outside} <= {"http", "https", "mailto", "tel"}
    for path, data in files_in(site).items():
        if path.endswith(".css"):
            assert b"//" not in data.replace(b"http://www.w3.org/", b"")
            assert b"@import" not in data
