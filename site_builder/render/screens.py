"""Screens in, their files out: builds that never change, the pictures all share, and what points at them."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.memory import Memory
from site_builder.problems import Checked, Language, Problem, told_once
from site_builder.render.artifact import Artifact, Role
from site_builder.render.pictures import PictureShop
from site_builder.render.player import ScreenFace, Shell, checksum, player_script, screen_shell
from site_builder.render.remembering import fingerprint
from site_builder.render.screen_build import screen_build
from site_builder.render.screen_font import (
    FAMILY,
    ScreenFont,
    lettering,
    names_lacking,
    screen_font,
)
from site_builder.render.screen_style import screen_style
from site_builder.render.site import Materials
from site_builder.render.slides import ROOT, Known, Projector, Shown
from site_builder.views.fitting.fit import Fitter
from site_builder.views.fitting.letters import ROUGH
from site_builder.views.player_words import NO_SCRIPT, player_words, shell_words
from site_builder.views.slides.lost import cut_on, worst_of
from site_builder.views.slides.scope import names_of
from site_builder.views.slides.sheet import Sheet
from site_builder.views.slides.slide import Slide
from site_builder.views.slides.table import slides_of, stamp_of
from site_builder.views.wording import Wording

MEDIA = "screens/media"
URGENT = ("screens/urgent.json", "screens/urgent.js")
_FORMAT = 1
_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Filled:
    """A screen with its slides as HTML; its pictures are being developed."""

    plan: ScreenPlan
    slides: tuple[Slide, ...]
    shown: tuple[Shown, ...]
    style: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What all screens have in common: the bulletin, the developed pictures by path, the player."""

    bulletin: Bulletin
    materials: Materials
    media: Mapping[str, Artifact]
    player: Artifact
    memory: Memory
    font: ScreenFont | None = None


@dataclass(frozen=True, slots=True)
class Screened:
    """The files of all screens, and the slides that each could show, by its id."""

    artifacts: tuple[Artifact, ...]
    slides: Mapping[str, tuple[Slide, ...]]


def render_screens(
    bulletin: Bulletin, materials: Materials, memory: Memory | None = None
) -> Checked[Screened]:
    """Render all screens of the bulletin for screens: their builds, their pictures, their pointers."""
    memory = memory or Memory()
    withheld = bulletin.withheld_pictures
    shop = PictureShop(materials.pictures, withheld=withheld, memory=memory, folder=MEDIA)
    made = [fill(plan, bulletin, materials, shop, memory) for plan in bulletin.screens]
    filled = [one.value for one in made]
    problems = [problem for one in made for problem in one.problems]
    words, texts, languages = materials.words, materials.texts, materials.languages
    problems += worst_of(
        told for one in filled for told in cut_on(one.plan, one.slides, words, texts, languages)
    )
    font, lacking = _font(filled, bulletin, materials, memory)
    problems += lacking
    pictures = shop.artifacts
    media = {one.path.removeprefix(ROOT): one for one in pictures}
    player = _player(materials)
    desk = Desk(bulletin, materials, media, player, memory, font)
    files = [file for one in filled for file in _files(one, desk)]
    common = (player, *_leads(desk), *_urgent()) if filled else ()
    letters = (font.artifact,) if font else ()
    made_of = {one.plan.id: one.slides for one in filled}
    screened = Screened((*pictures, *letters, *files, *common), made_of)
    return Checked(screened, told_once((*problems, *shop.problems)))


def fill(
    plan: ScreenPlan,
    bulletin: Bulletin,
    materials: Materials,
    shop: PictureShop,
    memory: Memory,
) -> Checked[Filled]:
    """Render everything a screen could show. Its pictures are developed by `shop`."""
    names, lettered = tuple(names_of(bulletin)), lettering(materials.font, memory)
    letters, mark = (lettered.letters, lettered.mark) if lettered else (ROUGH, b"")
    fitter = memory.recall("fitter", (names, mark), lambda: Fitter(letters, names))
    words = materials.words
    sheet = Sheet(plan.width, plan.height, plan.floor_px, plan.body_px, fitter)
    slides = slides_of(bulletin, plan, words, fitter)
    stamp = stamp_of(bulletin, words)
    around = fingerprint(
        materials.templates.digest(memory), materials.pictures, sorted(bulletin.withheld_pictures)
    )
    projector = Projector(materials.templates, shop, sheet, stamp, Known(memory, around))
    shown = projector.shown(slides)
    style = screen_style(materials.templates, plan.theme, sheet, FAMILY if lettered else "")
    return Checked(Filled(plan, slides, shown, style), tuple(projector.problems.values()))


