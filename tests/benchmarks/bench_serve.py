"""Time from saving a story to its new page, beside Hugo: `python -m tests.benchmarks.bench_serve`.

Both servers show the same stories, one server after the other on a machine that does nothing else.
A story gets a new last line; the page is asked for again and again until it shows that line. Prints
the median and the spread of each, and how many times ours goes into Hugo's. `hugo` must be on the
path, or be named by --hugo; without it only ours is timed.
"""

import argparse
import http.client
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.hugo import write_hugo
from tests.benchmarks.many import Item, items, write_ours

ROOT = Path(__file__).parent.parent.parent
_GAP = 0.004  # seconds between two requests
_REST = 1.5  # seconds between two edits, for what goes on behind the page
_PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Server:
    """A preview server: how it is started, where its stories lie and under which address."""

    name: str
    command: tuple[str, ...]
    folder: Path
    source: str  # of a story, with its team and name
    address: str

    def file(self, item: Item) -> Path:
        return self.folder / self.source.format(team=f"team-{item.team:04}", name=item.name)

    def page(self, item: Item) -> str:
        return self.address.format(team=f"team-{item.team:04}", name=item.name)


def ours(folder: Path, count: int, port: int) -> Server:
    write_ours(folder / "content", count)
    command = ("-m", "site_builder", "serve", "--port", str(port), "--date", "2026-07-15")
    source, address = "content/teams/{team}/posts/{name}.md", "/teams/{team}/posts/{name}.html"
    return Server("site-builder", (sys.executable, *command), folder, source, address)


def hugo(folder: Path, count: int, port: int, program: str) -> Server:
    write_hugo(folder, count)
    command = (program, "server", "--port", str(port), "--renderToMemory", "--logLevel", "error")
    return Server("hugo", command, folder, "content/{team}/{name}.md", "/{team}/{name}/")


def seconds_to_show(server: Server, count: int, edits: int, port: int) -> list[float]:
    """The seconds from each save to the first answer with the new line."""
    stories = list(items(count))
    chosen = [stories[(count // 2 + 37 * number) % count] for number in range(edits)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(  # noqa: S603  (our own command)
        server.command, cwd=server.folder, env=environment, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        until_shown(port, server.page(chosen[0]), "")
        found = []
        for number, item in enumerate(chosen):
            time.sleep(_REST)
            line = f"mark-of-edit-{number}"
            text = server.file(item).read_text(encoding="utf-8")
            began = time.perf_counter()
            server.file(item).write_text(f"{text}\n{line}\n", encoding="utf-8")
            until_shown(port, server.page(item), line)
            found.append(time.perf_counter() - began)
        return found
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def until_shown(port: int, path: str, text: str) -> None:
    """Ask until the page is there and holds `text`; give up after a long time."""
    over = time.perf_counter() + _PATIENCE
    while time.perf_counter() < over:
        page = page_at(port, path)
        if page is not None and text in page:
            return
        time.sleep(_GAP)
    sys.exit(f"{path} did not show “{text}” within {_PATIENCE:.0f} s")


def page_at(port: int, path: str) -> str | None:
    """The page, or None when there is no server or no page yet."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
    except OSError:
        return None
    else:
        return text if answer.status == http.client.OK else None
    finally:
        connection.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def report(name: str, found: list[float]) -> str:
    low, high = min(found) * 1000, max(found) * 1000
    return f"{name}: {statistics.median(found) * 1000:.0f} ms ({low:.0f}–{high:.0f}, {len(found)} edits)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--items", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=7)
    parser.add_argument("--hugo", default=shutil.which("hugo") or "")
    wanted = parser.parse_args()
    medians = []
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        servers = [ours(Path(folder, "ours"), wanted.items, port)]
        if wanted.hugo:
            servers.append(hugo(Path(folder, "hugo"), wanted.items, port, wanted.hugo))
        for server in servers:
            found = seconds_to_show(server, wanted.items, wanted.edits, port)
            medians.append(statistics.median(found))
            print(report(f"{server.name}, {wanted.items} stories", found), flush=True)  # noqa: T201
    if len(medians) > 1:
        print(f"hugo / site-builder: {medians[1] / medians[0]:.1f}")  # noqa: T201


if __name__ == "__main__":
    main()
