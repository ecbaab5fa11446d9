"""Pages in, the files of the site out: pages, style, scripts and the pictures they show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from site_builder.assemble.bulletin import Bulletin
from site_builder.memory import Memory
from site_builder.problems import Checked, Language, Problem, Span, told_once
from site_builder.read.files import FontFile, PictureFile
from site_builder.read.messages import read_messages
from site_builder.render.artifact import Artifact
from site_builder.render.assets import Dress, make_assets
from site_builder.render.brand import UnusableFont
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.remembering import fingerprint, remembering
from site_builder.render.template_files import TemplateFiles
from site_builder.render.templates import Tools, make_environment, maker, render
from site_builder.render.typeset import Typesetter
from site_builder.views.frame import Assets, frame_of
from site_builder.views.links import targets
from site_builder.views.values import Page
from site_builder.views.wording import Wording


def read_wording(files: TemplateFiles, language: Language) -> Checked[Wording]:
    """The interface words of a language; English needs no catalogue."""
    if language is Language.EN:
        return Checked(Wording({}, language))
    messages = read_messages(files.messages("messages/zh_CN.po"))
    return Checked(Wording(messages.value, language), messages.problems)


@dataclass(frozen=True, slots=True)
class Materials:
    """What pages are made of: templates, interface words, and the pictures of the content folder.

    `languages` names the language each content file is written in; `font` is for the picture of
    shared links and for screens. `texts` are the content files as written, to point at.
    """

    templates: TemplateFiles
    words: Wording
    pictures: tuple[PictureFile, ...]
    languages: Mapping[str, Language]
    font: FontFile | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


def render_site(
    pages: tuple[Page, ...],
    bulletin: Bulletin,
    materials: Materials,
    memory: Memory | None = None,
) -> Checked[tuple[Artifact, ...]]:
    """Render all pages; only pictures that a page shows are developed, and only those allowed.

    What `memory` holds of an earlier build of the same templates is not made again.
    """
    memory = memory or Memory()
    words, files = materials.words, materials.templates
    withheld = bulletin.withheld_pictures
    shop = PictureShop(materials.pictures, withheld=withheld, memory=memory)
    leads = {**dict.fromkeys(bulletin.hidden, ""), **targets(pages)}
    names = tuple(names_of(bulletin))
    typesetter = Typesetter(names)
    prose = ProseRenderer(leads, shop, materials.languages, typesetter, words.t("Close"))
    dressed = _dressed(bulletin, materials)
    assets, dressing = dressed.value
    tools = Tools(prose, shop, words, typesetter)
    frame = frame_of(bulletin, words, pages, assets)
    make = maker(frame, make_environment(files, tools, memory))
    surroundings = fingerprint(
        files.digest(),
        words,
        materials.pictures,
        sorted(withheld),
        sorted(leads.items()),
        names,
        materials.languages,
    )
    rendered = render(pages, remembering(make, frame, tools, memory, surroundings))
    artifacts = (*dressing, *shop.artifacts, *rendered.value)
    problems = (*dressed.problems, *rendered.problems, *prose.problems, *shop.problems)
    return Checked(artifacts, told_once(problems))


def _dressed(
    bulletin: Bulletin, materials: Materials
) -> Checked[tuple[Assets, tuple[Artifact, ...]]]:
    """The assets of the site; without letters on the share picture when the font is no good."""
    site, font = bulletin.site, materials.font
    dress = Dress(site.theme, site.title, shared=site.address is not None)
    try:
        lettered = replace(dress, font=font.disk.read_bytes()) if font else dress
        return Checked(make_assets(materials.templates, lettered))
    except UnusableFont:
        name = font.path.rpartition("/")[2] if font else ""
        told = Problem("W324", Span(font.path if font else ""), {"name": name})
        return Checked(make_assets(materials.templates, dress), (told,))


def names_of(bulletin: Bulletin) -> Iterator[str]:
    """The names of people, teams and units, as they may be shown."""
    for team in bulletin.teams.values():
        yield team.sign.name
        yield from (person.name for person in team.members if person.named)
    yield from (unit.form.name for unit in bulletin.units.values())
    yield from (person.name for person in bulletin.outside if person.named)
