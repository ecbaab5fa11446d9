"""Draws a `Mix`."""

from markupsafe import Markup

from site_builder.render.charts.canvas import figure
from site_builder.views.charts import Mix


def mix(chart: Mix) -> Markup:
    return figure(chart.sentence)
