"""The style of a screen: the tokens of the site in one theme, the sheets of slides, its own sizes."""

import re

from site_builder.model.screen_choices import ScreenTheme
from site_builder.render.template_files import TemplateFiles
from site_builder.views.slides.sheet import Sheet

_TOKENS = "assets/css/tokens.css"
_FOLDER = "assets/screen"
_FIRST = frozenset({f"{_FOLDER}/slide.css", f"{_FOLDER}/sizes.css"})  # what all others build on
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_FAMILIES = re.compile(r"--(?:sans|num):\s*")
_BLANKS = re.compile(r"\s+")
_NIGHT = re.compile(r"@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", re.DOTALL)
_MEDIA = re.compile(r"@media [^{]+\{.*?\n\}", re.DOTALL)
_FORMAL = re.compile(r'\[data-theme="redgold"\] \{(.*?)\}', re.DOTALL)


def screen_style(files: TemplateFiles, theme: ScreenTheme, sheet: Sheet, family: str = "") -> str:
    """Return the style sheet of a screen, without remarks, in the font `family` if there is one.

    Raises OSError, UnicodeDecodeError.
    """
    names = sorted(files.under(_FOLDER, ".css"), key=lambda name: name not in _FIRST)
    sheets = "\n".join(files.text(name) for name in names)
    drawing = files.text("assets/css/components/drawing.css")
    style = "\n".join((tokens(files.text(_TOKENS), theme), drawing, sheets, _sizes(sheet)))
    if family:
        style = _FAMILIES.sub(rf'\g<0>"{family}", ', style)
    return _BLANKS.sub(" ", _REMARK.sub("", style)).strip()


def tokens(css: str, theme: ScreenTheme) -> str:
    """Return the custom properties of the site as one theme has them, whatever the browser prefers."""
    plain = _REMARK.sub("", css)
    night, formal = _NIGHT.search(plain), _FORMAL.search(plain)
    day = _FORMAL.sub("", _MEDIA.sub("", plain))
    if theme is ScreenTheme.NIGHT and night:
        dark = night[1].replace('[data-theme="line"] {', ":root {")
        return day + dark.replace('[data-theme="line"] ', "")
    if theme is ScreenTheme.REDGOLD and formal:
        return f"{day}:root {{{formal[1]}}}"
    return day


def _sizes(sheet: Sheet) -> str:
    """The sizes of this screen, which depend on how far away it is read."""
    sizes = {
        "small": sheet.small,
        "note": sheet.note,
        "text": sheet.text,
        "lead": sheet.lead,
    }
    told = "".join(f"--{name}: {size}px;" for name, size in sizes.items())
    return f".slide {{ {told} }} .chart text {{ font-size: {sheet.small / 1.8:.1f}px; }}"
