"""Style sheets, scripts and the icon: joined, and named by their content."""

import hashlib
from collections.abc import Iterable

from site_builder.render.artifact import Artifact, Role
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


def make_assets(files: TemplateFiles) -> tuple[Assets, tuple[Artifact, ...]]:
    """Return the addresses of the assets and the files themselves.

    Raises OSError and UnicodeDecodeError when a file cannot be read.
    """
    style = _hashed("assets/site", ".css", _joined(files, style_names(files)))
    icon = _hashed("assets/icon", ".svg", files.text(_ICON))
    scripts = files.under(_JS, ".js")
    script = _hashed("assets/site", ".js", _joined(files, scripts)) if scripts else None
    assets = Assets(style.path, script.path if script else "", icon.path)
    return assets, tuple(artifact for artifact in (style, script, icon) if artifact)


def _joined(files: TemplateFiles, names: Iterable[str]) -> str:
    return "".join(f"{files.text(name).strip()}\n" for name in names)


def _hashed(stem: str, ending: str, text: str) -> Artifact:
    data = text.encode()
    digest = hashlib.blake2b(data, digest_size=4).hexdigest()
    return Artifact(f"{stem}-{digest}{ending}", data, Role.ASSET)