def _font(
    filled: list[Filled], bulletin: Bulletin, materials: Materials, memory: Memory
) -> tuple[ScreenFont | None, tuple[Problem, ...]]:
    """The font of all screens, cut to what they show, and the names that it cannot write."""
    lettered = lettering(materials.font, memory)
    if lettered is None or materials.font is None or not filled:
        return None, ()
    words = json.dumps(player_words(materials.words), ensure_ascii=False)
    said = (shown.html for one in filled for shown in one.shown)
    used = "".join(sorted(set("".join((words, bulletin.language, *said, *names_of(bulletin))))))
    key = fingerprint(lettered.mark, used)
    font = memory.recall("font", key, partial(screen_font, lettered.data, (used,)))
    return font, names_lacking(lettered.letters, materials.font, bulletin)


def _player(materials: Materials) -> Artifact:
    """The player of all screens, named by what is in it."""
    data = player_script(materials.templates)
    return Artifact(f"{MEDIA}/{checksum(data)}.js", data, Role.ASSET)


def _urgent() -> Iterator[Artifact]:
    """The messages of the office, none yet; publishing writes them only where there are none."""
    data = _json({"mark": "site_builder urgent", "messages": []})
    yield Artifact(URGENT[0], data, Role.POINTER)
    yield Artifact(URGENT[1], _script(data), Role.POINTER)


def _leads(desk: Desk) -> Iterator[Artifact]:
    """The page that leads to the screens by their names."""
    yield Artifact(f"{ROOT}index.html", _shell(desk, None).data)


def _shell(desk: Desk, plan: ScreenPlan | None) -> Shell:
    """The page of a screen; without one, that which leads to the others."""
    bulletin, words = desk.bulletin, desk.materials.words
    known = bulletin.site
    return screen_shell(
        desk.materials.templates,
        ScreenFace(
            id=plan.id if plan else "",
            name=plan.name if plan else known.title,
            place=plan.place if plan else "",
            campaign=bulletin.campaign.name or known.title,
            lang=_LANGUAGES[bulletin.language],
            zone=known.timezone,
            theme=plan.theme.value if plan else known.theme.value,
            no_script=words.t(NO_SCRIPT),
            words=shell_words(words, leads=plan is None),
        ),
    )


def _files(one: Filled, desk: Desk) -> Iterator[Artifact]:
    """The build of a screen under its own name, as JSON and as a script, and what points at it."""
    words, media = desk.materials.words, _used(one, desk.media)
    shell = _shell(desk, one.plan)
    slides = [shown.mark for shown in one.shown]
    fonts = _fonts(desk.font)
    known = (one.plan, slides, one.style, media, fonts, desk.bulletin.today, words)
    mark, data = desk.memory.recall(
        "screen", fingerprint(known), partial(_written, one, desk.bulletin, words, media, fonts)
    )
    home, path = f"{ROOT}{one.plan.id}", f"builds/{mark}/build.json"
    now = {
        "mark": "site_builder now",
        "format": _FORMAT,
        "screen": one.plan.id,
        "build": mark,
        "path": path,
        "bytes": len(data),
        "sum": checksum(data),
        "shell": shell.version,
        "player": _facts(desk.player.path.removeprefix(ROOT), desk.player.data),
    }
    source = one.plan.source
    yield Artifact(f"{home}/{path}", data, Role.ASSET, source)
    yield Artifact(f"{home}/{path.removesuffix('on')}", _script(data), Role.ASSET, source)
    yield Artifact(f"{home}/index.html", shell.data, Role.PAGE, source)
    yield Artifact(f"{home}/now.json", _json(now), Role.POINTER, source)
    yield Artifact(f"{home}/now.js", _script(_json(now)), Role.POINTER, source)


def _used(one: Filled, media: Mapping[str, Artifact]) -> dict[str, Json]:
    """The pictures of a screen by path, with what a player has to know of each."""
    used = sorted({path for shown in one.shown for path in shown.media if path in media})
    return {path: _facts(path, media[path].data) for path in used}


def _fonts(font: ScreenFont | None) -> tuple[Json, ...]:
    """The web font, with what a player has to know of it."""
    if font is None:
        return ()
    facts = _facts(font.artifact.path.removeprefix(ROOT), font.artifact.data)
    return ({**facts, "family": font.family, "descriptors": {"weight": font.weight}},)


def _written(
    one: Filled,
    bulletin: Bulletin,
    words: Wording,
    media: Mapping[str, Json],
    fonts: tuple[Json, ...],
) -> tuple[str, bytes]:
    """The name of a build, made of all that is in it, and the build."""
    build = screen_build(one.plan, one.shown, one.style, tuple(media.values()))
    build |= {"lang": _LANGUAGES[bulletin.language], "day": bulletin.today.isoformat()}
    build["fonts"] = list(fonts)
    build["words"] = {**player_words(words), "date": words.short_day(bulletin.today)}
    mark = hashlib.blake2b(_json(build), digest_size=6).hexdigest()
    return mark, _json({**build, "build": mark})


def _facts(path: str, data: bytes) -> Json:
    return {"path": path, "bytes": len(data), "sum": checksum(data)}


def _json(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _script(data: bytes) -> bytes:
    return b"siteBuilderScreen(" + data + b");\n"
