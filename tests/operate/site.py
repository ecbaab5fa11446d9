"""A small finished site with two screens, as a build leaves it, for the tests of operating it."""

import json
import zlib
from pathlib import Path

from click.testing import CliRunner, Result

from site_builder.cli import cli
from site_builder.publish.write import publish
from site_builder.render.artifact import Artifact, Role
from tests.publish.pages import asset, pointer

BUILD = "a1b2c3d4e5f6"
WEBP = b"RIFF0000WEBP" + bytes(range(256))
WOFF2 = b"wOF2" + bytes(range(256))
PAGE = (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>一线</title>'
    '<link rel="stylesheet" href="assets/site-1.css"><script defer src="assets/site-1.js"></script>'
    f"</head><body>{'一线班组' * 200}</body></html>"
)


def finished_site(output: Path, build: str = BUILD) -> Path:
    """Publish the site into `output` and return it."""
    site = [
        Artifact("index.html", PAGE.encode()),
        Artifact("404.html", PAGE.encode()),
        asset("assets/site-1.css", b"a{color:red}" * 200),
        asset("assets/site-1.js", b"void 0;" * 300),
        pointer("feed.xml", "<feed/>" + " " * 2000),
        pointer("calendar.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" + " " * 2000),
        asset("screens/media/aa.webp", WEBP),
        asset("screens/media/bb.woff2", WOFF2),
        Artifact("screens/urgent.json", b'{"mark":"site_builder urgent","messages":[]}', Role.POINTER),
    ]  # fmt: skip
    for screen, name in (("hall", "候工室"), ("yard", "货场")):
        site += screen_files(screen, name, build)
    publish(site, output)
    return output


def screen_files(screen: str, name: str, build: str) -> list[Artifact]:
    data = {
        "mark": "site_builder screen",
        "build": build,
        "screen": {"id": screen, "name": name},
        "day": "2026-07-15",
        "fonts": [named("media/bb.woff2", WOFF2)],
        "media": [named("media/aa.webp", WEBP)],
        "slides": ["早安" * 500],
    }
    text = json.dumps(data, ensure_ascii=False).encode()
    folder = f"screens/{screen}"
    now = {
        "mark": "site_builder now",
        "build": build,
        **named(f"builds/{build}/build.json", text),
    }
    return [
        Artifact(f"{folder}/index.html", PAGE.replace("assets/", "../../assets/").encode()),
        asset(f"{folder}/builds/{build}/build.json", text),
        pointer(f"{folder}/now.json", json.dumps(now)),
        pointer(f"{folder}/now.js", f"siteBuilderScreen({json.dumps(now)});"),
    ]


def named(path: str, data: bytes) -> dict[str, object]:
    return {"path": path, "bytes": len(data), "sum": f"{zlib.crc32(data):08x}"}


def invoke(*arguments: str | Path, given: bytes | None = None) -> Result:
    """Run a command in this process; `given` is its standard input."""
    return CliRunner().invoke(cli, [str(one) for one in arguments], input=given)
