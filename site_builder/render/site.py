"""Pages in, the files of the site out: pages, style, scripts and the pictures they show."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from site_builder.assemble.bulletin import Bulletin
from site_builder.hands import Hands
from site_builder.memory import Memory
from site_builder.problems import Checked, Language, Problem, Span, told_once
from site_builder.read.files import FontFile, PictureFile, SourceFile
from site_builder.read.messages import read_messages
from site_builder.render.artifact import Artifact
from site_builder.render.assets import Dress, make_assets
from site_builder.render.brand import UnusableFont
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.remembering import Rendering, fingerprint
from site_builder.render.template_files import TemplateFiles
from site_builder.render.templates import Tools, bound, make_environment, maker
from site_builder.render.typeset import Typesetter
from site_builder.views.frame import Assets, frame_of
from site_builder.views.links import targets
from site_builder.views.values import Page
from site_builder.views.wording import Wording


def read_wording(
    files: TemplateFiles, language: Language, memory: Memory | None = None
) -> Checked[Wording]:
    """The interface words of a language; English needs no catalogue."""
    if language is Language.EN:
        return Checked(Wording({}, language))
    sources = files.messages("messages/zh_CN.po")
    read = partial(_read_wording, sources, language)
    return (memory or Memory()).recall("wording", (sources, language), read)


def _read_wording(sources: tuple[SourceFile, ...], language: Language) -> Checked[Wording]:
    messages = read_messages(sources)
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


@dataclass(frozen=True, slots=True)
class SitePress:
    """Everything set up to render the pages of a site, one of them or all."""

    rendering: Rendering
    prose: ProseRenderer
    shop: PictureShop
    dressing: tuple[Artifact, ...]
    problems: tuple[Problem, ...]

    def some(self, pages: Iterable[Page]) -> tuple[Artifact, ...]:
        """Render only these pages, without what they show; what is wrong is told by `all`."""
        return bound(self.rendering.of(pages)).value

    def all(
        self, pages: Iterable[Page], hands: Hands | None = None
    ) -> Checked[tuple[Artifact, ...]]:
        """Render all pages; only pictures that a page shows are developed, and only those allowed."""
        rendered = bound(self.rendering.of(pages, hands))
        artifacts = (*self.dressing, *self.shop.artifacts, *rendered.value)
        problems = (*self.problems, *rendered.problems, *self.prose.problems, *self.shop.problems)
        return Checked(artifacts, told_once(problems))


def site_press(
    pages: tuple[Page, ...],
    bulletin: Bulletin,
    materials: Materials,
    memory: Memory | None = None,
) -> SitePress:
    """Return what renders the pages of a site.

    Of `pages` only places and sources count: where links lead and what the navigation names. What
    `memory` holds of an earlier build of the same templates is not made again.
    """
    memory = memory or Memory()
    words, files = materials.words, materials.templates
    withheld = bulletin.withheld_pictures
    shop = PictureShop(materials.pictures, withheld=withheld, memory=memory)
    leads = {**dict.fromkeys(bulletin.hidden, ""), **targets(pages)}
    names = tuple(names_of(bulletin))
    typesetter = Typesetter(names)
    prose = ProseRenderer(leads, shop, materials.languages, typesetter, words.t("Close"))
    digest = files.digest(memory)
    dressed = _dressed(bulletin, materials, digest, memory)
    assets, dressing = dressed.value
    tools = Tools(prose, shop, words, typesetter)
    frame = frame_of(bulletin, words, pages, assets)
    make = maker(frame, make_environment(files, tools, memory))
    pictures, led = materials.pictures, sorted(leads.items())
    around = (digest, words, pictures, sorted(withheld), led, names, materials.languages)
    surroundings = memory.still("surroundings", None, around, lambda it: fingerprint(*it))
    rendering = Rendering(make, frame, tools, memory, surroundings)
    return SitePress(rendering, prose, shop, dressing, dressed.problems)


def render_site(
    pages: tuple[Page, ...],
    bulletin: Bulletin,
    materials: Materials,
    memory: Memory | None = None,
) -> Checked[tuple[Artifact, ...]]:
    """Render all pages of a site at once."""
    return site_press(pages, bulletin, materials, memory).all(pages)


def _dressed(
    bulletin: Bulletin, materials: Materials, digest: bytes, memory: Memory
) -> Checked[tuple[Assets, tuple[Artifact, ...]]]:
    """The assets of the site; without letters on the share picture when the font is no good."""
    site, font = bulletin.site, materials.font
    dress = Dress(site.theme, site.title, shared=site.address is not None)
    try:
        lettered = replace(dress, font=font.disk.read_bytes()) if font else dress
        make = partial(make_assets, materials.templates, lettered)
        return Checked(memory.recall("assets", (digest, lettered), make))
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
