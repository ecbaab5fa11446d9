"""A screen made by hand: builds that say their name on every slide, and all that points at them."""

import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from site_builder.problems import Language
from site_builder.render.player import ScreenFace, checksum, player_script, screen_shell
from site_builder.render.site import read_wording
from site_builder.render.template_files import find_templates
from site_builder.views.player_words import player_words, shell_words

ID, ZONE = "lobby", "Asia/Shanghai"
DAY = 24 * 3600 * 1000  # ms
BORN = 1784044800000  # 2026-07-15 00:00 in Shanghai
NOON = BORN + DAY // 2
HOME = f"/screens/{ID}/index.html"

FILES = find_templates().value
WORDS = read_wording(FILES, Language.ZH).value
PLAYER = player_script(FILES)


def face(screen: str = ID, name: str = "一楼大厅") -> ScreenFace:
    return ScreenFace(
        id=screen,
        name=name,
        place="门厅",
        campaign="学习型班组",
        lang="zh-CN",
        zone=ZONE,
        theme="line",
        no_script="请打开 JavaScript。",
        words=shell_words(WORDS),
    )


def picture(colour: str, size: tuple[int, int] = (64, 36)) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, colour).save(data, "WEBP", lossless=True)
    return data.getvalue()


def named(data: bytes, ending: str) -> tuple[str, dict[str, Any]]:
    path = f"media/{checksum(data)}{ending}"
    return path, {"path": path, "bytes": len(data), "sum": checksum(data)}


def slide(build: str, number: int, media: Iterable[str] = (), **more: Any) -> dict[str, Any]:
    """A slide that says whose it is; two seconds long."""
    images = "".join(f'<img alt="" data-media="{path}">' for path in media)
    return {
        "id": f"s{number}",
        "kind": "test",
        "html": f'<section class="slide"><h2>{build}/{number}</h2>{images}'
        "<b data-clock></b></section>",
        "dwell": 2000,
        "media": list(media),
        "when": None,
        **more,
    }


@dataclass
class Made:
    """A build: its list, and its files by their path below `screens/`."""

    name: str
    manifest: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"builds/{self.name}/build.json"

    @property
    def data(self) -> bytes:
        return json.dumps(self.manifest, ensure_ascii=False).encode()


def build(name: str, colours: Iterable[str] = ("red", "blue"), **more: Any) -> Made:
    """A build with a slide of text and one for each picture, all day and every day."""
    pictures = [picture(colour) for colour in colours]
    media = [named(data, ".webp") for data in pictures]
    slides = [slide(name, 0), *(slide(name, at, [one[0]]) for at, one in enumerate(media, 1))]
    manifest = {
        "mark": "site_builder screen",
        "format": 2,
        "build": name,
        "screen": {"id": ID, "name": "一楼大厅", "place": "门厅"},
        "stage": {"w": 1920, "h": 1080},
        "theme": "line",
        "lang": "zh-CN",
        "day": "2026-07-15",
        "born": BORN,
        "valid_until": BORN + 35 * DAY,
        "css": f'.slide{{--build:"{name}";background:#eee;font-size:100px}}img{{width:640px}}',
        "fonts": [],
        "media": [one[1] for one in media],
        "slides": slides,
        "decks": {"main": list(range(len(slides))), "calm": [0]},
        "timetable": [{"from": BORN, "until": BORN + 35 * DAY, "deck": "main", "quiet": False}],
        "fallback": "calm",
        "words": {**player_words(WORDS), "date": "7月15日"},
    }
    files = {one[0]: data for one, data in zip(media, pictures, strict=True)}
    return Made(name, {**manifest, **more}, files)


def script(value: Mapping[str, Any]) -> bytes:
    return f"siteBuilderScreen({json.dumps(value, ensure_ascii=False)});\n".encode()


def published(
    made: Made | None, player: bytes = PLAYER, look: ScreenFace | None = None
) -> dict[str, bytes]:
    """All files of the screen by their address, as a server has them."""
    shell = screen_shell(FILES, look or face())
    player_path, player_facts = named(player, ".js")
    now: dict[str, Any] = {
        "mark": "site_builder now",
        "format": 1,
        "screen": ID,
        "build": made.name if made else "",
        "shell": shell.version,
        "player": player_facts,
    }
    urgent = {"mark": "site_builder urgent", "messages": []}
    home = f"/screens/{ID}"
    files = {
        f"{home}/index.html": shell.data,
        f"/screens/{player_path}": player,
        "/screens/urgent.json": json.dumps(urgent).encode(),
        "/screens/urgent.js": script(urgent),
    }
    if made:
        now |= {"path": made.path, "bytes": len(made.data), "sum": checksum(made.data)}
        files |= {f"{home}/{made.path}": made.data}
        files |= {f"{home}/{made.path.removesuffix('on')}": script(made.manifest)}
        files |= {f"/screens/{path}": data for path, data in made.files.items()}
    files[f"{home}/now.json"] = json.dumps(now).encode()
    files[f"{home}/now.js"] = script(now)
    return files
