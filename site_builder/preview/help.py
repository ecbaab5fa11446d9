"""The help of the preview: the guide of the site, and the lists of every field and every message."""

import re
from pathlib import Path

from site_builder.author.guide import guide, lists
from site_builder.preview.dress import own_page
from site_builder.preview.panel import RESERVED
from site_builder.problems import Language, Term
from site_builder.render.pictures import PictureShop
from site_builder.render.prose import ProseRenderer
from site_builder.render.templates import relative
from site_builder.views.values import Prose

_GUIDE = "README.md"
_TITLE = Term("填写指南", "Guide")
_SCROLLS = re.compile(r"<(pre|table)>")  # by the keyboard too
_CODE = re.compile(r"<(h[1-6])[^>]*>((?:<[^>]+>)*\s*([NWEP]\d{3})\b)")


def help_page(content: Path | None, language: Language, theme: str) -> bytes:
    """The help as a page; each code has its place by its name, such as `#E118`."""
    parts = {_GUIDE: _own_guide(content) or guide(language), **lists(language)}
    prose = ProseRenderer(dict.fromkeys(parts, f"{RESERVED}/help"), PictureShop(()))
    html = "\n".join(str(prose.html(Prose(text, name, level=1))) for name, text in parts.items())
    named = _CODE.sub(r'<\1 id="\3">\2', html)
    body = _SCROLLS.sub(r'<\1 tabindex="0">', relative(named, "", "/"))
    return own_page(_TITLE.in_language(language), body, language, theme)


def _own_guide(content: Path | None) -> str:
    """The guide as it lies in the content folder; "" without one."""
    if content is None:
        return ""
    try:
        return (content / _GUIDE).read_text("utf-8-sig", "replace")
    except OSError:
        return ""
