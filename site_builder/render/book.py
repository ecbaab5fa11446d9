"""The book in, one HTML file out that needs nothing beside it."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.assemble.bulletin import Bulletin
from site_builder.problems import Checked
from site_builder.render.artifact import Artifact
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.site import names_of
from site_builder.render.template_files import TemplateFiles
from site_builder.render.templates import Tools, make_environment, maker, render
from site_builder.render.typeset import Typesetter
from site_builder.views.book.book import Book
from site_builder.views.frame import Assets, frame_of
from site_builder.views.values import Page
from site_builder.views.wording import Wording

PATH = "print/book.html"
"""Where the book would stand in the site: what is looked through there as paper is."""

_STYLES = (
    "assets/css/tokens.css",
    "assets/css/components/coverage_legend.css",
    "assets/print/book.css",
)
_RISKY = re.compile(r'[\x00-\x1f\x7f"\\<>]')


@dataclass(frozen=True, slots=True)
class _Bound:
    """The book with its style inside."""

    book: Book
    style: Markup


def render_book(
    book: Book, bulletin: Bulletin, files: TemplateFiles, words: Wording
) -> Checked[tuple[Artifact, ...]]:
    """Render the book; without it when its template is at fault.

    `bulletin` is the edition for paper. Raises OSError and UnicodeDecodeError for styles.
    """
    shop = PictureShop((), withheld=bulletin.withheld_pictures)
    typesetter = Typesetter(tuple(names_of(bulletin)))
    prose = ProseRenderer({}, shop, {}, typesetter, "")
    frame = frame_of(bulletin, words, (), Assets("", "", ""))
    make = maker(frame, make_environment(files, Tools(prose, shop, words, typesetter)))
    view = _Bound(book, Markup(_style(book, files)))  # noqa: S704  (our own files, and text made safe)
    return render((Page(PATH, "prints/book.html", view, title=book.title),), make)


def _style(book: Book, files: TemplateFiles) -> str:
    styles = "\n".join(files.text(name).strip() for name in _STYLES)
    return f"{styles}\n{_feet(book)}".replace("</", "<\\/")


def _feet(book: Book) -> str:
    """The running foot: a browser takes its words from nowhere but the style."""
    look = "font: 8pt sans-serif; color: #333333; vertical-align: top; padding-top: 4mm;"
    return (
        f'@page {{ @bottom-left {{ content: "{_quoted(book.foot)}"; {look} }}'
        f' @bottom-right {{ content: counter(page) " / " counter(pages); {look} }} }}\n'
        "@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }"
    )


def _quoted(text: str) -> str:
    """Text as it may stand between quotes in a style."""
    return _RISKY.sub(lambda found: f"\\{ord(found[0]):x} ", text)
