"""Python-Markdown set up for Chinese prose: what it reads, and how it marks what we must look at."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import slugify_unicode
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from site_builder.views.markdown_repairs import CJK, HAN, OWN

_LOOSE = CJK + "“”‘’…—"
_END = r"(?:[*_]*|\]\([^()\n]*\))"
_START = r"(?:[*_]*|!?\[)"
_WRAPS = (
    re.compile(rf"([{CJK}]{_END}) ?\n *({_START}(?=[{_LOOSE}]))"),
    re.compile(rf"([{_LOOSE}]{_END}) ?\n *({_START}(?=[{CJK}]))"),
)
_HAN_STRONG = (
    rf"(?<![A-Za-z0-9_])(__)(?=[^_\n]*[{HAN}])(?![\s_])([^_\n]{{2,}}?)(?<!\s)__(?![A-Za-z0-9_])"
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STASHED = re.compile("\x02[^\x03]*\x03")
_ALIGN = re.compile(r"text-align: (left|center|right);")


def chinese_markdown() -> Markdown:
    """Return the one instance of a build; call `reset` before each text.

    Its HTML is untrusted. Addresses of Markdown's own links and images and the ids we gave begin
    with the mark `OWN`, which tells them from those in an author's raw HTML.
    """
    footnotes = FootnoteExtension(BACKLINK_TITLE="回到正文第 {} 处注释")
    return Markdown(
        extensions=["tables", "fenced_code", "sane_lists", "def_list", footnotes, _Chinese()]
    )


class _Chinese(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the library's name)
        md.registerExtension(self)
        md.treeprocessors.deregister("prettify")  # only adds line ends
        md.treeprocessors.register(_JoinLines(md), "join_lines", 30)  # before `inline` at 20
        md.treeprocessors.register(_Mark(md), "mark", -1)  # after everything
        # Between `em_strong` at 60 and `em_strong2` at 50, which wants blanks around `__`.
        md.inlinePatterns.register(
            SimpleTagInlineProcessor(_HAN_STRONG, "strong"), "han_strong", 55
        )


class _JoinLines(Treeprocessor):
    """Joins lines wrapped between two Chinese characters; a browser would show a blank there."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            text = element.text
            if text and "\n" in text and not isinstance(text, AtomicString):
                for wrap in _WRAPS:
                    text = wrap.sub(r"\1\2", text)
                element.text = text


class _Mark(Treeprocessor):
    """Gives headings their ids, turns lone pictures into figures and marks what is ours."""

    def run(self, root: Element) -> None:
        taken: set[str] = set()
        for element in root.iter():
            tag = element.tag
            if tag in _HEADINGS:
                element.set("id", _slug(element, taken))
            elif tag == "pre" and len(element):
                element[0].text = (element[0].text or "").rstrip() + "\n"
            elif tag == "p" and _is_lone_picture(element):
                _make_figure(element)
            elif tag in {"td", "th"} and (align := _ALIGN.match(element.attrib.pop("style", ""))):
                element.set("class", f"align-{align[1]}")
            for name in ("id", "href", "src"):
                if name in element.attrib:
                    element.set(name, OWN + element.attrib[name])


def _slug(heading: Element, taken: set[str]) -> str:
    words = _STASHED.sub("", "".join(heading.itertext()))
    slug = slugify_unicode(words, "-") or "section"
    unique, count = slug, 1
    while unique in taken:
        count += 1
        unique = f"{slug}-{count}"
    taken.add(unique)
    return unique


def _is_lone_picture(paragraph: Element) -> bool:
    if len(paragraph) != 1 or (paragraph.text or "").strip():
        return False
    return paragraph[0].tag == "img" and not (paragraph[0].tail or "").strip()


def _make_figure(paragraph: Element) -> None:
    paragraph.tag = "figure"
    title = paragraph[0].attrib.pop("title", "")
    if title:
        caption = Element("figcaption")
        caption.text = title
        paragraph.append(caption)
