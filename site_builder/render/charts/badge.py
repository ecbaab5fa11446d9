"""The badge of a team in a drawing: its character on its colour."""

from site_builder.render.charts.canvas import SMALL, Canvas, Point, text_width
from site_builder.render.charts.lettering import fitted
from site_builder.views.parts import TeamTag

_SIDE = 0.4  # beside the character, in sizes of type
_HEIGHT = 1.8
_MOST = 3.2  # the widest name that is shown whole


def team_look(team: TeamTag) -> str:
    """Return the classes that colour all inside as the line of a team."""
    return f"t-{team.colour} w-{team.weave}"


def badge_size(short: str, size: float) -> Point:
    """Return width and height of a badge in type of `size` units."""
    height = _HEIGHT * size
    text = fitted(short, size, _MOST * size)
    return max(height, text_width(text, size) + 2 * _SIDE * size), height


def draw_badge(canvas: Canvas, team: TeamTag, left: float, middle: float, size: float) -> None:
    """Draw a badge with its left side at `left` and its middle at the height `middle`."""
    width, height = badge_size(team.short, size)
    canvas.begin(team_look(team))
    canvas.box("chart-badge", (left, middle - height / 2), (width, height), height / 4)
    base = (left + width / 2, middle + size * 0.36)
    text = fitted(team.short, size, _MOST * size)
    look = "chart-badge-name is-middle"
    canvas.text(f"{look} is-small" if size <= SMALL else look, base, text)
    canvas.end()
