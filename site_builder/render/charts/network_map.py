"""Draws a `NetworkMap`: every team's line from left to right, all to one terminus."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.render.charts.network_narrow import narrow_map
from site_builder.render.charts.network_wide import wide_map
from site_builder.views.charts import NetworkMap


def network_map(chart: NetworkMap) -> Markup:
    """Return the figure, with a drawing of its own for phones."""
    if not chart.lines:
        return figure(chart.sentence)
    return figure(chart.sentence, wide_map(chart), narrow_map(chart))
