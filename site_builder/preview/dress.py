"""What the preview adds to a page: bar, panel, style, and the scripts that keep it fresh."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from html import escape

from site_builder.preview.panel import RESERVED, Report, panel
from site_builder.problems import Language, Term

_ROOT = re.compile(rb'<html[^>]* data-root="([^"]+)"')
_BUILT = re.compile(rb'(<html[^>]*?) data-built="[^"]*"')
_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)
# What a change of style alone changes in a page.
_LOOKS = re.compile(
    rb'<link rel="(?:stylesheet|icon|apple-touch-icon)"[^>]*>|<meta name="theme-color"[^>]*>'
)
_NOTHING_YET = Term("还没有可以显示的页面", "There is no page to show yet")
_NOT_HERE = Term("这个地址没有页面", "There is no page at this address")
_ENDED = Term(
    "预览程序没有在运行，这一页不会再更新", "The preview has stopped; this page stays as it is"
)


@dataclass(frozen=True, slots=True)
class Extras:
    """What goes round a page: the `bar` above it, and the `stamp` of the build it is of.

    `day` is the day it is shown for when that is not today.
    """

    stamp: str
    bar: str = ""
    day: date | None = None


def decorate(page: bytes, report: Report, extras: Extras) -> bytes:
    """The page with bar, panel and scripts."""
    if extras.day is not None:  # the page's own script would take it to today
        page = _BUILT.sub(rb"\1", page, count=1)
    print_of = hashlib.blake2b(_LOOKS.sub(b"", page), digest_size=8).hexdigest()
    ended = escape(_ENDED.in_language(report.language))
    end = (
        f'<link rel="stylesheet" href="/{RESERVED}/preview.css" data-preview>{panel(report)}'
        f'<script defer src="/{RESERVED}/preview.js" data-stamp="{escape(extras.stamp)}"'
        f' data-page="{print_of}" data-ended="{ended}"></script>'
        '<script defer src="/livereload.js?mindelay=500&amp;maxdelay=3000"></script>'
    ).encode()
    return _with_end(_with_start(page, extras.bar.encode()), end)


def at_root(page: bytes) -> bytes:
    """The page with its links counted from the root of the preview, for use at any address."""
    served_at = _ROOT.search(page)
    if served_at:  # the links of a site that says where it will be served
        return page.replace(b'="' + served_at[1], b'="/')
    return page.replace(b"<head>", b'<head><base href="/">', 1)


def plain_page(report: Report, *, missing: bool, theme: str = "line") -> bytes:
    """A page of the preview's own: an address is `missing`, or there are no pages at all yet."""
    title = (_NOT_HERE if missing else _NOTHING_YET).in_language(report.language)
    return own_page(title, f"<h1>{title}</h1>\n", report.language, theme)


def own_page(title: str, body: str, language: Language, theme: str = "line") -> bytes:
    """A whole page around `body`, in the colours of the site."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" data-theme="{theme}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="stylesheet" href="/{RESERVED}/tokens.css">\n'
        f'</head>\n<body class="sb-page">\n<main>\n{body}</main>\n</body>\n</html>\n'
    ).encode()


def _with_start(page: bytes, addition: bytes) -> bytes:
    body = _BODY.search(page)
    at = body.end() if body else 0
    return page[:at] + addition + page[at:] if addition else page


def _with_end(page: bytes, addition: bytes) -> bytes:
    end = page.lower().rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + addition + page[end:]
