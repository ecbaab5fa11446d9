"""Pages in, the files of the site out: pages, style, scripts and the pictures they show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.problems import Checked, Language, told_once
from site_builder.read.files import PictureFile
from site_builder.read.messages import read_messages
from site_builder.render.artifact import Artifact
from site_builder.render.assets import make_assets
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.template_files import TemplateFiles
from site_builder.render.templates import Tools, make_environment, render
from site_builder.render.typeset import Typesetter
from site_builder.views.frame import frame_of
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

    `languages` names the language each content file is written in.
    """

    templates: TemplateFiles
    words: Wording
    pictures: tuple[PictureFile, ...]
    languages: Mapping[str, Language]


def render_site(
    pages: tuple[Page, ...], bulletin: Bulletin, materials: Materials
) -> Checked[tuple[Artifact, ...]]:
    """Render all pages; only pictures that a page shows are developed, and only those allowed."""
    words, files = materials.words, materials.templates
    shop = PictureShop(materials.pictures, withheld=bulletin.withheld_pictures)
    leads = {**dict.fromkeys(bulletin.hidden, ""), **targets(pages)}
    typesetter = Typesetter(_names(bulletin))
    prose = ProseRenderer(leads, shop, materials.languages, typesetter)
    assets, dressing = make_assets(files, bulletin.site.theme)
    environment = make_environment(files, Tools(prose, shop, words, typesetter))
    rendered = render(pages, frame_of(bulletin, words, pages, assets), environment)
    artifacts = (*dressing, *shop.artifacts, *rendered.value)
    return Checked(artifacts, told_once((*rendered.problems, *prose.problems, *shop.problems)))


def _names(bulletin: Bulletin) -> Iterator[str]:
    """The names of people, teams and units, as they may be shown."""
    for team in bulletin.teams.values():
        yield team.sign.name
        yield from (person.name for person in team.members if person.named)
    yield from (unit.form.name for unit in bulletin.units.values())
    yield from (person.name for person in bulletin.outside if person.named)
