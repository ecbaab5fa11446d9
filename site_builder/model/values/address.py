"""The address under which a site is served."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

from site_builder.model.values.reading import Reading, Unreadable
from site_builder.model.values.text import plain

_FIRST_PAGE = "index.html"
_FILE = re.compile(r"\.[A-Za-z][A-Za-z0-9]*\Z")
_UNFIT = re.compile(r"[\s<>\"'\\?#@]")


def read_address(text: str, _reading: Reading) -> str:
    """Return the address of a site's folder: percent-encoded, with a slash at its end.

    The first page, as copied from a browser, stands for its folder. Raises Unreadable E201 for
    anything but http and https, and for what is no folder.
    """
    written = plain(text)
    try:
        parts = urlsplit(written.removesuffix(_FIRST_PAGE))
        is_sound = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        is_sound = False
    if not is_sound or _UNFIT.search(written) or _FILE.search(parts.path):
        raise Unreadable("E201", found=written)
    folder = quote(parts.path.rstrip("/"), safe="/%") + "/"
    return urlunsplit((parts.scheme, parts.netloc, folder, "", ""))
