"""The gallery: every component with its examples in the frame of the site, for who works on them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from site_builder.assemble.bulletin import Bulletin
from site_builder.model.choices import Theme
from site_builder.problems import Checked, Term
from site_builder.render.artifact import Artifact
from site_builder.render.assets import make_assets
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.site import read_wording
from site_builder.render.template_files import TemplateFiles, find_templates
from site_builder.render.templates import Tools, make_environment, maker, render
from site_builder.render.typeset import Typesetter
from site_builder.views.frame import frame_of
from site_builder.views.pages import make_pages
from site_builder.views.values import Page

GALLERY = "_gallery"
"""The folder of addresses of the gallery; a build never writes it."""

_TEMPLATE = "gallery.html"
_EXAMPLES = "examples.yaml"
_TITLE = Term("组件", "Components")


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a component: what it shows, and the arguments of the macro."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Component:
    """A component by the name of its macro, which is that of its file too."""

    name: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class GalleryView:
    """`themes` are file names of the gallery in each theme."""

    title: str
    themes: tuple[str, ...]
    components: tuple[Component, ...]


def gallery_files() -> dict[str, Theme]:
    """The file names of the gallery, with the theme each of them shows."""
    first, *others = Theme
    return {"index.html": first, **{f"{theme.value}.html": theme for theme in others}}


def gallery(
    name: str, bulletin: Bulletin, own: Path | None = None
) -> Checked[tuple[Artifact, ...]]:
    """The page `name` of the gallery, in the frame of the site; none when a template is at fault.

    `own` is the site's own template folder: its components are shown in place of ours.
    """
    files = find_templates(own).value
    words = read_wording(files, bulletin.language).value
    assets, _dressing = make_assets(files)
    frame = frame_of(bulletin, words, make_pages(bulletin, words), assets)
    shop = PictureShop(())
    tools = Tools(ProseRenderer({}, shop), shop, words, Typesetter())
    title = _TITLE.in_language(bulletin.language)
    view = GalleryView(title, tuple(gallery_files()), components(files))
    page = Page(f"{GALLERY}/{name}", _TEMPLATE, view, title=title)
    dressed = replace(frame, theme=gallery_files()[name].value)
    return render([page], maker(dressed, make_environment(files, tools)))


def components(files: TemplateFiles) -> tuple[Component, ...]:
    """The components with the examples that came with them, in the order of the file."""
    written = yaml.safe_load(files.packaged[_EXAMPLES].read_text(encoding="utf-8"))
    return tuple(
        Component(name, tuple(_example(one) for one in examples))
        for name, examples in written.items()
    )


def _example(written: Mapping[str, Any]) -> Example:
    arguments = {key: value for key, value in written.items() if key != "name"}
    return Example(str(written["name"]), arguments)
