"""Draws an address as a QR code: black squares, read by every phone, in print and in daylight."""

from itertools import groupby

import segno
from markupsafe import Markup

from site_builder.views.prints.qr import QrCode

_QUIET = 4  # modules of white around it, without which phones find no edge


def qr_code(code: QrCode) -> Markup:
    """Return the drawing. A quarter of it may be dirty (level Q) and it is read all the same."""
    made = segno.make_qr(code.url, error="q", boost_error=False)
    parts: list[str] = []
    for y, row in enumerate(made.matrix):
        x = 0
        for value, run in groupby(row):
            length = len(tuple(run))
            if value:
                parts.append(f"M{x + _QUIET} {y + _QUIET}h{length}v1h-{length}z")
            x += length
    size = len(made.matrix) + 2 * _QUIET
    return Markup(
        '<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}" '
        'shape-rendering="crispEdges"><rect class="qr-ground" width="{0}" height="{0}"/>'
        '<path class="qr-squares" d="{2}"/></svg>'
    ).format(size, code.label, "".join(parts))
