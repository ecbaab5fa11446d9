"""Style sheets, scripts, icons and the share picture: joined or drawn, named by their content."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from site_builder.model.choices import Theme
from site_builder.render.artifact import Artifact, Role
from site_builder.render.brand import palette, share_picture, touch_icon, vector_icon
from site_builder.render.template_files import TemplateFiles
from site_builder.views.frame import Assets

_CSS, _JS, _SEARCH = "assets/css", "assets/js", "assets/search"
_ICON = "assets/favicon.svg"
_SHEET_STYLES = (
    f"{_CSS}/tokens.css",
    f"{_CSS}/components/drawing.css",
    f"{_CSS}/components/rosette.css",
    "assets/print/sheet.css",
)


@dataclass(frozen=True, slots=True)
class Dress:
    """What the site is to look like. Only a site that is `shared` needs the picture for that.

    `title` is lettered on it in `font`, the bytes of a font file, if there is one.
    """

    theme: Theme = Theme.LINE
    title: str = ""
    shared: bool = False
    font: bytes | None = None


def style_names(files: TemplateFiles) -> tuple[str, ...]:
    """Return the style sheets in the order in which they are joined; later ones win."""
    return (
        f"{_CSS}/tokens.css",
        f"{_CSS}/base.css",
        f"{_CSS}/layout.css",
        *files.under(f"{_CSS}/components", ".css"),
        f"{_CSS}/print.css",
    )


def make_assets(
    files: TemplateFiles, dress: Dress | None = None
) -> tuple[Assets, tuple[Artifact, ...]]:
    """Return the addresses of the assets and the files themselves.

    Raises OSError and UnicodeDecodeError when a file cannot be read, UnusableFont for the font.
    """
    dress = dress or Dress()
    style = _hashed("assets/site", ".css", _joined(files, style_names(files)))
    colours = palette(files.text(f"{_CSS}/tokens.css"), dress.theme)
    icon = _hashed("assets/icon", ".svg", vector_icon(files.text(_ICON), colours))
    touch = _hashed("assets/icon", ".png", touch_icon(colours.day))
    made = [style, icon, touch]
    assets = Assets(
        style.path,
        "",
        icon.path,
        touch_icon=touch.path,
        band=colours.day.band,
        night_band=colours.night.band if colours.night != colours.day else "",
    )
    scripts = files.under(_JS, ".js")
    if scripts:
        made.append(_hashed("assets/site", ".js", _joined(files, scripts)))
        assets = replace(assets, script=made[-1].path)
    searching = files.under(_SEARCH, ".js")
    if searching:
        made.append(_hashed("assets/search", ".js", _joined(files, searching)))
        assets = replace(assets, search=made[-1].path)
    if dress.shared:
        drawn = share_picture(colours.day, dress.title, dress.font)
        made.append(_hashed("assets/share", ".png", drawn))
        assets = replace(assets, share=made[-1].path)
    return assets, tuple(made)


def make_sheet_assets(files: TemplateFiles) -> tuple[Assets, tuple[Artifact, ...]]:
    """Return the style and the script of printed sheets, which the site itself never loads."""
    style = _hashed("print/sheet", ".css", _joined(files, _SHEET_STYLES))
    script = _hashed("print/sheet", ".js", files.text("assets/print/print.js"))
    return Assets(style.path, script.path, ""), (style, script)


def _joined(files: TemplateFiles, names: Iterable[str]) -> str:
    return "".join(f"{files.text(name).strip()}\n" for name in names)


def _hashed(stem: str, ending: str, content: str | bytes) -> Artifact:
    data = content.encode() if isinstance(content, str) else content
    digest = hashlib.blake2b(data, digest_size=4).hexdigest()
    return Artifact(f"{stem}-{digest}{ending}", data, Role.ASSET)
