"""Which picture belongs where below `content/teams`, in which team's colour."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.illustrations import loading, operations
from tests.illustrations.brush import Sheet

Scene = Callable[[Sheet, str], None]

_COLOURS = {
    "loading/crew-1": "#16379B",
    "loading/crew-2": "#1B75B8",
    "loading/gantry": "#C67800",
    "loading/tarpaulin": "#BE3A17",
    "operations/inspection": "#5F2D76",
    "operations/acceptance": "#C13F70",
    "operations/maintenance": "#4A2A18",
    "operations/dispatch": "#0C9A9C",
}
_MORE = {
    "loading/tarpaulin": ("before", "after", "knot"),
    "operations/inspection": ("three-hazards",),
    "operations/acceptance": ("before", "after"),
    "operations/dispatch": ("handover",),
}


def _scene(folder: str, name: str) -> Scene:
    unit, team = folder.split("/")
    module = loading if unit == "loading" else operations
    scene: Scene = getattr(module, f"{team}_{name}".replace("-", "_"))
    return scene


PICTURES: Mapping[str, tuple[Scene, str]] = MappingProxyType(
    {
        f"{folder}/photos/{name}.png": (_scene(folder, name), colour)
        for folder, colour in _COLOURS.items()
        for name in ("team", "work", "study", *_MORE.get(folder, ()))
    }
)


def picture(path: str) -> bytes:
    """The PNG that belongs at `path` below `content/teams`."""
    scene, colour = PICTURES[path]
    sheet = Sheet()
    scene(sheet, colour)
    return sheet.png()
