"""Settings for web servers: what to keep how long, types of files, and what a page may fetch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from xml.sax.saxutils import quoteattr

_FOLDER = Path(__file__).parent / "servers"

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
"""Pages have no scripts or styles within them and fetch nothing from elsewhere.

Every page says so itself (`layouts/policy.html`); who may frame it, only a server can say.
"""

SCREEN_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' blob: data:; font-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'self'"
)
"""A screen is one page with everything in it, and shows what it keeps in the browser's store."""

TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}


class Server(StrEnum):
    """The web servers there are settings for."""

    NGINX = "nginx"
    APACHE = "apache"
    IIS = "iis"
    CADDY = "caddy"


_FILES = {
    Server.NGINX: "nginx.conf",
    Server.APACHE: "apache.conf",
    Server.IIS: "web.config",
    Server.CADDY: "Caddyfile",
}
_LOGS = {
    Server.NGINX: "/var/log/nginx/bulletin.log",
    Server.APACHE: "/var/log/apache2/bulletin.log",
    Server.IIS: "",
    Server.CADDY: "/var/log/caddy/bulletin.log",
}


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site lies on a server: its folder there, the path of its address, its host.

    `path` begins and ends with a slash. `screens` are the ids of its screens, which IIS needs.
    """

    root: str
    path: str = "/"
    host: str = "localhost"
    port: int = 80
    screens: tuple[str, ...] = ()
    log: str = ""


def server_config(server: Server, site: Site) -> str:
    """The settings of `server` for `site`, as a file ready for use."""
    text = (_FOLDER / _FILES[server]).read_text("utf-8")
    if site.path == "/":  # nothing leads to the top but the top
        text = "".join(line for line in text.splitlines(keepends=True) if "@BARE@" not in line)
    root = site.root.rstrip("/\\")
    places = {
        "ROOT": root,
        "PATH": site.path,
        "BARE": site.path.rstrip("/"),
        "HOST": site.host,
        "PORT": str(site.port),
        "LOG": site.log or _LOGS[server],
        "POLICY": POLICY,
        "SCREEN_POLICY": SCREEN_POLICY,
        "TYPES": "\n".join(_mime_maps()),
        "PLACES": "\n".join(_iis_places(site.screens)),
    }
    for name, value in places.items():
        text = text.replace(f"@{name}@", value)
    return text


def _mime_maps() -> Iterable[str]:
    for suffix, kind in TYPES.items():
        yield f'      <remove fileExtension="{suffix}" />'
        yield f'      <mimeMap fileExtension="{suffix}" mimeType="{kind}" />'


def _iis_places(screens: Iterable[str]) -> Iterable[str]:
    """What IIS keeps for a year; it knows no patterns, so every screen is named."""
    yield from _iis_place("assets", "365.00:00:00")
    yield from _iis_place("screens/media", "365.00:00:00")
    yield from _iis_place("screens/index.html", "365.00:00:00")
    for screen in screens:
        yield from _iis_place(f"screens/{screen}/index.html", "365.00:00:00")
        yield from _iis_place(f"screens/{screen}/builds", "365.00:00:00")


def _iis_place(path: str, age: str) -> Iterable[str]:
    yield f"  <location path={quoteattr(path)}>"
    yield "    <system.webServer>"
    kept = f'<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="{age}" />'
    yield f"      <staticContent>{kept}</staticContent>"
    yield "    </system.webServer>"
    yield "  </location>"
