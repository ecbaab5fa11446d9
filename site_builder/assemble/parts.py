"""Where the lists of a site are kept: all together, or of many teams, by the units they are in."""

from collections import Counter
from collections.abc import Mapping

from site_builder.assemble.places import Places

MOST_TOGETHER = 40
"""Teams whose records stand together in lists; those of more stand with their unit."""


def parts(places: Places) -> Mapping[str, str]:
    """Return on whose lists what a team or unit did stands, by its folder; {} where all stand together.

    That is the unit around a team, or the team itself where it has too many beside it.
    """
    if len(places.teams) <= MOST_TOGETHER:
        return {}
    beside = Counter(place.parent for place in places.teams.values())
    small = {parent for parent, count in beside.items() if parent and count <= MOST_TOGETHER}
    own = {
        folder: place.parent if place.parent in small else folder
        for folder, place in places.teams.items()
    }
    return {**dict(zip(places.units, places.units, strict=True)), **own}
