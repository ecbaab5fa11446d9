"""Hostile files laid into a small site, many at once or one alone.

Real files lie in `corpus/`: `posts/` become posts of one team, `drawings/` pictures shown by a post
each, `screens/` and `walls/` what they are, and `teams/NAME/` teams of their own. Larger ones are made by the recipes of `texts` and
`recipes`. A file is named by its path in the content folder.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tests.hostile.recipes import PICTURES, PLANS
from tests.hostile.texts import TEXTS

CORPUS = Path(__file__).parent / "corpus"
CREW = "teams/loading/crew-1"
WITNESS = "此文安然无恙"
SECRET = "SECRET-5e1f0c"  # noqa: S105  (a word to look for)
EVIL = "evil.example"
AT_MOST, BEYOND = 900, 15_000  # characters: as many signs as a text may have, and far too many
STOPPING = ("phones", "digits", "digits2", "digits3")  # numbers that nothing may be published with
_TEAM = "名称: {name}\n班组长: 单志远\n人数: 8\n愿景: 稳\n"
_POST = "---\n标题: {title}\n类型: 分享\n日期: 2026-06-18\n---\n{body}\n"

BASE: Mapping[str, bytes] = {
    path: text.encode()
    for path, text in {
        "site.yaml": "标题: 一线\n个人信息联系人: 工会办公室\n",
        "calendar/2026.yaml": "依据: 通知\n",
        f"{CREW}/team.yaml": _TEAM.format(name="一组"),
        f"{CREW}/posts/witness.md": _POST.format(title="见证", body=WITNESS),
    }.items()
}


def kept() -> dict[str, bytes]:
    """The real files of the corpus at their places."""
    found: dict[str, bytes] = {}
    for file in sorted(CORPUS.rglob("*")):
        if file.is_file():
            place = file.relative_to(CORPUS).as_posix()
            found |= _placed(place, file.read_bytes())
    return found


def made() -> dict[str, bytes]:
    """All pictures of the recipes, and every third of the texts, far beyond what is read."""
    chosen = [name for name in TEXTS if name not in STOPPING][::3]
    found = texts(BEYOND, chosen)
    for name, recipe in PICTURES.items():
        found |= _shown(name, recipe())
    return found


def texts(length: int, names: Iterable[str] = tuple(TEXTS)) -> dict[str, bytes]:
    return {f"{CREW}/posts/{name}-{length}.md": post(name, TEXTS[name](length)) for name in names}


def plans() -> Iterator[dict[str, bytes]]:
    """One team with its plan after the other: together they would fill the memory."""
    for name, recipe in PLANS.items():
        yield _alone(name, "plan-2026.yaml", recipe())


def each() -> Iterator[dict[str, bytes]]:
    """Every hostile file, alone but for what it needs to be seen."""
    for file in sorted(CORPUS.rglob("*")):
        if file.is_file():
            yield _placed(file.relative_to(CORPUS).as_posix(), file.read_bytes())
    for length in (AT_MOST, 3 * AT_MOST, 10 * AT_MOST, BEYOND, 40 * BEYOND):
        for path, data in texts(length).items():
            yield {path: data}
    for name, picture in PICTURES.items():
        yield _shown(name, picture())
    yield from plans()


def write(files: Mapping[str, bytes], root: Path) -> Path:
    """A site with these files below `root`, and beside it a file that it must not show."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "secret.txt").write_text(SECRET, encoding="utf-8")
    content = root / "content"
    for path, data in {**BASE, **files}.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(data)
    return content


def noise(seed: int, length: int) -> bytes:
    """Signs that mean something to one of our readers, in any order."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    signs = "[]()<>*_`!#-+|:=~^&\\\"'{}\n\n\n  \t　：－“”【】（）ab班1x"
    return post(f"noise {seed}", "".join(chance.choices(signs, k=length)))


def _placed(place: str, data: bytes) -> dict[str, bytes]:
    kind, _, rest = place.partition("/")
    if kind == "posts":
        return {f"{CREW}/posts/{rest}": data}
    if kind == "drawings":
        return _shown(rest, data)
    if kind in {"screens", "walls"}:
        return {place: data}
    name, _, file = rest.partition("/")
    return _alone(name, file, data)


def _shown(name: str, data: bytes) -> dict[str, bytes]:
    shown = post(f"图 {name}", f"![图](../photos/{name})")
    return {f"{CREW}/photos/{name}": data, f"{CREW}/posts/shows-{name}.md": shown}


def _alone(name: str, file: str, data: bytes) -> dict[str, bytes]:
    team = _TEAM.format(name=name).encode()
    return {f"teams/hostile/{name}/team.yaml": team, f"teams/hostile/{name}/{file}": data}


def post(title: str, body: str) -> bytes:
    return _POST.format(title=title, body=body).encode("utf-8", "surrogatepass")
