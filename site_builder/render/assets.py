"""Style sheets, scripts and the icon: joined, and named by their content."""

import hashlib
from collections.abc import Iterable

from site_builder.model.choices import Theme
from site_builder.render.artifact import Artifact, Role
from site_builder.render.brand import colours_of, share_picture, touch_icon, vector_icon
from site_builder.render.template_files import TemplateFiles
from site_builder.views.frame import Assets

_CSS, _JS = "assets/css", "assets/js"
_ICON = "assets/favicon.svg"


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
    files: TemplateFiles, theme: Theme = Theme.LINE
) -> tuple[Assets, tuple[Artifact, ...]]:
    """Return the addresses of the assets and the files themselves.

    Raises OSError and UnicodeDecodeError when a file cannot be read.
    """
    style = _hashed("assets/site", ".css", _joined(files, style_names(files)))
    colours = colours_of(files.text(f"{_CSS}/tokens.css"), theme)
    icon = _hashed("assets/icon", ".svg", vector_icon(files.text(_ICON), colours))
    touch = _hashed("assets/icon", ".png", touch_icon(colours))
    share = _hashed("assets/share", ".png", share_picture(colours))
    scripts = files.under(_JS, ".js")
    script = _hashed("assets/site", ".js", _joined(files, scripts)) if scripts else None
    assets = Assets(style.path, script.path if script else "", icon.path, touch.path, share.path)
    made = (style, script, icon, touch, share)
    return assets, tuple(artifact for artifact in made if artifact)


def _joined(files: TemplateFiles, names: Iterable[str]) -> str:
    return "".join(f"{files.text(name).strip()}\n" for name in names)


def _hashed(stem: str, ending: str, content: str | bytes) -> Artifact:
    data = content.encode() if isinstance(content, str) else content
    digest = hashlib.blake2b(data, digest_size=4).hexdigest()
    return Artifact(f"{stem}-{digest}{ending}", data, Role.ASSET)
