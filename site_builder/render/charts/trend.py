"""Draws a `Trend`."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.views.charts import Trend


def trend(chart: Trend) -> Markup:
    return figure(chart.sentence)
