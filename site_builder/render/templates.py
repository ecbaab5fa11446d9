"""Templates turn pages into HTML files."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import TracebackType

from jinja2 import (
    Environment,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import TemplateError
from markupsafe import Markup, escape

from site_builder.memory import Memory
from site_builder.problems import Checked, Problem, Span
from site_builder.render.artifact import Artifact, Role
from site_builder.render.charts.draw import DRAWN_BY
from site_builder.render.compiling import Loader, bare_environment, shown_path
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.template_files import FOLDER, TemplateFiles
from site_builder.render.timely import timely
from site_builder.render.typeset import Typesetter
from site_builder.views.frame import Frame
from site_builder.views.values import Image, Page, Prose, Timely
from site_builder.views.wording import Wording

_MARKED = re.compile(r'(?P<before>="(?:\d+; url=)?)@/')
_SRCSET = re.compile(r' srcset="[^"]*"')
_ROOT = "\ufdd0"  # in HTML that a feed carries as text: where the addresses of the site begin
_SETTING = re.compile(r"</?span\b[^>]*>|<wbr>")
_NOT_IN_XML = re.compile(f"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|{_ROOT}")
_LAST_NAME = re.compile(r"'([^']*)'[^']*\Z")


# What a template can get wrong while it runs, apart from what Jinja2 itself notices.
FAULTS = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)


Made = bytes | Problem
"""A page as it will be published, or the fault of its template."""

Maker = Callable[[Page], Made]


@dataclass(frozen=True, slots=True)
class Tools:
    """What turns the prose and the pictures of a view into HTML, and the words around them."""

    prose: ProseRenderer
    pictures: PictureShop
    words: Wording
    typesetter: Typesetter


def make_environment(
    files: TemplateFiles, tools: Tools, memory: Memory | None = None
) -> Environment:
    """Return an environment in which a template sees `view`, `frame` and `_`, and nothing else.

    Two of its filters set Chinese: `typeset` for running text, `display` for the large lines of a
    page. `as_text` makes of HTML the text that a feed carries.
    """
    environment = bare_environment(_finalizer(tools))
    environment.loader = Loader(files, memory or Memory())
    environment.globals["_"] = tools.words.t
    environment.filters |= {
        "typeset": _of_text(tools.typesetter.running),
        "display": _of_text(tools.typesetter.display),
        "as_text": _as_text,
    }
    return environment


def slide_environment(
    files: TemplateFiles, finalize: Callable[[object], object], memory: Memory
) -> Environment:
    """Return an environment for slides: a template sees `view` and `frame`, and no filter."""
    environment = bare_environment(finalize)
    environment.loader = Loader(files, memory)
    return environment


def fault_of(fault: Exception, template: str) -> Problem:
    """Say what is wrong with the template of a slide; raises again what is our own fault."""
    return _problem(fault, Page("", template, None))


def _of_text(setting: Callable[[str], str]) -> Callable[[object], object]:
    """Return a filter that sets text, and hands on prose, pictures and what a template misspelt."""

    def filtered(value: object) -> object:
        return setting(value) if isinstance(value, str) else value

    return filtered


def _as_text(html: str) -> Markup:
    """Return HTML with its marks spelt out, without what XML has no place for.

    What only sets lines and chooses pictures on our own pages is left out too.
    """
    plain = _SETTING.sub("", _SRCSET.sub("", _NOT_IN_XML.sub("", str(html))))
    return escape(_MARKED.sub(rf"\g<before>{_ROOT}", plain))


def maker(frame: Frame, environment: Environment) -> Maker:
    """Return what makes the bytes of a page, or says what is wrong with its template."""

    def make(page: Page) -> Made:
        try:
            return _html(page, frame, environment).encode()
        except FAULTS as fault:
            return _problem(fault, page)

    return make


def render(pages: Iterable[Page], make: Maker) -> Checked[tuple[Artifact, ...]]:
    """Render pages to HTML files; a fault of a template is told once, however many pages it has.

    A page whose template failed is left out.
    """
    return bound((page, make(page)) for page in pages)


def bound(rendered: Iterable[tuple[Page, Made]]) -> Checked[tuple[Artifact, ...]]:
    """Make files of pages that are rendered."""
    artifacts: list[Artifact] = []
    problems: dict[tuple[str, Span, str], Problem] = {}
    for page, made in rendered:
        if isinstance(made, Problem):
            problems.setdefault((made.code, made.span, str(made.facts)), made)
        else:
            role = Role.POINTER if page.is_feed else Role.PAGE
            artifacts.append(Artifact(page.path, made, role, page.source))
    return Checked(tuple(artifacts), tuple(problems.values()))


def relative(html: str, path: str, root: str = "") -> str:
    """Return `html` with its addresses behind `@/` made relative to the output file `path`.

    A `root` stands before them instead, in a page that is shown at any address.
    """
    root = root_of(path, root)
    html = _MARKED.sub(rf"\g<before>{root}", html)
    if " srcset=" in html:
        html = _SRCSET.sub(lambda match: match[0].replace(", @/", f", {root}"), html)
    return html


def root_of(path: str, root: str = "") -> str:
    """Return what leads from the output file `path` to the root of the site; `root` where it is given."""
    return root or "../" * path.count("/")


def _html(page: Page, frame: Frame, environment: Environment) -> str:
    template = environment.get_template(page.template)
    html = template.render(view=page.view, frame=frame.around(page))
    html = relative(html, page.path, page.root)
    return html.replace(_ROOT, root_of(page.path, page.root)) if page.is_feed else html


def _finalizer(tools: Tools) -> Callable[[object], object]:
    def finalize(value: object) -> object:
        if isinstance(value, Prose):
            return tools.prose.html(value)
        if isinstance(value, Image):
            return tools.pictures.img(value)
        if isinstance(value, Timely):
            return timely(value)
        draw = DRAWN_BY.get(type(value))
        if draw is None:
            return value
        return Markup(tools.typesetter.html(draw(value)))  # noqa: S704 -- only tags are added

    return finalize


def _problem(fault: Exception, page: Page) -> Problem:
    """Say what is wrong with a template, at its own line.

    What failed outside of the templates is our own fault and is raised again.
    """
    if isinstance(fault, TemplateSyntaxError):
        place = Span(shown_path(fault.name or page.template), fault.lineno)
        return Problem("E331", place, {"found": fault.message or ""})
    span, is_theirs = _place(fault.__traceback__)
    if isinstance(fault, TemplateNotFound):
        found = str(fault.name or page.template)
        return Problem("E333", span or Span(shown_path(found)), {"found": found})
    if not is_theirs or span is None:
        raise fault
    if isinstance(fault, UndefinedError):
        name = _LAST_NAME.search(fault.message or "")
        return Problem("E332", span, {"found": name[1] if name else fault.message or ""})
    return Problem("E331", span, {"found": str(fault)})


def _place(trace: TracebackType | None) -> tuple[Span | None, bool]:
    """Return the innermost line of a template, and whether only Jinja2 was at work below it."""
    span, is_theirs = None, False
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(f"{FOLDER}/"):
            span, is_theirs = Span(name, trace.tb_lineno), True
        elif trace.tb_frame.f_globals.get("__name__", "").startswith("site_builder.render."):
            is_theirs = False
        trace = trace.tb_next
    return span, is_theirs
