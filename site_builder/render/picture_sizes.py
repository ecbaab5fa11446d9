"""How wide pictures are made, by how wide they stand on a page."""

from collections.abc import Mapping

from site_builder.views.values import Width

# The widths offered to the browser in pixels, the main one first.
_WIDTHS = {
    Width.FULL: (1200, 600, 1600),
    Width.HALF: (600, 320, 1200),
    Width.THUMB: (320, 600),
    Width.PAPER: (1600,),
}
SIZES: Mapping[Width, str] = {
    Width.FULL: "(min-width: 1200px) 1200px, 100vw",
    Width.HALF: "(min-width: 600px) 600px, 100vw",
    Width.THUMB: "(min-width: 320px) 320px, 100vw",
    Width.PAPER: "100vw",
}
"""What the browser is told of how wide a picture stands."""


def widths_for(natural: int, width: Width) -> tuple[int, tuple[int, ...]]:
    """Return the main width and all widths to offer, none wider than the photo itself."""
    wanted = _WIDTHS[width]
    main = min(wanted[0], natural)
    smaller = {size for size in wanted if size * 5 / 4 <= main}
    larger = {size for size in wanted if main < size <= natural}
    return main, tuple(sorted({main} | smaller | larger))
