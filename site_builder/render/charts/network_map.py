"""Draws a `NetworkMap`."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.views.charts import NetworkMap


def network_map(chart: NetworkMap) -> Markup:
    return figure(chart.sentence)
