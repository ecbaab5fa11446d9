"""A build killed at any moment of publishing leaves a site through which a reader can walk."""

import json
import os
import posixpath
import random
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from site_builder.build import Built, put
from site_builder.publish import disk
from tests.test_crawl import read
from tests.whole import DEMO, SOUND, built, copy_of, files_in

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")

_NEAR = 2  # folders: as deep as the addresses lie that people and displays open by themselves
_NAME = 5  # signs by which the search tells versions of a file apart
_NEVER_THERE = frozenset({"404.html"})  # shown by servers at any address: counts from their root
_URL = re.compile(rb"""url\(\s*["']?(?!data:)([^"')]+)""")
_LINK = re.compile(rb"""<link\b[^>]*\shref="([^"]*)\"""")


@cache
def wants_of(data: bytes, path: str) -> tuple[str, ...]:
    """The files of the site that a page, a style or a feed leads to or needs."""
    if path.endswith(".html"):
        seen = read(data)
        addresses = [*seen.links, *seen.fetched]
    else:
        pattern = _URL if path.endswith(".css") else _LINK
        addresses = [one.decode() for one in pattern.findall(data)]
    found = []
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        found.append(f"{whole}/index.html" if parts.path.endswith("/") else whole)
    return tuple(dict.fromkeys(found))


def missing(files: dict[str, bytes]) -> Iterator[str]:
    """What a reader, the search or a screen would look for in vain."""
    for path in reached(files):
        yield from (f"{path} → {one}" for one in wants_of(files[path], path) if one not in files)
    for path, data in files.items():
        if path == "search/now.js":
            yield from (one for one in _of_search(data) if one not in files)
        elif path.startswith("screens/") and path.endswith("/now.json"):
            yield from (one for one in _of_screen(path, data, files) if one not in files)


def reached(files: dict[str, bytes]) -> Iterator[str]:
    """The pages, styles and feeds to which ways lead from the home page, a screen or a feed.

    Pages that are about to be deleted lead to each other, and nothing leads to them.
    """
    roots = (
        one for one in files if one.endswith((".xml", "index.html")) and one.count("/") < _NEAR
    )
    waiting = [one for one in dict.fromkeys(("index.html", *roots)) if one in files]
    known = set(waiting) | _NEVER_THERE
    while waiting:
        path = waiting.pop()
        yield path
        new = [one for one in wants_of(files[path], path) if one in files and one not in known]
        known.update(new)
        waiting += [one for one in new if one.endswith((".html", ".css", ".xml"))]


def _of_search(data: bytes) -> Iterator[str]:
    now = json.loads(data[data.index(b"{") : data.rindex(b"}") + 1])
    for kind, names in (("g", now["grams"]), ("t", now["texts"]), ("p", now["pages"])):
        for number in range(len(names) // _NAME):
            name = names[number * _NAME : (number + 1) * _NAME]
            yield f"search/{kind}{number}-{name}.js"


def _of_screen(path: str, data: bytes, files: dict[str, bytes]) -> Iterator[str]:
    now = json.loads(data)
    build = f"{posixpath.dirname(path)}/{now['path']}"
    yield build
    yield f"screens/{now['player']['path']}"
    shown = files.get(build, b"").decode()
    yield from (f"screens/{one}" for one in set(re.findall(r"media/[\w-]+\.\w+", shown)))


def changed(content: Path, folder: Path) -> Path:
    """A copy in which every page reads differently, a team has gone, and a picture is another."""
    copy = copy_of(content, folder)
    settings = copy / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    title = re.search(r"^标题: (.*)$", text, re.MULTILINE)
    assert title
    settings.write_text(text.replace(title[0], f"{title[0]}（新）", 1), encoding="utf-8")
    shutil.rmtree(min(path.parent for path in copy.rglob("team.yaml")))
    return copy


def killed_after(seconds: float, new: Built, content: Path, output: Path) -> bool:
    """Publish in a process that is killed after so long; whether it was."""
    child = os.fork()
    if child == 0:
        put(new, content, output)
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def walked_over(content: Path, folder: Path, moments: int) -> int:
    """Kill a build at so many moments, from the old site to the new and back; how many were killed.

    After each the site has to stand, and the next build to complete it byte for byte.
    """
    chance = random.Random(moments)  # noqa: S311  (no secret)
    sites = [(one, built(one)) for one in (content, changed(content, folder / "changed"))]
    clean = [_clean(one, site, folder / str(n)) for n, (one, site) in enumerate(sites)]
    output, killed = folder / "output", 0
    put(sites[0][1], content, output)
    began = time.perf_counter()
    put(sites[1][1], content, output)
    whole = time.perf_counter() - began
    for number in range(moments):
        new, site = sites[number % 2]
        killed += killed_after(chance.uniform(0, whole), site, new, output)
        assert list(missing(files_in(output))) == []
        put(site, new, output)
        assert pages_of(files_in(output)) == clean[number % 2]
    return killed


def _clean(content: Path, site: Built, output: Path) -> dict[str, bytes]:
    put(site, content, output)
    files = files_in(output)
    assert list(missing(files)) == []
    return pages_of(files)


def pages_of(files: dict[str, bytes]) -> dict[str, bytes]:
    """All but what screens keep of builds before this one."""
    kept = re.compile(r"\.site-builder\.json|screens/(?:media/|[^/]+/builds/).*")
    return {path: data for path, data in files.items() if not kept.fullmatch(path)}


def test_after_every_step_ways_lead_only_to_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = [SOUND, changed(SOUND, tmp_path / "changed")]
    sites, output = [built(one) for one in content], tmp_path / "output"
    put(sites[0], content[0], output)
    steps: list[Path] = []

    def followed(work: Callable[..., None], *paths: Path) -> None:
        work(*paths)
        if paths[-1].suffix in {".html", ".xml"} and list(missing(files_in(output))):
            steps.append(paths[-1].relative_to(output))

    for name in ("replace", "delete"):
        monkeypatch.setattr(disk, name, partial(followed, getattr(disk, name)))
    put(sites[1], content[1], output)
    put(sites[0], content[0], output)
    assert steps == []


def test_at_some_moments_of_a_small_site(tmp_path: Path) -> None:
    assert walked_over(SOUND, tmp_path, 12) > 0


@pytest.mark.survey
def test_at_two_hundred_moments_of_the_demo(tmp_path: Path) -> None:
    assert walked_over(DEMO, tmp_path, 200) > 100


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.css", "b{background:url(gone.png)}"),
        ("a.css", "@font-face{src:url( 'f/gone.woff2' )}"),
        ("feed.xml", '<link rel="alternate" href="gone.html"/>'),
    ],
)
def test_the_walk_looks_into_styles_and_feeds(path: str, text: str) -> None:
    home = b'<link rel="stylesheet" href="a.css">'
    (lost,) = missing({"a.css": b"b{}", "index.html": home, path: text.encode()})
    assert "gone" in lost


@pytest.mark.parametrize("lost", ["teams/loading/crew-1/index.html", "search/now.js", "assets/"])
def test_the_walk_notices_what_is_missing(lost: str, tmp_path: Path) -> None:
    put(built(SOUND), SOUND, tmp_path / "output")
    files = files_in(tmp_path / "output")
    gone = partial(str.startswith)
    fewer = {path: data for path, data in files.items() if not gone(path, lost)}
    if lost == "search/now.js":
        fewer = {path: data for path, data in files.items() if not path.startswith("search/g")}
    assert list(missing(fewer))
