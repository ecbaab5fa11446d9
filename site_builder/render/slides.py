"""Slides in, the HTML of their sections out, with the pictures they show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from jinja2 import Environment
from markupsafe import Markup

from site_builder.memory import Memory
from site_builder.problems import Problem
from site_builder.render.charts.qr_code import qr_code
from site_builder.render.charts.stage import stage_run_chart, stage_trend
from site_builder.render.markup import attribute
from site_builder.render.pictures import Order, PictureShop
from site_builder.render.remembering import fingerprint
from site_builder.render.template_files import TemplateFiles
from site_builder.render.templates import FAULTS, fault_of, slide_environment
from site_builder.views.charts import RunChart, Trend
from site_builder.views.prints.qr import QrCode
from site_builder.views.slides.sheet import Sheet
from site_builder.views.slides.slide import Head, Slide
from site_builder.views.values import Image

ROOT = "screens/"


@dataclass(frozen=True, slots=True)
class SlideFrame:
    """What the template of a slide knows besides its view. `stamp` says how new the news is."""

    kind: str
    head: Head
    stamp: str
    is_tall: bool
    is_far: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide as HTML, and the paths of its pictures below the folder of all screens.

    `mark` is a digest of all that it was made of.
    """

    slide: Slide
    html: str
    media: tuple[str, ...]
    mark: bytes = b""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A slide as it came out, with the pictures it asked for; or the fault of its template."""

    html: str
    media: tuple[str, ...]
    orders: frozenset[Order]
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of slides.

    `surroundings` is the fingerprint of all that a slide depends on besides itself, its sheet and
    its stamp: templates and pictures.
    """

    memory: Memory
    surroundings: bytes


class Projector:
    """Renders the slides of one screen; a slide whose template failed is left out.

    What is known of an earlier build is not rendered again.
    """

    def __init__(
        self, files: TemplateFiles, shop: PictureShop, sheet: Sheet, stamp: str, known: Known
    ) -> None:
        self._shop, self._sheet, self._stamp = shop, sheet, stamp
        self._memory = known.memory
        size = (sheet.width, sheet.height, sheet.floor, sheet.body)
        self._around = fingerprint(known.surroundings, size, stamp)
        self._environment: Environment = slide_environment(files, self._finalizer(), self._memory)
        self.problems: dict[tuple[str, object], Problem] = {}

    def shown(self, slides: Iterable[Slide]) -> tuple[Shown, ...]:
        return tuple(made for slide in slides if (made := self._made(slide)) is not None)

    def _made(self, slide: Slide) -> Shown | None:
        mark = fingerprint(self._around, slide)
        found = self._memory.kept("slide", mark, partial(self._drawn, slide))
        self._shop.ask_again(found.orders)
        if found.problem is not None:
            self.problems.setdefault((found.problem.code, found.problem.span), found.problem)
            return None
        return Shown(slide, found.html, found.media, mark)

    def _drawn(self, slide: Slide) -> Drawn:
        sheet = self._sheet
        frame = SlideFrame(
            slide.kind.value, slide.head, self._stamp, is_tall=sheet.is_tall, is_far=sheet.is_far
        )
        with self._shop.watched() as orders:
            try:
                template = self._environment.get_template(slide.template)
                html = _lean(template.render(view=slide.view, frame=frame))
            except FAULTS as fault:
                return Drawn("", (), frozenset(orders), fault_of(fault, slide.template))
            media = tuple(self._media(slide.pictures))
        return Drawn(html, media, frozenset(orders))

    def _media(self, pictures: Iterable[Image]) -> Iterable[str]:
        for picture in pictures:
            developed = self._shop.develop(picture.path, picture.width)
            if developed is not None:
                yield developed.path.removeprefix(ROOT)

    def _finalizer(self) -> Callable[[object], object]:
        def finalize(value: object) -> object:
            small, is_tall = self._sheet.small, self._sheet.is_tall
            if isinstance(value, RunChart):
                return stage_run_chart(value, small, is_tall=is_tall)
            if isinstance(value, Trend):
                return stage_trend(value, small, is_tall=is_tall)
            if isinstance(value, QrCode):
                return qr_code(value)
            return self._img(value) if isinstance(value, Image) else value

        return finalize

    def _img(self, image: Image) -> Markup:
        """Return a picture whose bytes the player brings; nothing where it cannot be shown."""
        developed = self._shop.develop(image.path, image.width)
        if developed is None:
            return Markup("")
        path = developed.path.removeprefix(ROOT)
        parts = (attribute("data-media", path), attribute("alt", image.alt))
        return Markup(f"<img{parts[0]}{parts[1]}>")  # noqa: S704  (every part is escaped)


def _lean(html: str) -> str:
    """HTML without the line ends and indentation of its templates."""
    return "".join(line.strip() for line in html.splitlines())
