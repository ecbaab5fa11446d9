"""The map of all lines: where every team's topics are between the start and the terminus."""

from site_builder.assemble.bulletin import Bulletin
from site_builder.views.charts import NetworkMap
from site_builder.views.wording import Wording


def network_map(bulletin: Bulletin, words: Wording) -> NetworkMap | None:  # noqa: ARG001
    """Return the map, or None when there is nothing true to draw."""
    return None
