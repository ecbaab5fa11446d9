"""Draws a `Ring`."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.views.charts import Ring


def ring(chart: Ring) -> Markup:
    return figure(chart.sentence)
