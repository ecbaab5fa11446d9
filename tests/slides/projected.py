"""The slides of a whole content folder on a stage of any kind, as their HTML and style."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.screen_plan import ScreenPlan
from site_builder.memory import Memory
from site_builder.model.choices import Channel
from site_builder.model.interpret import interpret, languages_of, site_of
from site_builder.model.lost import left_out
from site_builder.model.screen_choices import ScreenTheme
from site_builder.read.content import read_content
from site_builder.read.documents import parse_documents
from site_builder.render.pictures import PictureShop
from site_builder.render.screens import MEDIA, Filled, fill
from site_builder.render.site import Materials, read_wording
from site_builder.render.slides import Shown
from site_builder.render.template_files import find_templates

TODAY = date(2026, 7, 15)


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage, and how large letters are on it at least and usually, in px."""

    width: int = 1920
    height: int = 1080
    floor: int = 33
    body: int = 46
    theme: ScreenTheme = ScreenTheme.LINE


WIDE, TALL = Stage(), Stage(1080, 1920)


@lru_cache(2)
def edition(content: Path) -> tuple[Bulletin, Materials]:
    """The bulletin for screens of a content folder, and what slides are made of."""
    found = read_content(content).value
    documents = parse_documents(found.sources).value
    entries = interpret(documents).value
    language = site_of(entries).language
    sitting = Sitting(TODAY, Channel.SCREEN, language)
    pictures = [picture.path for picture in found.pictures]
    bulletin = assemble(entries, left_out(documents, entries), pictures, sitting).value
    templates = find_templates().value
    words = read_wording(templates, language).value
    materials = Materials(templates, words, found.pictures, languages_of(documents))
    return bulletin, materials


def plan_of(bulletin: Bulletin, stage: Stage) -> ScreenPlan:
    """The first screen of the bulletin, hung up as `stage` says and showing all there is."""
    return replace(
        bulletin.screens[0],
        width=stage.width,
        height=stage.height,
        theme=stage.theme,
        floor_px=stage.floor,
        body_px=stage.body,
        teams=tuple(bulletin.teams),
        units=tuple(bulletin.units),
        shows_all=True,
    )


@lru_cache(8)
def projected(content: Path, stage: Stage = WIDE) -> Filled:
    """Everything a screen could show; a fault of a template fails the test."""
    bulletin, materials = edition(content)
    shop = PictureShop(materials.pictures, withheld=bulletin.withheld_pictures, folder=MEDIA)
    made = fill(plan_of(bulletin, stage), bulletin, materials, shop, Memory())
    assert made.problems == ()
    assert shop.artifacts is not None
    return made.value


def one_of_each(filled: Filled) -> tuple[Shown, ...]:
    """The slides, those that differ only in their day but once; all parts of a text."""
    first: dict[str, object] = {}
    for shown in filled.shown:
        first.setdefault(shown.slide.group or shown.slide.id, shown.slide.when)
    return tuple(
        shown
        for shown in filled.shown
        if first[shown.slide.group or shown.slide.id] == shown.slide.when
    )
