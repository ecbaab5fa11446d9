"""Printed sheets in, their files out: pages of their own style, and pictures sharp on paper."""

from site_builder.assemble.bulletin import Bulletin
from site_builder.memory import Memory
from site_builder.problems import Checked, told_once
from site_builder.render.artifact import Artifact
from site_builder.render.assets import make_sheet_assets
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.remembering import Rendering, fingerprint
from site_builder.render.site import Materials, names_of
from site_builder.render.templates import Tools, bound, make_environment, maker
from site_builder.render.typeset import Typesetter
from site_builder.views.frame import frame_of
from site_builder.views.prints.sheet import Printed
from site_builder.views.values import Page

_PICTURES = "print/pictures"


def render_prints(
    sheets: tuple[Printed, ...],
    bulletin: Bulletin,
    materials: Materials,
    memory: Memory | None = None,
) -> Checked[tuple[Artifact, ...]]:
    """Render all sheets. `bulletin` is the edition for paper: what it withholds stays away."""
    memory = memory or Memory()
    words, files = materials.words, materials.templates
    withheld = bulletin.withheld_pictures
    shop = PictureShop(materials.pictures, withheld=withheld, memory=memory, folder=_PICTURES)
    names = tuple(names_of(bulletin))
    typesetter = Typesetter(names)
    prose = ProseRenderer({}, shop, materials.languages, typesetter, words.t("Close"))
    tools = Tools(prose, shop, words, typesetter)
    assets, dressing = make_sheet_assets(files)
    frame = frame_of(bulletin, words, (), assets)
    make = maker(frame, make_environment(files, tools, memory))
    surroundings = fingerprint(
        "prints",
        files.digest(memory),
        words,
        materials.pictures,
        sorted(withheld),
        names,
    )
    pages = tuple(Page(one.path, one.template, one, title=one.name) for one in sheets)
    rendered = bound(Rendering(make, frame, tools, memory, surroundings).of(pages))
    problems = (*rendered.problems, *prose.problems, *shop.problems)
    return Checked((*dressing, *shop.artifacts, *rendered.value), told_once(problems))
