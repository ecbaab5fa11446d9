"""Slides in, the HTML of their sections out, with the pictures they show."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from site_builder.problems import Problem
from site_builder.render.charts.stage import stage_run_chart, stage_trend
from site_builder.render.markup import attribute
from site_builder.render.pictures import PictureShop
from site_builder.render.template_files import TemplateFiles
from site_builder.render.templates import FAULTS, fault_of, slide_environment
from site_builder.views.charts import RunChart, Trend
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
    """A slide as HTML, and the paths of its pictures below the folder of all screens."""

    slide: Slide
    html: str
    media: tuple[str, ...]


class Projector:
    """Renders the slides of one screen; a slide whose template failed is left out."""

    def __init__(self, files: TemplateFiles, shop: PictureShop, sheet: Sheet, stamp: str) -> None:
        self._shop, self._sheet, self._stamp = shop, sheet, stamp
        self._environment: Environment = slide_environment(files, self._finalizer())
        self.problems: dict[tuple[str, object], Problem] = {}

    def shown(self, slides: Iterable[Slide]) -> tuple[Shown, ...]:
        return tuple(made for slide in slides if (made := self._made(slide)) is not None)

    def _made(self, slide: Slide) -> Shown | None:
        sheet = self._sheet
        frame = SlideFrame(
            slide.kind.value, slide.head, self._stamp, is_tall=sheet.is_tall, is_far=sheet.is_far
        )
        try:
            template = self._environment.get_template(slide.template)
            html = template.render(view=slide.view, frame=frame)
        except FAULTS as fault:
            problem = fault_of(fault, slide.template)
            self.problems.setdefault((problem.code, problem.span), problem)
            return None
        return Shown(slide, _lean(html), tuple(self._media(slide.pictures)))

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
