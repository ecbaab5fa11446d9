"""A sheet to draw on: points and classes in, SVG out. Colours and sizes of type are CSS's."""

from collections.abc import Iterable

from markupsafe import Markup

from site_builder.views.values import Timely

WIDE = 960  # units; on a laptop a unit is a little more than a pixel
NARROW = 330  # units of a drawing for phones, where a unit is a pixel

Point = tuple[float, float]

TEXT, BIG = 16.5, 30.0  # sizes of type of a wide drawing, as the tokens of the style say
SMALL, BIG_SMALL = 16.0, 24.0  # and of one for phones

_NARROW_SIGNS = frozenset("0123456789 .,:;!|'()[]-+/ijlIftr\N{NO-BREAK SPACE}")
_BROAD_SIGNS = frozenset("mwMW%@")
_SQUARE = 0x2010  # from here on a character takes a full square
_PICTURE = 0x1F000  # and from here on it may take more


def text_width(text: str, size: float) -> float:
    """Return about how wide `text` is in units, set in type of `size` units; never too little."""
    return sum(map(_squares, text)) * size


def _squares(char: str) -> float:
    if char in _NARROW_SIGNS:
        return 0.6
    if char in _BROAD_SIGNS or _SQUARE <= ord(char) < _PICTURE:
        return 1.0
    if char.isascii():
        return 0.78 if char.isupper() else 0.68
    return 1.4 if ord(char) >= _PICTURE else 1.05


def figure(sentence: str, *drawings: Markup, notes: str = "") -> Markup:
    """Return the drawings of one chart as a figure with its sentence below, and `notes` after it.

    The sentence is the text equivalent: the drawings themselves are silent.
    """
    return Markup('<figure class="chart">{}<figcaption>{}{}</figcaption></figure>').format(
        Markup("").join(drawings), sentence, notes
    )


class Canvas:
    """A drawing of `width` × `height` units that grows as parts are added, the last on top.

    `kind` is a class: "chart-wide" or "chart-narrow" show it on wide or narrow screens only.
    """

    def __init__(self, width: float, height: float, kind: str) -> None:
        self.width, self.height, self._kind = width, height, kind
        self._parts: list[Markup] = []

    def line(self, look: str, start: Point, end: Point) -> None:
        """Draw a straight line."""
        self.through(look, (start, end))

    def through(self, look: str, points: Iterable[Point]) -> None:
        """Draw a line through points."""
        self.path(look, "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points))

    def path(self, look: str, d: str) -> None:
        """Draw a path given in SVG's own words."""
        self._parts.append(Markup('<path class="{}" d="{}"/>').format(look, d))

    def circle(self, look: str, center: Point, radius: float) -> None:
        """Draw a circle."""
        x, y = center
        shape = Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/>')
        self._parts.append(shape.format(look, _n(x), _n(y), _n(radius)))

    def box(self, look: str, corner: Point, size: Point, radius: float = 0) -> None:
        """Draw a box from its upper left corner; `size` is its width and height."""
        (x, y), (width, height) = corner, size
        shape = Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="{}"/>')
        numbers = (x, y, width, height, radius)
        self._parts.append(shape.format(look, *(_n(number) for number in numbers)))

    def text(self, look: str, at: Point, text: str | Timely) -> None:
        """Write on a base line; the class `is-middle` or `is-end` says which end `at` is."""
        x, y = at
        days = Markup("")
        if isinstance(text, Timely):
            days, text = Markup(' data-by-day="{}"').format(text.days), text.text
        shape = Markup('<text class="{}" x="{}" y="{}"{}>{}</text>')
        self._parts.append(shape.format(look, _n(x), _n(y), days, text))

    def woven(self, d: str) -> None:
        """Draw a path as a team's line: its colour, and its weave on top."""
        for look in ("chart-line", "chart-thread", "chart-core"):
            self.path(look, d)

    def begin(self, look: str) -> None:
        """Begin a group of parts; `end` closes it."""
        self._parts.append(Markup('<g class="{}">').format(look))

    def end(self) -> None:
        self._parts.append(Markup("</g>"))

    def begin_link(self, href: str) -> None:
        """Begin what leads to a page of the site; `end_link` closes it.

        It is for pointers only: the keyboard and the ear find the same link beside the drawing.
        """
        self._parts.append(Markup('<a href="@/{}" tabindex="-1">').format(href))

    def end_link(self) -> None:
        self._parts.append(Markup("</a>"))

    def markup(self) -> Markup:
        """Return the drawing."""
        shape = Markup('<svg class="{}" viewBox="0 0 {} {}" aria-hidden="true">{}</svg>')
        inside = Markup("").join(self._parts)
        return shape.format(self._kind, _n(self.width), _n(self.height), inside)


def _n(value: float) -> str:
    """A number of units: at most one decimal, none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")
