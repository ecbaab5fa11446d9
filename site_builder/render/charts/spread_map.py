"""Draws a `SpreadMap`."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.views.charts import SpreadMap


def spread_map(chart: SpreadMap) -> Markup:
    return figure(chart.sentence)
